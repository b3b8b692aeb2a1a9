"""Notes under charts and tables: labelled values in, what a reader must know of them out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.figure import Figure, Missing, Value
from generator.model.language import mark, spoken
from generator.model.notice import retold
from generator.model.saying import listed, say
from generator.model.sentence import Link, Moment, Sentence
from generator.model.status import Status
from generator.model.year import LONG_RUN, runs_of
from generator.plan.sentences.wording import joined, lowered, span, worded

_ALL = {
    Status.ESTIMATED: mark("Dit zijn schattingen met een rekenmodel, zonder marges. Een klein verschil zegt niets."),
    Status.PROVISIONAL: mark("Voorlopige cijfers: ze kunnen nog veranderen."),
}
NONE_GIVEN = "Geen cijfer: "
"""How a package may begin a reason; the note has said so."""


@dataclass(frozen=True, kw_only=True)
class Labelled:
    """A value with the words a note calls it by."""

    name: str
    """Area or group, e.g. `heel Breda`."""
    value: Value
    period: str = ""
    """Year, where a chart shows more than one."""
    breaks: bool = False
    """A new series begins here."""


def value_notes(values: Sequence[Labelled]) -> tuple[Sentence, ...]:
    """One note for each reason a value is missing, for each status or remark of those that are there, and for new series."""
    return (*_missing_notes(values), *_status_notes(values), *_break_notes(values))


def line_remark(labels: Sequence[str], indicators: Sequence[Link]) -> Sentence:
    """Where the remarks on lines beside the area's own stand."""
    return say("Opmerkingen over {lijnen} staan bij {cijfers}.", lijnen=listed(labels), cijfers=listed([(link,) for link in indicators]))


def panel_remarks(notes: Iterable[tuple[str, Sentence]]) -> tuple[Sentence, ...]:
    """Notes of small charts, the same note once with the names of its charts: `Woninginbraak en Mishandeling. Twijfel …`."""
    names: dict[Sentence, list[str]] = {}
    for name, note in notes:
        names.setdefault(note, []).append(name)
    return tuple(say("{namen}. {noot}", namen=listed([worded(name) for name in found]), noot=note) for note, found in names.items())


def _missing_notes(values: Sequence[Labelled]) -> tuple[Sentence, ...]:
    reasons: dict[str, list[Labelled]] = {}
    for one in values:
        if isinstance(one.value, Missing):
            reasons.setdefault(one.value.reason, []).append(one)
    return tuple(
        say("Geen cijfer voor {namen}: {reden}", namen=_labels(found), reden=worded(lowered(retold(reason).removeprefix(NONE_GIVEN))))
        for reason, found in reasons.items()
    )


def _break_notes(values: Sequence[Labelled]) -> tuple[Sentence, ...]:
    """Where a new series begins, unless the status of the value has said so."""
    found = [one for one in values if one.breaks and not (isinstance(one.value, Figure) and one.value.status is Status.BREAK)]
    return (_of_some(Status.BREAK, found),) if found else ()


def _status_notes(values: Sequence[Labelled]) -> tuple[Sentence, ...]:
    groups: dict[tuple[Status, str], list[Labelled]] = {}
    known = 0
    for one in values:
        if isinstance(one.value, Missing):
            continue
        known += 1
        if one.value.status is not Status.NORMAL or one.value.note:
            groups.setdefault((one.value.status, one.value.note), []).append(one)
    return tuple(_status_note(status, note, found, known) for (status, note), found in groups.items())


def _status_note(status: Status, note: str, found: Sequence[Labelled], known: int) -> Sentence:
    told = (spoken(_ALL[status]),) if len(found) == known and status in _ALL else _of_some(status, found)
    return joined((told, worded(retold(note))))


def _of_some(status: Status, found: Sequence[Labelled]) -> Sentence:
    names = _labels(found)
    match status:
        case Status.ESTIMATED:
            return say("Schatting: {namen}.", namen=names)
        case Status.PROVISIONAL:
            return say("Voorlopig cijfer: {namen}.", namen=names)
        case Status.UNVALIDATED:
            return say("Twijfel aan het cijfer van {namen}.", namen=names)
        case Status.BREAK:
            return say("Breuk in de reeks, voor en na niet te vergelijken: {namen}.", namen=names)
        case Status.DIFFERS:
            return say("Andere definitie dan de rest: {namen}.", namen=names)
        case _:
            return say("Let op bij {namen}.", namen=names)


def _labels(found: Sequence[Labelled]) -> Sentence:
    """Names, each with its years: `de focusbuurten in 2015–2018 en heel Breda in 2017`."""
    periods: dict[str, list[str]] = {}
    for one in found:
        periods.setdefault(one.name, []).append(one.period)
    return listed([_label(name, [year for year in years if year]) for name, years in periods.items()])


def _label(name: str, years: Sequence[str]) -> Sentence:
    if not years:
        return (name,)
    return say("{naam} in {jaren}", naam=name, jaren=listed(stretches(years)))


def stretches(years: Sequence[str]) -> list[Sentence]:
    """Years as a reader lists them: single ones, and stretches of three and more."""
    runs = [((Moment(run[0]),), (Moment(run[-1]),)) if len(run) == LONG_RUN - 1 else ((span(run[0], run[-1]),),) for run in runs_of(years)]
    return [part for run in runs for part in run]
