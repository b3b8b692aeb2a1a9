"""What validate knows of the headings of a text is what the page will have."""

from __future__ import annotations

import re

import pytest

from generator.load.narratives import read_narrative
from generator.render.sanitising import sanitised
from generator.validate.prose import blank_code, list_anchors


@pytest.mark.parametrize(
    "text",
    [
        "# Een\n\n## Twee\n\ntekst\n\n### Een",
        "## Bekende *fouten* en **twij**fels ##\n\ntekst",
        "## Zie [de bronnen](/over/index.html) en `code`",
        "Onderstreept\n===\n\nOok zo\n---\n\ntekst",
        "tekst\n## Midden in een alinea\nmeer tekst",
        "## Thema’s & cafés: één, twee &amp; drie",
        "#Zonder spatie\n\n#\n\n##  \n\n- lijst\n\n---\n\ntekst",
        "    ## code\n\n`## code`\n\n## Echt",
        "Een tabel:\n\n| a | b |\n|---|---|\n| c | d |\n",
    ],
)
def test_the_anchors_that_validate_knows_are_those_of_the_page(text: str) -> None:
    narrative, _ = read_narrative(f"---\ntitel: a\n---\n{text}".encode(), "a.md", "a", None)

    assert list(list_anchors(narrative)) == re.findall(r' id="([^"]*)"', sanitised(text, 2))


def test_a_figure_in_a_heading_leaves_no_trace_in_its_anchor() -> None:
    text = '## In {{ cijfer("bijstand", "focus", 2020) }} gevallen\n'
    narrative, _ = read_narrative(f"---\ntitel: a\n---\n{text}".encode(), "a.md", "a", None)

    assert list_anchors(narrative) == ("kop-in-gevallen",)


def test_blanked_code_keeps_every_other_character_in_its_place() -> None:
    assert blank_code("a `b\nc` d ``e ` f`` g") == "a   \n   d           g"
