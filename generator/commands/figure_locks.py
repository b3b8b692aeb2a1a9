"""An edition → its `cijfers.lock` and `correcties.csv` as text: figures locked once stay as they were published, and new ones join them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.commands.figures import compute_site, write_corrections
from generator.load.site import load_site
from generator.model.addresses import lasting_addresses, write_addresses
from generator.model.edition import Edition
from generator.model.figure_lock import (
    CORRECTIONS,
    FIGURE_LOCK,
    Correction,
    FigureLock,
    FigureState,
    corrected,
    find_changes,
    state_of,
    write_figure_lock,
)
from generator.model.identifiers import EditionId, FigureId
from generator.model.problem import Place, Problem, Severity
from generator.system.files import SourceTree
from generator.validate.figure_locks import check_correction_texts, compare_figures
from generator.validate.site import validate_site

_OTHER_PACKAGES, _NO_LOCK = "package-not-as-locked", "figures-not-locked"
"""What this command is about: the packages are judged by the command itself, and figures that were never locked are locked by it."""


@dataclass(frozen=True, kw_only=True)
class Declaration:
    """Why figures that were published are otherwise now."""

    reason: str
    date: str
    """ISO date."""


@dataclass(frozen=True, kw_only=True)
class LockedFigures:
    """What is to be written beside the settings of the edition, by name, or all that stands in the way."""

    texts: Mapping[str, bytes]
    problems: tuple[Problem, ...] = ()
    addresses: bytes = b""
    """`adressen.lock` with those of the edition, once it is published, beside all that were locked before."""


def lock_figures(project: Path, name: EditionId, declaration: Declaration | None, *, frozen: bool) -> LockedFigures:
    """Lock the figures of an edition as they are now.

    A figure that was locked before stays as it was: a change is a problem, unless a declaration makes it a correction. Only when the
    edition is not `frozen` yet, figures without a correction are locked anew.
    """
    files = SourceTree(project)
    source, loading = load_site(files)
    edition = next((one for one in source.editions if one.config.id == name), None) if source else None
    if source is None or edition is None:
        return LockedFigures(texts={}, problems=loading)
    broken = tuple(problem for problem in {*loading, *validate_site(source)} if _is_in_the_way(problem, edition))
    if broken:
        return LockedFigures(texts={}, problems=broken)
    values = tuple(compute_site(source, files).of(name))
    now = {value.id: state_of(value) for value in values}
    lock = _keep(edition, frozen=frozen)
    declared = _declare(lock, edition.corrections, now, declaration) if declaration else ()
    settled = replace(edition, figure_lock=lock, corrections=(*edition.corrections, *declared))
    problems = (*check_correction_texts(settled, source), *compare_figures(settled, lock, values))
    texts = {FIGURE_LOCK: write_figure_lock({**now, **lock.states}).encode()}
    if declared:
        texts[CORRECTIONS] = write_corrections(settled.corrections)
    lasting = () if edition.config.is_draft else lasting_addresses(edition)
    addresses = write_addresses((*source.addresses, *lasting)).encode()
    return LockedFigures(texts={} if problems else texts, problems=problems, addresses=addresses)


def _is_in_the_way(problem: Problem, edition: Edition) -> bool:
    """Whether it could make the figures wrong: a mistake in data, or in the very files that are written; texts are another matter."""
    folder = edition.config.place.path.rpartition("/")[0]
    mine = ("data/", f"{folder}/{FIGURE_LOCK}", f"{folder}/{CORRECTIONS}")
    about = (_OTHER_PACKAGES,) if edition.figure_lock else (_OTHER_PACKAGES, _NO_LOCK)
    return problem.severity is Severity.ERROR and problem.code not in about and problem.place.path.startswith(mine)


def _keep(edition: Edition, *, frozen: bool) -> FigureLock:
    """The figures whose locked state stays."""
    lock = edition.figure_lock
    if lock is None:
        return FigureLock(path=edition.config.place.path, states={})
    if frozen:
        return lock
    kept = {one.figure for one in edition.corrections}
    return replace(lock, states={figure: state for figure, state in lock.states.items() if figure in kept})


def _declare(
    lock: FigureLock, corrections: Sequence[Correction], now: Mapping[FigureId, FigureState], declaration: Declaration
) -> tuple[Correction, ...]:
    return tuple(
        Correction(
            figure=change.figure,
            old=change.old,
            new=change.new,
            reason=declaration.reason,
            date=declaration.date,
            place=Place(path=CORRECTIONS),
        )
        for change in find_changes(corrected(lock, corrections), now)
    )
