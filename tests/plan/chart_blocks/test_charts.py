"""Every chart: the same values in table and drawing, its finding, what is missing."""

from collections.abc import Iterator

import pytest

from generator.model.blocks import ChartBlock
from generator.model.chart import GapChart, MapChart, MultiplesChart, PathChart, Role, StripChart, ThenNowChart, TrendChart
from generator.model.figure import Figure, Missing, Value
from generator.model.identifiers import RegionCode
from generator.model.region import Region
from generator.model.sentence import plain
from generator.plan.chart_blocks.gaps import plan_gap_chart
from generator.plan.chart_blocks.maps import plan_choropleth, plan_locator, plan_overview
from generator.plan.chart_blocks.multiples import plan_region_multiples, plan_theme_multiples
from generator.plan.chart_blocks.paths import plan_path_chart
from generator.plan.chart_blocks.strips import plan_newest_strip, plan_open_strip, plan_region_strip
from generator.plan.chart_blocks.then_now import plan_then_now
from generator.plan.chart_blocks.trends import plan_city_trend, plan_gap_trend, plan_region_trend
from generator.plan.report import Report
from tests.compute.small_city import MARKT, NOORD, REGIONS, WEST, ZUID, count, edition, rate
from tests.plan.samples import SITE, benefits, report

ROWS = "".join(
    f"bijstand,{area},{year},,A,{cases + year - 2020},1000,\n"
    for year in (2020, 2021, 2022)
    for area, cases in ((MARKT, 10), (NOORD, 100), (ZUID, 60))
) + "".join(f"bijstand,{WEST},{year},,O,,,Het CBS geeft dit cijfer niet.\n" for year in (2020, 2021, 2022))
PEOPLE = "".join(f"inwoners,{area},{year},1000,A,,,\n" for year in (2020, 2021, 2022) for area in (MARKT, NOORD, ZUID, WEST))
BENEFITS = benefits()


def looked() -> Report:
    return report(edition(BENEFITS, count("inwoners"), rows=ROWS + PEOPLE), "bijstand")


def test_a_map_that_only_shows_where_something_lies_promises_no_figures() -> None:
    town = looked()
    place, figures = plan_locator(town, region(NOORD)), plan_choropleth(town, BENEFITS, "2022")

    assert place is not None
    assert figures is not None
    assert (place.table_name, plan_overview(town).table_name) == ("Deze kaart in woorden", "Deze kaart in woorden")
    assert figures.table_name == "Cijfers bij deze kaart"


def region(code: str) -> Region:
    return REGIONS.by_code[RegionCode(code)]


def drawn_values(block: ChartBlock) -> Iterator[Value]:
    """Every value in the drawing."""
    match block.spec:
        case TrendChart(series=series):
            yield from (point.value for one in series for point in one.points)
        case PathChart(courses=courses):
            yield from (point.value for one in courses for point in one.series.points)
            yield from (limit for one in courses for margin in one.margins for limit in (margin.lower, margin.upper))
            yield from (one.goal for one in courses if one.goal is not None)
        case StripChart(dots=dots, city=city):
            yield from (dot.value for dot in dots)
            if city is not None:
                yield city
        case GapChart(rows=rows):
            yield from (value for row in rows for value in (row.focus, row.rest))
        case ThenNowChart(gaps=gaps):
            yield from (value for gap in gaps for row in (gap.then, gap.now) for value in (row.focus, row.rest))
        case MapChart(areas=areas):
            yield from (area.value for area in areas if area.value is not None)
        case MultiplesChart(panels=panels):
            yield from (point.value for panel in panels for one in panel.series for point in one.points)


def table_values(block: ChartBlock) -> Iterator[Value]:
    """Every value in the table."""
    yield from (cell for row in block.table.rows for cell in row.cells if isinstance(cell, (Figure, Missing)))


def all_charts() -> list[ChartBlock | None]:
    own = looked()
    return [
        plan_region_trend(own, BENEFITS, region(NOORD)),
        plan_gap_trend(own, BENEFITS),
        plan_city_trend(own, BENEFITS),
        plan_gap_chart(own, BENEFITS),
        plan_newest_strip(own, BENEFITS, region(NOORD)),
        plan_open_strip(own, BENEFITS, "2022"),
        plan_choropleth(own, BENEFITS, "2022"),
        plan_region_multiples(own, region(NOORD), (BENEFITS, count("inwoners"))),
        plan_theme_multiples(own, SITE.themes[0], (BENEFITS,)),
        plan_locator(own, region(NOORD)),
        plan_overview(own),
        plan_path_chart(own, BENEFITS),
        plan_then_now(own, "De kloof", (BENEFITS,)),
    ]


@pytest.mark.parametrize("number", range(13))
def test_the_table_holds_exactly_the_values_that_are_drawn(number: int) -> None:
    block = all_charts()[number]

    assert block is not None
    assert sorted(map(id, table_values(block))) == sorted(map(id, drawn_values(block)))


