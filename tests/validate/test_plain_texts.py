"""In titles, summaries and settings stands text only; in a text an address is a link."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.load.narratives import read_narrative
from generator.model.edition import SiteSource
from generator.validate.markup import check_markup
from generator.validate.prose import find_bare_addresses
from generator.validate.typed_numbers import check_edition_texts, check_site_texts, check_typed_numbers

BreakSite = Callable[..., SiteSource]


@pytest.mark.parametrize(
    ("text", "offsets"),
    [
        ("Zie https://www.breda.nl/x2 voor meer.", [4]),
        ("www.breda.nl en mailto:a@b.nl", [0, 16]),
        ("[https://x.nl/2](https://x.nl/2), [zie www.x.nl](/a) en <https://x.nl/2>.", []),
        ("`https://x.nl/2`\n\n[a]: https://x.nl/2\n\n```\nhttps://x.nl\n```\n", []),
    ],
)
def test_an_address_that_is_no_link_is_found(text: str, offsets: list[int]) -> None:
    assert list(find_bare_addresses(text)) == offsets


def test_a_bare_address_in_a_text_gets_the_form_of_a_link() -> None:
    narrative, _ = read_narrative(b"---\ntitel: a\n---\nZie https://www.breda.nl/x2 voor meer.\n", "a.md", "a", None)

    assert [(problem.code, problem.place.line, problem.place.column, problem.next_step) for problem in check_markup(narrative)] == [
        ("bare-address", 4, 5, "Schrijf een link: [tekst](https://…).")
    ]


def test_a_macro_in_a_title_is_refused_and_its_digits_are_no_second_problem() -> None:
    head = "titel: \"Zie {{ cijfer('a', 'b', 12) }}\"\nsamenvatting: \"Op https://x.nl/2 en 3.\""
    narrative, _ = read_narrative(f"---\n{head}\n---\nTekst.\n".encode(), "a.md", "a", None)

    assert [(problem.code, problem.place.line, problem.place.column) for problem in check_typed_numbers(narrative)] == [
        ("macro-in-plain-text", 2, 13),
        ("bare-address", 3, 19),
        ("typed-number", 3, 37),
    ]


def test_a_number_where_no_macro_works_is_not_answered_with_a_macro(broken_site: BreakSite) -> None:
    source = broken_site("content/2022/editie.toml", ("een jaar bij gekomen: 2022.", "voor 16 buurten een jaar bij: 2022."))

    assert [problem.message for problem in check_edition_texts(source.newest, source)] == [
        "Het getal '16' is in 'wijzigingen' met de hand getypt. Schrijf de zin zonder getal; een jaar mag."
    ]


def in_head(title: str) -> list[tuple[str, int, str]]:
    narrative, _ = read_narrative(f"---\ntitel: '{title}'\n---\nTekst.\n".encode(), "a.md", "a", None)
    return [(problem.code, problem.place.column, problem.next_step) for problem in check_typed_numbers(narrative)]


@pytest.mark.parametrize(
    ("title", "column", "next_step"),
    [
        ("Met **nadruk** erin", 13, "Haal de tekens weg en schrijf gewoon 'nadruk'."),
        ("*Schuin*", 9, "Haal de tekens weg en schrijf gewoon 'Schuin'."),
        ("Zo __vet__.", 12, "Haal de tekens weg en schrijf gewoon 'vet'."),
        ("Een `woord`", 13, "Haal de tekens weg en schrijf gewoon 'woord'."),
        ("Bij de `A27`", 16, "Haal het weg, en schrijf de zin zonder getal; een jaar mag."),
        ("Zie [het programma](/2022/programma/index.html)", 13, "Haal de tekens weg en schrijf gewoon 'het programma'."),
        ("# Wonen", 9, "Haal '#' weg."),
        ("- Wonen", 9, "Haal '-' weg."),
    ],
)
def test_marks_of_markdown_would_be_shown_where_no_markdown_works(title: str, column: int, next_step: str) -> None:
    assert in_head(title) == [("markdown-in-plain-text", column, next_step)]


@pytest.mark.parametrize(
    "title", ["De school (De_Kring) * en meer", "Een *", "– Wonen", "bewoner*innen en leraar*essen", "Huis-aan-huis [sic]"]
)
def test_other_signs_in_a_title_are_text(title: str) -> None:
    assert in_head(title) == []


@pytest.mark.parametrize("title", ["1. Eerst praten", "Wel `af", "Van &#53; naar meer", "Nummer <12>"])
def test_a_number_that_markdown_would_hide_is_a_number_in_a_title(title: str) -> None:
    assert [code for code, *_ in in_head(title)] == ["typed-number"] * any(letter.isdigit() for letter in title)


def test_a_number_within_emphasis_is_told_beside_it() -> None:
    assert [code for code, *_ in in_head("Van **16** buurten")] == ["markdown-in-plain-text", "typed-number"]


def test_marks_in_the_settings_are_told_as_well(broken_site: BreakSite) -> None:
    source = broken_site("content/site.toml", ('programma = "Verbeter Kleinstad"', 'programma = "Verbeter **Kleinstad** met de `A27`"'))

    assert [problem.code for problem in check_site_texts(source)] == ["markdown-in-plain-text"] * 2
