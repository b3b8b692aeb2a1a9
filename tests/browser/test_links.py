"""Every link of the whole site leads somewhere, from any host, path or disk."""

from __future__ import annotations

import hashlib
import posixpath
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import pytest

from tests.browser.html_reading import Reading
from tests.browser.reading_pages import ReadPage

pytestmark = pytest.mark.site

ELSEWHERE = ("https://", "mailto:", "tel:", "data:")
LOADING = {
    ("img", "src"),
    ("img", "srcset"),
    ("script", "src"),
    ("iframe", "src"),
    ("source", "src"),
    ("source", "srcset"),
    ("object", "data"),
    ("embed", "src"),
}
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


@pytest.fixture(scope="module")
def pages(read_site: dict[str, ReadPage]) -> dict[str, Reading]:
    return {path: page.seen for path, page in read_site.items()}


def wrong_link(site: Path, pages: dict[str, Reading], page: str, target: str) -> str:
    """Say what is wrong with a link on a page; empty when nothing is."""
    parts = urlsplit(target)
    path = unquote(parts.path)
    if parts.scheme or parts.netloc or path.startswith("/"):
        return "not relative"
    place = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    if place.startswith(".."):
        return "leads out of the site"
    if not (site / place).is_file():
        return "no such file"
    if parts.fragment and unquote(parts.fragment) not in (pages[place].anchors if place in pages else []):
        return "no such anchor"
    return ""


def test_there_are_pages_of_every_buurt_in_every_edition(pages: dict[str, Reading]) -> None:
    """So that the tests below have something to test."""
    for edition in ("2021", "2022"):
        assert len([page for page in pages if re.fullmatch(rf"{edition}/buurten/[a-z0-9-]+/index\.html", page)]) == 56
        assert len([page for page in pages if re.fullmatch(rf"{edition}/wijken/[a-z0-9-]+/index\.html", page)]) == 11


def test_every_internal_link_and_anchor_resolves(site: Path, pages: dict[str, Reading]) -> None:
    wrong = {
        f"{page}: <{tag} {attribute}={target}>: {reason}"
        for page, reading in pages.items()
        if page != "404.html"
        for tag, attribute, target in reading.links
        if not target.startswith(ELSEWHERE) and (reason := wrong_link(site, pages, page, target))
    }

    assert sorted(wrong) == []


def test_the_page_not_found_leads_to_existing_pages_by_their_full_address(site: Path, pages: dict[str, Reading], base_address: str) -> None:
    """A host serves it at any depth, so relative links would break."""
    targets = [target for tag, _, target in pages["404.html"].links if not target.startswith(("#", "mailto:", "data:"))]
    inside = [target.removeprefix(base_address).partition("#")[0] for target in targets if target.startswith(base_address)]

    assert [target for target in targets if not target.startswith("https://")] == []
    assert [path for path in inside if path and not (site / path).is_file()] == []
    assert inside


def test_no_page_loads_anything_from_elsewhere(pages: dict[str, Reading]) -> None:
    foreign = [
        f"{page}: {target}"
        for page, reading in pages.items()
        for tag, attribute, target in reading.links
        if (tag, attribute) in LOADING and target.startswith(("http:", "https:", "//"))
    ]

    assert foreign == []


def test_no_style_sheet_loads_anything_from_elsewhere(site: Path) -> None:
    sheets = sorted(site.rglob("*.css"))
    foreign = [match for sheet in sheets for match in re.findall(r"(?:url\(|@import)\s*[\"']?((?:https?:)?//[^\"')]+)", sheet.read_text())]

    assert sheets
    assert foreign == []


def test_links_to_elsewhere_are_https(pages: dict[str, Reading]) -> None:
    assert [(page, target) for page, reading in pages.items() for _, _, target in reading.links if target.startswith("http:")] == []


def test_anchors_are_unique_on_their_page(pages: dict[str, Reading]) -> None:
    assert [page for page, reading in pages.items() if len(reading.anchors) != len(set(reading.anchors))] == []


