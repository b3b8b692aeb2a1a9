"""The packages in `data/` as their neighbours want them: Data Package v2, frictionless itself, and the R package `frictionless`."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package

DATA = Path(__file__).parents[2] / "data"
VERSIONS = sorted(path.parent for path in DATA.glob("*/*/SHA256SUMS"))
HEX = re.compile(r"[0-9a-f]{64}")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
PATH = re.compile(r"(?:https?://\S+|[A-Za-z0-9][A-Za-z0-9._-]*)")
QUANTITIES = ("number",)

each_version = pytest.mark.parametrize("folder", VERSIONS, ids=lambda folder: f"{folder.parent.name}-{folder.name}")


def descriptor_of(folder: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return read


def tables_of(folder: Path) -> list[dict[str, Any]]:
    return [resource for resource in descriptor_of(folder)["resources"] if resource.get("type") == "table"]


@each_version
def test_frictionless_finds_a_package_valid(folder: Path) -> None:
    report = Package(str(folder / "datapackage.json")).validate()

    assert report.valid, report.flatten(["rowNumber", "fieldName", "type", "note"])
    assert report.warnings == []
    assert all(task.warnings == [] for task in report.tasks)


def test_the_command_line_of_frictionless_agrees_and_sees_a_planted_fault(tmp_path: Path) -> None:
    tool = Path(sys.executable).with_name("frictionless")
    copy = tmp_path / "wonen"
    shutil.copytree(DATA / "wonen/1.1.0", copy)

    def run() -> int:
        return subprocess.run([tool, "validate", "datapackage.json"], cwd=copy, check=False, capture_output=True).returncode

    sound = run()
    table = copy / "waarnemingen.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("woz,", "huur,", 1), encoding="utf-8")

    assert (sound, run()) == (0, 1)


@each_version
def test_a_descriptor_follows_version_two_of_the_standard(folder: Path) -> None:
    """By the rules of the profile `2.0/datapackage.json`, which no library in our reach carries."""
    read = descriptor_of(folder)

    assert read["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert MOMENT.fullmatch(read["created"])
    assert "profile" not in read
    assert read["resources"]
    assert read["keywords"]
    assert all(re.fullmatch(r"[-a-zA-Z0-9._]+", entry["name"]) for entry in read["licenses"])
    assert all(PATH.fullmatch(entry["path"]) for name in ("licenses", "sources", "resources") for entry in read[name] if "path" in entry)
    assert all(entry["title"] and entry["roles"] and isinstance(entry["roles"], list) for entry in read["contributors"])
    assert len({resource["name"] for resource in read["resources"]}) == len(read["resources"])
    assert all(isinstance(key, list) for table in tables_of(folder) for key in [table["schema"]["primaryKey"]])


@each_version
def test_a_descriptor_says_what_a_reader_wants_to_know(folder: Path) -> None:
    read = descriptor_of(folder)
    observed = folder.parent.name != "gebieden" and len((folder / "waarnemingen.csv").read_text(encoding="utf-8").splitlines()) > 1

    assert all(read[name] for name in ("name", "title", "description", "version", "licenses", "keywords", "contributors", "spatial"))
    assert (read["name"], read["version"]) == (folder.parent.name, folder.name)
    assert re.fullmatch(r"GM\d{4}", read["spatial"])
    assert all(source["title"] and source["version"] and HEX.fullmatch(source["sha256"]) and source["bytes"] for source in read["sources"])
    assert read.get("homepage", "https://").startswith("https://")
    if observed or folder.parent.name == "gebieden":
        assert set(read["temporal"]) == {"start", "end"}
        assert read["sources"]


@each_version
def test_every_quantity_has_a_unit(folder: Path) -> None:
    fields = [field for table in tables_of(folder) for field in table["schema"]["fields"]]

    assert [field["name"] for field in fields if field["type"] in QUANTITIES and not field.get("unit")] == []
    assert any(field.get("unit") for field in fields) is (folder.parent.name != "gebieden")


@each_version
def test_a_table_is_what_the_r_package_reads(folder: Path) -> None:
    """R `frictionless` 1.2 reads a resource with this profile, a path inside the package, a schema that names the columns in order,
    an encoding it knows, and a dialect of the properties of CSV Dialect."""  # noqa: D205, D209 - one sentence
    for table in tables_of(folder):
        with (folder / table["path"]).open(encoding="utf-8", newline="") as file:
            header = next(csv.reader(file))

        assert (table["profile"], table["encoding"], table["format"]) == ("tabular-data-resource", "utf-8", "csv")
        assert [field["name"] for field in table["schema"]["fields"]] == header
        assert set(table["dialect"]) <= {"delimiter", "lineTerminator", "quoteChar", "doubleQuote", "header"}
        assert {field["type"] for field in table["schema"]["fields"]} <= {"string", "integer", "number"}
        assert table["schema"]["missingValues"] == [""]
