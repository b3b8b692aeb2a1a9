"""What an author writes in Markdown becomes safe HTML that fits the page."""

import pytest

from generator.render.errors import RenderError
from generator.render.sanitising import sanitised, without_private
from tests.render.markup import require_well_formed

PAYLOADS = (
    "<script>alert()</script>",
    "<img src=https://elders.nl/x.png onerror=alert()>",
    "![plaatje](https://elders.nl/x.png)",
    "[klik](javascript:alert())",
    "[klik](  JaVaScRiPt:alert())",
    "[klik](data:text/html;base64,AAAA)",
    '[klik](https://a.nl "titel\\" onmouseover=\\"alert()")',
    '<p style="color:red" onclick="x()" class="kop" id="inhoud">tekst</p>',
    "<iframe src=https://elders.nl></iframe>",
    "<svg onload=alert()><a xlink:href=javascript:x>x</a></svg>",
    "<form action=https://elders.nl><input name=x></form>",
    '<a href="vbscript:x" target=_blank>x</a>',
    "<style>@import 'https://elders.nl'</style>",
    "<link rel=stylesheet href=https://elders.nl/x.css>",
    "<base href=https://elders.nl>",
    "<math><mi xlink:href=javascript:x>x</mi></math>",
    "```html onload=alert()\n<b>\n```",
    "<details open ontoggle=alert()>x</details>",
    "<meta http-equiv=refresh content='0;url=https://elders.nl'>",
    "<!-- --><b onmouseover=alert()>x</b>",
)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_that_runs_or_fetches_survives(payload: str) -> None:
    html = sanitised(f"Vooraf.\n\n{payload}\n\nDaarna.", 2).lower()
    reading = require_well_formed(html)

    assert "javascript:" not in html.replace(" ", "")
    assert not any(
        word in html
        for word in ("<img", "<iframe", "<svg", "<form", "<style", "<link", "<base", "<math", "<meta", "src=", "title=", "class=", "data:")
    )
    assert "vooraf." in "".join(reading.words)
    assert "daarna." in "".join(reading.words)


def test_the_highest_heading_gets_the_level_and_no_level_is_skipped() -> None:
    html = sanitised("# Een\n\n### Twee\n\n#### Drie\n\n# Vier", 2)

    assert html.replace("\n", "") == (
        '<h2 id="kop-een">Een</h2><h3 id="kop-twee">Twee</h3><h4 id="kop-drie">Drie</h4><h2 id="kop-vier">Vier</h2>'
    )


def test_a_text_that_starts_low_starts_at_the_level_all_the_same() -> None:
    assert sanitised("### Een\n\n## Twee", 3).replace("\n", "") == '<h3 id="kop-een">Een</h3><h3 id="kop-twee">Twee</h3>'


def test_headings_go_no_deeper_than_html_allows() -> None:
    html = sanitised("# a\n\n## b\n\n### c", 5)

    assert html.replace("\n", "") == '<h5 id="kop-a">a</h5><h6 id="kop-b">b</h6><h6 id="kop-c">c</h6>'


def test_years_are_marked_in_text_in_links_and_in_headings_but_not_in_code() -> None:
    html = sanitised("## Sinds 2012\n\nIn 2020 [de editie 2022](/2022/index.html) `make 2022`", 2)

    assert html.count("<time") == 3
    assert '<a href="/2022/index.html">' in html
    assert "<code>make 2022</code>" in html


def test_an_address_shown_as_text_is_marked_as_no_figure() -> None:
    html = sanitised("<https://elders.nl/350446/x>", 2)

    assert '<a href="https://elders.nl/350446/x"><span data-geen-cijfer>https://elders.nl/350446/x</span></a>' in html


def test_a_digit_typed_by_hand_is_refused() -> None:
    with pytest.raises(RenderError, match="52"):
        sanitised("Er wonen 52 mensen.", 2)


def test_a_numbered_list_needs_no_marking() -> None:
    assert sanitised("1. een\n2. twee", 2).replace("\n", "") == "<ol><li>een</li><li>twee</li></ol>"


def test_a_table_scrolls_by_keyboard_and_says_which_way_its_headers_point() -> None:
    html = sanitised("| wie | wat |\n|:--|--:|\n| stad | geld |", 2)

    assert 'tabindex="0"><table>' in html
    assert html.count('<th scope="col">') == 2
    assert "style" not in html
    assert html.rstrip().endswith("</table></div>")


def test_escaped_text_stays_escaped() -> None:
    assert sanitised("a &lt;b&gt; &amp; c < d", 2).strip() == "<p>a &lt;b&gt; &amp; c &lt; d</p>"


def test_an_author_cannot_forge_a_placeholder() -> None:
    assert without_private("a\ue000b\uf8ffc") == "abc"
