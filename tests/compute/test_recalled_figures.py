"""Figures of an edition that is computed again in one process: recalled where nothing changed, and always those of a first time."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

import pytest

from generator.compute.figures import compute_figures
from generator.load.site import load_site
from generator.model.area_claim import AreaClaim
from generator.model.book import FigureBook, FigureName, read_figure_id
from generator.model.edition import Edition
from generator.model.identifiers import FigureId
from generator.model.indicator import Indicator, Measurement
from generator.system.files import SourceTree
from generator.system.memory import NO_MEMORY, Memory
from tests.compute.small_city import MARKT, NOORD, WEST, ZUID, edition, rate

WOZ = FigureId("2022.woz.BU99990101.2022")


def events() -> Indicator:
    return replace(rate("x"), measurement=Measurement.EVENTS)


def newest(files: SourceTree, memory: Memory) -> Edition:
    source, _ = load_site(files, memory)
    assert source is not None
    return source.editions[-1]


def compute_twice(files: SourceTree, package: str, cell: str, changed: str) -> tuple[FigureBook, FigureBook]:
    """The figures before and after a cell changes, the latter with what is remembered: they are those of a first time."""
    memory = Memory()
    before = compute_figures(newest(files, memory), memory)
    cells = files.root / "data" / package / "0.2.0" / "waarnemingen.csv"
    cells.write_text(re.sub(f"(?m)^{cell}", changed, cells.read_text()))
    edition = newest(files, memory)
    after = compute_figures(edition, memory)

    assert after == compute_figures(edition)
    return before, after


def made_anew(before: FigureBook, after: FigureBook) -> list[FigureName]:
    """What the ids say of the figures that are not the very same."""
    return [read_figure_id(name) for name, value in after.values.items() if value is not before.values.get(name)]


def test_only_indicators_that_lean_on_a_changed_cell_are_computed_again(klein_copy: SourceTree) -> None:
    before, after = compute_twice(klein_copy, "wijkcijfers", r"(woz,BU99990101,2022),\d+,", r"\1,231000,")

    anew = made_anew(before, after)
    assert {one.indicator for one in anew} == {"woz"}
    assert {one.period for one in anew if not one.measure} == {"2022"}
    assert after.values[WOZ] != before.values[WOZ]


def test_of_rates_only_the_year_is_computed_again_in_which_their_base_changed(klein_copy: SourceTree) -> None:
    before, after = compute_twice(klein_copy, "bevolking", r"(inwoners,BU99990101,2021),(\d+),", r"\1,1\2,")

    levels = {(one.indicator, one.period) for one in made_anew(before, after) if not one.measure}
    assert levels == {("inwoners", "2021"), ("misdrijven", "2021")}


def test_limits_of_another_year_are_recalled(klein_copy: SourceTree) -> None:
    before, after = compute_twice(klein_copy, "bevolking", r"(inwoners,BU99990101,2021),(\d+),", r"\1,1\2,")

    limits = [one.period for one in made_anew(before, after) if one.measure.endswith("grens")]
    assert set(limits) == {"2021"}
    assert "2022" in {read_figure_id(name).period for name in after.values if name.endswith("grens")}


def rows_of(cases: Mapping[tuple[str, int], int]) -> str:
    """A row of `x` for every area and year: this many cases among ten thousand people."""
    return "".join(f"x,{area},{year},,A,{number},10000,\n" for (area, year), number in cases.items())


@pytest.mark.parametrize(("year", "recalled"), [(2018, True), (2020, False)])
def test_a_claim_is_recalled_as_long_as_the_figures_are_that_it_rests_on(year: int, *, recalled: bool) -> None:
    """Of a course these are its first and last year, of the area and of the city."""
    cases, memory = {(area, year): 300 for area in (MARKT, NOORD, ZUID, WEST) for year in (2016, 2018, 2020)}, Memory()
    before = compute_figures(edition(events(), rows=rows_of(cases)), memory)
    after = compute_figures(edition(events(), rows=rows_of(cases | {(WEST, year): 600})), memory)

    assert before.claims.keys() == after.claims.keys() != set()
    courses = [(claims.course, after.claims[name].course) for name, claims in before.claims.items()]
    assert all(isinstance(course, AreaClaim) for course, _ in courses)
    assert {one is other for one, other in courses} == {recalled}


@pytest.mark.parametrize("indicator", [events(), replace(events(), rounding=Fraction(5)), rate("x", factor=100)])
def test_after_one_change_after_another_the_figures_are_those_of_a_first_time(indicator: Indicator) -> None:
    """Cells that change, come and go, in any year, with one memory."""
    chance, memory = random.Random(20), Memory()  # noqa: S311 - to choose cases
    cases = {(area, year): 300 for area in (MARKT, NOORD, ZUID, WEST) for year in range(2015, 2021)}
    for _ in range(40):
        place = (chance.choice((MARKT, NOORD, ZUID, WEST)), chance.randrange(2015, 2021))
        cases[place] = chance.randrange(0, 1200, 5)
        if chance.random() < 1 / 4:
            del cases[place]
        changed = edition(indicator, rows=rows_of(cases))

        assert compute_figures(changed, memory) == compute_figures(changed)


def test_of_a_site_in_which_nothing_changed_everything_is_the_very_same(klein_copy: SourceTree) -> None:
    """Every file is read again; a text that changed leaves the other editions, and its own packages, as they were."""
    memory = Memory()
    first, again = load_site(klein_copy, memory), load_site(klein_copy, memory)
    text = klein_copy.root / "content" / "2022" / "voorpagina.md"
    text.write_text(text.read_text() + "\nNog een zin.\n")
    changed, _ = load_site(klein_copy, memory)

    assert first[0] is again[0]
    assert changed is not None
    assert first[0] is not None
    assert [one is other for one, other in zip(first[0].editions, changed.editions, strict=True)] == [True, False]
    assert first[0].editions[1].packages.items() == changed.editions[1].packages.items()
    assert first[0].editions[1].regions is changed.editions[1].regions
    assert changed.editions[1].narratives == newest(klein_copy, NO_MEMORY).narratives
