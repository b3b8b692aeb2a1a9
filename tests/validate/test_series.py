"""What a package says of its own series can be read, and is about what the package holds."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from generator.model.package import DataPackage
from generator.model.region import level_of
from generator.validate.series import check_series, read_series
from tests.validate.declared import with_series

Break = Callable[..., DataPackage]
DESCRIPTOR = "datapackage.json"


def faults(package: DataPackage) -> list[str]:
    return [problem.found for problem in check_series(package)]


def test_a_package_need_not_declare_its_series(klein_package: DataPackage) -> None:
    assert read_series(klein_package) == ()
    assert faults(klein_package) == []


def test_a_series_says_what_it_covers_and_how_its_source_rounds(broken: Break) -> None:
    precision = {"teller": {"step": "5", "method": "random", "levels": ["wijk"], "unplacedIn": ["gemeente"], "statement": "Zo."}}

    package = broken(with_series("bijstand", "bijstand", precision=precision), file=DESCRIPTOR)
    (series,) = read_series(package)

    assert faults(package) == []
    assert (series.indicator, series.periods, series.year) == ("bijstand", ("2020",), "2021")
    assert series.rounding["teller"].margin == Decimal(5)
    assert series.rounding["teller"].levels == {"wijk"}
    assert series.covers("bijstand", "wijk", "2020")
    assert not series.covers("bijstand", "wijk", "2021")


def test_rounding_to_the_nearest_is_half_a_step_off_at_most_on_every_level_unless_told(broken: Break) -> None:
    package = broken(with_series("woz", "woz", precision={"waarde": {"step": "1000", "method": "nearest"}}), file=DESCRIPTOR)
    rounding = read_series(package)[0].rounding["waarde"]

    assert rounding.margin == Decimal(500)
    assert rounding.levels == {"gemeente", "wijk", "buurt"}
    assert rounding.unplaced == frozenset()


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"indicator": "wozz"}, "'wozz' is geen indicator van dit pakket."),
        ({"indicator": ["woz"]}, "'['woz']' is geen indicator van dit pakket."),
        ({"source": {"name": "woz"}}, "'{'name': 'woz'}' is geen levering onder 'sources'."),
        ({"source": "elders"}, "'elders' is geen levering onder 'sources'."),
        ({"levels": ["straat"]}, "'levels' is een lijst van gemeente, wijk, buurt."),
        ({"levels": []}, "'levels' is een lijst van gemeente, wijk, buurt."),
        ({"periods": [2020]}, "'periods' is een lijst van jaren tussen aanhalingstekens."),
        ({"boundaryYear": 2020}, "'2020' is geen indelingsjaar; is het niet bekend, schrijf dan 'onbekend'."),
        ({"precision": []}, "'precision' heeft alleen waarde, teller, noemer."),
        ({"precision": {"kolom": {}}}, "'precision' heeft alleen waarde, teller, noemer."),
        (
            {"precision": {"waarde": {"step": 5, "method": "nearest"}}},
            "De afronding van 'waarde' heeft als 'step' een getal boven nul tussen aanhalingstekens.",
        ),
        (
            {"precision": {"waarde": {"step": "0", "method": "nearest"}}},
            "De afronding van 'waarde' heeft als 'step' een getal boven nul tussen aanhalingstekens.",
        ),
        ({"precision": {"waarde": {"step": "5", "method": "up"}}}, "De afronding van 'waarde' heeft als 'method' nearest of random."),
        (
            {"precision": {"waarde": {"step": "5", "method": "nearest", "levels": "buurt"}}},
            "'levels' en 'unplacedIn' van 'waarde' zijn lijsten van gemeente, wijk, buurt.",
        ),
    ],
)
def test_a_series_that_makes_no_sense_is_named_and_not_used(broken: Break, changes: dict[str, object], expected: str) -> None:
    package = broken(with_series("woz", "woz", **changes), file=DESCRIPTOR)

    assert faults(package) == [expected]
    assert read_series(package) == ()


def test_series_that_are_no_list_are_named_where_they_stand(broken: Break) -> None:
    package = broken(('  "sources": [', '  "series": {},\n  "sources": ['), file=DESCRIPTOR)
    problems = list(check_series(package))

    assert [(problem.place.line, problem.found) for problem in problems] == [(21, "'series' is geen lijst.")]
    assert read_series(package) == ()


def test_an_entry_that_is_no_object_is_named(broken: Break) -> None:
    package = broken(('  "sources": [', '  "series": ["woz"],\n  "sources": ['), file=DESCRIPTOR)

    assert faults(package) == ["Een reeks is een object met 'indicator', 'source', 'levels', 'periods' en 'boundaryYear'."]


@pytest.mark.parametrize(("code", "level"), [("GM0758", "gemeente"), ("WK075800", "wijk"), ("BU07580001", "buurt"), ("NL00", ""), ("", "")])
def test_a_code_says_its_level(code: str, level: str) -> None:
    assert level_of(code) == level
