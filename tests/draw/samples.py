"""Figures, specs and blocks for the tests of charts, small enough to count by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model.blocks import ChartBlock, ValueTable
from generator.model.chart import (
    ChartSpec,
    ChartText,
    Dot,
    GapChart,
    GapRow,
    MapArea,
    MapChart,
    Margin,
    MultiplesChart,
    Panel,
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
from generator.model.figure import Figure, Missing, SourceCell, Value
from generator.model.identifiers import FigureId, PackageName, PackageVersion
from generator.model.status import Status


def figure(raw: str, status: Status = Status.NORMAL, decimals: int = 1) -> Figure:
    cell = SourceCell(
        package=PackageName("p"),
        version=PackageVersion("0.1.0"),
        file="waarnemingen.csv",
        line=2,
        column="waarde",
        raw=raw,
    )
    return Figure(id=FigureId("2022.x.y.2020"), formula="a", operands={"a": cell}, unit="%", decimals=decimals, status=status)


def missing(status: Status = Status.UNKNOWN) -> Missing:
    return Missing(id=FigureId("2022.x.y.2021"), status=status, reason="Het CBS geeft dit cijfer niet.")


def series(label: str, role: Role, values: Mapping[str, Value]) -> Series:
    points = tuple(Point(period=year, value=value, breaks=_begins(value)) for year, value in values.items())
    return Series(label=label, role=role, points=points)


def _begins(value: Value) -> bool:
    return isinstance(value, Figure) and value.status is Status.BREAK


def rising(label: str = "Tuinzigt", role: Role = Role.AREA) -> Series:
    return series(label, role, {str(2015 + step): figure(str(10 + 5 * step)) for step in range(6)})


def trend(*lines: Series, unit: str = "per 1.000 inwoners") -> TrendChart:
    return TrendChart(unit=unit, series=lines or (rising(),))


def path(*courses: PathCourse, horizon: str = "2040") -> PathChart:
    return PathChart(unit="keer", courses=courses, horizon=horizon)


def path_course(line: Series, goal: str = "1", *, needed: bool = True) -> PathCourse:
    """A course whose every figure has a margin of a tenth below and above it."""
    margins = tuple(
        Margin(period=one.period, lower=figure(f"{float(one.value.exact) - 0.1:.2f}"), upper=figure(f"{float(one.value.exact) + 0.1:.2f}"))
        for one in line.points
        if isinstance(one.value, Figure)
    )
    return PathCourse(series=line, margins=margins, goal=figure(goal) if goal else None, needed=needed)


def ratios(label: str = "de kloof", role: Role = Role.FOCUS, *values: str) -> Series:
    """A ratio a year from 2018 on."""
    return series(label, role, {str(2018 + step): figure(value) for step, value in enumerate(values or ("3.2", "2.9", "2.6"))})


def strip(values: Sequence[Value], marked: int = 0, city: Value | None = None) -> StripChart:
    dots = tuple(
        Dot(code=f"BU{number:04}", label=f"Buurt {chr(65 + number)}", role=Role.OTHER, value=value) for number, value in enumerate(values)
    )
    return StripChart(unit="%", dots=dots, city=city, city_name="Heel Stad", marked=f"BU{marked:04}")


def gap(rows: Sequence[tuple[str, Value, Value]]) -> GapChart:
    return GapChart(unit="%", rows=tuple(GapRow(label=label, focus=focus, rest=rest) for label, focus, rest in rows))


def then_now(*gaps: tuple[str, str, tuple[Value, Value], tuple[Value, Value]]) -> ThenNowChart:
    """Gaps by name and unit, focus and rest in 2012 and in 2022."""
    return ThenNowChart(
        gaps=tuple(
            ThenNow(
                label=label,
                unit=unit,
                then=GapRow(label="2012", focus=then[0], rest=then[1]),
                now=GapRow(label="2022", focus=now[0], rest=now[1]),
                verdict="Het hangt ervan af hoe je meet",
            )
            for label, unit, then, now in gaps
        )
    )


def square(column: int, row: int = 0) -> list[list[list[float]]]:
    """A square of a hundredth of a degree."""
    x, y = 4.7 + column / 100, 51.5 + row / 100
    return [[[x, y], [x + 0.01, y], [x + 0.01, y + 0.01], [x, y + 0.01], [x, y]]]


def boundaries(count: int) -> dict[str, object]:
    features = [
        {"type": "Feature", "properties": {"code": f"BU{number:04}"}, "geometry": {"type": "Polygon", "coordinates": square(number)}}
        for number in range(count)
    ]
    return {"type": "FeatureCollection", "features": features}


def city_map(values: Sequence[Value | None], marked: int = 0) -> MapChart:
    areas = tuple(
        MapArea(code=f"BU{number:04}", label=f"Buurt {chr(65 + number)}", value=value, focus=number == 1)
        for number, value in enumerate(values)
    )
    return MapChart(unit="%", areas=areas, marked=f"BU{marked:04}", boundaries=boundaries(len(values)))


def multiples(*panels: Series, shared_scale: bool = False) -> MultiplesChart:
    return MultiplesChart(
        panels=tuple(Panel(label=f"Onderwerp {line.label}", unit="%", series=(line,)) for line in panels), shared_scale=shared_scale
    )


def block(
    spec: ChartSpec, name: str = "proef", title: str = "De bijstand daalt", description: str = "Een lijn over de jaren."
) -> ChartBlock:
    return ChartBlock(
        text=ChartText(id=name, name=(title,), description=(description,)),
        spec=spec,
        heading=(title,),
        table=ValueTable(id="tabel", caption=(), head=(), rows=()),
        sources=(),
        download="2022/downloads/indicatoren/bijstand.csv",
    )


def every_kind() -> dict[str, ChartSpec]:
    """One chart of every kind, each with a missing and a reserved value."""
    holes = series(
        "Tuinzigt", Role.AREA, {"2018": figure("12"), "2019": missing(), "2020": figure("14"), "2021": figure("15", Status.PROVISIONAL)}
    )
    values: list[Value] = [figure("10"), figure("20"), missing(), figure("1234.5"), figure("30", Status.ESTIMATED), figure("20")]
    broken: dict[str, Value] = {"2018": figure("3"), "2019": missing(), "2020": figure("2.5"), "2021": figure("2.4", Status.PROVISIONAL)}
    return {
        "pad": path(path_course(series("zonder", Role.OTHER, broken)), path_course(ratios("met", Role.FOCUS, "0.8", "0.9"), needed=False)),
        "trend": trend(holes, rising("Breda", Role.CITY)),
        "rangorde": strip(values, city=figure("25")),
        "kloof": gap([("2019", figure("50"), figure("12")), ("2020", missing(), figure("11")), ("2021", figure("49"), figure("12.5"))]),
        "toen-en-nu": then_now(
            ("Misdrijven", "per 1.000 inwoners", (figure("84.1"), figure("98.8")), (figure("55.4"), figure("59.6", Status.DIFFERS))),
            ("WOZ-waarde", "euro", (figure("201000"), missing()), (figure("251000"), figure("389000"))),
        ),
        "kaart": city_map(values),
        "panelen": multiples(holes, rising("Breda", Role.CITY)),
    }
