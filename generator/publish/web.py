"""Pages and editions in, the files a host, a crawler and a phone look for out: sitemap, robots, headers, feed, web manifest, llms.txt."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from xml.sax.saxutils import escape

from generator.model.chart_page import FOLDER, ChartPage
from generator.model.edition import Edition, SiteConfig, SiteSource
from generator.model.identifiers import EditionId
from generator.model.language import DUTCH
from generator.model.output import OutputFile
from generator.model.page import NotFoundPage, Page
from generator.model.page_head import PageHead
from generator.publish.feed import feed_text
from generator.publish.json_text import json_file
from generator.publish.language_models import describe_site

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' '{styles}'; img-src 'self' data:; font-src 'none'; manifest-src 'self'; "
    "connect-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
"""What no page exceeds. The `<meta>` of a page narrows it: a script runs only on the page to search on, on the one to compare on and on
those of charts, for both policies must allow it. `styles` is the hash of the style sheet, which the page *not found* carries in itself."""

UNFRAMED = "frame-ancestors 'self'"
"""A second policy, which works in a header only, for every page but those of charts, which are there to be shown on the sites of others.
It has rules of its own because a host joins the headers of several rules, and of policies the strictest decides: none can allow again."""

HEADERS = (
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)

UNLISTED = (NotFoundPage, ChartPage)
"""Kinds of page that the sitemap leaves out."""

OPEN_TO_ALL = ("api", "downloads", FOLDER, "herkomst")
"""Folders of an edition that scripts of others may read from their own pages."""
SPOKEN_TO_ALL = (FOLDER, "herkomst")
"""Those of them that are there in another language too; the others hold Dutch files only."""


def publish_web(pages: Iterable[Page], source: SiteSource, styles: str, others: Iterable[PageHead] = ()) -> Iterator[OutputFile]:
    """Files at the root of the site; only these hold absolute addresses, all made from `basisadres`.

    `styles` is the hash of the style sheet as a security policy writes it; `others` are the heads of pages that are planned later.
    """
    pages, later = tuple(pages), tuple(others)
    listed = (*(page.head for page in pages if not isinstance(page, UNLISTED)), *later)
    framed_by_us = (*(page.head for page in pages if not isinstance(page, ChartPage)), *later)
    once = {page.head.path for page in pages if isinstance(page, NotFoundPage)}
    yield OutputFile(path="sitemap.xml", content=_sitemap(listed, source).encode())
    yield OutputFile(path="robots.txt", content=_robots(source.config).encode())
    yield OutputFile(path="_headers", content=_headers(source, styles, framed_by_us, once).encode())
    yield OutputFile(path=".nojekyll", content=b"")
    yield OutputFile(path="site.webmanifest", content=_app_manifest(source.config))
    yield OutputFile(path="llms.txt", content=describe_site(source).encode())
    yield OutputFile(path="feed.xml", content=feed_text(source, pages).encode())


def _sitemap(heads: Iterable[PageHead], source: SiteSource) -> str:
    """Pages that may be indexed: those of published editions, and those of the site as a whole, which show the newest of these.

    Not those of single charts: everything on them stands on the page that the chart comes from.
    """
    dates: dict[EditionId | None, str] = {edition.config.id: _changed(edition) for edition in source.published}
    if dates:
        dates[None] = max(dates.values())
    listed = sorted((head for head in heads if head.edition in dates), key=_path)
    base, folders = source.config.base_address, {language.code: language.folder for language in (DUTCH, *source.languages)}
    lines = [
        f"<url><loc>{escape(base + folder + head.path)}</loc><lastmod>{dates[head.edition]}</lastmod></url>"
        for folder in folders.values()
        for head in listed
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
        "name": site.full_title,
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


def _headers(source: SiteSource, styles: str, framed_by_us: Sequence[PageHead], dutch_only: Container[str]) -> str:
    folders = ("", *(one.folder for one in source.languages))
    editions = [(edition, folder) for folder in folders for edition in source.editions]
    everywhere = [f"  {name}: {value.format(styles=styles)}" for name, value in HEADERS]
    opened = [
        f"/{folder}{edition.config.id}/{name}/*" for edition, folder in editions for name in (SPOKEN_TO_ALL if folder else OPEN_TO_ALL)
    ]
    read_by_all = ["/data/*", *opened]
    shared = [line for folder in read_by_all for line in (folder, "  Access-Control-Allow-Origin: *")]
    hidden = [f"/{folder}{edition.config.id}/*" for edition, folder in editions if edition.config.is_draft]
    drafts = [line for folder in hidden for line in (folder, "  X-Robots-Tag: noindex")]
    spoken = [head for head in framed_by_us if head.path not in dutch_only]
    alone = [place for folder in folders for place in _unframed(spoken if folder else framed_by_us, folder)]
    closed = [line for place in alone for line in (place, f"  Content-Security-Policy: {UNFRAMED}")]
    return "\n".join(["/*", *everywhere, *shared, *closed, *drafts, ""])


def _unframed(heads: Iterable[PageHead], language: str) -> tuple[str, ...]:
    """Where pages stand that are in no frame of others: the front pages, and each folder by name, of any edition or of the newest one."""
    root = f"/{language}"
    places = {root, f"{root}index.html", f"{root}:editie/", f"{root}:editie/index.html"}
    for head in heads:
        start, path = (f"{root}:editie/", head.path.partition("/")[2]) if head.edition else (root, head.path)
        folder, inside, _ = path.partition("/")
        places.add(f"{start}{folder}/*" if inside else f"{start}{path}")
    return tuple(sorted(places))
