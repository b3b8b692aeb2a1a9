"""Two versions of a package: schema, files, metadata, areas and boundaries."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from generator.model.difference import Kind, Subject
from generator.model.observation import OBSERVATION_COLUMNS
from generator.model.version_number import Step
from tests.versions.small_versions import (
    DESCRIPTOR,
    ROWS,
    Version,
    compare,
    descriptor,
)

SQUARE = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
MOVED = {"type": "Polygon", "coordinates": [[[0, 0], [2, 0], [1, 1], [0, 0]]]}


def change_field(number: int, **properties: object) -> dict[str, Any]:
    changed = descriptor()
    changed["resources"][1]["schema"]["fields"][number] |= properties
    return changed


def change_schema(**properties: object) -> dict[str, Any]:
    changed = descriptor()
    changed["resources"][1]["schema"] |= properties
    return changed


@pytest.mark.parametrize(
    ("changed", "name", "step"),
    [
        (change_field(3, type="integer"), "waarnemingen.csv / waarde / type", Step.MAJOR),
        (change_field(3, description="Anders verwoord."), "waarnemingen.csv / waarde / description", Step.PATCH),
        (change_field(4, constraints={"required": True}), "waarnemingen.csv / status / constraints", Step.MAJOR),
        (change_field(3, name="cijfer"), "waarnemingen.csv / cijfer", Step.MAJOR),
        (change_schema(primaryKey=["indicator"]), "waarnemingen.csv / primaryKey", Step.MAJOR),
        (change_schema(missingValues=["", "."]), "waarnemingen.csv / missingValues", Step.MAJOR),
    ],
)
def test_another_schema_is_major_unless_only_words_differ(tmp_path: Path, changed: dict[str, Any], name: str, step: Step) -> None:
    difference = compare(tmp_path, Version(), Version(descriptor=changed))

    assert name in [change.name for change in difference.about(Subject.STRUCTURE)]
    assert difference.step is step


def test_fields_in_another_order_are_told(tmp_path: Path) -> None:
    changed = descriptor()
    changed["resources"][1]["schema"]["fields"].reverse()
    columns = tuple(reversed(OBSERVATION_COLUMNS))

    difference = compare(tmp_path, Version(), Version(descriptor=changed, columns=columns, rows=[row[::-1] for row in ROWS]))

    assert [(change.name, change.step) for change in difference.changes] == [("waarnemingen.csv / fields", Step.MAJOR)]
    assert difference.tables == ()


def test_a_new_file_is_minor_and_one_that_went_is_major(tmp_path: Path) -> None:
    more = descriptor()
    more["resources"].append(
        {"name": "extra", "path": "extra.csv", "format": "csv", "schema": {"fields": [{"name": "a"}], "primaryKey": "a"}}
    )
    extra = {"extra.csv": b"a\n1\n"}

    assert compare(tmp_path / "a", Version(), Version(descriptor=copy.deepcopy(more), more=extra)).step is Step.MINOR
    assert compare(tmp_path / "b", Version(descriptor=copy.deepcopy(more), more=extra), Version()).step is Step.MAJOR


@pytest.mark.parametrize(("key", "step"), [("a", Step.MINOR), (None, Step.MAJOR)])
def test_a_file_we_do_not_know_is_compared_by_its_own_key(tmp_path: Path, key: str | None, step: Step) -> None:
    """Without a key rows cannot be told apart, so anything may have changed."""
    more = descriptor()
    schema = {"fields": [{"name": "a"}, {"name": "b"}]} | ({"primaryKey": key} if key else {})
    more["resources"].append({"name": "extra", "path": "extra.csv", "format": "csv", "schema": schema})

    difference = compare(
        tmp_path,
        Version(descriptor=copy.deepcopy(more), more={"extra.csv": b"a,b\n1,x\n"}),
        Version(descriptor=copy.deepcopy(more), more={"extra.csv": b"a,b\n1,x\n2,y\n"}),
    )

    assert difference.step is step


@pytest.mark.parametrize(
    ("changes", "names"),
    [
        ({"title": "Anders"}, ["title"]),
        ({"licenses": [{"name": "CC0-1.0"}]}, ["licenses / CC-BY-4.0", "licenses / CC0-1.0"]),
        ({"keywords": ["wonen"]}, ["keywords"]),
        ({"sources": [{**DESCRIPTOR["sources"][0], "sha256": "1" * 64}]}, ["sources / reeks / sha256"]),
        ({"sources": []}, ["sources / reeks"]),
        ({"checks": [{"title": "Sprong", "found": 2}]}, ["checks / Sprong"]),
    ],
)
def test_metadata_differ_property_by_property_and_weigh_a_patch(tmp_path: Path, changes: dict[str, Any], names: list[str]) -> None:
    difference = compare(tmp_path, Version(), Version(descriptor=descriptor(**changes)))

    assert [change.name for change in difference.about(Subject.METADATA)] == names
    assert difference.step is Step.PATCH


@pytest.mark.parametrize(
    ("regions", "step"),
    [
        ({"package": "gebieden", "version": "0.2.0", "fields": ["waarnemingen.gebied"]}, Step.MAJOR),
        ({"package": "gebieden", "version": "0.1.1", "fields": ["waarnemingen.gebied"]}, Step.MINOR),
        ({"package": "gebieden", "version": "next", "fields": ["waarnemingen.gebied"]}, Step.MAJOR),
        (None, Step.MAJOR),
    ],
)
def test_other_areas_weigh_as_much_as_the_step_between_their_versions(tmp_path: Path, regions: dict[str, Any] | None, step: Step) -> None:
    difference = compare(tmp_path, Version(), Version(descriptor=descriptor(regions=regions)))

    assert [change.name for change in difference.changes] == ["regions"]
    assert difference.step is step


def boundaries(**areas: dict[str, Any]) -> bytes:
    features = [{"type": "Feature", "properties": {"code": code}, "geometry": geometry} for code, geometry in areas.items()]
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


@pytest.mark.parametrize(
    ("new", "name", "step"),
    [
        (boundaries(BU1=MOVED), "grenzen.geojson / BU1", Step.MAJOR),
        (boundaries(BU1=SQUARE, BU2=SQUARE), "grenzen.geojson / BU2", Step.MINOR),
        (boundaries(), "grenzen.geojson / BU1", Step.MAJOR),
        (boundaries(BU1=SQUARE) + b"\n", "grenzen.geojson", Step.PATCH),
    ],
)
def test_a_boundary_that_moved_is_named_by_its_area(tmp_path: Path, new: bytes, name: str, step: Step) -> None:
    with_map = descriptor()
    with_map["resources"].append({"name": "grenzen", "path": "grenzen.geojson", "format": "geojson"})

    difference = compare(
        tmp_path,
        Version(descriptor=copy.deepcopy(with_map), more={"grenzen.geojson": boundaries(BU1=SQUARE)}),
        Version(descriptor=copy.deepcopy(with_map), more={"grenzen.geojson": new}),
    )

    assert [(change.name, change.step) for change in difference.changes] == [(name, step)]


REGIONS = b"code,naam,niveau,bovenliggend,indelingsjaar,slug,opmerking\nGM0758,Breda,gemeente,,2022,breda,\n"
FOCUS = b"nummer,naam,gebied,relatie,toelichting\n1,Geeren Noord,BU07580106,gelijk,\n"


@pytest.mark.parametrize(
    ("file", "old", "new", "step"),
    [
        ("gebieden.csv", "Breda,", "Stad,", Step.PATCH),
        ("gebieden.csv", "2022", "2023", Step.MAJOR),
        ("gebieden.csv", ",breda,", ",stad,", Step.MAJOR),
        ("gebieden.csv", "breda,\n", "breda,\nWK075800,Centrum,wijk,GM0758,2022,centrum,\n", Step.MINOR),
        ("focusbuurten.csv", "gelijk", "deel", Step.MAJOR),
        ("focusbuurten.csv", "gelijk,\n", "gelijk,\n2,Tuinzigt,BU07580502,gelijk,\n", Step.MAJOR),
        ("focusbuurten.csv", "gelijk,", "gelijk,Uitleg.", Step.PATCH),
    ],
)
def test_another_area_or_another_focus_is_weighed(tmp_path: Path, file: str, old: str, new: str, step: Step) -> None:
    files = {"gebieden.csv": REGIONS, "focusbuurten.csv": FOCUS}
    changed = files | {file: files[file].decode().replace(old, new, 1).encode()}

    difference = compare(tmp_path, Version(more=files), Version(more=changed))

    assert [table.file for table in difference.tables] == [file]
    assert difference.step is step


def test_lists_of_words_and_nested_properties_are_compared_entry_by_entry(tmp_path: Path) -> None:
    old, new = Version(), Version()
    old.descriptor |= {"keywords": ["wonen", "WOZ"], "temporal": {"start": "2015", "end": "2021"}}
    new.descriptor |= {"keywords": ["wonen", "huur"], "temporal": {"start": "2015", "end": "2022"}, "spatial": {"naam": "Breda"}}

    changes = compare(tmp_path, old, new).about(Subject.METADATA)

    assert [(change.name, change.kind, change.old, change.new) for change in changes] == [
        ("keywords", Kind.ADDED, "", "huur"),
        ("keywords", Kind.REMOVED, "WOZ", ""),
        ("spatial / naam", Kind.ADDED, "", "Breda"),
        ("temporal / end", Kind.CHANGED, "2021", "2022"),
    ]


def test_the_same_words_in_another_order_are_told_as_a_whole(tmp_path: Path) -> None:
    old, new = Version(), Version()
    old.descriptor["keywords"], new.descriptor["keywords"] = ["a", "b"], ["b", "a"]

    assert [(change.old, change.new) for change in compare(tmp_path, old, new).about(Subject.METADATA)] == [("a, b", "b, a")]


def test_lists_of_objects_are_compared_by_what_they_are_about(tmp_path: Path) -> None:
    """A series that grew by a period is one line, not two lists of JSON."""
    woz: dict[str, object] = {
        "indicator": "woz",
        "source": "reeks",
        "levels": ["buurt"],
        "periods": ["2020", "2021"],
        "boundaryYear": "2022",
    }
    huur = {"indicator": "huur", "source": "reeks", "levels": ["wijk"], "periods": ["2022"], "boundaryYear": "2022"}
    old, new = Version(), Version()
    old.descriptor["series"] = [woz]
    new.descriptor["series"] = [huur, woz | {"periods": ["2020", "2021", "2022"]}]

    changes = compare(tmp_path, old, new).about(Subject.METADATA)

    assert [(change.name, change.kind, change.old, change.new) for change in changes] == [
        ("series / huur, reeks", Kind.ADDED, "", "indicator: huur; source: reeks; levels: wijk; periods: 2022; boundaryYear: 2022"),
        ("series / woz, reeks / periods", Kind.ADDED, "", "2022"),
    ]


def test_a_finding_that_says_something_else_of_the_same_place_is_one_change(tmp_path: Path) -> None:
    check = {"title": "Sprongen", "kind": "jumps", "found": 1, "findings": ["Markt, 2021: Sprong. Oorzaak onbekend."]}
    old, new = Version(), Version()
    old.descriptor["checks"] = [check]
    new.descriptor["checks"] = [check | {"findings": ["Markt, 2021: Sprong heen en terug."]}]

    changes = compare(tmp_path, old, new).about(Subject.METADATA)

    assert [(change.kind, change.old, change.new) for change in changes] == [
        (Kind.CHANGED, "Markt, 2021: Sprong. Oorzaak onbekend.", "Markt, 2021: Sprong heen en terug.")
    ]


def test_the_same_objects_in_another_order_are_told_as_a_whole(tmp_path: Path) -> None:
    one, other = {"name": "CC-BY-4.0"}, {"name": "CC0-1.0"}
    old, new = Version(), Version()
    old.descriptor["licenses"], new.descriptor["licenses"] = [one, other], [other, one]

    [change] = compare(tmp_path, old, new).about(Subject.METADATA)

    assert (change.kind, change.old, change.new) == (Kind.CHANGED, "name: CC-BY-4.0, name: CC0-1.0", "name: CC0-1.0, name: CC-BY-4.0")
