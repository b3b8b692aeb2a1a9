"""The corrections of an edition in, their CSV with its description out, beside the accountability page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.citation import citation
from generator.model.edition import Edition, SiteConfig
from generator.model.figure_lock import CORRECTION_COLUMNS, CORRECTIONS
from generator.model.output import OutputFile
from generator.publish.csv_on_web import Column, Description, describe_csv

_MEANINGS = {
    "cijfer": ("Cijfer", "Id van het cijfer in de herkomstbestanden van de editie."),
    "oud_waarde": ("Oude waarde", "Onafgerond; leeg als er geen getal was."),
    "oud_getoond": ("Oude tekst", "Zoals het op de pagina stond; zonder getal de code van de status."),
    "nieuw_waarde": ("Nieuwe waarde", "Onafgerond; leeg als er geen getal meer is."),
    "nieuw_getoond": ("Nieuwe tekst", "Zoals het nu op de pagina staat; leeg als het cijfer er niet meer is."),
    "reden": ("Reden", "Waarom het cijfer is veranderd."),
    "datum": ("Datum", "Dag waarop de verbetering is vastgelegd."),
}
_NUMBERS = ("oud_waarde", "nieuw_waarde")
_ALWAYS = ("cijfer", "oud_getoond", "reden", "datum")


def publish_corrections(content: bytes, edition: Edition, site: SiteConfig) -> Iterator[OutputFile]:
    """Nothing when there is no correction; `content` is the list as CSV."""
    if not content:
        return
    path = f"{edition.config.id}/verantwoording/{CORRECTIONS}"
    description = Description(
        title=f"Verbeterde cijfers van de editie {edition.config.id}",
        text="Elk cijfer dat is veranderd nadat deze editie was gepubliceerd, met het oude en het nieuwe cijfer en de reden.",
        publisher=site.publisher,
        citation=citation(edition, site),
        sources=(f"content/{edition.config.id}/{CORRECTIONS}",),
    )
    columns = tuple(_column(name) for name in CORRECTION_COLUMNS)
    yield OutputFile(path=path, content=content)
    yield OutputFile(
        path=f"{path}-metadata.json", content=describe_csv(CORRECTIONS, description, columns, ("cijfer", "nieuw_waarde", "datum"))
    )


def _column(name: str) -> Column:
    title, meaning = _MEANINGS[name]
    kind = "double" if name in _NUMBERS else "date" if name == "datum" else "string"
    return Column(name=name, title=title, meaning=meaning, datatype=kind, required=name in _ALWAYS)
