"""`waarnemingen.csv` of a package → problems with figures that are more precise than declared, or not rounded as their source says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from generator.model.package import DataPackage
from generator.model.problem import Problem, Severity
from generator.model.region import level_of
from generator.model.status import Status
from generator.validate.cells import INTEGER, NUMBER
from generator.validate.columns import Columns, view_table
from generator.validate.contracts import INDICATORS, OBSERVATIONS
from generator.validate.series import COLUMNS, read_roundings


def _read_decimals(package: DataPackage) -> Mapping[str, int]:
    """Decimals of `waarde`, by indicator; counts are whole."""
    columns = view_table(package, INDICATORS, ("id", "decimalen"))
    rows = columns.rows("id", "decimalen") if columns is not None else ()
    return {name: int(cell) for _, (name, cell) in rows if INTEGER.fullmatch(cell)}


def check_precision(package: DataPackage) -> Iterator[Problem]:
    """A figure has no more decimals than declared, and is a multiple of the step to which its source rounds; told once a column.

    What is marked as doubtful is on record already. A step that the source states goes before `decimalen`: the one is what was delivered,
    the other what is shown.
    """
    columns = view_table(package, OBSERVATIONS, ("indicator", "gebied", "periode", "status", *COLUMNS))
    if columns is None:
        return
    decimals, roundings = _read_decimals(package), read_roundings(package)
    too_long: dict[tuple[str, str], list[int]] = {}
    off_step: dict[tuple[str, str], list[int]] = {}
    for row, (indicator, area, period, status, *cells) in columns.rows("indicator", "gebied", "periode", "status", *COLUMNS):
        for name, cell in zip(COLUMNS, cells, strict=True):
            if not cell or not NUMBER.fullmatch(cell):
                continue
            level = level_of(area)
            rounding = roundings.get((indicator, level, period, name))
            if rounding is None or level not in rounding.levels:
                if len(cell.partition(".")[2]) > max(0, _allowed(decimals, indicator, name)):
                    too_long.setdefault((indicator, name), []).append(row)
            elif status != Status.UNVALIDATED and Decimal(cell) % rounding.step:
                off_step.setdefault((indicator, name), []).append(row)
    for (indicator, name), rows in too_long.items():
        yield _too_long(columns, rows, name, _allowed(decimals, indicator, name))
    for (_, name), rows in off_step.items():
        yield _off_step(columns, rows, name)


def _allowed(decimals: Mapping[str, int], indicator: str, name: str) -> int:
    """Decimals that a cell may have: those of the indicator for its value, none for a count; below nought for figures in thousands."""
    return decimals.get(indicator, 0) if name == "waarde" else 0


def _too_long(columns: Columns, rows: Sequence[int], name: str, allowed: int) -> Problem:
    return Problem(
        place=columns.place(rows[0], name),
        code="too-many-decimals",
        found=f"'{columns.cells(name)[rows[0]]}' heeft meer decimalen dan is opgegeven{_and_more(columns, rows)}.",
        expected="Een aantal is heel." if name != "waarde" else f"Bij deze indicator staat 'decimalen' op {allowed}.",
        next_step="Neem het cijfer over zoals de bron het geeft, of zet de afronding van de bron in de mapping ('nauwkeurigheid').",
    )


def _off_step(columns: Columns, rows: Sequence[int], name: str) -> Problem:
    return Problem(
        place=columns.place(rows[0], name),
        code="rounding-differs",
        found=f"'{columns.cells(name)[rows[0]]}' is niet afgerond zoals de bron zegt{_and_more(columns, rows)}.",
        expected="Hoe de bron afrondt, staat onder 'series' in de descriptor.",
        next_step="Kijk in de levering; klopt het cijfer niet met de bron, geef het dan status V met een opmerking.",
        severity=Severity.WARNING,
    )


def _and_more(columns: Columns, rows: Sequence[int]) -> str:
    indicator = columns.cells("indicator")[rows[0]]
    return f" (bij {indicator} nog {len(rows) - 1} keer)" if len(rows) > 1 else f" (bij {indicator})"


PRECISION_RULES: tuple[Callable[[DataPackage], Iterator[Problem]], ...] = (check_precision,)
