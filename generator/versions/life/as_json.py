"""A difference → JSON for programs: complete, stable, one row to a line.

    {
      "schema": 1,
      "package": "wonen", "old": "0.1.0", "new": "0.2.0",
      "step": "minor",                 none | patch | minor | major: the smallest step that covers everything
      "smallest": "0.1.1",             smallest number allowed for the new version; null when old has no number
      "allowed": true,                 new is not smaller than that; null when one of them has no number
      "unexplained": 0,                observations that changed or disappeared without a reason
      "counts": {"structure": {"changed": 0, "removed": 0, "added": 0}, …, "waarnemingen.csv": {…}},
      "structure" | "metadata" | "boundaries": [
        {"kind": "changed", "name": "title", "old": "…", "new": "…", "step": "patch"}],
      "tables": [
        {"file": "waarnemingen.csv", "key": ["indicator", "gebied", "periode"], "rows": [
          {"kind": "changed", "key": ["woz", "BU07580302", "2021"], "step": "patch", "old_line": 214, "new_line": 270,
           "cells": [{"column": "waarde", "old": "269000", "new": "346000", "absolute": "77000", "relative": "0.286245"}],
           "reason": "…", "reason_at": "data/wonen/0.2.0/CHANGES.md:12", "needs_reason": true}]}],
      "unused_reasons": [{"pattern": ["woz", "*", "2021"], "reason": "…", "at": "data/wonen/0.2.0/CHANGES.md:13"}]
    }

`old`, `new`, a line, `absolute`, `relative` and `reason` are null where there is none. Cells are text as they stand in the file;
`absolute` is new - old, exactly; `relative` is that divided by |old|, half up to six decimals. Lines are physical, counted from 1.
Rows: changed, removed, added, each by key; of a row that stands on one side every filled cell outside the key is given.
New properties may be added under the same `schema`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.model.difference import Change, Difference, Kind, Reason, RowChange, Subject, TableDifference
from generator.model.version_number import parse_number
from generator.versions.life.outline import differing_cells
from generator.versions.life.sizes import measure_change

SCHEMA = 1


def write_json(difference: Difference) -> str:
    """Write the whole difference; every property and every row has a line of its own."""
    return "".join(_write(difference))


def _write(difference: Difference) -> Iterator[str]:
    yield "{\n"
    for name, value in _head(difference).items():
        yield f"  {_text(name)}: {_text(value)},\n"
    for subject in Subject:
        yield f"  {_text(subject)}: {_list([_text(_change(change)) for change in difference.about(subject)], '  ')},\n"
    tables = ["".join(_table(table)) for table in difference.tables]
    yield f'  "tables": {_list(tables, "  ")},\n'
    unused = [_text({"pattern": reason.pattern, "reason": reason.text, "at": _at(reason)}) for reason in difference.unused]
    yield f'  "unused_reasons": {_list(unused, "  ")}\n'
    yield "}\n"


def _head(difference: Difference) -> Mapping[str, object]:
    smallest, number = difference.smallest, parse_number(difference.new)
    counts = {str(subject): _count(difference.about(subject)) for subject in Subject}
    return {
        "schema": SCHEMA,
        "package": difference.package,
        "old": difference.old,
        "new": difference.new,
        "step": difference.step.word,
        "smallest": str(smallest) if smallest else None,
        "allowed": number >= smallest if number and smallest else None,
        "unexplained": sum(1 for _ in difference.unexplained),
        "counts": counts | {table.file: _count(table.rows) for table in difference.tables},
    }


def _count(changes: Sequence[Change] | Sequence[RowChange]) -> Mapping[str, int]:
    kinds = Counter(change.kind for change in changes)
    return {str(kind): kinds[kind] for kind in Kind}


def _change(change: Change) -> Mapping[str, object]:
    old = None if change.kind is Kind.ADDED else change.old
    new = None if change.kind is Kind.REMOVED else change.new
    return {"kind": change.kind, "name": change.name, "old": old, "new": new, "step": change.step.word}


def _table(table: TableDifference) -> Iterator[str]:
    yield f'{{"file": {_text(table.file)}, "key": {_text(table.key)}, "rows": '
    yield _list([_text(_row(table, row)) for row in table.rows], "    ")
    yield "}"


def _row(table: TableDifference, row: RowChange) -> Mapping[str, object]:
    return {
        "kind": row.kind,
        "key": row.key,
        "step": row.step.word,
        "old_line": row.old_line or None,
        "new_line": row.new_line or None,
        "cells": [_cell(column, old, new) for column, old, new in differing_cells(table, row)],
        "reason": row.reason.text if row.reason else None,
        "reason_at": _at(row.reason) if row.reason else None,
        "needs_reason": row.needs_reason,
    }


def _cell(column: str, old: str | None, new: str | None) -> Mapping[str, object]:
    size = measure_change(old or "", new or "")
    return {
        "column": column,
        "old": old,
        "new": new,
        "absolute": size.absolute if size else None,
        "relative": (size.relative or None) if size else None,
    }


def _at(reason: Reason) -> str:
    return f"{reason.path}:{reason.line}"


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _list(entries: Sequence[str], indent: str) -> str:
    if not entries:
        return "[]"
    joined = ",\n".join(f"{indent}  {entry}" for entry in entries)
    return f"[\n{joined}\n{indent}]"
