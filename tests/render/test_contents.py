"""The contents of a page are read from its parts: every heading of the second level that has a place to lead to."""

from markupsafe import Markup

from generator.render.contents import PagePart, page_parts
from tests.render.sample_heads import TEMPLATES
from tests.render.small_site import html_of

FOUR = Markup(
    '<section class="deel" id="een">\n<h2>Eén</h2></section>'
    '<div class="buurt-kern" id="twee">\n<h2>Twee</h2></div>'
    '<div class="proza"><h2 id="kop-drie">Drie in <a href="x"><time datetime="2022">2022</time></a><sup><a href="#b">1</a></sup></h2></div>'
    '<figure id="grafiek"><h2 class="grafiek-kop" id="grafiek-kop">Een grafiek</h2></figure>'
    '<section class="deel sterk" id="vier">\n<h2>Vier</h2><h3 id="lager">Lager</h3></section>'
)


def test_every_part_and_every_heading_of_a_text_is_named_without_its_links_and_no_chart_is() -> None:
    assert page_parts(FOUR) == (
        PagePart(anchor="een", heading=Markup("Eén")),
        PagePart(anchor="twee", heading=Markup("Twee")),
        PagePart(anchor="kop-drie", heading=Markup('Drie in <time datetime="2022">2022</time>')),
        PagePart(anchor="vier", heading=Markup("Vier")),
    )


def test_a_short_page_has_no_contents() -> None:
    assert page_parts(Markup('<section class="deel" id="een">\n<h2>Eén</h2></section>') * 3) == ()


def test_a_neighbourhood_lists_its_parts_below_its_title_and_its_code_stands_at_the_end() -> None:
    html = html_of("2022/buurten/tuinzigt/index.html")
    contents = html[html.index('<nav class="wegwijs"') : html.index("</nav>", html.index('<nav class="wegwijs"'))]
    places = [contents.index(f'href="#{part}"') for part in ("kerncijfers", "sterk", "lastig", "alle-cijfers", "bronnen")]

    assert html.index("<h1>") < html.index('<nav class="wegwijs"') < html.index('id="kerncijfers"')
    assert places == sorted(places)
    assert html.rindex(">BU07580502<") > html.index('id="bronnen"')
    assert ">BU07580502<" not in html[html.index("<main") : html.index('id="kerncijfers"')]


def test_a_wijk_a_theme_and_an_indicator_list_their_parts_too() -> None:
    for path in ("2022/wijken/breda-west/index.html", "2022/themas/werk/index.html", "2022/indicatoren/bijstand/index.html"):
        assert html_of(path).count('<nav class="wegwijs"') == 1, path


def test_every_page_template_with_contents_leaves_the_rest_of_the_page_as_it_is() -> None:
    """What is listed is what is placed: the same text is read and shown."""
    for kind in ("neighbourhood", "district", "theme", "indicator"):
        template = TEMPLATES.read(f"pages/{kind}.html").decode()

        assert "body) | parts)" in template or "(body | parts)" in template
        assert "\n{{ body }}\n" in template
