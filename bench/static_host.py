"""A built site → the same on loopback, as GitHub Pages sends it: by gzip, kept for ten minutes, on connections that stay open."""

from __future__ import annotations

import gzip
from contextlib import AbstractContextManager
from functools import lru_cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.system.server import CONTENT_TYPES, find_file, listen

COMPRESSED = frozenset({".html", ".css", ".js", ".json", ".svg", ".txt", ".xml", ".csv", ".webmanifest"})
KEPT = "max-age=600"
LEVEL = 6


def open_host(root: Path) -> AbstractContextManager[str]:
    """Serve the folder for as long as the context lasts; gives the address."""

    class Handler(_Handler):
        site = root

    return listen(Handler)


@lru_cache(maxsize=64)
def _sent(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), LEVEL, mtime=0) if path.suffix in COMPRESSED else path.read_bytes()


class _Handler(BaseHTTPRequestHandler):
    site: Path
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with a file of the site, or say that it is not there."""
        file = find_file(self.site, unquote(urlsplit(self.path).path))
        if file is None or file.is_dir():
            self._send(HTTPStatus.NOT_FOUND, "text/plain", b"", compressed=False)
        else:
            kind = CONTENT_TYPES.get(file.suffix, "application/octet-stream")
            self._send(HTTPStatus.OK, kind, _sent(file), compressed=file.suffix in COMPRESSED)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the signature of http.server
        """Keep the terminal for the table."""

    def _send(self, status: HTTPStatus, kind: str, content: bytes, *, compressed: bool) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", KEPT)
        if compressed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(content)
