"""A descriptor is read with the place of every value, and without mercy for double keys."""

from __future__ import annotations

import json

import pytest

from generator.load.json_document import parse_geojson, parse_json
from generator.model.problem import Place


def test_the_value_is_that_of_the_standard_library() -> None:
    text = '{"a": [1, -2.5, 1e3, true, false, null, "é\\u00e9\\n"], "b": {}, "c": []}'

    document, problems = parse_json(text, "d.json")

    assert document is not None
    assert document.value == json.loads(text)
    assert problems == ()


def test_every_value_has_a_place_by_dotted_path() -> None:
    document, _ = parse_json('{\n  "resources": [\n    {"path": "a.csv"}\n  ]\n}\n', "d.json")

    assert document is not None
    assert document.places["resources.0.path"] == Place(path="d.json", line=3, column=14)


def test_a_key_that_stands_there_twice_is_named_at_the_second() -> None:
    _, problems = parse_json('{"a": 1,\n "a": 2}', "d.json")

    assert [(problem.code, problem.place.line, problem.place.column) for problem in problems] == [("json-key-twice", 2, 2)]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("", 1, 1),
        ('{"a": 1', 1, 8),
        ('{"a": 1,}', 1, 9),
        ('{"a" 1}', 1, 6),
        ("{'a': 1}", 1, 2),
        ('{"a": NaN}', 1, 7),
        ('{"a": 1}\n x', 2, 2),
        ('{"a": "x\ny"}', 1, 9),
        ('["a" "b"]', 1, 6),
    ],
)
def test_what_is_no_json_is_named_where_reading_stopped(text: str, line: int, column: int) -> None:
    document, problems = parse_json(text, "d.json")

    assert document is None
    assert [(problem.code, problem.place.line, problem.place.column) for problem in problems] == [("json-syntax", line, column)]


def test_endless_nesting_is_refused_before_it_exhausts_the_stack() -> None:
    document, problems = parse_json("[" * 100_000, "d.json")

    assert document is None
    assert [problem.code for problem in problems] == ["json-syntax"]


def test_boundaries_are_read_without_places() -> None:
    value, problems = parse_geojson('{"type": "FeatureCollection", "features": []}', "g.geojson")

    assert (value, problems) == ({"type": "FeatureCollection", "features": []}, ())


@pytest.mark.parametrize("text", ['{"a": NaN}', '{"a": Infinity}', '{"a": }', "[" * 100_000])
def test_boundaries_that_are_no_json_are_a_problem(text: str) -> None:
    value, problems = parse_geojson(text, "g.geojson")

    assert value is None
    assert [problem.code for problem in problems] == ["json-syntax"]


@pytest.mark.parametrize(
    "text",
    [
        '{"a": ' * 100_000,
        "[0" + ",0" * 60_000 + "]",
        '{"' + "k" * 201 + '": 1}',
        '{"a": ' + "9" * 5000 + "}",
        '{"a": 1e999}',
        '{"a": -1e999}',
        '{"a": 0.' + "1" * 100 + "}",
    ],
)
def test_what_would_exhaust_a_machine_is_refused_at_its_place(text: str) -> None:
    document, problems = parse_json(text, "d.json")

    assert document is None
    assert [problem.code for problem in problems] == ["json-syntax"]


@pytest.mark.parametrize("character", ["\\u200b", "\\u202e", "\\u0000", "\\ud800", "\\u00ad", "e\u0301"])
def test_a_text_holds_no_character_that_cannot_be_seen(character: str) -> None:
    _, problems = parse_json('{"titel":\n "a' + character + 'b"}', "d.json")

    assert [(problem.code, problem.place.line, problem.place.column) for problem in problems] == [("json-character", 2, 2)]


def test_boundaries_name_a_property_once() -> None:
    _, problems = parse_geojson('{"features": [{"id": 1, "id": 2}]}', "g.geojson")

    assert [problem.code for problem in problems] == ["json-key-twice"]
