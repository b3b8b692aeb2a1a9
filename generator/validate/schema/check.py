"""A data package → everything in its tables that the declared schemas do not allow, column by column."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.model.package import DataPackage
from generator.model.problem import Problem
from generator.validate.schema.check_cells import check_blank_rows, check_cells, check_formulas
from generator.validate.schema.check_header import check_header
from generator.validate.schema.check_keys import check_filled, check_references, check_unique
from generator.validate.schema.reading import read_schemas
from generator.validate.schema.tables import TypedTable

TABLE_RULES: tuple[Callable[[TypedTable], Iterator[Problem]], ...] = (
    check_header,
    check_cells,
    check_blank_rows,
    check_formulas,
    check_unique,
    check_filled,
)


def check_schemas(package: DataPackage) -> Iterator[Problem]:
    """Judge every table by its schema, and the schemas themselves."""
    schemas, problems = read_schemas(package)
    yield from problems
    tables = [TypedTable(table=package.tables[schema.file], schema=schema) for schema in schemas if schema.file in package.tables]
    for typed in tables:
        for rule in TABLE_RULES:
            yield from rule(typed)
    named = {typed.schema.resource: typed for typed in tables}
    if len(named) == len(package.tables):
        yield from check_references(named)
