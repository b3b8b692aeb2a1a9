"""Import as an editor meets it: a package appears whole, or nothing changes and every problem is told."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.commands.import_ import check_package, import_package, rerelease_package
from generator.versions.intake.shelf import read_version
from tests.versions.small_deliveries import COUNTS, NOORD, Village, boundaries, found_village, work_mapping

MAPPING = "data/werk/import/0.1.0.toml"


@pytest.fixture
def village(tmp_path: Path) -> Village:
    """A village whose areas are imported, and whose package `werk` is ready to be."""
    found = found_village(tmp_path)
    assert import_package(found.root, "gebieden", "0.1.0", found.deliveries) == ()
    return found


def import_work(village: Village, version: str = "0.1.0") -> list[str]:
    return [problem.code for problem in import_package(village.root, "werk", version, village.deliveries)]


def work_rows(village: Village) -> dict[tuple[str, str], dict[str, str]]:
    with (village.root / "data/werk/0.1.0/waarnemingen.csv").open(encoding="utf-8", newline="") as file:
        return {(row["indicator"], row["gebied"]): row for row in csv.DictReader(file)}


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


def test_a_released_version_is_not_overwritten(village: Village) -> None:
    import_work(village)
    before = read_version(village.root / "data/werk/0.1.0")
    village.edit(MAPPING, 'titel = "Proef"', 'titel = "Andere titel"')

    problems = import_package(village.root, "werk", "0.1.0", village.deliveries)

    assert [problem.code for problem in problems] == ["released-version-differs"]
    assert "datapackage.json" in problems[0].found
    assert read_version(village.root / "data/werk/0.1.0") == before


def test_a_version_below_one_may_be_released_anew_on_purpose(village: Village) -> None:
    import_work(village)
    village.edit(MAPPING, 'titel = "Proef"', 'titel = "Andere titel"')

    assert rerelease_package(village.root, "werk", "0.1.0", village.deliveries) == ()
    descriptor: dict[str, Any] = json.loads(read_version(village.root / "data/werk/0.1.0")["datapackage.json"])
    assert descriptor["title"] == "Andere titel"


def test_from_version_one_a_release_is_for_good(village: Village) -> None:
    problems = rerelease_package(village.root, "werk", "1.0.0", village.deliveries)

    assert [problem.code for problem in problems] == ["version-frozen"]


def test_the_next_version_may_always_be_written_again_and_has_no_checksums(village: Village) -> None:
    village.write("data/werk/import/next.toml", work_mapping(village, COUNTS, version="0.2.0"))
    village.write("data/werk/import/next.changes.md", "# Wat er komt\n")
    assert import_work(village, "next") == []
    village.edit("data/werk/import/next.toml", 'titel = "Proef"', 'titel = "Andere titel"')

    assert import_work(village, "next") == []
    assert "SHA256SUMS" not in read_version(village.root / "data/werk/next")


def test_a_package_that_still_follows_from_its_deliveries_is_proved(village: Village) -> None:
    import_work(village)

    assert check_package(village.root, "werk", "0.1.0", village.deliveries) == ()


def test_a_number_changed_by_hand_no_longer_follows(village: Village) -> None:
    import_work(village)
    village.edit("data/werk/0.1.0/waarnemingen.csv", ",50,2000,", ",51,2000,")

    problems = check_package(village.root, "werk", "0.1.0", village.deliveries)

    assert [(problem.code, problem.place.path) for problem in problems] == [("package-does-not-follow", "data/werk/0.1.0/waarnemingen.csv")]


def test_a_proof_without_the_delivery_says_that_it_is_not_at_hand(village: Village) -> None:
    import_work(village)
    (village.deliveries / "telling.csv").unlink()

    problems = check_package(village.root, "werk", "0.1.0", village.deliveries)

    assert [problem.code for problem in problems] == ["delivery-missing"]
    assert "niet bij de hand" in problems[0].found
    assert problems[0].place.path == MAPPING
    assert problems[0].place.line > 0


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
