"""An invented city with a break and with every kind of doubt: no chart draws a line through the one or hides the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest

from generator.draw.charts import draw_charts
from generator.model.blocks import ChartBlock
from generator.model.edition import GapPolicy, Target
from generator.model.figure import Figure
from generator.model.identifiers import RegionCode
from generator.model.sentence import plain
from generator.model.status import Status
from generator.plan.chart_blocks.gaps import plan_gap_chart
from generator.plan.chart_blocks.maps import plan_choropleth
from generator.plan.chart_blocks.multiples import plan_region_multiples, plan_theme_multiples
from generator.plan.chart_blocks.paths import plan_path_chart
from generator.plan.chart_blocks.strips import plan_newest_strip, plan_open_strip
from generator.plan.chart_blocks.trends import plan_city_trend, plan_gap_trend, plan_region_trend
from generator.plan.report import Report
from generator.system.runner import Runner
from tests.compute.small_city import MARKT, NOORD, REGIONS, WEST, ZUID, edition, rate
from tests.draw.reading import line_places, marks, texts
from tests.draw.samples import boundaries
from tests.plan.samples import SITE, report

ONE = rate("x")
YEARS = tuple(range(2016, 2023))
BROKEN = 2019
BUURT = REGIONS.by_code[RegionCode(NOORD)]
RESERVED = (Status.PROVISIONAL, Status.ESTIMATED, Status.UNVALIDATED)

Planner = Callable[[Report], ChartBlock | None]

OVER_TIME: dict[str, Planner] = {
    "trend of a buurt": lambda own: plan_region_trend(own, ONE, BUURT),
    "trend of the gap": lambda own: plan_gap_trend(own, ONE),
    "trend of the city": lambda own: plan_city_trend(own, ONE),
    "path": lambda own: plan_path_chart(own, ONE),
    "panels of a buurt": lambda own: plan_region_multiples(own, BUURT, (ONE,)),
    "panels of a theme": lambda own: plan_theme_multiples(own, SITE.themes[0], (ONE,)),
}
ONE_YEAR: dict[str, Planner] = {
    "strip of a buurt": lambda own: plan_newest_strip(own, ONE, BUURT),
    "open strip": lambda own: plan_open_strip(own, ONE, "2022"),
    "map": lambda own: plan_choropleth(own, ONE, "2022"),
}
GAP: dict[str, Planner] = {"gap": lambda own: plan_gap_chart(own, ONE)}
EVERY = {**OVER_TIME, **ONE_YEAR, **GAP}


def city(broken: int = 0, status: Status = Status.NORMAL) -> Report:
    """Make a city in which the series of Noordhoek begins anew in one year, and its newest figure has a status."""

    def code(area: str, year: int) -> str:
        if area == NOORD and year == broken:
            return "B"
        return status.value if area == NOORD and year == YEARS[-1] else "A"

    rows = "\n".join(
        f"x,{area},{year},,{code(area, year)},{3000 - 10 * number if area in (NOORD, ZUID) else 1000 + number},100000,"
        for number, year in enumerate(YEARS)
        for area in (MARKT, NOORD, ZUID, WEST)
    )
    made = edition(ONE, rows=rows)
    policy = GapPolicy(target=Target(ratio=Fraction(1), decided_by="de raad"))
    names = {f"BU{number:04}": area for number, area in enumerate((MARKT, NOORD, ZUID, WEST))}
    features = [
        {**feature, "properties": {"code": names[feature["properties"]["code"]]}}
        for feature in boundaries(4)["features"]  # type: ignore[attr-defined]  # a list of our own making
    ]
    regions = replace(made.regions, boundaries={"type": "FeatureCollection", "features": features})
    return report(replace(made, config=replace(made.config, gap=policy), regions=regions))


def planned(planner: Planner, own: Report) -> ChartBlock:
    block = planner(own)

    assert block is not None
    return block


def svg_of(block: ChartBlock) -> str:
    return draw_charts([block], Runner(1, None))[0].svg


def notes(block: ChartBlock) -> str:
    return " ".join(map(plain, block.notes))


def dotted(svg: str) -> int:
    return sum(mark.attrib.get("stroke-dasharray") == "1.5,2.5" for mark in marks(svg, "raster"))


@pytest.mark.parametrize("name", OVER_TIME)
def test_no_line_is_drawn_through_a_break(name: str) -> None:
    whole, broken = (svg_of(planned(OVER_TIME[name], city(year))) for year in (0, BROKEN))
    through = [line_places(mark.attrib["d"]) for mark in marks(whole, "lijnen")]
    cut = [line_places(mark.attrib["d"]) for mark in marks(broken, "lijnen")]

    assert 1 <= len(cut) - len(through) <= len(through)
    assert sum(map(len, cut)) == sum(map(len, through))  # every year keeps its place
    assert (dotted(whole), dotted(broken)) == (0, 1)


@pytest.mark.parametrize("name", [*OVER_TIME, *GAP])
def test_a_break_is_told_in_the_drawing_the_note_and_the_table(name: str) -> None:
    block, whole = (planned(EVERY[name], city(year)) for year in (BROKEN, 0))
    heads = [plain(row.header) for row in block.table.rows]

    assert "breuk" in texts(svg_of(block))
    assert "breuk" not in texts(svg_of(whole))
    assert "Breuk in de reeks, voor en na niet te vergelijken: " in notes(block)
    assert any(head.endswith(f"{BROKEN} (nieuwe reeks)") for head in heads)
    assert not any(head.endswith("(nieuwe reeks)") for head in [plain(row.header) for row in whole.table.rows])


@pytest.mark.parametrize("status", RESERVED)
@pytest.mark.parametrize("name", EVERY)
def test_a_reserved_figure_has_its_own_mark_in_every_chart(name: str, status: Status) -> None:
    block, whole = (planned(EVERY[name], city(status=one)) for one in (status, Status.NORMAL))
    words = texts(svg_of(block))

    assert any(word == status.sign or word.endswith(f" {status.sign}") for word in words)
    key = (f"{status.sign} {status.label}", f"{status.sign}: {status.label}")
    assert any(meaning in word for meaning in key for word in words)  # the key says what the sign means
    assert not any(status.sign in word for word in texts(svg_of(whole)))


@pytest.mark.parametrize("status", RESERVED)
@pytest.mark.parametrize("name", EVERY)
def test_a_reserved_figure_is_named_in_the_note_and_keeps_its_status_in_the_table(name: str, status: Status) -> None:
    block = planned(EVERY[name], city(status=status))
    cells = [cell for row in block.table.rows for cell in row.cells if isinstance(cell, Figure)]

    assert any(cell.status is status for cell in cells)
    assert {Status.PROVISIONAL: "Voorlopig", Status.ESTIMATED: "chatting", Status.UNVALIDATED: "Twijfel"}[status] in notes(block)
