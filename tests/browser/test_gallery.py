"""The components by themselves: accessible in their frames, and none wider than a phone."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.render.gallery import write_gallery

pytestmark = [pytest.mark.browser]

ABOUT_WHOLE_PAGES = {
    "heading-order",
    "landmark-one-main",
    "page-has-heading-one",
    "region",
    "landmark-no-duplicate-main",
    "landmark-unique",
}
"""An example is part of a page: it has no heading of its own to begin with."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_component_is_accessible_by_itself(browser: Browser, tmp_path: Path, scheme: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(write_gallery(tmp_path).as_uri(), wait_until="load")
    frames = [frame for frame in page.frames if frame != page.main_frame]
    wide = [
        frame.title()
        for frame in frames
        if frame.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth")
    ]
    found = [entry["id"] for entry in Axe().run(page).response["violations"] if entry["id"] not in ABOUT_WHOLE_PAGES]
    page.close()

    assert len(frames) > 40
    assert wide == []
    assert found == []
