"""How to name an edition as a source: one wording for pages, files and archives."""

from __future__ import annotations

from generator.model.edition import Edition, SiteConfig
from generator.model.language import text


def citation(edition: Edition, site: SiteConfig) -> str:
    """Publisher, year, title, edition, date and address, in this order."""
    config = edition.config
    address = f"{site.base_address}{config.id}/index.html"
    return text(
        "{uitgever} ({jaar}). {titel}, {stad}. Editie {editie}, {datum}. {adres}",
        uitgever=site.publisher,
        jaar=config.date[:4],
        titel=config.title,
        stad=site.city,
        editie=config.id,
        datum=config.date,
        adres=address,
    )
