"""A commit is known only when somebody said so, in full."""

from pathlib import Path

import pytest

from generator.system.commit import COMMIT, commit_file, is_commit, read_commit
from generator.system.files import SourceTree

SHA1, SHA256 = "a1" * 20, "b2" * 32


@pytest.mark.parametrize("commit", [SHA1, SHA256])
def test_what_was_written_is_read_again(tmp_path: Path, commit: str) -> None:
    (tmp_path / COMMIT).write_bytes(commit_file(commit))

    assert is_commit(commit)
    assert read_commit(SourceTree(tmp_path)) == commit


def test_without_a_file_or_when_it_says_that_nobody_knows_there_is_none(tmp_path: Path) -> None:
    missing = read_commit(SourceTree(tmp_path))
    (tmp_path / COMMIT).write_bytes(commit_file(""))

    assert missing == ""
    assert (tmp_path / COMMIT).read_text() == "niet bekend\n"
    assert read_commit(SourceTree(tmp_path)) == ""


@pytest.mark.parametrize("content", [b"main", b"a1a1a1a", SHA1.upper().encode(), b"\xff" * 40])
def test_anything_else_is_no_commit(tmp_path: Path, content: bytes) -> None:
    (tmp_path / COMMIT).write_bytes(content)

    assert read_commit(SourceTree(tmp_path)) == ""
