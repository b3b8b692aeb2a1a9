"""Rows of several areas in, the figure of all of them together out: groups of buurten, and wijken and cities that were not delivered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.compute.observed import ratio_formula
from generator.compute.parts import Operand, Part, Parts, as_cell, missing, too_few
from generator.compute.sheet import DENOMINATOR, NUMERATOR, VALUE, Cell, Figures, Sheet, gravest
from generator.model.doubt import doubt_note
from generator.model.figure import Figure, Missing
from generator.model.identifiers import AreaKey, Period, RegionCode
from generator.model.indicator import Combination
from generator.model.language import mark, mark_counted
from generator.model.notice import notice_counted, together
from generator.model.status import Status

NONE_KNOWN = mark("Van geen van deze gebieden is dit cijfer bekend.")
_ORDER = tuple(Status)
_LEFT_OUT = {
    Status.UNKNOWN: mark_counted(
        "{namen} telt niet mee: daar is het cijfer onbekend.", "{namen} tellen niet mee: daar is het cijfer onbekend."
    ),
    Status.SUPPRESSED: mark_counted(
        "{namen} telt niet mee: daar is het cijfer geheim.", "{namen} tellen niet mee: daar is het cijfer geheim."
    ),
    Status.NOT_APPLICABLE: mark_counted(
        "{namen} telt niet mee: daar is het cijfer niet van toepassing.", "{namen} tellen niet mee: daar is het cijfer niet van toepassing."
    ),
    Status.TOO_SMALL: mark_counted(
        "{namen} telt niet mee: daar wonen te weinig mensen voor een cijfer.",
        "{namen} tellen niet mee: daar wonen te weinig mensen voor een cijfer.",
    ),
    Status.NOT_OPEN: mark_counted(
        "{namen} telt niet mee: daar is het cijfer nog niet openbaar.", "{namen} tellen niet mee: daar is het cijfer nog niet openbaar."
    ),
}
NOT_ALL_KNOWN = mark("Niet van alle buurten is dit aantal bekend, dus het totaal ook niet.")


@dataclass(frozen=True, kw_only=True)
class Members:
    """Areas taken together under one key."""

    key: AreaKey
    codes: tuple[RegionCode, ...]


@dataclass(frozen=True, kw_only=True)
class _Known:
    """The areas that count in one period, and those left out on both sides of the division."""

    parts: Mapping[AreaKey, Part]
    left_out: Mapping[AreaKey, Status]

    @property
    def number_status(self) -> Status:
        return gravest(part.status for part in self.parts.values())

    @property
    def base_status(self) -> Status:
        return gravest(part.base_status for part in self.parts.values())

    @property
    def status(self) -> Status:
        return gravest((self.number_status, self.base_status))


def compute_group(parts: Parts, members: Members, period: Period) -> Figures:
    """Figures of a group: areas without a known value are left out on both sides of the division, and named in the note.

    Count: Σ waarde. Ratio: factor × Σ teller / Σ noemer. Mean or share: Σ (weight × waarde) / Σ weight.
    """
    sheet = parts.sheet
    known = _known(parts, members, period)
    if not known.parts:
        return _nothing(sheet, members.key, period, known)
    match sheet.indicator.combination:
        case Combination.SUM:
            return {(members.key, period, VALUE): _sum(sheet, members.key, period, known)}
        case Combination.RATIO:
            return _ratio(sheet, members.key, period, known)
        case Combination.WEIGHTED:
            return {(members.key, period, VALUE): _mean(sheet, members.key, period, known)}
        case Combination.NONE:
            return {}


def compute_whole(parts: Parts, members: Members, period: Period) -> Figures:
    """Figures of a wijk or city from its parts: as a group, but a count needs every part, for it claims to be the total."""
    sheet = parts.sheet
    known = _known(parts, members, period)
    if sheet.indicator.combination is Combination.SUM and known.left_out:
        unknown = missing(sheet, members.key, period, status=Status.UNKNOWN, reason=NOT_ALL_KNOWN)
        return {(members.key, period, VALUE): unknown}
    return compute_group(parts, members, period)


def known_members(parts: Parts, members: Members, period: Period) -> frozenset[AreaKey]:
    """The areas that count in a period."""
    return frozenset(_known(parts, members, period).parts)


def _known(parts: Parts, members: Members, period: Period) -> _Known:
    known: dict[AreaKey, Part] = {}
    left_out: dict[AreaKey, Status] = {}
    for code in members.codes:
        area = AreaKey(code)
        part = parts.of(area, period)
        if isinstance(part, Missing):
            left_out[area] = part.status
        elif part.base is None and parts.sheet.indicator.combination is not Combination.SUM:
            left_out[area] = Status.UNKNOWN
        else:
            known[area] = part
    return _Known(parts=known, left_out=left_out)


def _nothing(sheet: Sheet, key: AreaKey, period: Period, known: _Known) -> Figures:
    statuses = set(known.left_out.values())
    status = statuses.pop() if len(statuses) == 1 else Status.UNKNOWN
    return {(key, period, VALUE): missing(sheet, key, period, status=status, reason=NONE_KNOWN)}


def _numbered(letter: str, operands: Iterable[Operand]) -> dict[str, Operand]:
    return {f"{letter}{number}": operand for number, operand in enumerate(operands, start=1)}


def _total(names: Iterable[str]) -> str:
    return f"som({', '.join(names)})"


def _sum(sheet: Sheet, key: AreaKey, period: Period, known: _Known) -> Figure:
    operands = _numbered("a", (part.number for part in known.parts.values()))
    return Figure(
        id=sheet.id(key, period),
        formula=_total(operands),
        operands=operands,
        unit=sheet.indicator.unit,
        decimals=sheet.indicator.decimals,
        status=known.number_status,
        note=_note(sheet, known),
    )


def _ratio(sheet: Sheet, key: AreaKey, period: Period, known: _Known) -> Figures:
    counts = _numbered("a", (part.number for part in known.parts.values()))
    below = _denominator(sheet, key, period, known)
    note = _note(sheet, known)
    numerator = Figure(
        id=sheet.id(key, period, NUMERATOR),
        formula=_total(counts),
        operands=counts,
        unit="",
        decimals=0,
        status=known.number_status,
        note=note,
    )
    figures: dict[Cell, Figure | Missing] = {(key, period, NUMERATOR): numerator, (key, period, DENOMINATOR): below}
    if below.exact <= 0 or below.exact < sheet.indicator.minimum_denominator:
        figures[key, period, VALUE] = too_few(sheet, key, period)
        return figures
    figures[key, period, VALUE] = Figure(
        id=sheet.id(key, period),
        formula=ratio_formula(sheet.indicator.factor, numerator.formula, below.formula),
        operands={**counts, **below.operands},
        unit=sheet.indicator.unit,
        decimals=sheet.indicator.decimals,
        status=known.status,
        note=note,
    )
    return figures


def _denominator(sheet: Sheet, key: AreaKey, period: Period, known: _Known) -> Figure:
    """Σ noemer; the denominator's own figure of the same areas when none is left out, for that keeps the record short."""
    bases = [as_cell(part.base) for part in known.parts.values() if part.base is not None]
    whole = sheet.denominator.figures.get((key, period, VALUE)) if sheet.denominator else None
    borrowed = any(isinstance(part.base, Figure) for part in known.parts.values())
    operands: dict[str, Operand] = _numbered("b", bases)
    formula = _total(operands)
    if borrowed and not known.left_out and isinstance(whole, Figure):
        operands, formula = {"b": whole}, "b"
    return Figure(
        id=sheet.id(key, period, DENOMINATOR),
        formula=formula,
        operands=operands,
        unit=sheet.denominator.indicator.unit if borrowed and sheet.denominator else "",
        decimals=0,
        status=known.base_status,
        note=_note(sheet, known),
    )


