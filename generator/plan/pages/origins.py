"""The figures that pages show in, a page an indicator and period out on which each of them is taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from generator.model.auditor_pages import OriginPage
from generator.model.blocks import LinkGroup, LinkLine
from generator.model.book import origin_place, read_figure_id, records_place
from generator.model.figure import Figure, Missing, SourceCell, Value
from generator.model.identifiers import AreaKey, FigureId
from generator.model.naming import GROUP_NAMES, MEASURE_NAMES
from generator.model.origin_blocks import CellLine, FigureOrigin, MissingOrigin, SourceLines
from generator.model.package import Table
from generator.model.recomputation import recompute_all_in_sql
from generator.model.sentence import Code, Link, Moment, Part, Sentence
from generator.plan.boundaries import plan_period_boundaries
from generator.plan.heads import list_link, plan_head
from generator.plan.links import distinct_link, indicator_path
from generator.plan.report import Report
from generator.plan.sentences.editions import recompute_lead
from generator.plan.sentences.origins import (
    measure_told,
    missing_told,
    origin_told,
    origins_lead,
    origins_title,
    recompute_all_lead,
    words_of_origins,
)
from generator.plan.sentences.wording import lowered, worded
from generator.plan.source_rows import Delivered, FileKey, SourceRows, delivered_rows

FEW = 8
"""So many figures of a formula are told one by one."""

_NAME = re.compile(r"[A-Za-z_]\w*")


def plan_origins(report: Report, shown: Mapping[FigureId, Value], tables: Mapping[FileKey, Table]) -> Iterator[OriginPage]:
    """Pages in the order of indicators and periods, of figures and missing values; `tables` are those of all pinned packages."""
    groups: dict[tuple[int, str], list[Value]] = {}
    places = {name: number for number, name in enumerate(report.edition.indicators)}
    areas = _area_names(report)
    for value in shown.values():
        name = read_figure_id(value.id)
        if name.edition == report.id and name.indicator in places and name.area in areas:
            groups.setdefault((places[name.indicator], name.period), []).append(value)
    order = {area: number for number, area in enumerate(areas)}
    measures = {name: number for number, name in enumerate(MEASURE_NAMES)}
    delivered = delivered_rows(report.edition.observations)
    planned = frozenset(value.id for values in groups.values() for value in values if isinstance(value, Figure))

    def place(value: Value) -> tuple[int, str, int, str]:
        name = read_figure_id(value.id)
        return order[name.area], name.previous, measures.get(name.measure or "waarde", len(measures)), name.measure

    for (_, period), values in sorted(groups.items()):
        taking_apart = _TakingApart(report=report, areas=areas, shown=planned, delivered=delivered, rows=SourceRows(tables=tables))
        yield _page(report, period, sorted(values, key=place), taking_apart)


def origin_groups(report: Report, pages: Iterable[OriginPage]) -> tuple[LinkGroup, ...]:
    """Every page of origins of an edition, by indicator."""
    groups: dict[str, list[LinkLine]] = {}
    for page in pages:
        _, _, indicator, period, _ = page.head.path.split("/")
        groups.setdefault(indicator, []).append(LinkLine(link=Link(period, page.head.path)))
    names = report.edition.indicators
    return tuple(LinkGroup(heading=(indicator.name,), links=tuple(groups[name])) for name, indicator in names.items() if name in groups)


def _page(report: Report, period: str, values: list[Value], taking_apart: _TakingApart) -> OriginPage:
    path, _ = origin_place(values[0].id)
    indicator = report.edition.indicators[read_figure_id(values[0].id).indicator]
    link = Link(indicator.name, indicator_path(report.id, indicator.id))
    lead = (*origins_lead(link, period), *plan_period_boundaries(report, indicator, period))
    figures = [value for value in values if isinstance(value, Figure)]
    origins = tuple(map(taking_apart.origin, figures))
    missing = tuple(taking_apart.missing(value) for value in values if isinstance(value, Missing))
    return OriginPage(
        head=plan_head(report, path, origins_title(indicator.name, period), lead[0], (list_link(report, "Herkomst", "herkomst"),)),
        lead=lead,
        origins=origins,
        missing=missing,
        files=taking_apart.rows.files(),
        terms=words_of_origins(figures, {read_figure_id(figure.id).measure for figure in figures}),
        recompute=recompute_all_in_sql(figures) if figures else "",
        recompute_lead=(*recompute_lead(), recompute_all_lead()),
        records=(
            LinkLine(link=Link("Herkomst voor programma’s (JSON)", records_place(report.id, indicator.id, period))),
            LinkLine(link=link),
        ),
    )


@dataclass(frozen=True, kw_only=True)
class _TakingApart:
    """What is needed to take the figures of one page apart."""

    report: Report
    areas: Mapping[AreaKey, Sentence]
    shown: frozenset[FigureId]
    """The figures that have a place on these pages."""
    delivered: Mapping[tuple[str, str, str], Delivered]
    """Every observation, by indicator, area and period."""
    rows: SourceRows

    def origin(self, figure: Figure) -> FigureOrigin:
        """The figure with its formula, the same with the values in it, and what it rests on."""
        return FigureOrigin(
            anchor=origin_place(figure.id)[1],
            heading=self._heading(figure),
            value=figure,
            told=origin_told(figure),
            formula=figure.formula,
            filled=_NAME.sub(lambda match: _filled(figure, match[0]), figure.formula),
            figures=tuple(self._rests_on(figure)),
            cells=tuple(self._cells(figure)),
            report=Link("Meld een fout", f"mailto:{self.report.site.contact}?subject={quote(f'Fout in cijfer {figure.id}')}"),
        )

    def missing(self, value: Missing) -> MissingOrigin:
        """Why there is no figure, and the line of the file that says so."""
        name = read_figure_id(value.id)
        row = None if name.previous else self.delivered.get((name.indicator, name.area, name.period))
        lines: tuple[CellLine, ...] = ()
        if row and (columns := row.columns_for(value.status)):
            anchor = self.rows.use_columns(row.file, row.line, columns)
            lines = (CellLine(text=f"regel {row.line}, {', '.join(f'kolom {column}' for column in columns)}", anchor=anchor),)
        return MissingOrigin(
            anchor=origin_place(value.id)[1], heading=self._heading(value), value=value, told=missing_told(value), lines=lines
        )

    def _heading(self, value: Value) -> Sentence:
        """The area, and the measure when it is not the value itself."""
        name = read_figure_id(value.id)
        return (*self.areas[name.area], *measure_told(name))

    def _rests_on(self, figure: Figure) -> Iterator[Sentence]:
        """The figures in the formula, each in words; many of them as a list of ids, for their values stand in the formula already."""
        operands = {name: operand for name, operand in figure.operands.items() if isinstance(operand, Figure)}
        if len(operands) > FEW:
            yield (Code(", ".join(f"{name} = {operand.id}" for name, operand in operands.items())),)
            return
        for name, operand in operands.items():
            yield self._operand(name, operand, figure)

    def _operand(self, name: str, operand: Figure, figure: Figure) -> Sentence:
        """What an operand is, as far as it differs from the figure; its id when no page takes it apart."""
        its, own = read_figure_id(operand.id), read_figure_id(figure.id)
        told: list[Sentence] = [(*self.areas[its.area], *measure_told(its))]
        if its.indicator != own.indicator:
            told.append(worded(lowered(self.report.edition.indicators[its.indicator].name)))
        if its.period != own.period:
            told.append((Moment(its.period),))
        parts: list[Part] = [Code(name), ": ", operand]
        for words in told:
            parts.extend((", ", *words))
        return tuple(parts) if operand.id in self.shown else (*parts, " (", Code(operand.id), ")")

    def _cells(self, figure: Figure) -> Iterator[SourceLines]:
        """The cells of a figure by file, each with the line it stands in."""
        files: dict[tuple[str, str, str], list[CellLine]] = {}
        for name, cell in figure.operands.items():
            if isinstance(cell, SourceCell):
                told = f"{name} = {cell.raw} (regel {cell.line}, kolom {cell.column})"
                files.setdefault((cell.package, cell.version, cell.file), []).append(CellLine(text=told, anchor=self.rows.use(cell)))
        for (package, version, file), lines in files.items():
            yield SourceLines(file=Link(f"{package}: {file}", f"data/{package}/{version}/{file}"), version=version, lines=tuple(lines))


def _filled(figure: Figure, name: str) -> str:
    """The number a name stands for, between parentheses when its minus would be taken for one of the formula."""
    if name not in figure.operands:
        return name
    operand = figure.operands[name]
    text = operand.raw if isinstance(operand, SourceCell) else operand.value
    return f"({text})" if text.startswith("-") else text


def _area_names(report: Report) -> Mapping[AreaKey, Sentence]:
    """Areas as links, then the groups; in the order in which they stand on a page."""
    regions = report.edition.regions
    areas: dict[AreaKey, Sentence] = {AreaKey(region.code): (distinct_link(report.id, region, regions),) for region in regions.all}
    return areas | {group: (name,) for group, name in GROUP_NAMES.items()}
