"""Two versions of a package: what differs, how much it weighs, and why."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.model.observation import OBSERVATION_COLUMNS
from generator.versions.life.compare import compare_versions, find_incomparable
from generator.versions.life.differences import Difference, Kind, Reason, Subject
from generator.versions.life.steps import Step
from tests.versions.small_versions import DESCRIPTOR, ROWS, WOZ, Version, open_package, with_cell, write_next, write_released

DATA = Path(__file__).parents[2]
SQUARE = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
MOVED = {"type": "Polygon", "coordinates": [[[0, 0], [2, 0], [1, 1], [0, 0]]]}


def compare(root: Path, old: Version, new: Version, reasons: tuple[Reason, ...] = ()) -> Difference:
    write_released(root, "1.0.0", old)
    new.descriptor["version"] = "1.0.0"
    write_next(root, new)
    return compare_versions(open_package(root, "1.0.0"), open_package(root, "next"), reasons)


def descriptor(**changes: object) -> dict[str, Any]:
    return {**copy.deepcopy(dict(DESCRIPTOR)), **changes}


def test_a_version_does_not_differ_from_itself(tmp_path: Path) -> None:
    difference = compare(tmp_path, Version(), Version())

    assert (difference.changes, difference.tables, difference.step) == ((), (), Step.NONE)
    assert str(difference.smallest) == "1.0.0"


def test_a_changed_value_is_told_with_both_cells_and_lines(tmp_path: Path) -> None:
    difference = compare(tmp_path, Version(), Version(rows=with_cell(1, "waarde", "211000")))

    table = difference.table("waarnemingen.csv")
    assert table is not None
    [row] = table.rows
    assert (row.kind, row.key, row.step) == (Kind.CHANGED, ("woz", "BU07580001", "2021"), Step.PATCH)
    assert (row.old[3], row.new[3], row.old_line, row.new_line) == ("210000", "211000", 3, 3)
    assert [key for _, (key, *_) in difference.unexplained] == [row.key]
    assert str(difference.smallest) == "1.0.1"


def test_a_declared_reason_explains_a_change(tmp_path: Path) -> None:
    reasons = tuple(
        Reason(pattern=pattern, text=text, path="data/wonen/next/CHANGES.md", line=line)
        for pattern, text, line in [(("woz", "*", "2021"), "herzien", 3), (("huur", "*", "*"), "weg", 4)]
    )

    difference = compare(tmp_path, Version(), Version(rows=with_cell(3, "status", "Q")), reasons)

    assert list(difference.unexplained) == []
    assert [row.reason for table in difference.tables for row in table.rows] == [reasons[0]]
    assert difference.unused == (reasons[1],)


@pytest.mark.parametrize(
    ("column", "needed"), [("waarde", True), ("status", True), ("teller", True), ("noemer", True), ("opmerking", False)]
)
def test_a_number_or_status_needs_a_reason_and_a_remark_does_not(tmp_path: Path, column: str, *, needed: bool) -> None:
    difference = compare(tmp_path, Version(), Version(rows=with_cell(0, column, "5")))

    assert difference.step is Step.PATCH
    assert len(list(difference.unexplained)) == needed


def test_a_row_that_disappeared_is_major_and_needs_a_reason(tmp_path: Path) -> None:
    difference = compare(tmp_path, Version(), Version(rows=ROWS[1:]))

    assert difference.step is Step.MAJOR
    assert [(row.kind, row.old_line) for _, row in difference.unexplained] == [(Kind.REMOVED, 2)]


def test_a_new_period_is_minor_and_needs_no_reason(tmp_path: Path) -> None:
    difference = compare(tmp_path, Version(), Version(rows=(*ROWS, ("woz", "BU07580002", "2022", "1", "A", "", "", ""))))

    assert difference.step is Step.MINOR
    assert list(difference.unexplained) == []


@pytest.mark.parametrize(
    ("column", "step"),
    [
        ("definitie", Step.MAJOR),
        ("eenheid", Step.MAJOR),
        ("decimalen", Step.MAJOR),
        ("richting", Step.MAJOR),
        ("weging", Step.MAJOR),
        ("factor", Step.MAJOR),
        ("minimale_noemer", Step.MAJOR),
        ("thema", Step.MINOR),
        ("bron", Step.MINOR),
        ("beschikbaarheid", Step.MINOR),
        ("naam", Step.PATCH),
        ("toelichting", Step.PATCH),
    ],
)
def test_another_definition_is_major_and_other_words_are_a_patch(tmp_path: Path, column: str, step: Step) -> None:
    difference = compare(tmp_path, Version(), Version(indicators=({**WOZ, column: "anders"},)))

    assert difference.step is step
    assert [table.file for table in difference.tables] == ["indicatoren.csv"]


def test_a_new_indicator_is_minor_and_one_that_went_is_major(tmp_path: Path) -> None:
    both = (WOZ, {**WOZ, "id": "huur"})

    assert compare(tmp_path / "a", Version(), Version(indicators=both)).step is Step.MINOR
    assert compare(tmp_path / "b", Version(indicators=both), Version()).step is Step.MAJOR


def test_another_order_of_rows_is_told_though_no_cell_changed(tmp_path: Path) -> None:
    difference = compare(tmp_path, Version(), Version(rows=tuple(reversed(ROWS))))

    assert difference.tables == ()
    assert [(change.name, change.step) for change in difference.changes] == [("waarnemingen.csv", Step.PATCH)]


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
        ({"licenses": [{"name": "CC0-1.0"}]}, ["licenses"]),
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


def test_rows_that_share_a_key_cannot_be_compared(tmp_path: Path) -> None:
    write_next(tmp_path, Version(rows=(*ROWS, ROWS[0])))

    assert [str(problem.place) for problem in find_incomparable(open_package(tmp_path, "next"))] == ["data/wonen/next/waarnemingen.csv:6:1"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=st.dictionaries(st.tuples(st.integers(0, 3), st.sampled_from(OBSERVATION_COLUMNS[3:])), st.text("0123456789.A ", max_size=4)))
def test_any_edits_of_cells_are_found_and_no_others(tmp_path: Path, edits: dict[tuple[int, str], str]) -> None:
    rows: list[list[str]] = [list(row) for row in ROWS]
    for (row, column), text in edits.items():
        rows[row][OBSERVATION_COLUMNS.index(column)] = text
    expected = {
        (tuple(after[:3]), name)
        for before, after in zip(ROWS, rows, strict=True)
        for name, left, right in zip(OBSERVATION_COLUMNS, before, after, strict=True)
        if left != right
    }

    difference = compare(tmp_path, Version(), Version(rows=rows))

    table = difference.table("waarnemingen.csv")
    found = {
        (row.key, name)
        for row in (table.rows if table else ())
        for name, left, right in zip(OBSERVATION_COLUMNS, row.old, row.new, strict=True)
        if left != right
    }
    assert found == expected


@pytest.mark.parametrize(
    ("package", "added", "changed", "indicators"),
    [
        ("bevolking", 56, 0, 0),
        ("onderwijs", 12, 0, 1),
        ("veiligheid", 919, 0, 3),
        ("werk-en-inkomen", 12, 0, 1),
        ("wonen", 68, 1, 1),
    ],
)
def test_the_real_packages_of_edition_2022_only_add(package: str, added: int, changed: int, indicators: int) -> None:
    difference = compare_versions(open_package(DATA, "0.1.0", package), open_package(DATA, "0.2.0", package))

    table = difference.table("waarnemingen.csv")
    definitions = difference.table("indicatoren.csv")
    assert table is not None
    assert (table.count(Kind.ADDED), table.count(Kind.CHANGED), table.count(Kind.REMOVED)) == (added, changed, 0)
    assert (definitions.count(Kind.ADDED) if definitions else 0) == indicators
    assert (difference.step, str(difference.smallest)) == (Step.MINOR, "0.1.1")
    assert list(difference.unexplained) == []
