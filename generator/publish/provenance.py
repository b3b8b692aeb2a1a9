"""A book of figures in, provenance records out: for every value its formula and operands, down to the cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.model.book import FigureBook, records_place
from generator.model.edition import Edition
from generator.model.edition_difference import EditionDifference
from generator.model.figure import Figure, Missing, SourceCell, Value
from generator.model.functions import NAMED_FUNCTIONS
from generator.model.identifiers import IndicatorId
from generator.model.notation import shown
from generator.model.output import OutputFile
from generator.model.status import Status
from generator.publish.json_text import json_file, json_map_file
from generator.publish.listing import FigureLine, lines_by_indicator_and_period, list_figures
from generator.publish.provenance_schema import FUNCTIONS_SCHEMA, PROVENANCE_SCHEMA, SCHEMA_VERSION

ROUNDING = "half-up"
DIFFERENCES = "verschillen.json"


def publish_provenance(book: FigureBook, edition: Edition, difference: EditionDifference | None = None) -> Iterator[OutputFile]:
    """Records per indicator and period and of changed cells, an index of these files, the JSON Schema and the named functions."""
    folder = f"{edition.config.id}/herkomst"
    groups = lines_by_indicator_and_period(list_figures(book, edition))
    for (indicator, period), lines in groups.items():
        records = ((line.value.id, provenance_record(line.value)) for line in lines)
        path = records_place(edition.config.id, indicator, period)
        yield OutputFile(path=path, content=json_map_file({"schema": SCHEMA_VERSION}, "cijfers", records))
    files = _list_files(groups, edition)
    if difference is not None and difference.values:
        records = ((value.id, provenance_record(value)) for value in difference.values)
        yield OutputFile(path=f"{folder}/{DIFFERENCES}", content=json_map_file({"schema": SCHEMA_VERSION}, "cijfers", records))
        files.append(_list_differences(difference))
    yield OutputFile(path=f"{folder}/index.json", content=json_file(_index(files, edition)))
    yield OutputFile(path=f"{folder}/schema.json", content=json_file(PROVENANCE_SCHEMA))
    yield OutputFile(path=f"{folder}/functies.json", content=json_file(_functions()))
    yield OutputFile(path=f"{folder}/functies-schema.json", content=json_file(FUNCTIONS_SCHEMA))


def provenance_record(value: Value) -> dict[str, object]:
    """One record; the status stands in it when there is something to know about the value."""
    if isinstance(value, Missing):
        return {"status": value.status, "reden": value.reason, "eenheid": value.unit}
    record: dict[str, object] = {
        "waarde": value.value,
        "getoond": shown(value),
        "eenheid": value.unit,
        "afronding": {"decimalen": value.decimals, "regel": ROUNDING},
        "formule": value.formula,
        "operanden": {name: _operand(operand) for name, operand in value.operands.items()},
    }
    if value.status is not Status.NORMAL:
        record["status"] = value.status
    if value.note:
        record["opmerking"] = value.note
    return record


def _functions() -> dict[str, object]:
    """Every named function: an edition that uses only some of them still shows what its formulas may lean on."""
    functions = [
        {
            "naam": function.name,
            "parameters": list(function.parameters),
            "formule": function.formula,
            "uitleg": function.meaning,
            "bron": function.source,
        }
        for function in NAMED_FUNCTIONS.values()
    ]
    return {"schema": SCHEMA_VERSION, "functies": functions}


def _operand(operand: SourceCell | Figure) -> dict[str, object]:
    if isinstance(operand, Figure):
        return {"cijfer": operand.id}
    return {
        "pakket": operand.package,
        "versie": operand.version,
        "bestand": operand.file,
        "sha256": operand.sha256,
        "regel": operand.line,
        "kolom": operand.column,
        "ruw": operand.raw,
    }


def _list_files(groups: Mapping[tuple[IndicatorId, str], tuple[FigureLine, ...]], edition: Edition) -> list[dict[str, object]]:
    folder = f"{edition.config.id}/herkomst/"
    return [
        {
            "bestand": records_place(edition.config.id, indicator, period).removeprefix(folder),
            "indicator": indicator,
            "naam": edition.indicators[indicator].name,
            "periode": period,
            "aantal": len(lines),
        }
        for (indicator, period), lines in groups.items()
    ]


def _list_differences(difference: EditionDifference) -> dict[str, object]:
    return {
        "bestand": DIFFERENCES,
        "naam": f"Wat er in de gegevens veranderd is sinds de editie {difference.previous}",
        "aantal": len(difference.values),
        "voorvoegsels": [difference.prefix],
    }


def _index(files: Sequence[Mapping[str, object]], edition: Edition) -> dict[str, object]:
    return {
        "schema": SCHEMA_VERSION,
        "editie": edition.config.id,
        "uitleg": "Een id leest als editie.indicator.gebied.periode, soms met een maat erachter. Het cijfer staat in het bestand van zijn "
        "indicator en periode, of in dat waarvan een voorvoegsel het begin van zijn id is.",
        "bestanden": list(files),
        "functies": "functies.json",
        "beschrijving": "schema.json",
    }
