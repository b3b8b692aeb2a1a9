"""A site in, `llms.txt` out: what a program that answers questions should know of it, in the form of llmstxt.org."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.edition import Edition, SiteConfig, SiteSource

_HOW = (
    "Elk cijfer op deze site is terug te volgen naar een regel in een bestand met een controlegetal. "
    "Neem een cijfer alleen over met zijn jaar, zijn eenheid, de editie en het adres van de pagina. "
    "Wat ontbreekt, heeft een reden en is geen nul. Een verschil is alleen kleiner of groter geworden als de pagina dat zegt; "
    "staat er *niet te zeggen*, zeg dat dan ook. Maak geen ranglijst van buurten: het zijn de huizen van mensen."
)


def describe_site(source: SiteSource) -> str:
    """Title, what it is, how to use its figures, and where the pages and files are; only published editions are named."""
    site = source.config
    editions = [edition for edition in reversed(source.editions) if not edition.config.is_draft]
    lines = [
        f"# {site.full_title}",
        "",
        f"> Jaarlijks openbaar rapport over de wijken en buurten van {site.city}, in het Nederlands{_also(source)}. {_sender(site)}",
        "",
        _HOW,
        *(line for edition in editions for line in ("", *_edition(edition, site.base_address))),
        *_spoken(source),
        "",
        "## Over de site",
        "",
        *(f"- [{name}]({site.base_address}{path}): {about}" for name, path, about in _SITE),
        "",
        "## Optional",
        "",
        *(f"- [{name}]({site.base_address}{path}): {about}" for name, path, about in _OPTIONAL),
    ]
    return "\n".join(lines) + "\n"


def _also(source: SiteSource) -> str:
    names = ", ".join(one.name for one in source.languages)
    return f". Ook in een andere taal: {names}" if names else ""


def _spoken(source: SiteSource) -> Iterator[str]:
    """The same pages in other languages; files are there in Dutch only, but for the records of origins."""
    if not source.languages:
        return
    base = source.config.base_address
    yield ""
    yield "## In een andere taal"
    yield ""
    for one in source.languages:
        about = f"elke pagina staat ook in de map {one.folder}; downloads, API en nieuws zijn alleen in het Nederlands"
        yield f"- [{one.name}]({base}{one.folder}index.html): {about}"


def _sender(site: SiteConfig) -> str:
    return f"Uitgever: {site.publisher}. Contact: {site.contact}."


_SITE = (
    ("Zoeken", "zoeken/index.html", "alle buurten, wijken, thema’s en cijfers op alfabet"),
    ("Over deze site", "over/index.html", "van wie het is en hoe een fout te melden"),
    ("Catalogus", "catalogus.ttl", "alle gegevens volgens DCAT-AP-NL"),
)
_OPTIONAL = (
    ("Nieuws", "feed.xml", "edities en verbeterde cijfers"),
    ("Alle adressen", "sitemap.xml", "elke pagina met de dag waarop zij veranderde"),
    ("Controlegetallen", "SHA256SUMS", "van elk bestand van de site"),
)
_EDITION = (
    ("Stand van de stad", "index.html", "de kloof per thema, en wat er niet bekend is"),
    ("Wijken en buurten", "buurten/index.html", "een pagina per buurt"),
    ("Cijfers", "indicatoren/index.html", "wat elk cijfer betekent, met bron, jaren en alle gebieden"),
    ("Verantwoording", "verantwoording/index.html", "bronnen, controles, verbeteringen en tekortkomingen"),
    ("Gegevens voor programma’s", "api/index.json", "JSON per gebied en per indicator"),
    ("Downloads", "downloads/index.html", "alles als CSV, met beschrijving"),
    ("Herkomst van de cijfers", "herkomst/index.html", "formule en bronregels van elk cijfer"),
)


def _edition(edition: Edition, base: str) -> Iterator[str]:
    name = edition.config.id
    yield f"## Editie {name}"
    yield ""
    yield from (f"- [{title}]({base}{name}/{path}): {about}" for title, path, about in _EDITION)
