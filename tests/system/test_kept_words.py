"""Words of pages are weighed once: the next build weighs those of pages that changed, and what is kept never grows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.system.kept_words import KeptWords
from generator.system.result_cache import ResultCache


def ask(folder: Path | None, *keys: str) -> list[str]:
    """Ask for the words of pages, and keep them; gives the keys of those that were weighed."""
    words, weighed = KeptWords(folder=folder, name="stad nl"), list[str]()

    def weigh(key: str) -> Mapping[str, int]:
        weighed.append(key)
        return {"huis": 3, key: 1}

    for key in keys:
        assert words.look_up(key, lambda key=key: weigh(key)) == {"huis": 3, key: 1}  # type: ignore[misc] # mypy infers no type of a default
    words.save()
    return weighed


def test_only_pages_that_changed_are_weighed_again(tmp_path: Path) -> None:
    assert ask(tmp_path, "a", "b") == ["a", "b"]
    assert ask(tmp_path, "a", "c") == ["c"]
    assert ask(tmp_path, "a", "b") == ["b"]  # what no page had in the last build is gone


def test_nothing_is_written_when_nothing_changed(tmp_path: Path) -> None:
    ask(tmp_path, "a", "b")
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}

    ask(tmp_path, "b", "a")

    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


@pytest.mark.parametrize("folder", [None, Path("weg")])
def test_a_page_without_a_key_is_always_weighed(tmp_path: Path, folder: Path | None) -> None:
    """So it is where nothing is kept."""
    place = tmp_path / folder if folder else None

    assert ask(place, "") == ask(place, "") == [""]


def test_what_is_damaged_is_weighed_again(tmp_path: Path) -> None:
    ask(tmp_path, "a")
    (file,) = (path for path in tmp_path.rglob("*") if path.is_file())
    file.write_bytes(file.read_bytes() + b" ")

    assert ask(tmp_path, "a") == ["a"]


def test_what_is_kept_is_words_by_the_key_of_their_page(tmp_path: Path) -> None:
    ask(tmp_path, "a")

    assert json.loads(ResultCache(tmp_path, 1).read("stad nl") or "") == {"a": {"huis": 3, "a": 1}}
