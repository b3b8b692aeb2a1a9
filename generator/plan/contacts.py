"""An area in, whom its residents can turn to out; and the same for the whole site."""

from __future__ import annotations

from generator.model.edition import SiteConfig
from generator.model.region import Region
from generator.model.sentence import Sentence
from generator.plan.heads import programme_link
from generator.plan.report import Report
from generator.plan.sentences.initiatives import desk_sentence, question_contact, report_contact
from generator.plan.sentences.neighbourhoods import board_sentence


def plan_contact(report: Report, region: Region, title: str) -> tuple[Sentence, ...]:
    """Desks of the city; the editors for what stands on the page of this title; where the programme works, who decides about it."""
    told = plan_desks(report.site, title)
    inside = (region, *report.edition.regions.children(region.code))
    if not (report.site.programme and any(report.is_focus(one.code) for one in inside)):
        return told
    return (*told, board_sentence(programme_link(report)))


def plan_desks(site: SiteConfig, title: str) -> tuple[Sentence, ...]:
    """Desks of the city, and the editors for what stands on the page of this title."""
    desks = tuple(desk_sentence(desk) for desk in site.desks)
    return (*desks, report_contact(site, title) if desks else question_contact(site, title))
