"""A chart on the site of somebody else: whole, at its own address, as its edition is or as the newest one is."""

from __future__ import annotations

import fnmatch
import html
import re
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from generator.system.server import listen
from tests.browser.opening import FITS
from tests.browser.single_charts import FOLDERS, STRIP, begin

pytestmark = [pytest.mark.site, pytest.mark.browser]

SLACK = 200
"""A frame may be so much higher than what is in it: texts are as wide as the letters of a reader make them."""


def headers(site: Path, path: str) -> dict[str, str]:
    """What a host that reads `_headers` sends with a page: the headers of all rules that fit, joined with a comma."""
    found: dict[str, str] = {}
    fits = False
    for line in (site / "_headers").read_text(encoding="utf-8").splitlines():
        if line.startswith("/"):
            fits = fnmatch.fnmatchcase(f"/{path}".replace("/2022/", "/:editie/").replace("/actueel/", "/:editie/"), line) or (
                fnmatch.fnmatchcase(f"/{path}", line)
            )
        elif fits and line.strip():
            name, _, value = line.strip().partition(": ")
            found[name] = f"{found[name]}, {value}" if name in found else value
    return found


@contextmanager
def elsewhere(browser: Browser, site: Path, base: str, body: str) -> Iterator[tuple[Page, list[str]]]:
    """A page of somebody else, on a host of its own, which shows something of the site at its real address, headers and all."""

    class Other(SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(f"<!DOCTYPE html><html lang=nl><title>Krant</title><link rel=icon href=data:,><h1>Nieuws</h1>{body}".encode())

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the signature of http.server
            pass

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(base).partition("#")[0]
        types = {".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css"}
        kind = types.get(Path(path).suffix, "application/octet-stream")
        route.fulfill(body=(site / path).read_bytes(), headers={**headers(site, path), "Content-Type": kind})

    with listen(Other) as address:
        context = browser.new_context(viewport={"width": 1000, "height": 2400})
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        page.route(f"{base}**", answer)
        page.goto(address, wait_until="load")
        try:
            yield page, said
        finally:
            context.close()


def codes(site: Path, folder: str) -> list[str]:
    """The codes that a page offers: two widths of this edition, then two of the newest."""
    text = (site / folder / "index.html").read_text(encoding="utf-8")
    return [html.unescape(code) for code in re.findall(r'<pre class="code insluitcode" tabindex="0"><code>(.*?)</code>', text)]


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_code_shows_its_chart_whole_on_a_page_of_others(browser: Browser, site: Path, base_address: str, folder: str) -> None:
    offered = codes(site, folder)
    with elsewhere(browser, site, base_address, "".join(f"<div>{code}</div>" for code in offered)) as (page, said):
        frames = page.locator("iframe")
        seen = []
        for number in range(frames.count()):
            frames.nth(number).scroll_into_view_if_needed()
            inside = frames.nth(number).content_frame
            inside.locator("svg[data-grafiek]").wait_for()
            needed = inside.locator("html").evaluate("() => document.documentElement.scrollHeight")
            body = inside.locator("body").evaluate("() => Math.ceil(document.body.getBoundingClientRect().height)")
            wide = inside.locator("html").evaluate(FITS)
            height = int(frames.nth(number).get_attribute("height") or 0)
            seen.append((inside.locator("html").evaluate("() => location.pathname"), needed <= height, height - body <= SLACK, wide))
    place = "/" + base_address.split("/", 3)[3] + folder + "index.html"

    assert len(offered) == 4
    assert sum("/actueel/grafieken/" in code for code in offered) == 2
    assert seen == [(place, True, True, True)] * 4
    assert said == []


def test_an_embedded_chart_becomes_interactive_in_its_frame(browser: Browser, site: Path, base_address: str) -> None:
    with elsewhere(browser, site, base_address, codes(site, STRIP)[2]) as (page, said):
        inside = page.frame_locator("iframe")
        inside.locator("svg[data-grafiek]").wait_for()
        begin(inside)
        inside.get_by_label("Wijs aan").select_option("Tuinzigt")
        told = inside.locator(".levend-stand").inner_text()
        complaints = tuple(said)  # of the frame; what comes after it has been left is not about it
        inside.get_by_role("link", name="Tuinzigt", exact=True).first.click()
        page.wait_for_url("**/2022/buurten/tuinzigt/index.html*", wait_until="commit", timeout=60_000)

    assert told.startswith("Tuinzigt: 45,1 ")
    assert complaints == ()


def test_no_other_page_can_be_framed_by_others_on_a_host_that_reads_headers(browser: Browser, site: Path, base_address: str) -> None:
    frame = f'<iframe src="{base_address}2022/buurten/tuinzigt/index.html" title="x"></iframe>'
    with elsewhere(browser, site, base_address, frame) as (page, said):
        page.wait_for_timeout(300)

    assert any("frame-ancestors" in text for text in said)
