"""JSON as delivered (OData version 3 or 4, GeoJSON) → header and rows: each record a row, each property a column."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal

from generator.model.problem import Place, Problem
from generator.versions.intake.mapping import FileForm
from generator.versions.intake.tables import DeliveredTable, ReadTable, Row, check_row_count, mistake

_NEXT = ("@odata.nextLink", "odata.nextLink")
"""What a page of OData bears when there are more; version 4 and version 3."""

_PLAIN_EXPONENT = 40
"""Numbers beyond 10 to this power, up or down, are no figures of ours; writing them out could take all memory."""


def read_odata(content: bytes, path: str, form: FileForm) -> ReadTable:
    """Read the list `value` of a response of OData; a page that is not the last is no whole delivery."""
    document, problem = _parse(content, path)
    if problem:
        return None, (problem,)
    following = [key for key in _NEXT if isinstance(document, dict) and document.get(key)]
    if following:
        found = f"Dit is niet de hele tabel: '{following[0]}' wijst naar een volgende pagina."
        next_step = "Haal de hele tabel op, bijvoorbeeld met: .venv/bin/python build.py import --fetch TABEL."
        return None, (Problem(place=Place(path=path), code="delivery-not-whole", found=found, next_step=next_step),)
    return _to_table(document, "value", path, form)


def read_geojson(content: bytes, path: str, form: FileForm) -> ReadTable:
    """Read the properties of the features; the shapes are left alone."""
    document, problem = _parse(content, path)
    if problem:
        return None, (problem,)
    if isinstance(document, dict) and isinstance(document.get("features"), list):
        features = [feature.get("properties") if isinstance(feature, dict) else None for feature in document["features"]]
        return _to_table({"features": features}, "features", path, form)
    return None, (_not_records(path, "features"),)


class _Digits(str):
    """A number as its digits stand in the file."""

    __slots__ = ()


def _parse(content: bytes, path: str) -> tuple[object, Problem | None]:
    try:
        return (
            json.loads(
                content.decode("utf-8-sig"),
                parse_int=_Digits,
                parse_float=_Digits,
                parse_constant=_refuse_constant,
                object_pairs_hook=_unique,
            ),
            None,
        )
    except (ValueError, RecursionError) as error:
        return None, mistake(Place(path=path), "delivery-not-json", f"Het bestand is geen leesbare JSON ({error}).", None)


def _refuse_constant(name: str) -> object:
    message = f"{name} is geen getal"
    raise ValueError(message)


def _unique(pairs: list[tuple[str, object]]) -> Mapping[str, object]:
    entries = dict(pairs)
    if len(entries) < len(pairs):
        message = "een sleutel staat er twee keer in"
        raise ValueError(message)
    return entries


def _to_table(document: object, name: str, path: str, form: FileForm) -> ReadTable:
    records = document.get(name) if isinstance(document, dict) else None
    if not isinstance(records, list) or not records or not all(isinstance(record, dict) for record in records):
        return None, (_not_records(path, name),)
    header = tuple(records[0])
    uneven = [position for position, record in enumerate(records) if record.keys() != records[0].keys()]
    if uneven:
        return None, (_uneven(f"{path}#/{name}/{uneven[0]}"),)
    rows = tuple(Row(line=position, cells=tuple(_texts(record, header))) for position, record in enumerate(records))
    table = DeliveredTable(path=path, header=header, header_line=0, rows=rows, pointer=f"/{name}")
    return table, check_row_count(table, form)


def _texts(record: Mapping[str, object], header: tuple[str, ...]) -> Iterator[str]:
    for name in header:
        value = record[name]
        if value is None:
            yield ""
        elif isinstance(value, _Digits):
            yield _plain(value)
        elif isinstance(value, str):
            yield value
        else:
            yield json.dumps(value, ensure_ascii=False)


def _plain(digits: str) -> str:
    """The same number without exponent and without zeros at the end: in JSON `10.0` and `10` are one number."""
    number = Decimal(digits)
    if number.is_zero():
        return "0"
    if abs(number.adjusted()) > _PLAIN_EXPONENT:
        return digits
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _not_records(path: str, name: str) -> Problem:
    return mistake(Place(path=path), "delivery-not-records", f"Er staat geen lijst van gegevens onder '{name}'.", None)


def _uneven(path: str) -> Problem:
    return mistake(Place(path=path), "delivery-wrong-width", "Dit gegeven heeft andere velden dan het eerste.", None)
