"""Tests of the finished SVG."""

from __future__ import annotations

from generator.draw.drawing import Drawing
from generator.draw.sketch import Task
from generator.draw.svg.finish import finish_svg
from generator.draw.theme import COLOURS
from generator.draw.words import speech_of_now
from tests.draw.reading import SVG, parse, texts

DRAWING: Drawing = {"shape": "trend", "height": 99.96, "scales": {}, "rows": {}}


def finish(*groups: str, name: str = "proef", title: str = "Titel") -> str:
    task: Task = {
        "shape": "trend",
        "sketch": {"unit": "%", "series": [], "from_zero": True},
        "id": name,
        "name": title,
        "description": "Tekst.",
        "speech": speech_of_now(),
    }
    return finish_svg(f'<svg xmlns="http://www.w3.org/2000/svg"><g>{"".join(groups)}</g></svg>', DRAWING, task)


def group(name: str, *marks: str) -> str:
    return f'<g class="mark-x role-mark {name}_marks">{"".join(marks)}</g>'


def rule(x: int, colour: str) -> str:
    return f'<line transform="translate({x},0)" x2="0" y2="9" stroke="{COLOURS[colour]}" stroke-width="2"/>'


def test_the_root_is_an_image_without_a_size_of_its_own() -> None:
    start = finish().partition(">")[0]

    assert start == (
        '<svg xmlns="http://www.w3.org/2000/svg" class="grafiek grafiek-trend" data-grafiek="proef" role="img"'
        ' aria-labelledby="proef-naam" aria-describedby="proef-omschrijving" viewBox="0 0 340 100" font-family="sans-serif" fill="none"'
    )


def test_what_marks_share_stands_once_on_their_group() -> None:
    svg = finish(group("raster", rule(1, "lijn"), rule(2, "lijn")))
    shared = '<g class="raster l-lijn" stroke="#cbd5d1" stroke-width="2">'

    assert f'{shared}<line x1="1" y1="0" x2="1" y2="9"/><line x1="2" y1="0" x2="2" y2="9"/></g>' in svg


def test_what_marks_do_not_share_stays_with_them() -> None:
    svg = finish(group("raster", rule(1, "lijn"), rule(2, "stad")))

    assert '<g class="raster" stroke-width="2">' in svg
    assert '<line class="l-stad" x1="2" y1="0" x2="2" y2="9" stroke="#17211e"/>' in svg


def test_a_circle_keeps_its_own_radius_also_when_it_is_the_only_one() -> None:
    circle = '<path transform="translate(5,6)" d="M3,0A3,3,0,1,1,-3,0A3,3,0,1,1,3,0" fill="#17211f"/>'

    assert '<circle cx="5" cy="6" r="3"/>' in finish(group("punten", circle))


def test_an_unknown_colour_stays_without_a_class() -> None:
    assert '<path d="M0,0" fill="#abcdef"/>' in finish(group("punten", '<path d="M0,0" fill="#abcdef"/>', rule(1, "lijn")))


def test_letters_with_a_halo_lie_in_front_of_it() -> None:
    text = f'<text transform="translate(1,2)" fill="{COLOURS["tekst"]}" stroke="{COLOURS["papier"]}" stroke-width="3">Breda</text>'
    group_of_names = finish(group("namen", text)).split("<g ")[1].partition(">")[0]

    assert group_of_names.startswith('class="namen v-tekst l-papier"')
    assert 'paint-order="stroke"' in group_of_names


def test_words_from_outside_stay_words() -> None:
    root = parse(finish(group("namen", "<text>&lt;script&gt;</text>"), name='x" onload="y', title="</title><script>&"))

    assert root.get("data-grafiek") == 'x" onload="y'
    assert root.get("onload") is None
    assert [element.text for element in root.iter(f"{SVG}title")] == ["</title><script>&"]
    assert [element.tag for element in root.iter() if "script" in element.tag] == []
    assert texts(finish(group("namen", "<text>&lt;b&gt; &amp;</text>"))) == ["<b> &"]


def test_the_hatched_pattern_is_there_only_where_it_is_used() -> None:
    hatched = f'<path d="M0,0L1,0L1,1Z" fill="{COLOURS["arcering"]}"/>'

    assert "<pattern" not in finish(group("gebieden", rule(1, "lijn")))
    assert 'fill="url(#proef-arcering)"' in finish(group("gebieden", hatched))
