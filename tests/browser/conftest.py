"""The real site, built once; a host that serves it below a path; and a browser."""

from __future__ import annotations

import fcntl
import functools
import os
import pickle
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from generator.system.server import listen
from tests.browser.kinds import KINDS, OTHERS
from tests.browser.reading_pages import ReadPage, read_pages
from tests.browser.visiting import Seen, Visitor

ROOT = Path(__file__).parents[2]
SITE = ROOT / ".cache" / "publicatie" / "site"
"""Where the Makefile builds it too. Below a folder: pages are also asked for by a host that serves them below a path."""
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Without them a browser calls home by itself, which would hide what a page asks for."""
HEARD = "--force-renderer-accessibility"
"""The tree of a page as a screen reader gets it: without one, Chromium leaves out of it what is laid out later."""


@pytest.fixture(scope="session")
def together(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all test processes of one run share."""
    several = "PYTEST_XDIST_TESTRUNUID" in os.environ
    return tmp_path_factory.getbasetemp().parent if several else tmp_path_factory.getbasetemp()


@contextmanager
def one_at_a_time(lock: Path) -> Iterator[None]:
    """Let one process pass; who comes second finds what the first has made."""
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def site() -> Path:
    """The real site, as `python build.py` builds it; all test processes share one, and `make test` built it while tools were fetched."""
    SITE.parent.mkdir(parents=True, exist_ok=True)
    with one_at_a_time(SITE.with_name("bouw.lock")):
        command = [sys.executable, "build.py", "build", "--out", str(SITE)]
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return SITE


@pytest.fixture(scope="session")
def read_site(site: Path, together: Path) -> dict[str, ReadPage]:
    """Every page of the real site, read; half a minute of work that test processes share as well."""
    kept = together / "gelezen.pickle"
    with one_at_a_time(together / "gelezen.lock"):
        if not kept.exists():
            kept.write_bytes(pickle.dumps(read_pages(site)))
    pages: dict[str, ReadPage] = pickle.loads(kept.read_bytes())  # noqa: S301 - our own, of this run
    return pages


@pytest.fixture(scope="session")
def base_address() -> str:
    """The address that the site believes to have."""
    settings = tomllib.loads((ROOT / "content" / "site.toml").read_text(encoding="utf-8"))
    return str(settings["basisadres"])


@pytest.fixture(scope="session")
def host(site: Path) -> Iterator[str]:
    """Address below which the site is served: not at the root of its host, as on GitHub Pages."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the signature of http.server
            pass

    with listen(functools.partial(Quiet, directory=str(site.parent))) as address:
        yield f"{address}{site.name}/"


@pytest.fixture(params=["host", "disk"])
def home(request: pytest.FixtureRequest, host: str, site: Path) -> str:
    """Where the site is opened: on a host below a path, or as files."""
    return host if request.param == "host" else f"{site.as_uri()}/"


def chromium_program() -> str:
    """Chromium of this machine; without one the tests fail, for a page that nobody looked at is not tested."""
    program = os.environ.get("CHROMIUM") or next((found for name in PROGRAMS if (found := shutil.which(name))), None)
    assert program, "no Chromium: run .ci/system-tools, or set CHROMIUM to its path"
    return program


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a process."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=chromium_program(), args=list(QUIET))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def hearing(browser: Browser) -> Iterator[Browser]:
    """Another one, in which somebody listens: it keeps the tree of every page up to date, which costs a third more of whatever is done."""
    chromium = browser.browser_type.launch(executable_path=chromium_program(), args=[*QUIET, HEARD])
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def visitor(browser: Browser, host: str, site: Path, base_address: str) -> Visitor:
    """Who opens pages of the site."""
    return Visitor(browser=browser, host=host, folder=site, base=base_address)


@pytest.fixture(scope="session")
def listener(hearing: Browser, visitor: Visitor) -> Visitor:
    """Who listens to pages of the site."""
    return replace(visitor, browser=hearing)


@pytest.fixture(scope="session", params=[pytest.param(path, id=kind) for kind, path in KINDS.items()])
def kind(request: pytest.FixtureRequest) -> str:
    """The path of a page of every kind; of the whole session, so that all tests of one page stand side by side and share its visit."""
    return str(request.param)


@pytest.fixture(scope="session")
def visited(visitor: Visitor, kind: str) -> Iterator[tuple[Page, Seen]]:
    """A page of every kind, opened once for all tests that look at it; each begins with how it looks at it."""
    with visitor.open(kind) as opened:
        yield opened


@pytest.fixture(scope="session", params=[pytest.param(path, id=kind) for kind, path in OTHERS.items()])
def other_kind(request: pytest.FixtureRequest) -> str:
    """The path of another page of every kind, in English."""
    return str(request.param)


@pytest.fixture(scope="session")
def another(visitor: Visitor, other_kind: str) -> Iterator[tuple[Page, Seen]]:
    """Such a page, opened once as well."""
    with visitor.open(other_kind) as opened:
        yield opened
