"""Where a keyboard stops in a chart: a place in the drawing for every value of the table beside it, and for nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest

from generator.draw.drawing import NO_VALUE, NOWHERE, Drawing
from generator.draw.layout.frame import SAME
from generator.draw.layout.layouts import lay_out
from generator.draw.layout.strip import SPACING
from generator.draw.sketching import Atlas, sketch_chart
from generator.draw.theme import WIDTH
from generator.draw.words import speech_of_now
from generator.model.blocks import ChartBlock
from generator.model.figure import Figure, Missing
from generator.plan.charts import charts_of
from generator.plan.sentences.wording import not_observed
from tests.plan.planned import PlannedSite

SIGNS = {"?", "*", "~"}
WIDE, HIGH = 6.0, 8.5
"""Of the letters of a sign."""
KINDS = {"trend", "pad", "rangorde", "kloof", "toen-en-nu", "kaart", "panelen"}


def drawn(site: PlannedSite) -> Iterator[tuple[str, ChartBlock, Drawing]]:
    """Every chart of a site with its place."""
    atlas = Atlas()
    for page in site.pages:
        for block in charts_of(page):
            shape, sketch = sketch_chart(block.spec, atlas)
            drawing = lay_out(
                {
                    "shape": shape,
                    "sketch": sketch,
                    "id": block.text.id,
                    "name": "",
                    "description": "",
                    "speech": speech_of_now(),
                }
            )
            yield f"{page.head.path}#{block.text.id}", block, drawing


def wrong_stops(block: ChartBlock, drawing: Drawing) -> list[str]:
    """Cells of the table that stand otherwise in the drawing."""
    rows = [cells for blocks in drawing["stops"] for cells in blocks]
    if len(rows) != len(block.table.rows):
        return [f"{len(rows)} rows for {len(block.table.rows)}"]
    found = []
    for stops, row in zip(rows, block.table.rows, strict=True):
        if len(stops) != len(row.cells):
            found.append(f"{row.header}: {len(stops)} cells for {len(row.cells)}")
            continue
        for where, cell in zip(stops, row.cells, strict=True):
            known = where != NO_VALUE and (isinstance(cell, Figure | Missing) or cell == not_observed())
            words = where == NO_VALUE and isinstance(cell, tuple)
            placed = where in (NO_VALUE, NOWHERE) or _inside(where, drawing["height"])
            if not (known or words) or not placed or (isinstance(cell, Figure) and where == NOWHERE):
                found.append(f"{row.header}: {where!r} for {cell!r}"[:200])
    return found


def _inside(where: str, height: float) -> bool:
    x, y = (float(part) for part in where.split())
    return 0 <= x <= WIDTH and 0 <= y <= height


@pytest.mark.parametrize("city", ["small_site", "breda"])
def test_every_value_of_the_table_has_its_place_in_the_chart(city: str, request: pytest.FixtureRequest) -> None:
    wrong = {}
    kinds = set()
    for where, block, drawing in drawn(request.getfixturevalue(city)):
        if drawing.get("stops"):
            kinds.add(drawing["shape"])
            if found := wrong_stops(block, drawing):
                wrong[where] = found[:3]

    assert wrong == {}
    assert kinds == KINDS if city == "breda" else kinds <= KINDS


def test_no_dot_of_any_strip_of_breda_hides_another(breda: PlannedSite) -> None:
    crowded = set()
    for where, _, drawing in drawn(breda):
        if drawing["shape"] == "rangorde":
            first, last = drawing["scales"]["x_range"]
            low, high = drawing["scales"]["x_domain"]
            dots = [(first + (row["x"] - low) / (high - low) * (last - first), row["y"]) for row in drawing["rows"]["punten"]]
            if any((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 < (SPACING - 0.02) ** 2 for a, b in combinations(dots, 2)):
                crowded.add(where)

    assert crowded == set()


def test_a_map_that_only_shows_where_an_area_lies_has_nothing_to_walk_through(small_site: PlannedSite) -> None:
    stops = {where: drawing.get("stops", []) for where, _, drawing in drawn(small_site) if where.endswith("#ligging")}

    assert stops
    assert not any(stops.values())


def test_no_sign_of_any_chart_with_lines_of_breda_hides_another(breda: PlannedSite) -> None:
    crowded = set()
    signed = 0
    for where, _, drawing in drawn(breda):
        if drawing["shape"] in {"trend", "pad", "panelen"}:
            signs = [(row["x"], row["y"]) for row in drawing["rows"]["namen"] if row["text"] in SIGNS]
            signed += len(signs)
            if any(abs(a[0] - b[0]) < WIDE and SAME < abs(a[1] - b[1]) < HIGH for a, b in combinations(signs, 2)):
                crowded.add(where)

    assert signed > len(SIGNS)
    assert crowded == set()
