"""Indicators of an edition in, the sources behind their figures out, as plain Dutch text."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.edition import Edition
from generator.model.indicator import Indicator


def indicator_source(indicator: Indicator, edition: Edition) -> str:
    """Who delivered an indicator, from which table, under which licence."""
    package = edition.packages[indicator.package]
    delivery = f"datapakket {package.name} {package.version}"
    source = package.source(indicator.source)
    if source is None:
        return delivery
    table = f", tabel {source.table}" if source.table else ""
    return f"{source.publisher}, {source.title}{table} (licentie: {source.license}); {delivery}"


def sources_of(indicators: Iterable[Indicator], edition: Edition) -> tuple[str, ...]:
    """The sources of several indicators, each once, sorted."""
    return tuple(sorted({indicator_source(indicator, edition) for indicator in indicators}))
