"""The figures that pages show in, a page an indicator and period out on which they are taken apart, with all they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.model.area_claim import AreaClaim
from generator.model.auditor_pages import OriginPage
from generator.model.blocks import LinkGroup, LinkLine
from generator.model.book import figure_id, origin_place, read_figure_id, records_place
from generator.model.figure import Figure, Missing, Value
from generator.model.identifiers import AreaKey, FigureId
from generator.model.naming import GROUP_NAMES, MEASURE_NAMES
from generator.model.package import Table
from generator.model.recomputation import recompute_all_in_sql
from generator.model.sentence import Link, Sentence
from generator.plan.boundaries import plan_period_boundaries
from generator.plan.heads import list_link, methods_link, plan_head
from generator.plan.links import distinct_link, indicator_path
from generator.plan.ranking import plan_ranking
from generator.plan.report import Report
from generator.plan.sentences.editions import recompute_lead
from generator.plan.sentences.origin_terms import words_of_origins
from generator.plan.sentences.origins import origins_lead, origins_title, recompute_all_lead
from generator.plan.shown import steps_of
from generator.plan.source_rows import FileKey, SourceRows, delivered_rows
from generator.plan.taking_apart import TakingApart


def plan_origins(report: Report, shown: Mapping[FigureId, Value], tables: Mapping[FileKey, Table]) -> Iterator[OriginPage]:
    """Pages in the order of indicators and periods, of figures and missing values; `tables` are those of all pinned packages.

    What pages show stands there, and what was computed on the way to it.
    """
    groups: dict[tuple[int, str], list[Value]] = {}
    places = {name: number for number, name in enumerate(report.edition.indicators)}
    areas = _area_names(report)
    claims = _proven(report, shown)
    limits = [limit for found in claims.values() for claim in found for limit in claim.limits]
    for value in (*shown.values(), *steps_of(shown, limits)):
        name = read_figure_id(value.id)
        if name.edition == report.id and name.indicator in places and name.area in areas:
            groups.setdefault((places[name.indicator], name.period), []).append(value)
    order = {area: number for number, area in enumerate(areas)}
    measures = {name: number for number, name in enumerate(MEASURE_NAMES)}
    delivered = delivered_rows(report.edition.observations)
    lines = {(row.file, row.line): AreaKey(area) for (_, area, _), row in delivered.items()}
    planned = frozenset(value.id for values in groups.values() for value in values if isinstance(value, Figure))

    def place(value: Value) -> tuple[int, str, int, str]:
        name = read_figure_id(value.id)
        return order[name.area], name.previous, measures.get(name.measure or "waarde", len(measures)), name.measure

    for (_, period), values in sorted(groups.items()):
        taking_apart = TakingApart(
            report=report, areas=areas, placed=planned, claims=claims, delivered=delivered, lines=lines, rows=SourceRows(tables=tables)
        )
        yield _page(report, period, sorted(values, key=place), frozenset(shown), taking_apart)


def origin_groups(report: Report, pages: Iterable[OriginPage]) -> tuple[LinkGroup, ...]:
    """Every page of origins of an edition, by indicator."""
    groups: dict[str, list[LinkLine]] = {}
    for page in pages:
        _, _, indicator, period, _ = page.head.path.split("/")
        groups.setdefault(indicator, []).append(LinkLine(link=Link(period, page.head.path)))
    names = report.edition.indicators
    return tuple(LinkGroup(heading=(indicator.name,), links=tuple(groups[name])) for name, indicator in names.items() if name in groups)


def _page(report: Report, period: str, values: list[Value], shown: frozenset[FigureId], taking_apart: TakingApart) -> OriginPage:
    path, _ = origin_place(values[0].id)
    indicator = report.edition.indicators[read_figure_id(values[0].id).indicator]
    link = Link(indicator.name, indicator_path(report.id, indicator.id))
    lead = (*origins_lead(link, period), *plan_period_boundaries(report, indicator, period))
    figures = [value for value in values if isinstance(value, Figure)]
    origins = tuple(taking_apart.origin(figure) for figure in figures if figure.id in shown)
    steps = tuple(taking_apart.origin(figure) for figure in figures if figure.id not in shown)
    missing = tuple(taking_apart.missing(value) for value in values if isinstance(value, Missing))
    return OriginPage(
        head=plan_head(report, path, origins_title(indicator.short, period), lead[0], (list_link(report, "Herkomst", "herkomst"),)),
        lead=lead,
        origins=origins,
        steps=steps,
        ranking=plan_ranking(report, figures, path, taking_apart.rows),
        missing=missing,
        files=taking_apart.rows.files(),
        terms=words_of_origins(figures, absent=bool(missing), rounding=indicator.rounding, methods=methods_link(report)),
        recompute=recompute_all_in_sql(origin.value for origin in (*origins, *steps)) if figures else "",
        recompute_lead=(*recompute_lead(), recompute_all_lead()),
        records=(
            LinkLine(link=Link("Herkomst voor programma’s (JSON)", records_place(report.id, indicator.id, period))),
            LinkLine(link=link),
        ),
    )


def _proven(report: Report, shown: Mapping[FigureId, Value]) -> Mapping[FigureId, tuple[AreaClaim, ...]]:
    """What was proven of an area beside the city, by the figure of the last period that it is about."""
    found: dict[FigureId, tuple[AreaClaim, ...]] = {}
    for (indicator, area), claims in report.book.claims.items():
        for claim in (claims.now, claims.course):
            if claim is not None and claim.proven and (name := figure_id(report.id, indicator, area, claim.last)) in shown:
                found[name] = (*found.get(name, ()), claim)
    return found


def _area_names(report: Report) -> Mapping[AreaKey, Sentence]:
    """Areas as links, then the groups; in the order in which they stand on a page."""
    regions = report.edition.regions
    areas: dict[AreaKey, Sentence] = {AreaKey(region.code): (distinct_link(report.id, region, regions),) for region in regions.all}
    return areas | {group: (name,) for group, name in GROUP_NAMES.items()}
