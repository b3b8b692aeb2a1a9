"""An edition in, the pages about what is being done and what people tell out: two lists, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.blocks import LinkGroup, LinkLine, Trait
from generator.model.identifiers import FOCUS
from generator.model.indicator import Indicator
from generator.model.initiative import INTERVENTIONS, STORIES, WHOLE_CITY, Intervention, Story, find_areas
from generator.model.language import spoken, text
from generator.model.narrative import Entry
from generator.model.page import InterventionPage, ListPage, StoryPage
from generator.model.saying import listed
from generator.model.sentence import Link, Sentence
from generator.plan.area_figures import plan_area_figure
from generator.plan.gap_summaries import plan_gap_summaries
from generator.plan.heads import list_link, list_title, plan_head
from generator.plan.initiatives import plan_areas, plan_intervention_lines, plan_related, plan_story_lines
from generator.plan.links import edition_path, indicator_download, indicator_path, intervention_path, story_path, theme_path
from generator.plan.narrative import plan_prose
from generator.plan.report import Report
from generator.plan.sentences import initiatives as words
from generator.plan.sentences.indicators import indicator_remark
from generator.plan.sentences.wording import joined, worded


def plan_initiative_pages(report: Report) -> Iterator[ListPage | InterventionPage | StoryPage]:
    """The list of interventions and each of them, the list of stories and each of them."""
    yield _plan_interventions(report)
    for intervention in report.edition.interventions:
        yield _plan_intervention(report, intervention)
    yield _plan_stories(report)
    for story in report.edition.stories:
        yield _plan_story(report, story)


def _plan_interventions(report: Report) -> ListPage:
    interventions = report.edition.interventions
    lead = words.interventions_lead(report.site, words.intervention_contact(report.site), some=bool(interventions))
    groups = [
        LinkGroup(heading=(spoken(heading),), links=plan_intervention_lines(report, found))
        for status, heading in words.STATUS_HEADINGS.items()
        if (found := [one for one in interventions if one.status.text == status])
    ]
    head = plan_head(report, edition_path(report.id, INTERVENTIONS), list_title(INTERVENTIONS), lead[0])
    return ListPage(head=head, lead=lead, groups=tuple(groups))


def _plan_stories(report: Report) -> ListPage:
    stories = report.edition.stories
    lead = words.stories_lead(report.site, words.story_contact(report.site), stories)
    groups = (LinkGroup(heading=(), links=plan_story_lines(report, stories)),) if stories else ()
    head = plan_head(report, edition_path(report.id, STORIES), list_title(STORIES), lead[0])
    return ListPage(head=head, lead=lead, groups=groups)


def _plan_intervention(report: Report, intervention: Intervention) -> InterventionPage:
    narrative = intervention.narrative
    summary = worded(narrative.summary)
    path = intervention_path(report.id, intervention.id)
    indicators = [report.edition.indicators[name] for name in report.edition.indicators if name in _named(intervention)]
    return InterventionPage(
        head=plan_head(report, path, narrative.title, summary, (list_link(report, INTERVENTIONS),)),
        lead=summary,
        traits=_traits(report, intervention),
        prose=plan_prose(report, narrative),
        figures=tuple(_figure_line(report, indicator, intervention.areas) for indicator in indicators),
        source=words.source_words(intervention.source),
        downloads=tuple(
            LinkLine(link=Link(text("{naam} (CSV)", naam=one.name), indicator_download(report.id, one.id)))
            for one in indicators
            if report.newest_of(one)
        ),
        contact=words.question_contact(report.site, narrative.title),
        others=plan_related(report, intervention),
    )


def _named(intervention: Intervention) -> frozenset[str]:
    return frozenset(entry.text for entry in intervention.indicators)


def _traits(report: Report, intervention: Intervention) -> tuple[Trait, ...]:
    named = {entry.text for entry in intervention.themes}
    themes = [(Link(theme.name, theme_path(report.id, theme.id)),) for theme in report.site.themes if theme.id in named]
    traits: tuple[tuple[str, Sentence], ...] = (
        (text("Hoe ver het is"), words.status_words(intervention)),
        (text("Periode"), words.period_words(intervention.period.text)),
        (text("Waar"), plan_areas(report, intervention.areas)),
        (text("Thema’s") if len(themes) > 1 else text("Thema"), listed(themes)),
        (text("Wie doen mee"), words.partners_words(intervention.partners)),
        (text("Geld"), words.budget_words(intervention)),
    )
    return tuple(Trait(term=term, words=sentence) for term, sentence in traits if any(sentence))


def _figure_line(report: Report, indicator: Indicator, areas: Sequence[Entry]) -> LinkLine:
    """The figure of the areas themselves; of all focus neighbourhoods, or the city, how the gap stands; without a gap, how new it is."""
    whole = any(area.text in {FOCUS, WHOLE_CITY} for area in areas)
    regions = () if whole else dict.fromkeys(region for area in areas for region in find_areas(area.text, report.edition.regions))
    own = tuple(figure for region in regions if (figure := plan_area_figure(report, indicator, region)))
    gap = next(iter(plan_gap_summaries(report, (indicator,))), None)
    remark = joined(own) or (gap.dated if gap and gap.dated else indicator_remark(report.newest_of(indicator)))
    return LinkLine(link=Link(indicator.name, indicator_path(report.id, indicator.id)), remark=remark)


def _plan_story(report: Report, story: Story) -> StoryPage:
    narrative = story.narrative
    summary = worded(narrative.summary)
    return StoryPage(
        head=plan_head(report, story_path(report.id, story.id), narrative.title, summary, (list_link(report, STORIES),)),
        lead=summary,
        traits=(
            Trait(term=text("Wie vertelt"), words=words.teller_words(story)),
            Trait(term=text("Waar"), words=plan_areas(report, story.areas)),
            Trait(term=text("Wanneer"), words=words.moment(story.date.text)),
        ),
        prose=plan_prose(report, narrative),
        source=words.story_source_words(story),
        contact=words.question_contact(report.site, narrative.title),
        others=plan_story_lines(report, [one for one in report.edition.stories if one is not story]),
    )
