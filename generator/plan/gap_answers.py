"""The gaps of the headline in, an answer to four questions about each out: how large, closing or not, how sure, on course or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.model.blocks import LinkLine
from generator.model.chart import Series
from generator.model.edition import Theme
from generator.model.gap_blocks import GapAnswer
from generator.model.identifiers import FOCUS, GAP_WITHOUT_CENTRE
from generator.model.indicator import Indicator
from generator.model.region import Relation
from generator.model.sentence import Link, Sentence
from generator.model.verdict import Verdict
from generator.plan.choosing_charts import headline
from generator.plan.gap_summaries import counted_along, explain_no_gap, gap_limits, measures_without_centre, plan_gap_summary
from generator.plan.heads import edition_link, list_title, methods_link, programme_link
from generator.plan.links import edition_path, indicator_path, theme_path
from generator.plan.report import Report
from generator.plan.sentences.answers import gap_closing_since, gap_margin, short_answer, still_seen
from generator.plan.sentences.captions import gap_trend_heading, known_ends
from generator.plan.sentences.editions import focus_unplaced, unknown_gap, unknown_promises
from generator.plan.sentences.gaps import gap_beside
from generator.plan.sentences.paths import path_answer
from generator.plan.sentences.promises import where_all_stands
from generator.plan.sentences.scope import (
    counted_along_note,
    focus_note,
    margin_note,
    ratio_note,
    rounding_note,
    shown_edition,
    target_note,
)
from generator.plan.sentences.wording import lowered
from generator.plan.series import plan_group_series

FEW_YEARS = 4
"""Of no more figures than these nobody would say how it went over the years."""


def plan_gap_answers(report: Report, without_gap: tuple[LinkLine, ...]) -> tuple[GapAnswer | LinkLine, ...]:
    """Theme by theme in the order of the site; of a theme without a gap the line that says why."""
    rows: list[GapAnswer | LinkLine] = []
    for theme in report.site.themes:
        link = Link(theme.name, theme_path(report.id, theme.id))
        answers = (_answer(report, theme, indicator) for indicator in headline(report) if indicator.theme == theme.id)
        rows.extend(answer for answer in answers if answer is not None)
        rows.extend(line for line in without_gap if line.link == link)
    return tuple(rows)


def plan_short_answer(report: Report) -> tuple[Sentence, ...]:
    """Whether the gaps of the headline close, in one sentence or two; nothing without a focus, or a gap."""
    courses = [(one, course) for one in headline(report) if (course := report.course(one)) and plan_gap_summary(report, one)]
    if not report.focus or not courses:
        return ()
    named: dict[Verdict, list[Sentence]] = {}
    for indicator, course in courses:
        named.setdefault(course.verdict, []).append((Link(lowered(indicator.short), indicator_path(report.id, indicator.id)),))
    others = any(verdict not in {Verdict.SMALLER, Verdict.LARGER} for verdict in named)
    smaller, larger = named.get(Verdict.SMALLER, ()), named.get(Verdict.LARGER, ())
    seen = () if smaller or larger else _longest_course(report, [one for one, _ in courses])
    return (short_answer(smaller, larger, others=others), *seen)


def _longest_course(report: Report, indicators: Sequence[Indicator]) -> tuple[Sentence, ...]:
    """How both sides of a gap went, of the indicator with most years: where no gap is said to change, that is still to be seen."""
    lines = [(one, *plan_group_series(report, one)) for one in indicators]
    whole = [line for line in lines if all(_is_whole(side) for side in line[1:])]
    longest = max(whole, key=lambda line: len(line[1].points), default=None)
    return (still_seen(gap_trend_heading(*longest)),) if longest else ()


def _is_whole(series: Series) -> bool:
    """Say whether a line has enough years and begins nowhere anew."""
    return known_ends(series) is not None and len(series.points) > FEW_YEARS and not any(point.breaks for point in series.points)


def plan_answer_notes(report: Report) -> tuple[Sentence, ...]:
    """Which edition this is, what a margin is, and who chose the target; nothing where there is no gap to read."""
    if not report.focus:
        return ()
    policy = report.edition.config.gap
    along = [Link(lowered(one.short), indicator_path(report.id, one.id)) for one in headline(report) if _counts_along(report, one)]
    notes = (
        *((focus_note(replace(programme_link(report), text=report.site.programme)),) if report.site.programme else ()),
        shown_edition(edition_link(report.edition)),
        ratio_note(),
        margin_note(methods_link(report)),
        rounding_note(),
        *((counted_along_note(along),) if along else ()),
    )
    return (*notes, target_note(policy.horizon, policy.target.decided_by)) if policy.target else notes


def _counts_along(report: Report, indicator: Indicator) -> bool:
    period = report.newest(indicator.id, FOCUS)
    return period is not None and report.has_gap(indicator) and bool(counted_along(report, indicator, period))


def plan_short_unknown(report: Report) -> tuple[Sentence, ...]:
    """What nobody publishes, headline indicators without a gap, and names of the list without a place; nothing without a focus."""
    if not report.focus:
        return ()
    promised = [Link(lowered(one.short), indicator_path(report.id, one.id)) for one in report.promised]
    unplaced = [name for name in report.edition.regions.focus_names if name.relation is Relation.NONE]
    names = [focus_unplaced(replace(name, note=""), report.site.programme) for name in unplaced]
    status = Link(list_title("verantwoording"), f"{edition_path(report.id, 'verantwoording')}#toezeggingen")
    return (*((unknown_promises(promised),) if promised else ()), *plan_unknown_gaps(report), *names, where_all_stands(status))


def plan_unknown_gaps(report: Report) -> tuple[Sentence, ...]:
    """Headline indicators with figures but without a gap, each with the reason."""
    reasons = [(one, explain_no_gap(report, one)) for one in headline(report) if one not in report.promised]
    return tuple(unknown_gap(Link(one.name, indicator_path(report.id, one.id)), reason) for one, reason in reasons if reason)


def _answer(report: Report, theme: Theme, indicator: Indicator) -> GapAnswer | None:
    gap, course, path = plan_gap_summary(report, indicator), report.course(indicator), report.path(indicator)
    if gap is None or course is None or path is None:
        return None
    without = measures_without_centre(report, indicator, gap.period)
    return GapAnswer(
        theme=Link(theme.name, theme_path(report.id, theme.id)),
        gap=gap,
        beside=gap_beside(*without) if without is not None else (),
        closing=gap_closing_since(course),
        margin=gap_margin(
            indicator,
            gap_limits(report, indicator, gap.period),
            gap_limits(report, indicator, gap.period, GAP_WITHOUT_CENTRE) if without else None,
        ),
        path=path_answer(path),
    )
