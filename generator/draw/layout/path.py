"""A path → the ratio of a gap with its margins over the years, the level of the target, and the straight way that leads there."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from generator.draw.axis import value_axis, year_axis
from generator.draw.drawing import NO_VALUE, NOWHERE, Drawing, Letters, Row, Stops, add_rows, place, rule_row, stop, text_row
from generator.draw.layout.frame import Frame
from generator.draw.layout.key import lay_out_key
from generator.draw.layout.lines import last_known, lay_out_lines, numbers_of, years_of
from generator.draw.layout.pointers import POINTERS, point_at_lines
from generator.draw.layout.trend import key_entries
from generator.draw.lettering import spread_out, text_width
from generator.draw.sketch import PathCourseSketch, PathSketch
from generator.draw.theme import LOOKS, SMALL, TEXT, WIDTH
from generator.draw.words import GOAL, NEEDED
from generator.model.chart import Role
from generator.model.language import filled, spoken

TOP = 34.0
PLOT_HEIGHT = 176.0
YEAR_ROOM = 36.0
RIGHT = 18.0
LINE = 15.0
BEHIND = 14.0
"""From the last mark to its figure, past a sign, where no target lies beyond it."""
AWAY = 16.0
"""From a mark to the words that go with it."""
CAP = 2.0
"""Half the width of the ends of a margin."""
ASIDE = 1.5
"""How far margins of one year stand from the middle, so that two of them do not hide one another."""
ROOM = 0.12
"""Part of the values that the name of a target takes."""


@dataclass(frozen=True, kw_only=True)
class _End:
    """Where a course is now and where it should be, on the screen."""

    now: tuple[float, float]
    text: str
    goal: tuple[float, float] | None
    goal_text: str
    comes_from: int
    """From which side a way to the target is drawn: -1 = from above, 1 = from below, 0 = none."""

    @property
    def side(self) -> int:
        """Away from the target: -1 = above the course, 1 = below it."""
        return 1 if self.goal is not None and self.now[1] > self.goal[1] else -1


def lay_out_path(sketch: PathSketch) -> Drawing:
    """Place courses, margins, targets and ways, each with its name beside it."""
    courses = sketch["courses"]
    series = [course["series"] for course in courses]
    goals = [course["goal"]["number"] for course in courses if course["goal"] and course["goal"]["number"] is not None]
    limits = [limit for course in courses for margin in course["margins"] for limit in (margin["lower"], margin["upper"])]
    bottom = TOP + PLOT_HEIGHT
    values = value_axis(_with_room([*numbers_of(series), *limits, *goals], goals), (bottom, TOP), from_zero=False)
    left = max((text_width(text, SMALL) for _, text in values.ticks), default=0.0) + 8
    horizon = [sketch["horizon"]] if goals else []
    right = RIGHT if goals else BEHIND + ceil(max(_width(course) for course in courses))
    frame = Frame(years=year_axis([*years_of(series), *horizon], (left + 8, WIDTH - right), YEAR_ROOM), values=values)
    rows = frame.grid(sketch["unit"], left)
    rows[POINTERS] = point_at_lines(series, sketch["unit"], frame.years, frame.values)
    marks = lay_out_lines(series)
    marks["ontbrekend"] = [frame.cross(row) for row in marks["ontbrekend"]]
    add_rows(rows, marks)
    remarks = frame.remarks(series)
    add_rows(rows, {**remarks, "namen": [_past_margin(row) if limits else row for row in remarks["namen"]]})
    ends: list[_End] = []
    named: list[PathCourseSketch] = []
    for number, course in enumerate(courses):
        aside = ASIDE * (2 * number - len(courses) + 1)
        rows["raster"] += _margins(course, frame, aside)
        end = _end_of(course, frame, sketch["horizon"])
        if end is not None:
            ends.append(end)
            named.append(course)
    for course, end, first in zip(named, ends, _first_lines(ends, frame), strict=True):
        add_rows(rows, _words(course, end, first))
    for level in sorted({end.goal[1] for end in ends if end.goal is not None}):
        end = next(one for one in ends if one.goal is not None and one.goal[1] == level)
        side = 1 if any(one.goal == end.goal and one.comes_from < 0 for one in ends) else -1
        rows["raster"].append(rule_row("doel", (frame.years.range[0] - 8, level), (frame.years.range[1] + 5, level)))
        rows["namen"].append(_goal_name(end, level, side, frame))
    key = lay_out_key(key_entries(series), bottom + 28)
    add_rows(rows, key.rows)
    return {
        "shape": "pad",
        "height": place(bottom + (28 + key.height if key.height else 26)),
        "scales": frame.scales,
        "rows": rows,
        "stops": _stops(sketch, frame),
        "first_stop": len(set(years_of(series))) - 1,
    }


def _stops(sketch: PathSketch, frame: Frame) -> Stops:
    """A row a year with the ratio of each course and its limits, then the target of each."""
    courses = sketch["courses"]
    ratios = frame.stops([course["series"] for course in courses])[0]
    years = sorted(set(years_of([course["series"] for course in courses])))
    rows = [
        [cell for number, course in enumerate(courses) for cell in (row[number], *_limits(course, year, frame))]
        for row, year in zip(ratios, years, strict=True)
    ]
    if any(course["goal"] for course in courses):
        rows.append([cell for course in courses for cell in (_goal_stop(course, sketch["horizon"], frame), NO_VALUE, NO_VALUE)])
    return [rows]


def _limits(course: PathCourseSketch, year: int, frame: Frame) -> tuple[str, str]:
    margin = next((margin for margin in course["margins"] if margin["year"] == year), None)
    if margin is None:
        return NO_VALUE, NO_VALUE
    x = frame.years.place(year)
    return stop(x, frame.values.place(margin["lower"])), stop(x, frame.values.place(margin["upper"]))


def _goal_stop(course: PathCourseSketch, horizon: int, frame: Frame) -> str:
    goal = course["goal"]
    if goal is None:
        return NO_VALUE
    return NOWHERE if goal["number"] is None else stop(frame.years.place(horizon), frame.values.place(goal["number"]))


def _margins(course: PathCourseSketch, frame: Frame, aside: float) -> list[Row]:
    """An upright line from limit to limit, closed at both ends."""
    role = Role(course["series"]["role"])
    kind = f"marge-{LOOKS[role].colour}"
    rules = []
    for margin in course["margins"]:
        x = frame.years.place(margin["year"]) + aside
        ends = [frame.values.place(margin[side]) for side in ("lower", "upper")]
        rules.append(rule_row(kind, (x, ends[0]), (x, ends[1])))
        rules += [rule_row(kind, (x - CAP, y), (x + CAP, y)) for y in ends]
    return rules


def _past_margin(row: Row) -> Row:
    """The sign of a mark, beside the ends of its margin too."""
    return {**row, "x": row["x"] + {"left": CAP, "right": -CAP}.get(row["align"], 0.0)}


def _end_of(course: PathCourseSketch, frame: Frame, horizon: int) -> _End | None:
    last, goal = last_known(course["series"]), course["goal"]
    if last is None or last["number"] is None:
        return None
    at = None if goal is None or goal["number"] is None else (frame.years.place(horizon), frame.values.place(goal["number"]))
    words = goal["text"] if goal else ""
    now = (frame.years.place(last["year"]), frame.values.place(last["number"]))
    comes_from = 0 if at is None or not course["needed"] else -1 if now[1] < at[1] else 1
    return _End(now=now, text=last["text"], goal=at, goal_text=words, comes_from=comes_from)


def _goal_name(end: _End, level: float, side: int, frame: Frame) -> Row:
    """The target named at the horizon."""
    letters = Letters(colour="tekst", size=TEXT, anchor="right")
    return text_row(frame.years.range[1] + 5, _beside(level, side), filled(spoken(GOAL), {"doel": end.goal_text}), letters)


def _with_room(numbers: list[float], goals: list[float]) -> list[float]:
    """Room above and below the level of each target for its name."""
    room = (max(numbers) - min(numbers)) * ROOM if numbers else 0.0
    return [*numbers, *(number for goal in goals for number in (max(goal - room, 0.0), goal + room))]


def _width(course: PathCourseSketch) -> float:
    """Of what stands behind the last mark of a course."""
    last = last_known(course["series"])
    figure = text_width(last["text"], TEXT, bold=True) if last is not None else 0.0
    return max(figure, text_width(course["series"]["label"], TEXT))


def _first_lines(ends: list[_End], frame: Frame) -> list[float]:
    """Baseline of the figure of each course, its name below it: on the side where no way runs, moved apart where two would touch.

    Where no target lies beyond the last mark they stand behind it, at its height.
    """
    above, below = -AWAY - LINE / 2, AWAY + TEXT + LINE / 2
    beside = [0.0 if end.goal is None else above if end.side < 0 else below for end in ends]
    wanted = [end.now[1] + away for end, away in zip(ends, beside, strict=True)]
    centres = spread_out(wanted, [2 * LINE] * len(ends), TOP + TEXT - LINE / 2, frame.values.range[0] + LINE / 2)
    return [centre - LINE / 2 for centre in centres]


def _words(course: PathCourseSketch, end: _End, first: float) -> dict[str, list[Row]]:
    """Figure and name of the course at its end, and the way to the target."""
    name, look = course["series"]["label"], LOOKS[Role(course["series"]["role"])].colour
    x = end.now[0] + BEHIND if end.goal is None else min(end.now[0] + AWAY / 3, WIDTH - text_width(name, TEXT, bold=True))
    rows: dict[str, list[Row]] = {
        "namen": [
            text_row(x, first, end.text, Letters(colour=look, size=TEXT, weight="bold")),
            text_row(x, first + LINE, name, Letters(colour=look, size=TEXT)),
        ],
        "raster": [],
    }
    if course["needed"] and end.goal is not None:
        rows["raster"].append(rule_row("nodig", end.now, end.goal))
        rows["namen"].append(_needed(end, end.goal))
    return rows


def _needed(end: _End, at: tuple[float, float]) -> Row:
    """The word beside the last third of the way, on the side of the name."""
    x = end.now[0] + (at[0] - end.now[0]) * 2 / 3
    y = end.now[1] + (at[1] - end.now[1]) * 2 / 3
    return text_row(x + 4, _beside(y, end.side), spoken(NEEDED), Letters(colour="accent", size=TEXT))


def _beside(y: float, side: int) -> float:
    """Baseline of a text under (1) or over (-1) a line."""
    return y + TEXT + 3 if side > 0 else y - 7
