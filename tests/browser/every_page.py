"""axe on every page of the site under every circumstance, as a table. `make everypage` runs it: an hour, so it is no part of the tests.

It may be stopped at any time: what was found of a page is kept by what the page and the rules of its style are, and asked again only when
they changed. `--pages 30` looks at so many that were not looked at yet, spread over the site.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import multiprocessing
import os
import re
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from generator.model.chart_page import LATEST
from tests.browser.axe import perceived
from tests.browser.conftest import QUIET, chromium_program
from tests.browser.contrast import (
    faint_looks,
    faint_texts,
    findings_in_layout,
    findings_of_each_look,
    findings_on_paper,
)
from tests.browser.opening import PAGES_A_TAB
from tests.browser.page_styles import rules_for
from tests.browser.visiting import Look, Visitor, look

ROOT = Path(__file__).parents[2]
WORK = ROOT / ".cache" / "elke-bladzijde"
SITE, KEPT = WORK / "site", WORK / "uitkomsten.jsonl"
LOOKS = (
    Look(width=360),
    Look(width=768),
    Look(width=1280),
    Look(width=360, colours_of_reader=True, scheme="dark", still=True),
)
PAPER = Look(width=700, on_paper=True)
DARK = (Look(width=1280, scheme="dark"), Look(width=768, scheme="dark"), Look(width=360, scheme="dark"))
ORIGINS = "herkomst"
DRAWN = (LOOKS[0], DARK[-1])
"""Texts in drawings are measured."""
HOST = "https://staatvandewijken.example/"
SHARED = re.compile(rb'<meta property="og:[^>]*>\n')


@dataclass(frozen=True, kw_only=True)
class Looking:
    """What decides how a page is judged, beside the page."""

    way: bytes
    """axe, and the circumstances."""
    sheet: str
    scripts: str
    """They may give elements a class or an id that the page does not have yet."""


Finding = tuple[str, str]
"""Under which circumstances, and what."""
_OPEN: list[Visitor] = []
"""Those of this process; the last is in use."""
_LOOKED_AT: list[str] = []
ATTEMPTS = 3
"""The Chromium of a process."""


def circumstances() -> list[str]:
    """All of them, as the table names them."""
    return [str(at) for at in (*LOOKS, PAPER, *DARK)]


def look_everywhere(visitor: Visitor, path: str) -> list[Finding]:
    """Everything that is found on one page; of texts one of every look, and each over or under which something lies."""
    found: list[Finding] = []
    with visitor.open_from_disk(path) as (page, seen):
        ways = [
            (PAPER, findings_on_paper),
            *((at, findings_of_each_look) for at in LOOKS),
            *((at, faint_looks) for at in DARK),
        ]
        judged_as = set()
        for at, judge in ways:
            look(page, at)
            there = perceived(page)
            again = judge is findings_of_each_look and there in judged_as
            found += [(str(at), one) for one in (findings_in_layout if again else judge)(page)]
            if judge is findings_of_each_look:
                judged_as.add(there)
            if at in DRAWN:
                found += [(str(at), one) for one in faint_texts(page)]
        found += [(str(LOOKS[0]), f"the browser complains: {error}") for error in seen.errors]
    return found


def pages_of(site: Path) -> list[str]:
    """Every page that is looked at: those below `/actueel/` only lead on to another.

    Those of origins come last: they are alike, a third of all, and take most of the time.
    """
    every = sorted(page.relative_to(site).as_posix() for page in site.rglob("*.html"))
    return sorted((path for path in every if LATEST not in path.split("/")), key=lambda path: ORIGINS in path.split("/"))


def mark_of(path: str, looking: Looking) -> str:
    """What a page is to its readers, with what decides how it is judged: not what it tells the services that show a link to it."""
    page = SHARED.sub(b"", (SITE / path).read_bytes())
    rules = rules_for(looking.sheet, page.decode() + looking.scripts)
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in (looking.way, rules.encode(), page))).hexdigest()[:20]


def looking_at(site: Path) -> Looking:
    """Of a site as it was built."""
    return Looking(
        way=" ".join((AXE_SCRIPT, *circumstances())).encode(),
        sheet="\n".join(path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.css"))),
        scripts="\n".join(
            path.read_text(encoding="utf-8") for path in sorted(site.glob("static/*.js")) if not path.name.startswith("vega")
        ),
    )


def kept() -> dict[str, list[Finding]]:
    """What was found before, by the mark of its page."""
    lines = KEPT.read_text(encoding="utf-8").splitlines() if KEPT.exists() else []
    return {entry["mark"]: [(at, what) for at, what in entry["found"]] for entry in map(json.loads, lines)}


def spread(paths: Sequence[str], many: int) -> list[str]:
    """So many of them, from all over the site."""
    return list(paths) if many >= len(paths) else [paths[number * len(paths) // many] for number in range(many)]


def begin() -> None:
    """Open the Chromium of a process, and one tab in it for many pages."""
    browser = sync_playwright().start().chromium.launch(executable_path=chromium_program(), args=list(QUIET))
    _OPEN.append(_at_new_tab(browser))


def look_at(path: str) -> tuple[str, list[Finding]]:
    """A page in a process of its own; a Chromium that no longer answers, once in many hundreds of pages, is left for another."""
    for _ in range(ATTEMPTS - 1):
        try:
            return path, _look(path)
        except PlaywrightTimeout:
            _OPEN.append(_at_new_tab(_OPEN[-1].browser.browser_type.launch(executable_path=chromium_program(), args=list(QUIET))))
    return path, _look(path)


def _look(path: str) -> list[Finding]:
    found = look_everywhere(_OPEN[-1], path)
    _LOOKED_AT.append(path)
    if len(_LOOKED_AT) % PAGES_A_TAB == 0:
        old = _OPEN.pop()
        _OPEN.append(_at_new_tab(old.browser))
        if old.tab:
            old.tab.context.close()
    return found


def _at_new_tab(browser: Browser) -> Visitor:
    visitor = Visitor(browser=browser, host=HOST, folder=SITE, base=HOST)
    return replace(visitor, tab=visitor.new_tab(browser.new_context(locale="nl-NL")))


def table(found: dict[str, list[Finding]]) -> Iterator[str]:
    """A line for each thing that was found: what, where first, on how many pages, under which circumstances."""
    pages, under = defaultdict(set), defaultdict(set)
    for path, several in found.items():
        for at, what in several:
            rule = what.split(":")[0]
            pages[rule].add(path)
            under[rule].add(at)
    yield "| found | pages | the first | under |"
    yield "|---|---|---|---|"
    for rule in sorted(pages, key=lambda one: -len(pages[one])):
        yield f"| {rule} | {len(pages[rule])} | {min(pages[rule])} | {'; '.join(at for at in circumstances() if at in under[rule])} |"
    if not pages:
        yield "| nothing | 0 |  |  |"


def main() -> None:
    """Build the site, look at every page that was not looked at as it is, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=sys.maxsize, help="look at so many pages that were not looked at yet")
    many = parser.parse_args().pages
    subprocess.run([sys.executable, "build.py", "build", "--out", str(SITE)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    looking = looking_at(SITE)
    marks = {path: mark_of(path, looking) for path in pages_of(SITE)}
    before = kept()
    waiting = spread([path for path, mark in marks.items() if mark not in before], many)
    sys.stderr.write(f"{len(marks)} pages, {sum(mark in before for mark in marks.values())} looked at before, {len(waiting)} now\n")
    began = time.monotonic()
    with multiprocessing.get_context("spawn").Pool(os.cpu_count(), begin) as pool, KEPT.open("a", encoding="utf-8") as file:
        for number, (path, several) in enumerate(pool.imap_unordered(look_at, waiting), 1):
            file.write(json.dumps({"mark": marks[path], "found": several}) + "\n")
            file.flush()
            each = (time.monotonic() - began) / number
            sys.stderr.write(f"\r{number}/{len(waiting)}, {each:.1f} s a page, {(len(waiting) - number) * each / 60:.0f} min to go   ")
    outcome = kept()
    found = {path: outcome[mark] for path, mark in marks.items() if mark in outcome}
    sys.stdout.write("\n".join((f"\n{len(found)} of {len(marks)} pages, {len(circumstances())} circumstances", *table(found))) + "\n")
    sys.exit(any(found.values()))


if __name__ == "__main__":
    main()
