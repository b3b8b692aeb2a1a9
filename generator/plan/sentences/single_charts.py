"""The words of the page of one chart: its title, and what its files are called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model.blocks import SourceNote
from generator.model.chart_page import DRAWING, PICTURE, SPEC, TABLE, ChartPage, beside
from generator.model.edition import SiteConfig
from generator.model.language import mark, spoken_language, text
from generator.model.page_head import LONGEST_TITLE
from generator.model.sentence import plain_with_status
from generator.plan.sentences.wording import lowered

FILE_NAMES: Mapping[str, str] = {
    TABLE: mark("Cijfers (CSV)"),
    DRAWING: mark("Tekening (SVG)"),
    PICTURE: mark("Plaatje (PNG)"),
    SPEC: mark("Voor programma’s (JSON)"),
}

WITH_EDITION = " (editie 2022, concept)"
"""What the title of a window adds at most."""


def chart_title(page: str, subjects: Sequence[str], shape: str) -> str:
    """What a chart shows, of what, in which form: `Tuinzigt: misdrijven (verloop)`; as much of it as the title of a window shows whole.

    Subjects are names of what it is about, the longest first; none when the page or the form says enough.
    """
    room = LONGEST_TITLE - len(WITH_EDITION)
    if page in subjects:
        titles = [_with_shape(name, shape) for name in subjects]
    else:
        whole = [_on_page(page, name) for name in subjects]
        titles = [*(_with_shape(name, shape) for name in whole or [page]), *whole[-1:]]
    return next((title for title in titles if len(title) <= room), titles[-1])


def _with_shape(name: str, shape: str) -> str:
    return text("{onderwerp} ({vorm})", onderwerp=name, vorm=shape)


def _on_page(page: str, name: str) -> str:
    return text("{bladzijde}: {onderwerp}", bladzijde=page, onderwerp=lowered(name))


def sheet_sources(page: ChartPage, site: SiteConfig) -> tuple[str, ...]:
    """What stands below a chart that is taken along: the source of its figures, and where it was taken from."""
    address = site.base_address.partition("://")[2].rstrip("/")
    taken_from = text(
        "{site} {stad}, editie {editie}, {adres}", site=site.title, stad=site.city, editie=page.head.edition or "", adres=address
    )
    return (*map(_source, page.block.sources), taken_from)


def about_chart(page: ChartPage, site: SiteConfig) -> dict[str, object]:
    """What a program is told of a chart, with Dutch keys as everywhere in our JSON."""
    return {
        "titel": plain_with_status(page.block.heading),
        "editie": page.head.edition,
        "bladzijde": f"{site.base_address}{spoken_language().folder}{page.head.path}",
        "cijfers": f"{site.base_address}{beside(page.head.path, TABLE)}",
        "bronnen": [
            {
                "titel": one.title,
                "uitgever": one.publisher,
                "datum": one.date,
                "licentie": one.license,
                "pakket": one.package,
                "versie": one.version,
            }
            for one in page.block.sources
        ],
    }


def _source(source: SourceNote) -> str:
    date = text("datum onbekend") if source.date == "onbekend" else source.date
    table = text("tabel {tabel}", tabel=source.table) if source.table else ""
    made = ", ".join(part for part in (source.title, source.publisher, table, date) if part)
    return text("Bron: {bron}. Licentie: {licentie}.", bron=made, licentie=source.license)
