"""A version is put in its place at once, or not at all."""

from pathlib import Path

import pytest

from generator.versions.intake import shelf
from generator.versions.intake.shelf import put_version, read_version


def test_what_is_put_can_be_read_again(tmp_path: Path) -> None:
    put_version(tmp_path / "wonen" / "0.1.0", {"a.csv": b"1\n", "b.csv": b"2\n"})

    assert read_version(tmp_path / "wonen" / "0.1.0") == {"a.csv": b"1\n", "b.csv": b"2\n"}


def test_putting_again_leaves_nothing_of_the_old_files(tmp_path: Path) -> None:
    folder = tmp_path / "0.1.0"
    put_version(folder, {"old.csv": b"1"})
    put_version(folder, {"new.csv": b"2"})

    assert read_version(folder) == {"new.csv": b"2"}
    assert [path.name for path in tmp_path.iterdir()] == ["0.1.0"]


def test_a_version_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert read_version(tmp_path / "0.9.0") == {}


def test_a_failure_while_putting_leaves_the_old_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "0.1.0"
    put_version(folder, {"a.csv": b"old"})

    def fail(fresh: Path, target: Path) -> None:
        message = f"{fresh.name} cannot take the place of {target.name}"
        raise OSError(message)

    monkeypatch.setattr(shelf, "swap_folders", fail)
    with pytest.raises(OSError, match="cannot take the place"):
        put_version(folder, {"a.csv": b"new"})

    assert read_version(folder) == {"a.csv": b"old"}
    assert [path.name for path in tmp_path.iterdir()] == ["0.1.0"]
