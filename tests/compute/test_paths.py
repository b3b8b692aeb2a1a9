"""The path of a gap to the horizon: every status on a city made up for the purpose, and the pace beside SciPy."""

from dataclasses import replace
from fractions import Fraction

import pytest
from scipy import stats

from generator.compute.figures import compute_figures
from generator.model.book import FigureBook
from generator.model.edition import GapPolicy, Target
from generator.model.indicator import Direction, Indicator, Measurement
from generator.model.path import GapPath, PathReason, PathStatus
from tests.compute.small_city import MARKT, NOORD, WEST, ZUID, edition, known, rate

ONE = Target(ratio=Fraction(1), decided_by="de raad")
FIRST = 2016


def rows(focus: list[int], rest: int = 1000, base: int = 100_000) -> str:
    """Make rows of a year each: cases in each of the two buurten of the focus, beside a rest that never changes."""
    return "\n".join(
        f"x,{area},{FIRST + year},,A,{cases if area in (NOORD, ZUID) else rest},{base},"
        for year, cases in enumerate(focus)
        for area in (MARKT, NOORD, ZUID, WEST)
    )


def book(indicator: Indicator, text: str, policy: GapPolicy) -> FigureBook:
    made = edition(indicator, rows=text)
    return compute_figures(replace(made, config=replace(made.config, gap=policy)))


def path(*focus: int, indicator: Indicator | None = None, target: Target | None = ONE, horizon: int = 2040) -> GapPath:
    policy = GapPolicy(horizon=horizon, target=target)
    found = book(indicator or rate("x"), rows(list(focus)), policy).paths
    return found[(indicator or rate("x")).id]


def test_a_gap_that_closes_fast_enough_is_on_course() -> None:
    found = path(3000, 2800, 2600, 2400, 2200, 2000, 1800)

    assert (found.status, found.reason, found.decided_by) == (PathStatus.ON_COURSE, PathReason.PACE, "de raad")


def test_a_gap_that_closes_less_fast_than_needed_is_too_slow() -> None:
    assert path(3000, 2990, 2980, 2970, 2960, 2950, 2940).status is PathStatus.TOO_SLOW


def test_a_gap_that_grows_goes_the_wrong_way() -> None:
    assert path(2000, 2200, 2400, 2600, 2800, 3000, 3200).status is PathStatus.WRONG_WAY


def test_years_that_lie_far_apart_show_no_pace() -> None:
    found = path(3000, 1500, 3400, 1300, 3200, 1400, 2400)

    assert (found.status, found.reason) == (PathStatus.UNKNOWABLE, PathReason.MARGIN)


def test_a_gap_that_turned_over_has_no_pace() -> None:
    """From well below the rest to well above it: the distance first shrank and then grew."""
    found = path(500, 700, 900, 1300, 1700, 1900, 2000)

    assert (found.status, found.reason) == (PathStatus.UNKNOWABLE, PathReason.CROSSED)


def test_a_target_of_another_size_that_is_passed_leaves_a_pace() -> None:
    target = Target(ratio=Fraction(3, 2), decided_by="de raad")

    assert path(1400, 1500, 1600, 1700, 1800, 1900, 2000, target=target).reason is PathReason.PACE


def test_a_focus_that_does_better_than_the_rest_has_reached_the_target() -> None:
    found = path(800, 790, 780, 770, 760)

    assert (found.status, found.reason) == (PathStatus.ON_COURSE, PathReason.REACHED)


def test_of_what_is_better_higher_a_focus_below_the_rest_has_not_reached_it() -> None:
    higher = replace(rate("x"), direction=Direction.HIGHER)

    assert path(700, 720, 740, 760, 780, 800, 820, indicator=higher).reason is PathReason.PACE


def test_a_gap_that_may_be_chance_has_no_path() -> None:
    assert path(1010, 1005, 1004, 1003, 1002).reason is PathReason.NO_PROVEN_GAP


@pytest.mark.parametrize(
    ("focus", "reason"),
    [([3000], PathReason.ONE_PERIOD), ([3000, 2900, 2800], PathReason.TOO_EARLY), ([3000, 2000, 1000, 500, 0], PathReason.NO_MARGIN)],
)
def test_what_cannot_be_judged_has_its_reason(focus: list[int], reason: PathReason) -> None:
    found = path(*focus)

    assert (found.status, found.reason) == (PathStatus.UNKNOWABLE, reason)


