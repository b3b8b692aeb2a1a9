"""What Markdown would swallow or leave as rubbish is named where it stands."""

from __future__ import annotations

import pytest

from generator.load.narratives import read_narrative
from generator.model.problem import Problem
from generator.validate.markup import check_markup


def judge(text: str) -> list[Problem]:
    narrative, broken = read_narrative(f"---\ntitel: a\n---\n{text}".encode(), "a.md", "a", None)
    assert broken == ()
    return list(check_markup(narrative))


def spots(text: str) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.place.line, problem.place.column) for problem in judge(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Gewone **tekst** met een [link](https://www.breda.nl/a) en <https://www.breda.nl/> en <a@b.nl>.",
        "Minder is < en meer is >, ook 1 < 2.",
        "Code mag alles: `<b>`, `![x](y)` en ``a `}}` b``.",
        'Met {{ gebied("BU07580502") }} en {# opmerking #} erin.',
        "Losse { en } en een verzameling {a, b}.",
        "Een [lange\nlink](https://www.breda.nl/a) over twee regels, [en nog een](/2022/index.html 'met een titel').",
        '[bij {{ gebied("BU07580502") }} thuis](/2022/index.html)',
        "Tussen haken [zo] en (zo) en [zo](zo).",
        "Tekens &euro; &amp; &rlm; &#8364; &#x20AC; en code `&#x202E;`, en &#x110000; of &geenteken;.",
    ],
)
def test_markdown_macros_and_code_are_in_order(text: str) -> None:
    assert judge(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Een <b>woord</b>.", "narrative-html"),
        ("Een <BR/> regel.", "narrative-html"),
        ('Een <a href="/x">link</a>.', "narrative-html"),
        ("Een <!-- opmerking -->.", "narrative-html"),
        ("Een ![kaart](kaart.png).", "narrative-image"),
        ("Een ![kaart][1].", "narrative-image"),
        ("Een <www.breda.nl>.", "narrative-html"),
        ("Zij <zei: zo>.", "narrative-html"),
        ("Zie ](https://www.breda.nl/a) daar.", "broken-link"),
        ("Zie ](/2022/index.html) daar.", "broken-link"),
        ("Een }} accolade.", "stray-brace"),
        ("Een %} accolade.", "stray-brace"),
        ("Een #} accolade.", "stray-brace"),
        ('Een {cijfer("bijstand")} met één.', "stray-brace"),
        ("Een &#x202e; teken.", "text-character"),
        ("Een &#8294; teken.", "text-character"),
        ("Een &#1; teken.", "text-character"),
        ("Een &#155; teken.", "text-character"),
        ("Een &#xD800; teken.", "text-character"),
        ("Een &NoBreak; teken.", "text-character"),
    ],
)
def test_anything_else_is_named_at_its_first_character(text: str, code: str) -> None:
    assert spots(f"Een regel.\n{text}")[0] == (code, 5, 5)


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("Zie [het bericht](https://www.breda.nl/a van de stad.", 17),
        ("Zie het bericht](https://www.breda.nl/a) van de stad.", 16),
        ("Zie \\[het bericht\\](https://www.breda.nl/a).", 19),
        ("Zie [een](/a) en twee](/b).", 22),
        ("Zie [een](/a en [twee](/b).", 9),
    ],
)
def test_half_a_link_is_named(text: str, column: int) -> None:
    assert spots(text) == [("broken-link", 4, column)]


def test_html_around_a_macro_is_named_on_both_sides() -> None:
    assert spots('<b>{{ gebied("BU1") }}</b>') == [("narrative-html", 4, 1), ("narrative-html", 4, 23)]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("<h2>Kop</h2>", "Gebruik ## Kop."),
        ("<em>zo</em>", "Gebruik *schuin*."),
        ("<!-- zo -->", "Schrijf een opmerking als {# zo #}."),
        ("<iframe src=x>", "Haal het weg. Wilt u het teken zelf tonen, zet het dan tussen `accenten`."),
        ("{ kaart(x)", "Schrijf twee accolades: {{ kaart(…) }}."),
    ],
)
def test_the_next_step_says_what_to_write_instead(text: str, step: str) -> None:
    assert judge(text)[0].next_step == step
