"""When what counts show is more than chance. Expected values by hand, from the formulas in the docstrings."""

import pytest

from generator.plan.chance import course_beyond_chance, rate_beyond_chance


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
