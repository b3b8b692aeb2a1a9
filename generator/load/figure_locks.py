"""`cijfers.lock` and `correcties.csv` of an edition → its figures as they were published, and the corrections declared since."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.load.tables import parse_table
from generator.load.text import decode_text, judge_value
from generator.model.figure_lock import CORRECTION_COLUMNS, CORRECTIONS, FIGURE_LOCK, Correction, FigureLock, FigureState, parse_figure_lock
from generator.model.identifiers import EditionId, FigureId
from generator.model.problem import Place, Problem, bound_problems
from generator.model.status import Status
from generator.system.files import SourceTree

CONTENT = "content"
_WITHOUT_NUMBER = frozenset({"", *(status.value for status in Status if status.missing)})
_ID, _REASON, _DATE = (CORRECTION_COLUMNS.index(name) for name in ("cijfer", "reden", "datum"))


def read_figure_lock(files: SourceTree, edition: EditionId) -> tuple[FigureLock | None, tuple[Problem, ...]]:
    """Read the figures of one edition; None when they were never locked."""
    path = f"{CONTENT}/{edition}/{FIGURE_LOCK}"
    if not files.exists(path):
        return None, ()
    text, problems = decode_text(files.read(path), path)
    lock, unread = parse_figure_lock(text, path, edition)
    broken = (
        Problem(
            place=place,
            code="lock-syntax",
            found="Deze regel legt geen cijfer vast, of een cijfer dat er al stond.",
            expected="Onder een kop [indicator.gebied] is elke regel een periode met maat, de waarde en de getoonde tekst.",
            next_step="Schrijf het bestand niet met de hand; zet het terug zoals het was.",
        )
        for place in unread
    )
    return lock, (*problems, *bound_problems(broken if unread else _counted(lock)))


def _counted(lock: FigureLock) -> Iterator[Problem]:
    """A lock from which lines were taken away would say nothing of those figures."""
    if lock.count == len(lock.states):
        return
    count, back = len(lock.states), "Zet het terug zoals het was."
    said = "staat niet hoeveel cijfers het vastlegt" if lock.count is None else f"staat dat het {lock.count} cijfers vastlegt"
    older = f" Is het geschreven door een ouder programma, zet er dan deze regel boven: # cijfers: {count}"
    yield Problem(
        place=Place(path=lock.path, line=1),
        code="figures-not-locked",
        found=f"Boven in dit bestand {said}; het zijn er {count}.",
        expected="Elk cijfer dat is gepubliceerd, blijft in dit bestand staan.",
        next_step=back + older if lock.count is None else back,
    )


def read_corrections(files: SourceTree, edition: EditionId) -> tuple[tuple[Correction, ...], tuple[Problem, ...]]:
    """Read the corrections in their order; a row with a mistake is named and left out."""
    path = f"{CONTENT}/{edition}/{CORRECTIONS}"
    if not files.exists(path):
        return (), ()
    table, problems = parse_table(files.read(path), path, CORRECTIONS)
    if table is None:
        return (), problems
    if table.header != CORRECTION_COLUMNS:
        found = "De kop is anders dan afgesproken."
        expected = f"De kolommen zijn: {', '.join(CORRECTION_COLUMNS)}."
        return (), (*problems, Problem(place=Place(path=path, line=1), code="correction-form", found=found, expected=expected))
    corrections: list[Correction] = []
    mistakes: list[Problem] = []
    for line, cells in zip(table.lines, zip(*table.columns, strict=True), strict=True):
        wrong = list(_judge(cells, Place(path=path, line=line), edition))
        mistakes += wrong
        if not wrong:
            corrections.append(_correction(cells, Place(path=path, line=line)))
    return tuple(corrections), (*problems, *bound_problems(mistakes))


def _correction(cells: tuple[str, ...], place: Place) -> Correction:
    figure, old_value, old_shown, new_value, new_shown, reason, day = cells
    return Correction(
        figure=FigureId(figure),
        old=FigureState(value=old_value, shown=old_shown),
        new=FigureState(value=new_value, shown=new_shown),
        reason=reason,
        date=day,
        place=place,
    )


def _judge(cells: tuple[str, ...], place: Place, edition: EditionId) -> Iterator[Problem]:
    correction = _correction(cells, place)
    if not correction.figure.startswith(f"{edition}."):
        found = f"'{correction.figure}' is geen cijfer van de editie {edition}."
        yield _mistake(place, _ID, found, f"De naam van een cijfer begint met '{edition}.'.")
    if not correction.reason.strip():
        yield _mistake(place, _REASON, "Er staat niet waarom het cijfer is veranderd.", "De reden is een hele zin.")
    if not _is_date(correction.date):
        yield _mistake(place, _DATE, f"'{correction.date}' is geen datum.", "Een datum is jaar, maand en dag, zoals 2026-11-25.")
    for name, state in (("oud_getoond", correction.old), ("nieuw_getoond", correction.new)):
        if not _is_state(state):
            expected = (
                "Bij een waarde hoort de getoonde tekst; zonder waarde staat er de status van het cijfer, of niets als het er niet was."
            )
            yield _mistake(
                place, CORRECTION_COLUMNS.index(name), f"Waarde '{state.value}' en tekst '{state.shown}' horen niet bij elkaar.", expected
            )
    for column, cell in enumerate(cells):
        yield from judge_value(cell, Place(path=place.path, line=place.line, column=column + 1))
    if correction.old == correction.new:
        yield _mistake(place, _ID, "Oud en nieuw zijn hetzelfde.", "Een verbetering verandert een cijfer.")


def _mistake(place: Place, column: int, found: str, expected: str) -> Problem:
    cell = Place(path=place.path, line=place.line, column=column + 1)
    return Problem(place=cell, code="correction-form", found=found, expected=expected)


def _is_state(state: FigureState) -> bool:
    return bool(state.shown) if state.value else state.shown in _WITHOUT_NUMBER


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
