"""All editions in, the front page of the site and the page for a lost reader out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.model.blocks import LinkLine
from generator.model.edition import Edition
from generator.model.language import text
from generator.model.page import HomePage, NotFoundPage
from generator.model.saying import say
from generator.plan.chart_blocks.navigation import plan_navigation
from generator.plan.gap_answers import plan_answer_notes, plan_gap_answers, plan_short_answer, plan_short_unknown
from generator.plan.heads import edition_link, list_link, plan_site_head
from generator.plan.initiatives import plan_all_initiatives
from generator.plan.links import HOME, NOT_FOUND, home_link, search_link
from generator.plan.pages.editions import plan_focus_lines, plan_short_changes, plan_themes_without_gap
from generator.plan.report import Report
from generator.plan.sentences.editions import edition_appeared
from generator.plan.sentences.scope import city_question, gap_question


def plan_home(newest: Report, reports: Sequence[Report]) -> HomePage:
    """The newest edition and the list of editions, drafts last; reports oldest first."""
    policy = newest.edition.config.gap
    question = gap_question(newest.site) if newest.focus else city_question(newest.site)
    return HomePage(
        head=plan_site_head(HOME, newest.site.title, question),
        lead=(question, *plan_short_answer(newest)),
        answers=plan_gap_answers(newest, plan_themes_without_gap(newest)),
        horizon=str(policy.horizon) if policy.target or policy.targets else "",
        notes=plan_answer_notes(newest),
        unknown=plan_short_unknown(newest),
        map=plan_navigation(newest),
        neighbourhoods=tuple(replace(line, focus=False, remark=()) for line in plan_focus_lines(newest)),
        changes=plan_short_changes(newest),
        initiatives=plan_all_initiatives(newest),
        editions=tuple(_edition_line(report.edition) for report in sorted(reports, key=_published_and_new, reverse=True)),
    )


def _published_and_new(report: Report) -> tuple[bool, str]:
    return (not report.edition.config.is_draft, report.id)


def _edition_line(edition: Edition) -> LinkLine:
    return LinkLine(link=edition_link(edition), remark=edition_appeared(edition.config))


def plan_not_found(newest: Report) -> NotFoundPage:
    """Where to go from an address that does not exist."""
    return NotFoundPage(
        head=plan_site_head(NOT_FOUND, text("Deze pagina is er niet"), say("Deze pagina bestaat niet, of niet meer.")),
        links=(
            home_link(),
            edition_link(newest.edition),
            list_link(newest, "buurten"),
            search_link(),
        ),
    )
