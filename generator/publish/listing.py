"""A book of figures in, its lines out: each value with its indicator, area, period and measure, with Dutch names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.book import FigureBook
from generator.model.edition import Edition
from generator.model.figure import Value
from generator.model.identifiers import (
    FOCUS,
    FOCUS_EXACT,
    GAP,
    GAP_EXACT,
    GAP_WITHOUT_CENTRE,
    NEIGHBOURHOODS,
    REST,
    REST_EXACT,
    REST_WITHOUT_CENTRE,
    AreaKey,
    IndicatorId,
    RegionCode,
)
from generator.model.indicator import Indicator

GROUP_NAMES: Mapping[AreaKey, str] = {
    FOCUS: "Focusbuurten",
    REST: "Rest van de stad",
    FOCUS_EXACT: "Focusbuurten die precies een CBS-buurt zijn",
    REST_EXACT: "Alle andere buurten",
    REST_WITHOUT_CENTRE: "Rest van de stad zonder het centrum",
    GAP: "Kloof tussen focusbuurten en de rest van de stad",
    GAP_EXACT: "Kloof tussen de focusbuurten die precies een CBS-buurt zijn en alle andere buurten",
    GAP_WITHOUT_CENTRE: "Kloof tussen focusbuurten en de rest van de stad zonder het centrum",
    NEIGHBOURHOODS: "Alle buurten naast elkaar",
}

MEASURE_NAMES: Mapping[str, str] = {
    "waarde": "de waarde zelf, in de eenheid van de indicator",
    "teller": "het aantal dat gedeeld wordt",
    "noemer": "het aantal waardoor gedeeld wordt",
    "verschil": "waarde min die van de stad; bij een kloof: focusbuurten min rest",
    "verhouding": "waarde gedeeld door die van de stad; bij een kloof: focusbuurten gedeeld door rest",
    "verandering": "laatste periode min eerste periode",
    "ondergrens": "ondergrens van de waarde: van toeval (95 procent) of van afronding",
    "bovengrens": "bovengrens van de waarde",
    "verschil-ondergrens": "ondergrens van het verschil",
    "verschil-bovengrens": "bovengrens van het verschil",
    "verhouding-ondergrens": "ondergrens van de verhouding",
    "verhouding-bovengrens": "bovengrens van de verhouding",
    "verschil-samen-ondergrens": "ondergrens van het verschil met de stad, wijd genoeg voor alle uitspraken over gebieden samen",
    "verschil-samen-bovengrens": "bovengrens daarvan",
    "verhouding-samen-ondergrens": "ondergrens van de verhouding tot de stad, wijd genoeg voor alle uitspraken over gebieden samen",
    "verhouding-samen-bovengrens": "bovengrens daarvan",
    "verschil-verandering": "verschil in de laatste periode min dat in de eerste",
    "verschil-verandering-ondergrens": "ondergrens daarvan, wijd genoeg voor alle vergelijkingen van de editie samen",
    "verschil-verandering-bovengrens": "bovengrens daarvan",
    "verhouding-verandering": "verhouding in de laatste periode gedeeld door die in de eerste",
    "verhouding-verandering-ondergrens": "ondergrens daarvan, wijd genoeg voor alle vergelijkingen van de editie samen",
    "verhouding-verandering-bovengrens": "bovengrens daarvan",
    "hellingsindex": "verschil tussen beide einden van de lijn door alle buurten, van welgesteld naar zwak (SII)",
    "relatieve-hellingsindex": "verhouding tussen die einden (RII)",
    "theil": "index van Theil over de buurten, gewogen; nul is overal gelijk",
    "tempo": "bij een kloof: hoeveel de verhouding tot nu toe per jaar veranderde",
    "tempo-ondergrens": "ondergrens daarvan",
    "tempo-bovengrens": "bovengrens daarvan",
    "tempo-nodig": "hoeveel de verhouding vanaf nu per jaar moet veranderen om het doel te halen",
}


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


def area_names(edition: Edition) -> Mapping[AreaKey, str]:
    """Names of all areas in the order of codes, then of the groups and gaps."""
    return {AreaKey(region.code): region.name for region in edition.regions.all} | dict(GROUP_NAMES)


def list_figures(book: FigureBook, edition: Edition) -> tuple[FigureLine, ...]:
    """All values of a book, in its order."""
    names = area_names(edition)
    lines = []
    for name, value in book.values.items():
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


def is_group(area: AreaKey, edition: Edition) -> bool:
    """Say whether a key stands for a group or gap and not for one area."""
    return RegionCode(area) not in edition.regions.by_code
