"""An edition in, its citation and the sources behind its figures out, as plain Dutch text."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.edition import Edition, SiteConfig
from generator.model.indicator import Indicator


def citation(edition: Edition, site: SiteConfig) -> str:
    """How to name the edition as a source."""
    config = edition.config
    address = f"{site.base_address}{config.id}/index.html"
    return f"{site.publisher} ({config.date[:4]}). {config.title}, {site.city}. Editie {config.id}, {config.date}. {address}"


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
