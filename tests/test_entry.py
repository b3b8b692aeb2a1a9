"""`build.py` says what to type when the libraries or Python itself are not there, and never hides a fault of ours."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import build
from generator import cli

PROGRAM = Path(__file__).parents[1]


def test_without_the_libraries_it_says_how_to_install_them() -> None:
    """A Python that sees no installed packages, as on a fresh machine."""
    started = subprocess.run(
        [sys.executable, "-S", str(PROGRAM / "build.py")], cwd=PROGRAM, check=False, capture_output=True, text=True, encoding="utf-8"
    )

    assert started.returncode == 2
    assert started.stdout == ""
    assert "Traceback" not in started.stderr
    assert "De bibliotheek 'click' is niet te vinden" in started.stderr
    assert "    make site\n" in started.stderr
    assert "    .venv/bin/python build.py\n" in started.stderr


def test_a_library_that_only_some_commands_need_is_asked_for_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def main() -> None:
        raise ModuleNotFoundError(name="altair.vegalite")

    monkeypatch.setattr(cli, "main", main)

    with pytest.raises(SystemExit) as ended:
        build.run()

    assert ended.value.code == 2
    assert "De bibliotheek 'altair' is niet te vinden" in capsys.readouterr().err


def test_a_module_of_ours_that_is_not_there_is_a_fault_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    def main() -> None:
        raise ModuleNotFoundError(name="generator.weg")

    monkeypatch.setattr(cli, "main", main)

    with pytest.raises(ModuleNotFoundError):
        build.run()


def test_a_python_that_is_too_old_is_told_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))

    with pytest.raises(SystemExit) as ended:
        build.run()

    assert ended.value.code == 2
    assert "dit is Python 3.9." in capsys.readouterr().err
