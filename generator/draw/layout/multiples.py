"""Small multiples → two columns of panels, each with its own or a shared scale, a line a series and the last figures written."""

from __future__ import annotations

from collections.abc import Sequence

from generator.draw.axis import Axis, value_axis, year_axis
from generator.draw.drawing import NO_VALUE, Drawing, Letters, Row, Stops, add_rows, cross_row, place, rule_row, text_row
from generator.draw.layout.frame import Frame
from generator.draw.layout.key import KeyEntry, lay_out_key, reservations
from generator.draw.layout.lines import amounts_of, lay_out_lines, numbers_of, years_of
from generator.draw.layout.pointers import POINTERS, point_at_lines
from generator.draw.lettering import spread_out, text_width, wrap_text
from generator.draw.sketch import MultiplesSketch, PanelSketch, SeriesSketch
from generator.draw.theme import LOOKS, SMALL, TEXT, WIDTH
from generator.draw.words import NO_FIGURE
from generator.model.chart import Role
from generator.model.language import spoken

COLUMNS = 2
GUTTER = 22.0
PANEL_WIDTH = (WIDTH - GUTTER) / COLUMNS
PLOT_HEIGHT = 58.0
LINE = 14.0
OVER_MARKS = 7.0
"""From the highest level to its text: a mark on it does not touch the letters."""
BELOW = 20.0
BETWEEN = 18.0
STACK = 9.0


def lay_out_multiples(sketch: MultiplesSketch) -> Drawing:
    """Place the panels row by row, the key above them."""
    panels = sketch["panels"]
    units = {panel["unit"] for panel in panels}
    shared_unit = units.pop() if len(units) == 1 else ""
    key = lay_out_key(_key_entries(panels), 20 if shared_unit else 0)
    rows: dict[str, list[Row]] = {"lijnen": [], "punten": [], "ontbrekend": [], "raster": [], "assen": [], "namen": []}
    add_rows(rows, key.rows)
    stops: Stops = []
    labels = list(dict.fromkeys(series["label"] for panel in panels for series in panel["series"]))
    every = numbers_of([series for panel in panels for series in panel["series"]])
    top = key.height + 8
    if shared_unit:
        rows["assen"].append(text_row(0, 14, shared_unit, Letters()))
        top += 20
    for start in range(0, len(panels), COLUMNS):
        beside = panels[start : start + COLUMNS]
        titles = [wrap_text(panel["label"], TEXT, PANEL_WIDTH) for panel in beside]
        plot = top + LINE * (max(len(lines) for lines in titles) + (not shared_unit)) + 18
        for column, (panel, lines) in enumerate(zip(beside, titles, strict=True)):
            left = column * (PANEL_WIDTH + GUTTER)
            scale = value_axis(
                every if sketch["shared_scale"] else numbers_of(panel["series"]), (plot + PLOT_HEIGHT, plot), from_zero=True, about=4
            )
            title = [(line, Letters(colour="tekst", size=TEXT, weight="bold")) for line in lines]
            title += [] if shared_unit else [(panel["unit"], Letters())]
            rows["namen"] += [text_row(left, top + 11 + LINE * index, text, letters) for index, (text, letters) in enumerate(title)]
            years = _years(panel, left)
            add_rows(rows, _panel(panel, scale, years, left, start + column))
            stops += _stops(panel, labels, Frame(years=years, values=scale))
        top = plot + PLOT_HEIGHT + BELOW + BETWEEN
    return {"shape": "panelen", "height": place(max(top - BETWEEN, 20.0)), "scales": {}, "rows": rows, "stops": stops}


def _key_entries(panels: Sequence[PanelSketch]) -> list[KeyEntry]:
    """One entry for each kind of series; in panels of areas each label stands above its own panel."""
    named: dict[str, str] = {}
    for panel in panels:
        for series in panel["series"]:
            if series["label"] != panel["label"]:
                named.setdefault(series["role"], series["label"])
    entries = [KeyEntry(kind="line", role=role, text=label) for role, label in named.items()]
    amounts = [amount for panel in panels for amount in amounts_of(panel["series"])]
    if any(amount["number"] is None for amount in amounts):
        entries.append(KeyEntry(kind="crosses", roles=(Role.OTHER,), text=spoken(NO_FIGURE)))
    return entries + reservations(amounts)


