"""The descriptor of a data package in, its description in the W3C format CSV on the Web out, to stand among the downloads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.documents import Json, entries, texts
from generator.model.edition import Edition
from generator.model.output import OutputFile
from generator.model.package import DataPackage
from generator.publish.json_text import json_file

_ROOT = "../../../"
"""From `<edition>/downloads/pakketten/` to the root of the site."""

_DATATYPES = {"string": "string", "integer": "integer", "number": "decimal"}
_BOUNDS = ("minimum", "maximum", "minLength", "maxLength")


def publish_csvw(edition: Edition) -> Iterator[OutputFile]:
    """`<edition>/downloads/pakketten/<package>-csvw.json` for every pinned package: not in `data/`, which holds packages byte for byte."""
    for name, package in sorted(edition.packages.items()):
        path = f"{edition.config.id}/downloads/pakketten/{name}-csvw.json"
        yield OutputFile(path=path, content=json_file(describe_tables(package)))


def describe_tables(package: DataPackage) -> Json:
    """A group of tables with the columns, grammar and keys of the Table Schemas; addresses lead to the package, from the downloads."""
    tables = {str(resource["path"]): resource for resource in entries(package.descriptor.get("resources")) if "schema" in resource}
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "nl"}],
        "dc:title": package.title,
        "dc:description": package.description,
        "dc:license": [str(entry.get("path") or entry.get("title")) for entry in entries(package.descriptor.get("licenses"))],
        "dc:source": [f"{source.publisher}, {source.title} (sha256 {source.sha256})" for source in package.sources],
        "tables": [_table(package, file, resource, tables) for file, resource in tables.items()],
    }


def _table(package: DataPackage, file: str, resource: Json, tables: Mapping[str, Json]) -> Json:
    schema = _mapping(resource.get("schema"))
    fields = entries(schema.get("fields"))
    described: dict[str, object] = {
        "columns": [_column(field) for field in fields],
        "primaryKey": _names(schema.get("primaryKey")),
    }
    keys = [key for foreign in entries(schema.get("foreignKeys")) if (key := _foreign_key(package, file, foreign, tables))]
    if keys:
        described["foreignKeys"] = keys
    return {
        "url": _address(package, file),
        "dc:title": str(resource.get("title", file)),
        "dialect": {"encoding": "utf-8", "delimiter": ",", "header": True, "lineTerminators": ["\n"]},
        "tableSchema": described,
    }


def _address(package: DataPackage, file: str) -> str:
    return f"{_ROOT}{package.folder}/{file}"


def _column(field: Json) -> Json:
    constraints = _mapping(field.get("constraints"))
    column: dict[str, object] = {
        "name": field["name"],
        "titles": field["name"],
        "dc:description": str(field.get("description", "")),
        "datatype": _datatype(field, constraints),
        "required": constraints.get("required") is True,
    }
    if "unit" in field:
        column["dc:extent"] = field["unit"]
    return column


def _datatype(field: Json, constraints: Json) -> object:
    """The base type with what CSV on the Web can say of a cell: bounds, and for words a pattern; a list of choices is a pattern too."""
    base = _DATATYPES[str(field["type"])]
    limits: dict[str, object] = {name: constraints[name] for name in _BOUNDS if name in constraints}
    if base == "string" and "enum" in constraints:
        limits["format"] = f"^({'|'.join(texts(constraints['enum']))})$"
    elif base == "string" and "pattern" in constraints:
        limits["format"] = constraints["pattern"]
    return {"base": base, **limits} if limits else base


def _foreign_key(package: DataPackage, file: str, foreign: Json, tables: Mapping[str, Json]) -> Json | None:
    """A reference from a column that is always filled; for one that may be empty the formats disagree on what an empty cell refers to."""
    columns, reference = _names(foreign.get("fields")), _mapping(foreign.get("reference"))
    schema = _mapping(tables[file].get("schema"))
    required = {field["name"] for field in entries(schema.get("fields")) if _mapping(field.get("constraints")).get("required") is True}
    target = next((path for path, resource in tables.items() if resource.get("name") == reference.get("resource")), None)
    if target is None or not set(columns) <= required:
        return None
    return {
        "columnReference": columns,
        "reference": {"resource": _address(package, target), "columnReference": _names(reference.get("fields"))},
    }


def _mapping(value: object) -> Json:
    return value if isinstance(value, dict) else {}


def _names(value: object) -> list[str]:
    """A key of one column may be written as a word."""
    return [value] if isinstance(value, str) else list(texts(value))
