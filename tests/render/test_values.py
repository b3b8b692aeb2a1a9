"""The innermost elements of a page: figures, missing values, sentences, cells."""

from generator.model.identifiers import FigureId
from generator.model.language import Language, speaking
from generator.model.sentence import Code, Fact, Link, Moment, Quoted, Sentence
from generator.model.status import Status
from generator.render.values import cells_html, figure_html, host, link_html, sentence_html
from tests.render.sample_figures import FOCUS, RONDKOMEN, TUINZIGT, figure, missing


class Beside:
    """The ways of a page one folder deep; only the figure of the focus neighbourhoods is taken apart somewhere."""

    def href(self, target: str) -> str:
        return target if target.startswith("http") else f"../{target}"

    def origin(self, figure: FigureId) -> str:
        return "../herkomst/index.html#focus" if figure == FOCUS.id else ""


WAYS = Beside()


def html_of(*parts: object) -> str:
    sentence: Sentence = parts  # type: ignore[assignment] # the test names the parts one by one
    return str(sentence_html(sentence, WAYS))


def test_a_figure_shows_its_rounded_text_and_carries_its_exact_value() -> None:
    html = figure_html(FOCUS, WAYS)

    assert '<data class="cijfer" value="51.956815114709855" data-herkomst="2022.bijstand.focus.2020">52,0</data>' in html


def test_a_figure_is_a_link_to_the_place_that_takes_it_apart() -> None:
    html = figure_html(FOCUS, WAYS)

    assert html.startswith('<a class="na" href="../herkomst/index.html#focus"><data class="cijfer"')
    assert html.endswith("</data></a>")


def test_a_figure_that_no_page_takes_apart_is_no_link() -> None:
    assert "<a" not in figure_html(RONDKOMEN, WAYS)


def test_a_large_figure_reads_in_dutch_notation() -> None:
    assert ">184.670<" in figure_html(figure("inwoners.gemeente.2022", "a", "184670", decimals=0), WAYS)


def test_a_status_is_a_sign_and_words_outside_the_figure() -> None:
    assert figure_html(RONDKOMEN, WAYS).endswith(
        '>18,4</data><span class="teken" aria-hidden="true">~</span><span class="vh"> (schatting)</span>'
    )


def test_a_missing_value_shows_its_label_and_tells_its_reason() -> None:
    assert figure_html(missing("x.y.2020", "Minder dan 100 inwoners.", Status.SUPPRESSED), WAYS) == (
        '<span class="cijfer-ontbreekt" data-status="x" data-herkomst="2022.x.y.2020"><span class="teken" aria-hidden="true">x</span>geheim'
        '<span class="vh">. Minder dan <span data-geen-cijfer>100</span> inwoners.</span></span>'
    )


def test_a_sentence_marks_each_kind_of_digit_as_what_it_is() -> None:
    assert html_of("In ", Moment("2020"), " van de ", Code("1.000"), " <b>") == (
        'In <time datetime="2020">2020</time> van de <span data-geen-cijfer>1.000</span> &lt;b&gt;'
    )


def test_a_fact_has_its_source_beside_it() -> None:
    assert html_of(Fact("16", "https://www.verbeterbreda.nl/x")) == (
        '<span data-feit>16</span><sup class="feitbron" data-geen-cijfer>'
        '<a href="https://www.verbeterbreda.nl/x" rel="noopener">bron<span class="vh"> op verbeterbreda.nl</span></a></sup>'
    )


def test_a_fact_with_a_source_on_the_site_itself_links_within_it() -> None:
    assert html_of(Fact("16", "2022/index.html")).endswith('data-geen-cijfer><a href="../2022/index.html">bron</a></sup>')


def test_an_address_and_a_text_cannot_break_out_of_a_link() -> None:
    link = Link('<b> 2022 "x"', 'https://a.nl/"onclick="x')

    assert link_html(link, WAYS) == (
        '<a href="https://a.nl/&#34;onclick=&#34;x" rel="noopener">&lt;b&gt; <time datetime="2022">2022</time> &#34;x&#34;</a>'
    )


def test_cells_of_words_and_of_figures_are_told_apart_by_column() -> None:
    cells = cells_html((("buurt",), TUINZIGT, ("geen",)), frozenset({0}), (), WAYS)

    assert cells.startswith('<td class="tekst">buurt</td><td><data')
    assert cells.endswith('</td><td class="geen">geen</td>')


def test_a_cell_that_can_be_stacked_carries_its_label() -> None:
    cells = cells_html((("buurt",), ("geen",)), frozenset({0}), ("Soort", 'Per "1.000"'), WAYS)

    assert cells == '<td class="tekst" data-label="Soort">buurt</td><td class="geen" data-label="Per &#34;1.000&#34;">geen</td>'


def test_a_host_is_named_without_its_protocol() -> None:
    assert host("https://www.nvrr.nl/rapport/") == "nvrr.nl"


def test_a_quotation_is_dutch_on_a_page_in_another_language_its_dates_too() -> None:
    quotation = Quoted(("Sinds ", Moment("2021-03-26"), " & later: ", Code("1.000")))
    said = 'Sinds <time datetime="2021-03-26">26 maart 2021</time> &amp; later: <span data-geen-cijfer>1.000</span>'

    assert html_of(quotation) == said
    with speaking(Language(code="en", locale="en_GB", name="English", messages={"maart": ("March",)})):
        assert html_of(quotation) == f'<span lang="nl" dir="ltr">{said}</span>'
