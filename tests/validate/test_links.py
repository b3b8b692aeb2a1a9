"""Links in narratives lead somewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.load.narratives import read_narrative
from generator.model.edition import SiteSource
from generator.model.identifiers import EditionId
from generator.model.language import Language
from generator.validate.links import check_links, list_destinations


def judge(source: SiteSource, text: str) -> list[tuple[str, int, int]]:
    narrative, _ = read_narrative(f"---\ntitel: a\n---\n{text}".encode(), "a.md", "a", None)
    problems = check_links(narrative, list_destinations(source))
    return [(problem.code, problem.place.line, problem.place.column) for problem in problems]


@pytest.mark.parametrize(
    "target",
    [
        "/index.html",
        "/2022/index.html",
        "/2021/buurten/molenhoek/index.html",
        "/2022/wijken/oost/index.html#alle-cijfers",
        "/2022/buurten/molenhoek/index.html#bronnen",
        "/zoeken/index.html#buurten",
        "/2022/index.html#inhoud",
        "/2022/downloads/indicatoren/bijstand.csv#row=2",
        "/2022/themas/werk/index.html",
        "/2022/indicatoren/bijstand/index.html",
        "/2022/verantwoording/methoden/index.html",
        "/over/index.html",
        "/2022/downloads/indicatoren/bijstand.csv",
        "/2022/api/index.json",
        "/2022/downloads/gebieden/BU99990101.csv",
        "/2022/downloads/staat-van-de-wijken-2022.zip",
        "/2022/herkomst/woz/2021/cijfers.json",
        "/2022/herkomst/woz/2019-2022/cijfers.json",
        "/data/gebieden/0.1.0/grenzen.geojson",
        "/SHA256SUMS",
        "/data/wijkcijfers/0.2.0/waarnemingen.csv",
        "https://www.breda.nl/",
        "http://www.breda.nl/a(b)",
        "mailto:a@b.nl",
    ],
)
def test_a_link_to_something_that_exists_is_in_order(klein_site: SiteSource, target: str) -> None:
    assert judge(klein_site, f"Zie [hier]({target}).") == []


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("/2022/buurten/molenhoek/", "broken-link"),
        ("/2022/buurten/molenhoeck/index.html", "broken-link"),
        ("/2020/index.html", "broken-link"),
        ("/2022/indicatoren/bijstant/index.html", "broken-link"),
        ("/data/wijkcijfers/0.3.0/waarnemingen.csv", "broken-link"),
        ("/2022/downloads/", "broken-link"),
        ("/2022/downloads/bestaat-niet.csv", "broken-link"),
        ("/2022/api/indicatoren/bijstant.json", "broken-link"),
        ("/2022/herkomst/woz/2018/cijfers.json", "broken-link"),
        ("/2022/verantwoording/correcties.csv", "broken-link"),
        ("../downloads/indicatoren/bijstand.csv", "link-address"),
        ("/", "broken-link"),
        ("methoden.md", "link-address"),
        ("../index.html", "link-address"),
        ("", "link-address"),
        ("javascript:alert(1)", "link-address"),
        ("JavaScript:alert(1)", "link-address"),
        ("data:text/html,x", "link-address"),
        ("//evil.example/", "link-address"),
        ("file:///etc/hostname", "link-address"),
    ],
)
def test_a_link_that_leads_nowhere_is_named_at_its_target(klein_site: SiteSource, target: str, code: str) -> None:
    assert judge(klein_site, f"Een regel.\nZie [hier]({target}).") == [(code, 5, 12)]


def test_a_folder_gets_the_page_in_it(klein_site: SiteSource) -> None:
    narrative, _ = read_narrative(b"---\ntitel: a\n---\n[a](/2022/wijken/oost)\n", "a.md", "a", None)
    problem = next(check_links(narrative, list_destinations(klein_site)))

    assert problem.next_step == "Schrijf '/2022/wijken/oost/index.html'."


def test_who_writes_the_folder_of_a_language_is_told_to_leave_it_out(klein_site: SiteSource) -> None:
    source = replace(klein_site, languages=(Language(code="en", locale="en", name="English"),))
    narrative, _ = read_narrative(b"---\ntitel: a\n---\n[a](/en/over/index.html)\n", "a.md", "a", None)

    (problem,) = check_links(narrative, list_destinations(source))

    assert problem.code == "broken-link"
    assert problem.next_step == "Schrijf '/over/index.html': op een pagina in de taal 'en' leidt die vanzelf naar de pagina in die taal."


def test_links_written_at_the_foot_are_judged_too(klein_site: SiteSource) -> None:
    assert judge(klein_site, "Zie [hier].\n\n[hier]: /weg/index.html\n") == [("broken-link", 6, 9)]


def test_a_link_in_pointed_brackets_with_a_title_is_judged_by_its_address(klein_site: SiteSource) -> None:
    assert judge(klein_site, 'Zie [hier](</weg/index.html> "Een titel").') == [("broken-link", 4, 13)]


def test_a_heading_of_the_text_itself_and_of_another_text_can_be_linked_to(broken_site: Callable[..., SiteSource]) -> None:
    source = broken_site("content/2022/methoden.md", ("Wij tellen", "## Hoe *wij* [tellen](/over/index.html)\n\nWij tellen"))
    target = "/2022/verantwoording/methoden/index.html#kop-hoe-wij-tellen"
    own, _ = read_narrative(b"---\ntitel: a\n---\n[a](#kop-hoe-wij-tellen)\n", "a.md", "methoden", source.newest.config.id)

    assert judge(source, f"Zie [hier]({target}).") == []
    assert list(check_links(own, list_destinations(source))) == []


def test_a_heading_that_is_not_there_comes_with_the_nearest(broken_site: Callable[..., SiteSource]) -> None:
    source = broken_site("content/2022/methoden.md", ("Wij tellen", "Wat niet kan\n===\n\n## Schattingen\n\nWij tellen"))
    written = {
        "schatingen": "Bedoelde u '#kop-schattingen'?",
        "Schattingen": "Schrijf '#kop-schattingen'.",
        "wat-niet-kan": "Schrijf '#kop-wat-niet-kan'.",
    }

    for anchor, step in written.items():
        text = f"---\ntitel: a\n---\nEen [a](/2022/verantwoording/methoden/index.html#{anchor})\n"
        narrative, _ = read_narrative(text.encode(), "a.md", "a", None)
        problems = list(check_links(narrative, list_destinations(source)))

        assert [(problem.code, problem.place.line, problem.place.column) for problem in problems] == [("unknown-anchor", 4, 9)]
        assert problems[0].next_step == step


def test_an_anchor_on_a_page_that_does_not_exist_is_one_problem(klein_site: SiteSource) -> None:
    assert judge(klein_site, "Zie [hier](/2022/weg/index.html#kop).") == [("broken-link", 4, 12)]


def test_a_link_in_code_is_no_link(klein_site: SiteSource) -> None:
    assert judge(klein_site, "Zo: `[hier](/weg/index.html)`.") == []


def test_headings_are_those_of_the_language_in_which_a_text_stands(klein_site: SiteSource) -> None:
    """A Dutch text that nobody translated stands on the page of the other language too."""
    dutch, _ = read_narrative(b"---\ntitel: a\n---\n## Schattingen\n", "m.md", "methoden", EditionId("2022"))
    english, _ = read_narrative(b"---\ntitel: a\n---\n## Estimates\n", "m.en.md", "methoden", EditionId("2022"))
    english = replace(english, language="en")
    methods = replace(dutch, translations={"en": english})
    newest = replace(klein_site.newest, narratives={**klein_site.newest.narratives, "methoden": methods})
    source = replace(
        klein_site, editions=(*klein_site.editions[:-1], newest), languages=(Language(code="en", locale="en", name="English"),)
    )
    known = list_destinations(source)

    def found(anchor: str, language: str, *, translated: bool) -> list[str]:
        text = f"---\ntitel: a\n---\n[a](/2022/verantwoording/methoden/index.html#{anchor})\n"
        own, _ = read_narrative(text.encode(), "a.md", "a", None)
        own = replace(own, language=language, translations={"en": own} if translated else {})
        return [problem.found for problem in check_links(own, known)]

    page, there = "/2022/verantwoording/methoden/index.html", "is geen kop of onderdeel"
    assert found("kop-schattingen", "nl", translated=True) == []
    assert found("kop-estimates", "en", translated=False) == []
    assert found("kop-estimates", "nl", translated=True) == [f"Op de pagina '{page}' {there} '#kop-estimates'."]
    assert found("kop-schattingen", "en", translated=False) == [f"Op de pagina '/en{page}' {there} '#kop-schattingen'."]
    assert found("kop-schattingen", "nl", translated=False) == [f"Op de pagina '/en{page}' {there} '#kop-schattingen'."]


def test_an_address_without_https_is_asked_about(klein_site: SiteSource) -> None:
    narrative, _ = read_narrative(b"---\ntitel: a\n---\n[meer](www.breda.nl)\n", "a.md", "a", None)

    problems = list(check_links(narrative, list_destinations(klein_site)))

    assert [problem.next_step for problem in problems] == ["Bedoelde u https://www.breda.nl?"]
