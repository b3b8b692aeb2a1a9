"""Values of all buurten and their order from hard to well-off in, three indexes of inequality a period out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from generator.compute.contrasts import RATIO_DECIMALS
from generator.compute.parts import Operand, Part, as_cell
from generator.compute.sheet import DENOMINATOR, TIMES, VALUE, Cell, Figures, gravest
from generator.compute.work import Work
from generator.model.doubt import doubt_note
from generator.model.figure import Figure, Missing, Value
from generator.model.identifiers import NEIGHBOURHOODS, AreaKey, Period
from generator.model.indicator import Combination, Direction
from generator.model.language import mark
from generator.model.status import Status
from generator.system.memory import NO_MEMORY, Memory

SLOPE = "hellingsindex"
RELATIVE = "relatieve-hellingsindex"
THEIL = "theil"
THEIL_DECIMALS = 4

NO_ORDER = mark("In de instellingen van de editie staat geen rangorde, of daarvan zijn geen cijfers per buurt.")
ONE_GROUP = mark("Alle buurten hebben dezelfde plaats in de rangorde.")
ONE_AREA = mark("Er zijn te weinig buurten met een cijfer.")
BELOW_ZERO = mark("De lijn door de cijfers komt niet overal boven nul uit.")
NOT_POSITIVE = mark("Er is geen cijfer boven nul, of een cijfer ligt eronder.")


@dataclass(frozen=True, kw_only=True)
class _Area:
    """One buurt: its value, how many people or households stand behind it, and where it stands (a tie shares its place)."""

    name: str
    value: Figure
    weight: Operand
    status: Status
    """Of value and weight."""
    place: Figure | None


@dataclass(frozen=True, kw_only=True)
class _Table:
    work: Work
    period: Period
    areas: tuple[_Area, ...]
    """Numbered from one in every formula: from well-off to hard, then those without a place."""


Places = Mapping[AreaKey, Figure]
"""What buurten are put in order by, from well-off to hard; none when nothing was agreed."""


def compute_inequality(work: Work, places: Places, memory: Memory = NO_MEMORY) -> Figures:
    """Slope index, relative index and Theil over the buurten, in every period of an indicator with values per buurt.

    Those of a period in which nothing changed are recalled.

    Slope: Σ p (R − ½)(y − μ) / Σ p (R − ½)², with p the share of people, R the middle of a buurt's place among all people put in order,
    from well-off (0) to hard (1); Σ p (R − ½)² = (1 − Σ p³) / 12. It is the slope of weighted least squares: the difference between both
    ends of the line. Relative: the ratio of those ends. Theil: Σ p (y / μ) ln(y / μ); a value of zero adds nothing.
    Sources: Mackenbach and Kunst 1997, Soc Sci Med 44; Theil 1967, Economics and Information Theory.
    """
    if work.sheet.indicator.combination not in {Combination.RATIO, Combination.WEIGHTED} or not work.sheet.delivered_neighbourhoods:
        return {}
    figures: dict[Cell, Value] = {}
    for period in work.sheet.series.periods(region.code for region in work.sheet.regions.neighbourhoods):
        if period <= work.sheet.edition:
            asked = (compute_inequality, work.sheet.edition, work.sheet.indicator.id, period)
            figures.update(memory.recall(asked, (work.years[period], places), partial(_indexes, work, period, places)))
    return figures


def _indexes(work: Work, period: Period, places: Places) -> Figures:
    """The three of one period."""
    table = _Table(work=work, period=period, areas=_numbered(_areas(work, period, places)))
    slope = _slope(table)
    values = {SLOPE: slope, RELATIVE: _relative(table, slope), THEIL: _theil(table)}
    return {(NEIGHBOURHOODS, period, measure): value for measure, value in values.items()}


def find_places(order: Work | None) -> Places:
    """The newest value of each buurt of what they are put in order by, up to the year of the edition; none without a better direction."""
    if order is None or order.sheet.indicator.direction is Direction.NEITHER:
        return {}
    own = {AreaKey(region.code) for region in order.sheet.regions.neighbourhoods}
    found: dict[AreaKey, Figure] = {}
    for (area, period, measure), value in sorted(order.levels.items(), key=lambda entry: entry[0]):
        if measure == VALUE and area in own and period <= order.sheet.edition and isinstance(value, Figure):
            found[area] = value if order.sheet.indicator.direction is Direction.LOWER else _turned(value)
    return found


def _turned(value: Figure) -> Figure:
    """The same with the other sign, to be put in order by and never shown."""
    return Figure(id=value.id, formula="-a", operands={"a": value}, unit=value.unit, decimals=value.decimals)


def _areas(work: Work, period: Period, places: Places) -> Iterable[_Area]:
    for region in work.sheet.regions.neighbourhoods:
        key = AreaKey(region.code)
        value, part = work.levels.get((key, period, VALUE)), work.parts.of(key, period)
        weight = _weight(work, key, period)
        if isinstance(value, Figure) and isinstance(part, Part) and weight is not None and weight.exact > 0:
            status = gravest((value.status, part.base_status))
            yield _Area(name=region.name, value=value, weight=weight, status=status, place=places.get(key))


def _numbered(areas: Iterable[_Area]) -> tuple[_Area, ...]:
    """In their order, ties as they came; those without a place at the end."""
    return tuple(sorted(areas, key=lambda area: (area.place is None, area.place.exact if area.place else 0)))


def _weight(work: Work, area: AreaKey, period: Period) -> Operand | None:
    if work.sheet.indicator.combination is Combination.RATIO:
        base = work.levels.get((area, period, DENOMINATOR))
        return as_cell(base) if isinstance(base, Figure) else None
    part = work.parts.of(area, period)
    return part.base if isinstance(part, Part) else None


def _slope(table: _Table) -> Value:
    placed = [(area.place.exact, area) for area in table.areas if area.place is not None]
    tiers = [[area for _, area in tied] for _, tied in groupby(placed, key=lambda one: one[0])]
    if len(tiers) < 2:  # noqa: PLR2004 - a line needs two points
        return _missing(table, SLOPE, ONE_GROUP if placed else NO_ORDER)
    numbers = iter(range(1, len(placed) + 1))
    names = [[(f"y{number}", f"w{number}") for _, number in zip(tier, numbers, strict=False)] for tier in tiers]
    total, amounts = (_sum(part for tier in names for part in parts(tier)) for parts in (_weights, _amounts))
    cubes = _sum(f"{_sum(_weights(tier))}**3" for tier in names)
    formula = f"12 * (({_before(names)}) / {total}**2 - {amounts} / {total} / 2) / (1 - {cubes} / {total}**3)"
    return _figure(table, SLOPE, formula, _mean([area for _, area in placed])[0])


_Tier = list[tuple[str, str]]
"""Names of value and weight of the buurten that share a place."""


def _weights(tier: _Tier) -> list[str]:
    return [weight for _, weight in tier]


def _amounts(tier: _Tier) -> list[str]:
    return [f"{weight} * {value}" for value, weight in tier]


def _before(tiers: list[_Tier]) -> str:
    """Σ w y (people before it + half of its own place): what the first half weighs times what the second amounts to, and so on.

    Written out for each buurt it would be some fifteen hundred terms; halving needs a few hundred.
    """
    if len(tiers) == 1:
        return f"{_sum(_amounts(tiers[0]))} * {_sum(_weights(tiers[0]))} / 2"
    left, right = tiers[: len(tiers) // 2], tiers[len(tiers) // 2 :]
    people, amounts = _sum(part for tier in left for part in _weights(tier)), _sum(part for tier in right for part in _amounts(tier))
    return f"{_before(left)} + {_before(right)} + {people} * {amounts}"


def _relative(table: _Table, slope: Value) -> Value:
    if isinstance(slope, Missing):
        return _missing(table, RELATIVE, slope.reason)
    placed = [area for area in table.areas if area.place is not None]
    operands, mean = _mean(placed)
    middle = sum(area.weight.exact * area.value.exact for area in placed) / sum(area.weight.exact for area in placed)
    if middle <= abs(slope.exact) / 2:
        return _missing(table, RELATIVE, BELOW_ZERO)
    return _figure(table, RELATIVE, f"({mean} + s / 2) / ({mean} - s / 2)", {**operands, "s": slope})


def _theil(table: _Table) -> Value:
    if len(table.areas) < 2:  # noqa: PLR2004 - one area has nothing to differ from
        return _missing(table, THEIL, ONE_AREA)
    values = [area.value.exact for area in table.areas]
    if min(values) < 0 or max(values) == 0:
        return _missing(table, THEIL, NOT_POSITIVE)
    operands, mean = _mean(table.areas)
    terms = (f"w{number} * y{number} * ln(y{number})" for number, value in enumerate(values, 1) if value)
    total = _sum(f"w{number} * y{number}" for number in range(1, len(values) + 1))
    return _figure(table, THEIL, f"{_sum(terms)} / {total} - ln({mean})", operands)


def _mean(areas: Sequence[_Area]) -> tuple[Mapping[str, Operand], str]:
    """Weighted mean of the areas: operands and formula."""
    numbers = range(1, len(areas) + 1)
    operands: dict[str, Operand] = {}
    for number, area in zip(numbers, areas, strict=True):
        operands |= {f"y{number}": area.value, f"w{number}": area.weight}
    return operands, f"{_sum(f'w{number} * y{number}' for number in numbers)} / {_sum(f'w{number}' for number in numbers)}"


def _sum(terms: Iterable[str]) -> str:
    listed = list(terms)
    return listed[0] if len(listed) == 1 else f"som({', '.join(listed)})"


def _figure(table: _Table, measure: str, formula: str, operands: Mapping[str, Operand]) -> Figure:
    indicator = table.work.sheet.indicator
    statuses = [_status(area, placed=measure != THEIL) for area in table.areas]
    doubted = [area.name for area, status in zip(table.areas, statuses, strict=True) if status is Status.UNVALIDATED]
    units = {SLOPE: table.work.sheet.difference_unit, RELATIVE: TIMES, THEIL: ""}
    return Figure(
        id=table.work.sheet.id(NEIGHBOURHOODS, table.period, measure),
        formula=formula,
        operands=operands,
        unit=units[measure],
        decimals={SLOPE: indicator.decimals, RELATIVE: RATIO_DECIMALS, THEIL: THEIL_DECIMALS}[measure],
        signed=measure == SLOPE,
        status=gravest(statuses),
        note=doubt_note(doubted) if doubted else "",
    )


def _status(area: _Area, *, placed: bool) -> Status:
    """Of what an index takes from a buurt: its value and weight, and where areas are put in order what puts it in its place."""
    order = (area.place, *area.place.operands.values()) if placed and area.place else ()
    return gravest((area.status, *(figure.status for figure in order if isinstance(figure, Figure))))


def _missing(table: _Table, measure: str, reason: str) -> Missing:
    return Missing(id=table.work.sheet.id(NEIGHBOURHOODS, table.period, measure), status=Status.NOT_APPLICABLE, reason=reason)
