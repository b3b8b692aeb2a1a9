"""A site folder → pages on loopback that reload themselves when the site is built again."""

from __future__ import annotations

import html
import re
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote, unquote, urlsplit

from generator.system.digest import sha256
from generator.system.files import SourceTree
from generator.system.overlay import STYLE, STYLE_PATH, write_empty_page, write_panel

LOOPBACK = "127.0.0.1"
RELOAD_SCRIPT = "/__herladen.js"
RELOAD_WAIT = "/__wacht/"
WAIT_SECONDS = 20.0
OPEN_PAGES = 4
"""As many pages are taken to be open at once."""
LOOK = "X-Aanblik"
"""A digest of all that decides what a page looks like: a browser reloads a page only when that is another."""

CONTENT_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".geojson": "application/geo+json; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".ttl": "text/turtle; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".zip": "application/zip",
}

_RELOAD = """\
"use strict";
(async () => {
  let [seen, look] = document.currentScript.src.split("?")[1].split("-");
  for (;;) {
    try {
      const answer = await fetch("%s" + seen);
      const number = await answer.text();
      if (!answer.ok || number === seen) continue;
      const page = await fetch(location.href, { method: "HEAD", cache: "no-store" });
      if (page.headers.get("%s") !== look) { location.reload(); return; }
      seen = number;
    } catch { await new Promise((go) => setTimeout(go, 1000)); }
  }
})();
"""
_POLICY = re.compile(rb"""<meta\s+http-equiv=["']?Content-Security-Policy["']?\s+content="([^"]*)"\s*/?>""", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Message:
    """What an editor must see over the page: why the site could not be built."""

    heading: str
    lines: tuple[str, ...]


NO_PAGES: Mapping[str, bytes] = MappingProxyType({})


class SiteVersion:
    """Counts how often there was something else to see while the site is served; readers may wait for the next time."""

    def __init__(self) -> None:
        """Begin at the first."""
        self._number = 1
        self._message: Message | None = None
        self._pages: Mapping[str, bytes] = {}
        self._looked: dict[str, None] = {}
        self._changed = threading.Condition()

    def advance(self, message: Message | None = None, pages: Mapping[str, bytes] = NO_PAGES) -> None:
        """Tell everyone who waits that there is a new site, or a message over it, or pages that go before its own."""
        with self._changed:
            self._number += 1
            self._message = message
            self._pages = pages
            self._changed.notify_all()

    @property
    def message(self) -> Message | None:
        """What stands over the pages now."""
        return self._message

    def page(self, path: str) -> bytes | None:
        """The page that goes before the one in the site; None when that one counts."""
        return self._pages.get(path)

    def look(self, path: str) -> None:
        """Somebody asked for a page of the site, or whether there is something else to see of it."""
        with self._changed:
            self._looked.pop(path, None)
            self._looked[path] = None
            for oldest in list(self._looked)[:-OPEN_PAGES]:
                del self._looked[oldest]

    @property
    def looked_at(self) -> frozenset[str]:
        """The pages that were asked for last; these are open in a browser, as far as a server can know."""
        with self._changed:
            return frozenset(self._looked)

    def current(self) -> int:
        """The number of the site as it is now."""
        return self._number

    def wait_beyond(self, number: int, seconds: float) -> int:
        """Return the newest number as soon as it is another than the given one, or after some seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._number != number, timeout=seconds)
            return self._number


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What goes back to the browser."""

    status: HTTPStatus
    content_type: str
    content: bytes
    headers: tuple[tuple[str, str], ...] = ()


def open_server(root: Path, version: SiteVersion, port: int) -> AbstractContextManager[str]:
    """Serve the folder on loopback, in a thread, for as long as the context lasts; gives the address. Port 0 = any free one."""

    class Handler(_SiteHandler):
        site = root
        site_version = version

    return listen(Handler, port)


@contextmanager
def listen(handler: Callable[..., BaseHTTPRequestHandler], port: int = 0) -> Iterator[str]:
    """Answer on loopback, in threads, for as long as the context lasts; gives the address. Port 0 = any free one."""
    server = _Server((LOOPBACK, port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://{LOOPBACK}:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that went on to another page, or was closed, before it had its answer, is no fault; all else is shown."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type] # whatever this server was given


class _SiteHandler(BaseHTTPRequestHandler):
    """GET and HEAD of files below the root, for a browser that asked for loopback by name."""

    site: Path
    site_version: SiteVersion
    server_version = "staat-van-de-wijken"
    sys_version = ""
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with content."""
        answer = self._answer()
        self._send(answer, answer.content)

    def do_HEAD(self) -> None:
        """Answer without content."""
        self._send(self._answer(), b"")

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the signature of http.server
        """Keep the terminal for problems."""

    def _answer(self) -> Answer:
        port = self.connection.getsockname()[1]
        if self.headers.get("Host") not in {f"{name}:{port}" for name in (LOOPBACK, "localhost")}:
            return _plain(HTTPStatus.MISDIRECTED_REQUEST, f"Alleen voor http://{LOOPBACK}:{port}/.")
        path = unquote(urlsplit(self.path).path)
        if path == RELOAD_SCRIPT:
            script = (_RELOAD % (RELOAD_WAIT, LOOK)).encode()
            return Answer(status=HTTPStatus.OK, content_type=CONTENT_TYPES[".js"], content=script)
        if path == STYLE_PATH:
            return Answer(status=HTTPStatus.OK, content_type=CONTENT_TYPES[".css"], content=STYLE.encode())
        if path.startswith(RELOAD_WAIT) and path.removeprefix(RELOAD_WAIT).isdecimal():
            number = self.site_version.wait_beyond(int(path.removeprefix(RELOAD_WAIT)), WAIT_SECONDS)
            return _plain(HTTPStatus.OK, str(number))
        return answer_file(self.site, path, self.site_version)

    def _send(self, answer: Answer, content: bytes) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(answer.content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        for name, value in answer.headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)


def answer_file(root: Path, path: str, version: SiteVersion) -> Answer:
    """Find the file of a request path below the root; nothing outside it, also not through a symlink."""
    file = find_file(root, path)
    if file is None:
        missing = find_file(root, "/404.html")
        if missing is None:
            return _page(HTTPStatus.NOT_FOUND, write_empty_page("Hier staat nog niets: de site wordt gebouwd."), version, root)
        return _page(HTTPStatus.NOT_FOUND, missing.read_bytes(), version, root)
    if file.is_dir():
        location = "/" + quote(path.strip("/")) + "/"
        headers = (("Location", location),)
        return Answer(status=HTTPStatus.FOUND, content_type=CONTENT_TYPES[".txt"], content=b"", headers=headers)
    if file.suffix == ".html":
        name = file.relative_to(root.resolve()).as_posix()
        version.look(name)
        shown = version.page(name)
        return _page(HTTPStatus.OK, file.read_bytes() if shown is None else shown, version, root)
    content_type = CONTENT_TYPES.get(file.suffix, "text/plain; charset=utf-8" if not file.suffix else "application/octet-stream")
    return Answer(status=HTTPStatus.OK, content_type=content_type, content=file.read_bytes())


def find_file(root: Path, path: str) -> Path | None:
    """Give the file (or, without a closing slash, the folder) at a request path; None when it is not there or leads outside."""
    if "\0" in path or "\\" in path:
        return None
    home = root.resolve()
    place = (home / path.lstrip("/")).resolve()
    if not place.is_relative_to(home):
        return None
    if path.endswith("/"):
        place = (place / "index.html").resolve()
    if not place.is_relative_to(home) or not place.exists():
        return None
    return place


def _page(status: HTTPStatus, content: bytes, version: SiteVersion, root: Path) -> Answer:
    """Add the reload script and what the editor must see to a page on its way out; the file on disk stays as it is."""
    number, message = version.current(), version.message
    panel = write_panel(message.heading, message.lines) if message else b""
    look = _look(root, content + panel)
    script = f'<script src="{RELOAD_SCRIPT}?{number}-{look}"></script>'.encode()
    head, body, tail = content.rpartition(b"</body>")
    page = _POLICY.sub(_admit_preview, head + panel + script + body + tail if body else content)
    return Answer(status=status, content_type=CONTENT_TYPES[".html"], content=page, headers=((LOOK, look),))


def _look(root: Path, page: bytes) -> str:
    """Digest of a page with the style, scripts and pictures that it may use."""
    files = SourceTree(root)
    return sha256(b"".join((page, *(files.read(path) for path in files.files("static")))))


def _admit_preview(policy: re.Match[bytes]) -> bytes:
    """Let the page's own policy admit script, style and questions of this server, and nothing else."""
    directives = [part.split() for part in html.unescape(policy.group(1).decode()).split(";") if part.strip()]
    given = {name: [value for value in values if value != "'none'"] for name, *values in directives}
    for name in ("script-src", "style-src", "connect-src"):
        values = given.setdefault(name, [])
        if "'self'" not in values:
            values.append("'self'")
    text = "; ".join(" ".join((name, *(values or ["'none'"]))) for name, values in given.items())
    return f'<meta http-equiv="Content-Security-Policy" content="{text}">'.encode()


def _plain(status: HTTPStatus, text: str) -> Answer:
    return Answer(status=status, content_type=CONTENT_TYPES[".txt"], content=text.encode())
