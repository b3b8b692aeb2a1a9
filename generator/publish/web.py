"""Pages and editions in, the files a host, a crawler and a phone look for out: sitemap, robots, headers, feed, web manifest, llms.txt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from generator.model.edition import Edition, SiteConfig, SiteSource
from generator.model.identifiers import EditionId
from generator.model.output import OutputFile
from generator.model.page import NotFoundPage, Page
from generator.model.page_head import PageHead
from generator.publish.feed import feed_text
from generator.publish.json_text import json_file
from generator.publish.language_models import describe_site

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' '{styles}'; img-src 'self' data:; font-src 'none'; manifest-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
"""What no page exceeds, and frame-ancestors, which works in a header only. The `<meta>` of a page narrows it: a script runs only on the
page to search on and on the one to compare on, for both policies must allow it. `styles` is the hash of the style sheet, which the page
*not found* carries in itself."""

HEADERS = (
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)

OPEN_TO_ALL = ("api", "downloads", "herkomst")
"""Folders of an edition that scripts of others may read from their own pages."""


def publish_web(pages: Iterable[Page], source: SiteSource, styles: str) -> Iterator[OutputFile]:
    """Files at the root of the site; only these hold absolute addresses, all made from `basisadres`.

    `styles` is the hash of the style sheet as a security policy writes it.
    """
    pages = tuple(pages)
    yield OutputFile(path="sitemap.xml", content=_sitemap(pages, source).encode())
    yield OutputFile(path="robots.txt", content=_robots(source.config).encode())
    yield OutputFile(path="_headers", content=_headers(source.editions, styles).encode())
    yield OutputFile(path=".nojekyll", content=b"")
    yield OutputFile(path="site.webmanifest", content=_app_manifest(source.config))
    yield OutputFile(path="llms.txt", content=describe_site(source).encode())
    yield OutputFile(path="feed.xml", content=feed_text(source, pages).encode())


def _sitemap(pages: Iterable[Page], source: SiteSource) -> str:
    """Pages that may be indexed: those of published editions, and those of the site as a whole, which show the newest of these."""
    dates: dict[EditionId | None, str] = {edition.config.id: _changed(edition) for edition in source.published}
    if dates:
        dates[None] = max(dates.values())
    heads = sorted((page.head for page in pages if page.head.edition in dates and not isinstance(page, NotFoundPage)), key=_path)
    lines = [
        f"<url><loc>{escape(source.config.base_address + head.path)}</loc><lastmod>{dates[head.edition]}</lastmod></url>" for head in heads
    ]
    opening = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    return "\n".join([opening, *lines, "</urlset>", ""])


def _changed(edition: Edition) -> str:
    """The day on which an edition came out, or on which figures in it were last corrected."""
    return max(edition.config.date, *(one.date for one in edition.corrections), "")


def _path(head: PageHead) -> str:
    return head.path


def _robots(site: SiteConfig) -> str:
    return f"User-agent: *\nAllow: /\n\nSitemap: {site.base_address}sitemap.xml\n"


def _app_manifest(site: SiteConfig) -> bytes:
    """Name and icons for who puts the site on a phone's home screen; paths are relative, as everywhere."""
    icons = [{"src": "static/favicon.svg", "type": "image/svg+xml", "sizes": "any"}]
    icons += [{"src": f"static/icoon-{size}.png", "type": "image/png", "sizes": f"{size}x{size}"} for size in ("192", "512")]
    content = {
        "name": f"{site.title} {site.city}",
        "short_name": site.title,
        "lang": "nl",
        "dir": "ltr",
        "start_url": "index.html",
        "scope": "./",
        "display": "browser",
        "theme_color": "#0a4644",
        "background_color": "#ffffff",
        "icons": icons,
    }
    return json_file(content)


def _headers(editions: tuple[Edition, ...], styles: str) -> str:
    everywhere = [f"  {name}: {value.format(styles=styles)}" for name, value in HEADERS]
    folders = ["/data/*", *(f"/{edition.config.id}/{name}/*" for edition in editions for name in OPEN_TO_ALL)]
    shared = [line for folder in folders for line in (folder, "  Access-Control-Allow-Origin: *")]
    drafts = [line for edition in editions if edition.config.is_draft for line in (f"/{edition.config.id}/*", "  X-Robots-Tag: noindex")]
    return "\n".join(["/*", *everywhere, *shared, *drafts, ""])
