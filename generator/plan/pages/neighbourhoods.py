"""A buurt in, its page out: what stands out there, strong and hard, its own past, its place beside the others, what nobody knows."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.blocks import ChartBlock, Section
from generator.model.identifiers import RegionCode
from generator.model.indicator import Indicator
from generator.model.language import spoken
from generator.model.page import NeighbourhoodPage
from generator.model.region import FocusName, Level, Region, alphabetical
from generator.model.saying import say
from generator.model.sentence import Link, Sentence
from generator.plan.chart_blocks.maps import plan_locator
from generator.plan.chart_blocks.multiples import plan_region_multiples
from generator.plan.chart_blocks.strips import plan_newest_strip
from generator.plan.chart_blocks.trends import plan_region_trend
from generator.plan.choosing import choose_change, choose_courses, choose_even, choose_favoured, choose_traits
from generator.plan.choosing_charts import choose_panels, choose_strips, choose_trend, distinct
from generator.plan.contacts import plan_contact
from generator.plan.heads import list_link, plan_description, plan_head
from generator.plan.initiatives import plan_initiatives_of
from generator.plan.key_figures import choose_key_indicators, plan_key_figures
from generator.plan.links import comparison_target, region_link, region_path
from generator.plan.narrative import plan_key_prose
from generator.plan.region_downloads import plan_region_downloads
from generator.plan.region_tables import plan_region_tables
from generator.plan.report import Report
from generator.plan.residents import residents_of
from generator.plan.sentences import neighbourhoods as words
from generator.plan.sentences.districts import district_title
from generator.plan.sentences.wording import joined
from generator.plan.sources import plan_sources
from generator.plan.standing import Standing, better_than_before, find_standings
from generator.plan.unknown import has_too_few_people, plan_unknown

PAIR = 2


def plan_neighbourhoods(report: Report) -> tuple[NeighbourhoodPage, ...]:
    """The pages of all buurten, in the order of codes."""
    standings = find_standings(report)
    return tuple(_plan(report, region, standings) for region in report.edition.regions.neighbourhoods)


def _plan(report: Report, region: Region, standings: Mapping[RegionCode, Standing]) -> NeighbourhoodPage:
    standing = standings[region.code]
    district = report.district_of(region)
    narrative = report.edition.narratives.get(f"buurten/{region.slug}")
    lead = _lead(report, region, standing)
    strong_heading, strong = _strong(report, region, standing)
    described = plan_description(narrative, lead[0], next(iter(lead[1:]), ()))
    crumbs = (list_link(report, "wijken"), Link(district_title(district.name), region_path(report.id, district)))
    return NeighbourhoodPage(
        head=plan_head(report, region_path(report.id, region), region.name, described, crumbs),
        code=region.code,
        focus_names=words.focus_sentences(region, names_of(report, region), report.site.programme),
        lead=lead,
        prose=plan_key_prose(report, f"buurten/{region.slug}"),
        key_figures=plan_key_figures(report, region, choose_key_indicators(report)),
        strong_heading=strong_heading,
        strong=strong,
        hard=_hard(report, region, standing),
        sections=_sections(report, region, standing),
        map=plan_locator(report, region),
        tables=plan_region_tables(report, region),
        initiatives=plan_initiatives_of(report, region),
        unknown=plan_unknown(report, region),
        contact=plan_contact(report, region, region.name),
        neighbours=_neighbours(report, region, district),
        comparison=Link(words.compare_with_others(region), comparison_target(report.id, region)),
        sources=plan_sources(report, _shown(report, standing)),
        downloads=plan_region_downloads(report, region),
    )


def names_of(report: Report, region: Region) -> tuple[FocusName, ...]:
    """The names on the list of the programme that point at a buurt."""
    return tuple(name for name in report.edition.regions.focus_names if name.region == region.code)


def _lead(report: Report, region: Region, standing: Standing) -> tuple[Sentence, ...]:
    city = report.site.city
    district = region_link(report.id, report.district_of(region))
    place = words.place_sentence(region, district)
    larger = [known.name for known in report.site.names if len(known.slugs) > 1 and region.slug in known.slugs]
    opening = (place, residents_of(report, region), words.known_as_sentence(larger) if larger else ())
    change = choose_change(standing)
    paragraphs = (
        joined(opening),
        words.standing_sentence(standing, region.name, city, few_people=has_too_few_people(report, region)),
        () if standing.traits else _count(report, region),
        words.change_sentence(change, region.name, city) if change else (),
    )
    return tuple(paragraph for paragraph in paragraphs if paragraph)


def _count(report: Report, region: Region) -> Sentence:
    trend = choose_trend(report)
    period = report.newest(trend.id, region.code) if trend else None
    count = report.figure(trend.id, region.code, period, "teller") if trend and period else None
    return words.count_sentence(trend, period, count) if trend and period and count else ()


def _strong(report: Report, region: Region, standing: Standing) -> tuple[str, tuple[Sentence, ...]]:
    """Heading and points: better than the city, or a good course, both proven; else better than its own past, else about equal."""
    city = report.site.city
    traits = [words.trait_point(trait, city) for trait in choose_favoured(standing.traits, 1)]
    courses = [words.course_point(change, city) for change in choose_courses(standing.changes, 1)]
    if traits or courses:  # what only became better may still be worse than in the city
        return spoken(words.STRONG if traits else words.PAST), (*traits, *courses)
    if past := _own_past(report, region, standing):
        return spoken(words.PAST), past
    if even := tuple(words.trait_point(trait, city) for trait in choose_even(standing)):
        return spoken(words.EVEN), even
    return spoken(words.STRONG), words.nothing_proven(city) if standing.traits else ()


def _own_past(report: Report, region: Region, standing: Standing) -> tuple[Sentence, ...]:
    """The course of the indicator a neighbourhood is followed by, when it is far better than it was and not told as hard."""
    indicator = choose_trend(report)
    change = better_than_before(report, indicator, region.code) if indicator else None
    hard = {change.indicator.id for change in choose_courses(standing.changes, -1)}
    return (words.course_point(change, report.site.city),) if change is not None and change.indicator.id not in hard else ()


def _hard(report: Report, region: Region, standing: Standing) -> tuple[Sentence, ...]:
    """Points: worse than the city or a bad course, both proven; else that there are none, so that nobody thinks it was left out."""
    city = report.site.city
    favoured = choose_favoured(standing.traits, -1)
    traits = [words.trait_point(trait, city) for trait in favoured]
    courses = [words.course_point(change, city) for change in choose_courses(standing.changes, -1)]
    if not (traits or courses):
        return words.nothing_harder(city) if standing.traits else ()
    said_above = words.is_crowded(choose_traits(standing))
    return (*traits, *courses, *(((words.where_it_happens(region.name),),) if words.is_crowded(favoured) and not said_above else ()))


def _sections(report: Report, region: Region, standing: Standing) -> tuple[Section, ...]:
    trend = choose_trend(report)
    courses = [plan_region_trend(report, trend, region)] if trend else []
    courses.append(plan_region_multiples(report, region, choose_panels(report, standing)))
    strips = [plan_newest_strip(report, indicator, region) for indicator in choose_strips(report, standing)]
    sections = (
        Section(id="jaren", heading=say("Door de jaren heen"), charts=_drawn(courses)),
        Section(id="naast", heading=say("Naast de andere buurten"), charts=_drawn(strips)),
    )
    return tuple(section for section in sections if section.charts)


def _shown(report: Report, standing: Standing) -> tuple[Indicator, ...]:
    """The indicators of cards and charts; those of the table have their sources on their own pages."""
    trend = choose_trend(report)
    lead = [trait.indicator for trait in choose_traits(standing)]
    charts = (*((trend,) if trend else ()), *choose_panels(report, standing), *choose_strips(report, standing))
    return distinct((*choose_key_indicators(report), *charts, *lead))


def _drawn(charts: list[ChartBlock | None]) -> tuple[ChartBlock, ...]:
    return tuple(chart for chart in charts if chart is not None)


def _neighbours(report: Report, region: Region, district: Region) -> tuple[Link, ...]:
    """Previous and next by name in the wijk (in the city where the wijk is a single buurt)."""
    regions = report.edition.regions
    within = regions.children(district.code)
    ring = alphabetical(within) if len(within) >= PAIR else regions.by_name[Level.NEIGHBOURHOOD]
    place = [one.code for one in ring].index(region.code)
    before, after = ring[place - 1], ring[(place + 1) % len(ring)]
    ways = {after.code: words.next_link(region_link(report.id, after))}
    if before != after:
        ways = {before.code: words.previous_link(region_link(report.id, before)), **ways}
    return tuple(ways.values())
