"""What may be said of an area beside the city: only what lies beyond chance and rounding, for all claims together."""

from dataclasses import replace
from fractions import Fraction
from math import exp, sqrt

import pytest
from scipy import stats
from statsmodels.stats.proportion import proportion_confint  # type: ignore[import-untyped] # it has no types

from generator.compute.figures import compute_figures
from generator.model.area_claim import AreaClaim, Stand
from generator.model.book import FigureBook
from generator.model.figure import Figure
from generator.model.identifiers import AreaKey, IndicatorId
from generator.model.indicator import Claim, Indicator, Measurement
from tests.compute.small_city import MARKT, NOORD, WEST, ZUID, count, edition, known, mean, rate

AREAS = (MARKT, NOORD, ZUID, WEST)
WEIGHTS = "".join(f"inwoners,{area},2020,1000,A,,,\n" for area in AREAS)


def year(period: int, *cases: int, people: int = 10_000, status: str = "A") -> str:
    return "".join(f"x,{area},{period},,{status},{number},{people},\n" for area, number in zip(AREAS, cases, strict=True))


def means(period: int, *values: int, status: str = "A") -> str:
    return "".join(f"x,{area},{period},{number},{status},,,\n" for area, number in zip(AREAS, values, strict=True))


def book(indicator: Indicator, rows: str) -> FigureBook:
    return compute_figures(edition(count("inwoners"), indicator, rows=WEIGHTS + rows))


def now(found: FigureBook, area: str = WEST) -> AreaClaim:
    claim = found.claims[IndicatorId("x"), AreaKey(area)].now
    assert claim is not None
    return claim


def course(found: FigureBook, area: str = WEST) -> AreaClaim:
    claim = found.claims[IndicatorId("x"), AreaKey(area)].course
    assert claim is not None
    return claim


def events(rounding: int = 0) -> Indicator:
    return replace(rate("x"), measurement=Measurement.EVENTS, rounding=Fraction(rounding))


@pytest.mark.parametrize(("cases", "stand"), [(600, Stand.HIGHER), (150, Stand.LOWER), (310, Stand.NO_PROOF)])
def test_an_area_stands_out_when_both_measures_lie_beyond_their_limits(cases: int, stand: Stand) -> None:
    assert now(book(rate("x"), year(2020, 300, 300, 300, cases))).stand is stand


def test_the_limits_of_a_share_are_those_of_wilson_for_all_claims_together() -> None:
    """Four areas, so four claims: each at 1 − 0.05 / 4. The difference with the city is three quarters of that with the rest."""
    claim = now(book(rate("x"), year(2020, 300, 300, 300, 600)))

    own = proportion_confint(600, 10_000, alpha=0.0125, method="wilson")
    rest = proportion_confint(900, 30_000, alpha=0.0125, method="wilson")
    assert claim.comparisons == 4
    assert claim.difference is not None
    assert float(claim.difference.lower.exact) == pytest.approx(750 * (0.03 - sqrt((0.06 - own[0]) ** 2 + (rest[1] - 0.03) ** 2)), rel=1e-9)
    assert float(claim.difference.upper.exact) == pytest.approx(750 * (0.03 + sqrt((own[1] - 0.06) ** 2 + (0.03 - rest[0]) ** 2)), rel=1e-9)


def test_the_limits_of_the_ratio_stand_on_the_scale_of_logarithms() -> None:
    claim = now(book(events(), year(2020, 300, 300, 300, 600)))

    error = stats.norm.ppf(1 - 0.0125 / 2) * sqrt(1 / 600 + 1 / 900)
    assert claim.ratio is not None
    assert float(claim.ratio.lower.exact) == pytest.approx(1.6 / exp(error), rel=1e-9)
    assert float(claim.ratio.upper.exact) == pytest.approx(1.6 * exp(error), rel=1e-9)


def test_the_rounding_of_counts_comes_on_top_of_chance() -> None:
    """A step of ten: five cases of the area and five of the city, per thousand of 10,000 and of 40,000 people."""
    exact, rounded = (now(book(events(step), year(2020, 300, 300, 300, 600))) for step in (0, 10))

    assert exact.difference is not None
    assert rounded.difference is not None
    assert exact.ratio is not None
    assert rounded.ratio is not None
    further = exact.difference.lower.exact - rounded.difference.lower.exact
    assert further == 1000 * 5 * (Fraction(1, 10_000) + Fraction(1, 40_000))
    assert rounded.ratio.lower.exact / exact.ratio.lower.exact == Fraction(595, 600) * Fraction(1500, 1505)


def test_a_claim_has_records() -> None:
    found = book(rate("x"), year(2020, 300, 300, 300, 600))

    names = [f"{measure}-samen-{side}" for measure in ("verschil", "verhouding") for side in ("ondergrens", "bovengrens")]
    assert [isinstance(found.get("x", WEST, "2020", name), Figure) for name in names] == [True] * 4


@pytest.mark.parametrize(("value", "stand"), [(240, Stand.HIGHER), (203, Stand.NO_PROOF)])
def test_a_rounded_mean_stands_out_only_beyond_its_rounding(value: int, stand: Stand) -> None:
    """In steps of ten, area and city can each be five off: a mean of 203 may be that of the city, 240 may not."""
    rounded = replace(mean("x", weight="inwoners"), rounding=Fraction(10))

    assert now(book(rounded, means(2020, 200, 200, 200, value))).stand is stand


