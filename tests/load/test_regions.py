"""The package `gebieden` becomes areas, focus names and boundaries."""

from __future__ import annotations

from generator.load.packages import load_package
from generator.load.regions import read_regions
from generator.model.package import DataPackage
from generator.model.region import Relation
from generator.system.files import SourceTree

FOLDER = "data/gebieden/0.1.0"


def package(files: SourceTree) -> DataPackage:
    found, _ = load_package(files, FOLDER)
    assert found is not None
    return found


def edit(files: SourceTree, file: str, old: str, new: str) -> None:
    path = files.root / FOLDER / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_areas_stand_in_the_order_of_the_rows(klein: SourceTree) -> None:
    regions = read_regions(package(klein))

    assert regions is not None
    assert regions.city.name == "Kleinstad"
    assert [region.slug for region in regions.districts] == ["oost", "west"]
    assert [region.name for region in regions.children(regions.districts[0].code)] == ["Molenhoek", "Stationsbuurt"]


def test_focus_and_rest_follow_from_the_list_of_names(klein: SourceTree) -> None:
    regions = read_regions(package(klein))

    assert regions is not None
    assert regions.focus == ("BU99990101", "BU99990102")
    assert regions.focus_exact == ("BU99990101",)
    assert regions.rest == ("BU99990201", "BU99990202")
    assert [(name.number, name.relation) for name in regions.focus_names] == [(1, Relation.EQUAL), (2, Relation.PART), (3, Relation.NONE)]


def test_boundaries_are_the_geojson_as_it_stands(klein: SourceTree) -> None:
    regions = read_regions(package(klein))

    assert regions is not None
    assert regions.boundaries["type"] == "FeatureCollection"


def test_rows_that_cannot_be_typed_are_left_out(klein_copy: SourceTree) -> None:
    edit(klein_copy, "gebieden.csv", "Buitengebied,buurt", "Buitengebied,buurtje")
    edit(klein_copy, "focusbuurten.csv", "2,Station", "twee,Station")

    regions = read_regions(package(klein_copy))

    assert regions is not None
    assert [region.name for region in regions.neighbourhoods] == ["Molenhoek", "Stationsbuurt", "Parkzicht"]
    assert [name.number for name in regions.focus_names] == [1, 3]


def test_without_a_single_municipality_there_are_no_regions(klein_copy: SourceTree) -> None:
    edit(klein_copy, "gebieden.csv", "Kleinstad,gemeente", "Kleinstad,wijk")

    assert read_regions(package(klein_copy)) is None


def test_without_boundaries_the_map_is_empty(klein_copy: SourceTree) -> None:
    edit(klein_copy, "grenzen.geojson", "{", "")

    regions = read_regions(package(klein_copy))

    assert regions is not None
    assert regions.boundaries == {"type": "FeatureCollection", "features": []}
