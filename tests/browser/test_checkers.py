"""What the accountability page tells an auditor to do works on the site as it is built.

Both checkers read every file and compute every figure anew, for half a minute each; so each runs once, as it stands on the page.
"""

from __future__ import annotations

import hashlib
import html
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.site


def commands(site: Path, edition: str) -> list[str]:
    """The commands under *Zelf nagaan*: checksums, a checker, and two that need a checkout of the source code."""
    page = (site / edition / "verantwoording" / "index.html").read_text(encoding="utf-8")
    part = page[page.index('id="nagaan"') :]
    return html.unescape(re.sub(r"<[^>]+>", "", part[part.index("<code") : part.index("</code>")])).strip().split("\n")


def run_line(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["bash", "-c", line], cwd=folder, capture_output=True, text=True, check=False)  # noqa: S607 - our own page's


def counted(text: str, *names: str) -> list[int]:
    """The last number before each of these names."""
    return [int(re.findall(rf"(\d+) {name}", text)[-1]) for name in names]


def test_the_commands_for_an_auditor_can_be_copied_and_the_checksums_hold(site: Path) -> None:
    *checksums, checker, build, verify = commands(site, "2022")
    ran = [run_line(line, site) for line in checksums]

    assert [(run.returncode, run.stderr[-2000:]) for run in ran] == [(0, "")] * 2
    assert checker.endswith("controleer.py . --streng")
    assert build == "make site"
    assert " verify " in verify


@pytest.mark.half_a_minute
def test_both_checkers_find_the_same_figures_and_nothing_wrong(site: Path, base_address: str) -> None:
    """Two programs that share no line; the other is strict about typed digits.

    Ours reads the same folder: that it can ask a host for a site is tested on the test city. It holds the site against its attested digest
    here; that building it anew gives the same bytes is tested with another folder, year and number of processes (test_reproducibility), and
    that `verify` does so by itself on the test city too (tests/commands/test_verify.py).
    """
    *_, checker, _, verify = commands(site, "2022")
    assert base_address in verify

    words = shlex.split(verify.replace(base_address, str(site)))
    attested = ["--digest", hashlib.sha256((site / "SHA256SUMS").read_bytes()).hexdigest()]
    ours = subprocess.run([sys.executable, *words[1:], *attested], cwd=ROOT, capture_output=True, text=True, check=False)
    theirs = run_line(checker, site)

    assert ours.stdout.endswith("Uitslag: alles klopt.\n"), ours.stdout[-2000:] + ours.stderr[-2000:]
    assert "\nAlles in orde.\n" in theirs.stdout, theirs.stdout[-2000:] + theirs.stderr[-2000:]
    assert (ours.returncode, theirs.returncode) == (0, 0)
    ours_counted = counted(ours.stdout, "cijfers op pagina's", "cijfers in de herkomst")
    theirs_counted = counted(theirs.stdout, "cijfers op pagina's", "herkomsten")
    assert ours_counted[0] == theirs_counted[0]
    assert min(*ours_counted, *theirs_counted) > 10_000
    assert counted(theirs.stdout, "getypte cijfers") == [0]
