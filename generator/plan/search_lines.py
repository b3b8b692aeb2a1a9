"""`[zoekwoorden]` of the site in, lines of the alphabet out: every word, with the pages that it leads to."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.blocks import LinkLine
from generator.model.identifiers import IndicatorId
from generator.model.sentence import Link
from generator.plan.links import distinct_link, edition_path
from generator.plan.report import Report
from generator.plan.sentences.editions import search_word_remark


def plan_word_lines(report: Report) -> Iterator[LinkLine]:
    """A line a word: it leads to the first of its pages, and names them all; a word of several lines of settings has them all."""
    found: dict[str, dict[str, None]] = {}
    for line in report.site.search_words:
        for word in line.each:
            found.setdefault(word, {}).update(dict.fromkeys(line.pages))
    for word, pages in found.items():
        first, *others = (Link(_name(report, page), edition_path(report.id, page)) for page in pages)
        yield LinkLine(link=Link(word, first.target), remark=search_word_remark(first.text, others))


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
