"""The rows that intake hands over: cells as delivered, and observations as they will stand in `waarnemingen.csv`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.identifiers import RegionCode
from generator.model.problem import Place
from generator.model.status import Status

CellKey = tuple[RegionCode, str, str]  # area, period, measure, e.g. ("BU07580502", "2020", "AantalInwoners_5")
ObservationKey = tuple[str, RegionCode, str]  # indicator, area, period

Absence = tuple[Status, str]
"""Why there is no value: a status, and the note that readers get."""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One value as delivered, freed of padding."""

    text: str
    """With a decimal point; empty when absent."""
    place: Place
    delivered: str = ""
    """As it stands in the delivery, where decimals follow a comma; else empty."""
    absent: Absence | None = None
    """Why there is no value here, by a sign that the mapping declares."""


Cells = Mapping[CellKey, Cell]


@dataclass(frozen=True, kw_only=True)
class Observation:
    """One row of `waarnemingen.csv`, cells as they will stand there."""

    indicator: str
    region: RegionCode
    period: str
    value: str = ""
    status: Status = Status.NORMAL
    numerator: str = ""
    denominator: str = ""
    note: str = ""

    @property
    def key(self) -> ObservationKey:
        """The primary key."""
        return self.indicator, self.region, self.period

    @property
    def delivered(self) -> str:
        """The number delivered for the indicator itself: the value, or the numerator of a ratio; empty when missing."""
        return self.value or self.numerator
