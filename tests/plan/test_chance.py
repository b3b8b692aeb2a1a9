"""When what counts show is more than chance. Expected values by hand, from the formulas in the docstrings."""

import pytest

from generator.plan.chance import Gap, Rate, beyond_chance, course_beyond_chance, rate_beyond_chance


def gap(focus: tuple[float, float], rest: tuple[float, float]) -> Gap:
    return Gap(focus=Rate(cases=focus[0], value=focus[1]), rest=Rate(cases=rest[0], value=rest[1]))


def test_a_gap_that_halves_on_many_cases_is_beyond_chance() -> None:
    """The log ratio: ln 1.5 − ln 2 = −0.288 with error 0.039; difference 10 → 5 with error 0.70."""
    assert beyond_chance(gap((2000, 20.0), (4000, 10.0)), gap((1500, 15.0), (4000, 10.0)))


def test_the_same_gap_on_few_cases_may_be_chance() -> None:
    """The log ratio: ln 1.5 − ln 2 = −0.288 with error 0.39."""
    assert not beyond_chance(gap((20, 20.0), (40, 10.0)), gap((15, 15.0), (40, 10.0)))


def test_both_measures_must_be_beyond_chance() -> None:
    """Difference 1.34 → 0.92 per 1,000 while the ratio hardly moves: threats in Breda, 2012 and 2022."""
    assert not beyond_chance(gap((200, 3.4), (254, 2.06)), gap((146, 2.4), (182, 1.48)))


@pytest.mark.parametrize("cases", [0, -1])
def test_without_cases_nothing_is_beyond_chance(cases: float) -> None:
    assert not beyond_chance(gap((cases, 0.0), (4000, 10.0)), gap((1500, 15.0), (4000, 10.0)))


@pytest.mark.parametrize(
    ("cases", "expected", "rounding", "beyond"),
    [
        (40, 32.5, 5, False),  # WW in Valkenberg: (7.5 − 5) / 5.7 = 0.4
        (388, 200, 0, True),  # crimes in a buurt at twice the city's rate: 188 / 14.1 = 13
        (30, 20, 0, False),  # 10 / 4.5 = 2.2
        (8, 20, 0, True),  # 12 / 4.5 = 2.7
    ],
)
def test_an_area_stands_out_only_beyond_chance_and_rounding(cases: float, expected: float, rounding: float, beyond: bool) -> None:  # noqa: FBT001 - a case
    assert rate_beyond_chance(cases, expected, rounding) is beyond


def test_a_course_stands_out_only_on_enough_cases() -> None:
    """Mishandeling in Tuinzigt fell from 43 to 10 cases: striking, but too few at the end."""
    assert course_beyond_chance(200, 100, -0.5)
    assert not course_beyond_chance(200, 100, -0.2)
    assert not course_beyond_chance(43, 10, -1.2)
