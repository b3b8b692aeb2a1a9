"""The gap in short: on a wide screen words, bar and figure of a group stand beside each other, however long the words of a language."""

from __future__ import annotations

import pytest

from tests.browser.visiting import Look, Visitor

pytestmark = [pytest.mark.site, pytest.mark.browser]

COVERED = """() => [...document.querySelectorAll(".kloof-paar > div")].flatMap((pair) => {
  const words = document.createRange();
  words.selectNodeContents(pair.querySelector("dt"));
  const { left, right, top, bottom } = words.getBoundingClientRect();
  return [...pair.querySelectorAll(".kloof-balk, .kloof-waarde")]
    .map((part) => part.getBoundingClientRect())
    .filter((part) => part.left < right && part.right > left && part.top < bottom && part.bottom > top)
    .map(() => words.toString());
})"""


@pytest.mark.parametrize("width", [360, 960, 1280])
@pytest.mark.parametrize("path", ["index.html", "en/index.html"])
def test_nothing_lies_over_the_words_of_a_group(visitor: Visitor, path: str, width: int) -> None:
    with visitor.open(path, Look(width=width)) as (page, _):
        pairs = page.locator(".kloof-paar > div").count()
        covered = page.evaluate(COVERED)

    assert pairs > 0
    assert covered == []
