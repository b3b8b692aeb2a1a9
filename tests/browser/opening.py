"""Open a page of the built site and hear what it complains about."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal
from weakref import WeakKeyDictionary

from playwright.sync_api import Browser, BrowserContext, Page

LEFT = "net::ERR_ABORTED"
"""What a page was still asking for when a reader went on to the next one, such as its icon."""
_WINDOWS: WeakKeyDictionary[Browser, dict[bool, BrowserContext]] = WeakKeyDictionary()
"""With and without scripts; a page costs a third of the time of a context of its own, and no page of the site keeps anything in it."""


def prepared(page: Page) -> None:
    """Wait until every chart can be walked through: a page prepares them one after the other, after it has loaded.

    A page that leads on to another may do so meanwhile; it is then that other one that is waited for.
    """
    page.locator("svg[data-punten]:not(:has(+ .grafiek-loper))").first.wait_for(state="detached")


@contextmanager
def opened(
    browser: Browser, address: str, *, width: int = 1280, javascript: bool = True, scheme: Literal["light", "dark"] = "light"
) -> Iterator[tuple[Page, list[str]]]:
    """A page at an address, and everything it complains about."""
    windows = _WINDOWS.setdefault(browser, {})
    if javascript not in windows:
        windows[javascript] = browser.new_context(java_script_enabled=javascript)
    page = windows[javascript].new_page()
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda failed: None if failed.failure == LEFT else complaints.append(failed.url))
    page.goto(address)
    if javascript:
        prepared(page)
    try:
        yield page, complaints
    finally:
        page.close()
