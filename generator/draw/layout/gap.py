"""A gap → dumbbells: focus and rest on one scale, a row a year (or an indicator), both figures written beside their mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.draw.axis import Axis, snug_axis
from generator.draw.drawing import Drawing, Letters, Row, add_rows, cross_row, mark_row, place, rule_row, stop, text_row
from generator.draw.layout.key import KeyEntry, lay_out_key, reservations, signed_text, writer_of
from generator.draw.layout.pointers import POINTERS, pointer_row
from generator.draw.lettering import text_width, wrap_text
from generator.draw.sketch import Amount, GapRowSketch, GapSketch
from generator.draw.theme import LOOKS, TEXT, WIDTH
from generator.draw.words import BREAK, FOCUS_AREAS, NO_FIGURE, REST
from generator.model.chart import Role
from generator.model.language import spoken

LABEL_WIDTH = 104.0
ROW_HEIGHT = 30.0
TOP = 26.0
MARK_ROOM = 10.0
BREAK_HEIGHT = 16.0
MISSING_APART = 12.0
"""Between the crosses of both sides of a row."""


def lay_out_gap(sketch: GapSketch) -> Drawing:
    """Place rows, marks, figures, scale and key."""
    sides = [value for row in sketch["rows"] for value in (row["focus"], row["rest"])]
    numbers = [value["number"] for value in sides if value["number"] is not None]
    labels = [wrap_text(row["label"], TEXT, LABEL_WIDTH) for row in sketch["rows"]]
    room = room_beside(sides)
    left = max(text_width(line, TEXT) for line in (spoken(BREAK), *(line for lines in labels for line in lines))) + 6
    axis = snug_axis(numbers, (left + room, WIDTH - room), about=3)
    rows: dict[str, list[Row]] = {"raster": [], "assen": [text_row(0, 14, sketch["unit"], Letters())], "namen": []}
    rows |= {"punten": [], "verbinding": [], "ontbrekend": []}
    stops: list[list[str]] = []
    top = TOP
    write = writer_of(sides)
    for row, lines in zip(sketch["rows"], labels, strict=True):
        if row["breaks"]:
            rows["namen"].append(text_row(0, top + BREAK_HEIGHT - 4, spoken(BREAK), Letters()))
            rows["raster"].append(rule_row("breuk", (left, top + BREAK_HEIGHT / 2), (WIDTH, top + BREAK_HEIGHT / 2)))
            top += BREAK_HEIGHT
        height = max(ROW_HEIGHT, 14 * len(lines) + 8)
        middle = place(top + height / 2)
        first = middle + 4 - 7 * (len(lines) - 1)
        rows["namen"] += [text_row(0, first + 14 * index, line, Letters(colour="tekst", size=TEXT)) for index, line in enumerate(lines)]
        add_rows(rows, row_marks(row, axis, middle, write))
        add_rows(rows, pointers_of(row, axis, middle, sketch["unit"]))
        stops.append(row_stops(row, axis, middle))
        top += height
    for value, text in axis.ticks:
        x = axis.place(value)
        rows["raster"].append(rule_row("raster", (x, TOP), (x, top)))
        rows["assen"].append(text_row(x, top + 15, text, Letters(anchor="center")))
    key = lay_out_key(key_of(sketch["rows"]), top + 24)
    add_rows(rows, key.rows)
    return {
        "shape": "kloof",
        "height": place(top + 28 + key.height),
        "scales": {"x_domain": list(axis.domain), "x_range": [place(edge) for edge in axis.range]},
        "rows": rows,
        "stops": [stops],
    }


def pointers_of(row: GapRowSketch, axis: Axis, y: float, unit: str, subject: str = "") -> dict[str, list[Row]]:
    """Both sides to point at; `subject` is what the row is about where its label does not say."""
    sides = ((spoken(FOCUS_AREAS), row["focus"]), (spoken(REST), row["rest"]))
    return {
        POINTERS: [
            pointer_row((axis.place(value["number"]), y), f"{subject}, {name}" if subject else name, value, unit, row["label"])
            for name, value in sides
            if value["number"] is not None
        ]
    }


def row_stops(row: GapRowSketch, axis: Axis, y: float) -> list[str]:
    """Where both sides of a row stand."""
    return [_stop(row["focus"], axis, y, 0), _stop(row["rest"], axis, y, MISSING_APART)]


def _stop(value: Amount, axis: Axis, y: float, aside: float) -> str:
    return stop(axis.range[0] - aside if value["number"] is None else axis.place(value["number"]), y)


def key_of(rows: Sequence[GapRowSketch]) -> list[KeyEntry]:
    """What the marks of these rows mean."""
    sides = [value for row in rows for value in (row["focus"], row["rest"])]
    entries = [
        KeyEntry(kind="marker", role=Role.FOCUS, text=spoken(FOCUS_AREAS), hollow=all(row["focus"]["reserve"] for row in rows)),
        KeyEntry(kind="marker", role=Role.REST, text=spoken(REST), hollow=all(row["rest"]["reserve"] for row in rows)),
    ]
    if any(value["number"] is None for value in sides):
        entries.append(KeyEntry(kind="crosses", roles=(Role.OTHER,), text=spoken(NO_FIGURE)))
    return entries + reservations(sides)


def room_beside(values: Sequence[Amount]) -> float:
    """Room for the longest figure beside its mark."""
    known = [signed_text(value) for value in values if value["number"] is not None]
    return max((text_width(text, TEXT, bold=True) for text in known), default=0.0) + MARK_ROOM


def row_marks(row: GapRowSketch, axis: Axis, y: float, write: Callable[[Amount], str]) -> dict[str, list[Row]]:
    """Both marks with their figures, and what lies between them; positions on the scale are still values."""
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
            marks["ontbrekend"].append(cross_row(axis.range[0] if role is Role.FOCUS else axis.range[0] - MISSING_APART, y, role.value))
            continue
        x = axis.place(number) + (MARK_ROOM if right else -MARK_ROOM)
        letters = Letters(colour=LOOKS[role].colour, size=TEXT, weight="bold", anchor="left" if right else "right")
        marks["namen"].append(text_row(x, y + 4, write(value), letters))
        marks["punten"].append(mark_row(number, y, role.value, hollow=bool(value["reserve"])))
    return marks
