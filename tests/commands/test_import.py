"""Import as an editor meets it: a package appears whole, or nothing changes and every problem is told."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.commands.import_ import import_package
from generator.commands.known import UnknownPackageError
from generator.versions.intake.shelf import read_version
from tests.commands.imports import MAPPING, import_work, work_rows
from tests.versions.small_deliveries import COUNTS, NOORD, ZUID, Village, boundaries, found_village, work_mapping


def test_a_package_appears_with_all_its_files(village: Village) -> None:
    assert import_work(village) == []

    assert sorted(read_version(village.root / "data/werk/0.1.0")) == [
        "CHANGES.md",
        "SHA256SUMS",
        "datapackage.json",
        "indicatoren.csv",
        "waarnemingen.csv",
    ]


def test_observations_hold_what_was_delivered(village: Village) -> None:
    import_work(village)

    rows = work_rows(village)
    assert rows["bijstand", NOORD]["teller"] == "50"
    assert rows["inkomen", NOORD]["waarde"] == "20100"
    assert rows["inkomen", "BU00010101"]["status"] == "O"
    assert ("inkomen", "GM0001") not in rows


def test_checksums_can_be_verified_with_a_standard_tool(village: Village) -> None:
    import_work(village)
    tool = shutil.which("sha256sum")
    assert tool is not None

    verified = subprocess.run(
        [tool, "--strict", "-c", "SHA256SUMS"], cwd=village.root / "data/werk/0.1.0", check=False, capture_output=True, text=True
    )

    assert verified.returncode == 0
    assert verified.stdout.count(": OK") == 4


def test_cells_are_read_in_the_same_run_in_which_an_area_is_unknown(village: Village) -> None:
    """Who mends a delivery wants to know everything at once; what an unknown area leaves open is not told twice."""
    counts = COUNTS.replace(ZUID, "BU00019999").replace("1000,10,30", "x,10,30").replace("2000,50,20.1", '2000,50,"20,1"')
    village.write(MAPPING, work_mapping(village, counts))

    problems = import_package(village.root, "werk", "0.1.0", village.deliveries)

    assert [(problem.code, problem.place.line, problem.place.column) for problem in problems] == [
        ("delivery-lacks-region", 0, 0),
        ("delivery-not-a-number", 4, 2),
        ("delivery-not-a-number", 5, 2),
        ("delivery-not-a-number", 7, 4),
        ("delivery-unknown-region", 8, 1),
    ]


def test_importing_twice_gives_the_same_bytes(village: Village, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere"
    other.mkdir()
    twin = found_village(other)
    for place in (village, twin):
        import_package(place.root, "gebieden", "0.1.0", place.deliveries)
        import_package(place.root, "werk", "0.1.0", place.deliveries)

    assert read_version(village.root / "data/werk/0.1.0") == read_version(twin.root / "data/werk/0.1.0")
    assert read_version(village.root / "data/gebieden/0.1.0") == read_version(twin.root / "data/gebieden/0.1.0")


def test_importing_what_is_already_there_changes_nothing(village: Village) -> None:
    import_work(village)
    before = (village.root / "data/werk/0.1.0").stat().st_mtime_ns

    assert import_work(village) == []
    assert (village.root / "data/werk/0.1.0").stat().st_mtime_ns == before


def test_another_file_than_the_declared_one_is_refused_with_its_checksum(village: Village) -> None:
    (village.deliveries / "telling.csv").write_text(COUNTS.replace("50", "51"), encoding="utf-8")

    problems = import_package(village.root, "werk", "0.1.0", village.deliveries)

    assert [problem.code for problem in problems] == ["delivery-changed"]
    assert not (village.root / "data/werk/0.1.0").exists()


def test_all_problems_are_told_at_once_in_order(village: Village) -> None:
    village.write(MAPPING, work_mapping(village, COUNTS.replace("2000,50,20.1", "2000,vijftig,twintig").replace("1000,10,30", "1000,?,30")))

    problems = import_package(village.root, "werk", "0.1.0", village.deliveries)

    assert [str(problem.place).rsplit("/", 1)[1] for problem in problems] == [
        "telling.csv:4:3",
        "telling.csv:5:3",
        "telling.csv:7:3",
        "telling.csv:7:4",
    ]


def test_a_total_that_does_not_hold_stops_the_import_until_it_is_explained(village: Village) -> None:
    village.write(MAPPING, work_mapping(village, COUNTS.replace("6000,60", "6000,61")))
    assert import_work(village) == ["check-unexpected-count"]

    village.write(MAPPING, work_mapping(village, COUNTS.replace("6000,60", "6000,61")) + "aantal = 1\n")

    assert import_work(village) == []
    descriptor: dict[str, Any] = json.loads(read_version(village.root / "data/werk/0.1.0")["datapackage.json"])
    assert descriptor["checks"][0]["found"] == 1
    assert descriptor["checks"][0]["findings"] == ["Dorp (GM0001), 2020: de delen tellen op tot 60, het totaal is 61 (verschil -1)"]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        (MAPPING, "mapping-unreadable"),
        ("data/werk/import/0.1.0.changes.md", "mapping-unreadable"),
        ("data/gebieden/0.1.0/gebieden.csv", "regions-missing"),
    ],
)
def test_a_file_that_is_needed_is_asked_for(village: Village, path: str, code: str) -> None:
    (village.root / path).unlink()

    assert import_work(village) == [code]


@pytest.mark.parametrize(
    ("name", "found", "next_step"),
    [
        ("werkk", "Er is geen pakket 'werkk' in data/.", "Bedoelde u 'werk'?"),
        (
            "verkeer",
            "Er is geen pakket 'verkeer' in data/.",
            "Is het nieuw? Maak dan data/verkeer/import/0.1.0.toml; zie data/README.md.",
        ),
    ],
)
def test_a_package_that_is_not_there_is_told_with_those_that_are(village: Village, name: str, found: str, next_step: str) -> None:
    with pytest.raises(UnknownPackageError, match=re.escape(f"{found} Er zijn: gebieden, werk. {next_step}")):
        import_package(village.root, name, "0.1.0", village.deliveries)


def test_a_version_without_a_mapping_is_told_with_those_that_have_one(village: Village) -> None:
    [problem] = import_package(village.root, "werk", "0.2.0", village.deliveries)
    shutil.rmtree(village.root / "data/werk/import")
    [without] = import_package(village.root, "werk", "0.2.0", village.deliveries)

    assert (problem.found, problem.expected) == ("Voor versie 0.2.0 van werk is er geen mapping.", "Er zijn: 0.1.0.toml.")
    assert (without.found, without.expected) == (problem.found, "")


def test_areas_that_are_not_there_are_told_where_their_version_is_named(village: Village) -> None:
    village.edit(MAPPING, 'gebieden_versie = "0.1.0"', 'gebieden_versie = "0.9.0"')

    [problem] = import_package(village.root, "werk", "0.1.0", village.deliveries)

    assert (str(problem.place), problem.expected) == (f"{MAPPING}:2:1", "Er zijn: 0.1.0.")


def test_a_shared_part_that_is_not_there_is_asked_for(village: Village) -> None:
    village.edit(MAPPING, 'soort = "waarnemingen"', 'soort = "waarnemingen"\ndelen = ["import/weg.toml"]')

    problems = import_package(village.root, "werk", "0.1.0", village.deliveries)

    assert [problem.place.path for problem in problems] == ["data/import/weg.toml"]


def test_a_failed_import_leaves_no_trace(village: Village) -> None:
    village.write(MAPPING, work_mapping(village, COUNTS.replace("2000,50", "2000,vijftig")))
    import_work(village)

    assert sorted(path.name for path in (village.root / "data/werk").iterdir()) == ["import"]


def test_areas_without_a_boundary_stop_the_import(village: Village) -> None:
    identity = village.deliver("wijken.geojson", boundaries(("WK000100", "Markt")))
    digest, size = identity.splitlines()[1:]
    mapping = (village.root / "data/gebieden/import/0.1.0.toml").read_text(encoding="utf-8").split('bestand = "wijken.geojson"\n')
    old = mapping[1].splitlines()
    village.write(
        "data/gebieden/import/0.1.0.toml", 'bestand = "wijken.geojson"\n'.join([mapping[0], "\n".join([digest, size, *old[2:]]) + "\n"])
    )

    problems = import_package(village.root, "gebieden", "0.1.0", village.deliveries)

    assert [problem.found for problem in problems] == ["Van 'WK000101' ontbreekt de grens."]
