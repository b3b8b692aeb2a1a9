"""Observations agree with their status, their indicator and with arithmetic."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.package import DataPackage
from generator.model.problem import Severity
from generator.validate.observations import (
    OBSERVATION_RULES,
    check_counts,
    check_indicator_ids,
    check_order,
    check_periods,
    check_statuses,
    check_values,
)

Break = Callable[..., DataPackage]
WOZ = "woz,BU99990101,2019,180000,A,,,"
CRIME = "misdrijven,BU99990101,2019,,A,160,,"
BENEFIT = "bijstand,BU99990101,2020,,A,110,2005,"
UNKNOWN = "bijstand,BU99990202,2020,,O,,,De bron geeft dit cijfer niet."


def judge(package: DataPackage) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.place.line, problem.place.column) for rule in OBSERVATION_RULES for problem in rule(package)]


def test_the_small_city_has_no_such_problem(klein_package: DataPackage) -> None:
    assert judge(klein_package) == []


@pytest.mark.parametrize("status", ["A", "B", "D", "E", "P"])
def test_a_value_has_a_status_that_says_so(broken: Break, status: str) -> None:
    assert judge(broken((WOZ, WOZ.replace(",A,", f",{status},")))) == []


@pytest.mark.parametrize("status", ["a", "X", "AA", ".", "x"])
def test_a_status_outside_the_code_list_is_named(broken: Break, status: str) -> None:
    package = broken((WOZ, WOZ.replace(",A,", f",{status},")))

    assert [(problem.code, problem.place.column) for problem in check_statuses(package)] == [("unknown-status", 5)]


@pytest.mark.parametrize("status", ["O", "Q", "M", "N", "L"])
def test_a_missing_value_is_empty_and_has_a_reason(broken: Break, status: str) -> None:
    package = broken((UNKNOWN, UNKNOWN.replace(",O,", f",{status},")))

    assert judge(package) == []


@pytest.mark.parametrize(
    ("row", "written", "expected"),
    [
        (UNKNOWN, "bijstand,BU99990202,2020,0,O,,,Reden.", [("value-with-missing-status", 49, 4)]),
        (UNKNOWN, "bijstand,BU99990202,2020,,Q,5,100,Reden.", [("value-with-missing-status", 49, 6)]),
        (UNKNOWN, "bijstand,BU99990202,2020,,M,,100,Reden.", [("value-with-missing-status", 49, 7)]),
        (UNKNOWN, "bijstand,BU99990202,2020,,O,,,", [("remark-missing", 49, 8)]),
        (WOZ, "woz,BU99990101,2019,180000,V,,,", [("remark-missing", 30, 8)]),
        (WOZ, "woz,BU99990101,2019,,A,,,", [("value-missing", 30, 4)]),
        (WOZ, "woz,BU99990101,2019,,A,5,10,", [("value-missing", 30, 4)]),
        (CRIME, "misdrijven,BU99990101,2019,,A,,,", [("value-missing", 2, 6)]),
        (BENEFIT, "bijstand,BU99990101,2020,,A,110,,", [("value-missing", 46, 7)]),
        (BENEFIT, "bijstand,BU99990101,2020,,A,,,", [("value-missing", 46, 6), ("value-missing", 46, 7)]),
        (BENEFIT, "bijstand,BU99990101,2020,54.9,A,110,2005,", [("value-misplaced", 46, 4)]),
    ],
)
def test_what_is_filled_agrees_with_the_status(broken: Break, row: str, written: str, expected: list[tuple[str, int, int]]) -> None:
    package = broken((row, written))

    assert [(problem.code, problem.place.line, problem.place.column) for problem in check_values(package)] == expected


@pytest.mark.parametrize("period", ["2020-06", "20", "20200", "1899", "tweeduizend", "２０２０"])
def test_a_period_is_a_year(broken: Break, period: str) -> None:
    package = broken((WOZ, WOZ.replace("2019", period)))

    assert [(problem.code, problem.place.line, problem.place.column) for problem in check_periods(package)] == [("period-syntax", 30, 3)]


def test_an_unknown_indicator_comes_with_the_nearest_known_one(broken: Break) -> None:
    problems = list(check_indicator_ids(broken((WOZ, WOZ.replace("woz", "wozz")))))

    assert [(problem.code, problem.place.line) for problem in problems] == [("unknown-indicator", 30)]
    assert problems[0].next_step == "Bedoelde u 'woz'?"


def test_a_row_of_indicators_that_cannot_be_read_does_not_blame_observations(broken: Break) -> None:
    package = broken(("euro,0,hoger", "euro,0,0,hoger"), file="indicatoren.csv")

    assert list(check_indicator_ids(package)) == []


@pytest.mark.parametrize(
    ("row", "written", "expected"),
    [
        (CRIME, CRIME.replace("160", "-160"), [("negative-count", 6)]),
        (BENEFIT, BENEFIT.replace("2005", "-2005"), [("negative-count", 7)]),
        (WOZ, WOZ.replace("180000", "-180000"), []),
        (BENEFIT, BENEFIT.replace("110", "2006"), []),
    ],
)
def test_counts_are_not_negative(broken: Break, row: str, written: str, expected: list[tuple[str, int]]) -> None:
    package = broken((row, written))

    assert [(problem.code, problem.place.column) for problem in check_counts(package)] == expected


@pytest.mark.parametrize(("part", "expected"), [("1000", []), ("1001", ["part-above-whole"])])
def test_a_part_is_at_most_its_whole(broken: Break, part: str, expected: list[str]) -> None:
    row = "gezinnen,BU99990101,2020,,A,310,1000,"
    package = broken((row, row.replace("310", part)), folder="data/bevolking/0.2.0")

    assert [problem.code for problem in check_counts(package)] == expected


@pytest.mark.parametrize(
    ("value", "expected"), [("0", []), ("100", []), ("100.1", ["percentage-out-of-range"]), ("-1", ["percentage-out-of-range"])]
)
def test_a_percentage_lies_between_nought_and_a_hundred(broken: Break, value: str, expected: list[str]) -> None:
    broken(("WOZ-waarde,euro", "WOZ-waarde,%"), file="indicatoren.csv")
    package = broken((WOZ, WOZ.replace("180000", value)))

    assert [problem.code for problem in check_counts(package) if problem.place.line == 30] == expected


def test_a_cell_that_is_no_number_is_left_to_the_rule_about_numbers(broken: Break) -> None:
    package = broken((BENEFIT, BENEFIT.replace("110", "1e99999")))

    assert list(check_counts(package)) == []


def test_rows_out_of_order_are_a_warning_at_the_first(broken: Break) -> None:
    package = broken((f"{WOZ}\nwoz,BU99990101,2020", "woz,BU99990101,2020"), ("woz,BU99990102,2019", f"{WOZ}\nwoz,BU99990102,2019"))

    assert [(problem.code, problem.place.line, problem.severity) for problem in check_order(package)] == [
        ("rows-unsorted", 33, Severity.WARNING)
    ]


def test_without_a_table_there_is_nothing_to_judge(klein_regions: DataPackage) -> None:
    assert judge(klein_regions) == []
