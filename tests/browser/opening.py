"""Open a page of the built site and hear what it complains about."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal
from weakref import WeakKeyDictionary

from playwright.sync_api import Browser, Page

LEFT = "net::ERR_ABORTED"
"""What a page was still asking for when a reader went on to the next one, such as its icon."""
FITS = "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"
"""Whether nothing of a page lies beside the window."""
PAGES_A_TAB = 20
"""A tab grows with every page, and slows down: after three hundred it holds a gigabyte and takes three times as long."""
_TABS: WeakKeyDictionary[Browser, dict[bool, _Tab]] = WeakKeyDictionary()
"""At rest, with and without scripts. A page takes half the time in a tab that is there; no page of the site keeps anything in it."""


@dataclass
class _Tab:
    page: Page
    pages: int = 0


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
    with resting_tab(browser, javascript=javascript) as page:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(media="null", color_scheme=scheme, forced_colors="none", reduced_motion="no-preference")
        complaints: list[str] = []
        heard: dict[Any, Callable[[Any], None]] = {
            "console": lambda message: complaints.append(message.text),
            "pageerror": lambda error: complaints.append(str(error)),
            "requestfailed": lambda failed: None if failed.failure == LEFT else complaints.append(failed.url),
        }
        with listening(page, heard):
            page.goto(address)
            if javascript:
                prepared(page)
            yield page, complaints


@contextmanager
def listening(page: Page, heard: Mapping[Any, Callable[[Any], None]]) -> Iterator[None]:
    """Have what a page says called out, for a while."""
    for event, note in heard.items():
        page.on(event, note)
    try:
        yield
    finally:
        for event, note in heard.items():
            page.remove_listener(event, note)


@contextmanager
def resting_tab(browser: Browser, *, javascript: bool) -> Iterator[Page]:
    """One at rest, or a new one when all are in use; it is left empty, and not used again after a test that failed in it."""
    at_rest = _TABS.setdefault(browser, {})
    tab = at_rest.pop(javascript, None) or _Tab(browser.new_context(java_script_enabled=javascript, locale="nl-NL").new_page())
    try:
        yield tab.page
        tab.page.unroute_all()
        tab.page.goto("about:blank")
        tab.pages += 1
    except BaseException:
        tab.page.context.close()
        raise
    if tab.pages == PAGES_A_TAB or javascript in at_rest:
        tab.page.context.close()
    else:
        at_rest[javascript] = tab
