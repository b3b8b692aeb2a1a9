"""What the templates of one page may ask: addresses, drawn charts, narratives; always called `at` in templates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from jinja2 import Environment
from markupsafe import Markup, escape

from generator.model.blocks import ChartBlock, Prose, ValueTable
from generator.model.chart import LEADS_TO, STOPS, Chart
from generator.model.chart_page import TABLE, ChartPage, beside, chart_path, is_chart_path, is_spoken
from generator.model.data_set import DataSet
from generator.model.identifiers import EditionId, FigureId, PagePath
from generator.model.language import Language, LanguageWay
from generator.model.sentence import Sentence, is_outside
from generator.render.chrome import Chrome
from generator.render.data_sets import block_of, data_set_json
from generator.render.embedding import Frame, frames
from generator.render.errors import RenderError
from generator.render.links import LinkRegister, relative
from generator.render.lost import LostLine, lost_lines
from generator.render.prose import Placing, render_prose
from generator.render.shared_picture import SharedPicture
from generator.render.values import sentence_html
from generator.system.digest import policy_hash


def is_walked(chart: Chart) -> bool:
    """Say whether a keyboard can walk through a chart."""
    return f" {STOPS}=" in chart.svg


CHART_FIGURE = "components/chart-figure/chart-figure.html"
_ELEMENT = re.compile(r"<\w+")
_LEADS = re.compile(rf'{LEADS_TO}="([^"]*)"')
VALUE_TABLE = "components/value-table/value-table.html"


@dataclass(frozen=True, kw_only=True)
class PageView:
    """One page, seen from inside."""

    path: PagePath
    edition: EditionId | None
    anywhere: bool
    """True on the page that a host serves at any depth: its links are full addresses and it carries its own style."""
    chrome: Chrome
    charts: Mapping[tuple[PagePath, str], Chart]
    links: LinkRegister
    origins: Mapping[FigureId, str]
    """The figures and missing values that a page takes apart, each with the place where."""
    picture: SharedPicture | None
    """What services show when the page is shared; None on a site without pictures."""
    vega: str
    """The script that interactive charts run on; empty in a site without charts."""
    environment: Environment
    styles: str
    """The style sheet of the site."""
    walked: bool
    """There is a chart on the page through which a keyboard can walk."""

    def href(self, target: str) -> str:
        """Address of a target (from the site root, or outside) as written on this page."""
        if is_outside(target):
            return target
        self.links.require(self.path, target)
        if self.anywhere:
            return self.absolute(target)
        return relative(self.path, target) if is_spoken(target) else self.asset(target)

    def origin(self, figure: FigureId) -> str:
        """Address of the place that says where a figure comes from; empty when no page takes it apart."""
        place = self.origins.get(figure)
        return self.href(place) if place else ""

    def asset(self, target: str) -> str:
        """Address of a file that is no page."""
        if is_spoken(target):
            return relative(self.path, target)
        return self.absolute(target) if self.anywhere else relative(self.language.folder + self.path, target)

    @property
    def language(self) -> Language:
        """The language of the page; the paths of its pages are those of the Dutch ones, below the folder of the language."""
        return self.chrome.language

    @property
    def in_languages(self) -> tuple[LanguageWay, ...]:
        """Every language of the site with the way to this page in it, this one too; none on the page that stands everywhere."""
        if self.anywhere or len(self.chrome.languages) == 1:
            return ()
        return tuple(map(self._way_in, self.chrome.languages))

    @property
    def lost_lines(self) -> tuple[LostLine, ...]:
        """What the page that is not there says in the other languages of the site."""
        return tuple(lost_lines(self.chrome))

    def _way_in(self, language: Language) -> LanguageWay:
        there = language.folder + self.path
        return LanguageWay(
            code=language.code,
            name=language.name,
            direction=language.direction,
            address=relative(self.language.folder + self.path, there),
            full_address=self.chrome.site.base_address + there,
            current=language is self.language,
        )

    @property
    def provenance(self) -> str:
        """Address of the page that explains where figures come from, in the edition of this page."""
        return self.href(f"{self.chrome.edition(self.edition).id}/herkomst/index.html")

    @property
    def style_source(self) -> str:
        """Where style may come from, for the security policy: the site itself, or exactly the style in the page."""
        if not self.anywhere:
            return Markup("'self'")
        return Markup("'{}'").format(policy_hash(self.styles.encode()))

    @property
    def inline_styles(self) -> Markup:
        """The style sheet, for the page that carries it."""
        return Markup(self.styles)  # noqa: S704 - a file of ours; in a style element nothing is to be escaped

    def absolute(self, target: str) -> str:
        """Full address of a target, for machines and for the page that is served anywhere."""
        return self.chrome.site.base_address + (self.language.folder if is_spoken(target) else "") + target

    def described(self, data: DataSet) -> Markup:
        """The data set of the page for search engines, to stand in a block of data."""
        dutch = self.chrome.site.base_address + self.path
        described = data_set_json(data, self.absolute(self.path), self.chrome.site, dutch)
        return Markup(described)  # noqa: S704 - JSON in which no character can end the element

    def svg(self, block: ChartBlock) -> Markup:
        """The drawn chart of a block; raises RenderError when it was not drawn."""
        chart = self.charts.get((self.path, block.text.id))
        if chart is None:
            message = f"{self.path}: chart {block.text.id!r} was not drawn"
            raise RenderError(message)
        svg = _LEADS.sub(lambda match: f'href="{escape(self.href(unescape(match[1])))}"', chart.svg)
        return Markup(svg)  # noqa: S704 - drawn by us; model.chart.Chart promises one clean <svg>

    def chart_page(self, block: ChartBlock) -> str:
        """The page of a chart by itself: this page, when it is that; empty for a drawing that has none."""
        if is_chart_path(self.path):
            return self.path
        path = chart_path(self.path, block.text.id)
        return path if path in self.links.pages else ""

    def chart_table(self, block: ChartBlock) -> str:
        """The file with exactly the figures of a chart, beside its page; only of a chart that has one."""
        return beside(PagePath(self.chart_page(block)), TABLE)

    def marks(self, block: ChartBlock) -> Markup:
        """What the chart is drawn from, as JSON to stand in a block of data."""
        return Markup(block_of(self.charts[self.path, block.text.id].marks))  # noqa: S704 - no character in it can end the element

    def frames(self, target: str, page: ChartPage) -> tuple[Frame, ...]:
        """The codes with which others show the page of a chart on theirs, by one of its addresses; none when it has no such address."""
        return () if not target else frames(self.absolute(target), page, self.charts[self.path, page.block.text.id].svg)

    def prose(self, prose: Prose, level: int) -> Markup:
        """HTML of a narrative whose highest heading gets the level."""
        own = prose.language == self.language.code
        placing = Placing(sentence=self._sentence, block=self._block if own else self._block_apart, link=self._link)
        return render_prose(prose, level, placing)

    def _sentence(self, sentence: Sentence) -> str:
        return sentence_html(sentence, self)

    def _block(self, block: ChartBlock | ValueTable, level: int) -> str:
        if isinstance(block, ChartBlock):
            return str(self._macros(CHART_FIGURE).chart_figure(block, self, level))
        return str(self._macros(VALUE_TABLE).value_table(block, self))

    def _block_apart(self, block: ChartBlock | ValueTable, level: int) -> str:
        """A block in the language of the page, inside a narrative in another: its outermost element says so."""
        return _ELEMENT.sub(rf'\g<0> lang="{self.language.code}" dir="{self.language.direction}"', self._block(block, level), count=1)

    def _link(self, written: str) -> str:
        if is_outside(written):
            return str(Markup('href="{}" rel="noopener"').format(written))
        return str(Markup('href="{}"').format(self.href(self.links.find(self.path, written))))

    def _macros(self, template: str) -> Any:  # noqa: ANN401 - macros are attributes that only exist once compiled
        return self.environment.get_template(template).module
