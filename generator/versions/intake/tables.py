"""The table inside a delivery, whatever file it came in: header and rows of text, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.problem import Place, Problem
from generator.versions.intake.mapping import FileForm


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row: its cells as they stand, and where it stands."""

    line: int
    """Physical line of a text, row of a sheet, position (from 0) in a list of records."""
    cells: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class DeliveredTable:
    """A delivery without its title rows, unit rows and footer."""

    path: str
    header: tuple[str, ...]
    header_line: int
    rows: tuple[Row, ...]
    units: tuple[str, ...] = ()
    """The row of units below the header, cell by cell; empty when there is none."""
    pointer: str = ""
    """JSON pointer of the list of records, e.g. `/value`; empty for a text or a sheet."""

    def place(self, row: Row, column: int) -> Place:
        """Where a cell stands; `column` counts from 0."""
        if self.pointer:
            return Place(path=f"{self.path}#{self.pointer}/{row.line}/{self.header[column]}")
        return Place(path=self.path, line=row.line, column=column + 1)


ReadTable = tuple[DeliveredTable | None, tuple[Problem, ...]]


def build_table(rows: list[Row], path: str, form: FileForm) -> ReadTable:
    """Take title rows, header, units and footer off the rows, by the declared form; anything that does not fit is a problem."""
    problems = (*_check_titles(rows, path, form), *_check_footer(rows, path, form))
    last = len(rows) - len(form.footer)
    start = form.title_rows + form.header_rows + form.unit_rows
    if start > last:
        return None, (*problems, mistake(Place(path=path), "delivery-too-short", "De levering is korter dan aangekondigd.", form))
    heads = rows[form.title_rows : form.title_rows + form.header_rows]
    table = DeliveredTable(
        path=path,
        header=_join_heads(heads),
        header_line=heads[-1].line,
        rows=tuple(rows[start:last]),
        units=tuple(cell.strip(" ") for cell in rows[start - 1].cells) if form.unit_rows else (),
    )
    return table, (*problems, *_check_shape(table, form))


def mistake(place: Place, code: str, found: str, form: FileForm | None) -> Problem:
    """A problem of the file: by the declared form when there is one, else of the file itself."""
    next_step = "Vergelijk het bestand met [bronnen.vorm] in de mapping." if form else "Vraag de levering opnieuw op."
    return Problem(place=place, code=code, found=found, next_step=next_step)


def _join_heads(heads: list[Row]) -> tuple[str, ...]:
    """One header of several rows, as StatLine lays out its topics: `Bevolking`, `Mannen` → `Bevolking/Mannen`."""
    if len(heads) == 1:
        return tuple(cell.strip(" ") for cell in heads[0].cells)
    width = max(len(head.cells) for head in heads)
    columns = [[head.cells[column].strip(" ") if column < len(head.cells) else "" for head in heads] for column in range(width)]
    return tuple("/".join(part for number, part in enumerate(parts) if part and part not in parts[:number]) for parts in columns)


def _check_titles(rows: list[Row], path: str, form: FileForm) -> tuple[Problem, ...]:
    titles = rows[: form.title_rows]
    if not form.mark or any(form.mark in row.cells for row in titles):
        return ()
    found = f"In de {form.title_rows} titelregels staat nergens '{form.mark}'."
    return (mistake(Place(path=path, line=1), "delivery-wrong-title", found, form),)


def _check_footer(rows: list[Row], path: str, form: FileForm) -> tuple[Problem, ...]:
    closing = rows[len(rows) - len(form.footer) :] if form.footer else []
    return tuple(
        mistake(Place(path=path, line=row.line), "delivery-wrong-footer", f"De slotregel is '{row.cells[0]}', niet '{text}'.", form)
        for row, text in zip(closing, form.footer, strict=False)
        if row.cells != (text,)
    )


def _check_shape(table: DeliveredTable, form: FileForm) -> tuple[Problem, ...]:
    problems = [
        mistake(
            Place(path=table.path, line=row.line),
            "delivery-wrong-width",
            f"De regel heeft {len(row.cells)} cellen, de kop {len(table.header)}.",
            None,
        )
        for row in table.rows
        if len(row.cells) != len(table.header)
    ]
    return (*problems, *check_row_count(table, form))


def check_row_count(table: DeliveredTable, form: FileForm) -> tuple[Problem, ...]:
    """Hold the number of rows against the declared one; nothing declared = nothing to hold."""
    if not form.rows or len(table.rows) == form.rows:
        return ()
    found = f"De levering heeft {len(table.rows)} gegevensregels; aangekondigd zijn er {form.rows}."
    return (mistake(Place(path=table.path), "delivery-wrong-row-count", found, form),)
