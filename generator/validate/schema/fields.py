"""The schema of one table, as declared: its fields with what their cells must be, and its keys."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from operator import ge, gt, le, lt

from generator.model.characters import shorten
from generator.model.problem import Place
from generator.validate.schema.grammar import Grammar, Value
from generator.validate.schema.patterns import LONGEST_CELL

BOUNDS: Mapping[str, Callable[[Value, Value], bool]] = {
    "minimum": ge,
    "maximum": le,
    "exclusiveMinimum": gt,
    "exclusiveMaximum": lt,
}
MATCHES = ("exact", "equal", "subset", "superset", "partial")


@dataclass(frozen=True, kw_only=True)
class Field:
    """One column: what its cells must be."""

    name: str
    type: str
    grammar: Grammar
    missing: frozenset[str]
    """Cells that stand for no value."""
    required: bool = False
    unique: bool = False
    pattern: re.Pattern[str] | None = None
    lengths: tuple[int, int | None] = (0, None)
    """Fewest and most characters."""
    bounds: Mapping[str, Value]
    choices: tuple[Value, ...] | None = None
    """The values of `enum` and `categories`; None when any will do."""
    declared: frozenset[str] = frozenset()
    """Cells that the descriptor names as they stand, so that they may even look like a formula."""

    @property
    def plain(self) -> bool:
        """Whether the grammar alone decides."""
        lengths = self.lengths == (0, None)
        return self.pattern is None and not self.bounds and self.choices is None and lengths and self.grammar.decides

    def judge(self, cell: str) -> str:
        """Say in Dutch what is wrong with a cell; empty when nothing is."""
        if cell in self.missing:
            return "De cel is leeg, terwijl de kolom altijd gevuld is." if self.required else ""
        value = self.grammar.value(cell)
        if value is None:
            return f"'{shorten(cell)}' is geen {self.grammar.name}."
        return self._judge_text(cell) or self._judge_value(cell, value)

    def _judge_text(self, cell: str) -> str:
        least, most = self.lengths
        if len(cell) < least:
            return f"'{cell}' is korter dan {least} tekens (minLength)."
        if most is not None and len(cell) > most:
            return f"De tekst is langer dan {most} tekens (maxLength)."
        if self.pattern is not None and (len(cell) > LONGEST_CELL or not self.pattern.fullmatch(cell)):
            return f"'{cell}' heeft niet de vorm {self.pattern.pattern} (pattern)."
        return ""

    def _judge_value(self, cell: str, value: Value) -> str:
        if self.choices is not None and value not in self.choices:
            return f"'{cell}' is geen van de waarden in het schema."
        for name, bound in self.bounds.items():
            if not BOUNDS[name](value, bound):
                return f"'{cell}' ligt buiten de grens van het schema ({name} is {bound})."
        return ""

    def value(self, cell: str) -> Value | None:
        """What a cell means, the same for cells that only look different; None for no value."""
        return None if cell in self.missing else self.grammar.value(cell)


@dataclass(frozen=True, kw_only=True)
class ForeignKey:
    """Columns whose values must stand in another table of the package, or in this one."""

    fields: tuple[str, ...]
    resource: str
    """Name of the other resource; empty for the table itself."""
    reference: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class TableSchema:
    """What one table must be."""

    resource: str
    file: str
    fields: tuple[Field, ...]
    match: str
    """How header and fields go together: one of `MATCHES`."""
    primary_key: tuple[str, ...]
    unique_keys: tuple[tuple[str, ...], ...]
    foreign_keys: tuple[ForeignKey, ...]
    stated: tuple[Mapping[str, object], ...]
    """The fields as the descriptor writes them."""
    place: Place

    def field(self, name: str) -> Field | None:
        """The field of that name."""
        return next((field for field in self.fields if field.name == name), None)


def is_number(value: object) -> bool:
    """Say whether a value of a descriptor is a number; in Python a boolean is one too."""
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)
