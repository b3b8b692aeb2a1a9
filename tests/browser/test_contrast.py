"""The measure of contrast itself: what lies under a text decides, and nothing undecided goes by."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.contrast import colour_of, contrast, faint_texts, findings, findings_of_each_look

pytestmark = pytest.mark.browser

HEAD = '<!DOCTYPE html><html lang="nl"><head><title>Proef</title></head><body><main><h1>Proef</h1>'


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 400, "height": 300})
    yield context.new_page()
    context.close()


def drawing(*inside: str) -> str:
    return (
        f'{HEAD}<svg role="img" aria-label="Proef" viewBox="0 0 300 60" width="300" font-family="sans-serif" font-size="14">'
        f"{''.join(inside)}</svg></main></body></html>"
    )


def test_black_on_white_is_twenty_one_and_a_computed_colour_is_read_in_both_notations() -> None:
    assert float(contrast(colour_of("rgb(0, 0, 0)"), colour_of("color(srgb 1 1 1)"))) == pytest.approx(21)


def test_a_text_over_nothing_is_measured_on_the_paper(page: Page) -> None:
    page.set_content(drawing('<text x="5" y="30" fill="#17211f">donker</text><text x="120" y="30" fill="#b0b0b0">bleek</text>'))

    assert [text.split(" at ")[0] for text in faint_texts(page)] == ["too faint: 'bleek'"]


def test_a_text_over_a_shape_is_measured_on_the_shape(page: Page) -> None:
    page.set_content(drawing('<path d="M0 10h100v30h-100z" fill="#0b5a57"/><text x="5" y="30" fill="#17211f">verborgen</text>'))

    assert [text.split(" at ")[0] for text in faint_texts(page)] == ["too faint: 'verborgen'"]


def test_a_halo_keeps_a_text_readable_over_a_shape(page: Page) -> None:
    halo = 'stroke="#fff" stroke-width="8" paint-order="stroke" stroke-linejoin="round"'
    page.set_content(drawing(f'<path d="M0 10h100v30h-100z" fill="#0b5a57"/><text x="5" y="30" fill="#17211f" {halo}>leesbaar</text>'))

    assert faint_texts(page) == []
    assert findings(page) == []


def test_what_axe_cannot_decide_of_something_else_is_told(page: Page) -> None:
    ground = "background: linear-gradient(90deg, #fff, #eee)"
    page.set_content(f'{HEAD}<p style="{ground}; color: #111">Op een verloop</p></main></body></html>')

    assert any(text.startswith("undecided color-contrast: <p") for text in findings(page))


def test_two_links_that_stand_too_close_are_told(page: Page) -> None:
    link = '<a href="#a" style="display:block; font-size:10px; line-height:12px; color:#00c">een</a>'
    page.set_content(f"{HEAD}<div>{link}{link}</div></main></body></html>")

    assert any(text.startswith("target-size") for text in findings(page))


def test_of_texts_that_look_the_same_each_is_judged_over_which_something_lies(page: Page) -> None:
    over = '<i style="position: absolute; inset: 0; background: #1118"></i>'
    texts = ["<p>Vrij</p>", '<div style="position: relative"><p>Eronder</p>{}</div>']
    page.set_content(HEAD + "".join(texts).format("") + "</main></body></html>")
    free = findings_of_each_look(page)
    page.set_content(HEAD + "".join(texts).format(over) + "</main></body></html>")

    assert free == []
    assert [one.split(" data-look")[0] for one in findings_of_each_look(page)] == ["undecided color-contrast: <p"]
