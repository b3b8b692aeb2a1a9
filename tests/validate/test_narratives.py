"""Narratives ask for what the edition has, and say it where a reader can follow."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.edition import SiteSource
from generator.model.problem import Problem
from generator.system.files import SourceTree
from generator.validate.links import list_pages
from generator.validate.narratives import NARRATIVE_RULES, check_general_presence, check_presence
from generator.validate.scope import survey
from generator.validate.search_words import check_search_words

BreakSite = Callable[..., SiteSource]
METHODS = "content/2022/methoden.md"
LAST = "vergelijken ze met de andere buurten.\n"


def judge(source: SiteSource) -> list[Problem]:
    scope = survey(source.newest)
    return [problem for narrative in source.newest.narratives.values() for rule in NARRATIVE_RULES for problem in rule(narrative, scope)]


def found(source: SiteSource) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.place.line, problem.place.column) for problem in judge(source)]


def write(broken_site: BreakSite, text: str) -> SiteSource:
    return broken_site(METHODS, (LAST, f"{LAST}\n{text}\n"))


def test_the_small_city_has_no_such_problem(klein_site: SiteSource) -> None:
    assert judge(klein_site) == []
    assert list(check_presence(klein_site.newest, klein_site)) == []
    assert list(check_general_presence(klein_site)) == []


@pytest.mark.parametrize(
    "request_text",
    [
        'cijfer("misdrijven", "BU99990202", 2022)',
        'cijfer("misdrijven", "WK999901", 2019)',
        'cijfer("misdrijven", "GM9999", 2019)',
        'cijfer("misdrijven", "gemeente", 2019)',
        'cijfer("misdrijven", "focus", 2019)',
        'cijfer("inwoners", "WK999901", 2019)',
        'cijfer("inwoners", "gemeente", 2019)',
        'verschil("bijstand", "overig", 2020)',
        'cijfer("bijstand", "BU99990202", 2020)',
        'cijfer("woz", "BU99990202", 2022)',
        'gebied("focus")',
        'gebied("GM9999")',
    ],
)
def test_what_the_edition_observed_can_be_asked_for(broken_site: BreakSite, request_text: str) -> None:
    """Also a value that is missing: it is shown with its reason."""
    assert found(write(broken_site, f"Zie {{{{ {request_text} }}}}.")) == []


@pytest.mark.parametrize(
    ("request_text", "code"),
    [
        ('cijfer("bijstant", "focus", 2020)', "request-indicator"),
        ('cijfer("bijstand", "fokus", 2020)', "request-area"),
        ('cijfer("bijstand", "BU99990109", 2020)', "request-area"),
        ('gebied("Oost")', "request-area"),
        ('cijfer("bijstand", "focus", 2019)', "request-period"),
        ('cijfer("huishoudens", "focus", 2022)', "request-period"),
        ('cijfer("kinderarmoede", "focus", 2022)', "request-period"),
        ('verhouding("bijstand", "focus", 2022)', "request-period"),
        ('feit("16", bron="verbeterbreda.nl")', "fact-source"),
        ('feit("16", bron="javascript:alert(1)")', "fact-source"),
        ('kaart(indicator="woz")', "block-in-paragraph"),
    ],
)
def test_what_cannot_be_answered_is_named_at_the_macro(broken_site: BreakSite, request_text: str, code: str) -> None:
    problems = found(write(broken_site, f"Zie {{{{ {request_text} }}}}."))

    assert set(problems) == {(code, 7, 5)}


@pytest.mark.parametrize(
    ("request_text", "code"),
    [
        ('grafiek("trend", indicator="misdrijf", gebieden=["focus"])', "request-indicator"),
        ('grafiek("trend", indicator="misdrijven", gebieden=["focus", "stad"])', "request-area"),
        ('grafiek("rangorde", indicator="misdrijven", periode=2018)', "request-period"),
        ('kaart(indicator="kinderarmoede")', "request-period"),
        ('tabel(indicator="misdrijven", gebieden=["focus"], perioden=[2022, 2023])', "request-period"),
    ],
)
def test_charts_maps_and_tables_are_judged_the_same_way(broken_site: BreakSite, request_text: str, code: str) -> None:
    assert found(write(broken_site, f"{{{{ {request_text} }}}}")) == [(code, 7, 1)]


def test_a_name_where_a_code_belongs_gets_the_code(broken_site: BreakSite) -> None:
    problems = judge(write(broken_site, 'Zie {{ gebied("parkzicht") }}.'))

    assert problems[0].next_step == "De code van parkzicht is 'BU99990201'."


def test_a_year_without_figures_gets_the_years_that_have_them(broken_site: BreakSite) -> None:
    problems = judge(write(broken_site, 'Zie {{ cijfer("misdrijven", "focus", 2030) }}.'))

    assert problems[0].expected == "Er zijn cijfers over 2019, 2020, 2021, 2022."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{{ kaart(indicator="woz") }}', 0),
        ('Tekst.\n\n{{ kaart(indicator="woz") }}\n\nTekst.', 0),
        ('{{ kaart(indicator="woz") }}\n\n{{ kaart(indicator="woz") }}', 0),
        ('Tekst.\n{{ kaart(indicator="woz") }}', 0),
        ('{{ kaart(indicator="woz") }}\nTekst.', 0),
        ('Tekst.\n{{ kaart(indicator="woz") }} Tekst.', 1),
        ('> {{ kaart(indicator="woz") }}', 1),
        ('{{ kaart(indicator="woz") }} {{ gebied("focus") }}', 1),
        ('- {{ kaart(indicator="woz") }}', 1),
    ],
)
def test_a_block_stands_on_a_line_of_its_own(broken_site: BreakSite, text: str, expected: int) -> None:
    problems = found(write(broken_site, text))

    assert [code for code, _, _ in problems] == ["block-in-paragraph"] * expected


def test_a_package_that_is_not_found_does_not_blame_the_narratives(broken_site: BreakSite) -> None:
    source = broken_site("content/2022/editie.toml", ('wijkcijfers = "0.2.0"', 'wijkcijfers = "9.9.9"'))

    assert judge(source) == []


def test_a_row_that_cannot_be_read_does_not_blame_the_narratives(broken_site: BreakSite) -> None:
    source = broken_site("data/wijkcijfers/0.2.0/waarnemingen.csv", ("bijstand,BU99990101,2020,,A,110,2005,", "bijstand,BU99990101"))

    assert judge(source) == []


def test_a_required_narrative_that_is_not_there_is_named(klein_copy: SourceTree, broken_site: BreakSite) -> None:
    for path in ("voorpagina.md", "themas/werk.md", "programma.md"):
        (klein_copy.root / "content/2022" / path).unlink()
    (klein_copy.root / "content/algemeen/privacy.md").unlink()
    source = broken_site(METHODS)

    problems = [*check_presence(source.newest, source), *check_general_presence(source)]

    assert [(problem.code, problem.place.path) for problem in problems] == [
        ("narrative-missing", "content/2022/voorpagina.md"),
        ("narrative-missing", "content/2022/programma.md"),
        ("narrative-missing", "content/2022/themas/werk.md"),
        ("narrative-missing", "content/algemeen/privacy.md"),
    ]


def test_the_text_above_the_desks_may_be_there_and_be_linked_to_and_searched_for(klein_copy: SourceTree, broken_site: BreakSite) -> None:
    (klein_copy.root / "content/algemeen/waar-u-terechtkunt.md").write_text("---\ntitel: a\n---\n", encoding="utf-8")
    words = '\n[zoekwoorden]\n"hulp" = ["waar-u-terechtkunt"]\n'
    (klein_copy.root / "content/site.toml").open("a", encoding="utf-8").write(words)
    source = broken_site(METHODS)

    assert list(check_general_presence(source)) == []
    assert list(check_search_words(source)) == []
    assert "waar-u-terechtkunt/index.html" in list_pages(source)


def test_where_nobody_wrote_that_text_no_link_or_word_leads_to_it(klein_copy: SourceTree, broken_site: BreakSite) -> None:
    words = '\n[zoekwoorden]\n"hulp" = ["waar-u-terechtkunt"]\n'
    (klein_copy.root / "content/site.toml").open("a", encoding="utf-8").write(words)
    source = broken_site(METHODS)

    assert [problem.code for problem in check_search_words(source)] == ["search-word"]
    assert "waar-u-terechtkunt/index.html" not in list_pages(source)


def test_translations_in_a_language_that_the_site_does_not_have_are_one_mistake(klein_copy: SourceTree, broken_site: BreakSite) -> None:
    for name in ("methoden", "voorpagina"):
        (klein_copy.root / f"content/2022/{name}.de.md").write_text("---\ntitel: a\n---\n", encoding="utf-8")
    source = broken_site(METHODS)

    (problem,) = check_presence(source.newest, source)

    assert (problem.code, problem.place.path) == ("narrative-without-page", "content/2022/methoden.de.md")
    assert problem.found == (
        "Dit is een vertaling, maar 'de' staat niet bij 'talen' in content/site.toml. Dat geldt ook voor 1 ander bestand in deze map."
    )


def test_a_translation_of_nothing_is_named(klein_copy: SourceTree, broken_site: BreakSite) -> None:
    for path in ("verhalen/koffie", "wijken/west"):
        (klein_copy.root / f"content/2022/{path}.en.md").parent.mkdir(exist_ok=True)
        (klein_copy.root / f"content/2022/{path}.en.md").write_text("---\ntitel: a\n---\n", encoding="utf-8")
    source = broken_site("content/site.toml", ("titel =", 'talen = ["en"]\ntitel ='))

    told = [(problem.found, problem.next_step) for problem in check_presence(source.newest, source)]

    assert told == [
        ("Van deze vertaling is er geen Nederlandse tekst: 'verhalen/koffie.md'.", "Schrijf 'verhalen/koffie.md'."),
        ("Van deze vertaling is er geen Nederlandse tekst: 'wijken/west.md'.", "Schrijf 'wijken/west.md'."),
    ]


@pytest.mark.parametrize("path", ["buurten/oost", "wijken/molenhoek", "themas/bevolking", "maatregelen"])
def test_a_narrative_that_no_page_shows_is_named(klein_copy: SourceTree, broken_site: BreakSite, path: str) -> None:
    (klein_copy.root / f"content/2022/{path}.md").write_text("---\ntitel: a\n---\n", encoding="utf-8")
    source = broken_site(METHODS)

    assert [(problem.code, problem.place.path) for problem in check_presence(source.newest, source)] == [
        ("narrative-without-page", f"content/2022/{path}.md")
    ]


def test_a_measure_whose_name_cannot_stand_in_an_address_gets_one_that_can(klein_copy: SourceTree, broken_site: BreakSite) -> None:
    (klein_copy.root / "content/2022/maatregelen/Mijn Maatregel (één).md").write_text("---\ntitel: a\n---\n", encoding="utf-8")
    source = broken_site(METHODS)

    assert [problem.next_step for problem in check_presence(source.newest, source)] == [
        "Noem het bestand mijn-maatregel-een.md: kleine letters, cijfers en streepjes."
    ]