@pytest.mark.parametrize("number", range(13))
def test_every_chart_has_a_finding_a_name_and_a_description(number: int) -> None:
    block = all_charts()[number]

    assert block is not None
    assert plain(block.heading)
    assert block.text.name == block.heading
    assert len(plain(block.text.description)) > 40


def test_ids_of_different_charts_differ() -> None:
    ids = [block.text.id for block in all_charts() if block is not None and block.text.id != "reeksen"]

    assert ids == [
        "trend-bijstand",
        "trend-bijstand",
        "trend-bijstand",
        "kloof-bijstand",
        "rangorde-bijstand",
        "rangorde-bijstand",
        "kaart-bijstand",
        "ligging",
        "overzicht",
        "pad-bijstand",
        "toen-en-nu",
    ]


def test_an_area_is_drawn_beside_the_city() -> None:
    block = plan_region_trend(looked(), BENEFITS, region(NOORD))

    assert block is not None
    assert isinstance(block.spec, TrendChart)
    assert [(one.label, one.role) for one in block.spec.series] == [("Noordhoek", Role.AREA), ("heel Dorp", Role.CITY)]


def test_an_area_without_any_figure_gets_no_line() -> None:
    assert plan_region_trend(looked(), BENEFITS, region(WEST)) is None


def test_a_missing_area_stays_among_the_dots_and_in_the_table() -> None:
    block = plan_newest_strip(looked(), BENEFITS, region(NOORD))

    assert block is not None
    assert isinstance(block.spec, StripChart)
    assert [dot.label for dot in block.spec.dots] == ["Markt", "Noordhoek", "Westhoek", "Zuidhoek"]
    assert [dot.role for dot in block.spec.dots] == [Role.OTHER, Role.AREA, Role.OTHER, Role.FOCUS]
    assert [row.cells[0].reason for row in block.table.rows if isinstance(row.cells[0], Missing)] == ["Het CBS geeft dit cijfer niet."]


def test_an_area_without_a_figure_is_marked_in_no_strip_of_its_own() -> None:
    assert plan_newest_strip(looked(), BENEFITS, region(WEST)) is None


def test_a_strip_that_an_editor_asks_for_shows_the_lack() -> None:
    block = plan_region_strip(looked(), BENEFITS, region(WEST), "2022")

    assert block is not None
    assert plain(block.heading).startswith("In Westhoek is er geen cijfer over mensen met een bijstandsuitkering")


def test_a_gap_chart_has_a_row_a_year() -> None:
    block = plan_gap_chart(looked(), BENEFITS)

    assert block is not None
    assert isinstance(block.spec, GapChart)
    assert [row.label for row in block.spec.rows] == ["2020", "2021", "2022"]


def test_a_count_has_no_gap_chart_and_no_line_of_the_city_on_the_page_of_an_area() -> None:
    own, people = looked(), count("inwoners")

    block = plan_region_multiples(own, region(NOORD), (people,))

    assert block is not None
    assert isinstance(block.spec, MultiplesChart)
    assert [one.role for one in block.spec.panels[0].series] == [Role.AREA]


def test_the_table_of_small_multiples_has_a_row_a_year_and_says_where_the_line_of_the_city_is_not_drawn() -> None:
    block = plan_region_multiples(looked(), region(NOORD), (BENEFITS, count("inwoners")))

    assert block is not None
    assert [plain(head) for head in block.table.head] == ["Cijfer en jaar", "Noordhoek", "heel Dorp"]
    told = [(plain(row.header), [plain(cell) if isinstance(cell, tuple) else "figure" for cell in row.cells]) for row in block.table.rows]
    both, own = ["figure", "figure"], ["figure", "geen lijn"]
    assert told == [
        *((f"Bijstand (per 1.000 inwoners), {year}", both) for year in ("2020", "2021", "2022")),
        *((f"Inwoners (personen), {year}", own) for year in ("2020", "2021", "2022")),
    ]


def test_small_multiples_without_a_course_are_not_drawn() -> None:
    assert plan_region_multiples(looked(), region(NOORD), ()) is None


def test_a_locator_marks_the_buurt_and_outlines_the_focus() -> None:
    block = plan_locator(looked(), region(NOORD))

    assert block is not None
    assert isinstance(block.spec, MapChart)
    assert block.spec.marked == NOORD
    assert [area.focus for area in block.spec.areas] == [False, True, True, False]
    assert {area.value for area in block.spec.areas} == {None}


def test_a_map_is_called_a_map_and_a_trend_a_chart() -> None:
    located, trend = plan_locator(looked(), region(NOORD)), plan_city_trend(looked(), BENEFITS)

    assert located is not None
    assert trend is not None
    assert (located.notes_name, trend.notes_name) == ("Let op bij deze kaart", "Let op bij deze grafiek")


def test_one_year_is_no_trend() -> None:
    single = report(edition(rate("bijstand"), rows=f"bijstand,{NOORD},2020,,A,100,2000,\n"))

    assert plan_city_trend(single, rate("bijstand")) is None
    assert plan_gap_trend(single, rate("bijstand")) is None


def test_an_indicator_without_observations_has_no_map() -> None:
    assert plan_choropleth(looked(), rate("nergens"), "2020") is None
