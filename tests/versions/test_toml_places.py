"""Every key of a mapping has a line and a column."""

from generator.versions.intake.toml_places import find_places

TEXT = '''soort = "waarnemingen"

[pakket]
naam = "wonen"

[[bronnen]]
naam = "een"

[[bronnen]]
  naam = "twee"
[bronnen.vorm]
regels = 3
[[bronnen.ontbrekend]]
teken = "."
[[bronnen.ontbrekend]]
teken = ""

[namen]
"Niew Wolfslaar" = "BU07580701"
lang = """
naam = "geen sleutel"
"""
kort = "x"
'''


def test_keys_of_tables_are_found_with_line_and_column() -> None:
    places = find_places(TEXT)

    assert places["soort",] == (1, 1)
    assert places["pakket", "naam"] == (4, 1)


def test_tables_in_a_list_are_counted() -> None:
    places = find_places(TEXT)

    assert places["bronnen", 0, "naam"] == (7, 1)
    assert places["bronnen", 1, "naam"] == (10, 3)
    assert places["bronnen", 1, "vorm", "regels"] == (12, 1)
    assert places["bronnen", 1, "ontbrekend", 0, "teken"] == (14, 1)
    assert places["bronnen", 1, "ontbrekend", 1, "teken"] == (16, 1)


def test_quoted_keys_lose_their_quotes() -> None:
    assert find_places(TEXT)["namen", "Niew Wolfslaar"] == (19, 1)


def test_text_inside_a_long_string_is_no_key() -> None:
    places = find_places(TEXT)

    assert ("namen", "naam") not in places
    assert places["namen", "kort"] == (23, 1)
