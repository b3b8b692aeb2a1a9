"""The small change of Dutch."""

import pytest

from generator.model.language import Language, speaking
from generator.model.saying import listed
from generator.model.sentence import Code, Moment, Quoted, plain
from generator.plan.sentences.wording import (
    capitalised,
    difference_quantity,
    joined,
    lowered,
    quantity,
    quoted,
    rest_of,
    short_quantity,
    span,
    translated,
    whole_city,
    worded,
)
from tests.plan.samples import change, figure

ENGLISH = Language(code="en", locale="en_GB", name="English", messages={"Een vroege levering.": ("An early delivery.",)})


def test_text_with_a_year_becomes_a_sentence_with_a_moment() -> None:
    sentence = worded("De reeks loopt tot en met 2022, daarna niet.")

    assert sentence == ("De reeks loopt tot en met ", Moment("2022"), ", daarna niet.")


def test_other_digits_become_codes_and_never_stay_in_a_string() -> None:
    sentence = worded("Tabel 84799NED, per 1.000 inwoners, 15 tot 75 jaar.")

    assert sentence == (
        "Tabel ",
        Code("84799NED"),
        ", per ",
        Code("1.000"),
        " inwoners, ",
        Code("15"),
        " tot ",
        Code("75"),
        " jaar.",
    )


@pytest.mark.parametrize("text", ["2012-2022", "2012–2022", "2026-11-23"])
def test_a_stretch_of_years_and_a_date_are_moments(text: str) -> None:
    assert worded(text) == (Moment(text),)


def test_text_without_digits_stays_one_string() -> None:
    assert worded("Niets te tellen.") == ("Niets te tellen.",)


def test_empty_text_gives_an_empty_sentence() -> None:
    assert worded("") == ()


def test_wording_loses_no_character() -> None:
    text = "In 2020 (26 maart 2021) staan 2.560 inwoners; WK075800 telt 5% minder."

    assert plain(worded(text)) == text


@pytest.mark.parametrize(
    ("names", "expected"),
    [((), ""), (("Heuvel",), "Heuvel"), (("Heuvel", "Kesteren"), "Heuvel en Kesteren"), (("a", "b", "c"), "a, b en c")],
)
def test_names_make_a_dutch_list(names: tuple[str, ...], expected: str) -> None:
    assert plain(listed(names)) == expected


def test_sentences_are_joined_with_a_space_and_empty_ones_leave_no_trace() -> None:
    assert plain(joined((("Een.",), (), ("Twee.",)))) == "Een. Twee."


@pytest.mark.parametrize(
    ("name", "expected"), [("Mishandeling", "mishandeling"), ("WOZ-waarde", "WOZ-waarde"), ("WW-uitkering", "WW-uitkering"), ("", "")]
)
def test_a_name_in_a_sentence_loses_its_capital_unless_it_is_an_abbreviation(name: str, expected: str) -> None:
    assert lowered(name) == expected


def test_a_capital_at_the_start_leaves_names_inside_alone() -> None:
    assert capitalised("heel Breda") == "Heel Breda"


@pytest.mark.parametrize(
    ("unit", "expected"),
    [("per 1.000 inwoners", "52,0 per 1.000 inwoners"), ("%", "52,0%"), ("euro", "52,0 euro"), ("", "52,0")],
)
def test_a_value_is_said_with_its_unit(unit: str, expected: str) -> None:
    assert plain(quantity(figure("52"), unit)) == expected


@pytest.mark.parametrize(("unit", "expected"), [("per 1.000 inwoners", "52,0"), ("%", "52,0%"), ("euro", "52,0 euro")])
def test_a_second_value_repeats_only_percent_and_euro(unit: str, expected: str) -> None:
    assert plain(short_quantity(figure("52"), unit)) == expected


def test_percentages_differ_in_points() -> None:
    assert plain(difference_quantity(change("9.5"), "%")) == "+9,5 procentpunt"


def test_a_stretch_of_one_year_is_that_year() -> None:
    assert (span("2020", "2020"), span("2012", "2022")) == (Moment("2020"), Moment("2012–2022"))


def test_the_city_and_the_rest_are_told_apart() -> None:
    assert (whole_city("Breda"), rest_of("Breda")) == ("heel Breda", "de rest van Breda")


def test_dutch_of_an_author_is_set_apart_in_another_language_only() -> None:
    with speaking(ENGLISH):
        assert quoted("Sinds 2020.") == (Quoted(("Sinds ", Moment("2020"), ".")),)
        assert plain(quoted("Sinds 2020.")) == "Sinds 2020."
        assert quoted("") == ()
    assert quoted("Sinds 2020.") == worded("Sinds 2020.")


def test_text_of_an_author_is_said_as_translated_or_quoted() -> None:
    with speaking(ENGLISH):
        assert translated("Een vroege levering.") == ("An early delivery.",)
        assert translated("Een late levering.") == (Quoted(("Een late levering.",)),)
    assert translated("Een late levering.") == ("Een late levering.",)


@pytest.mark.parametrize("written", ["2024-11", "84799NED", "hbo-wo", "https://data.politie.nl/", "waarnemingen.csv", "–"])
def test_what_holds_no_words_is_never_called_dutch(written: str) -> None:
    with speaking(ENGLISH):
        assert translated(written) == worded(written)
