"""What axe leaves undecided → nothing, or the texts that are really too faint: measured from the colours that the browser paints.

Of a text in a drawing axe does not know what lies under it, and of a cell that a wide table keeps out of sight not where it stands.
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from playwright.sync_api import Page

from tests.browser.axe import Judgement, Noticed, judge, judge_contrast_of_each_look, judge_each_look, judge_layout, judge_paper, told

ENOUGH = 4.5
"""WCAG 2.2, 1.4.3, for text of this size."""
STRAY = 0.03
"""Part of the ground of a text that may be darker or lighter: the edge of a leader that ends at a letter."""
SEEN = 24
"""Difference in a channel from which a pixel belongs to a letter."""

_PLACE = """
(svg) => {
  const box = svg.getBoundingClientRect();
  const left = Math.floor(box.left + scrollX), top = Math.floor(box.top + scrollY);
  return { x: left, y: top, width: Math.ceil(box.right + scrollX) - left, height: Math.ceil(box.bottom + scrollY) - top };
}
"""
_TEXTS = """
(svg) => {
  const own = svg.getBoundingClientRect();
  return [...svg.querySelectorAll("text")].map((text) => {
    const box = text.getBoundingClientRect();
    const place = { left: box.left - own.left, top: box.top - own.top, width: box.width, height: box.height };
    return { said: text.textContent, fill: getComputedStyle(text).fill, ...place };
  });
}
"""
_HIDE = "() => document.querySelectorAll('svg text').forEach((text) => { text.style.fill = 'transparent'; })"
_SHOW = "() => document.querySelectorAll('svg text').forEach((text) => { text.style.fill = ''; })"
_CELLS = """
() => {
  const paired = new Map();
  document.querySelectorAll(".tabel-rol *").forEach((deel) => {
    const said = [...deel.childNodes].filter((one) => one.nodeType === Node.TEXT_NODE).map((one) => one.data.trim()).join("");
    if (!said) return;
    let ground = deel;
    while (ground && /^(transparent|rgba\\(0, 0, 0, 0\\))$/.test(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
    const pair = [getComputedStyle(deel).color, getComputedStyle(ground || document.documentElement).backgroundColor];
    paired.set(pair.join(), { said, colour: pair[0], ground: pair[1] });
  });
  return [...paired.values()];
}
"""

TALLEST = 16_000
"""Pixels of a window from which Chromium takes a picture at once: above 16,384 it repeats itself."""

Pixels = NDArray[np.float64]
Picture = NDArray[np.uint8]
Place = dict[str, int]
"""`x`, `y`, `width` and `height` in pixels of the page."""


def findings(page: Page) -> list[str]:
    """Everything that axe finds wrong on a page, and what it cannot decide unless it is measured to be in order."""
    return _weigh(page, judge(page))


def findings_of_each_look(page: Page) -> list[str]:
    """The same, but for contrast, which is judged of one text of every look; texts in drawings are left to `faint_texts`."""
    return _weigh(page, judge_each_look(page))


def findings_in_layout(page: Page) -> list[str]:
    """The same of a page of which nothing else can be perceived than when it was judged before."""
    return _weigh(page, judge_layout(page))


def findings_on_paper(page: Page) -> list[str]:
    """The same of a page as it is printed, where nothing is pressed."""
    return _weigh(page, judge_paper(page))


def faint_looks(page: Page) -> list[str]:
    """Looks of which a text cannot be read; texts in drawings are left to `faint_texts`."""
    return _weigh(page, judge_contrast_of_each_look(page))


def _weigh(page: Page, judged: Judgement) -> list[str]:
    drawn = [one for one in judged.undecided if one.rule == "color-contrast" and one.html.startswith("<text")]
    hidden = [one for one in judged.undecided if one.rule == "color-contrast" and _out_of_sight(one)]
    others = [f"undecided {one.rule}: {one.html}" for one in judged.undecided if one not in drawn and one not in hidden]
    return [*told(judged.wrong), *others, *(faint_texts(page) if drawn else ()), *(_in_wide_tables(page) if hidden else ())]


def _out_of_sight(one: Noticed) -> bool:
    return "elmPartiallyObscured" in one.reasons


def _in_wide_tables(page: Page) -> list[str]:
    """Cells that are out of sight have the colours of their style sheet on the ground of the nearest box that has one."""
    measured = ((cell["said"], float(contrast(colour_of(cell["colour"]), colour_of(cell["ground"])))) for cell in page.evaluate(_CELLS))
    return [str(Faint(said=said, ratio=ratio)) for said, ratio in measured if ratio < ENOUGH]


@dataclass(frozen=True, kw_only=True)
class Faint:
    """A text that does not stand out from what lies under it."""

    said: str
    ratio: float

    def __str__(self) -> str:
        """As a test reports it."""
        return f"too faint: {self.said!r} at {self.ratio:.2f}"


def faint_texts(page: Page) -> list[str]:
    """Texts in drawings with too little contrast to the pixels under and around their letters."""
    drawings = [one for one in page.locator("svg:has(text)").all() if one.is_visible()]
    if not drawings:
        return []
    with _in_whole(page) as take:
        places = [drawing.evaluate(_PLACE) for drawing in drawings]
        texts = [drawing.evaluate(_TEXTS) for drawing in drawings]
        with_letters = take(places)
        page.evaluate(_HIDE)
        without = take(places)
        page.evaluate(_SHOW)
    measured = (
        Faint(said=text["said"], ratio=_ratio_of(text, seen, ground))
        for said, seen, ground in zip(texts, with_letters, without, strict=True)
        for text in said
    )
    return [str(text) for text in measured if text.ratio < ENOUGH]


@contextmanager
def _in_whole(page: Page) -> Iterator[Callable[[list[Place]], list[Picture]]]:
    """Takes pictures of places in a window as tall as the page, all at once: any other way it is laid out and painted for each of them."""
    before = page.viewport_size
    height = page.evaluate("() => document.documentElement.scrollHeight")
    protocol = page.context.new_cdp_session(page)
    if before and height <= TALLEST:
        page.set_viewport_size({**before, "height": height})

    def shoot(**options: object) -> Picture:
        taken = protocol.send("Page.captureScreenshot", {"optimizeForSpeed": True, **options})
        return np.asarray(Image.open(BytesIO(b64decode(taken["data"]))).convert("RGB"))

    def take(places: list[Place]) -> list[Picture]:
        if height > TALLEST:
            return [shoot(clip={**place, "scale": 1}, captureBeyondViewport=True) for place in places]
        whole = shoot()
        return [whole[one["y"] : one["y"] + one["height"], one["x"] : one["x"] + one["width"]] for one in places]

    try:
        yield take
    finally:
        if before:
            page.set_viewport_size(before)
        protocol.detach()


def _ratio_of(text: dict[str, Any], with_letters: Picture, without: Picture) -> float:
    """Contrast of the colour of a text to nearly all of the ground under its letters and right beside them."""
    top, left = int(text["top"]) - 1, int(text["left"]) - 1
    rows, columns = slice(max(top, 0), int(top + text["height"] + 3)), slice(max(left, 0), int(left + text["width"] + 3))
    ground = without[rows, columns].astype(np.float64)
    letters = np.abs(with_letters[rows, columns] - ground).max(axis=2) >= SEEN
    if not letters.any():
        return 1.0
    near = letters.copy()
    for axis, step in ((0, 1), (0, -1), (1, 1), (1, -1)):
        near |= np.roll(letters, step, axis=axis)
    ratios = contrast(colour_of(text["fill"]), ground[near])
    return float(np.quantile(ratios, STRAY))


def colour_of(written: str) -> Pixels:
    """A computed colour, e.g. `rgb(74, 87, 84)` or `color(srgb 0.1 0.2 0.3)`, in steps of 255."""
    numbers = [float(number) for number in re.findall(r"[\d.]+", written)][:3]
    return np.array(numbers) * (255 if written.startswith("color(") else 1)


def contrast(colour: Pixels, ground: Pixels) -> Pixels:
    """WCAG contrast of a colour to each of many."""
    own, others = _luminance(colour), _luminance(ground)
    return (np.maximum(own, others) + 0.05) / (np.minimum(own, others) + 0.05)


def _luminance(colours: Pixels) -> Pixels:
    parts = colours / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))
