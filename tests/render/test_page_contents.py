"""What each kind of page shows, and in which order."""

from dataclasses import replace

from generator.model.chart import Chart
from generator.model.language import DUTCH, Language
from generator.render.site import render_site
from tests.render.markup import in_order
from tests.render.sample_chrome import CHROME
from tests.render.sample_heads import TEMPLATES
from tests.render.sample_pages import neighbourhood
from tests.render.small_site import CHARTS, HTML_PAGES, PAGES, html_of, rendered


def test_a_focus_neighbourhood_in_a_list_is_marked_in_words() -> None:
    assert '>Tuinzigt</a> <span class="merk">focusbuurt</span>' in html_of("2022/buurten/index.html")


def test_seek_your_buurt_leads_to_the_box_to_search_in_with_the_alphabet_below_it() -> None:
    assert '<a class="knop" href="zoeken/index.html">' in html_of("index.html")
    assert '<a class="knop" href="../zoeken/index.html">' in html_of("2022/index.html")


def test_a_group_of_links_without_a_heading_has_no_empty_one() -> None:
    html = html_of("zoeken/index.html")

    assert '<section class="deel" id="buurten">' in html
    assert "<h3></h3>" not in html


def test_a_theme_without_a_gap_stands_below_the_gaps() -> None:
    html = html_of("2022/index.html")

    assert html.index('<ul class="kloven">') < html.index('<ul class="zonder-kloof">') < html.index("Een kloof is niet te berekenen.")


def test_every_cell_of_a_table_that_is_stacked_on_a_phone_carries_its_label() -> None:
    html = html_of("2022/themas/werk/index.html")
    table = html[html.index('<table class="toezeggingen stapel">') : html.rindex("</table>")]

    assert table.count("<td") == table.count("data-label=") > 1


def test_the_front_page_answers_each_question_after_the_figures_of_the_gap() -> None:
    html = html_of("index.html")
    row = html[html.index('<li class="antwoord">') : html.index("</li>", html.index('<li class="antwoord">'))]
    order = [
        ">52,0<",
        ">11,7<",
        "Verschil",
        "verhouding",
        "Tellen wij het centrum niet mee",
        "Hoe zeker is dat?",
        "Marge voor toeval",
        "Wordt de kloof kleiner?",
        "Niet te zeggen",
        '<time datetime="2040">',
        "Op koers<",
    ]

    assert in_order(row, order) == order


def test_a_theme_without_a_gap_has_one_answer_in_the_same_list() -> None:
    html = html_of("index.html")

    assert html.index('<li class="antwoord">') < html.index('<li class="antwoord antwoord-geen">') < html.index("Wat wij niet weten")


def test_a_gap_says_its_finding_before_its_figures_and_its_limits_after() -> None:
    html = html_of("2022/index.html")
    card = html[html.index('<li class="kloof">') : html.index("</li>", html.index('<li class="kloof">'))]
    order = [
        "keer zo veel mensen bijstand",
        "Focusbuurten",
        ">52,0<",
        "Rest van de stad",
        ">11,7<",
        "Verschil",
        "Verhouding",
        "niet te zeggen",
    ]

    assert in_order(card, order) == order


def test_the_limits_of_a_gap_are_folded_in_a_list_and_open_on_the_page_of_its_indicator() -> None:
    assert '<details class="kloof-reden">' in html_of("2022/index.html")
    assert '<details class="kloof-reden">' not in html_of("2022/indicatoren/bijstand/index.html")
    assert "<h3>Wat dit wel en niet zegt</h3>" in html_of("2022/indicatoren/bijstand/index.html")


def test_the_page_of_an_indicator_compares_with_the_previous_measurement_too() -> None:
    assert "<h3>Vergeleken met de vorige meting</h3>" in html_of("2022/indicatoren/bijstand/index.html")
    assert "Vergeleken met de vorige meting" not in html_of("2022/index.html")


def test_a_gap_without_figures_has_no_bars() -> None:
    cards = html_of("2022/index.html").split('<li class="kloof">')[1:]

    assert ["kloof-balk" in card for card in cards] == [True, False]


def test_the_headings_of_a_narrative_stand_below_the_heading_of_its_section() -> None:
    html = html_of("2022/buurten/tuinzigt/index.html")

    assert "<h2>Het verhaal van de buurt</h2>" in html
    assert '<h3 id="kop-een-buurt-die-groeit">Een buurt die groeit</h3>' in html
    assert '<h2 id="kop-wat-wij-zien">Wat wij zien</h2>' in html_of("2022/index.html")


