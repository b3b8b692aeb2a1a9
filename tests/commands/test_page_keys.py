"""What a page is known by: all that can be seen of it, whatever objects it is made of, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from generator.commands.page_keys import KeyWriter
from generator.draw.charts import draw_charts
from generator.model.auditor_pages import OriginPage
from generator.model.chart_page import ChartPage
from generator.model.figure import Figure
from generator.model.identifiers import FigureId
from generator.model.page import Page
from generator.plan.charts import charts_of
from generator.plan.shown import values_shown
from generator.render.site import render_site
from generator.system.files import SourceTree
from generator.system.runner import Runner
from tests.plan.planned import PlannedSite, planned
from tests.render.sample_chrome import CHROME
from tests.render.sample_heads import TEMPLATES

HERE = Runner(1, None)


@pytest.fixture(scope="module")
def site(klein: SourceTree) -> PlannedSite:
    return planned(klein)


def without_operands(value: Any) -> Any:  # noqa: ANN401 - any part of a page
    """The same with figures that follow from nothing."""
    if isinstance(value, Figure):
        bare = object.__new__(Figure)
        for field in fields(Figure):
            object.__setattr__(bare, field.name, {} if field.name == "operands" else getattr(value, field.name))
        return bare
    if isinstance(value, tuple):
        return tuple(without_operands(part) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: without_operands(getattr(value, field.name)) for field in fields(value) if field.init})
    return value


def rendered(pages: list[Page]) -> Mapping[str, bytes]:
    places = [(page.head.path, block) for page in pages for block in charts_of(page)]
    drawn = draw_charts([block for _, block in places], HERE)
    charts = {(path, block.text.id): chart for (path, block), chart in zip(places, drawn, strict=True)}
    charts |= {(page.head.path, page.block.text.id): charts[page.home, page.block.text.id] for page in pages if isinstance(page, ChartPage)}
    return {file.path: file.content for file in render_site(pages, charts, CHROME, TEMPLATES)}


def test_only_pages_of_origins_show_what_figures_follow_from(site: PlannedSite) -> None:
    """For a key holds nothing of it."""
    pages = list(site.pages)
    bare = [page if isinstance(page, OriginPage) else without_operands(page) for page in pages]

    assert any(one is not other for one, other in zip(pages, bare, strict=True))
    assert rendered(bare) == rendered(pages)


def test_equal_pages_of_other_objects_have_the_same_key(site: PlannedSite, klein: SourceTree) -> None:
    again = planned(klein)

    assert [KeyWriter({}).digest(page) for page in site.pages] == [KeyWriter({}).digest(page) for page in again.pages]


def test_a_place_where_a_figure_is_taken_apart_is_part_of_the_key(site: PlannedSite) -> None:
    page = site.page("2022/index.html")
    shown = next(iter(values_shown([page])))

    assert KeyWriter({shown: "elders"}).digest(page) != KeyWriter({}).digest(page)
    assert KeyWriter({FigureId("2022.elders"): "elders"}).digest(page) == KeyWriter({}).digest(page)
