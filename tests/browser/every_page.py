"""axe on every page of the site under every circumstance, as a table. `make everypage` runs it: hours, so it is no part of the tests.

It may be stopped at any time: what was found on a visit is kept by what the page and the rules of its style are, and asked again only when
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
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, BrowserType, sync_playwright
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from generator.model.chart_page import LATEST
from tests.browser.conftest import QUIET, chromium_program
from tests.browser.everywhere import VISITS, Finding, Visit, circumstances, found_on
from tests.browser.opening import PAGES_A_TAB
from tests.browser.page_styles import rules_for
from tests.browser.visiting import Visitor

ROOT = Path(__file__).parents[2]
WORK = ROOT / ".cache" / "elke-bladzijde"
SITE, KEPT = WORK / "site", WORK / "uitkomsten.jsonl"
ORIGINS = "herkomst"
HOST = "https://staatvandewijken.example/"
SHARED = re.compile(rb'<meta property="og:[^>]*>\n')
SCRIPT = b"<script"


@dataclass(frozen=True, kw_only=True)
class Looking:
    """What decides how a page is judged, beside the page and the visit."""

    sheet: str
    scripts: str
    """They may give elements a class or an id that the page does not have yet."""


Task = tuple[int, str]
"""Which of the visits, and the page."""
_OPEN: dict[int, Visitor] = {}
"""Those of this process, each in the tab of its visit."""
_LOOKED_AT: Counter[int] = Counter()
ATTEMPTS = 3
"""The Chromium of a process."""


def pages_of(site: Path) -> list[str]:
    """Every page that is looked at: those below `/actueel/` only lead on to another.

    Those of origins come last: they are alike, a third of all, and take most of the time.
    """
    every = sorted(page.relative_to(site).as_posix() for page in site.rglob("*.html"))
    return sorted((path for path in every if LATEST not in path.split("/")), key=lambda path: ORIGINS in path.split("/"))


def marks_of(path: str, looking: Looking) -> Iterator[tuple[Task, str]]:
    """Of each visit what a page is to its readers, not to services that show a link to it; with what decides how it is judged.

    A page that asks for no script is the same without them: rules of the style for who has scripts are about what a script shows.
    """
    page = SHARED.sub(b"", (SITE / path).read_bytes())
    rules = rules_for(looking.sheet, page.decode() + looking.scripts).encode()
    for number, visit in enumerate(VISITS):
        if not visit.javascript and SCRIPT not in page:
            continue
        way = " ".join((AXE_SCRIPT, *visit.circumstances)).encode()
        yield (number, path), hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in (way, rules, page))).hexdigest()[:20]


def looking_at(site: Path) -> Looking:
    """Of a site as it was built."""
    return Looking(
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


def _waiting(marks: Mapping[Task, str], looked_at: Container[str]) -> dict[str, list[Task]]:
    """Pages of which a visit is not among those that were paid, with these visits."""
    waiting: dict[str, list[Task]] = defaultdict(list)
    for task, mark in marks.items():
        if mark not in looked_at:
            waiting[task[1]].append(task)
    return waiting


def begin() -> None:
    """Open the Chromium of a process, and in it a tab for each visit, used for many pages."""
    _open_with(sync_playwright().start().chromium)


def _open_with(chromium: BrowserType) -> None:
    browser = chromium.launch(executable_path=chromium_program(), args=list(QUIET))
    _OPEN.update({number: _at_new_tab(browser, visit) for number, visit in enumerate(VISITS)})


def look_at(task: Task) -> tuple[Task, list[Finding]]:
    """A page in a process of its own; a Chromium that no longer answers, once in many hundreds of pages, is left for another."""
    for _ in range(ATTEMPTS - 1):
        try:
            return task, _look(task)
        except PlaywrightTimeout:
            _open_with(_OPEN[task[0]].browser.browser_type)
    return task, _look(task)


def _look(task: Task) -> list[Finding]:
    number, path = task
    found = found_on(VISITS[number], _OPEN[number], path)
    _LOOKED_AT[number] += 1
    if _LOOKED_AT[number] % PAGES_A_TAB == 0:
        old = _OPEN[number]
        _OPEN[number] = _at_new_tab(old.browser, VISITS[number])
        if old.tab:
            old.tab.context.close()
    return found


def _at_new_tab(browser: Browser, visit: Visit) -> Visitor:
    visitor = Visitor(browser=browser, host=HOST, folder=SITE, base=HOST)
    context = browser.new_context(java_script_enabled=visit.javascript, bypass_csp=visit.bypass_policy, locale="nl-NL")
    return replace(visitor, tab=visitor.new_tab(context))


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
    paths = pages_of(SITE)
    marks = dict(one for path in paths for one in marks_of(path, looking))
    before = kept()
    new = _waiting(marks, before)
    chosen = set(spread(list(new), many))
    waiting = [task for path, tasks in new.items() if path in chosen for task in tasks]
    sys.stderr.write(f"{len(paths)} pages, {len(paths) - len(new)} looked at before, {len(chosen)} now in {len(waiting)} visits\n")
    began = time.monotonic()
    with multiprocessing.get_context("spawn").Pool(os.cpu_count(), begin) as pool, KEPT.open("a", encoding="utf-8") as file:
        for number, (task, several) in enumerate(pool.imap_unordered(look_at, waiting), 1):
            file.write(json.dumps({"mark": marks[task], "found": several}) + "\n")
            file.flush()
            each = (time.monotonic() - began) / number
            sys.stderr.write(f"\r{number}/{len(waiting)}, {each:.1f} s a visit, {(len(waiting) - number) * each / 60:.0f} min to go   ")
    outcome = kept()
    left = _waiting(marks, outcome)
    found: dict[str, list[Finding]] = {path: [] for path in paths if path not in left}
    for (_, path), mark in marks.items():
        if path in found:
            found[path] += outcome[mark]
    sys.stdout.write("\n".join((f"\n{len(found)} of {len(paths)} pages, {len(circumstances())} circumstances", *table(found))) + "\n")
    sys.exit(any(found.values()))


if __name__ == "__main__":
    main()
