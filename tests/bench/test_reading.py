"""The table of what a page asks of a phone, and the host that it is measured on."""

from __future__ import annotations

import gzip
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from bench.reading import line_of
from bench.static_host import open_host
from tests.browser.lighthouse import Judgement


def judged(score: int, first: float) -> Judgement:
    values = {
        "first-contentful-paint": first,
        "largest-contentful-paint": 1240.0,
        "total-blocking-time": 12.4,
        "cumulative-layout-shift": 0.0,
        "total-byte-weight": 36_813.0,
    }
    return Judgement(scores={"performance": score}, values=values, processor=1486.0, requests=5, lost=())


def test_a_line_holds_the_median_of_each_column() -> None:
    line = line_of("buurt", [judged(98, 900), judged(100, 2000), judged(99, 950)])

    assert line == "| buurt | 99 | 0.95 | 1.24 | 12 | 0.00 | 36.8 | 1486 | 5 |"


def test_the_host_sends_pages_compressed_and_kept_on_one_connection_and_nothing_from_elsewhere(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "geheim.html").write_text("geheim", encoding="utf-8")
    (site / "index.html").write_text("<h1>Dorp</h1>", encoding="utf-8")
    (site / "icoon.png").write_bytes(b"png")

    with open_host(site) as address:
        connection = HTTPConnection(urlsplit(address).netloc)
        connection.request("GET", "/index.html")
        page = connection.getresponse()
        text = gzip.decompress(page.read()).decode()
        connection.request("GET", "/icoon.png")
        icon = connection.getresponse()
        bytes_of_icon = icon.read()
        connection.request("GET", "/../geheim.html")
        elsewhere = connection.getresponse()
        nothing = elsewhere.read()
        connection.close()

    assert (page.status, text, page.getheader("Content-Encoding"), page.getheader("Cache-Control")) == (
        200,
        "<h1>Dorp</h1>",
        "gzip",
        "max-age=600",
    )
    assert (icon.status, bytes_of_icon, icon.getheader("Content-Encoding")) == (200, b"png", None)
    assert (elsewhere.status, nothing) == (404, b"")
