"""`[kloof]` of `editie.toml` → what was agreed about judging gaps: horizon, fewest periods, base years and targets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from generator.load.settings import Settings
from generator.model.edition import GapPolicy, Target
from generator.model.identifiers import IndicatorId, Period

_KEYS = ("horizon", "perioden_verandering", "perioden_tempo", "rangorde", "basisjaar", "doel", "doelen")
_TARGET_KEYS = ("verhouding", "besloten_door")
_YEAR = re.compile(r"[0-9]{4}")
_RATIO = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def read_gap_policy(settings: Settings) -> GapPolicy:
    """Read the table; what is not there keeps its default."""
    table = settings.table(settings.document.table, "kloof")
    settings.judge_keys(table, _KEYS, "kloof.")
    default = GapPolicy()
    targets = settings.table(table, "doelen", "kloof.")
    order = settings.text(table, "rangorde", "kloof.") if "rangorde" in table else None
    return GapPolicy(
        horizon=settings.whole(table, "horizon", "kloof.", default.horizon),
        change_periods=settings.whole(table, "perioden_verandering", "kloof.", default.change_periods),
        pace_periods=settings.whole(table, "perioden_tempo", "kloof.", default.pace_periods),
        base_years=_base_years(settings, settings.table(table, "basisjaar", "kloof.")),
        target=_target(settings, settings.table(table, "doel", "kloof."), "kloof.doel.") if "doel" in table else None,
        targets={
            IndicatorId(name): target
            for name in targets
            if (target := _target(settings, settings.table(targets, name, "kloof.doelen."), f"kloof.doelen.{name}."))
        },
        order=IndicatorId(order) if order else None,
    )


def _base_years(settings: Settings, table: Mapping[str, object]) -> Mapping[IndicatorId, Period]:
    years = {}
    for name in table:
        year = settings.text(table, name, "kloof.basisjaar.")
        if year and not _YEAR.fullmatch(year):
            settings.refuse(f"kloof.basisjaar.{name}", f"'{year}' is geen jaar.", f'Schrijf bijvoorbeeld: {name} = "2012".')
        elif year:
            years[IndicatorId(name)] = Period(year)
    return years


def _target(settings: Settings, table: Mapping[str, object], prefix: str) -> Target | None:
    settings.judge_keys(table, _TARGET_KEYS, prefix)
    ratio, decided_by = (settings.text(table, name, prefix) for name in _TARGET_KEYS)
    if ratio and not _RATIO.fullmatch(ratio):
        settings.refuse(f"{prefix}verhouding", f"'{ratio}' is geen verhouding.", 'Schrijf een getal met een punt, zoals "1" of "1.25".')
        return None
    return Target(ratio=Fraction(Decimal(ratio)), decided_by=decided_by) if ratio and decided_by else None
