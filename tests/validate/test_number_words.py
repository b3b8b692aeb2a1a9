"""An amount in words is found in every spelling; an article, a unit, an order and a mere likeness are not."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.narratives import read_narrative
from generator.validate.number_words import NUMBER_FORMS, find_number_words
from generator.validate.typed_numbers import check_typed_numbers


def words(text: str) -> list[str]:
    return [word.text for word in find_number_words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er waren drie inbraken.", ["drie"]),
        ("Dat is drie keer zo veel.", ["drie keer zo"]),
        ("Twee op de vijf mensen, een op de vier, één van de tien.", ["Twee op de vijf", "een op de vier", "één van de tien"]),
        ("Bijna dubbel zo veel, dubbele cijfers.", ["dubbel", "dubbele"]),
        ("De helft, ruim de helft, een half, een halve.", ["helft", "helft", "half", "halve"]),
        ("Een kwart, driekwart, drie kwart.", ["kwart", "driekwart", "drie kwart"]),
        ("Het verdubbelde, is verdubbeld, de verdubbeling.", ["verdubbelde", "verdubbeld", "verdubbeling"]),
        ("Het verdrievoudigde, halveerde en is gehalveerd: een halvering.", ["verdrievoudigde", "halveerde", "gehalveerd", "halvering"]),
        ("Tientallen, honderden en duizenden mensen.", ["Tientallen", "honderden", "duizenden"]),
        ("Anderhalf, anderhalve en tweeënhalf jaar.", ["Anderhalf", "anderhalve", "tweeënhalf"]),
        ("Vijfentwintig, tweeëndertig, eenenveertig.", ["Vijfentwintig", "tweeëndertig", "eenenveertig"]),
        ("Honderdtwintig, vijfhonderd, tweeduizend driehonderd.", ["Honderdtwintig", "vijfhonderd", "tweeduizend", "driehonderd"]),
        ("Twaalfhonderdvijftig en drie miljoen.", ["Twaalfhonderdvijftig", "drie", "miljoen"]),
        ("Tien procent meer, twintig procentpunt.", ["Tien procent", "twintig procentpunt"]),
        ("Twee derde, een derde van de stad, drie tienden.", ["Twee derde", "een derde", "drie tienden"]),
        ("Tweemaal zo hoog, eens zo veel.", ["Tweemaal zo", "eens zo"]),
        ("Op twee na de hoogste; de tweede plaats; de derde grootste.", ["Op twee na de hoogste", "tweede plaats", "derde grootste"]),
        ("Een tiental, zestienjarigen, dertigers.", ["tiental", "zestienjarigen", "dertigers"]),
        ("Er waren nul inbraken.", ["nul inbraken"]),
        ("Er is één buurt, éen buurt, eén buurt.", ["één", "éen", "eén"]),
        ("De meerderheid stemde toe.", ["meerderheid"]),
        ("Drie\nkeer zo veel.", ["Drie keer zo"]),
        ("Een op de duizend.", ["Een op de duizend"]),
        ("Niet één buurt, maar één keer, op één na.", ["één", "één keer", "één"]),
        ("Eén van de vier, één van onze twee scholen, één van de honderd.", ["Eén van de vier", "één", "twee", "één van de honderd"]),
        ("De één op de vier; in één keer zo veel.", ["één op de vier", "één keer zo"]),
    ],
)
def test_an_amount_in_words_is_found_with_all_that_belongs_to_it(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Een buurt met 'n plein, en zo'n buurt als elke andere.",
        "Per duizend inwoners, van elke honderd mensen, omgerekend naar duizend inwoners.",
        "Het CBS rondt af op tientallen; afgerond op hele duizendtallen; in duizenden euro's.",
        "De eerste editie, de tweede keer, een derde partij, de tweede Kamer.",
        "Beide kanten, allebei, een paar buurten, enkele jaren, veel en weinig.",
        "Meer dan gemiddeld, hoger dan in de stad, het hoogste cijfer.",
        "Onbekend is iets anders dan nul.",
        "Achter het vierkant is voorzichtig lastig; tweedeling, driehoek, zevenslaper, elftal, kwartaal, kwartier.",
        "Neem dat in acht. Een dubbele telling, dubbel geteld, dubbelzinnig.",
        "Een enkel jaar; het is een keer gebeurd; eenmaal thuis.",
        "Eén van de buren, één van onze straten, één uit die groep, één ervan; éen van hen.",
        "De één zegt ja, de ander nee. Het één sluit het ander niet uit.",
        "In één keer klaar, op één lijn, in één oogopslag, met één mond, één voor één, één-op-één, één en dezelfde straat.",
    ],
)
def test_what_states_no_amount_is_left_alone(text: str) -> None:
    assert words(text) == []


def test_letters_with_loose_accents_are_the_same_letters() -> None:
    assert len(words(unicodedata.normalize("NFD", "Er is één buurt met tweeëndertig mensen."))) == 2


def test_the_remedy_of_a_comparison_is_a_ratio_and_that_of_a_count_a_figure() -> None:
    ratio, share, count = find_number_words("Drie keer zo veel, de helft, vijf mensen.")

    assert "verhouding(" in ratio.remedy
    assert "procent" in share.remedy
    assert "cijfer(" in count.remedy


def test_who_only_stresses_an_article_is_told_how() -> None:
    (word,) = find_number_words("Niet één straat is gelijk.")

    assert "zonder accenten" in word.remedy
    assert "geen enkele" in word.remedy


def test_titles_summaries_and_text_are_searched_and_macros_code_and_comments_are_not() -> None:
    text = (
        '---\ntitel: "Twee buurten"\nsamenvatting: "De helft."\n---\n'
        '{{ feit("drie keer", bron="https://x.nl/") }} zo veel, `vier` {# vijf #} <!-- zes -->\nEn *zeven* mensen.\n'
    )
    narrative, _ = read_narrative(text.encode(), "a.md", "a", None)

    assert [(str(problem.place), problem.code) for problem in check_typed_numbers(narrative)] == [
        ("a.md:2:9", "number-word"),
        ("a.md:3:19", "number-word"),
        ("a.md:6:5", "number-word"),
    ]


def is_an_amount(written: str) -> bool:
    """A team of eleven only looks like a number, and is meant to be passed over."""
    return not written.startswith("elftal")


@given(written=st.sampled_from(NUMBER_FORMS).flatmap(lambda form: st.from_regex(form.pattern, fullmatch=True)).filter(is_an_amount))
def test_whatever_a_form_describes_is_found_from_where_it_begins(written: str) -> None:
    """What a text cannot begin with is passed over; no form may begin like that."""
    assert [word.offset for word in find_number_words(written)][:1] == [0]
