"""The chart of the way to the horizon: what it draws of each status, and the sentence that stands in its place."""

from dataclasses import replace
from fractions import Fraction

import pytest

from generator.model.chart import PathChart, PathCourse, Role
from generator.model.edition import GapPolicy, Target
from generator.model.figure import Figure
from generator.model.indicator import Direction, Indicator, Measurement
from generator.model.sentence import plain
from generator.plan.chart_blocks.paths import plan_path_chart
from generator.plan.gap_summaries import plan_gap_summary
from generator.plan.report import Report
from tests.compute.small_city import MARKT, NOORD, WEST, ZUID, edition, rate
from tests.plan.samples import report

FALLING = (3000, 2990, 2980, 2970, 2960, 2950, 2940)
POLICY = GapPolicy(target=Target(ratio=Fraction(1), decided_by="de raad"))
ONE = rate("x")


def looked(indicator: Indicator, *focus: int, rest: int = 1000, centre: int = 1000, policy: GapPolicy = POLICY) -> Report:
    rows = "\n".join(
        f"x,{area},{2016 + year},,A,{cases if area in (NOORD, ZUID) else centre if area == MARKT else rest},100000,"
        for year, cases in enumerate(focus)
        for area in (MARKT, NOORD, ZUID, WEST)
    )
    made = edition(indicator, rows=rows)
    return report(replace(made, config=replace(made.config, gap=policy)))


def courses(found: Report, indicator: Indicator) -> tuple[PathCourse, ...]:
    block = plan_path_chart(found, indicator)

    assert block is not None
    assert isinstance(block.spec, PathChart)
    return block.spec.courses


def test_a_gap_that_closes_too_slowly_shows_ratios_margins_target_and_the_way_there() -> None:
    found = looked(ONE, *FALLING)
    (course,) = courses(found, ONE)

    assert [point.period for point in course.series.points] == [str(year) for year in range(2016, 2023)]
    assert len(course.margins) == 7
    assert course.needed
    assert course.goal is not None
    assert (str(course.goal.id), course.goal.exact) == ("2022.x.kloof.2022-2040.doel", Fraction(1))


def test_the_heading_is_the_finding_on_the_path_and_the_paces_stand_below() -> None:
    block = plan_path_chart(looked(ONE, *FALLING), ONE)

    assert block is not None
    assert plain(block.heading) == "X, op weg naar 2040: te langzaam. In het tempo tot nu toe is de kloof dan niet dicht"
    assert plain(block.notes[0]).startswith("Nodig is dat de verhouding elk jaar ")


def test_the_table_ends_with_the_target_in_the_year_of_the_horizon() -> None:
    block = plan_path_chart(looked(ONE, *FALLING), ONE)

    assert block is not None
    assert plain(block.table.rows[-1].header) == "Doel in 2040"
    assert isinstance(block.table.rows[-1].cells[0], Figure)
    assert [plain(cell) for cell in block.table.head] == ["Jaar", "Verhouding", "Ondergrens", "Bovengrens"]


@pytest.mark.parametrize("focus", [(3000, 2900, 2800), (1010, 1005, 1004, 1003, 1002), (800, 790, 780, 770, 760)])
def test_no_way_is_drawn_when_nothing_can_be_said_of_a_pace_or_when_there_is_no_gap_to_close(focus: tuple[int, ...]) -> None:
    (course,) = courses(looked(ONE, *focus), ONE)

    assert not course.needed
    assert course.goal is not None


def test_an_estimate_by_a_model_has_neither_margin_nor_way() -> None:
    modelled = replace(ONE, measurement=Measurement.MODELLED)
    (course,) = courses(looked(modelled, *FALLING), modelled)

    assert (course.margins, course.needed) == ((), False)


def test_without_a_target_only_the_ratios_are_drawn() -> None:
    (course,) = courses(looked(ONE, *FALLING, policy=GapPolicy()), ONE)

    assert (course.goal, course.needed) == (None, False)


def test_of_what_is_better_higher_the_way_leads_up() -> None:
    higher = replace(ONE, direction=Direction.HIGHER)
    (course,) = courses(looked(higher, 700, 720, 740, 760, 780, 800, 820), higher)

    assert course.needed


def test_one_year_has_no_chart_and_the_reason_stands_with_the_gap() -> None:
    found = looked(ONE, 3000)
    summary = plan_gap_summary(found, ONE)

    assert plan_path_chart(found, ONE) is None
    assert summary is not None
    assert "Op weg naar 2040: niet te zeggen. Met een enkel jaar is niet te zien hoe snel het gaat." in [
        plain(one) for one in summary.reasons
    ]


def test_events_are_drawn_with_and_without_the_centre_and_only_the_one_above_the_target_has_a_way() -> None:
    events = replace(ONE, measurement=Measurement.EVENTS)
    drawn = courses(looked(events, *FALLING, centre=9000), events)

    assert [(one.series.label, one.series.role, one.needed) for one in drawn] == [
        ("met het centrum", Role.FOCUS, False),
        ("zonder het centrum", Role.OTHER, True),
    ]
