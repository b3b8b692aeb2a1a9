"""A book of figures in, its lines out: each value with its indicator, area, period and measure, with Dutch names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from generator.model.book import FigureBook
from generator.model.edition import Edition
from generator.model.figure import Figure, Value
from generator.model.identifiers import AreaKey, FigureId, IndicatorId, RegionCode
from generator.model.indicator import Indicator
from generator.model.naming import GROUP_NAMES
from generator.model.notation import shown


@dataclass(frozen=True, kw_only=True, slots=True)
class FigureLine:
    """One value and what it is about."""

    value: Value
    indicator: Indicator
    area: AreaKey
    area_name: str
    period: str
    measure: str
    """`waarde` for the value itself."""
    text: str = ""
    """What a reader sees of it; empty when the value is missing."""
    boundaries: str = ""
    """Boundary year, `onbekend`, or both years of a change, as in `2017/2022`; empty when no package declares it."""


Lines = tuple[FigureLine, ...]
"""The values of one edition, in the order of its book; listed once, for everything that is published of them."""


def area_names(edition: Edition) -> Mapping[AreaKey, str]:
    """Names of all areas in the order of codes, then of the groups and gaps."""
    return {AreaKey(region.code): region.name for region in edition.regions.all} | dict(GROUP_NAMES)


def list_figures(book: FigureBook, edition: Edition) -> Lines:
    """All values of a book, in its order."""
    return list_values(book.values, edition)


def list_values(values: Mapping[FigureId, Value], edition: Edition) -> Lines:
    """Some values of the book of an edition, in order; their ids say what they are about."""
    names = area_names(edition)
    boundaries = cache(lambda indicator, kind, period: "/".join(edition.boundaries.of(indicator, kind, period)))
    lines = []
    for name, value in values.items():
        _, indicator, area, period, *measure = name.split(".")
        key = AreaKey(area)
        lines.append(
            FigureLine(
                value=value,
                indicator=edition.indicators[IndicatorId(indicator)],
                area=key,
                area_name=names[key],
                period=period,
                measure=measure[0] if measure else "waarde",
                text=shown(value) if isinstance(value, Figure) else "",
                boundaries=boundaries(indicator, area[:2], period),  # all that is asked of an area is its level
            )
        )
    return tuple(lines)


def lines_by_area(lines: Iterable[FigureLine], edition: Edition) -> Mapping[AreaKey, tuple[FigureLine, ...]]:
    """Lines per area in the order of codes, then per group; every area is there, a group only when it has lines."""
    found: dict[AreaKey, list[FigureLine]] = {key: [] for key in area_names(edition)}
    for line in lines:
        found[line.area].append(line)
    return {key: tuple(own) for key, own in found.items() if own or not is_group(key, edition)}


def lines_by_indicator(lines: Iterable[FigureLine], edition: Edition) -> Mapping[IndicatorId, tuple[FigureLine, ...]]:
    """Lines per indicator; every indicator of the edition is there, one without open figures with no lines."""
    found: dict[IndicatorId, list[FigureLine]] = {indicator: [] for indicator in edition.indicators}
    for line in lines:
        found[line.indicator.id].append(line)
    return {indicator: tuple(own) for indicator, own in found.items()}


def lines_by_indicator_and_period(lines: Iterable[FigureLine]) -> Mapping[tuple[IndicatorId, str], tuple[FigureLine, ...]]:
    """Lines per indicator and period (of a change a span of two), in the order of the book and then of time."""
    found: dict[IndicatorId, dict[str, list[FigureLine]]] = {}
    for line in lines:
        found.setdefault(line.indicator.id, {}).setdefault(line.period, []).append(line)
    return {(indicator, period): tuple(own) for indicator, periods in found.items() for period, own in sorted(periods.items())}


def is_group(area: AreaKey, edition: Edition) -> bool:
    """Say whether a key stands for a group or gap and not for one area."""
    return RegionCode(area) not in edition.regions.by_code
