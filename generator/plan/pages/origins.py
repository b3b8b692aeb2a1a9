"""The figures that pages show in, a page an indicator and period out on which each of them is taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from generator.model.blocks import FigureOrigin, LinkGroup, LinkLine, SourceLines
from generator.model.book import origin_place, records_place
from generator.model.figure import Figure, SourceCell
from generator.model.identifiers import AreaKey, FigureId, IndicatorId
from generator.model.naming import GROUP_NAMES, MEASURE_NAMES
from generator.model.page import OriginPage
from generator.model.recomputation import recompute_all_in_sql
from generator.model.sentence import Code, Link, Moment, Part, Sentence
from generator.plan.heads import list_link, plan_head
from generator.plan.links import distinct_link, indicator_path
from generator.plan.report import Report
from generator.plan.sentences.editions import recompute_lead
from generator.plan.sentences.origins import measure_name, origin_told, origins_lead, origins_title, recompute_all_lead, words_of_origins
from generator.plan.sentences.wording import lowered, worded

FEW = 8
"""So many figures of a formula are told one by one."""

_NAME = re.compile(r"[A-Za-z_]\w*")


def plan_origins(report: Report, shown: Mapping[FigureId, Figure]) -> Iterator[OriginPage]:
    """Pages in the order of indicators and periods; of changed cells there are none, the page with the differences takes those apart."""
    groups: dict[tuple[int, str], list[Figure]] = {}
    places = {name: number for number, name in enumerate(report.edition.indicators)}
    for figure in shown.values():
        edition, indicator, _, period, *_ = figure.id.split(".")
        if edition == report.id and (known := IndicatorId(indicator)) in places:
            groups.setdefault((places[known], period), []).append(figure)
    areas = _area_names(report)
    order = {area: number for number, area in enumerate(areas)}
    measures = {name: number for number, name in enumerate(MEASURE_NAMES)}
    taking_apart = _TakingApart(report=report, areas=areas, shown=frozenset(shown))
    for (_, period), figures in sorted(groups.items()):
        figures.sort(key=lambda figure: (order[_area(figure)], measures[_measure(figure)]))
        yield _page(report, period, figures, taking_apart)


def origin_groups(report: Report, pages: Iterable[OriginPage]) -> tuple[LinkGroup, ...]:
    """Every page of origins of an edition, by indicator."""
    groups: dict[str, list[LinkLine]] = {}
    for page in pages:
        _, _, indicator, period, _ = page.head.path.split("/")
        groups.setdefault(indicator, []).append(LinkLine(link=Link(period, page.head.path)))
    names = report.edition.indicators
    return tuple(LinkGroup(heading=(indicator.name,), links=tuple(groups[name])) for name, indicator in names.items() if name in groups)


def _page(report: Report, period: str, figures: list[Figure], taking_apart: _TakingApart) -> OriginPage:
    path, _ = origin_place(figures[0].id)
    indicator = report.edition.indicators[_indicator(figures[0])]
    link = Link(indicator.name, indicator_path(report.id, indicator.id))
    lead = origins_lead(link, period)
    return OriginPage(
        head=plan_head(report, path, origins_title(indicator.name, period), lead[0], (list_link(report, "Herkomst", "herkomst"),)),
        lead=lead,
        origins=tuple(taking_apart.origin(figure) for figure in figures),
        terms=words_of_origins(figures, {_measure(figure) for figure in figures}),
        recompute=recompute_all_in_sql(figures),
        recompute_lead=(*recompute_lead(), recompute_all_lead()),
        records=(
            LinkLine(link=Link("Herkomst voor programma’s (JSON)", records_place(report.id, indicator.id, period))),
            LinkLine(link=link),
        ),
    )


@dataclass(frozen=True, kw_only=True)
class _TakingApart:
    """What is needed to take a figure apart."""

    report: Report
    areas: Mapping[AreaKey, Sentence]
    shown: frozenset[FigureId]
    """The figures that have a place on these pages."""

    def origin(self, figure: Figure) -> FigureOrigin:
        """The figure with its formula, the same with the values in it, and what it rests on."""
        measure = _measure(figure)
        heading = self.areas[_area(figure)]
        return FigureOrigin(
            anchor=origin_place(figure.id)[1],
            heading=heading if measure == "waarde" else (*heading, f": {measure_name(measure)}"),
            value=figure,
            told=origin_told(figure),
            formula=figure.formula,
            filled=_NAME.sub(lambda match: _filled(figure, match[0]), figure.formula),
            figures=tuple(self._rests_on(figure)),
            cells=tuple(_cells(figure)),
            report=Link("Meld een fout", f"mailto:{self.report.site.contact}?subject={quote(f'Fout in cijfer {figure.id}')}"),
        )

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
        _, indicator, area, period, *measure = operand.id.split(".")
        told: list[Sentence] = [self.areas[AreaKey(area)]]
        if measure:
            told.append((measure_name(measure[0]),))
        if indicator != _indicator(figure):
            told.append(worded(lowered(self.report.edition.indicators[IndicatorId(indicator)].name)))
        if period != _period(figure):
            told.append((Moment(period),))
        parts: list[Part] = [Code(name), ": ", operand]
        for words in told:
            parts.extend((", ", *words))
        return tuple(parts) if operand.id in self.shown else (*parts, " (", Code(operand.id), ")")


def _filled(figure: Figure, name: str) -> str:
    """The number a name stands for, between parentheses when its minus would be taken for one of the formula."""
    if name not in figure.operands:
        return name
    operand = figure.operands[name]
    text = operand.raw if isinstance(operand, SourceCell) else operand.value
    return f"({text})" if text.startswith("-") else text


def _cells(figure: Figure) -> Iterator[SourceLines]:
    """The cells of a figure by file, a line of text each."""
    files: dict[tuple[str, str, str], list[Code]] = {}
    for name, cell in figure.operands.items():
        if isinstance(cell, SourceCell):
            files.setdefault((cell.package, cell.version, cell.file), []).append(
                Code(f"{name} = {cell.raw} (regel {cell.line}, kolom {cell.column})")
            )
    for (package, version, file), lines in files.items():
        yield SourceLines(file=Link(f"{package}: {file}", f"data/{package}/{version}/{file}"), version=version, lines=tuple(lines))


def _area_names(report: Report) -> Mapping[AreaKey, Sentence]:
    """Areas as links, then the groups; in the order in which they stand on a page."""
    regions = report.edition.regions
    areas: dict[AreaKey, Sentence] = {AreaKey(region.code): (distinct_link(report.id, region, regions),) for region in regions.all}
    return areas | {group: (name,) for group, name in GROUP_NAMES.items()}


def _indicator(figure: Figure) -> IndicatorId:
    return IndicatorId(figure.id.split(".")[1])


def _area(figure: Figure) -> AreaKey:
    return AreaKey(figure.id.split(".")[2])


def _period(figure: Figure) -> str:
    return figure.id.split(".")[3]


def _measure(figure: Figure) -> str:
    """`waarde` for the value itself."""
    return ".".join(figure.id.split(".")[4:]) or "waarde"
