"""What is measured: unit, definition, direction, theme, source, and how areas combine."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

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
INDICATOR_WORDING = ("zin", "verleden", "opvallend")
"""Columns that a package may have behind these: how its figures are spoken of."""

FIGURE_MARK = "{}"
_UNIT_MARKS = {"%": "{}%", "euro": "{} euro", "per 1.000": "1.000"}
"""Beginning of a unit → what a phrase then says, and says only then."""

MEASUREMENT_COLUMNS = ("meting", "afronding")
"""Columns that a package may have behind those: what kind of number its source gives."""


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


class Measurement(StrEnum):
    """What kind of number the source gives (column `meting`): it decides which margin the figures can carry."""

    COUNT = "telling"
    """A register counted everyone, and the number itself is what is shown."""
    PROPORTION = "aandeel"
    """`teller` of the `noemer` people or households have something: the margin is binomial."""
    EVENTS = "gebeurtenissen"
    """`teller` events, counted where they happen, beside the people who live there: the margin is that of Poisson."""
    ROUNDED = "afgerond"
    """A mean or share of everyone, delivered in steps of `afronding`: what is not known is the rounding, not chance."""
    MODELLED = "model"
    """An estimate by a model whose margins are not published: no margin, and no verdict."""
    UNDECLARED = ""
    """The package does not say: no margin, and no verdict."""


class Availability(StrEnum):
    """Whether open figures exist."""

    OPEN = "open"
    NOT_OPEN = "geen-open-cijfers"


class Claim(StrEnum):
    """Whether an indicator may be said to mark a neighbourhood."""

    MAY = "ja"
    NEVER = "nee"
    """Shown, but never said to stand out: what a care home decides, or what is about people's health."""


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
    """Digits shown behind the comma; -3 for a delivery in whole thousands: no more is shown than the source carries."""
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
    measurement: Measurement
    rounding: Fraction
    """Step to which the source rounds `teller`, or `waarde` where there is none; 0 when it does not."""
    availability: Availability
    holder: str
    """Who would hold the figures, for an indicator without open data."""
    note: str
    phrase: str = ""
    """What follows `In <area>` in a sentence, `{}` = the figure: `krijgen {} van de 1.000 inwoners bijstand`; empty = a general form."""
    past: str = ""
    """The verb the phrase begins with, in the past; empty = it is in the past already."""
    claim: Claim = Claim.MAY
    package: PackageName
    version: PackageVersion
    place: Place


def past_phrase(indicator: Indicator) -> str:
    """The phrase with its verb in the past: `kregen {} van de 1.000 inwoners bijstand`."""
    verb, _, others = indicator.phrase.partition(" ")
    return f"{indicator.past or verb} {others}"


def phrase_fits(phrase: str, unit: str) -> bool:
    """Say whether a phrase holds one figure and speaks in the unit of its indicator."""
    said = all((mark in phrase) == unit.startswith(start) for start, mark in _UNIT_MARKS.items())
    return said and phrase.count(FIGURE_MARK) == 1
