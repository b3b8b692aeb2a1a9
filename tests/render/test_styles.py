"""One style sheet in a fixed order, legible in light and dark."""

import re
from pathlib import Path

from generator.render.styles import render_styles
from generator.system.files import SourceTree
from tests.render.sample_heads import TEMPLATES


def test_sheets_come_in_a_fixed_order_whatever_the_disk_says(tmp_path: Path) -> None:
    for path in (
        "static/print.css",
        "static/charts.css",
        "static/base.css",
        "static/tokens.css",
        "components/b/b.css",
        "components/a/a.css",
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(f"/* {path} */\n.x {{\n  order: '{Path(path).stem}';\n}}\n")

    order = re.findall(r"'(\w+)'", render_styles(SourceTree(tmp_path)))

    assert order == ["tokens", "base", "a", "b", "charts", "print"]


def test_comments_and_indentation_are_left_out() -> None:
    sheet = render_styles(TEMPLATES)

    assert "/*" not in sheet
    assert "\n " not in sheet


def test_style_fetches_nothing() -> None:
    sheet = render_styles(TEMPLATES)

    assert "@import" not in sheet
    assert "url(" not in sheet
    assert "@font-face" not in sheet


def test_every_property_that_is_used_is_defined() -> None:
    sheet = render_styles(TEMPLATES)
    used = set(re.findall(r"var\((--[\w-]+)\)", sheet))
    defined = set(re.findall(r"(--[\w-]+):", sheet))

    assert used <= defined


def test_dark_mode_sets_every_colour_of_light_mode() -> None:
    tokens = TEMPLATES.read("static/tokens.css").decode()
    light, dark = tokens.split("@media (prefers-color-scheme: dark)")
    colour = re.compile(r"(--[\w-]+): #")

    assert set(colour.findall(dark)) == set(colour.findall(light))


def contrast(first: str, second: str) -> float:
    """Ratio of relative luminance. Source: WCAG 2.2, definition of contrast ratio."""

    def luminance(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def test_text_reads_on_every_ground_it_stands_on_in_both_schemes() -> None:
    for scheme in TEMPLATES.read("static/tokens.css").decode().split("@media (prefers-color-scheme: dark)"):
        colours = dict(re.findall(r"--([\w-]+): (#\w{6})", scheme))
        pairs = [(text, ground) for text in ("tekst", "tekst-zacht", "accent", "focus", "overig") for ground in ("papier", "vlak")]
        pairs += [
            ("op-accent", "accent"),
            ("op-band", "band"),
            ("op-band-zacht", "band"),
            ("focus", "focus-vlak"),
            ("tekst-zacht", "focus-vlak"),
        ]

        assert {
            pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs if contrast(colours[pair[0]], colours[pair[1]]) < 4.5
        } == {}
