"""Versions of packages → every row by cell, in the order of versions, and the cells that are withheld."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model.disclosure import Disclosure, DisclosureRule
from generator.model.indicator import Combination
from generator.model.package import DataPackage
from generator.model.problem import Place
from generator.model.status import Status
from generator.validate.cells import NUMBER
from generator.validate.columns import view_table
from generator.validate.contracts import INDICATORS, OBSERVATIONS
from generator.validate.disclosure.knowledge import Cell

_ROW = ("indicator", "gebied", "periode", "status", "waarde", "teller")
_DEFINITION = ("id", "weging", "eenheid", "factor", "noemer_indicator", "weeg_indicator")


@dataclass(frozen=True, kw_only=True)
class Definition:
    """What decides how the values of an indicator count."""

    combination: str
    unit: str
    factor: str
    denominator: str
    weight: str

    @property
    def counts(self) -> bool:
        """True when its numbers are counts that add up over the map."""
        return self.combination in (Combination.SUM, Combination.RATIO)

    @property
    def percentage(self) -> bool:
        """True when its numbers are shares that, times their weight, add up."""
        return self.combination == Combination.WEIGHTED and self.unit == "%"


@dataclass(frozen=True, kw_only=True)
class Reading:
    """One row of one version."""

    folder: str
    status: str
    number: Decimal | None
    """`teller` of a ratio, `waarde` of everything else; None when the cell is empty."""
    rule: DisclosureRule
    place: Place
    """Of the status."""

    @property
    def withheld(self) -> bool:
        """True when the row says the number is secret."""
        return self.status == Status.SUPPRESSED


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """All versions of all packages, read for what an outsider can learn from them."""

    readings: Mapping[Cell, Sequence[Reading]]
    """Oldest version first."""
    definitions: Mapping[str, Definition]
    """By indicator, as the newest version has it."""
    statements: Sequence[Disclosure]

    @property
    def protected(self) -> Iterator[tuple[Cell, Reading]]:
        """Withheld cells with the newest row that withholds them.

        A cell that the newest version publishes by a rule without a minimum count was secret once, and is no more.
        """
        for cell, readings in self.readings.items():
            secret = [reading for reading in readings if reading.withheld]
            last = readings[-1]
            if secret and not (last.number is not None and last.rule.minimum_count == 0):
                yield cell, secret[-1]


def hides_anything(packages: Iterable[DataPackage]) -> bool:
    """Say whether any version withholds any value; one look at one column, so that a site without secrets pays for nothing more."""
    for package in packages:
        columns = view_table(package, OBSERVATIONS, ("status",))
        if columns is not None and Status.SUPPRESSED in columns.cells("status"):
            return True
    return False


def read_shelf(packages: Sequence[tuple[DataPackage, Disclosure]]) -> Shelf:
    """Read every row of every version, oldest first."""
    ordered = sorted(packages, key=lambda pair: (pair[0].name, _age(pair[0].version)))
    readings: dict[Cell, list[Reading]] = {}
    definitions: dict[str, Definition] = {}
    for package, statement in ordered:
        own = dict(_definitions(package))
        definitions.update(own)
        for cell, reading in _rows(package, statement, own):
            readings.setdefault(cell, []).append(reading)
    return Shelf(readings=readings, definitions=definitions, statements=tuple(statement for _, statement in ordered))


def _age(version: str) -> tuple[int, ...]:
    """Order of versions; `next` comes last."""
    numbers = version.split(".")
    return tuple(int(number) for number in numbers) if all(number.isdecimal() for number in numbers) else (1_000_000,)


def _definitions(package: DataPackage) -> Iterator[tuple[str, Definition]]:
    columns = view_table(package, INDICATORS, _DEFINITION)
    for _, (name, combination, unit, factor, denominator, weight) in columns.rows(*_DEFINITION) if columns else ():
        yield name, Definition(combination=combination, unit=unit, factor=factor, denominator=denominator, weight=weight)


def _rows(package: DataPackage, statement: Disclosure, definitions: Mapping[str, Definition]) -> Iterator[tuple[Cell, Reading]]:
    columns = view_table(package, OBSERVATIONS, _ROW)
    rules = {name: statement.rule_of(name) for name in definitions}
    for row, (indicator, area, period, status, value, numerator) in columns.rows(*_ROW) if columns else ():
        if columns is None or indicator not in definitions:
            continue
        text = numerator if definitions[indicator].combination == Combination.RATIO else value
        yield (
            Cell(indicator=indicator, area=area, period=period),
            Reading(
                folder=package.folder,
                status=status,
                number=Decimal(text) if NUMBER.fullmatch(text) else None,
                rule=rules[indicator],
                place=columns.place(row, "status"),
            ),
        )
