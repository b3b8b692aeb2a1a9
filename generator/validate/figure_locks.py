"""An edition with its `cijfers.lock`, `correcties.csv` and figures → figures that changed and corrections that say nothing true."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from generator.model.book import read_figure_id
from generator.model.edition import Edition, SiteSource
from generator.model.figure import Figure, SourceCell, Value
from generator.model.figure_lock import (
    FIGURE_LOCK,
    GONE,
    Correction,
    FigureChange,
    FigureLock,
    FigureState,
    corrected,
    find_changes,
    state_of,
)
from generator.model.identifiers import EditionId, FigureId
from generator.model.notation import shown
from generator.model.problem import Place, Problem, bound_problems
from generator.validate.locks import lock_step
from generator.validate.typed_numbers import always_at, typed_in


def check_figure_lock(edition: Edition, _: SiteSource) -> Iterator[Problem]:
    """A published edition has its figures locked, and every correction begins with what stood there before it."""
    if edition.figure_lock is None:
        if not edition.config.is_draft:
            place = Place(path=f"{edition.config.place.path.rpartition('/')[0]}/{FIGURE_LOCK}")
            found = f"De gepubliceerde editie {edition.config.id} legt niet vast hoe haar cijfers zijn."
            yield Problem(place=place, code="figures-not-locked", found=found, next_step=lock_step(edition))
        return
    yield from bound_problems(_find_unfounded(edition.figure_lock, edition.corrections))


def check_correction_texts(edition: Edition, _source: SiteSource) -> Iterator[Problem]:
    """The reason of a correction carries no number typed by hand: old and new stand in columns of their own."""
    for one in edition.corrections:
        yield from typed_in(one.reason, "in 'reden'", always_at(one.place))


def check_figures(edition: Edition, values: Iterable[Value]) -> tuple[Problem, ...]:
    """Every figure of a published edition is as it was locked, or as a correction declares; `values` are all its figures now."""
    if edition.figure_lock is None or edition.config.is_draft:
        return ()
    return compare_figures(edition, edition.figure_lock, values)


def compare_figures(edition: Edition, lock: FigureLock, values: Iterable[Value]) -> tuple[Problem, ...]:
    """The same against any lock, also for a draft."""
    by_id = {value.id: value for value in values}
    locked = corrected(lock, edition.corrections)
    others = {name: state for name, state in locked.items() if not _stands(by_id.get(name), state)}  # nearly always none
    now = {name: state_of(by_id[name]) for name in others if name in by_id}
    changes = tuple(find_changes(others, now))
    begun = {change.figure for change in changes if _is_observation(change.figure, by_id.get(change.figure), edition)}
    return tuple(bound_problems(_changed(lock, change, edition.config.id, begun) for change in changes))


def _stands(value: Value | None, state: FigureState) -> bool:
    """Say whether a figure is as it was locked; of what is missing that is not looked at here."""
    return isinstance(value, Figure) and value.value == state.value and shown(value) == state.shown


def _is_observation(name: FigureId, value: Value | None, edition: Edition) -> bool:
    """Say whether a figure is one cell and nothing else, or the value of a row that has none (any more)."""
    if isinstance(value, Figure):
        return len(value.operands) == 1 and all(isinstance(operand, SourceCell) for operand in value.operands.values())
    said = read_figure_id(name)
    rows = edition.observations
    own = (rows["indicator"] == said.indicator) & (rows["gebied"] == said.area) & (rows["periode"] == said.period)
    return not said.measure and bool(own.any())


def _find_unfounded(lock: FigureLock, corrections: Iterable[Correction]) -> Iterator[Problem]:
    """Follow each figure from its locked state through its corrections."""
    states = dict(lock.states)
    for one in corrections:
        if one.figure not in lock.states:
            found = f"'{one.figure}' staat niet in {FIGURE_LOCK}."
            yield Problem(
                place=one.place, code="correction-unfounded", found=found, expected="Alleen een vastgelegd cijfer is te verbeteren."
            )
            continue
        before = states[one.figure]
        if one.old != before:
            found = f"Volgens deze regel was '{one.figure}' eerst {_told(one.old)}."
            yield Problem(place=one.place, code="correction-unfounded", found=found, expected=f"Het was {_told(before)}.")
        states[one.figure] = one.new


def _changed(lock: FigureLock, change: FigureChange, edition: EditionId, begun: Collection[FigureId]) -> Problem:
    """One figure; when cells changed (`begun`), every other figure only follows."""
    return Problem(
        place=lock.place(change.figure),
        code="figure-changed",
        found=f"Het cijfer '{change.figure}' was {_told(change.old)} en is nu {_told(change.new)}.",
        next_step=f'Zet terug wat u veranderde. Is het een verbetering, typ: .venv/bin/python build.py lock {edition} --correct "reden"',
        follows=bool(begun) and change.figure not in begun,
    )


def _told(state: FigureState) -> str:
    if state == GONE:
        return "er niet"
    if not state.value:
        return f"zonder getal (status {state.shown})"
    return state.shown if state.shown == state.value else f"{state.shown} (waarde {state.value})"
