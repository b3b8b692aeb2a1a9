"""The figures that pages show in, a page an indicator and period out on which they are taken apart, with all they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model.area_claim import AreaClaim
from generator.model.auditor_pages import OriginPage
from generator.model.blocks import LinkGroup, LinkLine
from generator.model.book import figure_id, origin_place, read_figure_id, records_place
from generator.model.figure import Figure, Missing, Value
from generator.model.identifiers import AreaKey, FigureId
from generator.model.indicator import Indicator
from generator.model.language import spoken, spoken_language, text
from generator.model.naming import GROUP_NAMES, MEASURE_NAMES
from generator.model.package import Table
from generator.model.page_head import PageHead
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
from generator.plan.source_rows import Delivered, FileKey, SourceRows, delivered_rows
from generator.plan.taking_apart import TakingApart, too_few

_MEASURES = {name: number for number, name in enumerate(MEASURE_NAMES)}


@dataclass(frozen=True, kw_only=True)
class Origins:
    """What all pages of origins of an edition share; worked out when the first of them is planned."""

    report: Report
    shown: Mapping[FigureId, Value]
    """What the other pages of the site show."""
    tables: Mapping[FileKey, Table]
    """Those of all pinned packages."""
    areas: Mapping[AreaKey, Sentence]
    claims: Mapping[FigureId, tuple[AreaClaim, ...]]
    placed: frozenset[FigureId]
    """The figures that have a place on these pages."""

    @cached_property
    def delivered(self) -> Mapping[tuple[str, str, str], Delivered]:
        """Every observation, by indicator, area and period."""
        return delivered_rows(self.report.edition.observations)

    @cached_property
    def lines(self) -> Mapping[tuple[FileKey, int], AreaKey]:
        """The area that each line of a file with observations is about."""
        return {(row.file, row.line): AreaKey(area) for (_, area, _), row in self.delivered.items()}

    @cached_property
    def order(self) -> Mapping[AreaKey, int]:
        """The place of each area on a page."""
        return {area: number for number, area in enumerate(self.areas)}

    @property
    def taking_apart(self) -> TakingApart:
        """What takes the figures of one page apart."""
        return TakingApart(
            report=self.report,
            areas=self.areas,
            placed=self.placed,
            claims=self.claims,
            delivered=self.delivered,
            lines=self.lines,
            rows=SourceRows(tables=self.tables),
        )


@dataclass(frozen=True, kw_only=True)
class OriginPlan:
    """A page of origins of which only is known that it will be there, and what has its place on it.

    Nothing else of the site needs to know more, so the page is planned where it is rendered.
    """

    head: PageHead
    values: tuple[Value, ...]
    """What it takes apart, in no order."""
    origins: Origins

    @property
    def places(self) -> Iterator[tuple[FigureId, str]]:
        """Every figure and missing value on it, with its place from the root of the site."""
        for value in self.values:
            path, anchor = origin_place(value.id)
            yield value.id, f"{path}#{anchor}"

    @property
    def named(self) -> Iterator[Value]:
        """What it takes apart, and what it names because something is missing; not what that is computed from."""
        for value in self.values:
            yield value
            if base := too_few(self.origins.report, value):
                yield base

    def page(self) -> OriginPage:
        """Plan it: figures and missing values in the order of areas and measures."""
        return _page(self.head, sorted(self.values, key=self._place), self.origins)

    def _place(self, value: Value) -> tuple[int, str, int, str]:
        name = read_figure_id(value.id)
        return self.origins.order[name.area], name.previous, _MEASURES.get(name.measure or "waarde", len(_MEASURES)), name.measure


def steps_behind(reports: Iterable[Report], shown: Mapping[FigureId, Value]) -> tuple[Figure, ...]:
    """What no page shows, but was computed on the way to what pages show, or to what is proven there of an area."""
    claims = (claim for report in reports for found in _proven(report, shown).values() for claim in found)
    return steps_of(shown, [limit for claim in claims for limit in claim.limits])


def plan_origins(
    report: Report, shown: Mapping[FigureId, Value], steps: Iterable[Figure], tables: Mapping[FileKey, Table]
) -> Iterator[OriginPlan]:
    """Pages in the order of indicators and periods; `tables` are those of all pinned packages.

    What pages show stands there, and what was computed on the way to it.
    """
    groups: dict[tuple[int, str], list[Value]] = {}
    places = {name: number for number, name in enumerate(report.edition.indicators)}
    areas = _area_names(report)
    claims = _proven(report, shown)
    own = f"{report.id}."
    for value in (*shown.values(), *steps):
        if not value.id.startswith(own):
            continue
        name = read_figure_id(value.id)
        if name.indicator in places and name.area in areas:
            groups.setdefault((places[name.indicator], name.period), []).append(value)
    placed = frozenset(value.id for values in groups.values() for value in values if isinstance(value, Figure))
    origins = Origins(report=report, shown=shown, tables=tables, areas=areas, claims=claims, placed=placed)
    for (_, period), values in sorted(groups.items(), key=lambda group: group[0]):
        yield OriginPlan(head=_head(report, values[0], period), values=tuple(values), origins=origins)


def origin_groups(report: Report, plans: Iterable[OriginPlan]) -> tuple[LinkGroup, ...]:
    """Every page of origins of an edition, by indicator."""
    groups: dict[str, list[LinkLine]] = {}
    for plan in plans:
        _, _, indicator, period, _ = plan.head.path.split("/")
        groups.setdefault(indicator, []).append(LinkLine(link=Link(period, plan.head.path)))
    names = report.edition.indicators
    return tuple(
        LinkGroup(heading=(indicator.name,), links=tuple(groups[name]), short=True) for name, indicator in names.items() if name in groups
    )


def _head(report: Report, value: Value, period: str) -> PageHead:
    """Head of the page on which a value has its place."""
    indicator = report.edition.indicators[read_figure_id(value.id).indicator]
    path, _ = origin_place(value.id)
    title = origins_title(indicator.short, period)
    return plan_head(report, path, title, _lead(report, indicator, period)[0], (list_link(report, "herkomst"),))


def _lead(report: Report, indicator: Indicator, period: str) -> tuple[Sentence, ...]:
    return origins_lead(Link(indicator.name, indicator_path(report.id, indicator.id)), period)


def _page(head: PageHead, values: list[Value], origins: Origins) -> OriginPage:
    report, shown, taking_apart = origins.report, origins.shown, origins.taking_apart
    name = read_figure_id(values[0].id)
    indicator, period = report.edition.indicators[name.indicator], name.period
    figures = [value for value in values if isinstance(value, Figure)]
    taken = tuple(taking_apart.origin(figure) for figure in figures if figure.id in shown)
    steps = tuple(taking_apart.origin(figure) for figure in figures if figure.id not in shown)
    missing = tuple(taking_apart.missing(value) for value in values if isinstance(value, Missing))
    return OriginPage(
        head=head,
        lead=(*_lead(report, indicator, period), *plan_period_boundaries(report, indicator, period)),
        origins=taken,
        steps=steps,
        ranking=plan_ranking(report, figures, head.path, taking_apart.rows),
        missing=missing,
        files=taking_apart.rows.files(),
        terms=words_of_origins(figures, absent=bool(missing), rounding=indicator.rounding, methods=methods_link(report)),
        recompute=recompute_all_in_sql(origin.value for origin in (*taken, *steps)) if figures else "",
        recompute_lead=(*recompute_lead(), recompute_all_lead()),
        records=(
            *_records(records_place(report.id, indicator.id, period)),
            LinkLine(link=Link(indicator.name, indicator_path(report.id, indicator.id))),
        ),
    )


def _records(place: str) -> Iterator[LinkLine]:
    """The same for programs; in another language also the Dutch records that its own take over, with formula and cells."""
    language = spoken_language()
    yield LinkLine(link=Link(text("Herkomst voor programma’s (JSON)"), language.folder + place))
    if not language.is_source:
        yield LinkLine(link=Link(text("De Nederlandse herkomst, met formule en cellen (JSON)"), place))


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
    return areas | {group: (spoken(name),) for group, name in GROUP_NAMES.items()}
