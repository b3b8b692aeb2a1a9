"""What this edition cannot say: a report in, one sentence for every limit of its figures out."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.figure import Figure
from generator.model.identifiers import FOCUS, REST
from generator.model.indicator import Indicator
from generator.model.region import Level, Relation, alphabetical
from generator.model.sentence import Link, Sentence
from generator.model.status import Status
from generator.model.verdict import Verdict
from generator.plan.links import indicator_path, region_link
from generator.plan.report import LOCAL_COUNTS, Report
from generator.plan.sentences import shortcomings as words
from generator.plan.sentences.editions import focus_partly, focus_scope, focus_unplaced
from generator.plan.sentences.wording import capitalised, joined, lowered, rest_of


def plan_shortcomings(report: Report) -> tuple[Sentence, ...]:
    """The limits of the whole edition."""
    by_verdict = _by_verdict(report)
    sentences: list[Sentence] = [words.margins() if report.focus else words.margins_of_areas()]
    if report.of_theme(LOCAL_COUNTS):
        sentences.append(joined((words.counted_where_it_happens(), words.with_and_without_centre() if report.focus else ())))
    if modelled := by_verdict.get(Verdict.MODELLED):
        sentences.append(words.modelled(_links(report, modelled)))
    if disagreeing := [*by_verdict.get(Verdict.DEPENDS, ()), *by_verdict.get(Verdict.ONE_SIDED, ())]:
        sentences.append(words.disagreeing(_links(report, disagreeing)))
    if centre := by_verdict.get(Verdict.CENTRE):
        sentences.append(words.disagreeing_centre(_links(report, centre)))
    if few := by_verdict.get(Verdict.TOO_FEW):
        sentences.append(words.few_cases(_links(report, few)))
    if single := by_verdict.get(Verdict.ONE_PERIOD):
        sentences.append(words.one_period(_links(report, single)))
    if per_district := [one for one in report.open_indicators if report.level_of(one) is Level.DISTRICT]:
        sentences.append(joined((words.per_district(_links(report, per_district)), words.no_gap_per_district() if report.focus else ())))
    sentences.append(words.own_denominator())
    if remarked := [one for one in report.open_indicators if _remarked(report, one)]:
        sentences.append(words.remarked(_links(report, remarked)))
    if report.promised:
        sentences.append(words.without_figures(_links(report, report.promised), report.site.programme))
    return (*sentences, *plan_focus_scope(report), words.from_our_files())


def plan_focus_scope(report: Report) -> tuple[Sentence, ...]:
    """How the list of the programme relates to the CBS buurten: what counts as focus, what only partly, what not at all."""
    regions = report.edition.regions
    focus = [region_link(report.id, region) for region in alphabetical(map(report.region, regions.focus))]
    sentences: list[Sentence] = [focus_scope(focus, capitalised(rest_of(report.site.city)))] if focus else []
    for code in regions.focus:
        names = [name for name in regions.focus_names if name.region == code and name.relation is Relation.PART]
        if names:
            sentences.extend(focus_partly(region_link(report.id, report.region(code)), names))
    sentences.extend(focus_unplaced(name, report.site.programme) for name in regions.focus_names if name.relation is Relation.NONE)
    return tuple(sentences)


def _links(report: Report, indicators: Iterable[Indicator]) -> list[Link]:
    return [Link(lowered(one.name), indicator_path(report.id, one.id)) for one in indicators]


def _by_verdict(report: Report) -> dict[Verdict, list[Indicator]]:
    found: dict[Verdict, list[Indicator]] = {}
    themes = {theme.id for theme in report.site.themes}
    for indicator in report.open_indicators:
        course = report.course(indicator)
        if course is None:
            continue
        if indicator.theme in themes or course.verdict is Verdict.MODELLED:  # background, such as children, has no gap to close
            found.setdefault(course.verdict, []).append(indicator)
    return found


def _remarked(report: Report, indicator: Indicator) -> bool:
    """Of a group a doubt is all there is: it has no source of its own that could say more."""
    codes = (*(region.code for region in report.regions_of(indicator)), FOCUS, REST)
    values = (report.get(indicator.id, code, period) for code in codes for period in report.periods(indicator.id, code))
    return any(isinstance(value, Figure) and (bool(value.note) or value.status is Status.UNVALIDATED) for value in values)
