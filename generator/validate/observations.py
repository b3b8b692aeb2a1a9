"""`waarnemingen.csv` of a package → problems with status, values, periods, indicators and counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.model.indicator import Combination
from generator.model.package import DataPackage
from generator.model.problem import Problem, Severity
from generator.model.status import Status
from generator.model.suggestion import did_you_mean
from generator.model.year import is_year
from generator.validate.cells import NUMBER
from generator.validate.columns import Columns, view_table
from generator.validate.contracts import INDICATORS, OBSERVATIONS

_NUMBER_COLUMNS = ("waarde", "teller", "noemer")
_KNOWN = frozenset(Status)
_MISSING = frozenset(status for status in Status if status.missing)
_NEEDS_REMARK = _MISSING | {Status.UNVALIDATED}
_HUNDRED = 100
_DEFINING = ("id", "weging", "factor", "noemer_indicator", "eenheid")


def _definitions(package: DataPackage) -> Mapping[str, Mapping[str, str]]:
    """What decides how observations are judged, by id of the indicator."""
    columns = view_table(package, INDICATORS, _DEFINING)
    if columns is None:
        return {}
    return {cells[0]: dict(zip(_DEFINING, cells, strict=True)) for _, cells in columns.rows(*_DEFINING)}


def check_statuses(package: DataPackage) -> Iterator[Problem]:
    """Every status is one of the code list."""
    columns = view_table(package, OBSERVATIONS, ("status",))
    if columns is None:
        return
    for place, cell in columns.find("status", lambda cell: bool(cell) and cell not in set(Status)):
        expected = f"Er zijn: {', '.join(f'{status} ({status.label})' if status.label else status for status in Status)}."
        yield Problem(place=place, code="unknown-status", found=f"'{cell}' is geen status.", expected=expected)


def check_periods(package: DataPackage) -> Iterator[Problem]:
    """Every period is a year."""
    columns = view_table(package, OBSERVATIONS, ("periode",))
    if columns is None:
        return
    for place, cell in columns.find("periode", lambda cell: bool(cell) and not is_year(cell.strip())):
        yield Problem(place=place, code="period-syntax", found=f"'{cell}' is geen jaar.", expected="Een periode is een jaar, zoals 2020.")


def check_indicator_ids(package: DataPackage) -> Iterator[Problem]:
    """Every observation belongs to an indicator of the package."""
    columns = view_table(package, OBSERVATIONS, ("indicator",))
    indicators = view_table(package, INDICATORS, ("id",))
    if columns is None or indicators is None or indicators.table.unread:
        return
    known = set(indicators.cells("id"))
    for place, cell in columns.find("indicator", lambda cell: bool(cell) and cell.strip() not in known):
        found = f"'{cell}' is geen indicator in {INDICATORS}."
        yield Problem(place=place, code="unknown-indicator", found=found, next_step=did_you_mean(cell, known))


def check_values(package: DataPackage) -> Iterator[Problem]:
    """What is filled agrees with the status: nothing when a value is missing, else what the indicator needs."""
    columns = view_table(package, OBSERVATIONS, ("indicator", "status", *_NUMBER_COLUMNS, "opmerking"))
    if columns is None:
        return
    definitions = _definitions(package)
    for row, (indicator, status, *numbers, remark) in columns.rows("indicator", "status", *_NUMBER_COLUMNS, "opmerking"):
        filled = [name for name, cell in zip(_NUMBER_COLUMNS, numbers, strict=True) if cell]
        if status in _NEEDS_REMARK and not remark:
            yield _no_remark(columns, row, status)
        if status in _MISSING:
            if filled:
                found = f"De status is {status} ({Status(status).label}), maar '{filled[0]}' is gevuld."
                expected = "Bij een cijfer dat ontbreekt zijn waarde, teller en noemer leeg."
                yield Problem(place=columns.place(row, filled[0]), code="value-with-missing-status", found=found, expected=expected)
        elif status in _KNOWN and indicator in definitions:
            yield from _judge_filled(columns, row, filled, definitions[indicator])


def _no_remark(columns: Columns, row: int, status: str) -> Problem:
    return Problem(
        place=columns.place(row, "opmerking"),
        code="remark-missing",
        found=f"Bij status {status} ({Status(status).label}) ontbreekt de opmerking.",
        next_step="Schrijf waarom het cijfer ontbreekt of twijfelachtig is.",
    )


def _judge_filled(columns: Columns, row: int, filled: list[str], definition: Mapping[str, str]) -> Iterator[Problem]:
    if definition["weging"] == Combination.RATIO:
        needed = ["teller"] if definition["noemer_indicator"] else ["teller", "noemer"]
        if "waarde" in filled:
            found = "Bij een verhouding is 'waarde' leeg: zij wordt berekend."
            yield Problem(
                place=columns.place(row, "waarde"), code="value-misplaced", found=found, next_step="Zet de aantallen in teller en noemer."
            )
            return
    else:
        needed = ["waarde"]
    for name in needed:
        if name not in filled:
            yield Problem(
                place=columns.place(row, name),
                code="value-missing",
                found=f"De cel '{name}' is leeg, terwijl de status zegt dat er een cijfer is.",
                expected="Een cijfer dat ontbreekt heeft status O, Q, M, N of L en een opmerking.",
            )


def check_counts(package: DataPackage) -> Iterator[Problem]:
    """Counts are not negative, a part is not larger than its whole, a percentage lies between 0 and 100."""
    columns = view_table(package, OBSERVATIONS, ("indicator", *_NUMBER_COLUMNS))
    if columns is None:
        return
    definitions = _definitions(package)
    for row, (indicator, *cells) in columns.rows("indicator", *_NUMBER_COLUMNS):
        definition = definitions.get(indicator)
        numbers = {name: float(cell) for name, cell in zip(_NUMBER_COLUMNS, cells, strict=True) if cell and NUMBER.fullmatch(cell)}
        if definition and numbers:
            yield from _judge_counts(columns, row, numbers, definition)


def _judge_counts(columns: Columns, row: int, numbers: Mapping[str, float], definition: Mapping[str, str]) -> Iterator[Problem]:
    for name, number in numbers.items():
        if number < 0 and (name != "waarde" or definition["weging"] == Combination.SUM):
            found = f"Een aantal is nooit kleiner dan nul; hier staat {columns.cells(name)[row]}."
            yield Problem(place=columns.place(row, name), code="negative-count", found=found)
    share = definition["weging"] == Combination.RATIO and definition["factor"] == str(_HUNDRED)
    if share and "teller" in numbers and "noemer" in numbers and numbers["teller"] > numbers["noemer"]:
        found = f"De teller ({columns.cells('teller')[row]}) is groter dan de noemer ({columns.cells('noemer')[row]})."
        expected = "Een deel is niet groter dan het geheel."
        yield Problem(place=columns.place(row, "teller"), code="part-above-whole", found=found, expected=expected)
    percentage = definition["eenheid"] == "%" and definition["weging"] != Combination.RATIO
    if percentage and "waarde" in numbers and not 0 <= numbers["waarde"] <= _HUNDRED:
        found = f"Een percentage ligt tussen 0 en 100; hier staat {columns.cells('waarde')[row]}."
        yield Problem(place=columns.place(row, "waarde"), code="percentage-out-of-range", found=found)


def check_order(package: DataPackage) -> Iterator[Problem]:
    """Rows are sorted by indicator (as in `indicatoren.csv`), area and period, so that versions compare line by line."""
    columns = view_table(package, OBSERVATIONS, ("indicator", "gebied", "periode"))
    if columns is None:
        return
    ranks = {indicator: rank for rank, indicator in enumerate(_definitions(package))}
    before: tuple[int, str, str] | None = None
    for row, (indicator, area, period) in columns.rows("indicator", "gebied", "periode"):
        key = (ranks.get(indicator, -1), area, period)
        if before is not None and key[0] >= 0 and key < before:
            yield Problem(
                place=columns.place(row, "indicator"),
                code="rows-unsorted",
                found="Deze rij staat niet op haar plaats.",
                expected="De rijen staan op volgorde van indicator, gebied en periode.",
                severity=Severity.WARNING,
            )
            return
        before = key


OBSERVATION_RULES: tuple[Callable[[DataPackage], Iterator[Problem]], ...] = (
    check_statuses,
    check_periods,
    check_indicator_ids,
    check_values,
    check_counts,
    check_order,
)
