"""An edition in, its front page out: the gap of every theme, the map, what changed, what we do not know."""

from __future__ import annotations

from dataclasses import replace

from generator.model.blocks import ChartBlock, LinkGroup, LinkLine
from generator.model.language import text
from generator.model.page import EditionPage
from generator.model.region import Level, Relation, alphabetical
from generator.model.saying import say
from generator.model.sentence import Link, Sentence
from generator.plan.chart_blocks.maps import plan_choropleth, plan_overview
from generator.plan.chart_blocks.navigation import plan_navigation
from generator.plan.chart_blocks.then_now import plan_then_now
from generator.plan.choosing_charts import headline
from generator.plan.edition_changes import plan_declared_changes, plan_new
from generator.plan.gap_answers import plan_unknown_gaps
from generator.plan.gap_summaries import plan_gap_summaries
from generator.plan.heads import edition_title, plan_description, plan_head, programme_link
from generator.plan.initiatives import plan_all_initiatives
from generator.plan.links import distinct_link, edition_path, home_link, region_link, region_path, theme_path
from generator.plan.narrative import plan_key_prose, unwritten_prose
from generator.plan.pages.districts import plan_neighbourhood_lines
from generator.plan.promises import plan_holders
from generator.plan.report import COMPARABLE, Report
from generator.plan.residents import newest_residents
from generator.plan.sentences.districts import district_remark, district_title
from generator.plan.sentences.editions import (
    edition_appeared,
    edition_description,
    edition_lead,
    listed_name_remark,
    theme_without_gap,
)
from generator.plan.sentences.scope import city_comparison, focus_of, gap_comparison, no_focus
from generator.plan.sentences.wording import capitalised, worded
from generator.plan.shortcomings import plan_focus_scope

SHORT = 3
"""How many changes the front page of the site tells."""


def plan_edition(report: Report, previous: Report | None) -> EditionPage:
    """The front page of an edition."""
    config = report.edition.config
    narrative = report.edition.narratives.get("voorpagina")
    gaps = plan_gap_summaries(report, headline(report))
    described = plan_description(narrative, edition_description(report.site, report.id), gaps[0].dated if gaps else ())
    head = replace(plan_head(report, edition_path(report.id), edition_title(report.edition), described), crumbs=(home_link(),))
    programme = programme_link(report)
    comparison = gap_comparison(report.site, programme) if report.focus else city_comparison(report.site, programme)
    return EditionPage(
        head=head,
        lead=edition_lead(report.site, report.id, edition_appeared(config), comparison),
        prose=plan_key_prose(report, "voorpagina") or unwritten_prose(),
        gaps=gaps,
        themes=plan_theme_lines(report),
        then_now=plan_then_now(report, "", headline(report)),
        map=_map(report),
        way=plan_navigation(report),
        neighbourhoods=tuple(replace(line, focus=False) for line in plan_named_focus(report)),
        districts=_districts(report),
        every=Link(text("Alle buurten"), edition_path(report.id, "buurten")),
        changes=(*plan_declared_changes(report), *(plan_new(report, previous) if previous else ())),
        initiatives=plan_all_initiatives(report),
        unknown=_unknown(report),
        without_gap=plan_themes_without_gap(report),
    )


def plan_short_changes(report: Report) -> tuple[Sentence, ...]:
    """The first things the editors declared, and where the rest stands."""
    declared = plan_declared_changes(report)
    rest = Link(text("alles wat nieuw of anders is"), f"{edition_path(report.id)}#veranderd")
    return (*declared[:SHORT], say("Lees ook {lijst}.", lijst=rest)) if declared else ()


def plan_theme_lines(report: Report) -> tuple[LinkLine, ...]:
    """The themes with the question each asks."""
    return tuple(
        LinkLine(link=Link(theme.name, theme_path(report.id, theme.id)), remark=worded(theme.question)) for theme in report.site.themes
    )


def plan_themes_without_gap(report: Report) -> tuple[LinkLine, ...]:
    """The themes of which no indicator has a gap, so that none is silently left out beside the others; nothing without a focus."""
    if not report.focus:
        return ()
    themes = [(theme, report.of_theme(theme.id)) for theme in report.site.themes]
    return tuple(
        LinkLine(
            link=Link(theme.name, theme_path(report.id, theme.id)),
            remark=theme_without_gap([one.short for one in indicators if one in report.promised]),
        )
        for theme, indicators in themes
        if not any(map(report.has_gap, indicators))
    )


def plan_listed_names(report: Report) -> tuple[LinkLine, ...]:
    """The names on the list of the programme that are no buurt of the CBS: each leads to the buurt it lies in, or to the programme."""
    lines: list[LinkLine] = []
    for name in report.edition.regions.focus_names:
        if name.region is None:
            lines.append(LinkLine(link=Link(name.name, edition_path(report.id, "programma")), remark=listed_name_remark(None)))
        elif name.relation is not Relation.EQUAL:
            region = report.region(name.region)
            lines.append(LinkLine(link=Link(name.name, region_path(report.id, region)), remark=listed_name_remark(region.name)))
    return tuple(lines)


def plan_focus_lines(report: Report) -> tuple[LinkLine, ...]:
    """The focus neighbourhoods by name, with their residents."""
    return tuple(
        LinkLine(
            link=distinct_link(report.id, region, report.edition.regions),
            remark=district_remark(newest_residents(report, region)),
            focus=True,
        )
        for region in alphabetical(map(report.region, report.edition.regions.focus))
    )


def plan_neighbourhood_groups(report: Report) -> tuple[LinkGroup, ...]:
    """Focus neighbourhoods first, then all buurten by wijk."""
    focus = plan_named_focus(report)
    groups = [LinkGroup(heading=(capitalised(focus_of(report.site.programme)),), links=focus)] if focus else []
    for district in report.edition.regions.districts:
        heading: Sentence = (Link(district_title(district.name), region_path(report.id, district)),)
        groups.append(LinkGroup(heading=heading, links=plan_neighbourhood_lines(report, district)))
    return tuple(groups)


def plan_named_focus(report: Report) -> tuple[LinkLine, ...]:
    """The focus neighbourhoods, then the names on the list that are none of the CBS; nothing in a city without them."""
    focus = plan_focus_lines(report)
    return (*focus, *plan_listed_names(report)) if focus else ()


def _districts(report: Report) -> tuple[LinkLine, ...]:
    return tuple(
        LinkLine(link=region_link(report.id, district), remark=district_remark(newest_residents(report, district)))
        for district in report.edition.regions.districts
    )


def _map(report: Report) -> ChartBlock | None:
    """The first headline indicator of a single year per buurt, else the first per buurt; a plain map without figures."""
    if not report.has_boundaries:
        return None
    per_buurt = [one for one in headline(report) if report.level_of(one) is Level.NEIGHBOURHOOD and one.combination in COMPARABLE]
    single = [one for one in per_buurt if len(report.periods(one.id, report.city.code)) == 1]
    for indicator in (*single, *per_buurt):
        period = report.newest_of(indicator)
        chart = plan_choropleth(report, indicator, period) if period else None
        if chart is not None:
            return chart
    return plan_overview(report)


def _unknown(report: Report) -> tuple[Sentence, ...]:
    return (*plan_holders(report), *plan_unknown_gaps(report), *(plan_focus_scope(report) or (no_focus(),)))
