"""A strip → all areas as quiet dots on one scale, this one named, the city as a line, one cross for each area without a figure."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import floor

from generator.draw.axis import Axis, snug_axis
from generator.draw.drawing import NOWHERE, Drawing, Letters, Row, Stops, add_rows, mark_row, place, rule_row, stop, text_row
from generator.draw.layout.key import KeyEntry, lay_out_key, need_signs, reservations, sign_row, writer_of
from generator.draw.layout.pointers import POINTERS, pointer_row
from generator.draw.lettering import text_width
from generator.draw.sketch import Amount, StripSketch
from generator.draw.theme import TEXT, WIDTH
from generator.draw.words import (
    AREA_WITHOUT_FIGURE,
    DISTRICTS,
    FOCUS_AREAS,
    NEIGHBOURHOODS,
    OTHER_DISTRICTS,
    OTHER_NEIGHBOURHOODS,
    WITHOUT_FIGURE,
)
from generator.model.chart import Role
from generator.model.language import filled, spoken

MARGIN = 12.0
SPACING = 8.4
"""Distance at which two dots do not touch."""
STEPS = 4
"""Above one another dots do not touch when they are so many steps apart."""
STEP = SPACING / STEPS
HEIGHTS = tuple((STEP * count) ** 2 for count in range(STEPS + 1))
"""Squares of the distances up or down that there can be between two dots that touch."""
NEAREST_FIRST = tuple(side * count for count in range(200) for side in (1, -1))
"""Steps from the middle."""
MOST_SPREAD = 66.0
LEAST_SPREAD = 14.0
CITY_LINE = 34.0
MARKED_LINE = 53.0
SWARM_TOP = 64.0
DEPTH: tuple[str, ...] = (Role.OTHER, Role.FOCUS, Role.AREA)
"""From behind to in front."""


def lay_out_strip(sketch: StripSketch) -> Drawing:
    """Place dots, the names of the marked area and the city, the scale and the key."""
    known = [(dot, dot["number"]) for dot in sketch["dots"] if dot["number"] is not None]
    city = sketch["city"]["number"] if sketch["city"] else None
    axis = snug_axis([number for _, number in known] + ([] if city is None else [city]), (MARGIN, WIDTH - MARGIN))
    known.sort(key=lambda pair: (pair[0]["role"] != Role.AREA, pair[1], pair[0]["code"]))
    offsets = swarm_offsets([axis.place(number) for _, number in known])
    spread = max([LEAST_SPREAD, *(abs(offset) for offset in offsets)])
    middle = SWARM_TOP + spread + 6
    bottom = middle + spread + 12
    rows = _scale(axis, sketch["unit"], bottom)
    dots = [
        mark_row(number, place(middle + offset), dot["role"], hollow=bool(dot["reserve"]) and dot["role"] != Role.AREA)
        for (dot, number), offset in zip(known, offsets, strict=True)
    ]
    rows["punten"] = sorted(dots, key=lambda row: DEPTH.index(row["role"]))
    spots = [
        pointer_row((axis.place(number), middle + offset), dot["label"], dot, sketch["unit"])
        for (dot, number), offset in zip(known, offsets, strict=True)
    ]
    rows[POINTERS] = sorted(spots, key=lambda row: (row["x"], row["naam"]))
    key = lay_out_key(_key_entries(sketch), bottom + 28)
    signs = [
        sign_row(axis.place(number), middle + offset, dot["sign"], dot["role"])
        for (dot, number), offset in zip(known, offsets, strict=True)
        if dot["sign"] and dot["role"] != Role.AREA and need_signs(_amounts(sketch))
    ]
    for marks in ({"namen": signs}, _city(sketch, axis, bottom), _marked(sketch, axis, middle), key.rows):
        add_rows(rows, marks)
    return {
        "shape": "rangorde",
        "height": place(bottom + 32 + key.height),
        "scales": {"x_domain": list(axis.domain), "x_range": list(axis.range)},
        "rows": rows,
        "stops": _stops(sketch, axis, {dot["code"]: middle + offset for (dot, _), offset in zip(known, offsets, strict=True)}),
        "first_stop": _first_stop(sketch),
    }


def _first_stop(sketch: StripSketch) -> int:
    """The marked area; without one the dot that lies furthest to the left."""
    order = sorted(
        (dot["role"] != Role.AREA, dot["number"] is None, dot["number"] or 0.0, number) for number, dot in enumerate(sketch["dots"])
    )
    return order[0][-1] if order else 0


def _stops(sketch: StripSketch, axis: Axis, heights: Mapping[str, float]) -> Stops:
    """A row an area, then the city."""
    rows = [NOWHERE if dot["number"] is None else stop(axis.place(dot["number"]), heights[dot["code"]]) for dot in sketch["dots"]]
    if sketch["city"]:
        number = sketch["city"]["number"]
        rows.append(NOWHERE if number is None else stop(axis.place(number), CITY_LINE + 10))
    return [[[row] for row in rows]]


def _amounts(sketch: StripSketch) -> list[Amount]:
    return [*sketch["dots"], *([sketch["city"]] if sketch["city"] else [])]


def swarm_offsets(places: Sequence[float]) -> list[float]:
    """How far above or below the middle each dot stands so that none hides another; the first one stands in the middle.

    A dot takes the step nearest to the middle that is free. Only dots in its own column and those beside it can be in its way, and each of
    them only for the few steps around its own: so a city of five hundred buurten is laid out in milliseconds.
    """
    columns: dict[int, list[tuple[float, int]]] = defaultdict(list)
    steps: list[int] = []
    for x in places:
        column = floor(x / SPACING)
        taken: set[int] = set()
        for number in (column - 1, column, column + 1):
            for other, at in columns[number]:
                reach = bisect_left(HEIGHTS, SPACING**2 - (x - other) ** 2)
                taken.update(range(at - reach + 1, at + reach))
        free = next((step for step in NEAREST_FIRST if step not in taken), NEAREST_FIRST[-1])
        columns[column].append((x, free))
        steps.append(free)
    widest = max(map(abs, steps), default=0) * STEP
    return [step * STEP * min(1.0, MOST_SPREAD / widest) if widest else 0.0 for step in steps]


def _scale(axis: Axis, unit: str, bottom: float) -> dict[str, list[Row]]:
    rules = [rule_row("as", (axis.range[0], bottom), (axis.range[1], bottom))]
    texts = [text_row(0, 14, unit, Letters())]
    for value, text in axis.ticks:
        x = axis.place(value)
        rules.append(rule_row("as", (x, bottom), (x, bottom + 4)))
        half = text_width(text, 11.5) / 2
        texts.append(text_row(min(max(x, half), WIDTH - half), bottom + 18, text, Letters(anchor="center")))
    return {"raster": rules, "assen": texts}


def _city(sketch: StripSketch, axis: Axis, bottom: float) -> dict[str, list[Row]]:
    city = sketch["city"]
    if city is None or city["number"] is None:
        return {}
    x = axis.place(city["number"])
    text = f"{sketch['city_name']} {writer_of(_amounts(sketch))(city)}"
    half = text_width(text, TEXT) / 2
    letters = Letters(colour="stad", size=TEXT, anchor="center")
    return {
        "raster": [rule_row("peil", (x, CITY_LINE + 5), (x, bottom))],
        "namen": [text_row(min(max(x, half), WIDTH - half), CITY_LINE, text, letters)],
    }


def _marked(sketch: StripSketch, axis: Axis, middle: float) -> dict[str, list[Row]]:
    dot = next((dot for dot in sketch["dots"] if dot["role"] == Role.AREA), None)
    if dot is None:
        return {}
    number, city = dot["number"], sketch["city"]["number"] if sketch["city"] else None
    if number is not None:
        text = f"{dot['label']} {writer_of(_amounts(sketch))(dot)}"
    else:
        text = filled(spoken(AREA_WITHOUT_FIGURE), {"gebied": dot["label"]})
    width = text_width(text, TEXT, bold=True)
    x = WIDTH if number is None else axis.place(number)
    left = beside_line(x, width, None if city is None else axis.place(city))
    name = text_row(left, MARKED_LINE, text, Letters(colour="accent", size=TEXT, weight="bold"))
    if number is None:
        return {"namen": [name]}
    foot = min(max(x, left + 4), left + width - 4)
    return {"namen": [name], "raster": [rule_row("leider", (foot, MARKED_LINE + 5), (x, middle - 6))]}


def beside_line(x: float, width: float, line: float | None) -> float:
    """Left edge of a text as near as can be to `x`, inside the chart, that a vertical line does not run through."""
    inside = min(max(x - width / 2, 0), WIDTH - width)
    if line is None or not inside - 4 < line < inside + width + 4:
        return inside
    beside = [edge for edge in (line + 6, line - 6 - width) if 0 <= edge <= WIDTH - width]
    return min(beside, key=lambda edge: (abs(edge + width / 2 - x), edge), default=inside)


def _key_entries(sketch: StripSketch) -> list[KeyEntry]:
    districts = all(dot["code"].startswith("WK") for dot in sketch["dots"])
    alone, beside = (DISTRICTS, OTHER_DISTRICTS) if districts else (NEIGHBOURHOODS, OTHER_NEIGHBOURHOODS)
    known = [dot for dot in sketch["dots"] if dot["number"] is not None]
    entries = []
    for role, text in (
        (Role.FOCUS, spoken(FOCUS_AREAS)),
        (Role.OTHER, spoken(alone if all(dot["role"] == Role.OTHER for dot in known) else beside)),
    ):
        of_role = [dot for dot in known if dot["role"] == role]
        if of_role:
            entries.append(KeyEntry(kind="marker", role=role, text=text, hollow=all(dot["reserve"] for dot in of_role)))
    missing = sorted((DEPTH.index(dot["role"]), dot["role"]) for dot in sketch["dots"] if dot["number"] is None)
    if missing:
        entries.append(KeyEntry(kind="crosses", roles=tuple(role for _, role in reversed(missing)), text=spoken(WITHOUT_FIGURE)))
    # The marked area keeps a full sign, or it would be lost among the others: the key names it beside the hollow ones.
    marked = next((dot["label"] for dot in known if dot["role"] == Role.AREA and dot["reserve"]), "")
    return entries + reservations(known, marked)
