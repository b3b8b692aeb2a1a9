"""A whole small site: valid, self-contained, honest about what is missing, the same every time."""

import base64
import hashlib
import re
from dataclasses import replace

import brotli
import pytest

from generator.model.blocks import Prose
from generator.model.chart import Chart
from generator.model.page import NotFoundPage, TextPage
from generator.model.sentence import Link
from generator.render.errors import RenderError
from generator.render.site import render_site, template_of
from tests.render.markup import in_order, require_page
from tests.render.sample_chrome import CHROME
from tests.render.sample_heads import TEMPLATES, head
from tests.render.sample_pages import neighbourhood
from tests.render.small_site import CHARTS, HTML_PAGES, PAGES, SITE, html_of, rendered


@pytest.mark.parametrize("path", HTML_PAGES)
def test_every_page_is_well_formed_with_headings_in_order(path: str) -> None:
    reading = require_page(html_of(path))

    assert reading.ids["inhoud"] == 1


SCRIPTS = {
    "zoeken/index.html": ["../static/stam.js", "../static/zoeken.js"],
    "2022/vergelijken/index.html": ["../../static/keuze.js", "../../static/vergelijken.js"],
    "2022/grafieken/buurten/tuinzigt/kloof-bijstand/index.html": ["../../../../../static/grafiek.js"],
}
"""The only pages that run a script."""


@pytest.mark.parametrize("path", HTML_PAGES)
def test_every_page_carries_its_policy_and_no_script_that_runs(path: str) -> None:
    html = html_of(path)
    (policy,) = re.findall('<meta http-equiv="Content-Security-Policy" content="([^"]*)">', html)
    source = style_hash(html) if path == "404.html" else "'self'"

    scripts = "script-src 'self'; " if path in SCRIPTS else ""

    assert policy == (
        f"default-src 'none'; {scripts}style-src {source}; img-src 'self' data:; font-src 'none'; "
        "manifest-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
    )
    assert html.index("Content-Security-Policy") < html.index("<link")
    assert re.findall('<script src="([^"]*)"(?: defer)?></script>', html) == SCRIPTS.get(path, [])
    data = html.count('<script type="application/ld+json">') + html.count('<script type="application/json" id="levend-tekening">')
    assert html.count("<script") == data + len(SCRIPTS.get(path, []))


def style_hash(html: str) -> str:
    """Source expression of the style in a page, as CSP Level 3 defines it."""
    (style,) = re.findall("<style>(.*?)</style>", html, re.DOTALL)
    return f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'"


@pytest.mark.parametrize("path", [path for path in HTML_PAGES if path != "404.html"])
def test_every_page_fetches_only_what_lies_in_the_site(path: str) -> None:
    fetched = re.findall(r'<link rel="(?:icon|apple-touch-icon|stylesheet)" href="([^"]*)"', html_of(path))
    other = re.findall(r'<link rel="(?:manifest|alternate)"[^>]* href="([^"]*)"', html_of(path))
    root = "../" * path.count("/")

    assert fetched == [f"{root}static/{name}" for name in ("favicon-32.png", "favicon.svg", "icoon-180.png", "site.css")]
    assert {path.removeprefix(root) for path in fetched} <= SITE.keys()
    assert other == [f"{root}site.webmanifest", f"{root}feed.xml"]


def test_the_page_for_what_is_not_found_fetches_nothing_wherever_it_is_served() -> None:
    assert re.findall(r'<link rel="(?:icon|stylesheet)" href="([^"]*)"', html_of("404.html")) == ["data:,"]


@pytest.mark.parametrize("path", HTML_PAGES)
def test_every_relative_link_names_a_page_that_exists(path: str) -> None:
    folder = path.split("/")[:-1]
    for href in re.findall(r'<a [^>]*href="([^"#:]+)"', html_of(path)):
        steps = list(folder)
        for step in href.split("/"):
            steps = steps[:-1] if step == ".." else [*steps, step]
        target = "/".join(steps)

        assert target in SITE or not target.endswith(".html"), f"{path} → {href}"


def test_only_the_page_for_what_is_not_found_links_by_full_address() -> None:
    inside = CHROME.site.base_address
    links = re.findall(r'<a [^>]*href="([^"]*)"', html_of("404.html"))

    assert all(link.startswith((inside, "#", "mailto:")) for link in links)
    assert not any(f'<a href="{inside}' in html_of(path) for path in HTML_PAGES if path != "404.html")


def test_a_figure_has_its_exact_value_and_the_id_of_its_record() -> None:
    expected = '<data class="cijfer" value="51.956815114709855" data-herkomst="2022.bijstand.focus.2020">52,0</data>'

    assert expected in html_of("index.html")


def test_a_missing_value_is_no_figure_and_says_why() -> None:
    html = html_of("2022/buurten/tuinzigt/index.html")
    found = re.findall(
        r'<span class="cijfer-ontbreekt" data-status="\." data-herkomst="2022\.rondkomen\.gemeente\.2020">(.*?)</span></span>', html
    )

    assert found
    assert all(text.endswith('onbekend<span class="vh">. Het CBS geeft dit cijfer niet.') for text in found)


def test_an_estimate_has_a_sign_outside_the_figure_and_words_for_it() -> None:
    html = html_of("2022/buurten/tuinzigt/index.html")

    assert '>18,4</data><span class="teken" aria-hidden="true">~</span><span class="vh"> (schatting)</span>' in html


