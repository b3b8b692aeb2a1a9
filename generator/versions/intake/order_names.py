"""A list that links row numbers, foreign names and codes → the names expected in a delivery without codes."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.problem import Place, Problem
from generator.versions.intake.joining import ExpectedName
from generator.versions.intake.mapping import NamesFrom
from generator.versions.intake.tables import DeliveredTable, Row


def expect_delivered_names(
    names: NamesFrom, table: DeliveredTable, expected: Sequence[ExpectedName]
) -> tuple[tuple[ExpectedName, ...], tuple[Problem, ...]]:
    """Put the names of the list in place of ours; row number and code must agree with the order of the code list."""
    lacking = [column for column in (names.number, names.name, names.code) if column not in table.header]
    if lacking or len(table.rows) != len(expected):
        found = f"De lijst met namen heeft {len(table.rows)} regels en mist de kolommen: {', '.join(lacking) or 'geen'}."
        return (), (_mistake(Place(path=table.path), found, f"Verwacht zijn {len(expected)} regels."),)
    faults = [
        _mistake(
            Place(path=table.path, line=row.line),
            f"Regel {number} van de lijst is {_cell(table, row, names.code)}.",
            f"Verwacht: {area.code}.",
        )
        for number, (row, area) in enumerate(zip(table.rows, expected, strict=True), start=1)
        if (_cell(table, row, names.number), _cell(table, row, names.code)) != (str(number), area.code)
    ]
    linked = tuple(
        ExpectedName(code=area.code, names=(_cell(table, row, names.name),)) for row, area in zip(table.rows, expected, strict=True)
    )
    return linked, tuple(faults)


def _cell(table: DeliveredTable, row: Row, column: str) -> str:
    return row.cells[table.header.index(column)].strip(" ")


def _mistake(place: Place, found: str, expected: str) -> Problem:
    return Problem(
        place=place,
        code="delivery-wrong-name-list",
        found=found,
        expected=expected,
        next_step="Herstel de lijst die namen aan codes koppelt.",
    )
