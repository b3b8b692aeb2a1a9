"""Names of measures: columns by their stem, codes by their title, and the unit a measure has in the delivery."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.model.problem import Place, Problem
from generator.versions.intake.mapping import Delivery
from generator.versions.intake.tables import DeliveredTable

_NUMBER = re.compile(r"_\d+\Z")

CODE, TITLE, UNIT = "Identifier", "Title", "Unit"
"""Columns of `MeasureCodes` as the CBS gives them (OData version 4)."""


@dataclass(frozen=True, kw_only=True)
class Measures:
    """What the delivery itself says of its measures."""

    titles: Mapping[str, str] = field(default_factory=dict)
    """By code; only titles that one measure bears."""
    units: Mapping[str, str] = field(default_factory=dict)
    """By code or column name."""


def stem_of(column: str) -> str:
    """The name of a column without the number that moves from year to year: `AantalInwoners_5` → `AantalInwoners`."""
    return _NUMBER.sub("", column)


def names_of_columns(header: Sequence[str], *, by_stem: bool) -> tuple[tuple[str, ...], ...]:
    """The names under which each column is known: its own, and its stem where no other column has that."""
    if not by_stem:
        return tuple((name,) for name in header)
    counts = Counter(stem_of(name) for name in header)
    return tuple((name, stem) if stem != name and counts[stem] == 1 else (name,) for name, stem in ((n, stem_of(n)) for n in header))


def read_measures(table: DeliveredTable) -> tuple[Measures, tuple[Problem, ...]]:
    """Read a list of measures; codes, titles and units freed of padding."""
    lacking = [name for name in (CODE, TITLE, UNIT) if name not in table.header]
    if lacking:
        found = f"De lijst met maten mist: {', '.join(lacking)}."
        return Measures(), (_mistake(Place(path=table.path), "delivery-unknown-column", found),)
    code, title, unit = (table.header.index(name) for name in (CODE, TITLE, UNIT))
    rows = [tuple(row.cells[column].strip(" ") for column in (code, title, unit)) for row in table.rows]
    bearers = Counter(row[1] for row in rows)
    return Measures(titles={row[0]: row[1] for row in rows if bearers[row[1]] == 1}, units={row[0]: row[2] for row in rows}), ()


def check_units(delivery: Delivery, units: Mapping[str, str], path: str) -> Iterator[Problem]:
    """Hold the declared unit of each measure against what the delivery says: a thousand times too much starts here."""
    for measure, wanted in delivery.units.items():
        found = units.get(measure)
        if found is None:
            told = f"De levering zegt niet welke eenheid '{measure}' heeft; de mapping noemt '{wanted}'."
            yield _mistake(Place(path=path), "delivery-unknown-unit", told)
        elif found != wanted:
            told = f"'{measure}' heeft in de levering de eenheid '{found}', in de mapping '{wanted}'."
            yield _mistake(Place(path=path), "delivery-other-unit", told)


def _mistake(place: Place, code: str, found: str) -> Problem:
    next_step = "Vergelijk [bronnen.eenheden] en 'factor' met de levering."
    return Problem(place=place, code=code, found=found, next_step=next_step)
