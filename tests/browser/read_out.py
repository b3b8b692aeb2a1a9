"""Pages of the test city as a screen reader reads them out, kept in `tests/sites/klein/voorgelezen/`. `make spoken` writes them anew.

A line is what a reader hears in one go: what it is, and what it says; `[…]` is a link or something else to press. What Chromium alone calls
so is left out, so that another version of it reads the same.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from generator.commands.build import build_site
from generator.commands.order import BuildOrder
from generator.system.progress import NoDisplay, Progress
from tests.browser.conftest import QUIET, chromium_program
from tests.browser.opening import prepared
from tests.browser.spoken import Spoken, spoken

ROOT = Path(__file__).parents[2]
CITY = ROOT / "tests" / "sites" / "klein"
KEPT = CITY / "voorgelezen"
PAGES = {"voorpagina.txt": "2022/index.html", "buurt.txt": "2022/buurten/stationsbuurt/index.html"}
PRESSED = frozenset({"link", "button", "textbox", "searchbox", "combobox", "checkbox", "DisclosureTriangle"})
ALONE = frozenset({"image", "slider"})
"""Read out by themselves, whatever is in them."""
NAMED = ALONE | {"navigation", "table", "region", "form"}
"""Their name stands nowhere else."""
PASSED_OVER = frozenset(
    {"generic", "none", "time", "strong", "emphasis", "code", "mark", "LineBreak", "ListMarker", "DescriptionList", "RootWebArea"}
)
SETTLED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))"
"""Waits until what a script did was laid out: what is read out follows the page, and a busy machine lets it wait."""
_TORN_APART = re.compile(r" (?=[.,;:)])|(?<=\() ")


def build_city(folder: Path) -> Path:
    """The site of the test city."""
    shutil.copytree(CITY / "site", folder / "stad")
    order = BuildOrder(program=ROOT, project=folder / "stad", target=folder / "site", workers=1)
    build_site(order, Progress(NoDisplay()))
    return folder / "site"


def read_out(heard: Iterable[Spoken]) -> str:
    """Everything that is heard, a line for each part of a page."""
    return "".join(f"{line}\n" for line in _lines(heard))


def _lines(heard: Iterable[Spoken]) -> Iterator[str]:
    parts: list[Spoken] = []
    line = _Line()
    said: Spoken | None = None
    for one in heard:
        if said and one.depth > said.depth:
            continue  # the name of what holds it has said it
        said = None
        if parts and one.depth <= parts[-1].depth:
            while parts and one.depth <= parts[-1].depth:
                parts.pop()
            yield from line.close()
            line = _Line(depth=len(parts))
        if one.role == "StaticText" or one.role in PRESSED:
            line.said.append(one.name if one.role == "StaticText" else f"[{one.name}{_described(one)}]")
            said = one
        elif one.role not in PASSED_OVER:
            yield from line.close()
            line = _Line(depth=len(parts), kind=_kind(one))
            parts.append(one)
            said = one if one.role in ALONE else None
    yield from line.close()


@dataclass(frozen=True, kw_only=True)
class _Line:
    """What stands in one part of a page until the next begins or it ends."""

    depth: int = 0
    kind: str = ""
    said: list[str] = field(default_factory=list)

    def close(self) -> Iterator[str]:
        text = _TORN_APART.sub("", " ".join(said for said in self.said if said.strip()))
        if self.kind or text:
            yield f"{'  ' * self.depth}{self.kind}{' ' if self.kind and text else ''}{text}"


def _kind(one: Spoken) -> str:
    level = f" {one.level}" if one.level else ""
    name = f" “{one.name}”" if one.name and one.role in NAMED else ""
    return f"{one.role.lower()}{level}{name}:{_described(one)}"


def _described(one: Spoken) -> str:
    return f" ({one.description})" if one.description else ""


def read_pages_out(site: Path, browser: Browser) -> dict[str, str]:
    """The pages by the name of their file."""
    page = browser.new_page()
    found = {}
    for name, path in PAGES.items():
        page.goto((site / path).as_uri())
        prepared(page)
        page.evaluate(SETTLED)
        found[name] = read_out(spoken(page))
    page.close()
    return found


def main() -> None:
    """Write them anew."""
    KEPT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_program(), args=[*QUIET])
        for name, text in read_pages_out(build_city(Path(folder)), browser).items():
            (KEPT / name).write_text(text, encoding="utf-8")
            sys.stdout.write(f"{(KEPT / name).relative_to(ROOT)}\n")
        browser.close()


if __name__ == "__main__":
    main()
