"""Chart specs in, sketches out: figures become lengths and texts, boundaries become places on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from generator.draw.geography import Geography, features_of, project_areas
from generator.draw.sketch import (
    Amount,
    AreaSketch,
    DotSketch,
    GapRowSketch,
    MapSketch,
    PanelSketch,
    PathCourseSketch,
    PointSketch,
    SeriesSketch,
    Sketch,
    ThenNowGapSketch,
)
from generator.draw.theme import EDGE, PLAIN_WIDTH, WIDTH
from generator.draw.words import NO_FIGURE
from generator.model.chart import (
    ChartSpec,
    Dot,
    GapChart,
    GapRow,
    MapArea,
    MapChart,
    MultiplesChart,
    PathChart,
    PathCourse,
    Point,
    Role,
    Series,
    StripChart,
    ThenNow,
    ThenNowChart,
    TrendChart,
)
from generator.model.figure import Figure, Value
from generator.model.language import spoken, text
from generator.model.notation import shown
from generator.model.status import Status

RESERVED = frozenset({Status.ESTIMATED, Status.PROVISIONAL, Status.UNVALIDATED, Status.DIFFERS})


class Atlas:
    """Geography by boundaries and areas: dozens of pages share one map, which is projected once."""

    def __init__(self) -> None:
        """Begin empty."""
        self._known: dict[tuple[float, tuple[str, ...], tuple[int, ...]], Geography] = {}

    def of(self, spec: MapChart, width: float) -> Geography:
        """Geography of a map; features are told apart by identity, for they live as long as the charts and maps share them."""
        codes = tuple(area.code for area in spec.areas)
        key = (width, codes, tuple(id(feature) for feature in features_of(spec.boundaries)))
        if key not in self._known:
            self._known[key] = project_areas(spec.boundaries, codes, width)
        return self._known[key]


def sketch_chart(spec: ChartSpec, atlas: Atlas) -> tuple[str, Sketch]:
    """Name of the shape, and what it shows."""
    match spec:
        case TrendChart():
            return "trend", {"unit": spec.unit, "series": _series(spec.series), "from_zero": spec.from_zero}
        case PathChart():
            return "pad", {"unit": spec.unit, "courses": [_course(one) for one in spec.courses], "horizon": int(spec.horizon)}
        case StripChart():
            city = _amount(spec.city) if spec.city else None
            dots = [_dot(dot, spec.marked) for dot in spec.dots]
            return "rangorde", {"unit": spec.unit, "dots": dots, "city": city, "city_name": spec.city_name}
        case GapChart() | ThenNowChart():
            return _dumbbells(spec)
        case MapChart():
            return "kaart", _map(spec, atlas)
        case MultiplesChart():
            panels: list[PanelSketch] = [
                {"label": panel.label, "unit": panel.unit, "series": _series(panel.series)} for panel in spec.panels
            ]
            return "panelen", {"panels": panels, "shared_scale": spec.shared_scale}
        case _:
            assert_never(spec)


def _amount(value: Value | None) -> Amount:
    if isinstance(value, Figure):
        reserve, sign = (value.status.label, value.status.sign) if value.status in RESERVED else ("", "")
        return {"number": float(value.exact), "text": shown(value), "reserve": reserve, "sign": sign}
    return {"number": None, "text": spoken(NO_FIGURE), "reserve": "", "sign": ""}


def _series(series: Sequence[Series]) -> list[SeriesSketch]:
    return [
        {
            "label": one.label,
            "role": one.role.value,
            "points": sorted((_point(point) for point in one.points), key=lambda point: point["year"]),
        }
        for one in series
    ]


def _course(course: PathCourse) -> PathCourseSketch:
    return {
        "series": _series((course.series,))[0],
        "margins": [{"year": int(one.period), "lower": float(one.lower.exact), "upper": float(one.upper.exact)} for one in course.margins],
        "goal": _amount(course.goal) if course.goal else None,
        "needed": course.needed,
    }


def _dumbbells(spec: GapChart | ThenNowChart) -> tuple[str, Sketch]:
    if isinstance(spec, ThenNowChart):
        return "toen-en-nu", {"gaps": [_then_now(gap) for gap in spec.gaps]}
    return "kloof", {"unit": spec.unit, "rows": [_gap_row(row) for row in spec.rows]}


def _gap_row(row: GapRow) -> GapRowSketch:
    return {"label": row.label, "focus": _amount(row.focus), "rest": _amount(row.rest), "breaks": row.breaks}


def _then_now(gap: ThenNow) -> ThenNowGapSketch:
    return {"label": gap.label, "unit": gap.unit, "then": _gap_row(gap.then), "now": _gap_row(gap.now), "verdict": gap.verdict}


def _point(point: Point) -> PointSketch:
    return {"year": int(point.period), "breaks": point.breaks, **_amount(point.value)}


def _dot(dot: Dot, marked: str) -> DotSketch:
    role = Role.AREA if dot.code == marked else Role.FOCUS if dot.role is Role.FOCUS else Role.OTHER
    return {"code": dot.code, "label": dot.label, "role": role.value, **_amount(dot.value)}


def _map(spec: MapChart, atlas: Atlas) -> MapSketch:
    plain = all(area.value is None for area in spec.areas)
    leads = any(area.link for area in spec.areas)
    geography = atlas.of(spec, PLAIN_WIDTH if plain and not leads else WIDTH - 2 * EDGE)
    areas = [_area(area, spec.marked, geography) for area in spec.areas]
    return {"unit": spec.unit, "areas": areas, "plain": plain, "height": geography.height}


def _area(area: MapArea, marked: str, geography: Geography) -> AreaSketch:
    return {
        "code": area.code,
        "label": area.label,
        "focus": area.focus,
        "marked": area.code == marked,
        "link": area.link,
        "polygons": geography.shapes[area.code],
        **_amount(area.value),
    }


def describe_missing(spec: ChartSpec) -> str:
    """Which areas of a strip have no figure, for its description; by name, for a count would be a number without a source."""
    if not isinstance(spec, StripChart):
        return ""
    names = [dot.label for dot in spec.dots if not isinstance(dot.value, Figure)]
    return f" {text('Zonder cijfer: {namen}.', namen=', '.join(names))}" if names else ""
