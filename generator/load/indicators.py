"""`indicatoren.csv` of a package → typed indicators; rows that cannot be typed are left out and named by `validate`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

from generator.model.identifiers import IndicatorId, ThemeId
from generator.model.indicator import (
    INDICATOR_COLUMNS,
    MEASUREMENT_COLUMNS,
    Availability,
    Claim,
    Combination,
    Direction,
    Indicator,
    Measurement,
)
from generator.model.package import LONGEST_NUMBER, DataPackage
from generator.model.problem import Place

INDICATOR_FILE = "indicatoren.csv"
_COUNT = re.compile(rf"[0-9]{{1,{LONGEST_NUMBER}}}")
_STEP = re.compile(rf"(?!.{{{LONGEST_NUMBER + 1}}})(?:[0-9]+(?:\.[0-9]+)?)?")


def read_indicators(package: DataPackage) -> tuple[Indicator, ...]:
    """Read the indicators of one package, in the order of its rows."""
    return tuple(_read(package))


def _read(package: DataPackage) -> Iterator[Indicator]:
    table = package.tables.get(INDICATOR_FILE)
    if table is None or not set(INDICATOR_COLUMNS) <= set(table.header):
        return
    for line, cells in zip(table.lines, table.rows, strict=True):
        row = {**dict.fromkeys(MEASUREMENT_COLUMNS, ""), **dict(zip(table.header, cells, strict=True))}
        if _typed(row):
            yield _indicator(row, package, Place(path=table.path, line=line))


def _typed(row: Mapping[str, str]) -> bool:
    counts = [row["decimalen"].removeprefix("-"), *(row[name] for name in ("factor", "minimale_noemer") if row[name])]
    return (
        row["richting"] in set(Direction)
        and row["weging"] in set(Combination)
        and row["beschikbaarheid"] in set(Availability)
        and row.get("opvallend", "") in {"", *Claim}
        and row["meting"] in set(Measurement)
        and _STEP.fullmatch(row["afronding"]) is not None
        and all(map(_COUNT.fullmatch, counts))
    )


def _indicator(row: Mapping[str, str], package: DataPackage, place: Place) -> Indicator:
    return Indicator(
        id=IndicatorId(row["id"]),
        name=row["naam"],
        short=row["kort"],
        unit=row["eenheid"],
        decimals=int(row["decimalen"]),
        direction=Direction(row["richting"]),
        theme=ThemeId(row["thema"]),
        combination=Combination(row["weging"]),
        factor=int(row["factor"] or 1),
        denominator=IndicatorId(row["noemer_indicator"]) if row["noemer_indicator"] else None,
        weight=IndicatorId(row["weeg_indicator"]) if row["weeg_indicator"] else None,
        minimum_denominator=int(row["minimale_noemer"] or 0),
        definition=row["definitie"],
        source=row["bron"],
        source_column=row["bronkolom"],
        measurement=Measurement(row["meting"]),
        rounding=Fraction(row["afronding"] or 0),
        availability=Availability(row["beschikbaarheid"]),
        holder=row["houder"],
        note=row["toelichting"],
        phrase=row.get("zin", ""),
        past=row.get("verleden", ""),
        claim=Claim(row.get("opvallend") or Claim.MAY),
        package=package.name,
        version=package.version,
        place=place,
    )
