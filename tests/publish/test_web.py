"""The files that hosts, crawlers, phones and feed readers look for."""

import json
import struct
from pathlib import Path
from xml.etree import ElementTree as ET

from generator.publish.web import publish_web
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
    assert "frame-ancestors 'self'" in text
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
