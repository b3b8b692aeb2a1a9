"""The course of a gap in, a table out: both measures then and now, their change with its margin, and all that without the centre."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.blocks import TableRow, ValueTable
from generator.model.indicator import Indicator
from generator.model.saying import say
from generator.model.sentence import Moment, Sentence
from generator.model.verdict import Change, GapCourse, GapMoment
from generator.plan.sentences.answers import COMPARED
from generator.plan.sentences.wording import with_unit


def plan_gap_steps(indicator: Indicator, course: GapCourse) -> ValueTable | None:
    """What the verdict rests on; None where no two years can be laid beside one another."""
    if course.verdict not in COMPARED:
        return None
    return ValueTable(
        id="kloof-toen-en-nu",
        caption=say("{indicator}: hoe de kloof veranderde", indicator=with_unit(indicator)),
        head=(
            say("Maat"),
            (Moment(course.first.period),),
            (Moment(course.last.period),),
            say("Verandering"),
            say("Marge van de verandering"),
        ),
        rows=tuple(_rows(course)),
    )


def _rows(course: GapCourse) -> Iterator[TableRow]:
    ends = (course.first, course.last)
    yield _difference(say("Verschil"), ends, course.difference)
    yield _ratio(say("Verhouding"), ends, course.ratio)
    if course.without_centre is not None:
        yield _difference(say("Verschil zonder het centrum"), course.without_centre, course.difference_without)
        yield _ratio(say("Verhouding zonder het centrum"), course.without_centre, course.ratio_without)


def _difference(header: Sentence, ends: tuple[GapMoment, GapMoment], change: Change | None) -> TableRow:
    then, now = (moment.difference for moment in ends)
    if change is None:
        return TableRow(header=header, cells=(then, now, ("–",), ("–",)))
    return TableRow(header=header, cells=(then, now, change.value, _between(change)))


def _ratio(header: Sentence, ends: tuple[GapMoment, GapMoment], change: Change | None) -> TableRow:
    then, now = (moment.ratio for moment in ends)
    if change is None:
        return TableRow(header=header, cells=(then, now, ("–",), ("–",)))
    return TableRow(header=header, cells=(then, now, say("maal {verandering}", verandering=change.value), _between(change)))


def _between(change: Change) -> Sentence:
    return say("{onder} tot {boven}", onder=change.lower, boven=change.upper)
