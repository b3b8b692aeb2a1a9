"""Compare two versions of one package: structure, metadata, boundaries, and every row of every table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.model.difference import Change, Difference, Kind, Reason, RowChange, Subject, TableDifference
from generator.model.package import DataPackage
from generator.model.problem import Problem
from generator.model.version_number import Step
from generator.versions.life.boundaries import compare_boundaries
from generator.versions.life.metadata import compare_metadata
from generator.versions.life.reasons import ReasonFinder
from generator.versions.life.rows import RowPair, find_double_keys, pair_rows, shared_columns
from generator.versions.life.structure import compare_structure
from generator.versions.life.table_rules import TableRule, changed_columns, comparable, rule_of

_ABOUT = frozenset({"datapackage.json", "CHANGES.md", "SHA256SUMS"})
"""Files that tell about a version; what the descriptor says is compared by itself."""

_OTHERWISE = "dezelfde inhoud, of een zonder sleutel, in andere bytes"

_ORDER = {kind: rank for rank, kind in enumerate(Kind)}


def compare_versions(old: DataPackage, new: DataPackage, reasons: Sequence[Reason] = ()) -> Difference:
    """Give everything that differs; `reasons` are those of every version after the old one up to the new one, newest first.

    Tables must have unique keys: `find_incomparable` names rows that have not.
    """
    finder = ReasonFinder(reasons)
    tables = tuple(table for table in _compare_tables(old, new, finder) if table.rows)
    changes = [*compare_structure(old, new), *compare_metadata(old, new), *compare_boundaries(old, new)]
    changes += _compare_bytes(old, new, changes, tables)
    own = f"{new.folder}/"
    return Difference(
        package=new.name,
        old=str(old.version),
        new=str(new.version),
        changes=tuple(sorted(changes)),
        tables=tables,
        unused=tuple(reason for reason in finder.unused if reason.path.startswith(own)),
    )


def find_incomparable(package: DataPackage) -> tuple[Problem, ...]:
    """Name rows that share their key with another, in every table that is compared row by row."""
    found: list[Problem] = []
    for file, table in sorted(package.tables.items()):
        rule = rule_of(package, file)
        if rule is not None and comparable(rule, table, table):
            found.extend(find_double_keys(table, rule.key))
    return tuple(found)


def _compare_tables(old: DataPackage, new: DataPackage, finder: ReasonFinder) -> Iterator[TableDifference]:
    for file in sorted(old.tables.keys() & new.tables.keys()):
        before, after = old.tables[file], new.tables[file]
        rule = rule_of(new, file)
        if rule is None or not comparable(rule, before, after) or (before.sha256 == after.sha256):
            continue
        columns = shared_columns(before, after)
        rows = [_weigh(pair, columns, rule, finder) for pair in pair_rows(before, after, rule.key)]
        rows.sort(key=lambda row: (_ORDER[row.kind], row.key))
        yield TableDifference(file=file, key=rule.key, columns=columns, rows=tuple(rows))


def _weigh(pair: RowPair, columns: tuple[str, ...], rule: TableRule, finder: ReasonFinder) -> RowChange:
    changed = changed_columns(pair, columns)
    needs_reason = rule.asks_reason(pair.kind, changed)
    return RowChange(
        key=pair.key,
        kind=pair.kind,
        step=rule.weigh(pair.kind, changed),
        old=pair.old,
        new=pair.new,
        old_line=pair.old_line,
        new_line=pair.new_line,
        reason=finder.find(pair.key) if needs_reason else None,
        needs_reason=needs_reason,
    )


def _compare_bytes(old: DataPackage, new: DataPackage, changes: Iterable[Change], tables: Iterable[TableDifference]) -> tuple[Change, ...]:
    """Give the files whose bytes differ while nothing else says so: another order of rows, other quotes, or no key to compare by."""
    told = {table.file for table in tables} | {change.name.split(" / ")[0] for change in changes}
    both = (old.files.keys() & new.files.keys()) - told - _ABOUT
    return tuple(
        Change(subject=Subject.STRUCTURE, name=file, kind=Kind.CHANGED, old="", new=_OTHERWISE, step=_step_of_bytes(new, file))
        for file in sorted(both)
        if old.files[file] != new.files[file]
    )


def _step_of_bytes(package: DataPackage, file: str) -> Step:
    """The same rows in another order are a patch; rows that cannot be told apart may mean anything else."""
    return Step.MAJOR if file in package.tables and rule_of(package, file) is None else Step.PATCH
