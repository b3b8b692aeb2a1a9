"""Indicators can be named, shown and combined."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.package import DataPackage
from generator.validate.indicators import INDICATOR_RULES

Break = Callable[..., DataPackage]


def judge(package: DataPackage) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.place.line, problem.place.column) for rule in INDICATOR_RULES for problem in rule(package)]


def test_the_small_city_has_no_such_problem(klein_package: DataPackage, klein_regions: DataPackage) -> None:
    assert judge(klein_package) + judge(klein_regions) == []


@pytest.mark.parametrize("name", ["WOZ", "woz2", "woz_waarde", "woz waarde", "-woz", "woz-", "woz--waarde", "wóz"])
def test_an_id_is_made_of_words(broken: Break, name: str) -> None:
    assert judge(broken(("woz,Gemiddelde", f"{name},Gemiddelde"), file="indicatoren.csv")) == [("indicator-id", 3, 1)]


@pytest.mark.parametrize(("label", "expected"), [("x" * 28, []), ("x" * 29, [("label-too-long", 3, 3)])])
def test_a_short_label_is_short(broken: Break, label: str, expected: list[tuple[str, int, int]]) -> None:
    assert judge(broken(("WOZ-waarde,euro", f"{label},euro"), file="indicatoren.csv")) == expected


@pytest.mark.parametrize(
    ("decimals", "expected"),
    [("4", []), ("5", [("decimals-out-of-range", 3, 5)]), ("-3", []), ("-7", [("decimals-out-of-range", 3, 5)])],
)
def test_decimals_can_be_read(broken: Break, decimals: str, expected: list[tuple[str, int, int]]) -> None:
    assert judge(broken(("euro,0,hoger", f"euro,{decimals},hoger"), file="indicatoren.csv")) == expected


def test_a_source_is_a_delivery_of_the_descriptor(broken: Break) -> None:
    assert judge(broken(("waard is.,woz,", "waard is.,WOZ,"), file="indicatoren.csv")) == [("unknown-source", 3, 14)]


@pytest.mark.parametrize(
    ("old", "new", "column"),
    [
        ("veiligheid,verhouding,1000", "veiligheid,verhouding,", 9),
        ("gewogen,,,huishoudens", "gewogen,,,", 11),
        ("waard is.,woz,", "waard is.,,", 14),
        ("geen-open-cijfers,de gemeente", "geen-open-cijfers,", 17),
    ],
)
def test_what_a_choice_needs_is_filled(broken: Break, old: str, new: str, column: int) -> None:
    found = judge(broken((old, new), file="indicatoren.csv"))

    assert [(code, place) for code, _, place in found] == [("indicator-incomplete", column)]
