"""A thousand planted changes between two versions of a package: every one is found, in every report, and none is invented."""

from __future__ import annotations

import csv
import io
import json
import random
from pathlib import Path

import pytest

from generator.model.difference import Difference, Kind
from generator.model.observation import OBSERVATION_COLUMNS
from generator.versions.life.as_csv import write_csv_difference
from generator.versions.life.as_json import write_json
from generator.versions.life.compare import compare_versions
from tests.versions.small_versions import Version, open_package, write_next, write_released

PLANTED = 1_000
Row = tuple[str, ...]
Cell = tuple[Row, str, str, str]
"""Key, column, old, new."""

NEW_TEXTS = {
    "waarde": ("", "0", "-1", "1.5", "1.50", "999999999"),
    "status": ("P", "O", "V"),
    "teller": ("", "7", "7.0"),
    "noemer": ("", "8", "08"),
    "opmerking": ("", "Anders, met komma.", 'Met "aanhalingstekens"', "Op twee\nregels", " met spatie "),
}
"""Also texts that stand for the same number: a diff compares cells, not what they mean."""


def many_rows(chance: random.Random) -> list[Row]:
    """Observations with filled and empty cells."""
    return [
        (
            "woz",
            f"BU{number:08d}",
            year,
            str(chance.randrange(100, 900_000)),
            "A",
            chance.choice(("", "3")),
            "",
            chance.choice(("", "Noot.")),
        )
        for number in range(1_000)
        for year in ("2019", "2020", "2021", "2022")
    ]


def plant(old: list[Row], chance: random.Random) -> tuple[list[Row], set[Cell], set[Row], set[Row]]:
    """Change, remove and add a thousand rows in all and put what is left in another order; give what was planted."""
    places = chance.sample(range(len(old)), PLANTED - 150)
    removed, edited = set(places[:150]), places[150:]
    new = [list(row) for row in old]
    cells: set[Cell] = set()
    for at in edited:
        for column in chance.sample(OBSERVATION_COLUMNS[3:], chance.randint(1, 3)):
            index = OBSERVATION_COLUMNS.index(column)
            text = chance.choice([text for text in NEW_TEXTS[column] if text != old[at][index]])
            new[at][index] = text
            cells.add((old[at][:3], column, old[at][index], text))
    added = [("huur", f"BU{number:08d}", "2022", "5", "A", "", "", "") for number in range(150)]
    left = [tuple(row) for at, row in enumerate(new) if at not in removed] + added
    chance.shuffle(left)
    return left, cells, {old[at][:3] for at in removed}, {row[:3] for row in added}


def find_cells(difference: Difference) -> set[Cell]:
    table = difference.table("waarnemingen.csv")
    assert table is not None
    return {
        (row.key, column, before, after)
        for row in table.rows
        if row.kind is Kind.CHANGED
        for column, before, after in zip(table.columns, row.old, row.new, strict=True)
        if before != after
    }


def find_keys(difference: Difference, kind: Kind) -> set[Row]:
    table = difference.table("waarnemingen.csv")
    assert table is not None
    return {row.key for row in table.rows if row.kind is kind}


@pytest.mark.parametrize("seed", [1, 20, 300])
def test_a_thousand_planted_changes_are_all_found_and_none_is_invented(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    old = many_rows(chance)
    new, cells, removed, added = plant(old, chance)
    write_released(tmp_path, "1.0.0", Version(rows=old))
    write_next(tmp_path, Version(rows=new))

    difference = compare_versions(open_package(tmp_path, "1.0.0"), open_package(tmp_path, "next"))

    assert len(cells) > len(removed) + len(added)
    assert len({cell[0] for cell in cells}) + len(removed) + len(added) == PLANTED
    assert find_cells(difference) == cells
    assert (find_keys(difference, Kind.REMOVED), find_keys(difference, Kind.ADDED)) == (removed, added)
    assert_reports_tell_the_same(difference, cells, removed, added)


def assert_reports_tell_the_same(difference: Difference, cells: set[Cell], removed: set[Row], added: set[Row]) -> None:
    (table,) = json.loads(write_json(difference))["tables"]
    rows = list(csv.DictReader(io.StringIO(write_csv_difference(difference), newline="")))
    by_kind = {kind: {tuple(row["key"]) for row in table["rows"] if row["kind"] == kind} for kind in Kind}

    assert (by_kind[Kind.REMOVED], by_kind[Kind.ADDED]) == (removed, added)
    assert {
        (tuple(row["key"]), cell["column"], cell["old"], cell["new"])
        for row in table["rows"]
        if row["kind"] == Kind.CHANGED
        for cell in row["cells"]
    } == cells
    assert {
        ((row["indicator"], row["gebied"], row["periode"]), row["kolom"], row["oud"], row["nieuw"])
        for row in rows
        if row["wat"] == "gewijzigd"
    } == cells


def test_another_order_alone_changes_no_observation(tmp_path: Path) -> None:
    chance = random.Random(5)  # noqa: S311 - repeatable, not secret
    old = many_rows(chance)
    write_released(tmp_path, "1.0.0", Version(rows=old))
    write_next(tmp_path, Version(rows=chance.sample(old, len(old))))

    difference = compare_versions(open_package(tmp_path, "1.0.0"), open_package(tmp_path, "next"))

    assert difference.tables == ()
    assert [change.name for change in difference.changes] == ["waarnemingen.csv"]
