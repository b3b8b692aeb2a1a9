"""Lasting addresses lead to the newest edition, with and without meta refresh."""

from pathlib import PurePosixPath
from posixpath import normpath
from xml.etree import ElementTree as ET

from generator.model.chart_page import ChartPage, chart_paths
from generator.model.identifiers import EditionId
from generator.model.sentence import Link
from generator.publish.latest import publish_latest
from tests.draw.samples import block, gap
from tests.publish.small_site import SITE, by_path, not_found, page

PAGES = (
    page("2022/index.html", "Staat van de stad", "2022"),
    page("2022/buurten/tuin-zigt/index.html", "Tuin & Zigt", "2022"),
    page("2021/index.html", "Staat van de stad", "2021"),
    page("over/index.html", "Over", None),
    not_found(),
)


def _published() -> dict[str, str]:
    return {
        path: content.decode()
        for path, content in by_path(
            publish_latest([page.head for page in PAGES], [EditionId("2021"), EditionId("2022")], SITE, chart_paths(PAGES))
        ).items()
    }


def test_every_page_of_the_edition_has_a_lasting_address_and_no_other_page_has() -> None:
    assert list(_published()) == ["actueel/index.html", "actueel/buurten/tuin-zigt/index.html"]


def test_refresh_and_link_lead_to_the_page_by_a_relative_path() -> None:
    text = _published()["actueel/buurten/tuin-zigt/index.html"]

    target = "../../../2022/buurten/tuin-zigt/index.html"
    assert f'content="0; url={target}"' in text
    assert f'<a href="{target}">' in text
    assert normpath(PurePosixPath("actueel/buurten/tuin-zigt") / target) == "2022/buurten/tuin-zigt/index.html"


def test_the_canonical_address_is_absolute() -> None:
    assert '<link rel="canonical" href="https://dorp.example/staat/2022/index.html">' in _published()["actueel/index.html"]


def test_titles_are_escaped_and_the_language_is_dutch() -> None:
    text = _published()["actueel/buurten/tuin-zigt/index.html"]

    assert "<h1>Tuin &amp; Zigt</h1>" in text
    assert '<html lang="nl">' in text


def test_the_page_is_small_well_formed_and_without_script() -> None:
    text = _published()["actueel/index.html"]

    body = ET.fromstring(text[text.index("<main>") : text.index("</body>")])  # noqa: S314 - our own text
    assert [element.tag for element in body.iter()] == ["main", "h1", "p", "a", "time"]
    assert len(text) < 1500
    assert "<script" not in text


def test_a_year_in_a_title_is_marked_as_a_moment() -> None:
    pages = (page("2022/index.html", "Staat van de wijken 2022", "2022"),)

    text = next(publish_latest([page.head for page in pages], [EditionId("2022")], SITE)).content.decode()

    assert '<h1>Staat van de wijken <time datetime="2022">2022</time></h1>' in text


def _chart(edition: str, name: str) -> ChartPage:
    path = f"{edition}/grafieken/stad/{name}/index.html"
    head = page(path, "Dorp (kloof)", edition).head
    return ChartPage(head=head, block=block(gap([])), origin=Link("Dorp", f"{edition}/index.html"), files=(), lasting="")


def test_a_chart_that_the_newest_edition_lacks_leads_to_the_newest_that_has_it() -> None:
    pages = (*PAGES, _chart("2021", "kloof-oud"), _chart("2021", "kloof-woz"), _chart("2022", "kloof-woz"))
    heads = [page.head for page in pages]
    found = by_path(publish_latest(heads, [EditionId("2021"), EditionId("2022")], SITE, chart_paths(pages)))

    old, new = (found[f"actueel/grafieken/stad/{name}/index.html"].decode() for name in ("kloof-oud", "kloof-woz"))

    assert "url=../../../../2021/grafieken/stad/kloof-oud/index.html" in old
    assert "in de nieuwste editie met deze grafiek: " in old
    assert "url=../../../../2022/grafieken/stad/kloof-woz/index.html" in new
    assert "in de nieuwste editie: " in new
