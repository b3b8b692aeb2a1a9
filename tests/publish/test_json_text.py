"""JSON is compact, stable, and one entry a line where there are many."""

import json

import pytest

from generator.publish.json_text import json_file, json_list_file, json_map_file, json_text


def test_a_large_map_has_one_entry_a_line() -> None:
    content = json_map_file({"schema": 1}, "cijfers", [("a", json_text({"waarde": "1"})), ("é", json_text({"waarde": "2"}))])

    assert content.decode() == '{"schema":1,\n"cijfers":{\n"a":{"waarde":"1"},\n"é":{"waarde":"2"}\n}}\n'
    assert json.loads(content) == {"schema": 1, "cijfers": {"a": {"waarde": "1"}, "é": {"waarde": "2"}}}


def test_a_large_list_has_one_entry_a_line() -> None:
    content = json_list_file({"schema": 1}, "cijfers", [json_text({"a": 1}), json_text({"b": 2})])

    assert content.decode().splitlines()[2:4] == ['{"a":1},', '{"b":2}']
    assert json.loads(content)["cijfers"] == [{"a": 1}, {"b": 2}]


def test_nothing_to_list_is_still_json() -> None:
    assert json.loads(json_map_file({}, "cijfers", [])) == {"cijfers": {}}
    assert json.loads(json_list_file({}, "cijfers", [])) == {"cijfers": []}


def test_text_is_not_escaped_and_the_file_ends_in_a_line_end() -> None:
    assert json_file({"naam": "Chassé"}) == '{\n "naam": "Chassé"\n}\n'.encode()


def test_what_is_no_number_in_json_is_refused() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        json_text(float("nan"))
