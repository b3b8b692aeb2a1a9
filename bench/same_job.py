"""A site of ours → the same site for Hugo to make: as many pages with the same words, without drawings, and all other files as they are.

Hugo gets the body of every page ready-made and computes nothing, so this is less than the same job; a page an area, as `bench/peers.py` has
it, is a seventh of the pages.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path, PurePosixPath

from bench.peers import Peer, write_files

MOST = 1_000
"""Areas: Hugo holds all pages at once, and took 1.1 to 2.1 GB for so many."""
SETTINGS = """baseURL = "https://voorbeeld.example/"
title = "Buurten"
disableKinds = ["taxonomy", "term", "section", "rss", "sitemap"]
[markup.goldmark.renderer]
unsafe = true
"""
_MAIN = re.compile(r"<main.*?>(.*)</main>", re.DOTALL)
_DRAWING = re.compile(r"<svg.*?</svg>", re.DOTALL)
INDEX = "index.html"


def write_same(peer: Peer, site: Path, folder: Path) -> int:
    """Write the project of Hugo from a site; gives how many pages it must make."""
    write_files({**peer.files, "hugo.toml": SETTINGS}, folder)
    pages = 0
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        name = path.relative_to(site).as_posix()
        is_page = path.suffix == ".html"
        goal = folder / (_content_of(name) if is_page else f"static/{name}")
        goal.parent.mkdir(parents=True, exist_ok=True)
        pages += is_page
        if is_page:
            goal.write_text(f'---\ntitle: "{name}"\n---\n{_body_of(path)}\n', encoding="utf-8")
        else:
            shutil.copyfile(path, goal)
    return pages


def count_made(folder: Path) -> int:
    """The pages that it made."""
    return len(list((folder / "public").rglob(INDEX)))


def change_same(folder: Path) -> None:
    """Add a sentence to the page of one area."""
    path = next(iter(sorted((folder / "content").glob("*/buurten/*.md"))))
    path.write_text(f"{path.read_text(encoding='utf-8')}\n<p>Nog een zin.</p>\n", encoding="utf-8")


def _content_of(name: str) -> str:
    """Where Hugo reads what it puts at that place."""
    if name == INDEX:
        return "content/_index.md"
    path = PurePosixPath(name)
    return f"content/{path.parent if path.name == INDEX else path.with_suffix('')}.md"


def _body_of(page: Path) -> str:
    """What is inside `<main>`, without drawings and without what Hugo would take for a command."""
    text = page.read_text(encoding="utf-8")
    found = _MAIN.search(text)
    return _DRAWING.sub("", found[1] if found else text).replace("{{", "")
