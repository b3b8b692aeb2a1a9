"""A city of four buurten for tests: rows of CSV in, an edition out."""

import csv
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pandas as pd

from generator.model.edition import Edition, EditionConfig
from generator.model.figure import Figure, Missing, Value
from generator.model.identifiers import EditionId, IndicatorId, PackageName, PackageVersion, RegionCode, ThemeId
from generator.model.indicator import Availability, Combination, Direction, Indicator, Measurement
from generator.model.observation import OBSERVATION_COLUMNS
from generator.model.package import DataPackage
from generator.model.problem import Place
from generator.model.region import FocusName, Level, Region, Regions, Relation

NOWHERE = Place(path="test")
PACKAGE = PackageName("proef")
VERSION = PackageVersion("0.1.0")
DIGEST = "f" * 64


def _region(code: str, name: str, level: Level, parent: str | None) -> Region:
    slug = name.lower().replace(" ", "-")
    return Region(code=RegionCode(code), name=name, level=level, parent=RegionCode(parent) if parent else None, year="2022", slug=slug)


REGIONS = Regions(
    all=(
        _region("GM0001", "Dorp", Level.CITY, None),
        _region("WK000100", "Binnenstad", Level.DISTRICT, "GM0001"),
        _region("WK000101", "Buiten", Level.DISTRICT, "GM0001"),
        _region("BU00010000", "Markt", Level.NEIGHBOURHOOD, "WK000100"),
        _region("BU00010100", "Noordhoek", Level.NEIGHBOURHOOD, "WK000101"),
        _region("BU00010101", "Zuidhoek", Level.NEIGHBOURHOOD, "WK000101"),
        _region("BU00010102", "Westhoek", Level.NEIGHBOURHOOD, "WK000101"),
    ),
    focus_names=(
        FocusName(number=1, name="Noordhoek", region=RegionCode("BU00010100"), relation=Relation.EQUAL),
        FocusName(number=2, name="Zuideinde", region=RegionCode("BU00010101"), relation=Relation.PART),
        FocusName(number=3, name="Nergens", region=None, relation=Relation.NONE),
    ),
    boundaries={
        "type": "FeatureCollection",
        "features": [{"type": "Feature", "properties": {"code": code}, "geometry": None} for code in ("WK000100", "BU00010000")],
    },
)
"""Noordhoek and (in part) Zuidhoek are focus; Markt is the centre; Westhoek is the rest."""

MARKT, NOORD, ZUID, WEST = "BU00010000", "BU00010100", "BU00010101", "BU00010102"
CENTRE, OUTSIDE, CITY = "WK000100", "WK000101", "GM0001"


INHABITANTS = f"""
inwoners,{MARKT},2020,1000,A,,,
inwoners,{NOORD},2020,2000,A,,,
inwoners,{ZUID},2020,3000,A,,,
inwoners,{WEST},2020,4000,A,,,
"""

BENEFITS = f"""
bijstand,{MARKT},2020,,A,10,1000,
bijstand,{NOORD},2020,,A,100,2000,
bijstand,{ZUID},2020,,A,60,3000,
bijstand,{WEST},2020,,O,,,Het CBS geeft dit cijfer niet.
"""


PLAIN = Indicator(
    id=IndicatorId("naamloos"),
    name="Naamloos",
    short="Naamloos",
    unit="euro",
    decimals=0,
    direction=Direction.LOWER,
    theme=ThemeId("werk"),
    combination=Combination.NONE,
    factor=1,
    denominator=None,
    weight=None,
    minimum_denominator=0,
    definition="Wat het is.",
    source="bron",
    source_column="kolom",
    measurement=Measurement.COUNT,
    rounding=Fraction(0),
    availability=Availability.OPEN,
    holder="",
    note="",
    package=PACKAGE,
    version=VERSION,
    place=NOWHERE,
)


def count(name: str, unit: str = "personen") -> Indicator:
    """Make an indicator that adds up."""
    return replace(PLAIN, **_names(name), combination=Combination.SUM, unit=unit)


def rate(name: str, denominator: str | None = None, minimum: int = 0, factor: int = 1000) -> Indicator:
    """Make an indicator that is a quotient."""
    return replace(
        PLAIN,
        **_names(name),
        combination=Combination.RATIO,
        measurement=Measurement.PROPORTION,
        unit="%" if factor == 100 else "per 1.000 inwoners",
        decimals=1,
        factor=factor,
        denominator=IndicatorId(denominator) if denominator else None,
        minimum_denominator=minimum,
    )


def mean(name: str, weight: str | None) -> Indicator:
    """Make an indicator that is a mean with weights; without a weight it cannot be combined."""
    combination = Combination.WEIGHTED if weight else Combination.NONE
    rounded = replace(PLAIN, **_names(name), measurement=Measurement.ROUNDED, rounding=Fraction(1))
    return replace(rounded, combination=combination, weight=IndicatorId(weight) if weight else None)


def _names(name: str) -> dict[str, Any]:
    return {"id": IndicatorId(name), "name": name.capitalize(), "short": name.capitalize()}


def observations(text: str) -> pd.DataFrame:
    """Read rows `indicator,gebied,periode,waarde,status,teller,noemer,opmerking`; the first stands on line 2."""
    rows = list(csv.reader(line for line in text.splitlines() if line))
    frame = pd.DataFrame([dict(zip(OBSERVATION_COLUMNS, row, strict=True)) for row in rows], columns=list(OBSERVATION_COLUMNS))
    places = {"pakket": PACKAGE, "versie": VERSION, "bestand": "waarnemingen.csv"}
    return frame.assign(**places, regel=range(2, len(rows) + 2))


def edition(*indicators: Indicator, rows: str) -> Edition:
    """Make an edition of these indicators and rows."""
    config = EditionConfig(
        id=EditionId("2022"),
        title="Staat van het dorp",
        date="2022-12-01",
        status="concept",
        pins={PACKAGE: VERSION},
        headline=(),
        changes=("Er is een jaar bij gekomen.",),
        place=NOWHERE,
    )
    package = DataPackage(
        name=PACKAGE,
        version=VERSION,
        folder=f"data/{PACKAGE}/{VERSION}",
        title="Proef",
        description="Cijfers om mee te proeven.",
        license="CC-BY-4.0",
        created="2022-11-01",
        sources=(),
        released=True,
        tables={},
        files={"waarnemingen.csv": DIGEST},
        descriptor={},
        place=NOWHERE,
    )
    return Edition(
        config=config,
        packages={PACKAGE: package},
        regions=REGIONS,
        indicators={indicator.id: indicator for indicator in indicators},
        observations=observations(rows),
        narratives={},
    )


def known(value: Value | None) -> Figure:
    """Insist on a figure."""
    assert isinstance(value, Figure), value
    return value


def unknown(value: Value | None) -> Missing:
    """Insist on a missing value."""
    assert isinstance(value, Missing), value
    return value
