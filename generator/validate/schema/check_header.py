"""The header of a table and the fields of its schema → columns that are missing, too many or in another place."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.problem import Place, Problem
from generator.model.suggestion import did_you_mean
from generator.validate.columns import first_difference
from generator.validate.schema.tables import TypedTable

_NO_MORE = ("superset", "equal")
"""Ways to match that allow no other columns than the fields."""
_NO_LESS = ("subset", "equal")
"""Ways to match that need a column for every field."""


def check_header(typed: TypedTable) -> Iterator[Problem]:
    """Header and fields go together as `fieldsMatch` says."""
    header = typed.table.header
    names = [field.name for field in typed.schema.fields]
    match = typed.schema.match
    if match == "exact":
        yield from _check_order(typed, names)
        return
    for position, name in enumerate(header) if match in _NO_MORE else ():
        if name not in names:
            yield _differs(typed, position, f"De kolom '{name}' staat niet in het schema.", did_you_mean(name, names))
    for name in names if match in _NO_LESS else ():
        if name not in header:
            yield _differs(typed, -1, f"De kolom '{name}' van het schema ontbreekt.", did_you_mean(name, header))
    if match == "partial" and not set(names) & set(header):
        yield _differs(typed, -1, "Geen enkele kolom staat in het schema.", "")


def _check_order(typed: TypedTable, names: list[str]) -> Iterator[Problem]:
    header = list(typed.table.header)
    if header == names:
        return
    position, here, wanted = first_difference(header, names)
    yield _differs(typed, position, f"Kolom {position + 1} is {here}. Volgens de descriptor is dat {wanted}.", "")


def _differs(typed: TypedTable, position: int, found: str, next_step: str) -> Problem:
    place = Place(path=typed.table.path, line=1, column=position + 1)
    return Problem(place=place, code="header-differs", found=found, next_step=next_step)
