"""The figures on the pages of another language in, their records out: each takes over the Dutch record, in its own notation.

Formula, operands and cells stand in the Dutch record, once; what differs is the text that a reader sees. Status and remark are told
again: who opens only this record must not take a provisional figure for a final one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.book import read_figure_id, records_place, spoken_id
from generator.model.figure import Figure, Value
from generator.model.identifiers import EditionId
from generator.model.language import Language, speaking, spoken
from generator.model.notation import shown
from generator.model.notice import retold
from generator.model.output import OutputFile
from generator.model.status import Status
from generator.publish.json_text import json_file, json_map_file, json_text
from generator.publish.provenance import ROUNDING, descriptions
from generator.publish.provenance_schema import SCHEMA_VERSION

OPERAND = "a"
"""What a record calls the Dutch one, which is all of its formula."""


def publish_spoken_provenance(values: Iterable[Value], editions: Iterable[EditionId], language: Language) -> Iterator[OutputFile]:
    """Records per indicator and period, and for each edition an index and what describes them, below the folder of the language."""
    groups: dict[EditionId, dict[str, list[Value]]] = {edition: {} for edition in editions}
    for value in values:
        name = read_figure_id(value.id)
        place = records_place(name.edition, name.indicator, name.period)
        groups[name.edition].setdefault(place, []).append(value)
    for edition, files in groups.items():
        folder = f"{edition}/herkomst/"
        listed: list[dict[str, object]] = []
        for place, own in sorted(files.items()):
            ordered = sorted(own, key=lambda value: value.id)
            with speaking(language):
                records = [(spoken_id(value.id, language), _record(value)) for value in ordered]
            yield OutputFile(path=language.folder + place, content=json_map_file({"schema": SCHEMA_VERSION}, "cijfers", records))
            listed.append({"bestand": place.removeprefix(folder), "aantal": len(records)})
        yield OutputFile(path=f"{language.folder}{folder}index.json", content=json_file(_index(edition, language, listed)))
        yield from descriptions(f"{language.folder}{edition}/herkomst")


def _record(value: Value) -> str:
    if not isinstance(value, Figure):
        return json_text({"status": value.status, "reden": retold(value.reason), "eenheid": spoken(value.unit)})
    record: dict[str, object] = {
        "waarde": value.value,
        "getoond": shown(value),
        "eenheid": spoken(value.unit),
        "afronding": {"decimalen": value.decimals, "regel": ROUNDING},
        "formule": OPERAND,
        "operanden": {OPERAND: {"cijfer": value.id}},
    }
    if value.status is not Status.NORMAL:
        record["status"] = value.status
    if value.note:
        record["opmerking"] = retold(value.note)
    return json_text(record)


def _index(edition: EditionId, language: Language, files: list[dict[str, object]]) -> dict[str, object]:
    depth = "../" * (language.folder.count("/") + 2)
    return {
        "schema": SCHEMA_VERSION,
        "editie": edition,
        "taal": language.code,
        "uitleg": "Een id leest als editie.taal.indicator.gebied.periode, soms met een maat erachter. Elk record neemt het Nederlandse "
        "over, met zijn status en opmerking, in de schrijfwijze van deze taal; de formule en de cellen staan in het Nederlandse record. "
        f"In welk bestand dat staat, zegt {depth}{edition}/herkomst/index.json.",
        "bestanden": files,
        "functies": "functies.json",
        "beschrijving": "schema.json",
    }