def test_an_estimate_by_a_model_is_never_said_to_stand_out() -> None:
    modelled = replace(rate("x"), measurement=Measurement.MODELLED)

    assert now(book(modelled, year(2020, 300, 300, 300, 6000))).stand is Stand.MODELLED
    assert now(book(rate("x"), year(2020, 300, 300, 300, 6000, status="E"))).stand is Stand.MODELLED


def test_without_a_case_there_is_no_ratio_so_no_claim() -> None:
    assert now(book(rate("x"), year(2020, 300, 300, 300, 0))).stand is Stand.TOO_FEW


def test_an_area_that_is_the_whole_city_cannot_stand_out() -> None:
    found = book(rate("x"), f"x,{WEST},2020,,A,300,10000,\n")

    assert now(found).stand is Stand.TOO_FEW


@pytest.mark.parametrize(("last", "stand"), [((300, 300, 300, 100), Stand.LOWER), ((300, 300, 300, 310), Stand.NO_PROOF)])
def test_a_course_differs_only_when_both_changes_lie_beyond_their_limits(last: tuple[int, int, int, int], stand: Stand) -> None:
    same = (300, 300, 300, 300)

    claim = course(book(rate("x"), year(2018, *same) + year(2019, *same) + year(2020, *last)))

    assert (claim.first, claim.last, claim.stand) == ("2018", "2020", stand)


@pytest.mark.parametrize(("last", "stand"), [((200, 200, 200, 800), Stand.ONE_SIDED), ((800, 800, 800, 1800), Stand.DEPENDS)])
def test_it_is_said_when_one_measure_alone_changed_or_both_to_other_sides(last: tuple[int, int, int, int], stand: Stand) -> None:
    """Everything doubled: the difference too, the ratio not. With more everywhere it is further away, and fewer times as much."""
    first = (100, 100, 100, 400)

    assert course(book(rate("x"), year(2018, *first) + year(2019, *first) + year(2020, *last))).stand is stand


def test_the_limits_of_a_course_add_up_the_noise_of_both_years() -> None:
    """Four areas with a claim about now and one over time: eight claims."""
    text = year(2018, 300, 300, 300, 300) + year(2019, 300, 300, 300, 300) + year(2020, 300, 300, 300, 600)

    claim = course(book(events(), text))

    error = stats.norm.ppf(1 - 0.05 / 8 / 2) * sqrt(1 / 600 + 1 / 900 + 1 / 300 + 1 / 900)
    assert claim.comparisons == 8
    assert claim.ratio is not None
    assert float(claim.ratio.lower.exact) == pytest.approx(1.6 / exp(error), rel=1e-9)


def test_rounded_counts_widen_a_course_at_both_ends() -> None:
    text = year(2018, 300, 300, 300, 300) + year(2019, 300, 300, 300, 300) + year(2020, 300, 300, 300, 600)

    exact, rounded = (course(book(events(step), text)) for step in (0, 10))

    assert exact.ratio is not None
    assert rounded.ratio is not None
    pushed = Fraction(605, 600) * Fraction(1500, 1495) * Fraction(300, 295) * Fraction(1205, 1200)
    assert rounded.ratio.upper.exact / exact.ratio.upper.exact == pushed


def test_the_course_of_a_rounded_mean_is_off_by_the_rounding_of_all_four() -> None:
    rounded = replace(mean("x", weight="inwoners"), rounding=Fraction(10))

    claim = course(book(rounded, means(2018, 200, 200, 200, 200) + means(2019, 200, 200, 200, 200) + means(2020, 200, 200, 200, 240)))

    assert claim.difference is not None
    assert claim.ratio is not None
    assert [float(limit.exact) for limit in (claim.difference.lower, claim.difference.upper)] == [10, 50]
    assert claim.ratio.lower.exact == Fraction(235, 215) / Fraction(205, 195)


def test_no_course_runs_across_a_break() -> None:
    text = year(2018, 300, 300, 300, 300) + year(2019, 300, 300, 300, 300, status="B") + year(2020, 300, 300, 300, 900)

    assert course(book(rate("x"), text)).stand is Stand.BROKEN


def test_a_mean_with_a_doubted_year_has_no_course() -> None:
    years = ((2017, "A"), (2018, "A"), (2019, "V"), (2020, "A"))
    text = "".join(means(period, 200, 200, 200, 200 + 40 * (period == 2020), status=status) for period, status in years)

    assert course(book(mean("x", weight="inwoners"), text)).stand is Stand.DOUBTED


def test_what_may_never_mark_an_area_is_not_weighed() -> None:
    assert book(replace(rate("x"), claim=Claim.NEVER), year(2020, 300, 300, 300, 900)).claims == {}


def test_a_measure_shown_and_a_measure_weighed_are_the_same_figure() -> None:
    found = book(rate("x"), year(2020, 300, 300, 300, 600))
    claim = now(found)

    assert claim.difference is not None
    assert claim.difference.value is known(found.get("x", WEST, "2020", "verschil"))