def test_the_sitemap_lists_existing_pages_under_the_address_of_the_site(site: Path, base_address: str) -> None:
    tree = ET.parse(site / "sitemap.xml")  # noqa: S314 - our own file
    addresses = [element.text or "" for element in tree.iter(LOCATION)]
    places = [re.sub(r"(^|/)$", r"\1index.html", address.removeprefix(base_address)) for address in addresses]

    assert addresses
    assert [address for address in addresses if not address.startswith(base_address)] == []
    assert [place for place in places if not (site / place).is_file()] == []


def test_every_page_that_people_share_shows_a_picture_and_says_of_which_page(site: Path, base_address: str) -> None:
    shown, said = {}, {}
    for page in sorted(site.rglob("index.html")):
        about = dict(re.findall(r'<meta property="og:([a-z:]+)" content="([^"]*)">', page.read_text(encoding="utf-8")))
        if "image" in about:
            path = page.relative_to(site).as_posix()
            shown[path], said[path] = about["image"].removeprefix(base_address), about["image:alt"]

    assert [page for page, picture in shown.items() if not (site / picture).is_file()] == []
    assert shown["2022/buurten/tuinzigt/index.html"] == "2022/buurten/tuinzigt/delen.png"
    assert shown["2021/indicatoren/bijstand/index.html"] == "2021/indicatoren/bijstand/delen.png"
    assert shown["2022/grafieken/buurten/tuinzigt/rangorde-bijstand/index.html"] == "2022/buurten/tuinzigt/delen.png"
    assert shown["over/index.html"] == shown["index.html"] == "delen.png"
    assert {said[page] for page, picture in shown.items() if picture == "delen.png"} == {said["index.html"]}


def test_every_address_for_programs_is_a_file_of_the_site(site: Path, base_address: str) -> None:
    found = re.findall(r"\]\(([^)]+)\)", (site / "llms.txt").read_text(encoding="utf-8"))

    assert found
    assert [address for address in found if not (site / address.removeprefix(base_address)).is_file()] == []


def test_every_page_of_the_newest_edition_has_a_lasting_address(site: Path, pages: dict[str, Reading]) -> None:
    newest = [page.removeprefix("2022/") for page in pages if page.startswith("2022/")]
    leads = {page: refresh_of(pages.get(f"actueel/{page}", Reading())) for page in newest}

    assert newest
    assert {page: target for page, target in leads.items() if not target.endswith(f"2022/{page}")} == {}
    assert (site / "actueel" / "index.html").is_file()


def refresh_of(reading: Reading) -> str:
    """Where a page sends its reader at once; empty when it does not."""
    return "".join(target for tag, name, target in reading.links if (tag, name) == ("meta", "refresh"))


def test_the_checksums_list_every_file_but_themselves(site: Path) -> None:
    lines = (site / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    files = [path for path in sorted(site.rglob("*")) if path.is_file() and path != site / "SHA256SUMS"]
    present = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(site).as_posix()}" for path in files]

    assert sorted(lines) == sorted(present)


def test_every_package_stands_in_the_site_byte_for_byte(site: Path) -> None:
    sources = Path(__file__).parents[2] / "data"
    published = [path for path in sorted((site / "data").rglob("*")) if path.is_file()]

    assert published
    assert [path for path in published if path.read_bytes() != (sources / path.relative_to(site / "data")).read_bytes()] == []


def test_a_host_that_sends_the_headers_of_the_site_lets_the_page_not_found_have_its_style(site: Path) -> None:
    """Both policies must allow it: that of the page and that of the host."""
    page, headers = ((site / name).read_text(encoding="utf-8") for name in ("404.html", "_headers"))
    allowed = re.findall(r"style-src '(sha256-[^']+)'", page)

    assert len(allowed) == 1
    assert f"style-src 'self' '{allowed[0]}'" in headers
