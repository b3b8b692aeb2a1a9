"""The claims of an edition in, a table of what is weighed together out: the number behind Bonferroni's correction, counted by indicator."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.model.area_claim import Stand
from generator.model.blocks import TableRow, ValueTable
from generator.model.identifiers import IndicatorId
from generator.model.saying import listed, say
from generator.model.sentence import Code, Link, Sentence
from generator.model.verdict import Verdict
from generator.plan.links import indicator_path
from generator.plan.report import Report
from generator.plan.sentences.wording import span

NEVER_WEIGHED = frozenset({Stand.MODELLED, Stand.UNDECLARED, Stand.BROKEN, Stand.DOUBTED})
UNSAYABLE = frozenset({Verdict.MODELLED, Verdict.ONE_PERIOD, Verdict.TOO_EARLY, Verdict.BROKEN, Verdict.UNDECLARED})
"""Verdicts for which nothing is compared."""


def plan_together(report: Report) -> ValueTable | None:
    """One row an indicator: the gaps compared, and how many claims about areas; the last row counts both. None when nothing is weighed."""
    areas = Counter(
        indicator
        for (indicator, _), claims in report.book.claims.items()
        for claim in (claims.now, claims.course)
        if claim is not None and claim.stand not in NEVER_WEIGHED
    )
    gaps = {indicator: tuple(_compared(report, indicator)) for indicator in report.book.courses}
    rows = tuple(
        TableRow(
            header=(Link(indicator.short, indicator_path(report.id, indicator.id)),),
            cells=(listed(gaps.get(indicator.id, ())) or say("geen"), (Code(str(areas[indicator.id])),)),
        )
        for indicator in report.open_indicators
        if gaps.get(indicator.id) or areas[indicator.id]
    )
    if not rows:
        return None
    total: tuple[Sentence, Sentence] = ((Code(str(sum(map(len, gaps.values())))),), (Code(str(areas.total())),))
    return ValueTable(
        id="samen-getoetst",
        caption=say("Vergelijkingen die samen zijn getoetst"),
        head=(say("Indicator"), say("Kloof vergeleken over"), say("Uitspraken over gebieden")),
        rows=(*rows, TableRow(header=say("Samen"), cells=total)),
    )


def _compared(report: Report, indicator: IndicatorId) -> Iterator[Sentence]:
    courses = report.book.courses[indicator]
    for course in (courses.since_base, courses.since_previous):
        if course is not None and course.verdict not in UNSAYABLE:
            period = span(course.first.period, course.last.period)
            yield (period,)
            if course.without_centre is not None:
                yield say("{periode} zonder het centrum", periode=period)
