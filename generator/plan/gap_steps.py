"""The course of a gap in, a table out: both measures then and now, their change with its margin, and all that without the centre."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.blocks import TableRow, ValueTable
from generator.model.figure import Figure
from generator.model.indicator import Indicator
from generator.model.saying import say
from generator.model.sentence import Moment, Sentence
from generator.model.verdict import Change, GapCourse
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
    yield _row(say("Verschil"), [one.difference for one in ends], course.difference)
    yield _row(say("Verhouding"), [one.ratio for one in ends], course.ratio, times=True)
    if course.without_centre is not None:
        ends = course.without_centre
        yield _row(say("Verschil zonder het centrum"), [one.difference for one in ends], course.difference_without)
        yield _row(say("Verhouding zonder het centrum"), [one.ratio for one in ends], course.ratio_without, times=True)


def _row(header: Sentence, ends: Sequence[Figure], change: Change | None, *, times: bool = False) -> TableRow:
    """A measure then and now, and its change: a number to add, or (`times`) one to multiply by."""
    if change is None:
        return TableRow(header=header, cells=(*ends, ("–",), ("–",)))
    changed = say("maal {verandering}", verandering=change.value) if times else change.value
    return TableRow(header=header, cells=(*ends, changed, say("{onder} tot {boven}", onder=change.lower, boven=change.upper)))
