"""A name of several buurten has a home only in a wijk that holds them all."""

from __future__ import annotations

import pytest

from generator.model.edition import AreaName
from generator.plan.area_names import buurten_of, home_of
from tests.plan.planned import PlannedSite


@pytest.mark.parametrize(
    ("slugs", "home"),
    [
        (("molenhoek", "stationsbuurt"), "Oost"),
        (("molenhoek",), ""),
        (("molenhoek", "parkzicht"), ""),
        ((), ""),
    ],
)
def test_a_home_holds_more_than_one_buurt_and_all_of_them(small_site: PlannedSite, slugs: tuple[str, ...], home: str) -> None:
    report = small_site.report()
    name = AreaName(name="Het Hoekje", slugs=slugs, source="https://kleinstad.example/namen")
    found = home_of(report, name)

    assert (found.name if found else "") == home
    assert {region.slug for region in buurten_of(report, name)} == set(slugs)
