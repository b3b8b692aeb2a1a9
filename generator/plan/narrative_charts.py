"""Charts and tables that an editor asks for in a narrative: a request in, a block out; None when nothing answers it."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.blocks import ChartBlock, TableRow, ValueTable
from generator.model.chart import Role, Series
from generator.model.identifiers import FOCUS, REST
from generator.model.indicator import Indicator
from generator.model.language import spoken
from generator.model.narrative import ChartRequest, MapRequest, TableRequest
from generator.model.region import Level
from generator.model.saying import say
from generator.model.sentence import Moment, Sentence
from generator.plan.chart_blocks.gaps import plan_gap_chart
from generator.plan.chart_blocks.maps import plan_choropleth
from generator.plan.chart_blocks.strips import plan_open_strip, plan_region_strip
from generator.plan.chart_blocks.trends import has_course, plan_trend
from generator.plan.links import region_link
from generator.plan.report import Report
from generator.plan.sentences.captions import gap_trend_heading, trend_heading
from generator.plan.sentences.gaps import FOCUS_NAME
from generator.plan.sentences.wording import not_observed, rest_of, whole_city, with_unit
from generator.plan.series import Name, plan_series, with_points

CITY = "gemeente"
PAIR = 2


def area_names(report: Report) -> Mapping[str, str]:
    """Names of the areas that are no CBS area but can be asked for."""
    return {CITY: whole_city(report.site.city), FOCUS: spoken(FOCUS_NAME), REST: rest_of(report.site.city)}


def plan_narrative_chart(report: Report, request: ChartRequest) -> ChartBlock | None:
    """`grafiek("trend" | "rangorde" | "kloof", …)`."""
    indicator = _indicator(report, request.indicator)
    if indicator is None:
        return None
    match request.kind:
        case "trend":
            return _trend(report, indicator, request.areas)
        case "rangorde":
            return _strip(report, indicator, request)
        case "kloof":
            return plan_gap_chart(report, indicator)
        case _:
            return None


def plan_narrative_map(report: Report, request: MapRequest) -> ChartBlock | None:
    """`kaart(indicator=…, periode=…)`."""
    indicator = _indicator(report, request.indicator)
    period = request.period or (report.newest_of(indicator) if indicator else None)
    if indicator is None or period is None:
        return None
    return plan_choropleth(report, indicator, period)


def plan_narrative_table(report: Report, request: TableRequest) -> ValueTable | None:
    """`tabel(indicator=…, gebieden=[…], perioden=[…])`: one row an area, one column a year."""
    indicator = _indicator(report, request.indicator)
    if indicator is None:
        return None
    rows = tuple(
        TableRow(
            header=_area_header(report, area),
            cells=tuple(
                not_observed() if (value := report.get(indicator.id, _key(report, area), period)) is None else value
                for period in request.periods
            ),
        )
        for area in request.areas
    )
    head: tuple[Sentence, ...] = (say("Gebied"), *((Moment(period),) for period in request.periods))
    return ValueTable(id=f"tabel-{indicator.id}", caption=with_unit(indicator), head=head, rows=rows)


def _indicator(report: Report, name: str) -> Indicator | None:
    return next((one for one in report.open_indicators if one.id == name), None)


def _key(report: Report, area: str) -> str:
    return report.city.code if area == CITY else area


def _area_header(report: Report, area: str) -> Sentence:
    names = area_names(report)
    return (names[area],) if area in names else (region_link(report.id, report.region(area)),)


def _trend(report: Report, indicator: Indicator, areas: tuple[str, ...]) -> ChartBlock | None:
    lines = with_points([_line(report, indicator, area, first=number == 0) for number, area in enumerate(areas)])
    if not has_course(lines):
        return None
    first = lines[0]
    if len(lines) == PAIR and lines[0].role is Role.FOCUS and lines[1].role is Role.REST:
        heading = gap_trend_heading(indicator, first, lines[1])
    else:
        heading = trend_heading(indicator, first.label, first)
    return plan_trend(report, indicator, lines, heading)


def _line(report: Report, indicator: Indicator, area: str, *, first: bool) -> Series:
    names = area_names(report)
    roles = {CITY: Role.CITY, FOCUS: Role.FOCUS, REST: Role.REST}
    label = names[area] if area in names else report.region(area).name
    return plan_series(report, indicator, _key(report, area), Name(label, roles.get(area, Role.AREA if first else Role.OTHER)))


def _strip(report: Report, indicator: Indicator, request: ChartRequest) -> ChartBlock | None:
    area = request.areas[0] if request.areas else ""
    period = request.period or report.newest_of(indicator)
    if period is None or not report.regions_of(indicator):
        return None
    if not area or area in area_names(report):
        return plan_open_strip(report, indicator, period)
    region = report.region(area)
    return None if region.level is Level.CITY else plan_region_strip(report, indicator, region, period)
