"""The real site, built once; a host that serves it below a path; and a browser."""

from __future__ import annotations

import fcntl
import functools
import os
import shutil
import subprocess
import sys
import threading
import tomllib
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[2]
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


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, as `python build.py` builds it; test processes that run side by side share one."""
    together = "PYTEST_XDIST_TESTRUNUID" in os.environ
    home = tmp_path_factory.getbasetemp().parent if together else tmp_path_factory.getbasetemp()
    folder = home / "publicatie" / "site"
    with (home / "publicatie.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # who comes second finds the site of the first unchanged
        command = [sys.executable, "build.py", "build", "--out", str(folder)]
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return folder


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

    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site.parent)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{site.name}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium of this machine; without one the tests fail, for a page that nobody looked at is not tested."""
    program = os.environ.get("CHROMIUM") or next((found for name in PROGRAMS if (found := shutil.which(name))), None)
    assert program, "no Chromium: run .ci/system-tools, or set CHROMIUM to its path"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        yield chromium
        chromium.close()
