"""A page of the site, opened once and looked at under many circumstances: what a test asks of it, and what it complains about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from tests.browser.kinds import NOT_FOUND
from tests.browser.opening import LEFT, listening, prepared, resting_tab

Scheme = Literal["light", "dark"]
HEIGHT = 800
PATIENCE = 120_000
"""Milliseconds that a browser on a busy machine may take for one thing before a test gives up."""
_WITHOUT_TIMERS = "() => { window.setTimeout = (task) => { Promise.resolve().then(task); return 0; }; }"
"""No timer runs in a page without scripts, and axe waits for some; what it does is done at once there."""


@dataclass
class Seen:
    """What the browser noticed while a page was open."""

    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def note_console(self, message: ConsoleMessage) -> None:
        """Remember what the page complains about."""
        if message.type in ("error", "warning"):
            self.errors.append(message.text)


@dataclass(frozen=True, kw_only=True)
class Look:
    """The circumstances under which a page is looked at; changing them does not load it anew."""

    width: int = 1280
    scheme: Scheme = "light"
    colours_of_reader: bool = False
    still: bool = False
    """The reader asks for less motion."""
    on_paper: bool = False

    def __str__(self) -> str:
        """As a table names it."""
        extra = {"own colours": self.colours_of_reader, "still": self.still, "on paper": self.on_paper}
        return ", ".join((str(self.width), self.scheme, *(name for name, asked in extra.items() if asked)))


def look(page: Page, at: Look) -> None:
    """Change the circumstances of an open page."""
    page.set_viewport_size({"width": at.width, "height": HEIGHT})
    page.emulate_media(
        media="print" if at.on_paper else "screen",
        color_scheme=at.scheme,
        forced_colors="active" if at.colours_of_reader else "none",
        reduced_motion="reduce" if at.still else "no-preference",
    )


@contextmanager
def _hearing(page: Page, own: tuple[str, ...]) -> Iterator[Seen]:
    seen = Seen()
    told: dict[Any, Callable[[Any], None]] = {
        "console": seen.note_console,
        "pageerror": lambda error: seen.errors.append(str(error)),
        "requestfailed": lambda request: None if request.failure == LEFT else seen.errors.append(f"failed: {request.url}"),
        "request": lambda request: None if request.url.startswith(own) else seen.foreign.append(request.url),
    }
    with listening(page, told):
        yield seen


@dataclass(frozen=True, kw_only=True)
class Visitor:
    """Opens pages of the site, over HTTP or from disk."""

    browser: Browser
    host: str
    """Address below which the site is served."""
    folder: Path
    base: str
    """The address that the site believes to have; the page *not found* uses it, and it is answered from the folder."""
    tab: Page | None = None
    """To use for every visit, opened with or without scripts and policy as they ask for; otherwise one at rest, or without the policy of
    pages a window of its own, which takes a second."""

    @contextmanager
    def open(
        self, path: str, at: Look | None = None, *, javascript: bool = True, bypass_policy: bool = False
    ) -> Iterator[tuple[Page, Seen]]:
        """Visit a page of the host, with or without its scripts, under its policy or not."""
        with self._open(self.host, path, at or Look(), javascript=javascript, bypass_policy=bypass_policy) as opened:
            yield opened

    @contextmanager
    def open_from_disk(self, path: str, *, javascript: bool = True, bypass_policy: bool = False) -> Iterator[tuple[Page, Seen]]:
        """Visit the same page as a file."""
        home = f"{self.folder.as_uri()}/"
        with self._open(home, path, Look(), javascript=javascript, bypass_policy=bypass_policy) as opened:
            yield opened

    @contextmanager
    def _open(self, home: str, path: str, at: Look, *, javascript: bool, bypass_policy: bool) -> Iterator[tuple[Page, Seen]]:
        own = (home, "data:", self.base) if path == NOT_FOUND else (home, "data:")
        with self._tab(javascript=javascript, bypass_policy=bypass_policy) as page, _hearing(page, own) as seen:
            look(page, at)
            page.goto(home + path, wait_until="load")
            if javascript:
                prepared(page)
            else:
                page.evaluate(_WITHOUT_TIMERS)
            yield page, seen

    @contextmanager
    def _tab(self, *, javascript: bool, bypass_policy: bool) -> Iterator[Page]:
        if self.tab:
            yield self.tab
            return
        if not bypass_policy:
            with resting_tab(self.browser, javascript=javascript) as page:
                yield self._at_home(page)
            return
        context = self.browser.new_context(bypass_csp=True, java_script_enabled=javascript, locale="nl-NL")
        try:
            yield self.new_tab(context)
        finally:
            context.close()

    def new_tab(self, context: BrowserContext) -> Page:
        """A page of a window, in which the address of the site leads to the folder."""
        return self._at_home(context.new_page())

    def _at_home(self, page: Page) -> Page:
        page.set_default_timeout(PATIENCE)
        page.route(f"{self.base}**", lambda route: route.fulfill(path=self.folder / route.request.url.removeprefix(self.base)))
        return page
