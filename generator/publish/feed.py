"""Editions and their front pages in, an Atom feed out: one entry per published edition and per day of corrections, the newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import escape

from generator.model.edition import EditionConfig, SiteConfig, SiteSource
from generator.model.identifiers import EditionId
from generator.model.page import EditionPage, Page
from generator.model.sentence import plain_with_status

Findings = Mapping[EditionId, tuple[str, ...]]


def feed_text(source: SiteSource, pages: Iterable[Page]) -> str:
    """The feed as XML: of each edition the findings of its front page, then what changed.

    Its moments are the editions' own dates, at midnight UTC, for the clock is no input.
    """
    site = source.config
    configs = sorted((edition.config for edition in source.published), key=_newness, reverse=True)
    corrected = sorted(_corrections(source), key=_correction_order, reverse=True)
    dates = [*(config.date for config in configs), *(date for date, _, _ in corrected)]
    updated = max(dates) if dates else max(edition.config.date for edition in source.editions)
    findings = _findings(pages)
    name = escape(site.full_title)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
        f"<id>{escape(site.base_address)}</id>",
        f"<title>{name}</title>",
        f"<updated>{_moment(updated)}</updated>",
        f"<author><name>{escape(site.publisher)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href="{_address(site, "feed.xml")}"/>',
        f'<link rel="alternate" type="text/html" hreflang="nl" href="{_address(site, "index.html")}"/>',
        *(line for date, config, reasons in corrected for line in _correction_entry(date, config, reasons, site)),
        *(line for config in configs for line in _entry(config, site, findings.get(config.id, ()))),
        "</feed>",
        "",
    ]
    return "\n".join(lines)


Corrected = tuple[str, EditionConfig, tuple[str, ...]]
"""A day on which figures of an edition were corrected, and the reasons given."""


def _corrections(source: SiteSource) -> Iterator[Corrected]:
    for edition in source.published:
        for date in dict.fromkeys(one.date for one in edition.corrections):
            yield date, edition.config, tuple(dict.fromkeys(one.reason for one in edition.corrections if one.date == date))


def _correction_order(corrected: Corrected) -> tuple[str, str]:
    date, config, _ = corrected
    return (date, config.id)


def _correction_entry(date: str, config: EditionConfig, reasons: tuple[str, ...], site: SiteConfig) -> list[str]:
    """What was corrected stands on the page of accountability, old beside new; the feed says why, and leads there."""
    address = _address(site, f"{config.id}/verantwoording/index.html#verbeterd")
    told = " ".join((*reasons, "Wat er stond en wat er nu staat, leest u op de pagina Verantwoording."))
    return [
        "<entry>",
        f"<id>{_address(site, f'{config.id}/verantwoording/correcties.csv')}#{date}</id>",
        f"<title>{escape(f'Verbeterde cijfers in de editie {config.id}')}</title>",
        f"<updated>{_moment(date)}</updated>",
        f'<link rel="alternate" type="text/html" hreflang="nl" href="{address}"/>',
        f"<summary>{escape(told)}</summary>",
        "</entry>",
    ]


def _newness(config: EditionConfig) -> tuple[str, str]:
    return (config.date, config.id)


def _findings(pages: Iterable[Page]) -> Findings:
    """What the front page of each edition says of its gaps, word for word."""
    return {
        page.head.edition: tuple(plain_with_status(sentence) for gap in page.gaps for sentence in (gap.dated, gap.verdict) if sentence)
        for page in pages
        if isinstance(page, EditionPage) and page.head.edition
    }


def _entry(config: EditionConfig, site: SiteConfig, findings: tuple[str, ...]) -> list[str]:
    address = _address(site, f"{config.id}/index.html")
    return [
        "<entry>",
        f"<id>{address}</id>",
        f"<title>{escape(config.title)}</title>",
        f"<updated>{_moment(config.date)}</updated>",
        f'<link rel="alternate" type="text/html" hreflang="nl" href="{address}"/>',
        f"<summary>{escape(' '.join((*findings, *config.changes)) or config.title)}</summary>",
        "</entry>",
    ]


def _address(site: SiteConfig, path: str) -> str:
    return escape(site.base_address + path, {'"': "&quot;"})


def _moment(date: str) -> str:
    return f"{date}T00:00:00Z"
