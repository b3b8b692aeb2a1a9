"""Figures and blocks are placed in a narrative after sanitising."""

import pytest

from generator.model.blocks import ChartBlock, Prose, ValueTable
from generator.model.sentence import Code
from generator.render.errors import RenderError
from generator.render.prose import Placing, render_prose
from tests.render.sample_figures import FOCUS, chart, table

PLACING = Placing(
    sentence=lambda sentence: f"[{len(sentence)} delen]",
    block=lambda block, level: f"[{type(block).__name__} {level}]",
    link=lambda written: f'href="naar {written}"',
)


def lines(*parts: str | tuple[object, ...] | ChartBlock | ValueTable, level: int = 2) -> str:
    return str(render_prose(Prose(parts=parts), level, PLACING)).replace("\n", "")  # type: ignore[arg-type] # sentences as plain tuples


def test_a_figure_stands_where_the_author_put_it() -> None:
    assert lines("Er kregen **", (FOCUS,), "** mensen bijstand, ", (FOCUS, Code("x")), ".") == (
        "<p>Er kregen <strong>[1 delen]</strong> mensen bijstand, [2 delen].</p>"
    )


def test_a_figure_alone_in_its_paragraph_is_a_paragraph() -> None:
    assert lines((FOCUS,)) == "<p>[1 delen]</p>"


def test_a_chart_stands_between_paragraphs_one_level_below_the_heading_above_it() -> None:
    html = lines("Vooraf.", chart("a"), "# Kop\n\ntekst", table("b"), "## Dieper\n\ntekst", chart("c"))

    assert html == (
        '<p>Vooraf.</p>[ChartBlock 2]<h2 id="kop-kop">Kop</h2><p>tekst</p>[ValueTable 3]'
        '<h3 id="kop-dieper">Dieper</h3><p>tekst</p>[ChartBlock 4]'
    )


def test_a_chart_inside_html_of_the_author_is_refused() -> None:
    with pytest.raises(RenderError, match="inside other text"):
        lines("<div>", chart("a"), "</div>")


def test_links_are_made_by_the_page() -> None:
    assert lines('[weg](/a/?b=1&c=2 "titel")') == '<p><a href="naar /a/?b=1&c=2">weg</a></p>'


def test_more_parts_than_placeholders_is_refused() -> None:
    with pytest.raises(RenderError, match="placeholders"):
        lines(*[("a",)] * 7000)


def test_private_characters_of_an_author_place_nothing() -> None:
    assert lines("a\ue001b ", (FOCUS,)) == "<p>ab [1 delen]</p>"
