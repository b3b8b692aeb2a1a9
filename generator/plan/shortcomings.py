"""What this edition cannot say: a report in, one sentence for every limit of its figures out."""

from __future__ import annotations

from generator.model.figure import Figure
from generator.model.indicator import Indicator
from generator.model.region import Level, Relation
from generator.model.sentence import Link, Sentence
from generator.model.verdict import Verdict
from generator.plan.links import indicator_path, region_link
from generator.plan.report import LOCAL_COUNTS, Report
from generator.plan.sentences import shortcomings as words
from generator.plan.sentences.editions import focus_partly, focus_scope, focus_unplaced
from generator.plan.sentences.wording import capitalised, rest_of


def plan_shortcomings(report: Report) -> tuple[Sentence, ...]:
    """The limits of the whole edition."""
    by_verdict = _by_verdict(report)
    sentences: list[Sentence] = [words.MARGINS]
    if report.of_theme(LOCAL_COUNTS):
        sentences.append(words.COUNTED_WHERE_IT_HAPPENS)
    if modelled := by_verdict.get(Verdict.MODELLED):
        sentences.append(words.modelled(modelled))
    if disagreeing := by_verdict.get(Verdict.DEPENDS):
        sentences.append(words.disagreeing(disagreeing))
    if centre := by_verdict.get(Verdict.CENTRE):
        sentences.append(words.disagreeing_centre(centre))
    if few := by_verdict.get(Verdict.TOO_FEW):
        sentences.append(words.few_cases(few))
    if single := by_verdict.get(Verdict.ONE_PERIOD):
        sentences.append(words.one_period(single))
    if per_district := [one for one in report.open_indicators if report.level_of(one) is Level.DISTRICT]:
        sentences.append(words.per_district(per_district))
    sentences.append(words.OWN_DENOMINATOR)
    if remarked := [one for one in report.open_indicators if _remarked(report, one)]:
        sentences.append(words.remarked([Link(one.short, indicator_path(report.id, one.id)) for one in remarked]))
    if report.promised:
        sentences.append(words.without_figures(report.promised, report.site.programme))
    return (*sentences, *plan_focus_scope(report), words.FROM_OUR_FILES)


def plan_focus_scope(report: Report) -> tuple[Sentence, ...]:
    """How the list of the programme relates to the CBS buurten: what counts as focus, what only partly, what not at all."""
    regions = report.edition.regions
    focus = [region_link(report.id, report.region(code)) for code in regions.focus]
    sentences: list[Sentence] = [focus_scope(focus, capitalised(rest_of(report.site.city)))] if focus else []
    for code in regions.focus:
        names = [name for name in regions.focus_names if name.region == code and name.relation is Relation.PART]
        if names:
            sentences.extend(focus_partly(region_link(report.id, report.region(code)), names))
    sentences.extend(focus_unplaced(name, report.site.programme) for name in regions.focus_names if name.relation is Relation.NONE)
    return tuple(sentences)


def _by_verdict(report: Report) -> dict[Verdict, list[Indicator]]:
    found: dict[Verdict, list[Indicator]] = {}
    themes = {theme.id for theme in report.site.themes}
    for indicator in report.open_indicators:
        if indicator.theme not in themes:  # background, such as the number of children, has no gap to close
            continue
        course = report.course(indicator)
        if course is not None:
            found.setdefault(course.verdict, []).append(indicator)
    return found


def _remarked(report: Report, indicator: Indicator) -> bool:
    values = (
        report.get(indicator.id, region.code, period)
        for region in report.regions_of(indicator)
        for period in report.periods(indicator.id, region.code)
    )
    return any(isinstance(value, Figure) and bool(value.note) for value in values)
