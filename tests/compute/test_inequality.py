"""Indexes of inequality over the buurten, beside weighted least squares of statsmodels and sums in ordinary floats."""

from dataclasses import replace
from math import log

import numpy as np
import pytest
import statsmodels.api as sm  # type: ignore[import-untyped] # it has no types

from generator.compute.figures import compute_figures
from generator.compute.inequality import BELOW_ZERO, NO_ORDER, NOT_POSITIVE, ONE_AREA, ONE_GROUP
from generator.model.book import FigureBook
from generator.model.edition import GapPolicy
from generator.model.identifiers import IndicatorId
from generator.model.indicator import Direction
from generator.model.status import Status
from tests.compute.small_city import MARKT, NOORD, WEST, ZUID, count, edition, known, mean, rate, unknown

PEOPLE = (1000, 2000, 3000, 4000)
AREAS = (MARKT, NOORD, ZUID, WEST)
BY_INCOME = GapPolicy(order=IndicatorId("inkomen"))


def book(cases: tuple[int | None, ...], incomes: tuple[int, ...] = (40, 10, 20, 30), policy: GapPolicy = BY_INCOME) -> FigureBook:
    """Shares of everyone in 2020, and the incomes that put the buurten in order: Markt, Westhoek, Zuidhoek, Noordhoek."""
    income = replace(mean("inkomen", weight="inwoners"), direction=Direction.HIGHER)
    lines = [f"inwoners,{area},2020,{people},A,,," for area, people in zip(AREAS, PEOPLE, strict=True)]
    lines += [f"inkomen,{area},2020,{number},A,,," for area, number in zip(AREAS, incomes, strict=False)]
    for area, number, people in zip(AREAS, cases, PEOPLE, strict=True):
        lines.append(f"x,{area},2020,,O,,,Onbekend." if number is None else f"x,{area},2020,,A,{number},{people},")
    made = edition(count("inwoners"), income, rate("x"), rows="\n".join(lines))
    return compute_figures(replace(made, config=replace(made.config, gap=policy)))


def index(found: FigureBook, measure: str) -> float:
    return float(known(found.get("x", "buurten", "2020", measure)).exact)


def reason(found: FigureBook, measure: str) -> str:
    return unknown(found.get("x", "buurten", "2020", measure)).reason


def fitted(values: list[float], weights: list[float], ranks: list[float]) -> tuple[float, float]:
    """Height at the well-off end and slope, by weighted least squares."""
    model = sm.WLS(np.array(values), sm.add_constant(np.array(ranks)), weights=np.array(weights)).fit()
    return float(model.params[0]), float(model.params[1])


def test_the_slope_is_that_of_weighted_least_squares_on_the_middle_of_each_place() -> None:
    start, slope = fitted([10, 20, 30, 60], [1000, 4000, 3000, 2000], [0.05, 0.3, 0.65, 0.9])

    found = book((10, 120, 90, 80))

    assert index(found, "hellingsindex") == pytest.approx(slope, rel=1e-9)
    assert index(found, "relatieve-hellingsindex") == pytest.approx((start + slope) / start, rel=1e-9)


def test_the_slope_by_hand() -> None:
    """μ = 30, Σ p (R − ½) y = −0.45 − 1.6 + 1.35 + 4.8 = 4.1, Σ p³ = 0.1, so 12 × 4.1 / 0.9."""
    assert index(book((10, 120, 90, 80)), "hellingsindex") == pytest.approx(12 * 4.1 / 0.9, rel=1e-12)


def test_equal_incomes_share_a_place() -> None:
    start, slope = fitted([40, 20, 30, 60], [1000, 4000, 3000, 2000], [0.05, 0.45, 0.45, 0.9])

    found = book((40, 120, 90, 80), incomes=(40, 10, 20, 20))

    assert index(found, "hellingsindex") == pytest.approx(slope, rel=1e-9)
    assert index(found, "relatieve-hellingsindex") == pytest.approx((start + slope) / start, rel=1e-9)


def test_theil_weighs_by_people_and_a_zero_adds_nothing() -> None:
    shares, values = (0.1, 0.2, 0.3, 0.4), (0, 60, 30, 20)
    middle = sum(share * value for share, value in zip(shares, values, strict=True))
    expected = sum(share * value / middle * log(value / middle) for share, value in zip(shares, values, strict=True) if value)

    assert index(book((0, 120, 90, 80)), "theil") == pytest.approx(expected, rel=1e-9)


def test_equal_everywhere_is_no_inequality() -> None:
    found = book((10, 20, 30, 40))

    assert index(found, "hellingsindex") == 0
    assert index(found, "relatieve-hellingsindex") == 1
    assert index(found, "theil") == pytest.approx(0, abs=1e-12)


def test_areas_without_a_figure_are_left_out() -> None:
    _, slope = fitted([10, 30, 60], [1000, 3000, 2000], [1 / 12, 5 / 12, 10 / 12])

    assert index(book((10, 120, 90, None)), "hellingsindex") == pytest.approx(slope, rel=1e-9)


def test_without_an_order_only_theil_is_given() -> None:
    found = book((10, 120, 90, 80), policy=GapPolicy())

    assert [reason(found, measure) for measure in ("hellingsindex", "relatieve-hellingsindex")] == [NO_ORDER] * 2
    assert index(found, "theil") > 0


@pytest.mark.parametrize("incomes", [(20, 20, 20, 20), (20,)])
def test_one_place_has_no_slope(incomes: tuple[int, ...]) -> None:
    assert reason(book((10, 120, 90, 80), incomes=incomes), "hellingsindex") == ONE_GROUP


def test_one_area_has_no_theil() -> None:
    assert reason(book((10, None, None, None)), "theil") == ONE_AREA


def test_zero_everywhere_has_neither_ratio_nor_theil() -> None:
    found = book((0, 0, 0, 0))

    assert index(found, "hellingsindex") == 0
    assert reason(found, "relatieve-hellingsindex") == BELOW_ZERO
    assert reason(found, "theil") == NOT_POSITIVE


def test_a_line_that_dips_below_zero_has_no_relative_index() -> None:
    assert reason(book((0, 200, 1, 0)), "relatieve-hellingsindex") == BELOW_ZERO


def test_a_count_has_no_index() -> None:
    assert book((10, 120, 90, 80)).get("inwoners", "buurten", "2020", "theil") is None


def test_an_index_shares_the_doubts_of_what_it_is_weighed_with_and_put_in_order_by() -> None:
    """A weight that somebody doubts, as the residents by whom incomes are weighed."""
    income = replace(mean("inkomen", weight="inwoners"), direction=Direction.HIGHER)
    lines = [
        f"inwoners,{area},2020,{people},{'V' if area == WEST else 'A'},,,{'Vreemd.' if area == WEST else ''}"
        for area, people in zip(AREAS, PEOPLE, strict=True)
    ]
    lines += [f"inkomen,{area},2020,{number},A,,," for area, number in zip(AREAS, (40, 10, 20, 30), strict=True)]
    found = compute_figures(edition(count("inwoners"), income, rows="\n".join(lines)))

    theil = known(found.get("inkomen", "buurten", "2020", "theil"))

    assert theil.status is Status.UNVALIDATED
    assert "Westhoek" in theil.note
