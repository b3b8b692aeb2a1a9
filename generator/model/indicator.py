"""What is measured: unit, definition, direction, theme, source, and how areas combine."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.identifiers import IndicatorId, PackageName, PackageVersion, ThemeId
from generator.model.problem import Place

INDICATOR_COLUMNS = (
    "id",
    "naam",
    "kort",
    "eenheid",
    "decimalen",
    "richting",
    "thema",
    "weging",
    "factor",
    "noemer_indicator",
    "weeg_indicator",
    "minimale_noemer",
    "definitie",
    "bron",
    "bronkolom",
    "beschikbaarheid",
    "houder",
    "toelichting",
)


class Direction(StrEnum):
    """What is better for residents."""

    HIGHER = "hoger"
    LOWER = "lager"
    NEITHER = "geen"


class Combination(StrEnum):
    """How the values of areas combine into that of a group of areas (column `weging`)."""

    SUM = "som"
    """The value is a count (`waarde`); areas add up."""
    RATIO = "verhouding"
    """factor × teller / noemer; a group is factor × Σteller / Σnoemer."""
    WEIGHTED = "gewogen"
    """A mean or share as delivered (`waarde`); a group is Σ(waarde × weight) / Σ weight."""
    NONE = "geen"
    """A value that cannot be combined."""


class Availability(StrEnum):
    """Whether open figures exist."""

    OPEN = "open"
    NOT_OPEN = "geen-open-cijfers"


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """One row of `indicatoren.csv`."""

    id: IndicatorId
    name: str
    """Full Dutch name, e.g. `Mensen met een bijstandsuitkering`."""
    short: str
    """Label for charts and cards, at most 28 characters."""
    unit: str
    """How the published number reads, e.g. `per 1.000 inwoners`, `%`, `euro`."""
    decimals: int
    direction: Direction
    theme: ThemeId
    combination: Combination
    factor: int
    """1, 100 or 1000; 1 where the column is empty."""
    denominator: IndicatorId | None
    """Where the denominator of a ratio stands when the rows carry none."""
    weight: IndicatorId | None
    minimum_denominator: int
    """No rate is given below it; 0 where the column is empty."""
    definition: str
    source: str
    """`name` of an entry in the descriptor's `sources`."""
    source_column: str
    availability: Availability
    holder: str
    """Who would hold the figures, for an indicator without open data."""
    note: str
    package: PackageName
    version: PackageVersion
    place: Place
