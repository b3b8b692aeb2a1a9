"""What is concluded from the figures of an indicator → entries for scripts: each with the ids of the figures that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import Any

from generator.model.area_claim import AreaClaim
from generator.model.book import FigureBook
from generator.model.figure import Figure
from generator.model.identifiers import GAP, FigureId, IndicatorId
from generator.model.path import GapPath
from generator.model.verdict import Change, GapCourse

TARGET = "doel"
"""What a verdict is about that is on no gap as it was, and on no area: the way to where it should be."""

Entry = dict[str, Any]


def list_verdicts(book: FigureBook, indicator: IndicatorId) -> list[Entry]:
    """Verdicts on the course of the gap, on its way to the target, and on each area beside the city, in that order."""
    return [*_on_the_gap(book, indicator), *_on_areas(book, indicator)]


def _on_the_gap(book: FigureBook, indicator: IndicatorId) -> Iterator[Entry]:
    courses, path = book.courses.get(indicator), book.paths.get(indicator)
    if courses is not None:
        yield _course(courses.since_base)
    if courses is not None and courses.since_previous is not None:
        yield _course(courses.since_previous)
    if path is not None:
        yield _path(path)


def _on_areas(book: FigureBook, indicator: IndicatorId) -> Iterator[Entry]:
    own = {area: claims for (name, area), claims in book.claims.items() if name == indicator}
    for area, claims in sorted(own.items(), key=itemgetter(0)):
        yield from (_claim(area, claim) for claim in (claims.now, claims.course) if claim is not None)


def _course(course: GapCourse) -> Entry:
    moments = (course.first, course.last, *(course.without_centre or ()))
    gaps = [figure for moment in moments for figure in (moment.difference, moment.ratio)]
    changes = (course.difference, course.ratio, course.difference_without, course.ratio_without)
    compared = {"vergelijkingen": course.comparisons} if course.comparisons else {}
    doubts = {"twijfel": True} if course.doubtful else {}
    provisional = {"voorlopig": True} if course.provisional else {}
    return {
        "over": GAP,
        "van": course.first.period,
        "tot": course.last.period,
        "oordeel": course.verdict.value,
        **compared,
        **doubts,
        **provisional,
        "cijfers": _ids((*gaps, *_figures(changes))),
    }


def _path(path: GapPath) -> Entry:
    decided = {"besluit": path.decided_by} if path.decided_by else {}
    pace = (path.pace.so_far, path.pace.lower, path.pace.upper, path.pace.needed) if path.pace else ()
    needed = (path.needed,) if path.needed else ()
    return {"over": TARGET, "oordeel": path.status.value, "reden": path.reason.value, **decided, "cijfers": _ids((*pace, *needed))}


def _claim(area: str, claim: AreaClaim) -> Entry:
    return {
        "over": area,
        "van": claim.first,
        "tot": claim.last,
        "oordeel": claim.stand.value,
        "vergelijkingen": claim.comparisons,
        "cijfers": _ids(_figures((claim.difference, claim.ratio))),
    }


def _figures(changes: Iterable[Change | None]) -> Iterator[Figure]:
    for change in changes:
        if change is not None:
            yield from (change.value, change.lower, change.upper)


def _ids(figures: Iterable[Figure]) -> list[FigureId]:
    return list(dict.fromkeys(figure.id for figure in figures))
