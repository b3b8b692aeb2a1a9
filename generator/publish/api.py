"""A book of figures in, static JSON for scripts out: an index, a file per area and per indicator, and their JSON Schema."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.book import FigureBook
from generator.model.edition import Edition, SiteConfig
from generator.model.figure import Figure
from generator.model.identifiers import AreaKey
from generator.model.indicator import Indicator
from generator.model.naming import GROUP_NAMES, MEASURE_NAMES
from generator.model.output import OutputFile
from generator.model.region import Region
from generator.model.status import Status
from generator.publish.api_schema import API_SCHEMA, API_VERSION
from generator.publish.json_text import json_file, json_list_file, json_string
from generator.publish.listing import (
    FigureLine,
    Lines,
    area_names,
    is_group,
    lines_by_area,
    lines_by_indicator,
)
from generator.publish.verdicts import list_verdicts


def publish_api(lines: Lines, book: FigureBook, edition: Edition, site: SiteConfig) -> Iterator[OutputFile]:
    """Files below `<edition>/api/`; every value carries the id of its provenance record, and every verdict those it rests on."""
    folder = f"{edition.config.id}/api"
    texts = {line.value.id: _entry(line) for line in lines}
    areas = lines_by_area(lines, edition)
    names = area_names(edition)
    for area, own in areas.items():
        head = {"schema": API_VERSION, "editie": edition.config.id, "gebied": area, "naam": names[area]}
        kind = "groepen" if is_group(area, edition) else "gebieden"
        entries = (texts[line.value.id] for line in own)
        yield OutputFile(path=f"{folder}/{kind}/{area}.json", content=json_list_file(head, "cijfers", entries))
    for name, own in lines_by_indicator(lines, edition).items():
        explained, verdicts = _indicator(edition.indicators[name]), list_verdicts(book, name)
        head = {"schema": API_VERSION, "editie": edition.config.id, "indicator": explained, "oordelen": verdicts}
        entries = (texts[line.value.id] for line in own)
        yield OutputFile(path=f"{folder}/indicatoren/{name}.json", content=json_list_file(head, "cijfers", entries))
    groups = tuple(area for area in areas if is_group(area, edition))
    yield OutputFile(path=f"{folder}/index.json", content=json_file(_index(edition, site, groups)))
    yield OutputFile(path=f"{folder}/schema.json", content=json_file(API_SCHEMA))


def _entry(line: FigureLine) -> str:
    """One value as JSON; put together by hand, for there are hundreds of thousands."""
    value = line.value
    entry: dict[str, str | None] = {"indicator": line.indicator.id, "gebied": line.area, "periode": line.period, "maat": line.measure}
    if isinstance(value, Figure):
        entry |= {"waarde": value.value, "getoond": line.text, "eenheid": value.unit}
        if value.status is not Status.NORMAL:
            entry["status"] = value.status
        if value.note:
            entry["opmerking"] = value.note
    else:
        entry |= {"waarde": None, "eenheid": value.unit, "status": value.status, "opmerking": value.reason}
    if line.boundaries:
        entry["indelingsjaar"] = line.boundaries
    entry["herkomst"] = value.id
    pairs = ",".join([f'"{name}":{_text(text)}' for name, text in entry.items()])
    return f"{{{pairs}}}"


def _text(text: str | None) -> str:
    return "null" if text is None else json_string(text)


def _indicator(indicator: Indicator) -> dict[str, object]:
    return {
        "id": indicator.id,
        "naam": indicator.name,
        "eenheid": indicator.unit,
        "decimalen": indicator.decimals,
        "richting": indicator.direction,
        "thema": indicator.theme,
        "weging": indicator.combination,
        "definitie": indicator.definition,
        "toelichting": indicator.note,
        "beschikbaarheid": indicator.availability,
        "houder": indicator.holder,
        "pakket": indicator.package,
        "versie": indicator.version,
    }


def _region(region: Region) -> dict[str, object]:
    return {
        "code": region.code,
        "naam": region.name,
        "niveau": region.level,
        "bovenliggend": region.parent,
        "indelingsjaar": region.year,
        "bestand": f"gebieden/{region.code}.json",
    }


def _index(edition: Edition, site: SiteConfig, groups: tuple[AreaKey, ...]) -> dict[str, object]:
    config = edition.config
    return {
        "schema": API_VERSION,
        "editie": config.id,
        "titel": config.title,
        "stad": site.city,
        "uitgever": site.publisher,
        "datum": config.date,
        "status": config.status,
        "pakketten": dict(sorted(config.pins.items())),
        "maten": dict(MEASURE_NAMES),
        "statussen": {status.value: status.label or "gewoon cijfer" for status in Status},
        "gebieden": [_region(region) for region in edition.regions.all],
        "groepen": [{"id": key, "naam": GROUP_NAMES[key], "bestand": f"groepen/{key}.json"} for key in groups],
        "indicatoren": [
            {**_indicator(indicator), "bestand": f"indicatoren/{indicator.id}.json"} for indicator in edition.indicators.values()
        ],
        "herkomst": "../herkomst/index.json",
        "beschrijving": "schema.json",
    }
