"""Pages of charts and what was drawn → the files beside each page, and the script that interactive charts run on."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any

from generator.draw.cards.pictures import draw_sheets
from generator.draw.svg.sheet import Sheet, compose_sheet
from generator.draw.theme import COLOURS
from generator.draw.vega.interactive import FILLED, fill_spec, make_interactive
from generator.draw.vega.kit import Kit
from generator.model.chart import Chart
from generator.model.chart_page import DRAWING, PICTURE, SPEC, ChartPage, beside
from generator.model.edition import Edition, SiteConfig, SiteSource
from generator.model.identifiers import PagePath
from generator.model.language import DUTCH, Language, said_in
from generator.model.output import OutputFile
from generator.model.page import Page
from generator.model.sentence import plain_with_status
from generator.plan.sentences.single_charts import about_chart, sheet_sources
from generator.publish.chart_tables import publish_chart_tables
from generator.publish.json_text import json_text
from generator.system.digest import sha256
from generator.system.memory import NO_MEMORY, Memory
from generator.system.runner import Runner

NAMED = 12
"""Digits of the digest in the name of the script: a browser keeps it until it changes."""

ABOUT = "Vega, Vega-Lite and Vega-Embed as bundled by vl-convert; licences: vega-licenties.txt"

PROLOG = '<?xml version="1.0" encoding="UTF-8"?>\n'

Charts = Mapping[tuple[PagePath, str], Chart]


def chart_pages(pages: Iterable[Page]) -> tuple[ChartPage, ...]:
    """The pages of one chart."""
    return tuple(page for page in pages if isinstance(page, ChartPage))


def without_pictures(source: SiteSource, memory: Memory = NO_MEMORY) -> SiteSource:
    """The same site without any picture, for a preview: they take longer than all the rest. The same settings give the very same."""
    config = memory.recall(without_pictures, (source.config,), partial(replace, source.config, share_pictures=False, chart_pictures=False))
    return memory.recall((without_pictures, "site"), (source, config), partial(replace, source, config=config))


def with_chart_pages(charts: Charts, pages: Sequence[ChartPage]) -> Charts:
    """The drawn charts by page, also by the page of each chart: it shows what was drawn for the page it comes from."""
    return {**charts, **{(page.head.path, page.block.text.id): charts[page.home, page.block.text.id] for page in pages}}


def vega_script(kit: Kit) -> OutputFile:
    """Vega as it drew all charts, with the shapes to fill and the names of colours in the style sheet. Its name follows from its bytes."""
    shapes = {name: make_interactive(shape) for name, shape in sorted(kit["shapes"].items())}
    known = json_text({"vormen": shapes, "kleuren": {colour: name for name, colour in COLOURS.items()}})
    content = f"/* {ABOUT} */\n(() => {{{kit['scripts']}}})();\nglobalThis.grafiekvormen = {known};\n".encode()
    return OutputFile(path=f"static/vega-{sha256(content)[:NAMED]}.js", content=content)


@dataclass(frozen=True, kw_only=True)
class ChartFiles:
    """What the files of charts are made from."""

    source: SiteSource
    pages: tuple[ChartPage, ...]
    charts: Charts
    shapes: Mapping[str, dict[str, Any]]
    style: str
    """The style sheet of charts."""
    language: Language = DUTCH

    @cached_property
    def specs(self) -> Mapping[str, dict[str, Any]]:
        """What is filled for each chart, by shape."""
        return {name: make_interactive(shape) for name, shape in self.shapes.items()}

    @cached_property
    def written(self) -> Mapping[str, Mapping[str, str]]:
        """Of each shape, as JSON, what is the same in the spec of every chart: two thirds of it."""
        return {name: {part: json_text(value) for part, value in shape.items() if part not in FILLED} for name, shape in self.specs.items()}


def draw_files(page: ChartPage, given: ChartFiles) -> Iterator[OutputFile]:
    """What lies beside the page of a chart in each language: its drawing and its spec. Its table lies there once, for all of them."""
    for file in said_in(given.language, _drawings(page, given)):
        yield OutputFile(path=given.language.folder + file.path, content=file.content)


def make_tables(pages: Sequence[ChartPage], edition: Edition) -> Generator[OutputFile, None, str]:
    """The table of each chart of an edition."""
    yield from publish_chart_tables([page for page in pages if page.head.edition == edition.config.id], edition)
    return ""


def _drawings(page: ChartPage, given: ChartFiles) -> Iterator[OutputFile]:
    chart, path = given.charts[page.head.path, page.block.text.id], page.head.path
    yield OutputFile(path=beside(path, DRAWING), content=f"{PROLOG}{_compose(page, given, given.style)}\n".encode())
    spec = _about(page, given.source.config) | fill_spec(given.specs[chart.shape], json.loads(chart.marks))
    known = given.written[chart.shape]
    parts = ",".join(f"{json_text(name)}:{known.get(name) or json_text(value)}" for name, value in spec.items())
    yield OutputFile(path=beside(path, SPEC), content=f"{{{parts}}}".encode())


def draw_chart_pictures(given: ChartFiles, letters: bytes, runner: Runner) -> tuple[OutputFile, ...]:
    """A PNG of each drawing in its light colours, when the site asks for them."""
    if not given.source.config.chart_pictures:
        return ()
    sheets = {beside(page.head.path, PICTURE): _compose(page, given, style="") for page in given.pages}
    return draw_sheets(sheets, letters, runner)


def _compose(page: ChartPage, given: ChartFiles, style: str) -> str:
    site = given.source.config
    sheet = Sheet(heading=plain_with_status(page.block.heading), sources=sheet_sources(page, site))
    return compose_sheet(given.charts[page.head.path, page.block.text.id].svg, sheet, style)


def _about(page: ChartPage, site: SiteConfig) -> dict[str, object]:
    return {"description": plain_with_status(page.block.text.description), "usermeta": about_chart(page, site)}
