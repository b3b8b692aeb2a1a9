"""Tests of kept results: they change no result, and nothing that is not ours is ever read back."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

import pytest

from generator.model.figure import Missing
from generator.model.identifiers import FigureId
from generator.model.status import Status
from generator.system.keeper import ANEW, Keeper
from generator.system.result_cache import ResultCache


def make_missing(item: tuple[str, str]) -> Missing:
    reason, log = item
    with Path(log).open("a", encoding="utf-8") as file:
        file.write(f"{reason}\n")
    return Missing(id=FigureId("2022.woz.BU1.2020"), status=Status.UNKNOWN, reason=reason)


def keeper(tmp_path: Path, program: str = "a") -> Keeper:
    return Keeper(program=program, folder=tmp_path / "kept")


def run(used: Keeper, tmp_path: Path, *reasons: str) -> tuple[list[str], int]:
    results, kept = used.map(make_missing, [(reason, str(tmp_path / "log")) for reason in reasons])
    return [result.reason for result in results], kept


def times_made(tmp_path: Path) -> int:
    return len((tmp_path / "log").read_text(encoding="utf-8").splitlines())


def test_makes_nothing_that_was_kept(tmp_path: Path) -> None:
    first = run(keeper(tmp_path), tmp_path, "een", "twee")
    second = run(keeper(tmp_path), tmp_path, "twee", "drie", "een")

    assert first == (["een", "twee"], 0)
    assert second == (["twee", "drie", "een"], 2)
    assert times_made(tmp_path) == 3


def test_another_program_makes_everything_anew(tmp_path: Path) -> None:
    run(keeper(tmp_path), tmp_path, "een")

    assert run(keeper(tmp_path, program="b"), tmp_path, "een") == (["een"], 0)


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    run(ANEW, tmp_path, "een")

    assert run(ANEW, tmp_path, "een") == (["een"], 0)
    assert times_made(tmp_path) == 2


@pytest.mark.parametrize("damage", [lambda _: b"", lambda content: content[:-1], lambda content: content.replace(b"een", b"nee")])
def test_a_damaged_result_is_made_again(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    run(keeper(tmp_path), tmp_path, "een")
    for path in (tmp_path / "kept").glob("*/*"):
        path.write_bytes(damage(path.read_bytes()))

    assert run(keeper(tmp_path), tmp_path, "een") == (["een"], 0)
    assert times_made(tmp_path) == 2


class Order:
    """What somebody could hide in a folder: read back as it asks, it would run a command."""

    def __reduce__(self) -> tuple[Callable[[str], None], tuple[str]]:
        """Ask for a folder, as a harmless stand-in for worse."""
        return os.mkdir, ("made",)


def test_a_folder_from_somebody_else_runs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    used = keeper(tmp_path)
    item = ("een", str(tmp_path / "log"))
    name = used.key(f"{make_missing.__module__}.{make_missing.__qualname__}", item)
    ResultCache(tmp_path / "kept", 1_000_000).write_bytes(name, pickle.dumps(Order()))
    with pytest.raises(pickle.UnpicklingError, match="not a value of the model"):
        used.map(make_missing, [item])

    assert not (tmp_path / "made").exists()


def test_a_key_says_everything_but_the_order_of_a_set() -> None:
    words = [f"woord {number}" for number in range(50)]
    forwards, backwards = frozenset(words), frozenset(reversed(words))

    assert Keeper(program="a").key("f", {"k": forwards}) == Keeper(program="a").key("f", {"k": backwards})
    assert len({Keeper(program=program).key(name, item) for program in "ab" for name in "fg" for item in (1, "1", [1])}) == 12


@dataclass(frozen=True)
class Rows:
    """A value that remembers what was once asked of it."""

    rows: tuple[int, ...]

    @cached_property
    def total(self) -> int:
        return sum(self.rows)


def test_a_key_does_not_change_when_its_item_is_used() -> None:
    item = Rows((1, 2))
    before = ANEW.key("f", item)

    assert item.total == 3
    assert ANEW.key("f", item) == before
    assert ANEW.key("f", Rows((2, 1))) != before


def test_a_key_does_not_say_which_values_are_the_same_object() -> None:
    word = "woord"

    assert ANEW.key("f", [word, word]) == ANEW.key("f", [word, str(b"woord", "ascii")])
    assert ANEW.key("f", Rows((1, 2))) == ANEW.key("f", pickle.loads(pickle.dumps(Rows((1, 2)))))  # noqa: S301 - our own, of a moment ago


def test_a_large_thing_may_be_known_by_something_small() -> None:
    small = Keeper(said={Rows: lambda rows: rows.rows[0]})

    assert small.key("f", [Rows((1, 2))]) == small.key("f", [Rows((1, 3))])
    assert len({small.key("f", [Rows((1, 2))]), small.key("f", [Rows((2, 2))]), small.key("f", [1])}) == 3


def test_a_mapping_that_nobody_can_change_is_what_it_says() -> None:
    assert ANEW.key("f", MappingProxyType({"a": 1})) == ANEW.key("f", MappingProxyType({"a": 1}))
    assert ANEW.key("f", MappingProxyType({"a": 1})) != ANEW.key("f", MappingProxyType({"a": 2}))
