"""All versions of all packages and the map → withheld values that can be read elsewhere, or worked out from all that is published."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby

from generator.model.package import DataPackage
from generator.model.problem import Problem
from generator.model.region import Regions
from generator.validate.disclosure.attack import attack
from generator.validate.disclosure.declared import read_disclosure
from generator.validate.disclosure.deduction import deduce
from generator.validate.disclosure.knowledge import Cell, Knowledge
from generator.validate.disclosure.readings import Reading, Shelf, hides_anything, read_shelf
from generator.validate.disclosure.remedy import Exposed, suggest_cells

_NAMED = 4
"""How many cells a message names."""


def check_secrecy(packages: Sequence[DataPackage], maps: Sequence[Regions]) -> Iterator[Problem]:
    """Every withheld value stays within a range as wide as its minimum count, over everything that any version publishes."""
    if not maps or not hides_anything(packages):
        return
    shelf = read_shelf([(package, read_disclosure(package).disclosure) for package in packages])
    protected = dict(shelf.protected)
    told = {cell: other for cell in protected if (other := _published(shelf, cell)) is not None}
    for cell, other in told.items():
        yield _published_problem(cell, protected[cell], other)
    yield from _derivable(shelf, protected, maps, told)


def _published(shelf: Shelf, cell: Cell) -> Reading | None:
    """The newest row that shows the number of a cell; None when every version withholds it or lacks it."""
    return next((reading for reading in reversed(shelf.readings[cell]) if reading.number is not None), None)


def _published_problem(cell: Cell, secret: Reading, other: Reading) -> Problem:
    return Problem(
        place=secret.place,
        code="secret-published",
        found=f"{cell} is hier geheim, maar staat open in {other.folder} (regel {other.place.line}).",
        expected="Wat in één versie geheim is, is in elke versie geheim.",
        next_step="Maak het daar ook geheim, of leg in de nieuwste versie met een eigen regel vast waarom het open mag.",
    )


def _derivable(shelf: Shelf, protected: Mapping[Cell, Reading], maps: Sequence[Regions], told: Collection[Cell]) -> Iterator[Problem]:
    """Attack every vintage; a cell is named once, for the vintage that places it best."""
    worst: dict[Cell, tuple[float, Knowledge]] = {}
    for knowledge in deduce(shelf, protected, maps):
        for cell, bounds in attack(knowledge, [cell for cell in protected if cell not in told]).items():
            if bounds.width < protected[cell].rule.width and bounds.width < worst.get(cell, (float("inf"),))[0]:
                worst[cell] = (bounds.width, knowledge)
    exposed = [Exposed(cell=cell, width=width, needed=protected[cell].rule.width) for cell, (width, _) in worst.items()]
    for _, together in groupby(sorted(exposed, key=_topic), key=_topic):
        group = sorted(together, key=lambda each: each.cell)
        knowledge = worst[group[0].cell][1]
        advice = suggest_cells(knowledge, group, _free(shelf, knowledge))
        for each in group:
            away = [cell for cell in worst[each.cell][1].neighbours(each.cell) if _published(shelf, cell)]
            yield _derivable_problem(each, protected[each.cell], away, advice)


def _topic(exposed: Exposed) -> tuple[str, str]:
    """What is looked at together: one indicator in one period."""
    return exposed.cell.indicator, exposed.cell.period


def _free(shelf: Shelf, knowledge: Knowledge) -> tuple[Cell, ...]:
    """Published cells that can still be withheld: no version that is frozen for good has them."""
    shown = (cell for cell in knowledge.bounds if _published(shelf, cell))
    return tuple(cell for cell in shown if all(_can_change(one) for one in shelf.readings[cell] if one.number is not None))


def _can_change(reading: Reading) -> bool:
    version = reading.folder.rpartition("/")[2]
    return version == "next" or version.startswith("0.")


def _derivable_problem(exposed: Exposed, reading: Reading, away: Sequence[Cell], advice: Sequence[Cell]) -> Problem:
    """The range itself is not told: a build log may be public."""
    next_step = f"Maak ook geheim: {_some(advice)}." if advice else "Er is geen klein stel cijfers dat helpt: laat ook het totaal weg."
    return Problem(
        place=reading.place,
        code="secret-derivable",
        found=f"{exposed.cell} is geheim, maar is af te leiden uit wat wel openbaar is{f': {_some(away)}' if away else ''}.",
        expected=f"Wie alle versies naast elkaar legt, houdt een speling van minstens {exposed.needed} over.",
        next_step=next_step,
    )


def _some(cells: Sequence[Cell]) -> str:
    shown = ", ".join(str(cell) for cell in cells[:_NAMED])
    return shown if len(cells) <= _NAMED else f"{shown} en {len(cells) - _NAMED} andere"
