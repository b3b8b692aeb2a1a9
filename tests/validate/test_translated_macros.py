"""A translation shows the same figures as the Dutch text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.load.narratives import read_narrative
from generator.validate.translated_macros import check_translated_macros

DUTCH = '{{ cijfer("woz", "focus", 2022) }} en {{ cijfer("woz", "overig", 2022) }} en {{ feit("zestien", bron="https://x.nl/a") }}'


def judge(dutch: str, english: str) -> list[tuple[str, int, str]]:
    original, _ = read_narrative(f"---\ntitel: a\n---\n{dutch}\n".encode(), "a.md", "a", None)
    translation, _ = read_narrative(f"---\ntitel: a\n---\n{english}\n".encode(), "a.en.md", "a", None)
    narrative = replace(original, translations={"en": replace(translation, language="en")})
    return [(problem.place.path, problem.place.line, problem.found) for problem in check_translated_macros(narrative)]


@pytest.mark.parametrize(
    "english",
    [
        DUTCH,
        '{{ feit("sixteen", bron="https://x.nl/a") }}, {{ cijfer("woz", "overig", 2022) }}, {{ cijfer("woz", "focus", periode=2022) }}',
    ],
)
def test_another_order_and_other_words_are_in_order(english: str) -> None:
    assert judge(DUTCH, english) == []


@pytest.mark.parametrize(
    ("old", "new", "place", "parts"),
    [
        (
            '"focus", 2022',
            '"focus", 2021',
            ("a.en.md", 4),
            ('{{ cijfer("woz", "focus", 2021) }}', '(a.md:4:1) staat {{ cijfer("woz", "focus", 2022) }}'),
        ),
        (
            '{{ cijfer("woz", "overig", 2022) }}',
            "",
            ("a.en.md", 0),
            ('{{ cijfer("woz", "overig", 2022) }}', "(a.md:4:39); in deze vertaling ontbreekt"),
        ),
        (
            " en ",
            ' {{ gebied("focus") }} ',
            ("a.en.md", 4),
            ('{{ gebied("focus") }}', "in de Nederlandse tekst (a.md) niet."),
        ),
        (
            "https://x.nl/a",
            "https://x.nl/b",
            ("a.en.md", 4),
            ('{{ feit(…, bron="https://x.nl/b") }}', '(a.md:4:78) staat {{ feit(…, bron="https://x.nl/a") }}'),
        ),
    ],
)
def test_a_macro_that_differs_is_named_with_the_other(old: str, new: str, place: tuple[str, int], parts: tuple[str, str]) -> None:
    (path, line, found), *more = judge(DUTCH, DUTCH.replace(old, new, 1))

    assert ((path, line), more) == (place, [])
    assert all(part in found for part in parts)


@pytest.mark.parametrize(
    "macro",
    [
        'verschil("woz", "focus", 2022, tegenover="overig")',
        'kaart(indicator="woz", periode=2022)',
        'grafiek("trend", indicator="woz", gebieden=["focus", "overig"], periode=2022)',
        'tabel(indicator="woz", gebieden=["focus"], perioden=[2021, 2022])',
    ],
)
def test_a_macro_is_named_as_it_is_typed(macro: str) -> None:
    found = f"De Nederlandse tekst heeft {{{{ {macro} }}}} (a.md:4:1); in deze vertaling ontbreekt die macro."

    assert judge(f"{{{{ {macro} }}}}", "") == [("a.en.md", 0, found)]


@pytest.mark.parametrize(
    "broken",
    [
        '{{ cijffer("woz", "focus", 2022) }}',
        '{{ cijfer("woz", "focus" }}',
        '{{ cijfer("woz", "focus", 2022)',
        '{{ cijfer("woz, "focus", 2022) }}',
        '{% cijfer("woz", "focus", 2022) %}',
        '{ cijfer("woz", "focus", 2022) }}',
        '{# cijfer("woz", "focus", 2022) }}',
    ],
)
def test_a_macro_that_cannot_be_read_is_not_blamed_on_the_other_text(broken: str) -> None:
    """It is an error in its own text already; "take the macro away" would be wrong advice for the other."""
    text = DUTCH.replace('{{ cijfer("woz", "focus", 2022) }}', f"{broken}\n", 1)

    assert judge(text, DUTCH) == []
    assert judge(DUTCH, text) == []


def test_a_text_of_which_nothing_was_read_is_not_compared() -> None:
    assert judge(f"<<<<<<< HEAD\n{DUTCH}\n=======\n>>>>>>> b\n", DUTCH) == []


def test_a_head_without_an_end_hides_the_text_and_is_not_blamed_on_the_other() -> None:
    unclosed, mistakes = read_narrative(f"---\ntitel: a\n{DUTCH}\n".encode(), "a.md", "a", None)
    whole, _ = read_narrative(f"---\ntitel: a\n---\n{DUTCH}\n".encode(), "a.en.md", "a", None)

    assert [problem.code for problem in mistakes] == ["front-matter-syntax"]
    assert list(check_translated_macros(replace(unclosed, translations={"en": whole}))) == []
    assert list(check_translated_macros(replace(whole, translations={"en": unclosed}))) == []
