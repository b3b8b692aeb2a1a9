"""Areas form a tree, have addresses and boundaries, and the list of the programme points into them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.package import DataPackage
from generator.validate.regions import REGION_RULES

Break = Callable[..., DataPackage]
FOLDER = "data/gebieden/0.1.0"


def judge(package: DataPackage) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.place.line, problem.place.column) for rule in REGION_RULES for problem in rule(package)]


def test_the_small_city_has_no_such_problem(klein_package: DataPackage, klein_regions: DataPackage) -> None:
    assert judge(klein_package) + judge(klein_regions) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("GM9999,Kleinstad", "GM999,Kleinstad", ("region-code", 2, 1)),
        ("WK999901,Oost", "WK99990A,Oost", ("region-code", 3, 1)),
        ("Molenhoek,buurt,WK999901", "Molenhoek,buurt,GM9999", ("region-parent", 5, 4)),
        ("Molenhoek,buurt,WK999901", "Molenhoek,buurt,", ("region-parent", 5, 4)),
        ("Oost,wijk,GM9999", "Oost,wijk,GM9998", ("region-parent", 3, 4)),
        (",parkzicht,", ",Parkzicht,", ("region-slug", 7, 6)),
        (",parkzicht,", ",park--zicht,", ("region-slug", 7, 6)),
        (",parkzicht,", ",molenhoek,", ("region-slug", 7, 6)),
    ],
)
def test_an_area_that_does_not_fit_is_named(broken: Break, old: str, new: str, expected: tuple[str, int, int]) -> None:
    assert expected in judge(broken((old, new), file="gebieden.csv", folder=FOLDER))


def test_a_wijk_and_a_buurt_may_share_a_slug(broken: Break) -> None:
    assert judge(broken((",parkzicht,", ",west,"), file="gebieden.csv", folder=FOLDER)) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("BU99990102,deel", "BU99990109,deel", 3),
        ("BU99990102,deel", ",deel", 3),
        ("BU99990102,deel", "WK999901,deel", 3),
        ("De Kade,,geen", "De Kade,BU99990102,geen", 4),
    ],
)
def test_a_name_of_the_programme_points_to_a_buurt_or_to_nothing(broken: Break, old: str, new: str, line: int) -> None:
    assert judge(broken((old, new), file="focusbuurten.csv", folder=FOLDER)) == [("focus-region", line, 3)]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"code": "BU99990101"', '"code": "BU99990109"', ["De grens van BU99990101 ontbreekt", "Er is een grens van 'BU99990109'"]),
        (
            '"code": "BU99990101"',
            '"code": "BU99990102"',
            ["De grens van BU99990101 ontbreekt", "De grens van BU99990102 staat er twee keer"],
        ),
        ('"code": "BU99990101"', '"naam": "Molenhoek"', ["De grens van BU99990101 ontbreekt", "Er is een grens van ''"]),
        ('"features"', '"dingen"', ["geen FeatureCollection"]),
    ],
)
def test_every_area_has_one_boundary(broken: Break, old: str, new: str, words: list[str]) -> None:
    package = broken((old, new), file="grenzen.geojson", folder=FOLDER)
    found = [problem.found for rule in REGION_RULES for problem in rule(package) if problem.code == "boundary-differs"]

    assert len(found) == len(words)
    assert all(any(word in text for text in found) for word in words)
