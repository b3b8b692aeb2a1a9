"""`[zoekwoorden]` of the site in, lines of the alphabet out: every word, with the pages that it leads to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.model.blocks import LinkLine
from generator.model.identifiers import IndicatorId, PagePath
from generator.model.page import TextPage
from generator.model.sentence import Link
from generator.plan.links import distinct_link, edition_path
from generator.plan.report import Report
from generator.plan.sentences.editions import search_word_remark


def plan_word_lines(report: Report, texts: Sequence[TextPage]) -> Iterator[LinkLine]:
    """A line a word: it leads to the first of its pages, and names them all; a word of several lines of settings has them all.

    `texts` are the pages of the site as a whole, which words may lead to as well.
    """
    whole = {page.head.path: page.head.title for page in texts}
    found: dict[str, dict[str, None]] = {}
    for line in report.site.search_words:
        for word in line.each:
            found.setdefault(word, {}).update(dict.fromkeys(line.pages))
    for word, pages in found.items():
        links = [_link(report, page, whole) for page in pages]
        yield LinkLine(link=Link(word, links[0].target), remark=search_word_remark(links))


def _link(report: Report, page: str, whole: Mapping[PagePath, str]) -> Link:
    path = PagePath(f"{page}/index.html")
    return Link(whole[path], path) if path in whole else Link(_name(report, page), edition_path(report.id, page))


def _name(report: Report, page: str) -> str:
    """What the page is about, as links call it."""
    folder, _, name = page.partition("/")
    match folder:
        case "indicatoren":
            return report.edition.indicators[IndicatorId(name)].short
        case "themas":
            return next(theme.name for theme in report.site.themes if theme.id == name)
        case _:
            regions = report.edition.regions
            among = regions.districts if folder == "wijken" else regions.neighbourhoods
            return distinct_link(report.id, next(one for one in among if one.slug == name), regions).text
