"""A number → a small package of two tables with a schema, without a fault or with a few planted ones, the same for the same number."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.load.tables import parse_table
from generator.model.identifiers import PackageName, PackageVersion
from generator.model.package import DataPackage
from generator.model.problem import Place

Json = dict[str, object]
Rows = list[list[str]]
WORDS = ("laag", "midden", "hoog", "Chassé", "‘t Hof – Oost", "met, komma", 'zegt "ja"', "NA", "0363", "1E05")
_EPOCH = date(2000, 1, 1)
_VALID: Mapping[str, Callable[[random.Random], str]] = {
    "string": lambda chance: chance.choice(WORDS),
    "integer": lambda chance: str(chance.randrange(-50, 1000)),
    "number": lambda chance: chance.choice((str(chance.randrange(-5, 1000)), f"{chance.randrange(100)}.{chance.randrange(1, 100):02}")),
    "boolean": lambda chance: chance.choice(("true", "False", "1", "0", "TRUE")),
    "date": lambda chance: (_EPOCH + timedelta(days=chance.randrange(9000))).isoformat(),
    "year": lambda chance: str(chance.randrange(1990, 2030)),
    "yearmonth": lambda chance: f"{chance.randrange(1990, 2030)}-{chance.randrange(1, 13):02}",
    "time": lambda chance: f"{chance.randrange(24):02}:{chance.randrange(60):02}:00",
    "datetime": lambda chance: f"2020-01-{chance.randrange(1, 29):02}T12:00:00Z",
}
_WRONG: Mapping[str, tuple[str, ...]] = {
    "integer": ("veel", "1.5", "1,5", "--1", "0x1", "true"),
    "number": ("veel", "1,5", "1.2.3", "--1", "€ 5", "12%"),
    "boolean": ("ja", "2", "waar", "yes"),
    "date": ("2020-02-30", "01-02-2020", "2020/01/01", "veel", "2020-13-01"),
    "year": ("20", "veel", "20201", "2o20"),
    "yearmonth": ("2020-13", "2020", "veel", "2020-00"),
    "time": ("25:00:00", "veel", "12u30"),
    "datetime": ("veel", "2020-02-30T00:00:00Z", "gisteren"),
}
"""Cells that frictionless refuses as well."""
LENIENT: Mapping[str, tuple[str, ...]] = {
    "string": ("=1+1", " x", "x\u200b", "e\u0301"),
    "integer": ("+5", "007", "1_000", " 12", "１２"),
    "number": ("1E3", "+5", ".5", "5.", "1_000", " 12", "NaN", "INF", "007"),
    "year": ("２０２０",),
    "yearmonth": ("2020-1",),
    "date": ("2020-2-3",),
}
"""Cells that frictionless takes and we refuse."""


@dataclass(frozen=True, kw_only=True)
class Planted:
    """Two tables, the second pointing to the first."""

    tables: Mapping[str, Rows]
    """Header and rows, by name."""
    schemas: Mapping[str, Json]
    stricter: bool
    """Whether a cell was planted that only we refuse."""

    def content(self, name: str) -> bytes:
        """The CSV file of a table."""
        return "".join(",".join(map(_quoted, row)) + "\n" for row in self.tables[name]).encode()

    def package(self) -> DataPackage:
        """The package as loaded."""
        resources = [{"name": name, "path": f"{name}.csv", "schema": schema} for name, schema in self.schemas.items()]
        tables = {f"{name}.csv": parse_table(self.content(name), f"{name}.csv", f"{name}.csv")[0] for name in self.tables}
        return DataPackage(
            name=PackageName("proef"),
            version=PackageVersion("1.0.0"),
            folder="",
            title="",
            description="",
            license="",
            created="",
            sources=(),
            released=False,
            tables={name: table for name, table in tables.items() if table},
            files={},
            descriptor={"resources": resources},
            place=Place(path="datapackage.json"),
        )


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if "," in cell or '"' in cell else cell


def plant(number: int) -> Planted:
    """Make the package of a number."""
    chance = random.Random(number)  # noqa: S311 - the same number gives the same package
    keys = chance.sample(("AA", "BB", "CC", "DD", "EE"), chance.randrange(1, 4))
    first, first_schema = _table(chance, [[key] for key in keys], "code")
    second, second_schema = _table(chance, [[chance.choice(keys), str(row)] for row in range(chance.randrange(1, 5))], "wijst", "nummer")
    second_schema["foreignKeys"] = [{"fields": ["wijst"], "reference": {"resource": "eerste", "fields": ["code"]}}]
    tables, schemas = {"eerste": first, "tweede": second}, {"eerste": first_schema, "tweede": second_schema}
    stricter = False
    for _ in range(chance.choice((0, 0, 1, 1, 1, 2, 3))):
        name = chance.choice(sorted(tables))
        stricter |= _spoil(chance, tables[name], schemas[name])
    return Planted(tables=tables, schemas=schemas, stricter=stricter)


def _table(chance: random.Random, key_cells: Rows, *key: str) -> tuple[Rows, Json]:
    """Rows that keep to the schema: key columns, and a few columns of any type and constraint."""
    fields: list[Json] = [{"name": name, "type": "string", "constraints": {"required": True}} for name in key]
    rows = [list(cells) for cells in key_cells]
    for column in range(chance.randrange(1, 4)):
        kind = chance.choice(sorted(_VALID))
        cells = [_VALID[kind](chance) for _ in rows]
        fields.append({"name": f"k{column}", "type": kind, **_constraints(chance, kind, cells)})
        for row, cell in zip(rows, cells, strict=True):
            row.append(cell)
    profile = "https://datapackage.org/profiles/2.0/tableschema.json"
    return [[str(field["name"]) for field in fields], *rows], {
        "$schema": profile,
        "fields": fields,
        "primaryKey": list(key),
        "missingValues": ["", "-"],
    }


def _constraints(chance: random.Random, kind: str, cells: list[str]) -> Json:
    """Constraints that these cells keep to."""
    if kind == "string":
        lengths = [len(cell) for cell in cells]
        choices: tuple[Json, ...] = (
            {"minLength": min(lengths), "maxLength": max(lengths)},
            {"enum": sorted(set(cells))},
            {"pattern": ".{1,20}"},
            {"required": True},
            {},
        )
        return {"constraints": chance.choice(choices)}
    bounds: Json = {"minimum": min(map(float, cells)), "maximum": max(map(float, cells))} if kind == "number" else {}
    if kind == "integer":
        bounds = {"minimum": min(map(int, cells)), "exclusiveMaximum": max(map(int, cells)) + 1}
    if kind in ("date", "yearmonth"):
        bounds = {"minimum": min(cells), "maximum": max(cells)}
    return {"constraints": chance.choice((bounds, {"required": True}, {"enum": sorted(set(cells))}, {}))}


def _spoil(chance: random.Random, rows: Rows, schema: Json) -> bool:
    """Plant one fault; say whether only we refuse it."""
    row = chance.randrange(1, len(rows))
    column = chance.randrange(len(rows[0]))
    fields = schema["fields"]
    assert isinstance(fields, list)
    kind = fields[column]["type"]
    match chance.randrange(6):
        case 0:
            rows.append(list(rows[row]))
        case 1:
            rows[row][column] = chance.choice(("", "-"))
        case 2:
            rows[row][column] = _VALID[chance.choice(sorted(_VALID))](chance)
            return rows[row][column].startswith("-") if kind == "string" else rows[row][column] in ("0363", "1E05")
        case 3 if kind in LENIENT:
            rows[row][column] = chance.choice(LENIENT[kind])
            return True
        case 4 if kind in _WRONG:
            rows[row][column] = chance.choice(_WRONG[kind])
        case _:
            rows[row][0] = chance.choice(("ZZ", "", "AA"))
    return False
