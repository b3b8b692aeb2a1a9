"""Tests of the look: told apart without colour, legible in light and dark, and one with the style sheet."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from generator.draw.theme import COLOURS, LOOKS, SMALL
from generator.model.chart import Role

STYLES = Path(__file__).parents[2] / "site_templates" / "static" / "charts.css"
TEXTS = ("tekst", "zacht", "accent", "focus", "overig", "stad")
SIZE_ON_SMALL_PHONE = SMALL * 320 / 340


def fallbacks(block: int) -> dict[str, str]:
    """Colours of the style sheet when there is no tokens.css: light is the first block, dark the second."""
    found = re.findall(r"--g-([\w-]+): var\(--[\w-]+, (#\w{6})\)", STYLES.read_text(encoding="utf-8"))
    half = len(found) // 2
    return dict(found[block * half : (block + 1) * half])


def contrast(first: str, second: str) -> float:
    """Contrast of two colours. Source: WCAG 2.2, relative luminance."""

    def luminance(colour: str) -> float:
        channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dim = sorted((luminance(first), luminance(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("scheme", [0, 1])
@pytest.mark.parametrize("name", TEXTS)
def test_every_colour_of_texts_and_marks_is_legible_on_the_paper(scheme: int, name: str) -> None:
    colours = fallbacks(scheme)

    assert contrast(colours[name], colours["papier"]) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1])
def test_classes_of_a_map_get_steadily_further_from_the_paper(scheme: int) -> None:
    colours = fallbacks(scheme)
    steps = [contrast(colours[f"kaart-{shade}"], colours["papier"]) for shade in range(1, 6)]

    assert all(after > 1.3 * before for before, after in pairwise(steps))


def test_the_style_sheet_knows_every_colour_that_a_chart_can_hold() -> None:
    styles = STYLES.read_text(encoding="utf-8")
    rules = set(re.findall(r"\.v-([\w-]+) \{ fill", styles))

    assert rules == set(COLOURS) - {"arcering"}
    assert fallbacks(0) == {name: value for name, value in COLOURS.items() if name != "arcering"}


@pytest.mark.parametrize("condition", ["prefers-color-scheme: dark", "forced-colors: active", "print"])
def test_every_colour_has_a_value_in_dark_forced_colours_and_print(condition: str) -> None:
    block = STYLES.read_text(encoding="utf-8").split(condition, 1)[1].split("@media", 1)[0]

    assert set(re.findall(r"--g-([\w-]+):", block)) == set(COLOURS) - {"arcering"}


def test_all_colours_differ_so_that_each_has_one_class() -> None:
    assert len(set(COLOURS.values())) == len(COLOURS)


def test_roles_differ_by_more_than_colour() -> None:
    lines = {(look.dash, look.width, look.marker) for look in LOOKS.values()}

    assert len(lines) == len(Role)


def test_the_smallest_text_is_readable_on_a_small_phone() -> None:
    assert SIZE_ON_SMALL_PHONE >= 10.5
