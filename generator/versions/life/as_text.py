"""An outline → lines for a terminal: every difference, nothing left out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from generator.versions.life.outline import Cell, Listing, Outline

_WIDEST = 24  # a column is padded to its widest cell, but no further than this
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def write_text(outline: Outline) -> str:
    """Write the sentences, then each table in columns."""
    lines = ["".join(cell.text for cell in sentence) for sentence in (outline.title, *outline.lead)]
    for listing in outline.listings:
        lines += ["", *_write_listing(listing)]
    return "".join(f"{_visible(line)}\n" for line in lines)


def _write_listing(listing: Listing) -> Iterator[str]:
    counts = ", ".join(f"{kind} {count}" for kind, count in listing.counts)
    yield f"{listing.title} ({counts})"
    head = tuple(Cell(name) for name in listing.head)
    rows = (head, *listing.rows)
    widths = [min(max(map(len, column)), _WIDEST) for column in zip(*([cell.text for cell in row] for row in rows), strict=True)]
    for row in rows:
        yield "  " + "  ".join(cell.text.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _visible(line: str) -> str:
    """A cell may hold anything; a character that would move the cursor or turn the text is written as its code."""
    if line.isprintable():
        return line
    return "".join(f"\\u{{{ord(letter):04X}}}" if unicodedata.category(letter) in _UNSEEN else letter for letter in line)
