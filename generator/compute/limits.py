"""Counts in, formulas of 95 % limits out: Wilson for a share, Byar for events, exact below ten."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.compute.parts import Operand, as_cell
from generator.compute.sheet import DENOMINATOR, NUMERATOR, VALUE, Cell, Figures
from generator.model.figure import Figure
from generator.model.identifiers import AreaKey, Period
from generator.model.indicator import Indicator, Measurement

CHANCE = "0.95"
FEWEST_FOR_BYAR = 10
"""Below it Byar's approximation is left for the exact limits, as the English public health service does."""

LOWER = "ondergrens"
UPPER = "bovengrens"
SIDES = {LOWER: "onder", UPPER: "boven"}
OTHER = {LOWER: UPPER, UPPER: LOWER}

COUNTED = frozenset({Measurement.PROPORTION, Measurement.EVENTS})
"""Measurements whose margin follows from counts."""


def bound(measure: str, side: str) -> str:
    """Name of the limit of a measure, e.g. `verschil-ondergrens`; of the value itself just `ondergrens`."""
    return f"{measure}-{side}" if measure != VALUE else side


@dataclass(frozen=True, kw_only=True)
class Counted:
    """Cases and the base they are counted over, in one area or group and period."""

    cases: Figure
    base: Figure

    @property
    def possible(self) -> bool:
        """False for a base of nothing."""
        return self.cases.exact >= 0 and self.base.exact > 0

    @property
    def fits(self) -> bool:
        """Say whether the cases can be a share of the base."""
        return self.possible and self.cases.exact <= self.base.exact

    def operands(self, mark: str = "") -> Mapping[str, Operand]:
        """The cell or figure of both, named `a` and `n` with a mark behind."""
        return {f"a{mark}": as_cell(self.cases), f"n{mark}": as_cell(self.base)}


def counted(levels: Figures, area: AreaKey, period: Period) -> Counted | None:
    """Both parts of a ratio; None when one is missing."""
    cases, base = (levels.get((area, period, part)) for part in (NUMERATOR, DENOMINATOR))
    return Counted(cases=cases, base=base) if isinstance(cases, Figure) and isinstance(base, Figure) else None


def has_limits(indicator: Indicator, counts: Counted) -> bool:
    """Say whether limits exist: a share needs cases among its base."""
    return counts.fits if indicator.measurement is Measurement.PROPORTION else counts.possible


def separable(indicator: Indicator, own: Counted, whole: Counted) -> bool:
    """Say whether an area and everybody else in the city have limits.

    Not when the city holds no more than the area, or the rounding of either makes the others negative or impossible.
    """
    cases, base = whole.cases.exact - own.cases.exact, whole.base.exact - own.base.exact
    possible = has_limits(indicator, own) and has_limits(indicator, whole)
    return possible and base > 0 and cases >= 0 and (cases <= base or indicator.measurement is Measurement.EVENTS)


@dataclass(frozen=True, kw_only=True)
class Names:
    """What the two counts of a formula are called, and how many cases there are: `cases` decides between exact and Byar."""

    cases: str
    base: str
    number: int


def limit_formula(indicator: Indicator, side: str, names: Names, chance: str = CHANCE) -> str:
    """Limit of a rate or share in the indicator's unit.

    Share: factor × Wilson. Events: factor × Byar / base, exact below ten. Sources: the functions themselves, see `model.functions`.
    """
    end, z = SIDES[side], f"z_waarde({chance})"
    if indicator.measurement is Measurement.PROPORTION:
        text = f"wilson_{end}({names.cases}, {names.base}, {z})"
    elif names.number < FEWEST_FOR_BYAR:
        text = f"exact_{end}({names.cases}, {chance}) / {_factor(names.base)}"
    else:
        text = f"byar_{end}({names.cases}, {z}) / {_factor(names.base)}"
    return text if indicator.factor == 1 else f"{indicator.factor} * {text}"


def log_variance(indicator: Indicator, pairs: tuple[tuple[str, str], ...]) -> str:
    """Variance of the logarithm of a ratio of rates or shares: Σ 1/a for events, Σ (1/a − 1/n) for shares."""
    terms = [f"1 / {_factor(cases)}" for cases, _ in pairs]
    if indicator.measurement is Measurement.PROPORTION:
        terms = [f"{term} - 1 / {_factor(base)}" for term, (_, base) in zip(terms, pairs, strict=True)]
    return " + ".join(terms)


def _factor(name: str) -> str:
    return name if name.isidentifier() else f"({name})"


def figures_of(figures: Figures, *cells: Cell) -> tuple[Figure, ...] | None:
    """All of these figures; None when one is missing or not there."""
    found = tuple(figures.get(cell) for cell in cells)
    known = tuple(figure for figure in found if isinstance(figure, Figure))
    return known if len(known) == len(found) else None
