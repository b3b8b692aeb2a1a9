"""Outlines of letters as text on disk → texts as paths, with their exact width: what is drawn so is the same on every machine."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

PATH = "letters/roboto.json"
"""Among the templates; says where the outlines come from."""
UNKNOWN = "?"
ELLIPSIS = "…"

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

    def wrap(self, text: str, size: float, width: float, *, bold: bool, most: int) -> tuple[str, ...]:
        """Lines no wider than `width`; what does not fit in `most` lines ends in an ellipsis."""
        lines: list[str] = []
        words = text.split()
        for number, word in enumerate(words):
            joined = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(joined, size, bold=bold) <= width:
                lines[-1] = joined
            elif len(lines) == most:
                lines[-1] = self._shortened(" ".join((lines[-1], *words[number:])), size, width, bold=bold)
                break
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

    def _shortened(self, text: str, size: float, width: float, *, bold: bool) -> str:
        words = text.split()
        while words and self.width(" ".join(words) + ELLIPSIS, size, bold=bold) > width:
            words.pop()
        return " ".join(words).rstrip(" ,:;.") + ELLIPSIS


def read_letters(content: bytes) -> Letters:
    """Read the file of outlines."""
    read = json.loads(content)
    plain, bold = ({letter: (width, path) for letter, (width, path) in read[weight].items()} for weight in ("gewoon", "vet"))
    return Letters(units=read["eenheden"], plain=plain, bold=bold)
