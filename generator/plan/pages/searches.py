"""The newest edition in, the page to search on out: everything from A to Z, also by names that the CBS does not know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from generator.model.blocks import LinkBlock, LinkGroup, LinkLine
from generator.model.characters import in_alphabet
from generator.model.page import SearchPage, TextPage
from generator.model.region import Level, Region
from generator.model.saying import say
from generator.model.sentence import Code, Link, plain
from generator.plan.area_names import buurten_of, home_of
from generator.plan.heads import plan_site_head
from generator.plan.links import SEARCH, distinct_link, edition_path, region_path, search_link
from generator.plan.pages.editions import plan_listed_names, plan_theme_lines
from generator.plan.pages.lists import plan_indicator_line
from generator.plan.report import Report
from generator.plan.search_lines import plan_word_lines
from generator.plan.sentences import editions as words

_NUMBERS = Code("0–9")


def plan_search(report: Report, texts: Sequence[TextPage] = ()) -> SearchPage:
    """Everything of the newest edition from A to Z, buurten first, for most look for theirs; last the words that people use.

    `texts` are the pages of the site as a whole that words may lead to as well.
    """
    regions = report.edition.regions
    buurten = [*(_region_line(report, region) for region in regions.neighbourhoods), *plan_listed_names(report), *_named(report)]
    wijken = [_region_line(report, region) for region in regions.districts]
    indicators = [plan_indicator_line(report, indicator) for indicator in report.edition.indicators.values()]
    blocks: tuple[LinkBlock, ...] = (
        LinkBlock(id="buurten", heading=say("Buurten"), groups=_by_letter(buurten)),
        LinkBlock(id="wijken", heading=say("Wijken"), groups=_in_one(wijken)),
        LinkBlock(id="themas", heading=say("Thema’s"), groups=_in_one(plan_theme_lines(report))),
        LinkBlock(id="cijfers", heading=say("Cijfers"), groups=_in_one(indicators)),
    )
    if report.site.search_words:
        blocks = (*blocks, LinkBlock(id="woorden", heading=say("Andere woorden"), groups=_by_letter(plan_word_lines(report, texts))))
    lead = words.search_lead([Link(plain(block.heading).lower(), f"{SEARCH}#{block.id}") for block in blocks])
    return SearchPage(head=plan_site_head(SEARCH, search_link().text, lead[0]), lead=lead, blocks=blocks)


def _named(report: Report) -> Iterator[LinkLine]:
    """Names that people use for several buurten lead to the wijk that holds them all, or else to the list of buurten."""
    for name in report.site.names:
        regions = buurten_of(report, name)
        home = regions[0] if len(regions) == 1 else home_of(report, name)
        target = region_path(report.id, home) if home else edition_path(report.id, "buurten")
        links = [distinct_link(report.id, region, report.edition.regions) for region in regions]
        yield LinkLine(link=Link(name.name, target), remark=words.name_remark(links, name.source))


def _by_letter(lines: Iterable[LinkLine]) -> tuple[LinkGroup, ...]:
    ordered = groupby(_ordered(lines), key=lambda line: _letter(line.link.text))
    return tuple(LinkGroup(heading=(letter,), links=tuple(found)) for letter, found in ordered)


def _letter(name: str) -> str | Code:
    """Under which letter a name stands; those that begin with a number stand together."""
    first = in_alphabet(name)[:1].upper()
    return _NUMBERS if first.isdigit() else first


def _in_one(lines: Iterable[LinkLine]) -> tuple[LinkGroup, ...]:
    return (LinkGroup(heading=(), links=_ordered(lines)),)


def _ordered(lines: Iterable[LinkLine]) -> tuple[LinkLine, ...]:
    return tuple(sorted(lines, key=lambda line: (in_alphabet(line.link.text), line.link.target)))


def _region_line(report: Report, region: Region) -> LinkLine:
    parent = report.district_of(region).name if region.level is Level.NEIGHBOURHOOD else ""
    link = distinct_link(report.id, region, report.edition.regions)
    return LinkLine(link=link, remark=words.region_remark(region, parent), focus=report.is_focus(region.code))
