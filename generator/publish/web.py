"""Pages and editions in, the files a host and a crawler look for out: sitemap, robots, headers, feed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from generator.model.edition import Edition, SiteConfig, SiteSource
from generator.model.identifiers import EditionId
from generator.model.output import OutputFile
from generator.model.page import NotFoundPage, Page
from generator.model.page_head import PageHead
from generator.publish.feed import feed_text

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'none'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'"
)
"""As in the `<meta>` of every page, with frame-ancestors, which works in a header only."""

HEADERS = (
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)

OPEN_TO_ALL = ("api", "downloads", "herkomst")
"""Folders of an edition that scripts of others may read from their own pages."""


def publish_web(pages: Iterable[Page], source: SiteSource) -> Iterator[OutputFile]:
    """Files at the root of the site; only these hold absolute addresses, all made from `basisadres`."""
    pages = tuple(pages)
    yield OutputFile(path="sitemap.xml", content=_sitemap(pages, source).encode())
    yield OutputFile(path="robots.txt", content=_robots(source.config).encode())
    yield OutputFile(path="_headers", content=_headers(source.editions).encode())
    yield OutputFile(path=".nojekyll", content=b"")
    yield OutputFile(path="feed.xml", content=feed_text(source, pages).encode())


def _sitemap(pages: Iterable[Page], source: SiteSource) -> str:
    """Pages that may be indexed: those of published editions, and those of the site as a whole, which show the newest of these."""
    dates: dict[EditionId | None, str] = {edition.config.id: edition.config.date for edition in source.published}
    if dates:
        dates[None] = max(dates.values())
    heads = sorted((page.head for page in pages if page.head.edition in dates and not isinstance(page, NotFoundPage)), key=_path)
    lines = [
        f"<url><loc>{escape(source.config.base_address + head.path)}</loc><lastmod>{dates[head.edition]}</lastmod></url>" for head in heads
    ]
    opening = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    return "\n".join([opening, *lines, "</urlset>", ""])


def _path(head: PageHead) -> str:
    return head.path


def _robots(site: SiteConfig) -> str:
    return f"User-agent: *\nAllow: /\n\nSitemap: {site.base_address}sitemap.xml\n"


def _headers(editions: tuple[Edition, ...]) -> str:
    everywhere = [f"  {name}: {value}" for name, value in HEADERS]
    folders = ["/data/*", *(f"/{edition.config.id}/{name}/*" for edition in editions for name in OPEN_TO_ALL)]
    shared = [line for folder in folders for line in (folder, "  Access-Control-Allow-Origin: *")]
    drafts = [line for edition in editions if edition.config.is_draft for line in (f"/{edition.config.id}/*", "  X-Robots-Tag: noindex")]
    return "\n".join(["/*", *everywhere, *shared, *drafts, ""])
