"""Notes of figures, each with its year, in; what a reader must know of them out, every reason once with the years in which it holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.model.doubt import doubt_note, doubted_names
from generator.model.language import text
from generator.model.notice import Notice, Told, retold
from generator.model.saying import listed
from generator.model.sentence import plain
from generator.model.year import LONG_RUN, runs_of


def notes_by_year(notes: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """One note for all doubts and one for each other reason; years are named where a reason does not hold in all of them."""
    everything: set[str] = set()
    doubts: dict[str, set[str]] = {}
    others: dict[str, set[str]] = {}
    for year, note in notes:
        everything.add(year)
        for piece in _pieces(note):
            names = doubted_names(piece)
            for key, found in ((name, doubts) for name in names) if names else ((_told(piece), others),):
                found.setdefault(key, set()).add(year)
    return (*_doubts(doubts, everything), *(_with_years(told, years, everything) for told, years in others.items()))


def years_text(years: Iterable[str]) -> str:
    """Years as a reader lists them: `2015–2018 en 2020`."""
    return plain(listed([part for run in runs_of(years) for part in (run if len(run) < LONG_RUN else [f"{run[0]}–{run[-1]}"])]))


def _pieces(note: str) -> Iterator[Told | str]:
    yield from note.made_of if isinstance(note, Notice) else (note,) if note else ()


def _told(piece: Told | str) -> str:
    return piece.said() if isinstance(piece, Told) else retold(piece)


def _doubts(doubts: dict[str, set[str]], everything: set[str]) -> Iterator[str]:
    names: Sequence[str] = [name if years == everything else f"{name} ({years_text(years)})" for name, years in doubts.items()]
    if names:
        yield retold(doubt_note(names))


def _with_years(told: str, years: set[str], everything: set[str]) -> str:
    return told if years == everything else text("{zin} Dat geldt voor {jaren}.", zin=told, jaren=years_text(years))
