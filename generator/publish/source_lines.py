"""Indicators of an edition in, the sources behind their figures out, as plain Dutch text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.edition import Edition
from generator.model.indicator import Indicator


def sources_of(indicators: Iterable[Indicator], edition: Edition) -> tuple[str, ...]:
    """Every delivery behind several indicators, those of their denominators and weights included; each once, sorted."""
    return tuple(sorted({line for indicator in edition.with_bases(indicators) for line in _deliveries(indicator, edition)}))


def _deliveries(indicator: Indicator, edition: Edition) -> Iterator[str]:
    """Who delivered an indicator, from which table, under which licence: a year or the city may have come apart."""
    package = edition.packages[indicator.package]
    in_package = f"datapakket {package.name} {package.version}"
    sources = package.deliveries(indicator.id) or ((found,) if (found := package.source(indicator.source)) else ())
    for source in sources:
        table = f", tabel {source.table}" if source.table else ""
        yield f"{source.publisher}, {source.title}{table} (licentie: {source.license}); {in_package}"
    if not sources:
        yield in_package
