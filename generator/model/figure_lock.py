"""What `cijfers.lock` of an edition says: every figure as it was published, and which corrections were declared since."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from generator.model.figure import Missing, Value
from generator.model.identifiers import EditionId, FigureId
from generator.model.notation import shown
from generator.model.problem import Place

FIGURE_LOCK = "cijfers.lock"
CORRECTIONS = "correcties.csv"
CORRECTION_COLUMNS = ("cijfer", "oud_waarde", "oud_getoond", "nieuw_waarde", "nieuw_getoond", "reden", "datum")

_NO_VALUE = "-"
_COUNT = re.compile(r"# cijfers: (\d+)")
_GROUP = re.compile(r"\[([^\s\[\].]+\.[^\s\[\].]+)\]")
_LINE = re.compile(r"([^\s\[]\S*) (\S+) (\S+)")
_GROUP_PARTS = 2


class FigureState(NamedTuple):
    """What a reader and an auditor see of one figure."""

    value: str
    """As in its record, e.g. `51.95681511470985`; empty when there is no number."""
    shown: str
    """As on the page, e.g. `52,0`; of a missing number the code of its status; empty when there is no such figure."""


GONE = FigureState(value="", shown="")
"""The figure is not there, not even as a missing one."""


@dataclass(frozen=True, kw_only=True)
class Correction:
    """One line of `correcties.csv`: a figure that changed after it was published."""

    figure: FigureId
    old: FigureState
    new: FigureState
    reason: str
    date: str
    """ISO date."""
    place: Place

    @property
    def cells(self) -> tuple[str, ...]:
        """In the order of CORRECTION_COLUMNS."""
        return (self.figure, self.old.value, self.old.shown, self.new.value, self.new.shown, self.reason, self.date)


@dataclass(frozen=True, kw_only=True)
class FigureLock:
    """The figures of one edition as they were when they were locked."""

    path: str
    states: Mapping[FigureId, FigureState]
    lines: Mapping[FigureId, int] = field(default_factory=dict)
    """Physical line of each."""
    count: int | None = None
    """How many figures the file says that it locks; None when it does not say, or was not read from a file."""

    def place(self, figure: FigureId) -> Place:
        """Where the figure stands."""
        return Place(path=self.path, line=self.lines.get(figure, 0))


@dataclass(frozen=True, kw_only=True)
class FigureChange:
    """A figure that is not as it was locked and corrected."""

    figure: FigureId
    old: FigureState
    new: FigureState


def state_of(value: Value) -> FigureState:
    """What is to be seen of a figure now."""
    if isinstance(value, Missing):
        return FigureState(value="", shown=value.status.value)
    return FigureState(value=value.value, shown=shown(value))


def corrected(lock: FigureLock, corrections: Sequence[Correction]) -> Mapping[FigureId, FigureState]:
    """The locked figures after all declared corrections, in their order."""
    return {**lock.states, **{one.figure: one.new for one in corrections if one.figure in lock.states}}


def find_changes(expected: Mapping[FigureId, FigureState], now: Mapping[FigureId, FigureState]) -> Iterator[FigureChange]:
    """Figures that changed or are gone; one that is new is no change."""
    for figure, old in expected.items():
        new = now.get(figure, GONE)
        if new != old:
            yield FigureChange(figure=figure, old=old, new=new)


def parse_figure_lock(text: str, path: str, edition: EditionId) -> tuple[FigureLock, tuple[Place, ...]]:
    """Read the figures, below a line that says how many; second the places of lines that say nothing, or what was said before."""
    states: dict[FigureId, FigureState] = {}
    lines: dict[FigureId, int] = {}
    unread: list[Place] = []
    group = ""
    count = _COUNT.fullmatch(text.partition("\n")[0])
    for number, line in enumerate(text.removesuffix("\n").split("\n")[bool(count) :] if text else (), start=1 + bool(count)):
        match = _LINE.fullmatch(line)
        heading = None if match else _GROUP.fullmatch(line)
        if heading:
            group = f"{edition}.{heading[1]}."
            continue
        figure = FigureId(group + match[1]) if match else FigureId("")
        if match is None or not group or figure in states:
            unread.append(Place(path=path, line=number))
            continue
        states[figure] = FigureState(value="" if match[2] == _NO_VALUE else match[2], shown=match[3])
        lines[figure] = number
    return FigureLock(path=path, states=states, lines=lines, count=int(count[1]) if count else None), tuple(unread)


def write_figure_lock(states: Mapping[FigureId, FigureState]) -> str:
    """Write how many there are, a heading an indicator and area, below it a line a figure: period and measure, value, text.

    Sorted, so that a change shows. A line that is taken away would otherwise look like a figure that was never published.
    """
    lines = [f"# cijfers: {len(states)}"]
    for group, figures in groupby(sorted(states, key=_split), key=lambda figure: _split(figure)[0]):
        lines.append(f"[{group}]")
        for figure in figures:
            state = states[figure]
            lines.append(f"{_split(figure)[1]} {state.value or _NO_VALUE} {state.shown}")
    return "".join(f"{line}\n" for line in lines)


def _split(figure: FigureId) -> tuple[str, str]:
    """Heading and rest of an id: `2022.bijstand.focus.2020.teller` → `bijstand.focus` and `2020.teller`."""
    _, *parts = figure.split(".")
    return ".".join(parts[:_GROUP_PARTS]), ".".join(parts[_GROUP_PARTS:])
