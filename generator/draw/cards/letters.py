"""Outlines of letters as text on disk → texts as paths, with their exact width: what is drawn so is the same on every machine."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

PATH = "letters/roboto.json"
"""Among the templates; says where the outlines come from."""
UNKNOWN = "?"

Outline = tuple[float, str]
"""Advance width and path in units of the font, y upward."""


@dataclass(frozen=True, kw_only=True)
class Letters:
    """Two weights of one typeface."""

    units: int
    """Of the font, to the size."""
    plain: Mapping[str, Outline]
    bold: Mapping[str, Outline]

    def weight(self, *, bold: bool) -> Mapping[str, Outline]:
        """The letters of a weight."""
        return self.bold if bold else self.plain

    def width(self, text: str, size: float, *, bold: bool) -> float:
        """How wide a text is drawn."""
        table = self.weight(bold=bold)
        return sum(table.get(letter, table[UNKNOWN])[0] for letter in text) * size / self.units

    def wrap(self, text: str, size: float, width: float, *, bold: bool) -> tuple[str, ...]:
        """Lines no wider than `width`, but for a word that is wider by itself."""
        lines: list[str] = []
        for word in text.split():
            joined = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(joined, size, bold=bold) <= width:
                lines[-1] = joined
            else:
                lines.append(word)
        return tuple(lines)

    def draw(self, text: str, size: float, *, bold: bool) -> str:
        """The text as paths, with its baseline at zero and its beginning at the left."""
        table, scale = self.weight(bold=bold), size / self.units
        parts: list[str] = []
        place = 0.0
        for letter in text:
            advance, outline = table.get(letter, table[UNKNOWN])
            if outline:
                parts.append(f'<path transform="translate({place:g} 0)" d={quoteattr(outline)}/>')
            place += advance
        return f'<g transform="scale({scale:.6f} {-scale:.6f})">{"".join(parts)}</g>'


def read_letters(content: bytes) -> Letters:
    """Read the file of outlines."""
    read = json.loads(content)
    plain, bold = ({letter: (width, path) for letter, (width, path) in read[weight].items()} for weight in ("gewoon", "vet"))
    return Letters(units=read["eenheden"], plain=plain, bold=bold)
