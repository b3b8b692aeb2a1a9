"""What is frozen: measures in the descriptor, every other byte as it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.model.version_number import Number
from generator.system.digest import sha256
from generator.versions.intake.folder_files import Files
from generator.versions.intake.shelf import read_version
from generator.versions.life.freeze import find_unready, freeze_version
from tests.versions.small_versions import ROWS, Version, open_package, write_next


def freeze(root: Path, version: Version) -> tuple[Files, dict[str, Any]]:
    write_next(root, version)
    frozen = freeze_version(open_package(root, "next"), read_version(root / "data/wonen/next"), Number(0, 3, 0))
    read: dict[str, Any] = json.loads(frozen["datapackage.json"])
    return frozen, read


def test_the_descriptor_gets_number_bytes_and_hash(tmp_path: Path) -> None:
    frozen, descriptor = freeze(tmp_path, Version(rows=(*ROWS, ("woz", "BU07580003", "2020", "", "O", "", "", 'Een "regel"\nen nog een.'))))

    assert descriptor["version"] == "0.3.0"
    [_, observations] = descriptor["resources"]
    content = frozen["waarnemingen.csv"]
    assert (observations["bytes"], observations["hash"]) == (len(content), f"sha256:{sha256(content)}")
    assert list(observations)[list(observations).index("encoding") + 1 :][:2] == ["bytes", "hash"]


def test_measures_that_were_there_are_replaced(tmp_path: Path) -> None:
    version = Version()
    version.descriptor["resources"][0] |= {"bytes": 1, "hash": "sha256:oud", "rows": 7}

    _, descriptor = freeze(tmp_path, version)

    assert descriptor["resources"][0]["rows"] == 1
    assert descriptor["resources"][0]["hash"] != "sha256:oud"


def test_other_files_stay_byte_for_byte_and_an_old_list_is_replaced(tmp_path: Path) -> None:
    version = Version(more={"SHA256SUMS": b"oud\n"})

    frozen, _ = freeze(tmp_path, version)

    assert {name: frozen[name] for name in ("indicatoren.csv", "waarnemingen.csv", "CHANGES.md")} == {
        name: content for name, content in version.files().items() if name not in ("datapackage.json", "SHA256SUMS")
    }
    lines = frozen["SHA256SUMS"].decode().splitlines()
    assert lines == [f"{sha256(frozen[name])}  {name}" for name in sorted(frozen) if name != "SHA256SUMS"]


def test_freezing_what_is_frozen_changes_nothing(tmp_path: Path) -> None:
    frozen, descriptor = freeze(tmp_path / "a", Version())

    again, _ = freeze(tmp_path / "b", Version(descriptor=descriptor))

    assert again == frozen


def without(version: Version, name: str) -> Version:
    del version.descriptor[name]
    return version


@pytest.mark.parametrize(
    ("version", "code", "place"),
    [
        (Version(changes=" \n"), "changes-missing", "CHANGES.md"),
        (Version(more={"kladje.xlsx": b""}), "release-stray-file", "kladje.xlsx"),
        (Version(descriptor={"resources": [{"path": "weg.csv"}], "version": "0.1.0"}), "resource-missing", "datapackage.json:4:15"),
        (Version(descriptor={"resources": "geen"}), "descriptor-incomplete", "datapackage.json:2:16"),
        (without(Version(), "resources"), "descriptor-incomplete", "datapackage.json"),
    ],
)
def test_what_cannot_be_released_is_named(tmp_path: Path, version: Version, code: str, place: str) -> None:
    write_next(tmp_path, version)

    problems = find_unready(open_package(tmp_path, "next"))

    assert (code, f"data/wonen/next/{place}") in [(problem.code, str(problem.place)) for problem in problems]
