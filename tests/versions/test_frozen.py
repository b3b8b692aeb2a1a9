"""A released version never changes unnoticed."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.system.files import SourceTree
from generator.versions.intake.folder_files import add_checksums
from generator.versions.life.frozen import verify_package, verify_released
from tests.versions.small_versions import write_next, write_released

FOLDER = "data/wonen/0.1.0"
PROJECT = Path(__file__).parents[2]


def verdict(root: Path) -> list[tuple[str, str]]:
    return [(problem.code, problem.found) for problem in verify_released(SourceTree(root), FOLDER)]


def test_a_version_as_it_was_released_passes(tmp_path: Path) -> None:
    write_released(tmp_path, "0.1.0")

    assert verdict(tmp_path) == []


def add_file(folder: Path) -> None:
    (folder / "extra.csv").write_bytes(b"a\n")


def remove_file(folder: Path) -> None:
    (folder / "CHANGES.md").unlink()


def change_file(folder: Path) -> None:
    (folder / "CHANGES.md").write_bytes(b"Anders.\n")


def add_folder(folder: Path) -> None:
    (folder / "map").mkdir()
    (folder / "map" / "extra.csv").write_bytes(b"a\n")


@pytest.mark.parametrize(
    ("change", "named"), [(add_file, "extra.csv"), (remove_file, "CHANGES.md"), (change_file, "CHANGES.md"), (add_folder, "map/extra.csv")]
)
def test_what_changed_is_named(tmp_path: Path, change: Callable[[Path], None], named: str) -> None:
    write_released(tmp_path, "0.1.0")
    change(tmp_path / FOLDER)

    [(code, found)] = verdict(tmp_path)
    assert code == "released-version-changed"
    assert found.endswith(f": {named}.")


@pytest.mark.parametrize("text", ["", "{all}\n", "{short}", "{reversed}", "{all}{first}"])
def test_the_list_itself_may_not_change_either(tmp_path: Path, text: str) -> None:
    """Shortened, reordered, without its last line end, or with a line twice: `sha256sum -c` passes some of these."""
    write_released(tmp_path, "0.1.0")
    sums = tmp_path / FOLDER / "SHA256SUMS"
    lines = sums.read_text().splitlines(keepends=True)
    written = {"all": "".join(lines), "short": "".join(lines)[:-1], "reversed": "".join(lines[::-1]), "first": lines[0]}
    sums.write_text(text.format_map(written))

    assert [code for code, _ in verdict(tmp_path)] == ["released-version-changed"]


def test_a_version_without_its_list_cannot_be_trusted(tmp_path: Path) -> None:
    write_released(tmp_path, "0.1.0")
    (tmp_path / FOLDER / "SHA256SUMS").unlink()

    assert [code for code, _ in verdict(tmp_path)] == ["sums-missing"]


def test_every_released_version_is_verified_and_next_is_not(tmp_path: Path) -> None:
    for number in ("0.1.0", "0.2.0", "0.10.0"):
        write_released(tmp_path, number)
        (tmp_path / "data/wonen" / number / "CHANGES.md").write_bytes(b"Anders.\n")
    write_next(tmp_path)
    (tmp_path / "data/wonen/import").mkdir()

    places = [problem.place.path for problem in verify_package(SourceTree(tmp_path), "wonen")]

    assert places == [f"data/wonen/{number}/SHA256SUMS" for number in ("0.1.0", "0.2.0", "0.10.0")]


def test_no_random_change_of_one_byte_is_accepted(tmp_path: Path) -> None:
    """Replaced, inserted or dropped, in any file of a real release, the list among them."""
    chance = random.Random(10)  # noqa: S311 - repeatable, not secret
    source = PROJECT / "data/onderwijs/1.1.0"
    folder = tmp_path / "data/onderwijs/1.1.0"
    folder.mkdir(parents=True)
    whole = {path.name: path.read_bytes() for path in sorted(source.iterdir())}
    for file, bytes_there in whole.items():
        (folder / file).write_bytes(bytes_there)
    assert add_checksums(whole) == whole
    accepted = 0

    for _ in range(1_000):
        name = chance.choice(sorted(whole))
        content = bytearray(whole[name])
        at = chance.randrange(len(content))
        match chance.choice(["replace", "insert", "drop"]):
            case "replace":
                content[at] = (content[at] + chance.randrange(1, 256)) % 256
            case "insert":
                content.insert(at, chance.randrange(256))
            case _:
                del content[at]
        (folder / name).write_bytes(content)
        accepted += not verify_released(SourceTree(tmp_path), "data/onderwijs/1.1.0")
        (folder / name).write_bytes(whole[name])

    assert accepted == 0
    assert verify_released(SourceTree(tmp_path), "data/onderwijs/1.1.0") == ()
