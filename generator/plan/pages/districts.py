"""A wijk in, its page out: its buurten and how they differ, its figures beside the city, its own past."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from generator.model.area_claim import Stand
from generator.model.blocks import ChartBlock, LinkLine, Section
from generator.model.indicator import Combination, Indicator
from generator.model.page import DistrictPage
from generator.model.region import Level, Region, alphabetical
from generator.model.saying import say
from generator.model.sentence import Sentence
from generator.plan.area_figures import find_beside_city, plan_area_figure
from generator.plan.area_names import buurten_of, home_of
from generator.plan.chart_blocks.multiples import plan_region_multiples
from generator.plan.chart_blocks.navigation import plan_district_navigation, whereabouts_of
from generator.plan.chart_blocks.strips import plan_newest_strip
from generator.plan.chart_blocks.trends import plan_region_trend
from generator.plan.choosing_charts import STRIPS, choose_panels, choose_trend, distinct, has_years, headline
from generator.plan.contacts import plan_contact
from generator.plan.heads import list_link, plan_description, plan_head
from generator.plan.initiatives import plan_initiatives_of
from generator.plan.key_figures import choose_key_indicators, plan_key_figures
from generator.plan.links import distinct_link, region_link, region_path
from generator.plan.narrative import plan_key_prose
from generator.plan.region_downloads import plan_region_downloads
from generator.plan.region_tables import plan_region_tables
from generator.plan.report import LOCAL_COUNTS, Report
from generator.plan.residents import newest_residents
from generator.plan.sentences.districts import (
    Spread,
    district_buurten,
    district_focus,
    district_known_as,
    district_remark,
    district_residents,
    district_spread,
    district_spreads,
    district_title,
)
from generator.plan.sentences.neighbourhoods import where_it_happens
from generator.plan.sources import plan_sources

SPREADS = 2
PAIR = 2
NEVER_RANKED = frozenset({Stand.MODELLED, Stand.UNDECLARED})
"""What a model estimates, or what carries no margin, puts no buurt before another."""


def plan_districts(report: Report) -> tuple[DistrictPage, ...]:
    """The pages of all wijken, in the order of codes."""
    places = whereabouts_of(report) if report.has_boundaries else {}
    return tuple(_plan(report, region, plan_district_navigation(report, region, places)) for region in report.edition.regions.districts)


def _plan(report: Report, region: Region, way: ChartBlock | None) -> DistrictPage:
    narrative = report.edition.narratives.get(f"wijken/{region.slug}")
    lead = _lead(report, region)
    described = plan_description(narrative, lead[0], next(_figures(report, region), ()))
    return DistrictPage(
        head=plan_head(report, region_path(report.id, region), district_title(region.name), described, (list_link(report, "wijken"),)),
        code=region.code,
        lead=lead,
        prose=plan_key_prose(report, f"wijken/{region.slug}"),
        key_figures=plan_key_figures(report, region, choose_key_indicators(report)),
        sections=_sections(report, region),
        neighbourhoods=plan_neighbourhood_lines(report, region),
        map=way,
        tables=plan_region_tables(report, region),
        initiatives=plan_initiatives_of(report, region),
        contact=plan_contact(report, region, district_title(region.name)),
        sources=plan_sources(report, _shown(report)),
        downloads=plan_region_downloads(report, region),
    )


def plan_neighbourhood_lines(report: Report, district: Region) -> tuple[LinkLine, ...]:
    """The buurten of a wijk by name, with their residents."""
    return tuple(
        LinkLine(
            link=distinct_link(report.id, child, report.edition.regions),
            remark=district_remark(newest_residents(report, child)),
            focus=report.is_focus(child.code),
        )
        for child in alphabetical(report.edition.regions.children(district.code))
    )


def _lead(report: Report, region: Region) -> tuple[Sentence, ...]:
    children = alphabetical(report.edition.regions.children(region.code))
    focus = [region_link(report.id, child) for child in children if report.is_focus(child.code)]
    others = [region_link(report.id, child) for child in children if not report.is_focus(child.code)]
    name, programme = region.name, report.site.programme
    sentences = [district_focus(name, focus, others, programme) if report.focus else district_buurten(name, others)]
    sentences.extend(_known_as(report, region))
    residents = newest_residents(report, region)
    if residents is not None:
        sentences.append(district_residents(region.name, *residents))
    spreads = district_spreads(tuple(islice(_spreads(report, region), SPREADS)))
    visited = (where_it_happens(region.name),) if _is_visited(report, region) else ()
    return tuple(paragraph for paragraph in (*sentences, spreads, visited) if paragraph)


def _known_as(report: Report, region: Region) -> Iterator[Sentence]:
    """The names that lead here from the alphabet, for they stand for several buurten of this wijk and no other: what they stand for."""
    for name in report.site.names:
        if home_of(report, name) == region:
            own = buurten_of(report, name)
            yield district_known_as([distinct_link(report.id, child, report.edition.regions).text for child in own], name.name)


def _is_visited(report: Report, region: Region) -> bool:
    """A card shows more events than in the city, of a kind that is counted where it happens."""
    local = [one for one in choose_key_indicators(report) if one.theme == LOCAL_COUNTS]
    return any((found := find_beside_city(report, one, region)) and found.own.exact > found.city.exact for one in local)


def _spreads(report: Report, region: Region) -> Iterator[Sentence]:
    """How the buurten differ, of the headline; only of means: the lowest and the highest rate are mostly those of the smallest buurten."""
    told = (one for one in headline(report) if one.combination is Combination.WEIGHTED and report.level_of(one) is Level.NEIGHBOURHOOD)
    return (spread for indicator in told if (spread := _spread(report, indicator, region)))


def _spread(report: Report, indicator: Indicator, region: Region) -> Sentence:
    """Of buurten of which something may be claimed: with enough people, of a figure that is measured and that nobody doubts."""
    period = report.newest_of(indicator)
    children = report.edition.regions.children(region.code)
    known = {child: figure for child in children if period and (figure := report.figure(indicator.id, child.code, period))}
    firm = {child: figure for child, figure in known.items() if _is_firm(report, indicator, child)}
    if period is None or len({figure.exact for figure in firm.values()}) < PAIR:
        return ()
    ends = [choose(firm.items(), key=lambda one: one[1].exact) for choose in (min, max)]
    low, high = ((distinct_link(report.id, child, report.edition.regions).text, figure) for child, figure in ends)
    unknown = [distinct_link(report.id, child, report.edition.regions) for child in children if child not in known]
    left_out = len(firm) < len(known)
    return district_spread(Spread(indicator=indicator, period=period, low=low, high=high, unknown=unknown, some_left_out=left_out))


def _is_firm(report: Report, indicator: Indicator, region: Region) -> bool:
    claims = report.claims(indicator, region)
    return claims is not None and claims.now is not None and claims.now.stand not in NEVER_RANKED


def _figures(report: Report, region: Region) -> Iterator[Sentence]:
    """The headline in words, as far as it is known of the wijk."""
    return (figure for indicator in headline(report) if (figure := plan_area_figure(report, indicator, region)))


def _sections(report: Report, region: Region) -> tuple[Section, ...]:
    trend = choose_trend(report)
    courses = [plan_region_trend(report, trend, region)] if trend else []
    courses.append(plan_region_multiples(report, region, choose_panels(report, None)))
    strips = [plan_newest_strip(report, indicator, region) for indicator in _single_years(report)]
    sections = (
        Section(id="jaren", heading=say("Door de jaren heen"), charts=_drawn(courses)),
        Section(id="naast", heading=say("Naast de andere wijken"), charts=_drawn(strips)),
    )
    return tuple(section for section in sections if section.charts)


def _single_years(report: Report) -> tuple[Indicator, ...]:
    """What is only known per wijk first, for it stands on no page of a buurt; then headline figures of one year."""
    per_district = [
        one for one in report.open_indicators if report.level_of(one) is Level.DISTRICT and one.combination is Combination.WEIGHTED
    ]
    single = [one for one in headline(report) if report.level_of(one) is not None and not has_years(report, one)]
    return distinct((*per_district[:1], *single, *per_district))[:STRIPS]


def _shown(report: Report) -> tuple[Indicator, ...]:
    trend = choose_trend(report)
    return distinct((*choose_key_indicators(report), *((trend,) if trend else ()), *choose_panels(report, None), *_single_years(report)))


def _drawn(charts: list[ChartBlock | None]) -> tuple[ChartBlock, ...]:
    return tuple(chart for chart in charts if chart is not None)
