"""A gap → dumbbells: focus and rest on one scale, a row a year (or an indicator), both figures written beside their mark."""

from __future__ import annotations

from collections.abc import Callable

from generator.draw.axis import Axis, snug_axis
from generator.draw.drawing import Drawing, Letters, Row, add_rows, cross_row, mark_row, place, rule_row, text_row
from generator.draw.layout.frame import BREAK
from generator.draw.layout.key import KeyEntry, lay_out_key, reservations, signed_text, writer_of
from generator.draw.lettering import text_width, wrap_text
from generator.draw.sketch import Amount, GapRowSketch, GapSketch
from generator.draw.theme import LOOKS, NO_FIGURE, TEXT, WIDTH
from generator.model.chart import Role

LABEL_WIDTH = 104.0
ROW_HEIGHT = 30.0
TOP = 26.0
MARK_ROOM = 10.0
BREAK_HEIGHT = 16.0


def lay_out_gap(sketch: GapSketch) -> Drawing:
    """Place rows, marks, figures, scale and key."""
    sides = [value for row in sketch["rows"] for value in (row["focus"], row["rest"])]
    numbers = [value["number"] for value in sides if value["number"] is not None]
    labels = [wrap_text(row["label"], TEXT, LABEL_WIDTH) for row in sketch["rows"]]
    known = [signed_text(value) for value in sides if value["number"] is not None]
    room = max((text_width(text, TEXT, bold=True) for text in known), default=0.0) + MARK_ROOM
    left = max(text_width(line, TEXT) for line in (BREAK, *(line for lines in labels for line in lines))) + 6
    axis = snug_axis(numbers, (left + room, WIDTH - room), about=3)
    rows: dict[str, list[Row]] = {"raster": [], "assen": [text_row(0, 14, sketch["unit"], Letters())], "namen": []}
    rows |= {"punten": [], "verbinding": [], "ontbrekend": []}
    top = TOP
    write = writer_of(sides)
    for row, lines in zip(sketch["rows"], labels, strict=True):
        if row["breaks"]:
            rows["namen"].append(text_row(0, top + BREAK_HEIGHT - 4, BREAK, Letters()))
            rows["raster"].append(rule_row("breuk", (left, top + BREAK_HEIGHT / 2), (WIDTH, top + BREAK_HEIGHT / 2)))
            top += BREAK_HEIGHT
        height = max(ROW_HEIGHT, 14 * len(lines) + 8)
        middle = place(top + height / 2)
        first = middle + 4 - 7 * (len(lines) - 1)
        rows["namen"] += [text_row(0, first + 14 * index, line, Letters(colour="tekst", size=TEXT)) for index, line in enumerate(lines)]
        add_rows(rows, _row_marks(row, axis, middle, write))
        top += height
    for value, text in axis.ticks:
        x = axis.place(value)
        rows["raster"].append(rule_row("raster", (x, TOP), (x, top)))
        rows["assen"].append(text_row(x, top + 15, text, Letters(anchor="center")))
    entries = [
        KeyEntry(kind="marker", role=Role.FOCUS, text="focusbuurten", hollow=all(row["focus"]["reserve"] for row in sketch["rows"])),
        KeyEntry(kind="marker", role=Role.REST, text="rest van de stad", hollow=all(row["rest"]["reserve"] for row in sketch["rows"])),
    ]
    if len(numbers) < len(sides):
        entries.append(KeyEntry(kind="crosses", roles=(Role.OTHER,), text=NO_FIGURE))
    entries += reservations(sides)
    key = lay_out_key(entries, top + 24)
    add_rows(rows, key.rows)
    return {
        "shape": "kloof",
        "height": place(top + 28 + key.height),
        "scales": {"x_domain": list(axis.domain), "x_range": [place(edge) for edge in axis.range]},
        "rows": rows,
    }


def _row_marks(row: GapRowSketch, axis: Axis, y: float, write: Callable[[Amount], str]) -> dict[str, list[Row]]:
    focus, rest = row["focus"]["number"], row["rest"]["number"]
    marks: dict[str, list[Row]] = {"punten": [], "verbinding": [], "ontbrekend": [], "namen": []}
    if focus is not None and rest is not None:
        marks["verbinding"].append({"x": min(focus, rest), "x2": max(focus, rest), "y": y})
    focus_is_right = focus is not None and (rest is None or focus >= rest)
    sides: tuple[tuple[Role, Amount, bool], ...] = (
        (Role.REST, row["rest"], not focus_is_right),
        (Role.FOCUS, row["focus"], focus_is_right),
    )
    for role, value, right in sides:
        number = value["number"]
        if number is None:
            marks["ontbrekend"].append(cross_row(axis.range[0] if role is Role.FOCUS else axis.range[0] - 12, y, role.value))
            continue
        x = axis.place(number) + (MARK_ROOM if right else -MARK_ROOM)
        letters = Letters(colour=LOOKS[role].colour, size=TEXT, weight="bold", anchor="left" if right else "right")
        marks["namen"].append(text_row(x, y + 4, write(value), letters))
        marks["punten"].append(mark_row(number, y, role.value, hollow=bool(value["reserve"])))
    return marks
