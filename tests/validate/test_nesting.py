"""Lists and quotations deeper in each other than fits on a phone are named where the first of them stands."""

from __future__ import annotations

import pytest

from generator.load.narratives import read_narrative
from generator.validate.nesting import DEEPEST, check_nesting


def places(text: str) -> list[tuple[int, int]]:
    narrative, broken = read_narrative(f"---\ntitel: a\n---\n{text}".encode(), "a.md", "a", None)
    assert broken == ()
    return [(problem.place.line, problem.place.column) for problem in check_nesting(narrative)]


def stairs(deep: int, mark: str = "-") -> str:
    return "\n".join("    " * around + f"{mark} woord" for around in range(deep))


@pytest.mark.parametrize(
    "text",
    [
        stairs(DEEPEST),
        stairs(DEEPEST, "1."),
        "> " * DEEPEST + "woord",
        "* " * 40,
        "  " + "- " * 40 + "-  ",
        "*" * 40 + "woord" + "*" * 40,
        " " * 40 + "gewone code",
        "`" + "> " * 40 + "`",
        "\t- met een tab",
        "1.2.3.4.5.6.7.8.9 is een nummer",
    ],
)
def test_what_fits_is_in_order(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (stairs(DEEPEST + 1), (10, 27)),
        (stairs(DEEPEST + 1, "2."), (10, 28)),
        (stairs(40).replace("    ", "\t"), (10, 9)),
        ("gewoon\n\n" + "- " * 7 + "woord", (6, 15)),
        ("> - " * 3 + ">woord", (4, 14)),
        (">" * 3000 + "woord", (4, 3001)),
        ("- " * 3000 + "woord", (4, 6001)),
    ],
)
def test_the_first_line_that_is_too_deep_is_named(text: str, expected: tuple[int, int]) -> None:
    assert places(text) == [expected]


def test_a_text_that_goes_on_after_a_macro_is_judged_too() -> None:
    assert places('{{ gebied("BU07580502") }} en\n\n' + "- " * 9 + "woord\n\n" + "- " * 9 + "weer") == [(6, 19)]
