"""Tests of the folder of results."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.system.result_cache import ResultCache


def kept_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_gives_back_what_was_kept(tmp_path: Path) -> None:
    cache = ResultCache(tmp_path, 1000)
    cache.write("ab12", "één\nregel")

    assert cache.read("ab12") == "één\nregel"


def test_knows_nothing_of_a_name_that_was_never_kept(tmp_path: Path) -> None:
    assert ResultCache(tmp_path / "nergens", 1000).read("ab12") is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda _content: b"",
        lambda content: content[:-1],
        lambda content: content[:40],
        lambda content: content + b" ",
        lambda content: content.replace(b"tekst", b"teksd"),
        lambda content: b"\xff" * len(content),
        lambda content: content.replace(b"\n", b""),
    ],
)
def test_takes_a_damaged_file_for_none(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    cache = ResultCache(tmp_path, 1000)
    cache.write("ab12", "tekst")
    path = kept_files(tmp_path)[0]
    path.write_bytes(damage(path.read_bytes()))

    assert cache.read("ab12") is None


def test_leaves_no_half_file_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_self: Path, _target: object) -> None:
        message = "disk full"
        raise OSError(message)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        ResultCache(tmp_path, 1000).write("ab12", "tekst")

    assert kept_files(tmp_path) == []


def test_removes_the_oldest_files_until_the_rest_fits(tmp_path: Path) -> None:
    cache = ResultCache(tmp_path, 450)
    for age, name in ((30, "aa1"), (10, "bb2"), (20, "cc3")):
        cache.write(name, "x" * 135)  # 200 bytes with its digest
        os.utime(tmp_path / name[:2] / name[2:], (10_000 - age, 10_000 - age))
    cache.shrink()

    assert [cache.read(name) is not None for name in ("aa1", "bb2", "cc3")] == [False, True, True]


def test_the_newest_stays_however_large_it_is(tmp_path: Path) -> None:
    cache = ResultCache(tmp_path, 100)
    cache.write("ab12", "van een vorige keer")
    os.utime(tmp_path / "ab" / "12", (10_000, 10_000))
    cache.write("cd34", "x" * 1000)

    cache.shrink()

    assert [cache.read(name) is not None for name in ("ab12", "cd34")] == [False, True]


def test_shrinks_while_another_process_removes_a_file_that_was_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = ResultCache(tmp_path, 0)
    cache.write("ab12", "tekst")
    cache.write("cd34", "tekst")
    listed = [tmp_path / "ab" / "nieuw-die-al-weg-is", *kept_files(tmp_path)]
    monkeypatch.setattr(Path, "glob", lambda *_: iter(listed))

    cache.shrink()

    assert [cache.read(name) is not None for name in ("ab12", "cd34")] == [False, True]
