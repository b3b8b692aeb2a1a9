"""A built site → what a page of each kind asks of a phone on a slow network, as Lighthouse works it out: medians, in Markdown."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.static_host import open_host
from tests.browser.conftest import QUIET, chromium_program
from tests.browser.lighthouse import Judge, Judgement

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 3
PAGES = {
    "front page": "index.html",
    "edition": "2022/index.html",
    "theme": "2022/themas/veiligheid/index.html",
    "indicator": "2022/indicatoren/bijstand/index.html",
    "wijk": "2022/wijken/breda-noord/index.html",
    "buurt": "2022/buurten/tuinzigt/index.html",
    "to compare on": "2022/vergelijken/index.html",
    "accountability": "2022/verantwoording/index.html",
    "origins of figures": "2022/herkomst/misdrijven-totaal/2022/index.html",
    "downloads": "2022/downloads/index.html",
    "a single chart": "2022/grafieken/buurten/tuinzigt/rangorde-bijstand/index.html",
    "to search on": "zoeken/index.html",
}
SETTINGS = {"onlyCategories": ["performance"], "disableFullPageScreenshot": True}
"""Otherwise as Lighthouse has it: a phone of its own, with the network and processor of a slow one worked out from what was seen."""
DIGITS = 2


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column of the table."""

    head: str
    read: Callable[[Judgement], float]
    digits: int = 0


def _audit(name: str, unit: float = 1) -> Callable[[Judgement], float]:
    return lambda seen: seen.values[name] / unit


COLUMNS = (
    Column(head="score", read=lambda seen: seen.scores["performance"]),
    Column(head="first paint, s", read=_audit("first-contentful-paint", 1000), digits=DIGITS),
    Column(head="largest paint, s", read=_audit("largest-contentful-paint", 1000), digits=DIGITS),
    Column(head="blocked, ms", read=_audit("total-blocking-time")),
    Column(head="layout shift", read=_audit("cumulative-layout-shift"), digits=DIGITS),
    Column(head="kB as sent", read=_audit("total-byte-weight", 1000), digits=1),
    Column(head="processor", read=lambda seen: seen.processor),
    Column(head="requests", read=lambda seen: seen.requests or 0),
)


def line_of(name: str, runs: Sequence[Judgement]) -> str:
    """A line of the table: the median of each column."""
    cells = (f"{median(column.read(run) for run in runs):.{column.digits}f}" for column in COLUMNS)
    return f"| {name} | {' | '.join(cells)} |"


def measure(site: Path, rounds: int) -> None:
    """Print the table, a line as soon as it is known."""
    judge = Judge(chromium=chromium_program(), flags=QUIET, settings=SETTINGS, rounds=rounds)
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    print(f"\nA page on a phone, gzip as GitHub Pages sends it, median of {rounds}{load}\n")
    print(f"| page | {' | '.join(column.head for column in COLUMNS)} |")
    print(f"|---|{'---:|' * len(COLUMNS)}")
    with open_host(site) as address:
        for name, path in PAGES.items():
            for _, runs in judge.judge([address + path]):
                print(line_of(name, runs), flush=True)


def main() -> None:
    """Measure a site that stands there, or one that is built for it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, help="a built site; without it one is built")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    given = parser.parse_args()
    if given.site is not None:
        measure(given.site, given.rounds)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "site"
        subprocess.run([sys.executable, "build.py", "build", "--out", str(folder)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        measure(folder, given.rounds)


if __name__ == "__main__":
    main()
