"""Rows of `indicatoren.csv` become typed indicators."""

from __future__ import annotations

import pytest

from generator.load.indicators import read_indicators
from generator.load.packages import load_package
from generator.model.indicator import Availability, Claim, Combination, Direction, Indicator
from generator.model.problem import Place
from generator.system.files import SourceTree

FOLDER = "data/wijkcijfers/0.2.0"


def read(files: SourceTree) -> dict[str, Indicator]:
    package, _ = load_package(files, FOLDER)
    assert package is not None
    return {indicator.id: indicator for indicator in read_indicators(package)}


def test_indicators_stand_in_the_order_of_the_rows(klein: SourceTree) -> None:
    assert list(read(klein)) == ["misdrijven", "woz", "bijstand", "kinderarmoede"]


def test_a_ratio_knows_its_factor_denominator_and_lower_limit(klein: SourceTree) -> None:
    indicator = read(klein)["misdrijven"]

    assert (indicator.combination, indicator.factor, indicator.denominator) == (Combination.RATIO, 1000, "inwoners")
    assert (indicator.minimum_denominator, indicator.decimals, indicator.direction) == (250, 1, Direction.LOWER)
    assert indicator.place == Place(path=f"{FOLDER}/indicatoren.csv", line=2)


def test_empty_cells_have_their_documented_meaning(klein: SourceTree) -> None:
    indicator = read(klein)["kinderarmoede"]

    assert (indicator.factor, indicator.denominator, indicator.weight, indicator.minimum_denominator) == (1, None, None, 0)
    assert (indicator.availability, indicator.holder) == (Availability.NOT_OPEN, "de gemeente")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("euro,0,hoger", "euro,0,hooger"),
        ("euro,0,hoger", "euro,nul,hoger"),
        ("euro,0,hoger", "euro,０,hoger"),
        ("euro,0,hoger", "euro,-,hoger"),
        ("wonen,gewogen", "wonen,gemiddeld"),
        ("woz,woz,open", "woz,woz,dicht"),
    ],
)
def test_a_row_that_cannot_be_typed_is_left_out(klein_copy: SourceTree, old: str, new: str) -> None:
    path = klein_copy.root / FOLDER / "indicatoren.csv"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")

    assert list(read(klein_copy)) == ["misdrijven", "bijstand", "kinderarmoede"]


def test_a_table_without_a_column_has_no_indicators(klein_copy: SourceTree) -> None:
    path = klein_copy.root / FOLDER / "indicatoren.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("definitie", "uitleg"), encoding="utf-8")

    assert read(klein_copy) == {}


def test_the_wording_of_a_package_is_optional(klein_copy: SourceTree) -> None:
    path = klein_copy.root / FOLDER / "indicatoren.csv"
    header, *rows = path.read_text(encoding="utf-8").splitlines()
    spoken = [f"{row},was het {{}} euro,was,nee" if row.startswith("woz") else f"{row},,," for row in rows]
    before = read(klein_copy)["woz"]
    path.write_text("\n".join([f"{header},zin,verleden,opvallend", *spoken, ""]), encoding="utf-8")

    after = read(klein_copy)["woz"]

    assert (before.phrase, before.past, before.claim) == ("", "", Claim.MAY)
    assert (after.phrase, after.past, after.claim) == ("was het {} euro", "was", Claim.NEVER)


def test_a_delivery_in_thousands_is_shown_in_thousands(klein_copy: SourceTree) -> None:
    path = klein_copy.root / FOLDER / "indicatoren.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("euro,0,hoger", "euro,-3,hoger"), encoding="utf-8")

    assert read(klein_copy)["woz"].decimals == -3
