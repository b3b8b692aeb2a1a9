"""Deliveries → how paper names them: a line each below a chart, all of them in one sentence on a sheet."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.blocks import SourceNote
from generator.model.saying import say
from generator.model.sentence import Code, Link, Sentence
from generator.paper.words import kept

_UNKNOWN = "onbekend"
"""How a package writes that a date is not known."""


def source_line(source: SourceNote) -> Sentence:
    """Where figures come from, with the ways to the delivery and to the package."""
    package = Link(f"{source.package} {source.version}", f"data/{source.package}/{source.version}/datapackage.json")
    return say(
        "Bron: {bron}, {uitgever}{tabel_en_datum}. Licentie: {licentie}. Datapakket {pakket}.",
        bron=kept(source.title, source.kept, source.address),
        uitgever=Code(source.publisher),
        tabel_en_datum=_details(source),
        licentie=Code(source.license),
        pakket=package,
    )


def sources_sentence(sources: Iterable[SourceNote]) -> Sentence:
    """All of them, each once; nothing when there are none."""
    named: Sentence = ()
    for title, begin, publisher, date in dict.fromkeys((one.title, one.kept, one.publisher, one.date) for one in sources):
        one = _short(title, begin, publisher, date)
        named = say("{bronnen}; {bron}", bronnen=named, bron=one) if named else one
    return say("Bronnen: {bronnen}.", bronnen=named) if named else ()


def _short(title: str, begin: str, publisher: str, date: str) -> Sentence:
    name, maker = kept(title, begin), Code(publisher)
    if date and date != _UNKNOWN:
        return say("{bron} ({uitgever}, {datum})", bron=name, uitgever=maker, datum=Code(date))
    return say("{bron} ({uitgever})", bron=name, uitgever=maker)


def _details(source: SourceNote) -> Sentence:
    table = say(", tabel {tabel}", tabel=Code(source.table)) if source.table else ()
    if source.date == _UNKNOWN:
        return (*table, *say(", datum onbekend"))
    return (*table, *say(", {datum}", datum=Code(source.date))) if source.date else table
