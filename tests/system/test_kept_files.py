"""Tests of files that are taken over: only those that stand in the old site as they were made."""

from __future__ import annotations

from collections.abc import Generator
from functools import partial
from pathlib import Path

import pytest

from generator.model.output import OutputFile
from generator.system.kept_files import ChangedMeanwhileError, KeptFiles, Part

CONTENTS = {"2022/a.json": b"een", "2022/b.json": b"twee"}


def make() -> Generator[OutputFile, None, None]:
    for path, content in CONTENTS.items():
        yield OutputFile(path=path, content=content)


PART = Part(key="ab12", make=make)


@pytest.fixture
def kept(tmp_path: Path) -> KeptFiles:
    """A site that has the part, and a folder that knows."""
    files = KeptFiles(folder=tmp_path / "parts", site=tmp_path / "site")
    for file in files.make(PART):
        path = files.site / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return files


def test_a_part_that_was_made_is_taken_over(kept: KeptFiles) -> None:
    found, missing = kept.find([PART])

    assert missing == []
    assert {file.path: file.content for file in kept.read(found[0])} == CONTENTS


@pytest.mark.parametrize("change", [partial(Path.write_bytes, data=b"vier"), Path.unlink])
def test_a_part_of_which_a_file_changed_or_is_gone_is_made_anew(kept: KeptFiles, change: partial[int]) -> None:
    change(kept.site / "2022/b.json")

    assert kept.find([PART]) == ([], [PART])


def test_a_part_made_from_something_else_is_made_anew(kept: KeptFiles) -> None:
    other = Part(key="cd34", make=make)

    assert kept.find([other, PART])[1] == [other]


def test_a_damaged_list_is_no_list(kept: KeptFiles, tmp_path: Path) -> None:
    for path in (tmp_path / "parts").glob("*/*"):
        path.write_bytes(path.read_bytes().replace(b"a.json", b"c.json"))

    assert kept.find([PART]) == ([], [PART])


def test_a_file_that_changes_while_it_is_taken_over_stops_the_build(kept: KeptFiles) -> None:
    found, _ = kept.find([PART])
    (kept.site / "2022/b.json").write_bytes(b"vier")
    with pytest.raises(ChangedMeanwhileError, match="changed while it was read"):
        list(kept.read(found[0]))


def test_without_a_folder_everything_is_made_and_nothing_remembered(tmp_path: Path) -> None:
    files = KeptFiles(folder=None, site=tmp_path)
    made = {file.path: file.content for file in files.make(PART)}

    assert made == CONTENTS
    assert files.find([PART]) == ([], [PART])
    assert list(tmp_path.iterdir()) == []
