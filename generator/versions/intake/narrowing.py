"""A delivery about more than we publish → the rows of one gemeente and of the declared choice; the rest is left unread."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model.problem import Place, Problem
from generator.versions.intake.mapping import Delivery
from generator.versions.intake.tables import DeliveredTable, ReadTable

_AREA = re.compile(r"(?:GM|WK|BU)(\d{4})")


def narrow_table(table: DeliveredTable, delivery: Delivery) -> ReadTable:
    """Keep the rows that the mapping chooses; a choice that no row meets is a mistake of the mapping."""
    wanted = dict(delivery.choose)
    lacking = [name for name in wanted if name not in table.header]
    if lacking:
        return None, (_mistake(table, "delivery-unknown-column", f"De kolom '{lacking[0]}' van 'keuze' staat niet in de kop."),)
    columns = {table.header.index(name): text for name, text in wanted.items()}
    rows = tuple(row for row in table.rows if all(row.cells[column].strip(" ") == text for column, text in columns.items()))
    key = delivery.regions
    if key and key.city and key.column in table.header:
        column = table.header.index(key.column)
        rows = tuple(row for row in rows if lies_in(row.cells[column].strip(" "), key.city))
    if table.rows and not rows:
        return None, (_mistake(table, "delivery-nothing-chosen", "Geen enkele regel past bij 'keuze' en 'gemeente'."),)
    return replace(table, rows=rows), ()


def lies_in(code: str, city: str) -> bool:
    """Say whether an area is a gemeente or lies in it, by its code: `BU07580502` lies in `GM0758`."""
    area = _AREA.match(code)
    return area is not None and area[1] == city[2:]


def _mistake(table: DeliveredTable, code: str, found: str) -> Problem:
    return Problem(
        place=Place(path=table.path, line=table.header_line),
        code=code,
        found=found,
        next_step="Vergelijk de levering met 'keuze' en 'gemeente' in de mapping.",
    )
