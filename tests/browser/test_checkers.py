"""What the accountability page tells an auditor to do works on the site as it is built."""

from __future__ import annotations

import html
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.site


def commands(site: Path, edition: str) -> list[str]:
    """The commands under *Zelf nagaan*; the last two need a checkout of the source code."""
    page = (site / edition / "verantwoording" / "index.html").read_text(encoding="utf-8")
    part = page[page.index('id="nagaan"') :]
    return html.unescape(re.sub(r"<[^>]+>", "", part[part.index("<code") : part.index("</code>")])).strip().split("\n")


def test_the_commands_for_an_auditor_can_be_copied_and_find_nothing_wrong(site: Path) -> None:
    lines = commands(site, "2022")
    assert lines[-2] == "make site"

    for line in lines[:-2]:
        run = subprocess.run(["bash", "-c", line], cwd=site, capture_output=True, text=True, check=False)  # noqa: S607 - our own page's

        assert run.returncode == 0, (line, run.stdout[-2000:], run.stderr[-2000:])


def test_the_command_that_builds_the_site_anew_finds_no_difference(site: Path, host: str, base_address: str) -> None:
    """As it stands on the page, with the address where the site is served now."""
    line = commands(site, "2022")[-1]
    assert base_address in line

    words = shlex.split(line.replace(base_address, host))
    run = subprocess.run([sys.executable, *words[1:]], cwd=ROOT, capture_output=True, text=True, check=False)

    assert run.stdout.endswith("Uitslag: alles klopt.\n"), run.stdout[-2000:] + run.stderr[-2000:]
    assert run.returncode == 0


def test_both_checkers_find_the_same_figures_and_nothing_wrong(site: Path) -> None:
    """Two programs that share no line, the second one strict about digits typed in texts, and run by the Python of the machine."""
    command = [sys.executable, "build.py", "verify", str(site), "--no-rebuild", "--json"]
    ours = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
    checker = ["python3", str(site / "2022" / "verantwoording" / "controleer.py"), str(site), "--streng"]
    run = subprocess.run(checker, capture_output=True, text=True, check=False)
    theirs = run.stdout
    counted = {name: int(re.findall(rf"(\d+) {name}", theirs)[-1]) for name in ("cijfers op pagina's", "herkomsten", "getypte cijfers")}

    assert ours["klopt"] is True
    assert ours["afwijkingen"] == []
    assert theirs.endswith("Alles in orde.\n"), theirs[-2000:]
    assert run.returncode == 0
    assert counted["cijfers op pagina's"] == ours["geteld"]["cijfers_op_paginas"] > 10_000
    assert counted["herkomsten"] == ours["geteld"]["herkomsten"] > 10_000
    assert counted["getypte cijfers"] == 0
