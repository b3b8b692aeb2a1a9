"""A book of figures in, provenance records out: for every value its formula and operands, down to the cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.model.book import records_place
from generator.model.edition import Edition
from generator.model.edition_difference import EditionDifference
from generator.model.figure import Figure, Missing, SourceCell, Value
from generator.model.functions import NAMED_FUNCTIONS
from generator.model.identifiers import IndicatorId, PackageName, PackageVersion
from generator.model.notation import shown
from generator.model.output import OutputFile
from generator.model.status import Status
from generator.publish.json_text import json_file, json_map_file, json_string, json_text
from generator.publish.listing import FigureLine, Lines, lines_by_indicator_and_period
from generator.publish.provenance_schema import FUNCTIONS_SCHEMA, PROVENANCE_SCHEMA, SCHEMA_VERSION

ROUNDING = "half-up"
DIFFERENCES = "verschillen.json"

Digests = Mapping[tuple[PackageName, PackageVersion, str], str]
"""Of files, by package, version and name."""


def publish_provenance(lines: Lines, edition: Edition, difference: EditionDifference | None = None) -> Iterator[OutputFile]:
    """Records per indicator and period and of changed cells, an index of these files, the JSON Schema and the named functions."""
    folder = f"{edition.config.id}/herkomst"
    groups = lines_by_indicator_and_period(lines)
    written = _Records(_digests_of(edition, difference))
    for (indicator, period), own in groups.items():
        records = ((line.value.id, written.of(line.value, line.text)) for line in own)
        path = records_place(edition.config.id, indicator, period)
        yield OutputFile(path=path, content=json_map_file({"schema": SCHEMA_VERSION}, "cijfers", records))
    files = _list_files(groups, edition)
    if difference is not None and difference.values:
        records = ((value.id, written.of(value, _text(value))) for value in difference.values)
        yield OutputFile(path=f"{folder}/{DIFFERENCES}", content=json_map_file({"schema": SCHEMA_VERSION}, "cijfers", records))
        files.append(_list_differences(difference))
    yield OutputFile(path=f"{folder}/index.json", content=json_file(_index(files, edition)))
    yield from descriptions(folder)


def descriptions(folder: str) -> Iterator[OutputFile]:
    """What describes the records of a folder and stands beside them in every language: their schema, and the functions with theirs."""
    yield OutputFile(path=f"{folder}/schema.json", content=json_file(PROVENANCE_SCHEMA))
    yield OutputFile(path=f"{folder}/functies.json", content=json_file(functions_content()))
    yield OutputFile(path=f"{folder}/functies-schema.json", content=json_file(FUNCTIONS_SCHEMA))


class _Records:
    """Values in, records out; one cell stands in many records, and is written once."""

    def __init__(self, digests: Digests) -> None:
        """Begin without cells."""
        self._digests = digests
        self._cells: dict[int, str] = {}

    def of(self, value: Value, text: str) -> str:
        """One record as JSON, with what a reader sees of it; the status stands in it when there is something to know about the value."""
        if isinstance(value, Missing):
            return json_text({"status": value.status, "reden": value.reason, "eenheid": value.unit})
        operands = ",".join([f"{json_string(name)}:{self._operand(operand)}" for name, operand in value.operands.items()])
        status = "" if value.status is Status.NORMAL else f',"status":{json_string(value.status)}'
        note = f',"opmerking":{json_string(value.note)}' if value.note else ""
        return (  # put together by hand: there are hundreds of thousands
            f'{{"waarde":{json_string(value.value)},"getoond":{json_string(text)},"eenheid":{json_string(value.unit)},'
            f'"afronding":{{"decimalen":{value.decimals},"regel":"{ROUNDING}"}},'
            f'"formule":{json_string(value.formula)},"operanden":{{{operands}}}{status}{note}}}'
        )

    def _operand(self, operand: SourceCell | Figure) -> str:
        if isinstance(operand, Figure):
            return f'{{"cijfer":{json_string(operand.id)}}}'
        text = self._cells.get(id(operand))  # by identity: the figures that it stands in keep it alive meanwhile
        if text is None:
            text = self._cells[id(operand)] = json_text(_cell(operand, self._digests))
        return text


def _text(value: Value) -> str:
    return shown(value) if isinstance(value, Figure) else ""


def functions_content() -> dict[str, object]:
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


def _digests_of(edition: Edition, difference: EditionDifference | None) -> Digests:
    """Of the files of all packages on which its figures rest: its own, and those with which these are compared."""
    before = (step.old for step in difference.steps) if difference else ()
    packages = (*edition.packages.values(), *(package for package in before if package))
    return {(package.name, package.version, name): digest for package in packages for name, digest in package.files.items()}


def _cell(cell: SourceCell, digests: Digests) -> dict[str, object]:
    return {
        "pakket": cell.package,
        "versie": cell.version,
        "bestand": cell.file,
        "sha256": digests[cell.package, cell.version, cell.file],
        "regel": cell.line,
        "kolom": cell.column,
        "ruw": cell.raw,
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