def _years(panel: PanelSketch, left: float) -> Axis:
    written = [series["points"][-1]["text"] for series in panel["series"] if series["points"]]
    room = max((text_width(text, SMALL, bold=True) for text in written), default=0.0) + 10
    return year_axis(years_of(panel["series"]), (left + 5, left + PANEL_WIDTH - room), 999)


def _stops(panel: PanelSketch, labels: Sequence[str], frame: Frame) -> Stops:
    """A row a year; a cell for each line of the chart, also for one that this panel does not have."""
    own = [series["label"] for series in panel["series"]]
    places = [own.index(label) if label in own else None for label in labels]
    return [[[NO_VALUE if at is None else row[at] for at in places] for row in block] for block in frame.stops(panel["series"])]


def _panel(panel: PanelSketch, values: Axis, years: Axis, left: float, index: int) -> dict[str, list[Row]]:
    bottom, top = values.range
    right = years.range[1] + 3
    rules = [rule_row("as", (left, bottom), (right, bottom))]
    texts: list[Row] = []
    if values.ticks:
        rules.append(rule_row("raster", (left, top), (right, top)))
        texts.append(text_row(left, top - OVER_MARKS, values.ticks[-1][1], Letters()))
    for year, text in _ends(years):
        anchor = "left" if year == years.domain[0] else "right" if year == years.domain[1] else "center"
        edge = {"left": left, "right": right, "center": years.place(year)}[anchor]
        texts.append(text_row(edge, bottom + 15, text, Letters(anchor=anchor)))
    marks = _lines(panel["series"], years, values, f"{index}-")
    marks |= {"raster": rules, "assen": texts, "namen": _figures(panel["series"], years, values)}
    add_rows(marks, Frame(years=years, values=values).remarks(panel["series"]))
    marks[POINTERS] = point_at_lines([_in_panel(one, panel) for one in panel["series"]], panel["unit"], years, values)
    return marks


def _in_panel(series: SeriesSketch, panel: PanelSketch) -> SeriesSketch:
    """A line as it is called outside its panel."""
    label = series["label"] if series["label"] == panel["label"] else f"{panel['label']}, {series['label']}"
    return {**series, "label": label}


def _ends(years: Axis) -> list[tuple[float, str]]:
    return [years.ticks[0], years.ticks[-1]] if len(years.ticks) > 1 else list(years.ticks)


def _lines(series: Sequence[SeriesSketch], years: Axis, values: Axis, name: str) -> dict[str, list[Row]]:
    """Lines, markers and crosses of a panel on the scales of that panel."""
    marks = lay_out_lines(series, name)
    for row in (*marks["lijnen"], *marks["punten"]):
        row["x"] = place(years.place(row["x"]))
        row["y"] = place(values.place(row["y"]))
    marks["ontbrekend"] = [
        cross_row(years.place(row["x"]), values.range[0] - STACK * row["level"], row["role"]) for row in marks["ontbrekend"]
    ]
    return marks


def _figures(series: Sequence[SeriesSketch], years: Axis, values: Axis) -> list[Row]:
    """The figure of the last year beside the end of each line."""
    ends = [(one["role"], one["points"][-1]) for one in series if one["points"]]
    known = [(role, point, point["number"]) for role, point in ends if point["number"] is not None]
    wanted = [values.place(number) for _, _, number in known]
    centres = spread_out(wanted, [LINE] * len(known), values.range[1] - 10, values.range[0] + 8)
    rows = []
    for (role, point, _), centre in zip(known, centres, strict=True):
        weight = "bold" if role in {Role.AREA, Role.FOCUS} else "normal"
        letters = Letters(colour=LOOKS[Role(role)].colour, weight=weight)
        rows.append(text_row(years.place(point["year"]) + 8, centre + 4, point["text"], letters))
    return rows
