"""Tests of the digest of everything a function can reach."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.system.source_digest import source_digest


def digest_of(root: Path, monkeypatch: pytest.MonkeyPatch, files: dict[str, str]) -> str:
    for name, source in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
    monkeypatch.syspath_prepend(root)
    for name in [name for name in sys.modules if name.partition(".")[0] == "huis"]:
        del sys.modules[name]
    function: Callable[[object], object] = importlib.import_module("huis.kamer").draw
    return source_digest(function)


HOUSE = {
    "huis/__init__.py": "",
    "huis/kamer.py": "import json\nfrom huis.kast import Plank\ndef draw(one):\n    import huis.zolder\n    return one\n",
    "huis/kast.py": "class Plank: ...\n",
    "huis/zolder.py": "raise RuntimeError('too heavy to load')\n",
    "huis/schuur.py": "",
}


@pytest.mark.parametrize("changed", ["huis/kamer.py", "huis/kast.py", "huis/zolder.py"])
def test_changes_with_every_module_that_the_function_reaches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: str) -> None:
    before = digest_of(tmp_path / "voor", monkeypatch, HOUSE)
    after = digest_of(tmp_path / "na", monkeypatch, HOUSE | {changed: HOUSE[changed] + "# anders\n"})

    assert before != after


def test_stays_when_a_module_out_of_reach_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest_of(tmp_path / "voor", monkeypatch, HOUSE)
    after = digest_of(tmp_path / "elders", monkeypatch, HOUSE | {"huis/schuur.py": "# anders\n"})

    assert before == after


def test_changes_with_the_libraries_that_the_module_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest_of(tmp_path / "voor", monkeypatch, HOUSE | {"huis/kamer.py": HOUSE["huis/kamer.py"] + "LIBRARIES = ('altair',)\n"})
    monkeypatch.setattr("importlib.metadata.version", lambda _name: "999")
    after = digest_of(tmp_path / "na", monkeypatch, HOUSE | {"huis/kamer.py": HOUSE["huis/kamer.py"] + "LIBRARIES = ('altair',)\n"})

    assert before != after


def test_loads_nothing_to_find_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    digest_of(tmp_path, monkeypatch, HOUSE)

    assert "huis.zolder" not in sys.modules
