"""A chart in a file of its own: whole, named, with its finding and source, and with nothing it has to fetch."""

import re
from pathlib import Path

import pytest

from generator.draw.charts import draw_charts
from generator.draw.svg.sheet import Sheet, compose_sheet
from generator.render.styles import chart_styles
from generator.system.files import SourceTree
from generator.system.runner import Runner
from tests.draw.reading import SVG, parse, texts
from tests.draw.samples import block, every_kind

STYLE = chart_styles(SourceTree(Path(__file__).parents[3] / "site_templates"))
WORDS = Sheet(
    heading="In Tuinzigt krijgen veel mensen bijstand, meer dan in heel Breda & omstreken",
    sources=("Bron: Kerncijfers wijken en buurten, CBS. Licentie: CC BY.", "Staat van de wijken Breda"),
)


def sheet(kind: str = "trend", words: Sheet = WORDS) -> str:
    svg = draw_charts([block(every_kind()[kind])], Runner(1, None))[0].svg
    return compose_sheet(svg, words, STYLE)


@pytest.mark.parametrize("kind", sorted(every_kind()))
def test_a_file_holds_the_finding_the_chart_and_the_source_in_that_order(kind: str) -> None:
    svg = sheet(kind)
    words = " ".join(texts(svg))

    assert words.startswith(WORDS.heading)
    assert words.endswith(" ".join(WORDS.sources))


def test_a_file_is_named_and_described_in_dutch() -> None:
    root = parse(sheet())
    ids = {element.get("id"): element.text for element in root if element.get("id")}

    assert root.get("role") == "img"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "nl"
    assert ids[root.get("aria-labelledby")] == "De bijstand daalt"
    assert ids[root.get("aria-describedby")] == "Een lijn over de jaren."


def test_a_file_has_paper_and_colours_of_its_own_for_light_and_dark() -> None:
    svg = sheet()

    assert "prefers-color-scheme: dark" in svg
    assert re.search(r'<g class="grafiek grafiek-trend"><rect class="v-papier" fill="#ffffff"', svg)


def test_nothing_in_a_file_is_fetched() -> None:
    svg = sheet("kaart").replace('xmlns="http://www.w3.org/2000/svg"', "")

    assert not re.search(r"http|@import|<script|<image|xlink", svg)


def test_all_texts_stand_inside_the_file() -> None:
    root = parse(sheet(words=Sheet(heading="Een lange bevinding " * 12, sources=("Bron " * 60,))))
    _, _, _, height = map(float, root.get("viewBox", "").split())
    groups = [group for group in root.iter(f"{SVG}g") if group.get("font-size") in ("15", "10")]
    lines = [float(text.get("y", "0")) for group in groups for text in group]

    assert lines == sorted(lines)
    assert lines[-1] < height - 10


def test_a_drawing_of_others_is_refused() -> None:
    with pytest.raises(ValueError, match="none of ours"):
        compose_sheet("<svg/>", WORDS, STYLE)