def test_without_a_target_or_a_better_direction_there_is_no_path() -> None:
    neither = replace(rate("x"), direction=Direction.NEITHER)

    assert path(3000, 2000, target=None).reason is PathReason.NO_TARGET
    assert path(3000, 2000, indicator=neither).reason is PathReason.NO_TARGET


def test_estimates_by_a_model_have_no_path() -> None:
    modelled = replace(rate("x"), measurement=Measurement.MODELLED)

    assert path(3000, 2800, 2600, 2400, 2200, indicator=modelled).reason is PathReason.MODELLED


def test_a_horizon_that_has_passed_asks_no_pace() -> None:
    assert path(3000, 2800, 2600, 2400, 2200, horizon=2020).reason is PathReason.TOO_EARLY


def test_events_need_the_same_path_with_and_without_the_centre() -> None:
    """Markt is the centre: its visitors hide that the focus does worse than the rest of the buurten."""
    events = replace(rate("x"), measurement=Measurement.EVENTS)
    text = rows([3000, 2990, 2980, 2970, 2960, 2950, 2940]).replace(",1000,100000,", ",9000,100000,")
    calm = "\n".join(line.replace(",9000,", ",1000,") if WEST in line else line for line in text.splitlines())

    found = book(events, calm, GapPolicy(target=ONE)).paths[events.id]

    assert (found.status, found.reason) == (PathStatus.UNKNOWABLE, PathReason.CENTRE)


def test_the_needed_pace_is_what_is_left_over_the_years_that_are_left() -> None:
    found = path(3000, 2800, 2600, 2400, 2200)

    assert found.needed is not None
    assert found.needed.exact == (1 - Fraction(22, 10)) / 20
    assert found.needed.formula == "(1 - v) / 20"


@pytest.mark.parametrize(
    "focus", [[3000, 2800, 2600, 2400, 2200, 2000, 1800], [3000, 1500, 3400, 1300, 3200, 1400, 2400, 2500, 1111, 1700, 1800]]
)
def test_the_pace_agrees_with_theil_and_sen_of_scipy(focus: list[int]) -> None:
    found = book(rate("x"), rows(focus), GapPolicy(target=ONE))
    years = [FIRST + number for number in range(len(focus)) if FIRST + number <= 2022]
    ratios = [float(known(found.get("x", "kloof", str(year), "verhouding")).exact) for year in years]

    expected = stats.theilslopes(ratios, years, alpha=0.95)

    span = f"{years[0]}-{years[-1]}"
    made = [float(known(found.get("x", "kloof", span, name)).exact) for name in ("tempo", "tempo-ondergrens", "tempo-bovengrens")]
    assert made == [pytest.approx(number, rel=1e-9) for number in (expected.slope, expected.low_slope, expected.high_slope)]


def test_the_way_ends_at_the_target_itself() -> None:
    third = Target(ratio=Fraction(4, 3), decided_by="de raad")
    found = book(rate("x"), rows([3000, 2800, 2600, 2400, 2200]), GapPolicy(target=third))

    goal = known(found.get("x", "kloof", "2020-2040", "doel"))

    assert goal.formula == "v + n * 20"
    assert goal.exact == pytest.approx(Fraction(4, 3), abs=1e-15)  # the formula of the pace holds a decimal


def test_a_target_reached_by_grace_of_the_centre_alone_is_not_said_to_be_reached() -> None:
    """With the centre focus lies below the rest; without it focus lies above, and comes down fast enough: both are called on course."""
    events = replace(rate("x"), measurement=Measurement.EVENTS)
    text = rows([3000, 2700, 2400, 2100, 1800, 1500, 1300]).replace(",1000,100000,", ",9000,100000,")
    calm = "\n".join(line.replace(",9000,", ",1000,") if WEST in line else line for line in text.splitlines())

    found = book(events, calm, GapPolicy(target=ONE)).paths[events.id]

    assert (found.status, found.reason) == (PathStatus.UNKNOWABLE, PathReason.CENTRE)


def test_a_gap_that_may_be_chance_with_the_centre_alone_is_not_said_to_be_chance() -> None:
    """With the centre nothing is proven; without it focus lies above the rest, in every year alike."""
    events = replace(rate("x"), measurement=Measurement.EVENTS)
    text = rows([2000] * 7).replace(",1000,100000,", ",3000,100000,")
    calm = "\n".join(line.replace(",3000,", ",1000,") if WEST in line else line for line in text.splitlines())

    found = book(events, calm, GapPolicy(target=ONE)).paths[events.id]

    assert (found.status, found.reason) == (PathStatus.UNKNOWABLE, PathReason.CENTRE)
