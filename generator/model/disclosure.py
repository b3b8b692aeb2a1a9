"""What may not be published, and what else an outsider knows: thresholds per indicator, each with its reason and source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.model.indicator import Combination
from generator.model.language import mark
from generator.model.region import Level

WITHHELD_NOTE = mark("Geheim: dit cijfer zou iets kunnen zeggen over een klein aantal mensen.")
"""The same words beside every withheld value, so that nobody can tell the small count from the one that is withheld to protect it."""

_FINENESS = (Level.CITY, Level.DISTRICT, Level.NEIGHBOURHOOD)


@dataclass(frozen=True, kw_only=True)
class DisclosureRule:
    """Thresholds for some indicators of a package."""

    indicators: tuple[str, ...]
    minimum_count: int
    """Smaller counts are withheld, zero among them; 0 = no count is too small to publish."""
    minimum_denominator: int
    """Counts out of fewer people or households than this are withheld; 0 = never."""
    finest: Level
    """The finest level at which figures may appear."""
    rounding: int
    """The source gives counts in multiples of this, so that an outsider knows them to half of it; 1 = exact."""
    reason: str
    source: str

    @property
    def width(self) -> int:
        """How many units wide the range must stay in which an outsider can place a withheld count."""
        return self.minimum_count or DEFAULT_RULE.minimum_count

    @property
    def withholds_some(self) -> bool:
        """False for a rule by which everything may be published."""
        return bool(self.minimum_count or self.minimum_denominator or self.finest is not Level.NEIGHBOURHOOD)

    def withholds(self, level: Level, count: Decimal | None, denominator: Decimal | None) -> bool:
        """Say whether a figure may not be published: its area too small a level, its count or its denominator below the minimum.

        A number below zero counts nobody: it is a mistake to be told, never a small count to be hidden.
        """
        too_fine = _FINENESS.index(level) > _FINENESS.index(self.finest)
        few = count is not None and 0 <= count < self.minimum_count
        small = count is not None and denominator is not None and 0 <= denominator < self.minimum_denominator
        return too_fine or few or small


def counted(combination: str, value: str, numerator: str) -> str:
    """The cell of a row that counts people or events; empty for a mean or a share, which counts nobody."""
    return {Combination.RATIO.value: numerator, Combination.SUM.value: value}.get(combination, "")


DEFAULT_RULE = DisclosureRule(
    indicators=(),
    minimum_count=8,
    minimum_denominator=30,
    finest=Level.NEIGHBOURHOOD,
    rounding=1,
    reason="Zonder eigen regel geldt wat het CBS doet: aantallen van 0 tot en met 7 en gebieden met minder dan 30 inwoners zijn geheim.",
    source="CBS, Kerncijfers wijken en buurten 2020 (84799NED), toelichting bij jeugdzorg en Wmo en bij opleidingsniveau",
)
"""Practice of the CBS, for indicators without a rule of their own."""


@dataclass(frozen=True, kw_only=True)
class SumRelation:
    """Indicators of which one is the sum of others, or at least as large as their sum."""

    whole: str
    parts: tuple[str, ...]
    complete: bool
    """False when the whole holds more than these parts."""


@dataclass(frozen=True, kw_only=True)
class ShareRelation:
    """A published share that gives a count away: share = factor × numerator / denominator, rounded as it stands."""

    share: str
    numerator: str
    denominator: str
    factor: int


@dataclass(frozen=True, kw_only=True)
class KnownTotal:
    """A total that somebody else published, e.g. of the neighbourhoods of the programme."""

    indicator: str
    areas: tuple[str, ...]
    """Codes of areas, or the name of one group, e.g. `focus`."""
    period: str
    count: Decimal
    margin: Decimal
    """Half the step to which it was rounded."""
    source: str


@dataclass(frozen=True, kw_only=True)
class Disclosure:
    """All that one package says about what may not be published."""

    rules: tuple[DisclosureRule, ...] = ()
    sums: tuple[SumRelation, ...] = ()
    shares: tuple[ShareRelation, ...] = ()
    totals: tuple[KnownTotal, ...] = ()

    def rule_of(self, indicator: str) -> DisclosureRule:
        """The rule of an indicator; that of the CBS when it has none."""
        return next((rule for rule in self.rules if indicator in rule.indicators), DEFAULT_RULE)

    def rules_of(self, indicators: Sequence[str]) -> tuple[DisclosureRule, ...]:
        """Every rule that holds for some of these indicators, with just those, the default last; each indicator stands in one."""
        held = [(rule, tuple(name for name in indicators if self.rule_of(name) is rule)) for rule in (*self.rules, DEFAULT_RULE)]
        return tuple(replace(rule, indicators=mine) for rule, mine in held if mine)
