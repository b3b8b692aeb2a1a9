"""A whole small site, rendered once."""

from __future__ import annotations

from typing import Any

from generator.model.output import OutputFile
from generator.model.page import Page
from generator.render.site import render_site
from tests.render.sample_chrome import CHROME
from tests.render.sample_heads import TEMPLATES
from tests.render.sample_pages import sample_charts, sample_pages

PAGES = sample_pages()
CHARTS = sample_charts(PAGES)
HTML_PAGES = [page.head.path for page in PAGES]


def rendered(pages: tuple[Page, ...] = PAGES, chrome: Any = CHROME) -> dict[str, OutputFile]:  # noqa: ANN401 - replace() of a dataclass
    return {file.path: file for file in render_site(pages, CHARTS, chrome, TEMPLATES)}


SITE = rendered()


def html_of(path: str) -> str:
    return SITE[path].content.decode()
