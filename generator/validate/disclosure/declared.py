"""`disclosure` of a descriptor → rules, ties and known totals, and every mistake in them by its dotted path."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from generator.model.disclosure import Disclosure, DisclosureRule, KnownTotal, ShareRelation, SumRelation
from generator.model.package import DataPackage
from generator.model.region import Level

KEY = "disclosure"
_Entry = Mapping[str, object]
_Read = TypeVar("_Read")
_LEVELS = {level.value: level for level in Level}


@dataclass(frozen=True, kw_only=True)
class Declared:
    """What a descriptor says, as far as it can be read."""

    disclosure: Disclosure
    mistakes: tuple[tuple[str, str], ...]
    """Dotted path in the descriptor, and a Dutch sentence: what is wrong there."""
    withheld: tuple[tuple[str, tuple[str, ...], int], ...]
    """Per rule with a count: its dotted path, its indicators, and how many values it says are withheld."""


@dataclass
class _Reader:
    mistakes: list[tuple[str, str]] = field(default_factory=list)

    def text(self, path: str, entry: _Entry, name: str) -> str:
        value = entry.get(name)
        if isinstance(value, str) and value.strip():
            return value
        self.mistakes.append((path, f"Hier ontbreekt '{name}'."))
        return ""

    def texts(self, path: str, entry: _Entry, name: str) -> tuple[str, ...]:
        value = entry.get(name)
        if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
            return tuple(value)
        self.mistakes.append((path, f"'{name}' is geen lijst van namen."))
        return ()

    def whole(self, path: str, entry: _Entry, name: str, default: int) -> int:
        value = entry.get(name, default)
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        self.mistakes.append((f"{path}.{name}", f"'{name}' is geen heel getal van nul of meer."))
        return default

    def decimal(self, path: str, entry: _Entry, name: str) -> Decimal:
        try:
            return Decimal(str(entry.get(name, 0)))
        except InvalidOperation:
            self.mistakes.append((f"{path}.{name}", f"'{name}' is geen getal."))
            return Decimal(0)

    def level(self, path: str, entry: _Entry) -> Level:
        value = entry.get("finestLevel", Level.NEIGHBOURHOOD.value)
        if value not in _LEVELS:
            self.mistakes.append((f"{path}.finestLevel", f"'{value}' is geen niveau: gemeente, wijk of buurt."))
        return _LEVELS.get(str(value), Level.NEIGHBOURHOOD)


def read_disclosure(package: DataPackage) -> Declared:
    """Read all that a package says about what may not be published; a package that says nothing gets the default of the CBS."""
    reader = _Reader()
    section = package.descriptor.get(KEY, {})
    if not isinstance(section, dict):
        return Declared(disclosure=Disclosure(), mistakes=((KEY, f"'{KEY}' is geen object."),), withheld=())
    rules = list(_entries(section, "rules"))
    disclosure = Disclosure(
        rules=tuple(_rule(reader, path, entry) for path, entry in rules),
        sums=tuple(_read_all(section, "sums", lambda path, entry: _sum(reader, path, entry))),
        shares=tuple(_read_all(section, "shares", lambda path, entry: _share(reader, path, entry))),
        totals=tuple(_read_all(section, "knownTotals", lambda path, entry: _total(reader, path, entry))),
    )
    counted = [
        (f"{path}.withheld", rule.indicators, reader.whole(path, entry, "withheld", 0))
        for (path, entry), rule in zip(rules, disclosure.rules, strict=True)
        if "withheld" in entry
    ]
    return Declared(disclosure=disclosure, mistakes=tuple(reader.mistakes), withheld=tuple(counted))


def _entries(section: _Entry, name: str) -> Iterator[tuple[str, _Entry]]:
    entries = section.get(name)
    for number, entry in enumerate(entries if isinstance(entries, list) else ()):
        if isinstance(entry, dict):
            yield f"{KEY}.{name}.{number}", entry


def _read_all(section: _Entry, name: str, read: Callable[[str, _Entry], _Read]) -> Iterator[_Read]:
    return (read(path, entry) for path, entry in _entries(section, name))


def _rule(reader: _Reader, path: str, entry: _Entry) -> DisclosureRule:
    return DisclosureRule(
        indicators=reader.texts(path, entry, "indicators"),
        minimum_count=reader.whole(path, entry, "minimumCount", 0),
        minimum_denominator=reader.whole(path, entry, "minimumDenominator", 0),
        finest=reader.level(path, entry),
        rounding=max(1, reader.whole(path, entry, "rounding", 1)),
        reason=reader.text(path, entry, "reason"),
        source=reader.text(path, entry, "source"),
    )


def _sum(reader: _Reader, path: str, entry: _Entry) -> SumRelation:
    whole, parts = reader.text(path, entry, "whole"), reader.texts(path, entry, "parts")
    return SumRelation(whole=whole, parts=parts, complete=entry.get("complete") is True)


def _share(reader: _Reader, path: str, entry: _Entry) -> ShareRelation:
    return ShareRelation(
        share=reader.text(path, entry, "share"),
        numerator=reader.text(path, entry, "numerator"),
        denominator=reader.text(path, entry, "denominator"),
        factor=max(1, reader.whole(path, entry, "factor", 100)),
    )


def _total(reader: _Reader, path: str, entry: _Entry) -> KnownTotal:
    return KnownTotal(
        indicator=reader.text(path, entry, "indicator"),
        areas=reader.texts(path, entry, "areas"),
        period=reader.text(path, entry, "period"),
        count=reader.decimal(path, entry, "count"),
        margin=reader.decimal(path, entry, "margin"),
        source=reader.text(path, entry, "source"),
    )
