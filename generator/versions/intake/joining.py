"""Rows of a delivery + the code list → which row belongs to which area; never on the name alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.identifiers import RegionCode
from generator.model.problem import Place, Problem
from generator.model.region import Region
from generator.versions.intake.areas import select_levels
from generator.versions.intake.mapping import RegionKey
from generator.versions.intake.tables import DeliveredTable, Row

Joined = tuple[tuple[RegionCode, Row], ...]


@dataclass(frozen=True, kw_only=True)
class ExpectedName:
    """What the n-th row of a delivery without codes must be called, and which area it is."""

    code: RegionCode
    names: tuple[str, ...]
    parent_names: tuple[str, ...] = ()
    """What the area above may be called, for a delivery that names it too."""


def join_by_code(table: DeliveredTable, rows: Sequence[Row], key: RegionKey, areas: Sequence[Region]) -> tuple[Joined, tuple[Problem, ...]]:
    """Match every row on its code, freed of padding; unknown and double codes are problems, and so are wanted codes that lack."""
    joined, problems = match_codes(table, rows, key, areas)
    lacking = expected_codes(key, areas) - dict(joined).keys()
    faults = [_mistake(Place(path=table.path), "delivery-lacks-region", f"Gebied '{code}' ontbreekt in de levering.") for code in lacking]
    return joined, (*problems, *sorted(faults))


def expected_codes(key: RegionKey, areas: Sequence[Region]) -> frozenset[RegionCode]:
    """The codes of the levels delivered, without those for which the mapping says there is no figure."""
    return frozenset(area.code for area in select_levels(areas, key.levels) if area.code not in key.absent)


def match_codes(table: DeliveredTable, rows: Sequence[Row], key: RegionKey, areas: Sequence[Region]) -> tuple[Joined, tuple[Problem, ...]]:
    """Match every row on its code as far as the rows go: for a delivery that leaves out what has no value."""
    column = table.header.index(key.column)
    wanted = expected_codes(key, areas)
    joined: dict[RegionCode, Row] = {}
    problems: list[Problem] = []
    for row in rows:
        code = RegionCode(row.cells[column].strip(" "))
        if code in key.skip or code in key.absent:
            continue
        if code not in wanted:
            problems.append(_unknown_code(table.place(row, column), code))
        elif code in joined:
            problems.append(_mistake(table.place(row, column), "delivery-double-region", f"Gebied '{code}' staat er twee keer in."))
        else:
            joined[code] = row
    return tuple(joined.items()), tuple(problems)


def expect_names(key: RegionKey, areas: Sequence[Region]) -> tuple[ExpectedName, ...]:
    """Say what each row must be called: the name of the code list, or a declared other spelling."""
    own = {area.code: area.name for area in areas}

    def names_of(code: RegionCode | None) -> tuple[str, ...]:
        return (own[code], *(name for name, named in key.names.items() if named == code)) if code else ()

    return tuple(
        ExpectedName(code=area.code, names=names_of(area.code), parent_names=names_of(area.parent))
        for area in select_levels(areas, key.levels)
    )


def join_by_order(
    table: DeliveredTable, rows: Sequence[Row], key: RegionKey, expected: Sequence[ExpectedName]
) -> tuple[Joined, tuple[Problem, ...]]:
    """Match the n-th row with the n-th area and check that it bears a declared name; a wrong name is refused."""
    column = table.header.index(key.column)
    kept = [row for row in rows if row.cells[column].strip(" ") not in key.skip]
    if len(kept) != len(expected):
        place = table.place(kept[0], column) if kept else Place(path=table.path)
        found = f"Er zijn {len(kept)} regels met een gebied; de codelijst heeft er {len(expected)}."
        return (), (_mistake(place, "delivery-wrong-region-count", found),)
    problems = [
        _wrong_name(table.place(row, column), row.cells[column].strip(" "), area)
        for row, area in zip(kept, expected, strict=True)
        if row.cells[column].strip(" ") not in area.names
    ]
    if key.parent_column:
        problems.extend(_check_parents(table, kept, key.parent_column, expected))
    return tuple((area.code, row) for row, area in zip(kept, expected, strict=True)), tuple(problems)


def _check_parents(table: DeliveredTable, rows: Sequence[Row], name: str, expected: Sequence[ExpectedName]) -> Iterator[Problem]:
    column = table.header.index(name)
    for row, area in zip(rows, expected, strict=True):
        found = row.cells[column].strip(" ")
        if found not in area.parent_names:
            told = f"{area.code} ligt in '{area.parent_names[0]}', niet in '{found}'."
            yield _mistake(table.place(row, column), "delivery-wrong-name", told)


def _unknown_code(place: Place, code: str) -> Problem:
    return Problem(
        place=place,
        code="delivery-unknown-region",
        found=f"'{code}' is geen gebied van het pakket gebieden.",
        next_step="Zet de code met een reden onder 'overslaan', kies 'gemeente', of voeg het gebied toe in een nieuwe versie van gebieden.",
    )


def _wrong_name(place: Place, found: str, area: ExpectedName) -> Problem:
    return Problem(
        place=place,
        code="delivery-wrong-name",
        found=f"Hier staat {found!r}.",
        expected=f"Op deze plaats hoort {area.code} '{area.names[0]}'.",
        next_step=f'Is het hetzelfde gebied? Zet dan onder \'namen\': "{found}" = "{area.code}".',
    )


def _mistake(place: Place, code: str, found: str) -> Problem:
    return Problem(place=place, code=code, found=found, next_step="Vergelijk de levering met de codelijst in het pakket gebieden.")
