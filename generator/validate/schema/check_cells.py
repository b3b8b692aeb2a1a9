"""Cells of a table → those that the schema does not allow; every different cell of a column is judged once."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.package import Table
from generator.model.problem import Problem
from generator.validate.schema.tables import TypedColumn, TypedTable


def check_cells(typed: TypedTable) -> Iterator[Problem]:
    """Every cell is what its field says."""
    for column in typed.columns.values():
        wrong = _wrong_cells(column, typed.table)
        if not wrong:
            continue
        for row, cell in enumerate(column.cells):
            if cell in wrong:
                yield Problem(
                    place=typed.place(row, column.position),
                    code="judged-cell",
                    found=wrong[cell],
                    expected=f"Zo staat '{column.field.name}' in het schema.",
                    next_step="Pas de cel aan, of het schema in de descriptor.",
                )


def _wrong_cells(column: TypedColumn, table: Table) -> dict[str, str]:
    """Distinct cells that are not allowed, with what is wrong with them."""
    field = column.field
    filled = column.distinct - field.missing
    if field.plain and _all_written_so(column, table) and (len(filled) == len(column.distinct) or not field.required):
        return {}
    return {cell: reason for cell in column.distinct if (reason := field.judge(cell))}


def _all_written_so(column: TypedColumn, table: Table) -> bool:
    """Whether all filled cells match the grammar, asked of all of them in one go."""
    pattern = column.field.grammar.pattern
    if pattern is None:
        return True
    if column.field.missing == {""}:
        return table.all_match(column.position, pattern)
    return all(map(pattern.fullmatch, column.distinct - column.field.missing))


def check_blank_rows(typed: TypedTable) -> Iterator[Problem]:
    """No row is made of empty cells only: it says nothing, and some programs stop reading there."""
    columns = list(typed.columns.values())
    if not columns or len(columns) < len(typed.table.header):
        return
    blank = _missing_rows(columns[0], range(len(columns[0].cells)))
    for column in columns[1:]:
        if not blank:
            return
        blank = _missing_rows(column, blank)
    for row in blank:
        yield Problem(
            place=typed.place(row, 0), code="csv-empty-line", found="In deze regel staan alleen lege cellen.", next_step="Haal hem weg."
        )


def _missing_rows(column: TypedColumn, rows: range | list[int]) -> list[int]:
    missing = column.distinct & column.field.missing
    return [row for row in rows if column.cells[row] in missing] if missing else []


def check_formulas(typed: TypedTable) -> Iterator[Problem]:
    """No text begins as a formula does, unless the schema names that very text: opened in a spreadsheet it would be calculated."""
    for column in typed.columns.values():
        if column.field.type != "string":
            continue
        allowed = column.field.declared | column.field.missing
        formulas = {cell for cell in column.distinct if cell[:1] in _FORMULA_SIGNS and cell and cell not in allowed}
        for row, cell in enumerate(column.cells) if formulas else ():
            if cell in formulas:
                yield Problem(
                    place=typed.place(row, column.position),
                    code="cell-formula",
                    found=f"De tekst '{cell[:40]}' begint met '{cell[0]}': een rekenblad maakt er een formule van.",
                    expected="Een tekst begint met een letter, een cijfer of een aanhalingsteken.",
                    next_step="Schrijf de tekst anders, of noem precies deze tekst in het schema (enum of categories).",
                )


_FORMULA_SIGNS = frozenset("=+-@\t\r＝＋－＠")
"""What spreadsheets take for the start of a formula also in full width."""
