"""What one area brings to a formula in one period: its number and its denominator or weight, or the reason there is none."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.compute.rows import Row
from generator.compute.sheet import VALUE, Base, Sheet, gravest
from generator.model.figure import Figure, Missing, SourceCell
from generator.model.identifiers import AreaKey, Period
from generator.model.indicator import Combination
from generator.model.language import mark
from generator.model.notice import notice, together
from generator.model.status import Status

Operand = SourceCell | Figure

TOO_FEW = mark("Te weinig inwoners voor een betrouwbaar cijfer.")
NOT_DELIVERED = mark("Voor dit gebied is geen cijfer geleverd.")
LESS_THAN = mark("Minder dan {minimum} inwoners: te weinig voor een betrouwbaar cijfer.")
NO_DENOMINATOR = mark("Het aantal om door te delen is onbekend.")

_REASONS = {
    Status.UNKNOWN: mark("De bron geeft dit cijfer niet."),
    Status.SUPPRESSED: mark("Dit cijfer is geheim, want het gaat over te weinig mensen."),
    Status.NOT_APPLICABLE: mark("Dit cijfer is hier niet van toepassing."),
    Status.TOO_SMALL: TOO_FEW,
    Status.NOT_OPEN: mark("Dit cijfer bestaat, maar is nog niet openbaar."),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """One area in one period."""

    number: SourceCell
    """`teller` of a ratio, `waarde` of everything else."""
    base: Operand | None
    """Denominator of a ratio or weight of a mean; None for a count, and for a mean without a known weight."""
    status: Status
    """Of the row."""
    base_status: Status
    """Of the denominator or weight."""
    remark: str

    @property
    def gravest(self) -> Status:
        """Status of what is made from number and base."""
        return gravest((self.status, self.base_status))


@dataclass(frozen=True, kw_only=True)
class Parts:
    """The parts of all areas and periods of one indicator, each read once."""

    sheet: Sheet
    _read: dict[tuple[AreaKey, Period], Part | Missing] = field(default_factory=dict)

    def of(self, area: AreaKey, period: Period) -> Part | Missing:
        """Read an area's row; a missing one gives the reason of the row, or a default in Dutch."""
        key = (area, period)
        if key not in self._read:
            self._read[key] = _read_part(self.sheet, area, period)
        return self._read[key]


def _read_part(sheet: Sheet, area: AreaKey, period: Period) -> Part | Missing:
    row = sheet.series.rows.get((area, period))
    if row is None:
        return missing(sheet, area, period, status=Status.UNKNOWN, reason=NOT_DELIVERED)
    if row.status.missing:
        return missing(sheet, area, period, status=row.status, reason=row.remark or _REASONS[row.status])
    if sheet.indicator.combination is Combination.RATIO:
        return _ratio_part(sheet, row, area, period)
    weight = _weight(sheet, area, period)
    return Part(
        number=row.cell("waarde"),
        base=as_cell(weight) if weight else None,
        status=row.status,
        base_status=weight.status if weight else Status.NORMAL,
        remark=row.remark,
    )


def too_few(sheet: Sheet, area: AreaKey, period: Period) -> Missing:
    """Make the missing value of an area in which fewer live than the indicator asks for; its reason holds that number."""
    least = sheet.indicator.minimum_denominator
    reason = notice(LESS_THAN, minimum=str(least)) if least else TOO_FEW
    return missing(sheet, area, period, status=Status.TOO_SMALL, reason=reason)


def missing(sheet: Sheet, area: str, period: str, *, status: Status, reason: str) -> Missing:
    """Make the missing value of an area in a period."""
    return Missing(id=sheet.id(area, period), status=status, reason=reason, unit=sheet.indicator.unit)


def as_cell(operand: Operand) -> Operand:
    """Look through a figure that is nothing but one cell, so that a record shows the cell at once."""
    if isinstance(operand, Figure) and operand.formula == "a":
        only = operand.operands["a"]
        return only if isinstance(only, SourceCell) else operand
    return operand


def _ratio_part(sheet: Sheet, row: Row, area: AreaKey, period: Period) -> Part | Missing:
    number = row.cell("teller")
    if "noemer" in row.cells:
        return Part(number=number, base=row.cell("noemer"), status=row.status, base_status=row.status, remark=row.remark)
    base = _figure(sheet.denominator, area, period)
    if base is None:
        return missing(sheet, area, period, status=Status.UNKNOWN, reason=NO_DENOMINATOR)
    doubt = base.note if base.status is Status.UNVALIDATED else ""
    remark = together((row.remark, doubt))
    return Part(number=number, base=base, status=row.status, base_status=base.status, remark=remark)


def _weight(sheet: Sheet, area: AreaKey, period: Period) -> Figure | None:
    nearest = sheet.weight_period(period)
    figure = _figure(sheet.weight, area, nearest) if nearest else None
    return figure if figure is not None and figure.exact > 0 else None


def _figure(base: Base | None, area: AreaKey, period: Period) -> Figure | None:
    value = base.figures.get((area, period, VALUE)) if base else None
    return value if isinstance(value, Figure) else None
