"""What each CSV file of a package must look like: columns, required cells, grammar, choices and key."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from generator.model.indicator import (
    INDICATOR_COLUMNS,
    INDICATOR_WORDING,
    MEASUREMENT_COLUMNS,
    Availability,
    Claim,
    Combination,
    Direction,
    Measurement,
)
from generator.model.observation import OBSERVATION_COLUMNS
from generator.model.region import FOCUS_COLUMNS, REGION_COLUMNS, Level, Relation

INDICATORS = "indicatoren.csv"
OBSERVATIONS = "waarnemingen.csv"
REGIONS = "gebieden.csv"
FOCUS = "focusbuurten.csv"
BOUNDARIES = "grenzen.geojson"
REGION_PACKAGE = "gebieden"


@dataclass(frozen=True, kw_only=True)
class Contract:
    """The contract of one file."""

    columns: tuple[str, ...]
    required: tuple[str, ...]
    """Columns without an empty cell."""
    key: tuple[str, ...]
    """Columns that together are unique."""
    optional: tuple[str, ...] = ()
    """Columns that may follow, in this order."""
    integers: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Columns with a closed list of values; an empty cell is judged by `required`."""

    def header(self, found: Collection[str]) -> tuple[str, ...]:
        """The header that a file with these columns should have."""
        return (*self.columns, *(name for name in self.optional if name in found))


CONTRACTS: Mapping[str, Contract] = {
    INDICATORS: Contract(
        columns=INDICATOR_COLUMNS,
        required=("id", "naam", "kort", "eenheid", "decimalen", "richting", "thema", "weging", "definitie", "beschikbaarheid"),
        key=("id",),
        optional=(*INDICATOR_WORDING, *MEASUREMENT_COLUMNS),
        integers=("decimalen", "factor", "minimale_noemer"),
        numbers=("afronding",),
        choices={
            "richting": tuple(Direction),
            "weging": tuple(Combination),
            "beschikbaarheid": tuple(Availability),
            "factor": ("1", "100", "1000"),
            "opvallend": tuple(Claim),
            "meting": tuple(kind for kind in Measurement if kind),
        },
    ),
    OBSERVATIONS: Contract(
        columns=OBSERVATION_COLUMNS,
        required=("indicator", "gebied", "periode", "status"),
        key=("indicator", "gebied", "periode"),
        numbers=("waarde", "teller", "noemer"),
    ),
    REGIONS: Contract(
        columns=REGION_COLUMNS,
        required=("code", "naam", "niveau", "indelingsjaar", "slug"),
        key=("code",),
        choices={"niveau": tuple(Level)},
    ),
    FOCUS: Contract(
        columns=FOCUS_COLUMNS,
        required=("nummer", "naam", "relatie"),
        key=("nummer",),
        integers=("nummer",),
        choices={"relatie": tuple(Relation)},
    ),
}

EXPECTED_FILES: tuple[tuple[str, ...], tuple[str, ...]] = ((REGIONS, FOCUS, BOUNDARIES), (INDICATORS, OBSERVATIONS))
"""Files of the package `gebieden`, and files of an observation package."""
