"""The unit that is typed beside a figure is that of the figure; a word that says nothing of a unit is left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.load.narratives import read_narrative
from generator.model.edition import SiteSource
from generator.model.identifiers import IndicatorId
from generator.model.indicator import Indicator
from generator.validate.scope import Scope, survey
from generator.validate.written_units import check_written_units

BIJSTAND = '{{ cijfer("bijstand", "focus", 2020) }}'
WOZ = '{{ cijfer("woz", "focus", 2022) }}'
GEZINNEN = '{{ cijfer("gezinnen", "focus", 2022) }}'
INWONERS = '{{ cijfer("inwoners", "focus", 2022) }}'
MORE = '{{ verschil("bijstand", "focus", 2020, tegenover="overig") }}'
MORE_EUROS = '{{ verschil("woz", "focus", 2020, tegenover="overig") }}'
MORE_GEZINNEN = '{{ verschil("gezinnen", "focus", 2022, tegenover="overig") }}'
TIMES = '{{ verhouding("bijstand", "focus", 2020, tegenover="overig") }}'


@pytest.fixture(scope="module")
def scope(klein_site: SiteSource) -> Scope:
    """What a text of the small city may refer to."""
    return survey(klein_site.newest)


def judge(scope: Scope, text: str) -> list[str]:
    narrative, problems = read_narrative(f"---\ntitel: a\n---\n{text}\n".encode(), "a.md", "a", None)
    assert not problems
    return [problem.message for problem in check_written_units(narrative, scope)]


@pytest.mark.parametrize(
    "text",
    [
        f"{BIJSTAND} van elke duizend inwoners",
        f"{BIJSTAND} per duizend\ninwoners",
        f"{BIJSTAND} van de 1.000 inwoners",
        f"{BIJSTAND} per 1.000 inwoners",
        f"**{BIJSTAND}** promille",
        f"{BIJSTAND} of every thousand residents",
        f"{BIJSTAND} per honderdduizend",
        f"{BIJSTAND}\n\nProcent is een woord.",
        f"van {BIJSTAND} naar {BIJSTAND} per duizend. De procenten",
        f"{BIJSTAND}, procent",
        f"{WOZ} euro",
        f"{WOZ} euros",
        f"€ {WOZ}",
        f"{GEZINNEN} procent",
        f"{GEZINNEN}%",
        f"{GEZINNEN} per cent",
        f"{GEZINNEN} van elke honderd huishoudens",
        f"{INWONERS} mensen",
        f"{MORE} per duizend",
        f"{MORE_EUROS} euro",
        f"{MORE_GEZINNEN} procentpunt",
        f"{MORE_GEZINNEN} percentage points",
        f"{TIMES} keer zo veel",
        f"{TIMES} times per thousand residents",
        '{{ feit("16", bron="https://x.nl/a") }} procent',
        '{{ cijfer("kent-niemand", "focus", 2020) }} procent',
    ],
)
def test_the_own_unit_and_no_unit_are_in_order(scope: Scope, text: str) -> None:
    assert judge(scope, text) == []


@pytest.mark.parametrize(
    ("text", "word", "advice"),
    [
        (f"{BIJSTAND} procent van de inwoners", "procent", "'per 1.000 inwoners'. Schrijf 'per duizend inwoners'"),
        (f"{BIJSTAND}%", "%", "per duizend inwoners"),
        (f"**{BIJSTAND}**&nbsp;%", "%", "per duizend inwoners"),
        (f"{BIJSTAND}{{# nakijken #}} procent", "procent", "per duizend inwoners"),
        (f"{BIJSTAND}\nprocent", "procent", "per duizend inwoners"),
        (f"{BIJSTAND} per cent of the residents", "per cent", "per duizend inwoners"),
        (f"{BIJSTAND} van elke honderd inwoners", "van elke honderd", "per duizend inwoners"),
        (f"{BIJSTAND} euro", "euro", "per duizend inwoners"),
        (f"€ {BIJSTAND}", "€", "per duizend inwoners"),
        (f"{WOZ} procent waard", "procent", "Schrijf 'euro'"),
        (f"{WOZ} per duizend", "per duizend", "Schrijf 'euro'"),
        (f"{GEZINNEN} van de 1.000 huishoudens", "van de 1.000", "Schrijf 'procent'"),
        (f"{BIJSTAND} per 100 inwoners", "per 100", "per duizend inwoners"),
        (f"{GEZINNEN} van elke\nduizend", "van elke duizend", "Schrijf 'procent'"),
        (f"{GEZINNEN} procentpunt", "procentpunt", "Schrijf 'procent'"),
        (f"{GEZINNEN} ‰", "‰", "Schrijf 'procent'"),
        (f"{INWONERS} procent", "procent", "een aantal personen"),
        (f"{INWONERS} euro's", "euro's", "een aantal personen"),
        (f"{MORE} procentpunt", "procentpunt", "per duizend inwoners"),
        (f"{MORE_GEZINNEN} procent", "procent", "Schrijf 'procentpunt'"),
        (f"{TIMES} procent", "procent", "Schrijf 'keer'"),
        (f"{TIMES} per thousand", "per thousand", "Schrijf 'keer'"),
    ],
)
def test_another_unit_is_named_with_the_own_one(scope: Scope, text: str, word: str, advice: str) -> None:
    (message,) = judge(scope, text)

    assert f"staat '{word}'" in message
    assert advice in message


@pytest.mark.parametrize("unit", ["score", "index", "1.000 euro", "rapportcijfer"])
def test_a_unit_of_another_kind_is_not_judged(scope: Scope, unit: str) -> None:
    name = IndicatorId("woz")
    other: Indicator = replace(scope.edition.indicators[name], unit=unit)
    edition = replace(scope.edition, indicators={**scope.edition.indicators, name: other})

    assert judge(replace(scope, edition=edition), f"{WOZ} procent") == []
