"""A chart keeps its marks and loses its fonts."""

from xml.etree import ElementTree as ET

import pytest

from generator.draw.cards.letters import PATH, Letters, read_letters
from generator.draw.cards.outlining import outline_drawing, outline_texts
from tests.render.sample_heads import TEMPLATES

CHART = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 340 100" fill="none"><title>Naam</title><desc>Woorden</desc>'
    '<g class="assen" fill="#4a5754" font-size="11.5" text-anchor="middle"><text x="100" y="20">0</text>'
    '<text x="200" y="20" font-weight="bold" text-anchor="end">20</text></g>'
    '<g class="lijn"><a data-naar="2022/index.html"><path d="M0 0h5" stroke="#0b5a57"/></a></g>'
    '<text x="5" y="50" fill="#17211f" stroke="#ffffff" stroke-width="3">Heuvel</text></svg>'
)


@pytest.fixture(scope="module")
def letters() -> Letters:
    return read_letters(TEMPLATES.read(PATH))


def test_no_text_title_or_link_is_left_and_every_mark_is(letters: Letters) -> None:
    drawn = outline_texts(CHART, letters)
    tags = {element.tag for element in ET.fromstring(f"<svg>{drawn}</svg>").iter()}  # noqa: S314 - our own text

    assert tags == {"svg", "g", "path"}
    assert '<path d="M0 0h5" stroke="#0b5a57"/>' in drawn


def test_a_text_stands_where_its_anchor_says_in_its_own_colour(letters: Letters) -> None:
    drawn = outline_texts(CHART, letters)
    middle = 100 - letters.width("0", 11.5, bold=False) / 2
    end = 200 - letters.width("20", 11.5, bold=True)

    assert f'<g transform="translate({middle:.2f} 20.00)" stroke="none" fill="#4a5754">' in drawn
    assert f'<g transform="translate({end:.2f} 20.00)" stroke="none" fill="#4a5754">' in drawn


def test_the_halo_of_a_name_lies_behind_all_its_letters(letters: Letters) -> None:
    drawn = outline_texts(CHART, letters)
    name = drawn[drawn.index("translate(5.00 50.00)") :]

    assert name.index('stroke="#ffffff"') < name.rindex("<path")
    assert name.count("<path") == 2 * len("Heuvel")


def test_a_whole_drawing_keeps_its_size_and_loses_its_letters(letters: Letters) -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40" viewBox="0 0 40 20" role="img"><title id="t">Heuvel</title>'
        '<g class="grafiek"><rect fill="#ffffff" width="40" height="20"/><text x="2" y="9">Heuvel</text></g></svg>'
    )
    outlined = outline_drawing(svg, letters)

    assert outlined.startswith('<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40" viewBox="0 0 40 20" fill="none">')
    assert "<text" not in outlined
    assert "Heuvel" not in outlined
