"""The boundary years that descriptors declare, and which of them stand for the same areas."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.boundaries import BoundaryYears, read_boundary_years
from generator.model.package import DataPackage
from tests.compute.small_city import NOORD, edition

LEVELS = frozenset({"gemeente", "wijk", "buurt"})


def package(**descriptor: object) -> DataPackage:
    return replace(next(iter(edition(rows="").packages.values())), descriptor=descriptor)


def series(year: str, *periods: str, levels: tuple[str, ...] = ("buurt",)) -> dict[str, object]:
    return {"indicator": "x", "source": "bron", "levels": list(levels), "periods": list(periods), "boundaryYear": year}


def test_every_series_gives_its_year_to_its_levels_and_periods() -> None:
    declared = package(series=[series("2017", "2018", levels=("wijk", "buurt")), series("onbekend", "2019")])
    years = read_boundary_years([declared], None, "2022")

    assert years.years == {("x", "wijk", "2018"): "2017", ("x", "buurt", "2018"): "2017", ("x", "buurt", "2019"): "onbekend"}


@pytest.mark.parametrize("broken", [None, "x", [3], [{"indicator": "x"}], [{"indicator": 1, "boundaryYear": "2020", "levels": ["buurt"]}]])
def test_what_cannot_be_read_is_left_to_the_check_of_series(broken: object) -> None:
    assert read_boundary_years([package(series=broken)], None, "2022").years == {}


def test_the_year_of_the_areas_and_those_they_were_compared_with_are_the_same() -> None:
    regions = package(sameCodes=[{"year": "2017", "levels": ["wijk"]}])
    years = read_boundary_years([], regions, "2022")

    assert years.same == {"2022": LEVELS, "2017": {"wijk"}}


def test_years_are_compared_level_by_level() -> None:
    years = {("x", level, period): year for level in ("wijk", "buurt") for period, year in (("2018", "2017"), ("2019", "2022"))}
    known = BoundaryYears(years=years, same={"2022": LEVELS, "2017": frozenset({"wijk"})})

    assert known.compares("x", "wijk", "2018", "2019")
    assert not known.compares("x", "buurt", "2018", "2019")
    assert known.compares("x", "buurt", "2018", "2018")
    assert known.compares("y", "buurt", "2018", "2019")


def test_a_figure_has_the_year_of_its_own_level_or_else_of_the_buurten_it_is_made_of() -> None:
    known = BoundaryYears(years={("x", "gemeente", "2018"): "2018", ("x", "buurt", "2018"): "2017", ("x", "buurt", "2022"): "onbekend"})

    assert known.of("x", "GM0001", "2018") == ("2018",)
    assert known.of("x", "WK000100", "2018") == ("2017",)
    assert known.of("x", "focus", "2018") == ("2017",)
    assert known.of("x", NOORD, "2018-2022") == ("2017", "onbekend")
    assert known.of("x", "kloof", "2022-2040") == ("onbekend",)
    assert known.of("y", NOORD, "2018") == ()
