"""A type of Table Schema → the one way its cells may be written; nothing is guessed, and what is read means one thing only."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from generator.model.package import LONGEST_NUMBER

Value = str | Decimal | bool | date | datetime | time
"""What a cell means; years are numbers and months the first day of the month."""

TRUE_VALUES, FALSE_VALUES = ("true", "True", "TRUE", "1"), ("false", "False", "FALSE", "0")
GROUP_CHARACTERS = (" ", "'")
"""Signs between thousands that nobody takes for a decimal sign."""
_BOUNDED = rf"(?!.{{{LONGEST_NUMBER + 1}}})"
"""So that whoever computes with what matches meets no number that is too large for it."""
_MINUS = r"(?:-(?!0(?:[.,]0+)?\Z))?"
"""Zero has no sign: it would be written in two ways."""
PLAIN_NUMBER = re.compile(rf"{_BOUNDED}{_MINUS}(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
PLAIN_INTEGER = re.compile(rf"{_BOUNDED}{_MINUS}(?:0|[1-9][0-9]*)")
_DAY = r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"


@dataclass(frozen=True, kw_only=True)
class Grammar:
    """How the cells of one type are written, and what they mean."""

    name: str
    """In Dutch, as in `'12,5' is geen getal`."""
    pattern: re.Pattern[str] | None
    """Cells match it from beginning to end; None when any text will do."""
    read: Callable[[str], Value]
    """Meaning of a cell that matches; raises ValueError for a day that does not exist."""
    decides: bool = True
    """Whether every cell that matches can be read."""

    def value(self, cell: str) -> Value | None:
        """What the cell means; None when it is not written in this grammar."""
        if self.pattern is not None and not self.pattern.fullmatch(cell):
            return None
        try:
            return self.read(cell)
        except ValueError:
            return None


def number_grammar(decimal: str, group: str) -> Grammar:
    """Give plain numbers, with another decimal sign or with thousands apart when the descriptor says so."""
    whole = r"(?:0|[1-9][0-9]*)"
    if group:
        whole = rf"(?:0|[1-9][0-9]*|[1-9][0-9]{{0,2}}(?:{re.escape(group)}[0-9]{{3}})+)"
    if (decimal, group) == (".", ""):
        return Grammar(name="getal", pattern=PLAIN_NUMBER, read=Decimal)
    pattern = re.compile(rf"{_BOUNDED}{_MINUS}{whole}(?:{re.escape(decimal)}[0-9]+)?")
    return Grammar(name="getal", pattern=pattern, read=lambda cell: Decimal(cell.replace(group, "").replace(decimal, ".")))


def boolean_grammar(true: Sequence[str], false: Sequence[str]) -> Grammar:
    """Give the words that mean yes and no, and no others."""
    words = "|".join(re.escape(word) for word in (*true, *false))
    return Grammar(name="ja/nee-waarde", pattern=re.compile(f"(?:{words})"), read=lambda cell: cell in true)


GRAMMARS: Mapping[str, Grammar] = {
    "string": Grammar(name="tekst", pattern=None, read=str),
    "integer": Grammar(name="geheel getal", pattern=PLAIN_INTEGER, read=Decimal),
    "number": number_grammar(".", ""),
    "boolean": boolean_grammar(TRUE_VALUES, FALSE_VALUES),
    "year": Grammar(name="jaar", pattern=re.compile(r"[0-9]{4}"), read=Decimal),
    "yearmonth": Grammar(
        name="jaar en maand", pattern=re.compile(r"(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])"), read=lambda cell: date.fromisoformat(f"{cell}-01")
    ),
    "date": Grammar(name="datum", pattern=re.compile(_DAY), read=date.fromisoformat, decides=False),
    "time": Grammar(name="tijd", pattern=re.compile(_CLOCK), read=time.fromisoformat),
    "datetime": Grammar(name="datum met tijd", pattern=re.compile(rf"{_DAY}T{_CLOCK}Z"), read=datetime.fromisoformat, decides=False),
}
"""The types that are read; others of Table Schema hold several values in one cell, or leave open what a cell means."""
