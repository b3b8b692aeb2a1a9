"""Editions and their front pages in, an Atom feed out: one entry per published edition, the newest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

from generator.model.edition import EditionConfig, SiteConfig, SiteSource
from generator.model.identifiers import EditionId
from generator.model.page import EditionPage, Page
from generator.model.sentence import plain

Findings = Mapping[EditionId, tuple[str, ...]]


def feed_text(source: SiteSource, pages: Iterable[Page]) -> str:
    """The feed as XML: of each edition the findings of its front page, then what changed.

    Its moments are the editions' own dates, at midnight UTC, for the clock is no input.
    """
    site = source.config
    configs = sorted((edition.config for edition in source.published), key=_newness, reverse=True)
    updated = configs[0].date if configs else max(edition.config.date for edition in source.editions)
    findings = _findings(pages)
    name = escape(f"{site.title} {site.city}")
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
        f"<id>{escape(site.base_address)}</id>",
        f"<title>{name}</title>",
        f"<updated>{_moment(updated)}</updated>",
        f"<author><name>{escape(site.publisher)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href="{_address(site, "feed.xml")}"/>',
        f'<link rel="alternate" type="text/html" hreflang="nl" href="{_address(site, "index.html")}"/>',
        *(line for config in configs for line in _entry(config, site, findings.get(config.id, ()))),
        "</feed>",
        "",
    ]
    return "\n".join(lines)


def _newness(config: EditionConfig) -> tuple[str, str]:
    return (config.date, config.id)


def _findings(pages: Iterable[Page]) -> Findings:
    """What the front page of each edition says of its gaps, word for word."""
    return {
        page.head.edition: tuple(plain(sentence) for gap in page.gaps for sentence in (gap.dated, gap.verdict) if sentence)
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
