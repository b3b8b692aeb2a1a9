"""A number typed by hand is found wherever a reader would see it, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.load.narratives import read_narrative
from generator.model.edition import SiteSource
from generator.render.marking import mark_moments
from generator.validate.typed_numbers import check_edition_texts, check_site_texts, check_typed_numbers, find_typed_numbers

BreakSite = Callable[..., SiteSource]


def numbers(text: str) -> list[str]:
    return [number for _, number in find_typed_numbers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er wonen 3080 mensen.", ["3080"]),
        ("Er wonen 3.080 mensen.", ["3.080"]),
        ("Dat is 51,96 per inwoner.", ["51,96"]),
        ("Dat is -5% of +3 %.", ["5", "3"]),
        ("Dat is 1/3 van de stad.", ["1/3"]),
        ("Vanaf 1 januari zijn er 12.", ["12"]),
        ("In 2020 waren er 2.020.", ["2.020"]),
        ("Er wonen 1850 mensen.", ["1850"]),
        ("Er wonen 20201 mensen.", ["20201"]),
        ("Er wonen 1999 mensen, en 2050 inwoners meer.", ["1999"]),
        ("In 2020 waren er 2020 mensen. There are 2020\npeople.", ["2020", "2020"]),
        ("Dat kost €2020 of 2020 euro.", ["2020", "2020"]),
        ("In 2020 procent, 2000 keer en 1950 times.", ["2020", "2000", "1950"]),
        ("Dat is 2020% of 2020,5.", ["2020", "2020,5"]),
        ("De 4e buurt en de 16-jarige.", ["4", "16"]),
        ("BU07580502", ["07580502"]),
        ("５２ en ٣ en ² en ½ en ④", ["５２", "٣", "²", "½", "④"]),
        ("&#53;2 mensen, &frac12; jaar", ["&#53;2", "&frac12;"]),
        ("**52** en *3*", ["52", "3"]),
        ("| 52 | 3 |", ["52", "3"]),
        ("## 16 buurten", ["16"]),
        ("Een `code 1` en 2.", ["2"]),
        ("Een [link 3](https://x.nl/4).", ["3"]),
        ('Een [link](https://x.nl/4 "titel 5").', ["5"]),
        ("Ziek: 19 december 2020 en 3 keer.", ["3"]),
        ("Een ~~52~~ en <b>3</b>.", ["52", "3"]),
        ("Van de 1.000 inwoners, op 1.000, per 1.500, per 1.000,5 en per 10%.", ["1.000", "1.000", "1.500", "1.000,5", "10"]),
    ],
)
def test_a_number_that_a_reader_sees_is_found(text: str, expected: list[str]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "In 2020 en in 2040.",
        "Sinds 2020 mensen helpen, in 2021 en 2022 woningen bouwen, na het jaar 2023 kinderen.",
        "In 2020 people moved. In 2020 keerden zij om.",
        "Van 2008–2022, van 2008-2022 en in 2021/2022.",
        "(2020), '2020', 2020: en 2020.",
        "Op 1 januari 2020, op 31 december en op 2020-01-31.",
        "Op 31-12-2020.",
        "`datapackage 0.2.0` en ``een ` 5``.",
        "```\n5 regels\n```\n",
        "~~~ python\nx = 5\n~~~\nEn verder.",
        "<https://x.nl/5> en https://x.nl/a?b=5 en www.x5.nl",
        "[link](/2022/buurten/a-5/index.html) en [twee](<a 5>)",
        "[1]: https://x.nl/5",
        "<!-- 5 -->",
        "<!-- over\n5 regels -->",
        "1. Een\n2. Twee\n",
        '<span id="a5">een</span>',
        "A&#8211;Z&nbsp;en&#x2013;zo",
        "Dat is per 1.000 inwoners, per 1000\ninwoners, van elke 1.000 en op iedere 100.000 mensen.",
        "That is per 1,000 residents, out of every 100.",
        "Vijf mensen.",
        "",
    ],
)
def test_years_dates_codes_addresses_and_comments_are_no_typed_numbers(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Op 45 januari.",
        "Op 31 februari 2022.",
        "Op 30 Februari.",
        "Op 31-4-2022.",
        "Op 2022-02-30.",
        "Op 32-1-2023.",
        "Op 1-13-2023.",
        "2023-13-01",
        "2018/2019/2020",
        "x/2020",
        "in 2020-2021-2022",
    ],
)
def test_what_only_looks_like_a_date_is_a_typed_number(text: str) -> None:
    assert numbers(text) != []


PIECES = st.sampled_from(
    [*"0123456789", "11", "20", "2020", "1999", "-", "–", "/", ".", ",", " ", " ", "%", "€", "x", "januari", "Mei ", " maart", "in "]
)


@given(st.lists(PIECES, max_size=12).map("".join))
@example("Op een dag daartussen, 11 januari, staan er tenten.")
@example("Op 11-1-2023 en 2023-01-11.")
@example("29 februari, 29 februari 2024, 31-2-2022 en 2022-02-31")
@example("Januari 2023, 1 JANUARI 2023")
def test_a_text_without_typed_numbers_can_stand_on_a_page(text: str) -> None:
    """Otherwise an editor is told that nothing is wrong, and then the build stops."""
    said = f"Zie {text}"  # at the beginning of a line, a number and a point begin a list
    if not numbers(said):
        assert ("<time" in mark_moments(said)) == bool(re.search(r"\d", said))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{{ cijfer("bijstand", "BU1", 2020) }} van de 1.000 inwoners bijstand', 0),
        ('**{{ cijfer("bijstand", "BU1", 2020) }}** op de duizend inwoners', 0),
        ('{{ cijfer("bijstand", "BU1", 2020) }} out of 1,000 residents', 0),
        ('{{ cijfer("bijstand", "BU1", 2020) }}. Van de 1.000 inwoners', 1),
        ('{{ cijfer("bijstand", "BU1", 2020) }} van de 1.000.', 1),
        ('{{ cijfer("bijstand", "BU1", 2020) }} van de 1.500 inwoners', 1),
        ('{{ gebied("BU1") }} van de 1.000 inwoners', 1),
    ],
)
def test_of_the_thousand_residents_is_a_unit_right_behind_a_figure_only(text: str, found: int) -> None:
    """As the contract of narratives has it; elsewhere it says how many residents there are."""
    narrative, _ = read_narrative(f"---\ntitel: Heuvel\nsamenvatting: Over Heuvel.\n---\n{text}\n".encode(), "a.md", "a", None)
    assert narrative is not None

    assert len(list(check_typed_numbers(narrative))) == found


def test_a_fence_that_is_never_closed_hides_the_rest_as_markdown_does() -> None:
    assert numbers("```\n5\n") == []


def test_a_typed_number_has_its_exact_line_and_column() -> None:
    narrative, _ = read_narrative(
        b'---\ntitel: "Met 16 buurten"\nsamenvatting: Er zijn 3.\n---\nEen regel.\nIn {{ gebied("BU1") }} wonen 52 mensen.\n',
        "a.md",
        "a",
        None,
    )

    assert [(str(problem.place), problem.found) for problem in check_typed_numbers(narrative)] == [
        ("a.md:2:13", "Het getal '16' is in 'titel' met de hand getypt."),
        ("a.md:3:23", "Het getal '3' is in 'samenvatting' met de hand getypt."),
        ("a.md:6:30", "Het getal '52' is in de tekst met de hand getypt."),
    ]


def test_the_problem_points_to_the_two_ways_out() -> None:
    narrative, _ = read_narrative(b"---\ntitel: a\n---\n52\n", "a.md", "a", None)
    problem = next(check_typed_numbers(narrative))

    assert problem.code == "typed-number"
    assert "cijfer(" in problem.message
    assert "feit(" in problem.message


def test_numbers_in_macros_and_comments_are_no_typed_numbers() -> None:
    text = '---\ntitel: a\n---\n{{ feit("16", bron="https://x.nl/5") }} {{ cijfer("a", "BU1", 2020) }} {# 5 #}\n'
    narrative, problems = read_narrative(text.encode(), "a.md", "a", None)

    assert (problems, list(check_typed_numbers(narrative))) == ((), [])


def test_names_and_questions_of_the_site_hold_no_typed_numbers(broken_site: BreakSite) -> None:
    source = broken_site(
        "content/site.toml", ('naam = "Wonen"', 'naam = "5 keer wonen"'), ("Hoeveel misdrijven", "Hoeveel van de 16 misdrijven")
    )

    assert [str(problem.place) for problem in check_site_texts(source)] == ["content/site.toml:10:1", "content/site.toml:16:1"]


def test_what_changed_is_told_without_typed_numbers(broken_site: BreakSite) -> None:
    source = broken_site("content/2022/editie.toml", ('["Er is', '[\n  "Sinds 2021.",\n  "Er zijn 5 meer, er is'), ("2022.", "2022."))

    assert [str(problem.place) for problem in check_edition_texts(source.newest, source)] == ["content/2022/editie.toml:7:12"]


def test_the_title_of_an_edition_may_name_a_year_and_nothing_else(broken_site: BreakSite, klein_site: SiteSource) -> None:
    source = broken_site("content/2022/editie.toml", ("Staat van Kleinstad 2022", "De 5 staten van 2022"))

    assert list(check_edition_texts(klein_site.newest, klein_site)) == []
    assert [problem.code for problem in check_edition_texts(source.newest, source)] == ["typed-number"]
