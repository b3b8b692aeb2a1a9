"""The worked example of the methods page, done again by hand in ordinary floats: bijstand 2020, 3,080 of 59,280 and 1,460 of 124,540."""

from math import exp, log, sqrt
from statistics import NormalDist

import pytest

from tests.compute.small_city import known
from tests.reference.real_edition import real_edition

Z = NormalDist().inv_cdf(0.975)


def wilson(a: float, n: float) -> tuple[float, float]:
    middle, half = a + Z * Z / 2, Z * sqrt(a * (n - a) / n + Z * Z / 4)
    return 1000 * (middle - half) / (n + Z * Z), 1000 * (middle + half) / (n + Z * Z)


FOCUS, REST = 3080 * 1000 / 59280, 1460 * 1000 / 124540
LOW, HIGH = wilson(3080, 59280)
REST_LOW, REST_HIGH = wilson(1460, 124540)
DIFFERENCE = FOCUS - REST
ERROR = Z * sqrt(1 / 3080 - 1 / 59280 + 1 / 1460 - 1 / 124540)

BY_HAND = {
    "focus.2020": FOCUS,
    "focus.2020.ondergrens": LOW,
    "focus.2020.bovengrens": HIGH,
    "overig.2020.ondergrens": REST_LOW,
    "overig.2020.bovengrens": REST_HIGH,
    "kloof.2020.verschil": DIFFERENCE,
    "kloof.2020.verschil-ondergrens": DIFFERENCE - sqrt((FOCUS - LOW) ** 2 + (REST_HIGH - REST) ** 2),
    "kloof.2020.verschil-bovengrens": DIFFERENCE + sqrt((HIGH - FOCUS) ** 2 + (REST - REST_LOW) ** 2),
    "kloof.2020.verhouding": FOCUS / REST,
    "kloof.2020.verhouding-ondergrens": exp(log(FOCUS / REST) - ERROR),
    "kloof.2020.verhouding-bovengrens": exp(log(FOCUS / REST) + ERROR),
}


@pytest.mark.parametrize("name", BY_HAND)
def test_the_example_of_the_methods_page_holds(name: str) -> None:
    area, period, *measure = name.split(".")

    figure = known(real_edition()[1].get("bijstand", area, period, *measure))

    assert float(figure.exact) == pytest.approx(BY_HAND[name], rel=1e-9)
