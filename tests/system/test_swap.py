"""Two folders change places."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

import pytest

from generator.system import swap
from generator.system.swap import hold_folder, is_held, swap_folders


def make(folder: Path, text: str) -> Path:
    folder.mkdir()
    (folder / "x").write_text(text)
    return folder


def test_a_fresh_folder_takes_an_empty_place(tmp_path: Path) -> None:
    fresh = make(tmp_path / "fresh", "new")

    swap_folders(fresh, tmp_path / "site")

    assert (tmp_path / "site" / "x").read_text() == "new"
    assert not fresh.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two names in one step")
def test_on_linux_the_old_folder_ends_up_in_the_place_of_the_fresh_one(tmp_path: Path) -> None:
    """So there is no moment without a site."""
    fresh = make(tmp_path / "fresh", "new")
    target = make(tmp_path / "site", "old")

    swap_folders(fresh, target)

    assert (target / "x").read_text() == "new"
    assert (fresh / "x").read_text() == "old"


def test_a_file_system_that_cannot_exchange_gets_the_renames(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = make(tmp_path / "fresh", "new")
    target = make(tmp_path / "site", "old")
    monkeypatch.setattr(swap, "_find_renameat2", lambda: lambda *_: -1)
    monkeypatch.setattr("ctypes.get_errno", lambda: errno.EINVAL)

    swap_folders(fresh, target)

    assert (target / "x").read_text() == "new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_a_real_failure_of_the_exchange_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = make(tmp_path / "fresh", "new")
    target = make(tmp_path / "site", "old")
    monkeypatch.setattr(swap, "_find_renameat2", lambda: lambda *_: -1)
    monkeypatch.setattr("ctypes.get_errno", lambda: errno.EACCES)

    with pytest.raises(PermissionError):
        swap_folders(fresh, target)

    assert (target / "x").read_text() == "old"


def test_when_the_second_rename_fails_the_old_folder_returns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_find_renameat2", lambda: None)
    target = make(tmp_path / "site", "old")

    with pytest.raises(FileNotFoundError):
        swap_folders(tmp_path / "gone", target)

    assert (target / "x").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such mark")
def test_a_folder_is_held_only_while_someone_holds_it(tmp_path: Path) -> None:
    with hold_folder(tmp_path):
        inside = is_held(tmp_path)

    assert inside
    assert not is_held(tmp_path)
