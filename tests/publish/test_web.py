"""The files that hosts, crawlers, phones and feed readers look for."""

import json
import struct
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

from generator.model.chart_page import ChartPage
from generator.model.language import Language
from generator.model.sentence import Link
from generator.publish.web import publish_web
from tests.draw.samples import block, gap
from tests.publish.small_site import by_path, corrected_source, not_found, page, small_source

PAGES = (page("index.html", "Voorpagina", None), page("2022/index.html", "Staat", "2022"), not_found())
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
STYLES = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="


def _published() -> dict[str, bytes]:
    return by_path(publish_web(PAGES, small_source(), STYLES))


def test_the_files_are_where_everyone_looks_for_them() -> None:
    assert set(_published()) == {"sitemap.xml", "robots.txt", "_headers", ".nojekyll", "feed.xml", "site.webmanifest", "llms.txt"}


def test_the_sitemap_lists_every_page_but_the_one_for_errors() -> None:
    root = ET.fromstring(_published()["sitemap.xml"])  # noqa: S314 - our own text

    assert [(entry.findtext(f"{MAP}loc"), entry.findtext(f"{MAP}lastmod")) for entry in root] == [
        ("https://dorp.example/staat/2022/index.html", "2022-12-01"),
        ("https://dorp.example/staat/index.html", "2022-12-01"),
    ]


def test_the_sitemap_dates_an_edition_by_its_last_correction() -> None:
    root = ET.fromstring(by_path(publish_web(PAGES, corrected_source(), STYLES))["sitemap.xml"])  # noqa: S314 - our own text

    assert {entry.findtext(f"{MAP}lastmod") for entry in root} == {"2023-02-03"}


def test_robots_are_welcome_and_told_of_the_sitemap() -> None:
    text = _published()["robots.txt"].decode()

    assert "Disallow" not in text
    assert "Sitemap: https://dorp.example/staat/sitemap.xml\n" in text


def test_headers_forbid_what_the_pages_do_not_need_and_open_the_figures() -> None:
    text = _published()["_headers"].decode()

    assert text.startswith("/*\n  Content-Security-Policy: default-src 'none';")
    assert f"style-src 'self' '{STYLES}'; " in text
    assert "  Content-Security-Policy: frame-ancestors 'self'\n" in text
    assert "unsafe" not in text
    assert "script-src 'self'" in text
    assert "/2022/api/*\n  Access-Control-Allow-Origin: *\n" in text


def test_the_web_manifest_names_icons_of_the_size_it_says() -> None:
    manifest = json.loads(_published()["site.webmanifest"])
    templates = Path(__file__).parents[2] / "site_templates"
    sizes = {}
    for icon in manifest["icons"]:
        content = (templates / icon["src"]).read_bytes()
        sizes[icon["sizes"]] = "any" if icon["src"].endswith(".svg") else "{}x{}".format(*struct.unpack(">II", content[16:24]))

    assert manifest["name"] == "Staat van de wijken Dorp & Duin"
    assert manifest["start_url"] == "index.html"
    assert sizes == {size: size for size in ("any", "192x192", "512x512")}


def _with_chart() -> dict[str, bytes]:
    chart = ChartPage(
        head=page("2022/grafieken/stad/kloof-woz/index.html", "Dorp (kloof)", "2022").head,
        block=block(gap([])),
        origin=Link("Dorp", "2022/index.html"),
        files=(),
        lasting="",
    )
    pages = (*PAGES, page("2022/buurten/tuin/index.html", "Tuin", "2022"), page("over/index.html", "Over", None), chart)
    return by_path(publish_web(pages, small_source(), STYLES))


def _rules() -> dict[str, list[str]]:
    rules: dict[str, list[str]] = {}
    for line in _with_chart()["_headers"].decode().splitlines():
        if line.startswith("/"):
            place = line
        else:
            rules.setdefault(place, []).append(line.strip())
    return rules


def test_every_page_but_those_of_charts_stays_out_of_the_frames_of_others() -> None:
    closed = {place for place, headers in _rules().items() if "Content-Security-Policy: frame-ancestors 'self'" in headers}

    assert closed == {"/", "/index.html", "/:editie/", "/:editie/index.html", "/:editie/buurten/*", "/over/*", "/404.html"}
    assert not any("frame-ancestors" in header for header in _rules()["/*"])


def test_scripts_of_others_may_read_the_files_of_charts() -> None:
    assert _rules()["/2022/grafieken/*"] == ["Access-Control-Allow-Origin: *"]


def test_the_sitemap_leaves_out_pages_of_single_charts() -> None:
    text = _with_chart()["sitemap.xml"].decode()

    assert "/buurten/tuin/" in text
    assert "grafieken" not in text


def test_headers_name_nothing_that_is_not_there_in_another_language() -> None:
    source = replace(small_source(), languages=(Language(code="en", locale="en_GB", name="English"),))
    text = by_path(publish_web(PAGES, source, STYLES))["_headers"].decode()

    assert "/404.html\n" in text
    assert "/en/404.html" not in text
    assert "/en/2022/herkomst/*\n  Access-Control-Allow-Origin: *\n" in text
    assert not any(f"/en/2022/{name}/" in text for name in ("api", "downloads"))
