"""The reader of the site's own pages sees what it must see."""

from __future__ import annotations

import pytest

from tests.browser.html_reading import read_html


def test_a_figure_is_read_with_its_id_value_and_text() -> None:
    reading = read_html('<p>Dat is <data class="cijfer groot" value="51.9" data-herkomst="2022.bijstand.focus.2020">52,0</data>.</p>')

    [figure] = reading.figures
    assert (figure.id, figure.value, figure.text) == ("2022.bijstand.focus.2020", "51.9", "52,0")
    assert reading.loose_digits == []


@pytest.mark.parametrize("text", ["52,0", "½", "٣", "²"])
def test_a_digit_typed_by_hand_is_loose(text: str) -> None:
    assert read_html(f"<main><p>Er zijn {text} huizen.</p></main>").loose_digits == [f"Er zijn {text} huizen."]


@pytest.mark.parametrize(
    "html",
    [
        "<time>2020</time>",
        "<code>BU07580502</code>",
        "<span data-geen-cijfer>per 1.000 inwoners</span>",
        '<span data-feit="https://x">16</span>',
        '<svg data-grafiek="trend"><text>2020</text></svg>',
        "<head><title>2022</title></head>",
    ],
)
def test_digits_that_are_no_data_may_stand_in_their_own_elements(html: str) -> None:
    assert read_html(html).loose_digits == []


@pytest.mark.parametrize("html", ["<svg><text>2020</text></svg>", '<data value="1">1</data>', '<span class="cijfer">1</span>'])
def test_other_elements_give_no_permission(html: str) -> None:
    assert len(read_html(html).loose_digits) == 1


def test_digits_after_an_element_are_loose_again() -> None:
    assert read_html("<p><time>2020</time> 5</p>").loose_digits == ["5"]


def test_links_and_anchors_are_read_wherever_they_stand() -> None:
    reading = read_html(
        '<a id="a" href="b.html#c">x</a><img src="d.png"><link href="e.css"><meta http-equiv="refresh" content="0; url=f.html">'
    )

    assert [target for _, _, target in reading.links] == ["b.html#c", "d.png", "e.css", "f.html"]
    assert reading.anchors == ["a"]


def test_a_missing_figure_is_read_with_its_status() -> None:
    reading = read_html('<span class="cijfer-ontbreekt" data-status="O" data-herkomst="2022.woz.BU07580506.2020">onbekend</span>')

    assert reading.missing == [("2022.woz.BU07580506.2020", "O")]
