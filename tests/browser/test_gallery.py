"""The components by themselves: accessible in their frames, and none wider than a phone."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import violations
from tests.browser.opening import FITS
from tests.render.gallery import write_gallery

pytestmark = [pytest.mark.browser]

ABOUT_WHOLE_PAGES = {
    "heading-order",
    "landmark-one-main",
    "page-has-heading-one",
    "region",
    "landmark-no-duplicate-main",
    "landmark-unique",
    "listitem",
}
"""An example is part of a page: it has no heading of its own to begin with, and no list around it."""


@pytest.mark.parametrize(("scheme", "screen"), [("light", "smal"), ("dark", "breed")])
def test_every_component_is_accessible_by_itself(browser: Browser, tmp_path: Path, scheme: str, screen: str) -> None:
    """In its frames, one by one: axe does not look into frames by itself."""
    page = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(write_gallery(tmp_path).as_uri(), wait_until="load")
    frames = [frame for frame in page.frames if frame != page.main_frame]
    wide = [frame.title() for frame in frames if not frame.evaluate(FITS)]
    judged = [frame for frame in frames if frame.frame_element().get_attribute("class") == screen]
    found = {*violations(page), *(one for frame in judged for one in violations(frame, but=ABOUT_WHOLE_PAGES))}
    page.close()

    assert len(frames) == 2 * len(judged) > 80
    assert wide == []
    assert found == set()
