"""What is being done and told about a place or theme: an edition and an area or theme in, lines with links out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from generator.model.blocks import InitiativeLines, LinkLine
from generator.model.edition import Theme
from generator.model.identifiers import FOCUS
from generator.model.initiative import INTERVENTIONS, STORIES, WHOLE_CITY, Intervention, Story, concerns, find_areas, reach
from generator.model.narrative import Entry
from generator.model.region import Region, Regions
from generator.model.saying import listed, say
from generator.model.sentence import Link, Sentence
from generator.plan.heads import list_link
from generator.plan.links import edition_path, intervention_path, region_link, story_path
from generator.plan.report import Report
from generator.plan.sentences import initiatives as words
from generator.plan.sentences.scope import focus_of
from generator.plan.sentences.wording import joined, whole_city

RELATED = 3
"""Other interventions below one."""


def plan_initiatives_of(report: Report, region: Region) -> InitiativeLines:
    """Of a wijk or buurt: what was written of it, of what it lies in, or of a part of it; what is there alone comes first."""
    regions = report.edition.regions
    return _plan_lines(
        report,
        sorted((one for one in report.edition.interventions if concerns(one.areas, region, regions)), key=partial(_width, regions)),
        sorted((one for one in report.edition.stories if concerns(one.areas, region, regions)), key=partial(_width, regions)),
        region.name,
    )


def plan_initiatives_on(report: Report, theme: Theme) -> InitiativeLines:
    """Of a theme, what is about that alone first; a story has no theme, so it stands with the areas."""
    found = [one for one in report.edition.interventions if theme.id in {named.text for named in one.themes}]
    return _plan_lines(report, sorted(found, key=lambda one: (len(one.themes), _width(report.edition.regions, one))), ())


def plan_related(report: Report, intervention: Intervention) -> tuple[LinkLine, ...]:
    """What else is being done: the few that share most of its buurten, then of its themes; and the way to all of it."""
    regions, own = report.edition.regions, {named.text for named in intervention.themes}
    here = reach(intervention.areas, regions)

    def shared(other: Intervention) -> tuple[float, int]:
        there = reach(other.areas, regions)
        return -len(here & there) / max(len(here | there), 1), -len(own & {named.text for named in other.themes})

    others = sorted((one for one in report.edition.interventions if one is not intervention), key=shared)
    if not others:
        return ()
    return (*plan_intervention_lines(report, others[:RELATED]), LinkLine(link=list_link(report, INTERVENTIONS)))


def _width(regions: Regions, one: Intervention | Story) -> int:
    return len(reach(one.areas, regions))


def plan_all_initiatives(report: Report) -> InitiativeLines:
    """Of the whole edition."""
    return _plan_lines(report, report.edition.interventions, report.edition.stories)


def _plan_lines(report: Report, interventions: Sequence[Intervention], stories: Sequence[Story], place: str = "") -> InitiativeLines:
    """On the page of a place it is said what is for more than that."""
    contact, every = words.story_contact(report.site), list_link(report, INTERVENTIONS)
    wider = [words.wider_remark(one.areas, report.site.city) if place else () for one in interventions]
    lines = zip(plan_intervention_lines(report, interventions), wider, strict=True)
    return InitiativeLines(
        interventions=tuple(replace(line, remark=joined((line.remark, more))) for line, more in lines),
        doing=(
            words.doing_here(every, only_wider=place if all(wider) else "")
            if interventions
            else words.nothing_done_here(every if report.edition.interventions else None)
        ),
        stories=plan_story_lines(report, stories),
        telling=words.telling_here(list_link(report, STORIES), contact, some=bool(stories)),
    )


def plan_intervention_lines(report: Report, interventions: Sequence[Intervention]) -> tuple[LinkLine, ...]:
    """Each with how far it is."""
    return tuple(
        LinkLine(link=Link(one.narrative.title, intervention_path(report.id, one.id)), remark=words.intervention_remark(one))
        for one in interventions
    )


def plan_story_lines(report: Report, stories: Sequence[Story]) -> tuple[LinkLine, ...]:
    """Each with who tells it."""
    return tuple(LinkLine(link=Link(one.narrative.title, story_path(report.id, one.id)), remark=words.story_remark(one)) for one in stories)


def plan_areas(report: Report, areas: Sequence[Entry]) -> Sentence:
    """The areas a text is about, each with a link."""
    return words.capitalised_sentence(listed([link for area in areas for link in _area(report, area.text)]))


def _area(report: Report, named: str) -> list[Sentence]:
    if named == FOCUS:
        return [say("de {focusbuurten}", focusbuurten=Link(focus_of(report.site.programme), edition_path(report.id, "buurten")))]
    if named == WHOLE_CITY:
        return [(Link(whole_city(report.site.city), edition_path(report.id)),)]
    return [(region_link(report.id, region),) for region in find_areas(named, report.edition.regions)]
