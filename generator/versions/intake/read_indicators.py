"""`[[indicatoren]]` of a mapping → rows of `indicatoren.csv` with the series that fill them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.indicator import (
    INDICATOR_COLUMNS,
    INDICATOR_WORDING,
    MEASUREMENT_COLUMNS,
    Availability,
    Claim,
    Combination,
    Direction,
    Measurement,
)
from generator.model.status import Status
from generator.versions.intake.mapping import IndicatorEntry, Series
from generator.versions.intake.read_deliveries import read_levels
from generator.versions.intake.section import Section

THEMES = ("wonen", "onderwijs", "veiligheid", "werk", "bevolking")
LONGEST_SHORT = 28  # characters that fit on a card

_ID = re.compile(r"[a-z]+(?:-[a-z]+)*")
_STATUSES = tuple(status.value for status in Status if not status.missing)
_CHOICES = {
    "richting": tuple(direction.value for direction in Direction),
    "thema": THEMES,
    "weging": tuple(combination.value for combination in Combination),
    "beschikbaarheid": tuple(availability.value for availability in Availability),
    "opvallend": tuple(claim.value for claim in Claim),
    "meting": tuple(kind.value for kind in Measurement),
}
_DEFAULTS = {
    "richting": "geen",
    "weging": "geen",
    "beschikbaarheid": Availability.OPEN.value,
    "opvallend": Claim.MAY.value,
    "meting": "",
}
_INTEGERS = ("factor", "minimale_noemer")
_OF_RATIOS = (Measurement.PROPORTION, Measurement.EVENTS)
_YEAR = re.compile(r"\d{4}")
_REQUIRED = ("id", "naam", "kort", "eenheid", "definitie")


def read_indicator(section: Section, last_period: str) -> IndicatorEntry:
    """Read one indicator; periods after `last_period` are left out."""
    cells = {column: _read_cell(section, column) for column in (*INDICATOR_COLUMNS, *INDICATOR_WORDING, *MEASUREMENT_COLUMNS)}
    indicator = IndicatorEntry(
        id=cells["id"],
        cells=cells,
        series=tuple(_read_series(entry, last_period) for entry in section.tables("reeksen")),
        place=section.place,
    )
    _check_indicator(section, indicator)
    section.close()
    return indicator


def _read_cell(section: Section, column: str) -> str:
    if column == "decimalen":
        return str(section.integer(column))
    if column in _INTEGERS:
        return str(section.integer(column)) if column in section.values else ""
    if column in _CHOICES:
        return section.choice(column, _CHOICES[column], _DEFAULTS.get(column, "geen"))
    return section.text(column) if column in _REQUIRED else section.text(column, "")


def _read_series(section: Section, last_period: str) -> Series:
    series = Series(
        source=section.text("bron"),
        levels=read_levels(section),
        periods=tuple(period for period in section.texts("perioden") if period <= last_period),
        value=section.text("waarde", ""),
        numerator=section.text("teller", ""),
        denominator=section.text("noemer", ""),
        factor=section.integer("factor", 1),
        status=Status(section.choice("status", _STATUSES, "A")),
        note=section.text("opmerking", ""),
        place=section.place,
        rounding=section.integer("afronding", 0),
    )
    if bool(series.value) == bool(series.numerator):
        section.file.report(
            section.key, "mapping-wrong-series", "Een reeks heeft óf 'waarde' óf 'teller' nodig.", "Vul precies één van de twee in."
        )
    faulty = [period for period in series.periods if not _YEAR.fullmatch(period)]
    if faulty or not series.levels:
        found = f"'{faulty[0]}' is geen jaar." if faulty else "De reeks heeft geen niveaus."
        section.file.report(section.key, "mapping-wrong-series", found, 'Schrijf bijvoorbeeld perioden = ["2020"] en niveaus = ["buurt"].')
    section.close()
    return series


def _check_indicator(section: Section, indicator: IndicatorEntry) -> None:
    """Report what makes an indicator unusable: its id, its label, its series, its ratio."""
    faults: list[tuple[str, str, str]] = []
    cells = indicator.cells
    if not _ID.fullmatch(indicator.id):
        faults.append(("id", f"'{indicator.id}' is geen goede id.", "Gebruik kleine letters en streepjes, geen cijfers."))
    if len(cells["kort"]) > LONGEST_SHORT:
        faults.append(("kort", f"Het korte label heeft {len(cells['kort'])} tekens.", f"Maak het hooguit {LONGEST_SHORT} lang."))
    is_open = cells["beschikbaarheid"] == Availability.OPEN
    if is_open and not indicator.series:
        faults.append(("id", f"'{indicator.id}' is open maar heeft geen reeks.", "Voeg [[indicatoren.reeksen]] toe."))
    if not is_open and not cells["houder"]:
        faults.append(("houder", f"Van '{indicator.id}' is niet gezegd wie de cijfers heeft.", "Vul 'houder' in."))
    if is_open and any(not series.periods for series in indicator.series):
        found = f"'{indicator.id}' heeft geen periode tot en met de grens van deze versie."
        faults.append(("id", found, "Zet de indicator in een later deel."))
    ratio = cells["weging"] == Combination.RATIO
    if ratio and (not cells["factor"] or not (cells["noemer_indicator"] or all(series.denominator for series in indicator.series))):
        faults.append(("weging", f"De verhouding '{indicator.id}' mist een factor of een noemer.", "Vul die in."))
    if cells["weging"] == Combination.WEIGHTED and not cells["weeg_indicator"]:
        faults.append(("weging", f"'{indicator.id}' is gewogen, maar waarmee staat er niet.", "Vul 'weeg_indicator' in."))
    faults.extend(_measurement_faults(indicator))
    for name, found, next_step in faults:
        section.file.report((*section.key, name), "mapping-wrong-indicator", found, next_step)


def _measurement_faults(indicator: IndicatorEntry) -> Iterator[tuple[str, str, str]]:
    """What the measurement cannot do without."""
    cells = indicator.cells
    if cells["meting"] in _OF_RATIOS and cells["weging"] != Combination.RATIO:
        yield "meting", f"'{indicator.id}' is een '{cells['meting']}', maar geen verhouding.", "Kies een andere meting."
    if cells["meting"] == Measurement.ROUNDED and not cells["afronding"]:
        yield "afronding", f"'{indicator.id}' is afgerond, maar waarop staat er niet.", 'Schrijf bijvoorbeeld afronding = "0.1".'
