"""Tests of reading marks out of the SVG of Vega."""

from __future__ import annotations

from generator.draw.svg.marks import read_layers

HEAD = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9" fill="white"/><g fill="none">'


def group(name: str, *marks: str, kind: str = "symbol") -> str:
    return f'<g class="mark-{kind} role-mark {name}_marks" aria-hidden="true">{"".join(marks)}</g>'


def read(*groups: str) -> dict[str, list[tuple[str, dict[str, str], str]]]:
    layers = read_layers(f"{HEAD}{''.join(groups)}</g></svg>")
    return {layer.name: [(mark.tag, mark.attributes, mark.text) for mark in layer.marks] for layer in layers}


def test_a_circle_of_arcs_becomes_a_circle() -> None:
    arcs = "M3.873,0A3.873,3.873,0,1,1,-3.873,0A3.873,3.873,0,1,1,3.873,0"
    path = f'<path transform="translate(237.99999999999997,100)" d="{arcs}" fill="#123456"/>'

    assert read(group("punten", path)) == {"punten": [("circle", {"cx": "238", "cy": "100", "r": "3.9", "fill": "#123456"}, "")]}


def test_a_text_stands_at_its_place_without_a_font_of_its_own() -> None:
    looks = 'text-anchor="start" font-family="sans-serif" font-size="12px" font-weight="bold"'
    text = f'<text transform="translate(20,34)" {looks}>A &amp; B</text>'

    assert read(group("namen", text)) == {"namen": [("text", {"x": "20", "y": "34", "font-size": "12", "font-weight": "bold"}, "A & B")]}


def test_a_line_runs_from_end_to_end() -> None:
    line = '<line transform="translate(10,20)" x2="100" y2="0" stroke="#000000" stroke-width="1" stroke-dasharray="1,0"/>'

    assert read(group("raster", line)) == {"raster": [("line", {"x1": "10", "y1": "20", "x2": "110", "y2": "20", "stroke": "#000000"}, "")]}


def test_groups_of_one_layer_become_one_and_empty_ones_vanish() -> None:
    path = '<path d="M0,0L1,1" stroke="#000000"/>'
    layers = read(group("leeg"), group("lijnen", path), group("lijnen", path), group("punten", path), group("lijnen", path))

    assert [(name, len(marks)) for name, marks in layers.items()] == [("lijnen", 1), ("punten", 1)]
    assert len(read(group("lijnen", path), group("lijnen", path))["lijnen"]) == 2


def test_backgrounds_frames_and_roles_of_vega_are_left_behind() -> None:
    noise = (
        '<path class="background" d="M0,0h9v9h-9Z"/><g class="mark-group role-frame root" aria-roledescription="group mark container"></g>'
    )

    assert read(noise) == {}
