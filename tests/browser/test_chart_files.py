"""The files of a chart hold the chart of the page, and open by themselves."""

from __future__ import annotations

import csv
import io
import json
import re
import struct
import zlib
from pathlib import Path

import pytest
import vl_convert
from playwright.sync_api import Browser

from tests.browser.single_charts import FOLDERS, STRIP
from tests.draw.reading import parse, texts

pytestmark = [pytest.mark.site, pytest.mark.browser]


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_files_of_a_chart_hold_the_same_chart(site: Path, folder: str) -> None:
    drawing = (site / folder / "grafiek.svg").read_text(encoding="utf-8")
    spec = json.loads((site / folder / "grafiek.json").read_bytes())
    again = str(vl_convert.vega_to_svg(spec))
    rows = list(csv.DictReader(io.StringIO((site / folder / "grafiek.csv").read_text(encoding="utf-8"))))
    page = (site / folder / "index.html").read_text(encoding="utf-8")
    inline = re.search(r"<svg .*?</svg>", page, re.DOTALL)

    assert inline
    assert [text for text in texts(inline[0]) if text not in texts(drawing)] == []
    assert sorted(texts(inline[0])) == sorted(text.text or "" for text in parse(again).iter("{http://www.w3.org/2000/svg}text"))
    assert spec["usermeta"]["bladzijde"].endswith(f"{folder}index.html")
    assert all(f'data-herkomst="{row["herkomst"]}"' in page for row in rows)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_drawing_opens_by_itself_and_as_a_picture_in_light_and_dark(browser: Browser, site: Path, tmp_path: Path, scheme: str) -> None:
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.goto((site / STRIP / "grafiek.svg").as_uri())
    paper = page.evaluate("() => getComputedStyle(document.querySelector('.v-papier')).fill")
    named = page.evaluate("() => document.querySelector('title').textContent")
    holder = tmp_path / "krant.html"
    holder.write_text(f'<!DOCTYPE html><img alt="" src="{(site / STRIP / "grafiek.svg").as_uri()}">', encoding="utf-8")
    page.goto(holder.as_uri())
    size = page.evaluate("() => [document.images[0].naturalWidth, document.images[0].naturalHeight]")
    context.close()

    assert paper == ("rgb(16, 23, 22)" if scheme == "dark" else "rgb(255, 255, 255)")
    assert named.startswith("In Tuinzigt krijgen 45,1")
    assert size[0] == 744
    assert 300 < size[1] < 900


def first_colour(png: bytes) -> bytes:
    """Of the corner: whatever the filter of the first row, nothing stands before it that could change it."""
    packed, place = b"", 8
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        if png[place + 4 : place + 8] == b"IDAT":
            packed += png[place + 8 : place + 8 + length]
        place += 12 + length
    return zlib.decompress(packed)[1:4]


def test_the_browser_makes_a_light_picture_of_the_drawing_and_says_when_it_cannot(
    browser: Browser, host: str, site: Path, tmp_path: Path
) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(f"{host}{STRIP}index.html")
    with page.expect_download() as arriving:
        page.get_by_role("button", name="Plaatje (PNG)").click()
    arriving.value.save_as(tmp_path / "plaatje.png")
    page.goto((site / STRIP / "index.html").as_uri())
    page.get_by_role("button", name="Plaatje (PNG)").click()
    page.get_by_text("Neem dan de tekening").wait_for()
    context.close()
    content = (tmp_path / "plaatje.png").read_bytes()

    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">I", content[16:20]) == (1488,)
