"""Figures of an edition that is computed again in one process: recalled where nothing changed, and always those of a first time."""

from __future__ import annotations

import re

from generator.compute.figures import compute_figures
from generator.load.site import load_site
from generator.model.book import read_figure_id
from generator.model.edition import Edition
from generator.model.identifiers import FigureId
from generator.system.files import SourceTree
from generator.system.memory import NO_MEMORY, Memory

WOZ = FigureId("2022.woz.BU99990101.2022")


def newest(files: SourceTree, memory: Memory) -> Edition:
    source, _ = load_site(files, memory)
    assert source is not None
    return source.editions[-1]


def test_only_indicators_that_lean_on_a_changed_cell_are_computed_again(klein_copy: SourceTree) -> None:
    memory = Memory()
    before = compute_figures(newest(klein_copy, memory), memory)
    cells = klein_copy.root / "data" / "wijkcijfers" / "0.2.0" / "waarnemingen.csv"
    cells.write_text(re.sub(r"(?m)^(woz,BU99990101,2022),\d+,", r"\1,231000,", cells.read_text()))
    edition = newest(klein_copy, memory)

    after = compute_figures(edition, memory)

    others = [name for name, value in after.values.items() if value is not before.values.get(name)]
    levels = [read_figure_id(name) for name in others if not read_figure_id(name).measure]
    assert {name.split(".")[1] for name in others} == {"woz"}
    assert {level.period for level in levels} == {"2022"}
    assert after == compute_figures(edition)
    assert after.values[WOZ] != before.values[WOZ]


def test_of_rates_only_the_year_is_computed_again_in_which_their_base_changed(klein_copy: SourceTree) -> None:
    memory = Memory()
    before = compute_figures(newest(klein_copy, memory), memory)
    cells = klein_copy.root / "data" / "bevolking" / "0.2.0" / "waarnemingen.csv"
    cells.write_text(re.sub(r"(?m)^(inwoners,BU99990101,2021),(\d+),", r"\1,1\2,", cells.read_text()))
    edition = newest(klein_copy, memory)

    after = compute_figures(edition, memory)

    others = [read_figure_id(name) for name, value in after.values.items() if value is not before.values.get(name)]
    assert {(one.indicator, one.period) for one in others if not one.measure} == {("inwoners", "2021"), ("misdrijven", "2021")}
    assert after == compute_figures(edition)


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
