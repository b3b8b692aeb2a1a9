"""How to name an edition as a source: one wording for pages, files and archives."""

from __future__ import annotations

from generator.model.edition import Edition, SiteConfig


def citation(edition: Edition, site: SiteConfig) -> str:
    """Publisher, year, title, edition, date and address, in this order."""
    config = edition.config
    address = f"{site.base_address}{config.id}/index.html"
    return f"{site.publisher} ({config.date[:4]}). {config.title}, {site.city}. Editie {config.id}, {config.date}. {address}"
