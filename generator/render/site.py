"""Pages, drawn charts and templates in, HTML files and static files out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property

from jinja2 import Environment

from generator.model.auditor_pages import OriginPage
from generator.model.chart import Chart
from generator.model.identifiers import FigureId, PagePath
from generator.model.language import speaking
from generator.model.output import OutputFile
from generator.model.page import NotFoundPage, Page
from generator.render.chrome import Chrome
from generator.render.environment import create_environment
from generator.render.errors import RenderError
from generator.render.links import LinkRegister, prove_links
from generator.render.shared_picture import picture_of
from generator.render.styles import render_styles
from generator.render.view import PageView, is_walked
from generator.system.files import SourceTree

STYLES = "static/site.css"
_ID = re.compile(r' id="([^"]*)"')
_WORD_START = re.compile(r"(?<!^)(?=[A-Z])")


def template_of(page_kind: type[Page]) -> str:
    """Template of a kind of page, e.g. `pages/not-found.html` for NotFoundPage."""
    return f"pages/{_WORD_START.sub('-', page_kind.__name__.removesuffix('Page')).lower()}.html"


@dataclass(frozen=True, kw_only=True)
class Extras:
    """What a site may have beside its pages."""

    pictured: frozenset[PagePath] = frozenset()
    """The pages that have a picture of their own to be shared with."""
    vega: str = ""
    """The script that interactive charts run on; empty in a site without charts."""


NOTHING_EXTRA = Extras()


@dataclass(frozen=True, kw_only=True)
class Places:
    """What leads where on a site."""

    pages: frozenset[PagePath]
    """The pages that exist."""
    origins: Mapping[FigureId, str]
    """The figures and missing values that a page takes apart, each with the place where."""


@dataclass(frozen=True, kw_only=True)
class Binding:
    """What every page needs to know of the site as a whole."""

    places: Places
    charts: Mapping[tuple[PagePath, str], Chart]
    chrome: Chrome
    templates: SourceTree
    styles: str
    """The style sheet of the site."""
    extras: Extras = NOTHING_EXTRA
    walked: frozenset[PagePath] = frozenset()
    """The pages with a chart through which a keyboard can walk."""

    @cached_property  # asked for with every page, and it reads every template
    def environment(self) -> Environment:
        """What templates are rendered in."""
        return create_environment(self.templates)

    def with_charts(self, charts: Mapping[tuple[PagePath, str], Chart], vega: str) -> Binding:
        """The same with what was drawn for the pages that are to be rendered."""
        walked = frozenset(path for (path, _), chart in charts.items() if is_walked(chart))
        return replace(self, charts=charts, walked=walked, extras=replace(self.extras, vega=vega))


def bind_pages(
    places: Places,
    charts: Mapping[tuple[PagePath, str], Chart],
    chrome: Chrome,
    templates: SourceTree,
    extras: Extras = NOTHING_EXTRA,
) -> Binding:
    """Lay ready what all pages of the site share, so that they can be rendered in parts, each in a process of its own."""
    return Binding(
        places=places,
        charts=charts,
        chrome=chrome,
        templates=templates,
        styles=render_styles(templates),
        extras=extras,
        walked=frozenset(path for (path, _), chart in charts.items() if is_walked(chart)),
    )


def origins_of(pages: Sequence[Page]) -> Mapping[FigureId, str]:
    """The figures and missing values that a page takes apart, each with the place where."""
    return {name: place for page in pages if isinstance(page, OriginPage) for name, place in _taken_apart(page)}


def _taken_apart(page: OriginPage) -> Iterator[tuple[FigureId, str]]:
    """Every figure and missing value of a page of origins, with its place from the root of the site."""
    yield from ((origin.value.id, f"{page.head.path}#{origin.anchor}") for origin in (*page.origins, *page.steps))
    yield from ((origin.value.id, f"{page.head.path}#{origin.anchor}") for origin in page.missing)


def render_site(
    pages: Sequence[Page], charts: Mapping[tuple[PagePath, str], Chart], chrome: Chrome, templates: SourceTree
) -> Iterator[OutputFile]:
    """Every page, in order, and the static files; raises RenderError at the end when an anchor leads nowhere."""
    places = Places(pages=frozenset(page.head.path for page in pages), origins=origins_of(pages))
    binding = bind_pages(places, charts, chrome, templates)
    links = yield from render_pages(pages, binding)
    prove_links([links])
    yield from render_static(binding)


def render_pages(pages: Iterable[Page], binding: Binding) -> Generator[OutputFile, None, LinkRegister]:
    """Some of the pages of the site, in order; returns their links, to be proved when those of all pages are known."""
    links = LinkRegister(pages=binding.places.pages)
    environment = binding.environment
    for page in pages:
        view = PageView(
            path=page.head.path,
            edition=page.head.edition,
            anywhere=isinstance(page, NotFoundPage),
            chrome=binding.chrome,
            charts=binding.charts,
            links=links,
            origins=binding.places.origins,
            picture=picture_of(page, binding.extras.pictured, binding.chrome),
            vega=binding.extras.vega,
            environment=environment,
            styles=binding.styles,
            walked=page.head.path in binding.walked,
        )
        with speaking(binding.chrome.language), _naming(binding.chrome.language.folder + page.head.path):
            html = environment.get_template(template_of(type(page))).render(page=page, at=view, chrome=binding.chrome)
        links.add_anchors(page.head.path, _unique_ids(page.head.path, html))
        yield OutputFile(path=binding.chrome.language.folder + page.head.path, content=(html.strip() + "\n").encode())
    return links


@contextmanager
def _naming(path: str) -> Iterator[None]:
    """Tell what goes wrong on which page."""
    try:
        yield
    except RenderError as error:
        error.page = path
        raise


def render_static(binding: Binding) -> Iterator[OutputFile]:
    """The style sheet, and the files of `static/` that are no style sheet, as they are."""
    yield OutputFile(path=STYLES, content=binding.styles.encode())
    for path in binding.templates.files("static"):
        if not path.endswith(".css"):
            yield OutputFile(path=path, content=binding.templates.read(path))


def _unique_ids(path: str, html: str) -> list[str]:
    ids = _ID.findall(html)
    double = [name for name, count in Counter(ids).items() if count > 1]
    if double:
        message = f"{path}: ids used twice: {', '.join(sorted(double))}"
        raise RenderError(message)
    return ids
