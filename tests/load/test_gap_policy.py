"""What an edition says about judging gaps."""

from fractions import Fraction

import pytest

from generator.load.configuration import read_edition_config
from generator.model.edition import GapPolicy, Target
from generator.model.identifiers import EditionId, IndicatorId
from generator.model.problem import Problem

HEAD = 'titel = "T"\ndatum = "2022-12-01"\nstatus = "concept"\nkop = []\nwijzigingen = []\n\n[pakketten]\nwonen = "0.1.0"\n\n'


def read(text: str) -> tuple[GapPolicy, tuple[Problem, ...]]:
    config, problems = read_edition_config((HEAD + text).encode(), "content/2022/editie.toml", EditionId("2022"))
    assert config is not None
    return config.gap, problems


def test_everything_that_was_agreed_is_read() -> None:
    policy, problems = read(
        '[kloof]\nhorizon = 2035\nperioden_verandering = 3\nperioden_tempo = 6\nrangorde = "inkomen"\n[kloof.basisjaar]\nwoz = "2019"\n'
        '[kloof.doel]\nverhouding = "1"\nbesloten_door = "de raad"\n[kloof.doelen.woz]\nverhouding = "0.9"\nbesloten_door = "de makers"\n'
    )

    assert problems == ()
    assert policy == GapPolicy(
        horizon=2035,
        change_periods=3,
        pace_periods=6,
        base_years={"woz": "2019"},  # type: ignore[dict-item] # names are text
        order=IndicatorId("inkomen"),
        target=Target(ratio=Fraction(1), decided_by="de raad"),
        targets={"woz": Target(ratio=Fraction(9, 10), decided_by="de makers")},  # type: ignore[dict-item] # idem
    )


def test_without_the_table_the_defaults_hold() -> None:
    assert read("") == (GapPolicy(), ())


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("[kloof]\nhorizont = 2040\n", "toml-unknown-key", "De sleutel 'horizont' bestaat niet."),
        ('[kloof]\nhorizon = "2040"\n', "toml-value", "'horizon' is geen geheel getal boven nul."),
        ('[kloof.basisjaar]\nwoz = "later"\n', "toml-value", "'later' is geen jaar."),
        ('[kloof.doel]\nverhouding = "1"\n', "toml-missing-key", "De sleutel 'besloten_door' ontbreekt."),
        ('[kloof.doel]\nverhouding = "1,5"\nbesloten_door = "x"\n', "toml-value", "'1,5' is geen verhouding."),
        ('[kloof.doelen]\nwoz = "1"\n', "toml-value", "'woz' is geen groep van sleutels."),
    ],
)
def test_a_mistake_is_named(text: str, code: str, found: str) -> None:
    _, problems = read(text)

    assert (code, found) in [(problem.code, problem.found) for problem in problems]
