"""A seal holds as long as no file of a folder was touched, added or lost, and is not given to what may still be changing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.system import seal
from generator.system.seal import take_seal
from generator.system.stamps import SETTLED


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which nothing happened for a while."""
    monkeypatch.setattr(seal, "SETTLED", -SETTLED)
    (tmp_path / "2022").mkdir()
    (tmp_path / "2022" / "index.html").write_text("editie")
    (tmp_path / "index.html").write_text("voor")
    return tmp_path


def test_a_folder_at_rest_keeps_its_seal(folder: Path) -> None:
    assert take_seal(folder) == take_seal(folder) != ""


def test_a_changed_an_extra_a_lost_and_a_renamed_file_break_it(folder: Path) -> None:
    seals = [take_seal(folder)]
    (folder / "index.html").write_text("anders")
    seals.append(take_seal(folder))
    (folder / "2022" / "meer.html").write_text("meer")
    seals.append(take_seal(folder))
    (folder / "index.html").unlink()
    seals.append(take_seal(folder))
    (folder / "2022" / "meer.html").rename(folder / "meer.html")
    seals.append(take_seal(folder))

    assert len(set(seals)) == 5
    assert all(seals)


def test_a_file_of_which_only_the_time_of_its_content_was_put_back_breaks_it(folder: Path) -> None:
    before, place = take_seal(folder), folder / "index.html"
    status = place.stat()
    place.write_text("vier")
    os.utime(place, ns=(status.st_atime_ns, status.st_mtime_ns))

    assert take_seal(folder) != before


def test_a_file_that_was_written_just_now_leaves_the_folder_without_a_seal(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It might be written again within the same tick of the clock."""
    monkeypatch.setattr(seal, "SETTLED", SETTLED)
    (folder / "index.html").write_text("nieuw")

    assert take_seal(folder) == ""


def test_a_link_leaves_the_folder_without_a_seal(folder: Path) -> None:
    (folder / "link.html").symlink_to("index.html")

    assert take_seal(folder) == ""