def test_a_chart_shows_finding_drawing_numbers_notes_and_source_in_that_order() -> None:
    html = html_of("2022/indicatoren/bijstand/index.html")
    block = html[html.index('<figure class="grafiekblok" id="grafiek-kloof-bijstand"') : html.index("</figure>")]
    order = [
        "<h3",
        "<svg data-grafiek=",
        "<details",
        "<caption",
        "</details>",
        "Van twee buurten",
        "Bron:",
        "bijstand.csv",
        "herkomst/index.html",
    ]

    assert in_order(block, order) == order


def test_a_fact_stands_apart_with_its_source_as_a_link() -> None:
    html = html_of("2022/buurten/tuinzigt/index.html")

    assert '<span data-feit>16</span><sup class="feitbron" data-geen-cijfer><a href="https://verbeterbreda.nl/" rel="noopener">bron' in html


def test_a_link_out_of_a_narrative_does_not_hand_over_the_window() -> None:
    assert '<a href="https://verbeterbreda.nl/" rel="noopener">het programma zelf</a>' in html_of("2022/buurten/tuinzigt/index.html")


def test_a_page_of_an_older_edition_says_so_and_leads_to_the_newest() -> None:
    assert "Dit is een oudere editie." in html_of("2021/index.html")
    assert "Dit is een oudere editie." not in html_of("2022/index.html")


def test_a_draft_says_so() -> None:
    draft = replace(CHROME, editions=(CHROME.editions[0], replace(CHROME.editions[1], status="concept")))

    page = rendered(chrome=draft)["2022/index.html"].content.decode()

    assert "<strong>Concept.</strong> Deze editie is nog niet gepubliceerd." in page
    assert '<meta name="robots" content="noindex">' in page
    assert "(editie 2022, concept)" in page
    assert "oncept" not in html_of("2022/index.html")
    assert "noindex" not in html_of("2022/index.html")


def test_the_page_of_one_chart_names_the_page_where_it_stands_as_the_one_to_find() -> None:
    html = html_of("2022/grafieken/buurten/tuinzigt/kloof-bijstand/index.html")

    canonical = re.findall(r'<link rel="canonical" href="([^"]*)">', html)

    assert canonical == ["https://voorbeeld.nl/breda/2022/buurten/tuinzigt/index.html"]
    assert "noindex" not in html
    assert "hreflang" not in html


def test_a_chart_that_was_not_drawn_stops_the_site() -> None:
    charts = {key: chart for key, chart in CHARTS.items() if key[1] != "kaart-ligging"}

    with pytest.raises(RenderError, match="'kaart-ligging' was not drawn"):
        list(render_site(PAGES, charts, CHROME, TEMPLATES))


def test_an_id_used_twice_stops_the_site() -> None:
    twice = {key: Chart(svg='<svg data-grafiek="x"><g id="inhoud"></g></svg>') for key in CHARTS}

    with pytest.raises(RenderError, match="ids used twice: inhoud"):
        list(render_site(PAGES, twice, CHROME, TEMPLATES))


def test_a_link_to_an_anchor_that_is_nowhere_stops_the_site() -> None:
    lost = NotFoundPage(head=head("404.html", "Niet gevonden", in_edition=None), links=(Link("weg", "2022/index.html#atlantis"),))
    pages = tuple(lost if isinstance(page, NotFoundPage) else page for page in PAGES)

    with pytest.raises(RenderError, match="#atlantis"):
        rendered(pages)


def test_a_digit_in_plain_text_stops_the_site() -> None:
    page = replace(neighbourhood(), lead=(("Er wonen 52 mensen.",),))
    pages = tuple(page if other.head.path == page.head.path else other for other in PAGES)

    with pytest.raises(RenderError, match="52"):
        rendered(pages)


def test_names_are_escaped_wherever_they_stand() -> None:
    page = TextPage(head=replace(head("over/index.html", '<b>"Over" & zo</b>', in_edition=None)), prose=Prose(parts=("tekst",)))
    pages = tuple(page if other.head.path == page.head.path else other for other in PAGES)
    html = rendered(pages)["over/index.html"].content.decode()

    assert "<b>" not in html
    assert html.count("&lt;b&gt;&#34;Over&#34; &amp; zo&lt;/b&gt;") == 5  # title, description, Open Graph (twice), heading


def test_pages_come_in_order_and_then_the_static_files() -> None:
    icons = [f"static/{name}" for name in ("favicon-32.png", "favicon.svg", "icoon-180.png", "icoon-192.png", "icoon-512.png")]
    scripts = [f"static/{name}.js" for name in ("grafiek", "keuze", "punten", "stam", "vergelijken", "zoeken")]

    assert list(SITE) == [*HTML_PAGES, "static/site.css", *sorted((*icons, *scripts, "static/vega-licenties.txt"))]


def test_the_same_pages_give_the_same_bytes() -> None:
    assert rendered() == SITE


def test_a_neighbourhood_with_the_style_sheet_stays_far_below_its_budget() -> None:
    page = brotli.compress(SITE["2022/buurten/tuinzigt/index.html"].content)
    style = brotli.compress(SITE["static/site.css"].content)

    assert len(page) + len(style) < 15_000


def test_a_kind_of_page_names_its_template() -> None:
    assert template_of(NotFoundPage) == "pages/not-found.html"
