"""What one indicator needs to be computed."""

from dataclasses import replace

import pytest

from generator.compute.rows import read_series
from generator.compute.sheet import Base, Sheet, gravest
from generator.model.identifiers import EditionId, IndicatorId, Period
from generator.model.status import Status
from tests.compute.small_city import MARKT, NOORD, REGIONS, count, mean, observations


def _sheet(*weight_years: str) -> Sheet:
    rows = "".join(f"huishoudens,{NOORD},{year},10,A,,,\n" for year in weight_years) + f"woz,{NOORD},2018,5,A,,,\n"
    series = read_series(observations(rows))
    weight = Base(indicator=count("huishoudens"), series=series[IndicatorId("huishoudens")], figures={}) if weight_years else None
    return Sheet(
        edition=EditionId("2022"),
        indicator=mean("woz", weight="huishoudens"),
        regions=REGIONS,
        series=series[IndicatorId("woz")],
        denominator=None,
        weight=weight,
    )


@pytest.mark.parametrize(
    ("years", "period", "nearest"),
    [
        (("2018", "2020"), "2018", "2018"),
        (("2016", "2021"), "2018", "2016"),
        (("2016", "2020"), "2018", "2016"),
        (("2020",), "2008", "2020"),
        ((), "2018", None),
    ],
)
def test_the_weight_is_of_the_nearest_year_and_of_two_as_near_the_earlier(years: tuple[str, ...], period: str, nearest: str | None) -> None:
    assert _sheet(*years).weight_period(Period(period)) == nearest


@pytest.mark.parametrize(
    ("statuses", "first"),
    [("A", "A"), ("AE", "E"), ("EP", "P"), ("PV", "V"), ("ADB", "D"), ("AB", "B"), ("VPEDBA", "V")],
)
def test_doubt_weighs_more_than_provisional_and_that_more_than_estimated(statuses: str, first: str) -> None:
    assert gravest(Status(status) for status in statuses) == Status(first)


def test_a_missing_status_has_no_place_among_values() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        gravest((Status.NORMAL, Status.UNKNOWN))


def test_where_a_series_begins_anew_is_known_per_area() -> None:
    rows = f"inwoners,{NOORD},2020,1,B,,,\ninwoners,{MARKT},2021,1,B,,,\ninwoners,{MARKT},2022,1,A,,,\n"
    series = read_series(observations(rows))[IndicatorId("inwoners")]

    begun = replace(_sheet(), indicator=count("inwoners"), series=series).begun

    assert begun == {NOORD: {"2020"}, MARKT: {"2021"}}
