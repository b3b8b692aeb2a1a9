"""Narratives in, pages of prose out: methods and programme of an edition, and about, help, accessibility, privacy of the site."""

from __future__ import annotations

from dataclasses import replace

from generator.model.edition import SiteSource
from generator.model.identifiers import PagePath
from generator.model.language import spoken
from generator.model.narrative import Narrative
from generator.model.page import TextPage
from generator.model.page_names import ABOUT as ABOUT_NAME
from generator.model.page_names import ACCESSIBILITY as ACCESSIBILITY_NAME
from generator.model.page_names import HELP as HELP_NAME
from generator.model.page_names import HELP_KEY
from generator.model.page_names import PRIVACY as PRIVACY_NAME
from generator.model.sentence import Sentence
from generator.plan.contacts import plan_desks
from generator.plan.heads import METHODS, list_link, methods_link, plan_head, plan_site_head, programme_link
from generator.plan.links import ABOUT, ACCESSIBILITY, HELP, PRIVACY
from generator.plan.methods import plan_methods
from generator.plan.narrative import plan_prose, unwritten_prose
from generator.plan.report import Report
from generator.plan.sentences.wording import worded

_GENERAL = {
    "over": (ABOUT, ABOUT_NAME),
    "toegankelijkheid": (ACCESSIBILITY, ACCESSIBILITY_NAME),
    "privacy": (PRIVACY, PRIVACY_NAME),
}


def plan_edition_texts(report: Report) -> tuple[TextPage, ...]:
    """How we calculate, and how the programme works."""
    accountability = list_link(report, "verantwoording")
    methods = report.edition.narratives.get("methoden")
    programme = report.edition.narratives.get("programma")
    methods_path = PagePath(methods_link(report).target)
    title, summary = _titles(methods, spoken(METHODS))
    told = plan_prose(report, methods) if methods else unwritten_prose()
    link = programme_link(report)
    _, about = _titles(programme, link.text)
    return (
        TextPage(
            head=plan_head(report, methods_path, title, summary, (accountability,)),
            prose=replace(told, parts=(*told.parts, *plan_methods(report))),
        ),
        TextPage(
            head=plan_head(report, PagePath(link.target), link.text, about),
            prose=plan_prose(report, programme) if programme else unwritten_prose(),
        ),
    )


def plan_site_texts(source: SiteSource, newest: Report) -> tuple[TextPage, ...]:
    """The texts of the site as a whole; their figures come from the newest edition."""
    pages = tuple(_general(source.general.get(key), newest, path, spoken(title)) for key, (path, title) in _GENERAL.items())
    written = source.general.get(HELP_KEY)
    return (*pages, _help(written, newest)) if written else pages


def _help(narrative: Narrative, newest: Report) -> TextPage:
    page = _general(narrative, newest, HELP, spoken(HELP_NAME))
    return replace(page, contact=plan_desks(newest.site, page.head.title))


def _general(narrative: Narrative | None, newest: Report, path: PagePath, fallback: str) -> TextPage:
    title, summary = _titles(narrative, fallback)
    prose = plan_prose(newest, narrative) if narrative else unwritten_prose()
    return TextPage(head=plan_site_head(path, title, summary), prose=prose)


def _titles(narrative: Narrative | None, fallback: str) -> tuple[str, Sentence]:
    if narrative is None:
        return fallback, (fallback,)
    return narrative.title or fallback, worded(narrative.summary or narrative.title)