def _mean(sheet: Sheet, key: AreaKey, period: Period, known: _Known) -> Figure:
    numbers = _numbered("a", (part.number for part in known.parts.values()))
    weights = _numbered("w", (part.base for part in known.parts.values() if part.base is not None))
    products = (f"{weight} * {number}" for weight, number in zip(weights, numbers, strict=True))
    return Figure(
        id=sheet.id(key, period),
        formula=f"{_total(products)} / {_total(weights)}",
        operands={**numbers, **weights},
        unit=sheet.indicator.unit,
        decimals=sheet.indicator.decimals,
        status=known.status,
        note=_note(sheet, known),
    )


def _note(sheet: Sheet, known: _Known) -> str:
    """Name the areas left out, by reason, and those whose value is in doubt."""
    sentences: list[str] = []
    for status in sorted(set(known.left_out.values()), key=_ORDER.index):
        names = [_name(sheet, area) for area, reason in known.left_out.items() if reason is status]
        sentences.append(notice_counted(_LEFT_OUT[status], len(names), namen=names))
    doubted = [_name(sheet, area) for area, part in known.parts.items() if part.gravest is Status.UNVALIDATED]
    if doubted:
        sentences.append(doubt_note(doubted))
    return together(sentences)


def _name(sheet: Sheet, area: AreaKey) -> str:
    return sheet.regions.by_code[RegionCode(area)].name
