"""An area in, all its figures out: one short table, or one a theme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.blocks import TableRow, ValueTable
from generator.model.figure import Value
from generator.model.indicator import Indicator
from generator.model.region import Level, Region
from generator.model.saying import say
from generator.model.sentence import Link, Moment, Sentence
from generator.model.theme_table import ThemeTable
from generator.plan.links import indicator_path
from generator.plan.report import Report
from generator.plan.sentences.wording import capitalised, not_observed, whole_city
from generator.plan.tables import not_open, per_district, unit_part, year_head

SHORT = 12
"""So many rows are read in one go, also on a phone, where each becomes a small list."""


def plan_region_tables(report: Report, region: Region) -> tuple[ThemeTable, ...]:
    """All indicators of one area: newest value, year, city, difference; by theme where there are many, the background last."""
    indicators = tuple(report.edition.indicators.values())
    if len(indicators) <= SHORT:
        caption = say("Alle cijfers over {gebied}, steeds uit het nieuwste jaar", gebied=region.name)
        return (ThemeTable(name="", table=_table(report, region, "alle-cijfers", caption, indicators)),)
    return tuple(_by_theme(report, region))


def _by_theme(report: Report, region: Region) -> Iterator[ThemeTable]:
    for theme, name in report.theme_names.items():
        indicators = report.of_theme(theme)
        if indicators:
            caption = say("{thema}: alle cijfers over {gebied}, steeds uit het nieuwste jaar", thema=name, gebied=region.name)
            yield ThemeTable(name=name, table=_table(report, region, f"cijfers-{theme}", caption, indicators))


def _table(report: Report, region: Region, table_id: str, caption: Sentence, indicators: Iterable[Indicator]) -> ValueTable:
    city = whole_city(report.site.city)
    return ValueTable(
        id=table_id,
        caption=caption,
        head=(say("Cijfer"), (region.name,), year_head(), (capitalised(city),), say("Verschil")),
        rows=tuple(_region_row(report, indicator, region) for indicator in indicators),
    )


def _region_row(report: Report, indicator: Indicator, region: Region) -> TableRow:
    header: Sentence = (Link(indicator.short, indicator_path(report.id, indicator.id)), *unit_part(indicator))
    level = report.level_of(indicator)
    if level is None:
        return TableRow(header=header, cells=(not_open(), ("–",), not_open(), ("–",)))
    period = report.newest(indicator.id, region.code)
    if period is None:
        reason = per_district() if level is Level.DISTRICT else not_observed()
        newest = report.newest_of(indicator)
        city = report.get(indicator.id, report.city.code, newest) if newest else None
        year: Sentence = (Moment(newest),) if newest else ("–",)
        return TableRow(header=header, cells=(reason, year, not_observed() if city is None else city, ("–",)))
    return TableRow(header=header, cells=_region_cells(report, indicator, region, period))


def _region_cells(report: Report, indicator: Indicator, region: Region, period: str) -> tuple[Value | Sentence, ...]:
    value = report.get(indicator.id, region.code, period)
    city = report.get(indicator.id, report.city.code, period)
    difference = report.get(indicator.id, region.code, period, "verschil")
    return (
        not_observed() if value is None else value,
        (Moment(period),),
        not_observed() if city is None else city,
        ("–",) if difference is None else difference,
    )
