"""A difference as CSV: the observations cell by cell, as programs read them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from generator.model.difference import Reason
from generator.model.difference_columns import DIFFERENCE_COLUMNS
from generator.versions.life.as_csv import write_csv_difference
from generator.versions.life.compare import compare_versions
from tests.versions.small_versions import ROWS, Version, open_package, with_cell, write_next, write_released


def write(root: Path, new: Version, reasons: tuple[Reason, ...] = ()) -> list[dict[str, str]]:
    write_released(root, "1.0.0")
    write_next(root, new)
    text = write_csv_difference(compare_versions(open_package(root, "1.0.0"), open_package(root, "next"), reasons))
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_changed_cell_has_both_values_both_lines_its_size_and_its_reason(tmp_path: Path) -> None:
    reason = Reason(pattern=("woz", "*", "*"), text="herzien, zie de bron", path="CHANGES.md", line=3)

    rows = write(tmp_path, Version(rows=with_cell(0, "waarde", "190000")), (reason,))

    assert rows == [
        {
            "wat": "gewijzigd",
            "indicator": "woz",
            "gebied": "BU07580001",
            "periode": "2020",
            "kolom": "waarde",
            "oud": "200000",
            "nieuw": "190000",
            "verschil": "-10000",
            "verschil_relatief": "-0.05",
            "regel_oud": "2",
            "regel_nieuw": "2",
            "reden": "herzien, zie de bron",
        }
    ]


def test_a_row_that_came_has_a_line_for_each_filled_cell(tmp_path: Path) -> None:
    rows = write(tmp_path, Version(rows=(*ROWS, ("woz", "BU07580003", "2021", "1", "A", "", "", ""))))

    assert [(row["wat"], row["kolom"], row["oud"], row["nieuw"], row["regel_oud"], row["regel_nieuw"]) for row in rows] == [
        ("nieuw", "waarde", "", "1", "", "6"),
        ("nieuw", "status", "", "A", "", "6"),
    ]


def test_without_changed_observations_there_is_only_a_header(tmp_path: Path) -> None:
    new = Version()
    new.descriptor["title"] = "Anders"

    rows = write(tmp_path, new)

    assert rows == []
    assert len(DIFFERENCE_COLUMNS) == len(set(DIFFERENCE_COLUMNS))
