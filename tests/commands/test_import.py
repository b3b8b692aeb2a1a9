"""Import as an editor meets it: a package appears whole, or nothing changes and every problem is told."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.commands.import_ import check_package, import_package, rerelease_package
from generator.commands.known import UnknownPackageError
from generator.commands.release import release_package
from generator.versions.intake.shelf import read_version
from tests.versions.small_deliveries import COUNTS, NOORD, ZUID, Village, boundaries, found_village, work_mapping

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


def prepare_next_number(village: Village, number: str, changes: str = "# werk\n\nNieuwe versie.\n") -> None:
    """Lay the mapping and the text of changes of another version beside those of 0.1.0."""
    folder = village.root / "data/werk/import"
    text = (folder / "0.1.0.toml").read_text(encoding="utf-8")
    (folder / f"{number}.toml").write_text(text.replace('\nversie = "0.1.0"', f'\nversie = "{number}"', 1), encoding="utf-8")
    (folder / f"{number}.changes.md").write_text(changes, encoding="utf-8")


def test_a_numbered_version_is_refused_when_its_step_is_too_small(village: Village) -> None:
    import_work(village)
    prepare_next_number(village, "0.1.1")
    village.edit("data/werk/import/0.1.1.toml", 'eenheid = "euro"', 'eenheid = "euro per jaar"')

    problems = import_package(village.root, "werk", "0.1.1", village.deliveries)

    assert [(problem.code, problem.place.path) for problem in problems] == [("step-too-small", "data/werk/import/0.1.1.toml")]
    assert not (village.root / "data/werk/0.1.1").exists()


def test_a_numbered_version_that_changes_nothing_is_refused(village: Village) -> None:
    import_work(village)
    prepare_next_number(village, "0.2.0")

    assert import_work(village, "0.2.0") == ["release-without-change"]


def test_a_value_that_changed_needs_a_reason_in_the_text_beside_the_mapping(village: Village) -> None:
    import_work(village)
    prepare_next_number(village, "0.1.1")
    village.edit("data/werk/import/0.1.1.toml", "factor = 1000\nstatus", "factor = 100\nstatus")

    problems = import_package(village.root, "werk", "0.1.1", village.deliveries)

    assert {problem.code for problem in problems} == {"change-without-reason"}
    assert all("data/werk/import/0.1.1.changes.md" in problem.next_step for problem in problems)
    prepare = "# werk\n\n## Gewijzigde waarden\n\n- `inkomen * *`: in honderden, niet in duizenden.\n"
    (village.root / "data/werk/import/0.1.1.changes.md").write_text(prepare, encoding="utf-8")
    assert import_work(village, "0.1.1") == []


def test_a_version_that_is_released_anew_is_judged_too(village: Village) -> None:
    """Below 1.0.0 it may take the place of what is there, but not say less than it changes."""
    import_work(village)
    prepare_next_number(village, "0.1.1")
    village.edit("data/werk/import/0.1.1.toml", 'titel = "Proef"', 'titel = "Andere titel"')
    assert import_work(village, "0.1.1") == []
    village.edit("data/werk/import/0.1.1.toml", 'eenheid = "euro"', 'eenheid = "euro per jaar"')

    problems = rerelease_package(village.root, "werk", "0.1.1", village.deliveries)

    assert [problem.code for problem in problems] == ["step-too-small"]


def test_a_base_that_changed_stops_an_import(village: Village) -> None:
    import_work(village)
    prepare_next_number(village, "0.2.0")
    village.edit("data/werk/import/0.2.0.toml", 'titel = "Proef"', 'titel = "Andere titel"')
    (village.root / "data/werk/0.1.0/CHANGES.md").write_text("Stilletjes anders.", encoding="utf-8")

    assert import_work(village, "0.2.0") == ["released-version-changed"]


def test_what_was_changed_by_hand_in_the_next_version_is_not_overwritten_unasked(village: Village) -> None:
    village.write("data/werk/import/next.toml", work_mapping(village, COUNTS, version="0.2.0"))
    village.write("data/werk/import/next.changes.md", "# Wat er komt\n")
    import_work(village, "next")
    village.edit("data/werk/next/waarnemingen.csv", ",50,2000,", ",51,2000,")
    by_hand = read_version(village.root / "data/werk/next")

    problems = import_package(village.root, "werk", "next", village.deliveries)

    assert [problem.code for problem in problems] == ["next-would-change"]
    assert "waarnemingen.csv" in problems[0].found
    assert read_version(village.root / "data/werk/next") == by_hand


def test_a_version_released_from_the_next_one_still_follows_from_its_deliveries(village: Village) -> None:
    village.write("data/werk/import/next.toml", work_mapping(village, COUNTS, version="0.2.0"))
    village.write("data/werk/import/next.changes.md", "# Wat er komt\n")
    import_work(village, "next")

    released = release_package(village.root, "werk", "0.4.0", lambda *_: ())

    assert released.version == "0.4.0"
    assert check_package(village.root, "werk", "0.4.0", village.deliveries) == ()


def test_a_version_made_by_hand_has_no_mapping_to_prove_it_with(village: Village) -> None:
    import_work(village)
    (village.root / MAPPING).unlink()

    problems = check_package(village.root, "werk", "0.1.0", village.deliveries)

    assert [(problem.code, problem.place.path) for problem in problems] == [("mapping-unreadable", MAPPING)]
    assert "met de hand gemaakt" in problems[0].found


def test_the_next_version_may_be_written_again_on_request_and_has_no_checksums(village: Village) -> None:
    village.write("data/werk/import/next.toml", work_mapping(village, COUNTS, version="0.2.0"))
    village.write("data/werk/import/next.changes.md", "# Wat er komt\n")
    assert import_work(village, "next") == []
    village.edit("data/werk/import/next.toml", 'titel = "Proef"', 'titel = "Andere titel"')

    assert rerelease_package(village.root, "werk", "next", village.deliveries) == ()
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


def test_the_command_says_plainly_that_nothing_is_proved_where_the_deliveries_are_not(village: Village, tmp_path: Path) -> None:
    """Exit code 1: who asked for a proof did not get one. Nothing is said against the package."""
    import_work(village)
    empty = tmp_path / "leeg"
    empty.mkdir()
    command = ["--project", str(village.root), "import", "werk", "--version", "0.1.0", "--check", "--from"]

    absent = CliRunner().invoke(main, [*command, str(empty)])
    present = CliRunner().invoke(main, [*command, str(village.deliveries)])

    told = "Niet na te gaan of werk 0.1.0 uit de leveringen volgt: die zijn hier niet. Er is dus niets bewezen.\n"
    assert (absent.exit_code, absent.stdout, absent.stderr.endswith(told)) == (1, "", True)
    assert (present.exit_code, present.output) == (0, "werk 0.1.0 volgt uit de leveringen.\n")


def test_a_package_that_differs_is_not_called_undecided(village: Village) -> None:
    import_work(village)
    village.edit("data/werk/0.1.0/waarnemingen.csv", ",50,2000,", ",51,2000,")

    result = CliRunner().invoke(
        main, ["--project", str(village.root), "import", "werk", "--version", "0.1.0", "--check", "--from", str(village.deliveries)]
    )

    assert result.exit_code == 1
    assert "package-does-not-follow" in result.stderr
    assert "Niet na te gaan" not in result.stderr


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
