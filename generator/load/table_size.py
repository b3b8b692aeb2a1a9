"""Text of a CSV file → the first way in which it is larger than a table may be, seen before it is taken apart."""

from __future__ import annotations

from generator.load.limits import LONGEST_CELL, LONGEST_LINE, MOST_CELLS, MOST_COLUMNS, MOST_LINES
from generator.model.problem import Place, Problem


def check_size(text: str, path: str) -> Problem | None:
    """Count lines, columns and cells without making them; None when the table can be taken apart safely."""
    lines = text.count("\n") + text.count("\r")
    if lines > MOST_LINES:
        return _too_large(Place(path=path), f"Het bestand heeft meer dan {MOST_LINES} regels.")
    end = text.find("\n")
    columns = text.count(",", 0, end if end >= 0 else len(text)) + 1
    if columns > MOST_COLUMNS:
        return _too_large(Place(path=path, line=1), f"De kop heeft {columns} kolommen; meer dan {MOST_COLUMNS} lezen we niet.")
    if text.count(",") + lines > MOST_CELLS:
        return _too_large(Place(path=path), f"Het bestand heeft meer dan {MOST_CELLS} cellen.")
    long_line = _long_line(text)
    if long_line:
        return _too_large(Place(path=path, line=long_line), f"De regel is langer dan {LONGEST_LINE} tekens.")
    return None


def _long_line(text: str) -> int:
    """Number of the first line that is too long; 0 when there is none."""
    if len(text) <= LONGEST_LINE:
        return 0
    start = 0
    while len(text) - start > LONGEST_LINE:
        end = text.rfind("\n", start, start + LONGEST_LINE + 1)
        if end < 0:
            return text.count("\n", 0, start) + 1
        start = end + 1
    return 0


def _too_large(place: Place, found: str) -> Problem:
    return Problem(
        place=place,
        code="table-too-large",
        found=found,
        expected="Een tabel past in een rekenblad en in het geheugen van een gewone computer.",
        next_step="Splits het pakket, of haal weg wat er niet in hoort.",
    )


def find_long_cells(cells: tuple[str, ...], place: Place) -> Problem | None:
    """Name the first cell of a record that is larger than a cell may be; `place` is that of the record."""
    for position, cell in enumerate(cells):
        if len(cell) > LONGEST_CELL // 4 and len(cell.encode()) > LONGEST_CELL:
            line = place.line + sum(before.count("\n") for before in cells[:position])
            return Problem(
                place=Place(path=place.path, line=line, column=position + 1),
                code="cell-too-long",
                found=f"De cel heeft {len(cell)} tekens.",
                expected=f"Een cel heeft hooguit {LONGEST_CELL} bytes.",
                next_step="Is een aanhalingsteken vergeten, of hoort deze tekst ergens anders?",
            )
    return None
