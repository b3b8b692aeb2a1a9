"""A published number: it can only be made from operands, so its provenance cannot be forgotten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from decimal import Decimal
from fractions import Fraction
from operator import attrgetter

from generator.model.formula import evaluate
from generator.model.identifiers import FigureId, PackageName, PackageVersion
from generator.model.status import Status


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceCell:
    """One cell of a released CSV file, of which the package knows the digest: so a cell is the same when another one changed."""

    package: PackageName
    version: PackageVersion
    file: str
    line: int
    """Physical line, counted from 1."""
    column: str
    """Name of the column."""
    raw: str
    """The cell exactly as it stands there."""

    @property
    def exact(self) -> Fraction:
        """The number in the cell; raises ValueError when there is none."""
        return Fraction(int(self.raw)) if self.raw.isascii() and self.raw.isdigit() else Fraction(Decimal(self.raw))

    def __getstate__(self) -> tuple[object, ...]:
        """What pickle writes; by hand, as for a figure."""
        return _cell_state(self)

    def __setstate__(self, state: Sequence[object]) -> None:
        """Take over what pickle read."""
        _restore(self, _CELL_PARTS, state)


_CELL_PARTS = tuple(part.name for part in fields(SourceCell))
_cell_state = attrgetter(*_CELL_PARTS)


def _restore(made: object, names: Sequence[str], state: Sequence[object]) -> None:
    for name, part in zip(names, state, strict=True):
        object.__setattr__(made, name, part)


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """A number with its formula and operands; the value follows from them and from nothing else."""

    id: FigureId
    formula: str
    """Arithmetic over the operand names, e.g. `1000 * a / b`."""
    operands: Mapping[str, SourceCell | Figure]
    unit: str
    """Dutch unit that stands beside the number, e.g. `per 1.000 inwoners`; may be empty."""
    decimals: int
    """Digits shown behind the comma, below zero before it (-3 = whole thousands); rounding is half up (away from zero)."""
    signed: bool = False
    """Show a plus for a rise, as differences do."""
    status: Status = Status.NORMAL
    """Never a missing one; the gravest of its operands."""
    note: str = ""
    """What a reader must know of this very number, Dutch; empty for most."""
    exact: Fraction = field(init=False)
    """The value, exact."""
    value: str = field(init=False, compare=False)
    """The value as text: the shortest decimal that a binary64 reads back, e.g. `51.95681511470985` or `3080`."""
    rounded: Decimal = field(init=False, compare=False)
    """The value rounded half up (away from zero) to the shown decimals."""

    def __post_init__(self) -> None:
        """Compute the value from formula and operands; once, for a figure stands in some five files."""
        exact = evaluate(self.formula, {name: operand.exact for name, operand in self.operands.items()})
        numerator, denominator = exact.as_integer_ratio()
        object.__setattr__(self, "exact", exact)
        object.__setattr__(self, "value", repr(numerator / denominator).removesuffix(".0"))  # a quotient of integers is rounded correctly
        object.__setattr__(self, "rounded", _round(numerator, denominator, self.decimals))

    def __getstate__(self) -> tuple[object, ...]:
        """What pickle writes; by hand, for an edition has seventy thousand of them."""
        return _figure_state(self)

    def __setstate__(self, state: Sequence[object]) -> None:
        """Take over what pickle read; nothing is computed anew."""
        _restore(self, _FIGURE_PARTS, state)

    @property
    def taken_over(self) -> SourceCell | Figure | None:
        """What the figure is the same number as; None of one that is computed."""
        return self.operands.get(self.formula)


_FIGURE_PARTS = tuple(part.name for part in fields(Figure))
_figure_state = attrgetter(*_FIGURE_PARTS)


def _round(numerator: int, denominator: int, decimals: int) -> Decimal:
    behind, before = 10 ** max(0, decimals), 10 ** max(0, -decimals)
    whole, parts = abs(numerator) * behind, denominator * before
    digits = (2 * whole + parts) // (2 * parts)
    rounded = Decimal(digits * before).scaleb(-max(0, decimals))
    return -rounded if digits and numerator < 0 else rounded


@dataclass(frozen=True, kw_only=True, slots=True)
class Missing:
    """A number that is not there, with the reason; it has a record as well."""

    id: FigureId
    status: Status
    reason: str
    """Dutch, e.g. `Het CBS geeft dit cijfer niet.`"""
    unit: str = ""


Value = Figure | Missing
