"""The gap of an indicator in one screen line: an indicator in, both sides, both measures and the reason for a verdict or none out."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.figure import Figure, Missing, Value
from generator.model.gap_blocks import GapSummary
from generator.model.identifiers import FOCUS, FOCUS_EXACT, GAP, GAP_EXACT, GAP_WITHOUT_CENTRE, REST, AreaKey
from generator.model.indicator import Indicator
from generator.model.language import spoken
from generator.model.sentence import Link, Moment, Sentence
from generator.model.status import Status
from generator.model.verdict import GapCourse
from generator.plan.gap_steps import plan_gap_steps
from generator.plan.links import indicator_path, region_link
from generator.plan.report import LOCAL_COUNTS, Report
from generator.plan.sentences.answers import gap_closing
from generator.plan.sentences.captions import without_stop
from generator.plan.sentences.gaps import (
    FOCUS_NAME,
    gap_changed,
    gap_counted_along,
    gap_course,
    gap_doubts,
    gap_exact,
    gap_finding,
    gap_impossible,
    gap_margins,
    gap_verdict,
    gap_without_centre,
    verdict_without_centre,
)
from generator.plan.sentences.paths import gap_path
from generator.plan.sentences.remarks import Labelled, value_notes
from generator.plan.sentences.wording import joined, rest_of


def plan_gap_summaries(report: Report, indicators: Iterable[Indicator]) -> tuple[GapSummary, ...]:
    """Summaries of all indicators that have a gap, in the order given."""
    summaries = (plan_gap_summary(report, indicator) for indicator in indicators)
    return tuple(summary for summary in summaries if summary is not None)


def plan_gap_summary(report: Report, indicator: Indicator) -> GapSummary | None:
    """The gap in the newest year; None when there are no group figures (`explain_no_gap` says why)."""
    period = report.newest(indicator.id, FOCUS)
    if period is None or not report.has_gap(indicator):
        return None
    sides = [report.get(indicator.id, group, period) for group in (FOCUS, REST)]
    measures = [report.get(indicator.id, GAP, period, measure) for measure in ("verschil", "verhouding")]
    (focus, rest), (difference, ratio) = sides, measures
    if focus is None or rest is None or difference is None or ratio is None:
        return None
    finding = gap_finding(indicator, report.site.city, focus, rest)
    course, previous = report.course(indicator), report.course_since_previous(indicator)
    return GapSummary(
        indicator=Link(indicator.short, indicator_path(report.id, indicator.id)),
        theme=report.theme_names[indicator.theme],
        unit=indicator.unit,
        period=period,
        focus=focus,
        rest=rest,
        difference=difference,
        ratio=ratio,
        finding=finding,
        dated=(*without_stop(finding), " (", Moment(period), ")."),
        verdict=gap_verdict(course) if course else (),
        closing=gap_closing(course) if course else None,
        without=verdict_without_centre(course) if course else (),
        reasons=_reasons(report, indicator, course, period),
        course=gap_course(indicator, course) if course else (),
        steps=plan_gap_steps(indicator, course) if course else None,
        since_previous=gap_changed(indicator, previous) if previous else (),
    )


def explain_no_gap(report: Report, indicator: Indicator) -> Sentence:
    """Why an indicator has no gap; empty when it has one, and in a city without focus neighbourhoods: that is said once."""
    if not report.focus or plan_gap_summary(report, indicator) is not None:
        return ()
    return gap_impossible(indicator, report.level_of(indicator))


def _reasons(report: Report, indicator: Indicator, course: GapCourse | None, period: str) -> tuple[Sentence, ...]:
    """A paragraph each: margins, the centre, the path, the exact buurten, and what is known against the figures."""
    path = report.path(indicator)
    paragraphs = (
        _margins(report, indicator, period),
        _without_centre(report, indicator, period),
        gap_counted_along(links) if (links := counted_along(report, indicator, period)) else (),
        gap_doubts(course) if course else (),
        gap_path(path, report.edition.config.gap.horizon) if path else (),
        _exact(report, indicator, period),
        joined(value_notes(_sides(report, indicator, period))),
    )
    return tuple(paragraph for paragraph in paragraphs if paragraph)


def _margins(report: Report, indicator: Indicator, period: str) -> Sentence:
    limits = gap_limits(report, indicator, period)
    return gap_margins(indicator, limits[:2], limits[2:]) if limits is not None else ()


def gap_limits(report: Report, indicator: Indicator, period: str, gap: AreaKey = GAP) -> tuple[Figure, Figure, Figure, Figure] | None:
    """Limits of the difference, then of the ratio; None when not all of them are known."""
    lower, upper, least, most = (
        report.figure(indicator.id, gap, period, f"{measure}-{side}grens")
        for measure in ("verschil", "verhouding")
        for side in ("onder", "boven")
    )
    return (lower, upper, least, most) if lower and upper and least and most else None


def _without_centre(report: Report, indicator: Indicator, period: str) -> Sentence:
    without = measures_without_centre(report, indicator, period)
    whole = report.get(indicator.id, GAP, period, "verhouding")
    return gap_without_centre(*without, whole, indicator) if without is not None and whole is not None else ()


def measures_without_centre(report: Report, indicator: Indicator, period: str) -> tuple[Value, Value] | None:
    """Difference and ratio without the rest of the centre; None where visitors do not weigh, or when they were not computed."""
    if indicator.theme != LOCAL_COUNTS:
        return None
    difference, ratio = (report.get(indicator.id, GAP_WITHOUT_CENTRE, period, measure) for measure in ("verschil", "verhouding"))
    return (difference, ratio) if difference is not None and ratio is not None else None


def counted_along(report: Report, indicator: Indicator, period: str) -> tuple[Link, ...]:
    """Buurten with too few people for a rate of their own, of which the number of cases is in the sum of their group."""
    return tuple(
        region_link(report.id, region)
        for region in report.regions_of(indicator)
        if isinstance(value := report.get(indicator.id, region.code, period), Missing)
        and value.status is Status.TOO_SMALL
        and (counted := report.figure(indicator.id, region.code, period, "teller"))
        and counted.exact > 0
    )


def _exact(report: Report, indicator: Indicator, period: str) -> Sentence:
    if report.edition.regions.focus_exact == report.edition.regions.focus or not report.periods(indicator.id, FOCUS_EXACT):
        return ()
    values = [report.get(indicator.id, GAP_EXACT, period, measure) for measure in ("verschil", "verhouding")]
    difference, ratio = values
    if not isinstance(difference, Figure) or not isinstance(ratio, Figure):
        return ()
    return gap_exact(difference, ratio, indicator)


def _sides(report: Report, indicator: Indicator, period: str) -> list[Labelled]:
    """Both sides with their names; estimates are left to the verdict, which speaks of them."""
    names = {FOCUS: spoken(FOCUS_NAME), REST: rest_of(report.site.city)}
    values: list[tuple[str, Value | None]] = [(name, report.get(indicator.id, group, period)) for group, name in names.items()]
    return [Labelled(name=name, value=value) for name, value in values if value is not None and _says_more(value)]


def _says_more(value: Value) -> bool:
    return not isinstance(value, Figure) or bool(value.note)
