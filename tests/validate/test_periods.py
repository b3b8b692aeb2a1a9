"""No year disappears in silence: what is declared is there, and what is there is declared or has no gap."""

from __future__ import annotations

from collections.abc import Callable

from generator.model.package import DataPackage
from generator.model.problem import Severity
from generator.system.files import SourceTree
from generator.validate.periods import check_periods_covered
from tests.validate.conftest import replace as replace_text
from tests.validate.declared import with_series

Break = Callable[..., DataPackage]
WOZ_2020 = tuple((line, "") for line in ("woz,BU99990101,2020,190000,A,,,\n", "woz,BU99990102,2020,171000,A,,,\n"))
REST_2020 = (
    ("woz,BU99990201,2020,325000,A,,,\n", ""),
    ("woz,BU99990202,2020,,O,,,Er staan te weinig woningen voor een gemiddelde.\n", ""),
)


def found(package: DataPackage) -> list[tuple[str, int, str]]:
    return [(problem.code, problem.place.line, problem.found) for problem in check_periods_covered(package)]


def test_the_small_city_has_no_gap(klein_package: DataPackage) -> None:
    assert found(klein_package) == []


def test_a_year_without_any_row_between_others_is_a_warning(broken: Break) -> None:
    package = broken(*WOZ_2020, *REST_2020)
    problems = list(check_periods_covered(package))

    assert [(problem.code, problem.severity) for problem in problems] == [("period-gap", Severity.WARNING)]
    assert problems[0].found == "Bij woz per buurt is er niets over 2020, terwijl er cijfers zijn over 2019 en 2022."


def test_a_year_in_which_one_area_has_a_row_is_no_gap(broken: Break) -> None:
    """That the other areas lack a row is named by another rule."""
    assert found(broken(*WOZ_2020)) == []


def test_a_gap_that_is_declared_is_no_gap(broken: Break, klein_copy: SourceTree) -> None:
    declared = with_series("woz", "woz", levels=["buurt"], periods=["2019", "2021", "2022"])
    replace_text(klein_copy, "data/wijkcijfers/0.2.0/datapackage.json", (declared,))

    assert found(broken(*WOZ_2020, *REST_2020)) == []


def test_a_declared_year_or_level_without_a_row_is_named_at_the_declaration(broken: Break) -> None:
    package = broken(with_series("woz", "woz", levels=["buurt", "wijk"], periods=["2019", "2020", "2021", "2022"]), file="datapackage.json")

    assert found(package) == [
        ("coverage-differs", 22, "Volgens 'series' heeft woz cijfers per wijk over 2019, 2020, 2021 en 2022, maar er is geen enkele rij.")
    ]


def test_rows_of_a_year_that_is_not_declared_are_named_at_the_first(broken: Break) -> None:
    package = broken(with_series("woz", "woz", levels=["buurt"], periods=["2019", "2020", "2021"]), file="datapackage.json")

    assert found(package) == [
        ("coverage-differs", 33, "Bij woz staan cijfers per buurt over 2022, maar die staan niet onder 'series' in de descriptor.")
    ]


def test_two_series_of_one_indicator_complete_each_other(broken: Break) -> None:
    _, first = with_series("woz", "woz", levels=["buurt"], periods=["2019", "2020"])
    _, second = with_series("woz", "misdrijven", levels=["buurt"], periods=["2021", "2022"])
    both = first.replace("\n  ],", ",\n" + second.split("[\n")[1].split("\n  ],")[0] + "\n  ],")

    assert found(broken(('  "sources": [', both), file="datapackage.json")) == []


def test_a_period_that_is_no_year_makes_no_gap_of_centuries(broken: Break) -> None:
    """That 202 is no year is named by another rule."""
    assert found(broken(("woz,BU99990101,2019,180000", "woz,BU99990101,202,180000"))) == []


def test_a_declaration_that_cannot_be_read_blames_no_rows(broken: Break) -> None:
    package = broken(with_series("woz", "woz", levels=["buurt"], periods=["2019"], boundaryYear="?"), file="datapackage.json")

    assert found(package) == []
