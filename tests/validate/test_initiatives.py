"""What the heads of interventions and stories name is there, dated, and can be checked by a reader."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.load.site import load_site
from generator.model.edition import SiteSource
from generator.system.files import SourceTree
from generator.validate.initiatives import check_initiatives
from generator.validate.narratives import check_presence

BreakSite = Callable[..., SiteSource]
INTERVENTION = "content/2022/maatregelen/samen-de-straat-op.md"
STORY = "content/2022/verhalen/ronde-van-maandag.md"
SOURCE = 'bron: "https://kleinstad.example/krant/"\nbron_naam: "De krant"\nbron_datum: "mei 2022"\n'


def judge(source: SiteSource) -> list[tuple[str, int, int]]:
    problems = check_initiatives(source.newest, source)
    return [(problem.code, problem.place.line, problem.place.column) for problem in problems]


def test_the_small_city_does_what_it_should(klein_site: SiteSource) -> None:
    assert judge(klein_site) == []
    assert [one.id for one in klein_site.newest.interventions] == ["samen-de-straat-op"]
    assert [one.id for one in klein_site.newest.stories] == ["ronde-van-maandag"]


@pytest.mark.parametrize("area", ["focus", "gemeente", "WK999901", "west"])
def test_an_area_is_a_code_a_slug_the_focus_or_the_city(area: str, broken_site: BreakSite) -> None:
    assert judge(broken_site(INTERVENTION, ('"molenhoek"', f'"{area}"'))) == []


def test_a_slug_of_two_areas_asks_for_the_code(broken_site: BreakSite) -> None:
    source = broken_site(
        "data/gebieden/0.1.0/gebieden.csv", ("WK999901,Oost,wijk,GM9999,2021,oost", "WK999901,Oost,wijk,GM9999,2021,molenhoek")
    )

    (problem, *_) = check_initiatives(source.newest, source)

    assert problem.code == "initiative-area"
    assert problem.next_step == "Schrijf de code: WK999901 of BU99990101."


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        (INTERVENTION, '["molenhoek"', '[] # "molenhoek"', "initiative-area"),
        (STORY, "gebieden: molenhoek", "gebieden: []", "initiative-area"),
        (INTERVENTION, '["veiligheid"', '[] # "veiligheid"', "initiative-theme"),
    ],
)
def test_a_text_without_an_area_or_theme_would_stand_nowhere(path: str, old: str, new: str, code: str, broken_site: BreakSite) -> None:
    assert [found for found, _, _ in judge(broken_site(path, (old, new)))] == [code]


def test_a_head_that_could_not_be_read_is_not_accused_of_what_stands_in_it(broken_site: BreakSite) -> None:
    assert judge(broken_site(STORY, ("titel:", "titel"))) == []
    assert judge(broken_site(INTERVENTION, ("titel:", "titel"))) == []


def test_what_could_be_read_of_a_head_with_a_slip_is_judged_and_the_rest_is_not_missed(broken_site: BreakSite) -> None:
    changes = (('\nbron: "', '\nbron: a: "'), ("budget_bron: ", "budget_bron "), ('"molenhoek"', '"molenhoe"'))

    assert judge(broken_site(INTERVENTION, *changes)) == [("initiative-area", 5, 13)]


def test_a_consent_that_could_not_be_read_is_not_missing(broken_site: BreakSite) -> None:
    assert judge(broken_site(STORY, ("toestemming: ", "toestemming "), ("3 mei 2022", "3 mei 22"))) == [("initiative-date", 6, 9)]


@pytest.mark.parametrize("period", ["2021", "2021-2023", "2021–2023", "vanaf 2021", "tot 2040"])
def test_a_period_is_a_year_or_a_stretch_of_years(period: str, broken_site: BreakSite) -> None:
    assert judge(broken_site(INTERVENTION, ("periode: 2021-2023", f"periode: {period}"))) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("periode: 2021-2023", "periode: 21-23", ("initiative-date", 7, 10)),
        ("periode: 2021-2023", "periode: 2023-2021", ("initiative-date", 7, 10)),
        ('bron_datum: "maart 2022"', 'bron_datum: "lente"', ("initiative-date", 14, 14)),
        ('bron_datum: "maart 2022"', 'bron_datum: "31 februari 2021"', ("initiative-date", 14, 14)),
        ('bron_naam: "Nieuwsbrief van Kleinstad"\n', "", ("initiative-source", 12, 8)),
        ('"https://kleinstad.example/straat/"', '"een krant"', ("initiative-source", 12, 8)),
        ('budget_bron: "https://kleinstad.example/begroting/"', 'budget_bron: "de begroting"', ("budget-source", 11, 15)),
        ('"politie"]', '"12 agenten"]', ("typed-number", 8, 39)),
        ("Nieuwsbrief van Kleinstad", "Nieuwsbrief 7", ("typed-number", 13, 25)),
    ],
)
def test_a_mistake_in_the_head_is_named_at_its_place(old: str, new: str, expected: tuple[str, int, int], broken_site: BreakSite) -> None:
    assert judge(broken_site(INTERVENTION, (old, new))) == [expected]


@pytest.mark.parametrize(
    ("date", "later"),
    [
        ("1 juni 2023", False),
        ("juni 2023", False),
        ("2023", False),
        ("2 juni 2023", True),
        ("10 juni 2023", True),
        ("juli 2023", True),
        ("2024", True),
    ],
)
def test_a_date_after_that_of_the_edition_is_doubted(date: str, later: bool, broken_site: BreakSite) -> None:  # noqa: FBT001 - a column
    source = broken_site(INTERVENTION, ("maart 2022", date))

    assert judge(source) == [("initiative-after-edition", 14, 14)] * later


def test_a_story_of_after_the_edition_is_doubted(broken_site: BreakSite) -> None:
    assert judge(broken_site(STORY, ('datum: "3 mei 2022"', 'datum: "3 mei 2032"'))) == [("initiative-after-edition", 6, 9)]


def test_an_intervention_without_a_budget_needs_no_source_for_it(broken_site: BreakSite) -> None:
    source = broken_site(INTERVENTION, ('budget: "20.000 euro"\nbudget_bron: "https://kleinstad.example/begroting/"\n', ""))

    assert judge(source) == []


def test_a_story_that_was_public_needs_no_consent_of_its_own(broken_site: BreakSite) -> None:
    source = broken_site(STORY, ('toestemming: "gegeven in een gesprek, op 3 mei 2022"\n', SOURCE))

    assert judge(source) == []


def test_the_name_of_a_text_must_fit_in_an_address(klein_copy: SourceTree) -> None:
    folder = klein_copy.root / "content" / "2022" / "maatregelen"
    (folder / "samen-de-straat-op.md").rename(folder / "Samen op Straat.md")
    source, _ = load_site(klein_copy)
    assert source is not None

    problems = list(check_presence(source.newest, source))

    assert [(problem.code, problem.place.path) for problem in problems] == [
        ("narrative-without-page", "content/2022/maatregelen/Samen op Straat.md")
    ]
