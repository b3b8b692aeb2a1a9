"""A small package on disk in more than one version, to compare and to release."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.load.packages import load_package
from generator.model.difference import Difference, Reason
from generator.model.indicator import INDICATOR_COLUMNS, INDICATOR_WORDING, MEASUREMENT_COLUMNS
from generator.model.observation import OBSERVATION_COLUMNS
from generator.model.package import DataPackage
from generator.system.digest import sha256
from generator.system.files import SourceTree
from generator.versions.intake import schemas
from generator.versions.intake.csv_text import write_csv
from generator.versions.intake.folder_files import add_checksums
from generator.versions.intake.shelf import put_version
from generator.versions.life.compare import compare_versions

NAME = "wonen"
WOZ = {
    "id": "woz",
    "naam": "Gemiddelde WOZ-waarde",
    "kort": "WOZ-waarde",
    "eenheid": "euro",
    "decimalen": "0",
    "richting": "geen",
    "thema": "wonen",
    "weging": "gewogen",
    "weeg_indicator": "inwoners",
    "definitie": "De gemiddelde waarde van woningen.",
    "bron": "reeks",
    "bronkolom": "woz",
    "beschikbaarheid": "open",
}
ROWS = (
    ("woz", "BU07580001", "2020", "200000", "A", "", "", ""),
    ("woz", "BU07580001", "2021", "210000", "A", "", "", ""),
    ("woz", "BU07580002", "2020", "300000", "A", "", "", ""),
    ("woz", "BU07580002", "2021", "", "O", "", "", "Niet geleverd."),
)
DESCRIPTOR: Mapping[str, Any] = {
    "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
    "name": NAME,
    "title": "Wonen",
    "description": "De WOZ-waarde per buurt.",
    "version": "0.1.0",
    "created": "2022-01-01T00:00:00Z",
    "licenses": [{"name": "CC-BY-4.0", "title": "CC BY 4.0"}],
    "regions": {"package": "gebieden", "version": "0.1.0", "fields": ["waarnemingen.gebied"]},
    "sources": [
        {
            "name": "reeks",
            "title": "WOZ-reeks",
            "publisher": "CBS",
            "table": "84799NED",
            "date": "2022-01-01",
            "license": "CC-BY-4.0",
            "sha256": "0" * 64,
            "bytes": 1,
            "file": "woz.csv",
        }
    ],
    "resources": [
        {
            "name": "indicatoren",
            "type": "table",
            "path": "indicatoren.csv",
            "format": "csv",
            "encoding": "utf-8",
            "dialect": {"delimiter": ","},
            "schema": schemas.INDICATORS,
        },
        {
            "name": "waarnemingen",
            "type": "table",
            "path": "waarnemingen.csv",
            "format": "csv",
            "encoding": "utf-8",
            "dialect": {"delimiter": ","},
            "schema": schemas.OBSERVATIONS,
        },
    ],
}


ALL_COLUMNS = (*INDICATOR_COLUMNS, *INDICATOR_WORDING, *MEASUREMENT_COLUMNS)


@dataclass(kw_only=True)
class Version:
    """What stands in a version; change what a test is about, then write it."""

    descriptor: dict[str, Any] = field(default_factory=lambda: copy.deepcopy(dict(DESCRIPTOR)))
    indicators: Sequence[Mapping[str, str]] = (WOZ,)
    rows: Sequence[Sequence[str]] = ROWS
    columns: Sequence[str] = OBSERVATION_COLUMNS
    changes: str = "# wonen\n\nEerste versie.\n"
    more: dict[str, bytes] = field(default_factory=dict)

    def files(self) -> dict[str, bytes]:
        """The files of the version, without checksums."""
        return {
            "datapackage.json": (json.dumps(self.descriptor, ensure_ascii=False, indent=2) + "\n").encode(),
            "indicatoren.csv": write_csv(ALL_COLUMNS, ([row.get(column, "") for column in ALL_COLUMNS] for row in self.indicators)),
            "waarnemingen.csv": write_csv(self.columns, self.rows),
            "CHANGES.md": self.changes.encode(),
            **self.more,
        }


def write_areas(root: Path) -> None:
    """Put the areas that the package pins in `data/`, unless they are there."""
    folder = root / "data/gebieden/0.1.0"
    if not folder.exists():
        codes = ("GM0758", "WK075800", "BU07580001", "BU07580002", "BU07580003")
        put_version(folder, add_checksums({"datapackage.json": b"{}\n", "gebieden.csv": write_csv(("code",), ((code,) for code in codes))}))


def write_released(root: Path, number: str, version: Version | None = None, name: str = NAME) -> None:
    """Put a released version in `data/`, measured and with checksums."""
    write_areas(root)
    version = version or Version()
    version.descriptor["version"] = number
    files = version.files()
    for resource in version.descriptor["resources"]:
        content = files[resource["path"]]
        resource |= {"bytes": len(content), "hash": f"sha256:{sha256(content)}"}
    put_version(root / "data" / name / number, add_checksums(version.files()))


def write_next(root: Path, version: Version | None = None, name: str = NAME) -> None:
    """Put a version in the making in `data/`."""
    write_areas(root)
    put_version(root / "data" / name / "next", (version or Version()).files())


def open_package(root: Path, version: str, name: str = NAME) -> DataPackage:
    """Load a version that is without mistakes of form."""
    package, problems = load_package(SourceTree(root), f"data/{name}/{version}")
    assert problems == ()
    assert package is not None
    return package


def with_cell(row: int, column: str, text: str, rows: Sequence[Sequence[str]] = ROWS) -> list[list[str]]:
    """The rows with one cell replaced."""
    changed = [list(cells) for cells in rows]
    changed[row][OBSERVATION_COLUMNS.index(column)] = text
    return changed


def compare(root: Path, old: Version, new: Version, reasons: tuple[Reason, ...] = ()) -> Difference:
    """Release the old version, write the new one as `next`, and compare them."""
    write_released(root, "1.0.0", old)
    new.descriptor["version"] = "1.0.0"
    write_next(root, new)
    return compare_versions(open_package(root, "1.0.0"), open_package(root, "next"), reasons)


def descriptor(**changes: object) -> dict[str, Any]:
    """Give the descriptor with some properties changed."""
    return {**copy.deepcopy(dict(DESCRIPTOR)), **changes}
