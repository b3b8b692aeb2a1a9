"""A book of figures in, downloads out: CSV per indicator, area and group, each with its CSVW description, and one ZIP of everything."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.citation import citation
from generator.model.edition import Edition, SiteConfig
from generator.model.figure import Figure
from generator.model.identifiers import FigureId
from generator.model.output import OutputFile
from generator.publish.bundle import publish_bundle
from generator.publish.citation_file import publish_citation
from generator.publish.csv_on_web import COLUMNS, FIGURE_KEY, Description, describe_csv, figure_columns
from generator.publish.listing import FigureLine, Lines, area_names, is_group, lines_by_area, lines_by_indicator
from generator.publish.source_lines import sources_of


@dataclass(frozen=True, kw_only=True)
class _Table:
    """One CSV file to be."""

    path: str
    lines: tuple[FigureLine, ...]
    description: Description


def publish_downloads(lines: Lines, edition: Edition, site: SiteConfig) -> Iterator[OutputFile]:
    """Files below `<edition>/downloads/`; the ZIP holds the files per indicator, a README and the citation."""
    texts = csv_texts(lines)
    by_indicator = tuple(_files(_indicator_tables(lines, edition, site), texts))
    yield from by_indicator
    yield from _files(_area_tables(lines, edition, site), texts)
    cited = publish_citation(edition, site)
    yield cited
    yield publish_bundle((*by_indicator, cited), edition, site)


class _Written(list[str]):
    """What `csv.writer` writes to: one text a row."""

    write = list[str].append


def csv_texts(lines: Iterable[FigureLine]) -> Mapping[FigureId, str]:
    """Each figure as one row of CSV; an empty `waarde` has its status and reason."""
    rows = _Written()
    writer = csv.writer(rows, lineterminator="\n")
    ids = []
    for line in lines:
        value = line.value
        about = (line.indicator.id, line.indicator.name, line.area, line.area_name, line.period, line.measure)
        number, note = (value.value, value.note) if isinstance(value, Figure) else ("", value.reason)
        writer.writerow((*about, number, line.text, value.unit, value.status, note, value.id, line.boundaries))
        ids.append(value.id)
    return dict(zip(ids, rows, strict=True))


def _indicator_tables(lines: tuple[FigureLine, ...], edition: Edition, site: SiteConfig) -> Iterator[_Table]:
    for name, own in lines_by_indicator(lines, edition).items():
        indicator = edition.indicators[name]
        description = Description(
            title=indicator.name,
            text=" ".join(part for part in (indicator.definition, indicator.note) if part),
            publisher=site.publisher,
            citation=citation(edition, site),
            sources=sources_of((indicator,), edition),
        )
        yield _Table(path=f"{edition.config.id}/downloads/indicatoren/{name}.csv", lines=own, description=description)


def _area_tables(lines: tuple[FigureLine, ...], edition: Edition, site: SiteConfig) -> Iterator[_Table]:
    names = area_names(edition)
    for area, own in lines_by_area(lines, edition).items():
        kind = "groepen" if is_group(area, edition) else "gebieden"
        description = Description(
            title=f"{edition.config.title}: {names[area]}",
            text=f"Alle cijfers van deze editie over {names[area]}.",
            publisher=site.publisher,
            citation=citation(edition, site),
            sources=sources_of({line.indicator.id: line.indicator for line in own}.values(), edition),
        )
        yield _Table(path=f"{edition.config.id}/downloads/{kind}/{area}.csv", lines=own, description=description)


def _files(tables: Iterable[_Table], texts: Mapping[FigureId, str]) -> Iterator[OutputFile]:
    """CSV in UTF-8 with comma and LF, and its description beside it."""
    head = ",".join(COLUMNS) + "\n"
    columns = figure_columns()
    for table in tables:
        rows = "".join(texts[line.value.id] for line in table.lines)
        name = table.path.rsplit("/", 1)[-1]
        yield OutputFile(path=table.path, content=(head + rows).encode())
        yield OutputFile(path=f"{table.path}-metadata.json", content=describe_csv(name, table.description, columns, FIGURE_KEY))