def test_a_page_names_the_same_page_in_other_editions() -> None:
    html = html_of("2022/buurten/tuinzigt/index.html")
    footer = html[html.index("<footer") :]

    assert '<a href="../../../2021/index.html"><time datetime="2021">2021</time></a>' in footer
    assert "Deze pagina in een andere editie:" in footer
    assert "Deze pagina in een andere editie:" not in html_of("over/index.html")


def test_a_link_in_a_drawing_becomes_an_address_of_the_page_it_stands_on() -> None:
    svg = '<svg data-grafiek="{id}"><a data-naar="2022/buurten/tuinzigt/index.html"><text>Tuinzigt</text></a></svg>'
    drawn = {key: Chart(svg=svg.format(id=key[1])) if key[1] == "kaart-ligging" else chart for key, chart in CHARTS.items()}
    files = render_site(PAGES, drawn, CHROME, TEMPLATES)
    pages = {file.path: file.content.decode() for file in files if file.path.endswith(".html")}

    assert '<a href="2022/buurten/tuinzigt/index.html"><text>' in pages["index.html"]
    assert '<a href="buurten/tuinzigt/index.html"><text>' in pages["2022/index.html"]


def test_the_front_page_unfolds_from_the_gap_to_the_map_what_is_done_what_changed_and_stories() -> None:
    html = html_of("index.html")
    order = ['id="kloof"', 'id="kaart"', 'id="maatregelen"', 'id="veranderd"', 'id="verhalen"', 'id="edities"']

    assert in_order(html, order) == order


def test_a_neighbourhood_goes_from_what_is_strong_to_who_to_turn_to() -> None:
    html = html_of("2022/buurten/tuinzigt/index.html")
    order = ["De buurt in cijfers", 'id="sterk"', 'id="lastig"', 'id="maatregelen"', 'id="contact"', 'id="verhalen"', 'id="alle-cijfers"']

    assert in_order(html, order) == order


def test_the_page_that_is_not_there_speaks_every_language_of_the_site() -> None:
    english = Language(code="en", locale="en_GB", name="English", messages={"Deze pagina is er niet, of niet meer.": ("No such page.",)})
    html = rendered(chrome=replace(CHROME, languages=(DUTCH, english)))["404.html"].content.decode()
    line = html.partition('<p class="andere-taal" lang="en" dir="ltr">')[2].partition("</p>")[0]

    assert line.startswith('No such page. <a href="https://voorbeeld.nl/breda/en/index.html" hreflang="en">')
    assert 'href="https://voorbeeld.nl/breda/en/zoeken/index.html"' in line
    assert "andere-taal" not in html_of("404.html")


def test_the_page_of_one_chart_has_its_address_to_share_and_a_way_to_report_a_mistake() -> None:
    path = next(path for path in HTML_PAGES if "/grafieken/" in path)
    html = html_of(path)

    assert f'<code class="deeladres">https://voorbeeld.nl/breda/{path}</code>' in html
    assert ">Meld een fout</a>" in html
    assert "subject=Over%20de%20pagina%20" in html


def test_a_map_that_only_shows_where_something_lies_has_nothing_to_download() -> None:
    page = neighbourhood()
    assert page.map
    words = replace(page.map.table, rows=(replace(page.map.table.rows[0], cells=(("Breda west",),)),))
    plain_map = replace(page.map, table=words)
    pages = tuple(replace(page, map=plain_map) if one.head.path == page.head.path else one for one in PAGES)
    figure = rendered(pages)[page.head.path].content.decode().partition('id="grafiek-kaart-ligging"')[2].partition("</figure>")[0]

    assert "<details" in figure
    assert "grafiek-mee" not in figure
    assert "grafiek-mee" in html_of(page.head.path).partition('id="grafiek-kaart-ligging"')[2].partition("</figure>")[0]


def test_where_too_little_is_known_both_boxes_say_so() -> None:
    page = replace(neighbourhood(), strong=(), hard=())
    pages = tuple(page if one.head.path == page.head.path else one for one in PAGES)
    html = rendered(pages)[page.head.path].content.decode()

    assert "te weinig cijfers om te zeggen wat hier sterk is" in html
    assert "te weinig cijfers om te zeggen wat hier lastig is" in html
