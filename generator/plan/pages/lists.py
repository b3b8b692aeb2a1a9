"""An edition in, its lists out: themes, indicators, wijken and buurten."""

from __future__ import annotations

from generator.model.blocks import LinkGroup, LinkLine
from generator.model.indicator import Indicator
from generator.model.language import text
from generator.model.page import ListPage
from generator.model.saying import say
from generator.model.sentence import Link, Sentence
from generator.plan.heads import list_title, plan_head
from generator.plan.links import SEARCH, edition_path, indicator_path, region_link
from generator.plan.pages.districts import plan_neighbourhood_lines
from generator.plan.pages.editions import plan_neighbourhood_groups, plan_theme_lines
from generator.plan.report import Report
from generator.plan.sentences import editions as words
from generator.plan.sentences.indicators import indicator_remark


def plan_lists(report: Report) -> tuple[ListPage, ...]:
    """The four lists of an edition."""
    city = report.site.city
    indicators = words.indicators_lead(promised=bool(report.promised))
    search = Link(text("Zoek op naam, of kijk van A tot Z"), SEARCH)
    buurten = words.neighbourhoods_lead(report.site, search, focus=bool(report.focus), mapped=report.has_boundaries)
    wijken = words.districts_lead(city, search, mapped=report.has_boundaries)
    return (
        _list(report, "themas", list_title("themas"), words.themes_lead(_whose(report)), (_theme_group(report),)),
        _list(report, "indicatoren", list_title("indicatoren"), indicators, _indicator_groups(report)),
        _list(report, "wijken", list_title("wijken"), wijken, _district_groups(report)),
        _list(report, "buurten", list_title("buurten"), buurten, plan_neighbourhood_groups(report)),
    )


def _list(report: Report, folder: str, title: str, lead: tuple[Sentence, ...], groups: tuple[LinkGroup, ...]) -> ListPage:
    return ListPage(head=plan_head(report, edition_path(report.id, folder), title, lead[0]), lead=lead, groups=groups)


def _theme_group(report: Report) -> LinkGroup:
    return LinkGroup(heading=say("Thema’s van {programma}", programma=_whose(report)), links=plan_theme_lines(report))


def _whose(report: Report) -> str:
    """Whose themes they are: of the programme, else of the report."""
    return report.site.programme or text("dit rapport")


def _indicator_groups(report: Report) -> tuple[LinkGroup, ...]:
    groups = [(theme, report.of_theme(theme)) for theme in report.theme_names]
    return tuple(
        LinkGroup(heading=report.theme_heading(theme), links=tuple(plan_indicator_line(report, one) for one in found))
        for theme, found in groups
        if found
    )


def plan_indicator_line(report: Report, indicator: Indicator) -> LinkLine:
    """An indicator with the newest year of its figures."""
    link = Link(indicator.name, indicator_path(report.id, indicator.id))
    return LinkLine(link=link, remark=indicator_remark(report.newest_of(indicator)))


def _district_groups(report: Report) -> tuple[LinkGroup, ...]:
    return tuple(
        LinkGroup(heading=(region_link(report.id, district),), links=plan_neighbourhood_lines(report, district))
        for district in report.edition.regions.districts
    )
