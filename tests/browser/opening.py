"""Open a page of the built site and hear what it complains about."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from playwright.sync_api import Browser, Page


@contextmanager
def opened(
    browser: Browser, address: str, *, width: int = 1280, javascript: bool = True, scheme: Literal["light", "dark"] = "light"
) -> Iterator[tuple[Page, list[str]]]:
    """A page at an address, and everything it complains about."""
    context = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=javascript, color_scheme=scheme)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda failed: complaints.append(failed.url))
    page.goto(address)
    yield page, complaints
    context.close()
