"""What every check is given and gives back."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model.identifiers import RegionCode
from generator.model.problem import Place
from generator.model.region import Level, Region
from generator.model.status import Status
from generator.versions.intake.numbers import show_dutch
from generator.versions.intake.rows import Cells, Observation, ObservationKey


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """All that a check may look at."""

    observations: Mapping[ObservationKey, Observation]
    cells: Mapping[str, Cells]
    """Delivered cells by name of the delivery."""
    areas: Sequence[Region]

    def of_indicator(self, indicator: str) -> tuple[Observation, ...]:
        """The rows of one indicator that have a number."""
        return tuple(row for row in self.observations.values() if row.indicator == indicator and row.delivered)

    def name_of(self, code: RegionCode) -> str:
        """The name of an area."""
        return next((area.name for area in self.areas if area.code == code), code)

    def level_of(self, code: RegionCode) -> Level | None:
        """The level of an area."""
        return next((area.level for area in self.areas if area.code == code), None)


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing a check found."""

    region: RegionCode
    period: str
    note: str
    """Dutch sentence: what was found."""
    status: Status | None = None
    """Status for the observation; None = the observation itself is not marked."""


@dataclass(frozen=True, kw_only=True)
class Note:
    """What to write down about a finding: the status and a Dutch sentence with gaps, e.g. `{ander}`."""

    status: Status
    sentence: str

    def fill(self, **numbers: Decimal | str) -> str:
        """Put the numbers in the gaps, in Dutch notation."""
        return self.sentence.format(**{name: _show(number) for name, number in numbers.items()})


def _show(number: Decimal | str) -> str:
    return number if isinstance(number, str) else show_dutch(number)


@dataclass(frozen=True, kw_only=True)
class Check(ABC):
    """A check declared in the mapping, with the number of findings that are known and explained."""

    kind: str
    title: str
    """Dutch, for the account of checks in the descriptor and on the site."""
    indicator: str
    known: int
    """How many findings are known; another number is a problem, so that a new fault cannot slip in."""
    place: Place

    @abstractmethod
    def find(self, evidence: Evidence) -> Iterator[Finding]:
        """Yield what is wrong or strange."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Deliveries the check looks at besides those of the indicator."""
        return ()
