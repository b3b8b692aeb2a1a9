"""A number that Markdown leaves on a page is told with its place before anything is built."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.commands.trial import try_text, try_texts
from generator.load.narratives import read_narrative
from generator.load.site import load_site
from generator.model.edition import SiteSource
from generator.model.narrative import Narrative
from generator.system.files import SourceTree
from generator.validate.links import check_links, list_destinations
from generator.validate.site import validate_site, validate_text
from generator.validate.typed_numbers import check_typed_numbers

ROOT = Path(__file__).parents[2]
HEAD = '---\ntitel: "Koffie"\n---\n'


def read(files: SourceTree) -> SiteSource:
    source, _ = load_site(files)
    assert source is not None
    return source


@pytest.fixture
def small(klein: SourceTree) -> SiteSource:
    return read(klein)


@pytest.fixture(scope="module")
def breda() -> SiteSource:
    return read(SourceTree(ROOT))


def written(body: str) -> Narrative:
    narrative, problems = read_narrative(f"{HEAD}{body}\n".encode(), "koffie.md", "voorpagina", None)
    assert problems == ()
    return narrative


def left(source: SiteSource, body: str) -> list[tuple[str, str]]:
    return [(str(problem.place), problem.found.split("'")[1]) for problem in try_text(source, written(body), ())]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Zo ging het:\n1. eerst praten wij\n2. dan drinken wij koffie", [("koffie.md:5:1", "1.")]),
        ("1) eerst praten\n2) dan doen", [("koffie.md:4:1", "1)")]),
        ("- eerst\n  1. praten\n  2. doen", [("koffie.md:5:3", "1.")]),
        ("Zij woont al jaren op nummer\n12. Dat is vlakbij.", [("koffie.md:5:1", "12.")]),
        ("Zij woont sinds 2021 op nummer\n12. Dat is vlakbij.", [("koffie.md:5:1", "12.")]),
        ("Het bericht](https://www.breda.nl/nieuws/123) van de stad.", [("koffie.md:4:5", "bericht](https://www.breda.nl/nieuws/123)")]),
        (
            "Zie [het bericht](https://www.breda.nl/nieuws/123 van de stad.",
            [("koffie.md:4:10", "bericht](https://www.breda.nl/nieuws/123")],
        ),
        ("Zie [www.breda.nl/nieuws/123](https://www.breda.nl/).", [("koffie.md:4:6", "www.breda.nl/nieuws/123")]),
        ("Mail <wijk14@breda.nl>.", [("koffie.md:4:7", "wijk14@breda.nl")]),
        ("Op de `markt.\n\nEr wonen 12 mensen.\n\nDat is `veel.", [("koffie.md:6:10", "12")]),
        ("Dat kost 2000 &euro; per jaar.", [("koffie.md:4:10", "2000")]),
        ("Het steeg in 2022{# klopt dit? #}% of zo.", [("koffie.md:4:14", "2022%")]),
        ("Eerst 1) dit.\n\nDan 2) dat.", [("koffie.md:4:7", "1)"), ("koffie.md:6:5", "2)")]),
    ],
)
def test_a_number_that_is_left_is_told_where_it_was_typed(small: SiteSource, body: str, expected: list[tuple[str, str]]) -> None:
    assert left(small, body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "Zo ging het:\n\n1. eerst praten wij\n2. dan drinken wij koffie",
        "Zie [het bericht](https://www.breda.nl/nieuws/123) van 11 januari.",
        "Bel `14 076`, of kijk op <https://www.breda.nl/nieuws/123>.",
        'Er zijn {{ feit("16", bron="https://x.nl/5") }} buurten.',
    ],
)
def test_a_text_that_can_stand_on_a_page_has_nothing_left(small: SiteSource, body: str) -> None:
    assert left(small, body) == []


def test_the_way_out_is_told(small: SiteSource) -> None:
    [problem] = try_text(small, written("1) eerst"), ())

    assert problem.code == "typed-number"
    assert "een lege regel erboven en een punt" in problem.message
    assert "`accenten`" in problem.message


def test_a_text_in_which_the_checks_found_a_number_is_told_once(small: SiteSource) -> None:
    narrative = written("Er wonen 52 mensen.")
    found = tuple(check_typed_numbers(narrative))

    assert [problem.code for problem in found] == ["typed-number"]
    assert try_text(small, narrative, found) == ()


def test_no_text_of_both_cities_has_a_number_left(small: SiteSource, breda: SiteSource) -> None:
    for source in (small, breda):
        assert list(try_texts(source, validate_site(source))) == []


@pytest.mark.parametrize(
    ("body", "place", "code"),
    [
        ("Zie `dit.\n\nEn [dat](/weg/index.html) dan`.", "koffie.md:6:10", "broken-link"),
        ("Zie `dit.\n\nEn [dat](../weg/index.html) dan`.", "koffie.md:6:10", "link-address"),
        ("Zie `[a][b]\n[b]: <../weg>`.\n\n[b]: /weg/index.html", "koffie.md:7:6", "broken-link"),
        ("Een [dat](/2022/index.html  #kop).", "koffie.md:4:11", "broken-link"),
    ],
)
def test_a_link_that_is_seen_only_on_the_page_is_judged_as_well(small: SiteSource, body: str, place: str, code: str) -> None:
    narrative = written(body)
    seen = [*check_links(narrative, list_destinations(small)), *try_text(small, narrative, ())]

    assert [(str(problem.place), problem.code) for problem in seen] == [(place, code)]


def test_a_link_that_the_checks_saw_is_not_told_twice(small: SiteSource) -> None:
    assert try_text(small, written("Zie [dat](/weg/index.html), <https://x.nl/1> en [mij](mailto:a@b.nl)."), ()) == ()


def test_lists_in_each_other_without_end_are_told_and_not_laid_out(small: SiteSource) -> None:
    endless = replace(written("- " * 3000 + "a"), edition=small.newest.config.id)

    found = validate_text(small, endless)

    assert [problem.code for problem in found] == ["deep-nesting"]
    assert try_text(small, endless, found) == ()
