"""A trend → lines over years, each named at its end; a year without a figure is a gap in the line and a cross on the axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.draw.axis import value_axis, year_axis
from generator.draw.drawing import Drawing, Letters, Row, add_rows, place, rule_row, text_row
from generator.draw.layout.frame import Frame
from generator.draw.layout.key import KeyEntry, lay_out_key, reservations
from generator.draw.layout.lines import amounts_of, last_known, lay_out_lines, numbers_of, years_of
from generator.draw.layout.pointers import POINTERS, point_at_lines
from generator.draw.lettering import spread_out, text_width, wrap_text
from generator.draw.sketch import SeriesSketch, TrendSketch
from generator.draw.theme import LOOKS, SMALL, TEXT, WIDTH
from generator.draw.words import NO_FIGURE
from generator.model.chart import Role
from generator.model.language import spoken

TOP = 34.0
PLOT_HEIGHT = 156.0
NAME_WIDTH = 92.0
LINE = 15.0
YEAR_ROOM = 36.0


@dataclass(frozen=True, kw_only=True)
class Label:
    """What stands at the end of a line, and where the line ends."""

    role: str
    lines: tuple[str, ...]
    end: tuple[float, float]

    @property
    def height(self) -> float:
        """Room for the lines and a little air."""
        return LINE * len(self.lines) + 4


def lay_out_trend(sketch: TrendSketch) -> Drawing:
    """Place lines, markers, crosses, names and scales."""
    series = sketch["series"]
    texts = [_label_lines(one) for one in series]
    names = max((text_width(line, TEXT, bold=True) for lines in texts for line in lines), default=0.0)
    bottom = TOP + max(PLOT_HEIGHT, sum(LINE * len(lines) + 4 for lines in texts))
    values = value_axis(numbers_of(series), (bottom, TOP), from_zero=sketch["from_zero"])
    left = max((text_width(text, SMALL) for _, text in values.ticks), default=0.0) + 8
    years = year_axis(years_of(series), (left + 6, WIDTH - names - 20), YEAR_ROOM)
    frame = Frame(years=years, values=values)
    rows = frame.grid(sketch["unit"], left)
    rows[POINTERS] = point_at_lines(series, sketch["unit"], frame.years, frame.values)
    marks = lay_out_lines(series)
    marks["ontbrekend"] = [frame.cross(row) for row in marks["ontbrekend"]]
    add_rows(rows, marks)
    add_rows(rows, frame.remarks(series))
    add_rows(rows, _names([_label(one, lines, frame) for one, lines in zip(series, texts, strict=True)], frame))
    key = lay_out_key(key_entries(series), bottom + 28)
    add_rows(rows, key.rows)
    return {
        "shape": "trend",
        "height": place(bottom + (28 + key.height if key.height else 26)),
        "scales": frame.scales,
        "rows": rows,
        "stops": frame.stops(series),
    }


def key_entries(series: Sequence[SeriesSketch]) -> list[KeyEntry]:
    """Lines have their names beside them; only crosses and hollow marks need a word."""
    amounts = amounts_of(series)
    lacking = any(one["number"] is None for one in amounts)
    crosses = [KeyEntry(kind="crosses", roles=(Role.OTHER,), text=spoken(NO_FIGURE))] if lacking else []
    return crosses + reservations(amounts)


def _label_lines(series: SeriesSketch) -> tuple[str, ...]:
    """The figure of the last year and the name below it; no figure of an older year, which a reader would take for the last."""
    name = wrap_text(series["label"], TEXT, NAME_WIDTH)
    last = last_known(series)
    if last is None:
        return (*name, spoken(NO_FIGURE))
    return (last["text"], *name) if last is series["points"][-1] else name


def _label(series: SeriesSketch, lines: tuple[str, ...], frame: Frame) -> Label:
    last = last_known(series)
    if last is None or last["number"] is None:
        return Label(role=series["role"], lines=lines, end=(frame.years.range[1], frame.values.range[0]))
    return Label(role=series["role"], lines=lines, end=(frame.years.place(last["year"]), frame.values.place(last["number"])))


def _names(labels: Sequence[Label], frame: Frame) -> dict[str, list[Row]]:
    """Names beside the ends of the lines, moved apart where they would touch; a thin line leads to a name that had to move."""
    x = frame.years.range[1] + 14
    wanted = [label.end[1] for label in labels]
    centres = spread_out(wanted, [label.height for label in labels], TOP - 14, frame.values.range[0] + 8)
    texts: list[Row] = []
    leaders: list[Row] = []
    for label, centre in zip(labels, centres, strict=True):
        first = centre - LINE * (len(label.lines) - 1) / 2 + 4
        for number, line in enumerate(label.lines):
            weight = "bold" if number == 0 or label.role in {Role.AREA, Role.FOCUS} else "normal"
            texts.append(text_row(x, first + LINE * number, line, Letters(colour=LOOKS[Role(label.role)].colour, size=TEXT, weight=weight)))
        if abs(centre - label.end[1]) > LINE or label.end[0] < frame.years.range[1] - 1:
            leaders.append(rule_row("leider", (label.end[0] + 6, label.end[1]), (x - 3, centre)))
    return {"namen": texts, "raster": leaders}
