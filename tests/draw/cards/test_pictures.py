"""A card becomes a PNG of the size that services ask, with the same bytes every time and no letter of a font in it."""

import struct

import pytest

from generator.draw.cards.card import compose_card
from generator.draw.cards.letters import PATH, read_letters
from generator.draw.cards.pictures import draw_cards
from generator.model.card import CARD_HEIGHT, CARD_WIDTH, Card
from generator.model.chart import Chart
from generator.model.identifiers import PagePath
from generator.system.runner import Runner
from tests.render.sample_heads import TEMPLATES

PAGE = PagePath("2022/buurten/heuvel/index.html")
CHART = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 340 120"><g><text x="5" y="20">Heuvel</text><path d="M0 0h5"/></g></svg>'


def card(chart: str | None, finding: str = "Van 114,3 naar 63,0") -> Card:
    return Card(
        page=PAGE,
        site="Staat",
        city="Dorp",
        kind="Buurt · editie 2022",
        title="Heuvel",
        finding=finding,
        address="dorp.example",
        chart=chart,
    )


def test_a_picture_stands_beside_its_page_and_has_the_size_that_is_said() -> None:
    letters = TEMPLATES.read(PATH)
    first, second = (draw_cards([card("lijn"), card(None)], {(PAGE, "lijn"): Chart(svg=CHART)}, letters, Runner(1, None)) for _ in range(2))

    assert [picture.path for picture in first] == ["2022/buurten/heuvel/delen.png"] * 2
    assert [struct.unpack(">II", picture.content[16:24]) for picture in first] == [(CARD_WIDTH, CARD_HEIGHT)] * 2
    assert first == second
    assert first[0].content != first[1].content


@pytest.mark.parametrize("chart", ["lijn", None])
def test_no_font_has_a_say_in_a_card(chart: str | None) -> None:
    svg = compose_card(card(chart), CHART if chart else "", read_letters(TEMPLATES.read(PATH)))

    assert "<text" not in svg
    assert "font" not in svg


def test_a_long_finding_stays_above_the_address() -> None:
    letters = read_letters(TEMPLATES.read(PATH))
    svg = compose_card(card("lijn", "Een heel lange bevinding over deze buurt. " * 20), CHART, letters)
    baselines = [float(part.split(")")[0].split(" ")[1]) for part in svg.split('transform="translate(64.00')[1:] for part in [f"x{part}"]]

    address = CARD_HEIGHT - 44.0
    assert [place for place in baselines if place > address] == []
    assert [place for place in baselines if address - 30 < place < address] == []
