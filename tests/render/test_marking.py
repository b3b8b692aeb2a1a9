"""Every digit in a text is marked as what it is, or refused."""

import pytest

from generator.model.language import Language, speaking
from generator.render.errors import RenderError
from generator.render.marking import mark_code, mark_digits, mark_kept, mark_moments, mark_unit


def test_a_year_stands_in_a_time_element() -> None:
    assert mark_moments("Sinds 2020 daalt het.") == 'Sinds <time datetime="2020">2020</time> daalt het.'


@pytest.mark.parametrize("written", ["2008–2022", "2008-2022"])
def test_a_range_of_years_becomes_two_moments_with_a_dash(written: str) -> None:
    assert mark_moments(written) == '<time datetime="2008">2008</time>–<time datetime="2022">2022</time>'


def test_a_school_year_keeps_its_slash() -> None:
    assert mark_moments("2021/2022") == '<time datetime="2021">2021</time>/<time datetime="2022">2022</time>'


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("23 maart 2021", '<time datetime="2021-03-23">23 maart 2021</time>'),
        ("november 2021", '<time datetime="2021-11">november 2021</time>'),
        ("11 januari", '<time datetime="01-11">11 januari</time>'),
        ("1 Mei 2021", '<time datetime="2021-05-01">1 Mei 2021</time>'),
        ("1-5-2021", '<time datetime="2021-05-01">1-5-2021</time>'),
        ("2021-03-01", '<time datetime="2021-03-01">1 maart 2021</time>'),
    ],
)
def test_a_date_reads_as_dutch_and_is_told_to_machines(written: str, expected: str) -> None:
    assert mark_moments(written) == expected


def test_on_a_page_in_another_language_dates_are_known_in_that_language_and_in_dutch() -> None:
    english = Language(code="en", locale="en_GB", name="English", messages={"maart": ("March",)})
    with speaking(english):
        for month in ("March", "maart"):
            assert mark_moments(f"23 {month} 2021") == f'<time datetime="2021-03-23">23 {month} 2021</time>'


def test_a_month_may_stand_between_marks_of_its_direction() -> None:
    turned = Language(code="ar", locale="ar", name="Arabic", messages={"mei": ("\u2067mei\u2069",)})
    with speaking(turned):
        assert mark_moments("3 \u2067mei\u2069 2022, \u2067mei\u2069 2022") == (
            '<time datetime="2022-05-03">3 \u2067mei\u2069 2022</time>, <time datetime="2022-05">\u2067mei\u2069 2022</time>'
        )


def test_several_years_in_a_row_are_each_marked() -> None:
    assert mark_moments("2012, 2016 en 2020.").count("<time") == 3


def test_text_around_a_year_is_escaped() -> None:
    assert mark_moments("<b> 2020 & later") == '&lt;b&gt; <time datetime="2020">2020</time> &amp; later'


@pytest.mark.parametrize("written", ["per {} inwoners", "van elke {} inwoners", "van de {} inwoners", "of every {} residents"])
def test_the_unit_of_a_rate_is_marked_as_no_figure(written: str) -> None:
    assert mark_moments(f"{written.format('1.000')} in 2020") == (
        f'{written.format("<span data-geen-cijfer>1.000</span>")} in <time datetime="2020">2020</time>'
    )


@pytest.mark.parametrize("written", ["52 mensen", "het werd 2020,5", "1.2020", "per 1.000,5", "20201", "BU0758", "0.2.0"])
def test_any_other_digit_is_refused(written: str) -> None:
    with pytest.raises(RenderError, match="a digit that is no year"):
        mark_moments(written)


def test_words_with_a_digit_are_marked_as_no_figure_where_that_is_allowed() -> None:
    marked = mark_digits("per 1.000 inwoners op 1 januari 2020 (BU07580502)")

    assert marked == (
        "per <span data-geen-cijfer>1.000</span> inwoners op "
        '<time datetime="2020-01-01">1 januari 2020</time> <span data-geen-cijfer>(BU07580502)</span>'
    )


def test_a_unit_is_marked_as_a_whole_and_only_when_it_has_a_digit() -> None:
    assert mark_code("per 1.000 inwoners") == "<span data-geen-cijfer>per 1.000 inwoners</span>"
    assert mark_code("euro") == "euro"


def test_a_code_cannot_smuggle_html() -> None:
    assert mark_code("1<script>") == "<span data-geen-cijfer>1&lt;script&gt;</span>"
    assert mark_digits('1"<b>') == "<span data-geen-cijfer>1&#34;&lt;b&gt;</span>"


def test_a_unit_by_itself_says_percent_in_words() -> None:
    assert mark_unit("%") == "procent"
    assert mark_unit("euro") == "euro"
    assert mark_unit("per 1.000 inwoners") == "<span data-geen-cijfer>per 1.000 inwoners</span>"


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        ("Kerncijfers 2020", '<span lang="nl" dir="ltr">Kerncijfers <time datetime="2020">2020</time></span> (key figures)'),
        ("", 'Kerncijfers <time datetime="2020">2020</time> (key figures)'),
        ("Iets anders", 'Kerncijfers <time datetime="2020">2020</time> (key figures)'),
    ],
)
def test_words_that_stayed_dutch_are_set_apart_on_a_page_in_another_language(kept: str, expected: str) -> None:
    with speaking(Language(code="en", locale="en_GB", name="English")):
        assert mark_kept("Kerncijfers 2020 (key figures)", kept) == expected
    assert mark_kept("Kerncijfers", "Kerncijfers") == "Kerncijfers"
