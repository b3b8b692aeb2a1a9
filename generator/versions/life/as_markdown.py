"""An outline → Markdown for a pull request: text from files can neither break a table nor become markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.versions.life.outline import Cell, Listing, Outline, Voice

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>&@:])")
_TICKS = re.compile(r"`+")


def write_markdown(outline: Outline) -> str:
    """Write a heading, the sentences as a list, and each table folded in."""
    parts = [f"## {_join(outline.title)}", "\n".join(f"- {_join(sentence)}" for sentence in outline.lead)]
    parts += ["\n".join(_write_listing(listing)) for listing in outline.listings]
    return "\n\n".join(parts) + "\n"


def _write_listing(listing: Listing) -> Iterator[str]:
    counts = ", ".join(f"{kind} {count}" for kind, count in listing.counts)
    yield f"<details>\n<summary>{_escape(listing.title)}: {counts}</summary>\n"
    yield _write_row(_escape(name) for name in listing.head)
    yield _write_row("---" for _ in listing.head)
    for row in listing.rows:
        yield _write_row(_write_cell(cell) for cell in row)
    if listing.left_out:
        yield f"\nNiet getoond: {listing.left_out}. Alles staat in `diff --format json`."
    yield "\n</details>"


def _write_row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _join(cells: Iterable[Cell]) -> str:
    return "".join(_write_cell(cell) for cell in cells)


def _write_cell(cell: Cell) -> str:
    if cell.voice is not Voice.FILE:
        return _escape(_one_line(cell.text)) if cell.voice is Voice.EDITOR else cell.text
    return _as_code(_one_line(cell.text))


def _as_code(text: str) -> str:
    """Fence with more ticks than the text holds; in a table only the bar still needs its backslash."""
    if not text.strip():
        return ""
    fence = "`" * (max((len(ticks) for ticks in _TICKS.findall(text)), default=0) + 1)
    space = " " if "`" in (text[0], text[-1]) else ""
    return f"{fence}{space}{text}{space}{fence}".replace("|", "\\|")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
