"""A difference and the number asked for → the number of the new version, or why it may not be released as it is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from generator.model.difference import OBSERVATIONS, Difference, Kind, RowChange, TableDifference
from generator.model.package import DataPackage
from generator.model.problem import Place, Problem, Severity
from generator.model.version_number import NEXT, Number, Step, parse_number, sort_versions
from generator.versions.life.reasons import HEADING
from generator.versions.life.rows import place_of_cell
from generator.versions.life.table_rules import TABLE_RULES

FIRST = Number(0, 1, 0)

_REASONS = {
    Step.MAJOR: "een definitie, grens of schema is veranderd, of er is iets verdwenen",
    Step.MINOR: "er zijn perioden, gebieden, indicatoren of bestanden bijgekomen",
    Step.PATCH: "er zijn gegevens of teksten verbeterd",
}


def find_base(versions: tuple[str, ...], wanted: Number | None) -> str | None:
    """Give the released version to compare with: the newest below the number asked for, without one the newest of all."""
    released = [version for version in sort_versions(versions) if version != NEXT]
    below = [version for version in released if wanted is None or (parse_number(version) or wanted) < wanted]
    return below[-1] if below else None


def judge_release(difference: Difference, package: DataPackage, wanted: Number | None) -> tuple[Problem, ...]:
    """Everything that stands in the way of releasing `next`: nothing new, a step too small, a change without a reason."""
    return tuple(sorted(chain(_judge_step(difference, package, wanted), _judge_reasons(difference, package), _judge_unused(difference))))


def _judge_step(difference: Difference, package: DataPackage, wanted: Number | None) -> Iterator[Problem]:
    smallest = difference.smallest
    place = package.places.get("version", package.place)
    if difference.step is Step.NONE:
        yield Problem(
            place=Place(path=package.place.path),
            code="release-without-change",
            found=f"In {package.folder} is niets anders dan in {difference.old}.",
            next_step="Breng alleen een versie uit als er iets veranderd is.",
        )
    elif wanted is not None and smallest is not None and wanted < smallest:
        yield Problem(
            place=place,
            code="step-too-small",
            found=f"Van {difference.old} naar {wanted} is een te kleine stap: {_REASONS[difference.step]} ({largest_cause(difference)}).",
            expected=f"De kleinste versie is {smallest} ({difference.step.word}).",
            next_step=f"Kies {smallest} of hoger, of maak de verandering ongedaan.",
        )


def largest_cause(difference: Difference) -> str:
    """Name the first change that asks for the whole step."""
    for change in difference.changes:
        if change.step is difference.step:
            return change.name
    for table in difference.tables:
        for row in table.rows:
            if row.step is difference.step:
                return f"{table.file}: {' '.join(row.key)}"
    return "niets"


def _judge_reasons(difference: Difference, package: DataPackage) -> Iterator[Problem]:
    for table, row in difference.unexplained:
        entry = f"- `{' '.join(row.key)}`: <reden>"
        yield Problem(
            place=_place(table, row, package),
            code="change-without-reason",
            found=_tell(table, row, difference.old),
            expected="Wie een gepubliceerd cijfer verandert, zegt waarom.",
            next_step=f"Zet in {package.folder}/CHANGES.md onder '## {HEADING}': {entry}",
        )


def _place(table: TableDifference, row: RowChange, package: DataPackage) -> Place:
    if row.kind is Kind.REMOVED:
        return Place(path=f"{package.folder}/{table.file}")
    return place_of_cell(package.tables[table.file], row.new_line, _first_changed(table, row))


def _tell(table: TableDifference, row: RowChange, old: str) -> str:
    name = " ".join(row.key)
    if row.kind is Kind.REMOVED:
        return f"{name} is verdwenen; in {old} stond het op regel {row.old_line}."
    column = _first_changed(table, row)
    at = table.columns.index(column)
    return f"{column} van {name} is {_shown(row.new[at])}; in {old} stond {_shown(row.old[at])} (regel {row.old_line})."


def _first_changed(table: TableDifference, row: RowChange) -> str:
    """Name the first column that needs a reason."""
    rule = TABLE_RULES.get(table.file, TABLE_RULES[OBSERVATIONS])
    cells = zip(table.columns, row.old, row.new, strict=True)
    return next(name for name, before, after in cells if before != after and name in rule.reasoned)


def _shown(cell: str) -> str:
    return f"'{cell}'" if cell else "leeg"


def _judge_unused(difference: Difference) -> Iterator[Problem]:
    for reason in difference.unused:
        yield Problem(
            place=Place(path=reason.path, line=reason.line, column=1),
            code="reason-unused",
            found=f"Er is geen veranderde waarneming die bij '{' '.join(reason.pattern)}' past.",
            next_step="Haal de regel weg, of verbeter indicator, gebied of periode.",
            severity=Severity.WARNING,
        )
