"""Slope, relative index and Theil of benefits over the buurten of Breda, worked out anew with weighted least squares of statsmodels."""

import numpy as np
import statsmodels.api as sm  # type: ignore[import-untyped] # it has no types

from generator.model.figure import Figure
from tests.reference.real_edition import real_edition

NINE_DIGITS = 1e-9


def number(indicator: str, area: str, period: str, measure: str = "") -> float | None:
    value = real_edition()[1].get(indicator, area, period, measure)
    return float(value.exact) if isinstance(value, Figure) else None


def test_the_indexes_of_benefits_are_those_of_weighted_least_squares() -> None:
    """From well-off to poor by income per buurt in 2017; of benefits in 2020 (per 1,000 residents) the residents are the weight."""
    found = []
    for region in real_edition()[0].regions.neighbourhoods:
        value, weight = number("bijstand", region.code, "2020"), number("bijstand", region.code, "2020", "noemer")
        income = number("inkomen", region.code, "2017")
        if value is not None and weight is not None and income is not None:
            found.append((-income, value, weight))
    incomes, values, weights = (np.array(column) for column in zip(*sorted(found), strict=True))
    shares = weights / weights.sum()
    places = np.array([shares[incomes < income].sum() + shares[incomes == income].sum() / 2 for income in incomes])
    start, slope = sm.WLS(values, sm.add_constant(places), weights=weights).fit().params

    shown = number("bijstand", "buurten", "2020", "hellingsindex")
    assert shown is not None
    assert abs(shown / slope - 1) < NINE_DIGITS
    assert start < 0  # the line dips below zero among the well-off, so there is no relative index
    assert number("bijstand", "buurten", "2020", "relatieve-hellingsindex") is None


def test_theil_of_benefits_is_that_of_the_formula_in_ordinary_floats() -> None:
    """Over every buurt with a figure, also those without a known income."""
    regions = real_edition()[0].regions.neighbourhoods
    pairs = [(number("bijstand", one.code, "2020"), number("bijstand", one.code, "2020", "noemer")) for one in regions]
    values, weights = (np.array(column) for column in zip(*(pair for pair in pairs if None not in pair), strict=True))
    shares, relative = weights / weights.sum(), values / np.average(values, weights=weights)
    above = relative > 0
    expected = float((shares[above] * relative[above] * np.log(relative[above])).sum())

    shown = number("bijstand", "buurten", "2020", "theil")
    assert shown is not None
    assert abs(shown / expected - 1) < NINE_DIGITS
