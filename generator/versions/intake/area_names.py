"""A list of bare codes + deliveries that name areas → every code with a name, and a note that says where the name was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.problem import Place, Problem
from generator.versions.intake.cells import Bundle
from generator.versions.intake.mapping import NameList

PREFIXES = {"gemeente": "GM", "wijk": "WK", "buurt": "BU"}
NAMELESS = "De naam van dit gebied staat in geen van de leveringen; daarom staat hier de code."


@dataclass(frozen=True, kw_only=True)
class AreaName:
    """What an area is called, and what a reader should know about that name."""

    name: str
    note: str


def find_names(lists: Sequence[NameList], bundle: Bundle, codes: Sequence[str]) -> tuple[Mapping[str, AreaName], tuple[Problem, ...]]:
    """Let the first list that knows a code name it; a code that no list knows is its own name, for nothing is made up."""
    names = {code: AreaName(name=code, note=NAMELESS) for code in codes}
    problems: list[Problem] = []
    for listed in reversed(lists):
        found, more = _read_names(listed, bundle)
        problems.extend(more)
        note = f"De naam komt uit: {bundle.deliveries[listed.source].title}."
        names.update({code: AreaName(name=name, note=note) for code, name in found.items() if code in names})
    return names, tuple(problems)


def _read_names(listed: NameList, bundle: Bundle) -> tuple[Mapping[str, str], tuple[Problem, ...]]:
    table, problems = bundle.read(listed.source)
    if table is None or problems:
        return {}, problems
    lacking = [column for column in (listed.code, listed.name) if column not in table.header]
    if lacking:
        place = Place(path=table.path, line=table.header_line)
        next_step = "Verbeter de kolomnaam bij [[namen]] in de mapping."
        return {}, (Problem(place=place, code="delivery-unknown-column", found=f"De kop mist: {', '.join(lacking)}.", next_step=next_step),)
    code, name = table.header.index(listed.code), table.header.index(listed.name)
    wanted = tuple(PREFIXES[level.value] for level in listed.levels)
    rows = ((row.cells[code].strip(" "), row.cells[name].strip(" ")) for row in table.rows)
    return {key: text for key, text in rows if text and key.startswith(wanted)}, ()
