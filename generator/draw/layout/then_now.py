"""Gaps then and now → a pair of dumbbells an indicator, the base year above the newest on one scale, and what can be said."""

from __future__ import annotations

from generator.draw.axis import snug_axis
from generator.draw.drawing import Drawing, Letters, Row, Stops, add_rows, place, text_row
from generator.draw.layout.gap import key_of, pointers_of, room_beside, row_marks, row_stops
from generator.draw.layout.key import lay_out_key, writer_of
from generator.draw.layout.pointers import POINTERS
from generator.draw.lettering import text_width, wrap_text
from generator.draw.sketch import ThenNowGapSketch, ThenNowSketch
from generator.draw.theme import SMALL, TEXT, WIDTH
from generator.draw.words import SMALLER
from generator.model.language import filled, spoken

ROW_HEIGHT = 21.0
LINE = 15.0
BETWEEN = 16.0


def lay_out_then_now(sketch: ThenNowSketch) -> Drawing:
    """Place the indicators below one another, the key above them."""
    gaps = sketch["gaps"]
    units = {gap["unit"] for gap in gaps}
    shared = units.pop() if len(units) == 1 else ""
    key = lay_out_key(key_of([row for gap in gaps for row in (gap["then"], gap["now"])]), 20 if shared else 0)
    rows: dict[str, list[Row]] = {"raster": [], "assen": [], "namen": [], "punten": [], "verbinding": [], "ontbrekend": [], POINTERS: []}
    add_rows(rows, key.rows)
    if shared:
        rows["assen"].append(text_row(0, 14, shared, Letters()))
    top = key.height + (20 if shared else 0) + 10
    stops: Stops = []
    for gap in gaps:
        texts = [(line, Letters(colour="tekst", size=TEXT, weight="bold")) for line in wrap_text(gap["label"], TEXT, WIDTH)]
        texts += [] if shared else [(gap["unit"], Letters())]
        rows["namen"] += [text_row(0, top + 11 + LINE * number, text, letters) for number, (text, letters) in enumerate(texts)]
        top = _pair(gap, top + LINE * len(texts) + 3, rows, stops)
        said = wrap_text(filled(spoken(SMALLER), {"antwoord": gap["verdict"]}), SMALL, WIDTH)
        rows["namen"] += [text_row(0, top + 11 + LINE * number, line, Letters(colour="tekst")) for number, line in enumerate(said)]
        top += LINE * len(said) + BETWEEN
    return {
        "shape": "toen-en-nu",
        "height": place(max(top - BETWEEN, 20.0)),
        "scales": {},
        "rows": rows,
        "stops": [[cells for block in stops for cells in block]],
    }


def _pair(gap: ThenNowGapSketch, top: float, rows: dict[str, list[Row]], stops: Stops) -> float:
    """Both years of one indicator; gives where they end."""
    pair = (gap["then"], gap["now"])
    sides = [value for row in pair for value in (row["focus"], row["rest"])]
    room = room_beside(sides)
    left = max(text_width(row["label"], TEXT) for row in pair) + 6
    axis = snug_axis([value["number"] for value in sides if value["number"] is not None], (left + room, WIDTH - room))
    block = []
    for row in pair:
        middle = place(top + ROW_HEIGHT / 2)
        rows["namen"].append(text_row(0, middle + 4, row["label"], Letters(colour="tekst", size=TEXT)))
        marks = row_marks(row, axis, middle, writer_of(sides))
        for mark in (*marks["punten"], *marks["verbinding"]):
            mark |= {end: place(axis.place(mark[end])) for end in ("x", "x2") if end in mark}
        add_rows(rows, marks)
        add_rows(rows, pointers_of(row, axis, middle, gap["unit"], gap["label"]))
        block.append(row_stops(row, axis, middle))
        top += ROW_HEIGHT
    stops.append(block)
    return top
