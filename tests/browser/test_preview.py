"""The preview in Chromium: a page reloads itself when the site was built again."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage

from generator.system.server import SiteVersion, open_server

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<title>Voor</title></head><body><h1>{}</h1></body></html>
"""


def test_an_open_page_shows_the_new_site_by_itself_twice_and_without_a_complaint(browser: Browser, tmp_path: Path) -> None:
    """Twice, for the page after a reload waits for the next version and not for the one it has."""
    version = SiteVersion()
    (tmp_path / "index.html").write_text(PAGE.format("eerste"), encoding="utf-8")
    complaints: list[str] = []

    def note(message: ConsoleMessage) -> None:
        complaints.append(message.text)

    with open_server(tmp_path, version, 0) as address:
        page = browser.new_page()
        page.on("console", note)
        page.goto(address)
        shown = [page.locator("h1").inner_text()]
        for text in ("tweede", "derde"):
            (tmp_path / "index.html").write_text(PAGE.format(text), encoding="utf-8")
            version.advance()
            page.get_by_role("heading", name=text).wait_for(timeout=60_000)
            shown.append(page.locator("h1").inner_text())
        page.close()

    assert shown == ["eerste", "tweede", "derde"]
    assert complaints == []
