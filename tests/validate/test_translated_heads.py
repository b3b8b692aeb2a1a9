"""The head of a translation says what the Dutch one says, for nobody reads anything else of it than title and summary."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.load.narratives import read_narrative
from generator.model.identifiers import EditionId
from generator.validate.translated_heads import check_translated_heads

HEAD = 'titel: a\nsamenvatting: b\ngebieden: ["x", "y"]\nwie: bewoner\ndatum: mei 2022\nbron_naam: De krant'
EDITION = EditionId("2022")


def judge(dutch: str, english: str) -> list[tuple[int, int, str]]:
    original, _ = read_narrative(f"---\n{dutch}\n---\nTekst.\n".encode(), "a.md", "verhalen/a", EDITION)
    translation, _ = read_narrative(f"---\n{english}\n---\nText.\n".encode(), "a.en.md", "verhalen/a.en", EDITION)
    narrative = replace(original, translations={"en": replace(translation, language="en")})
    return [(problem.place.line, problem.place.column, problem.next_step) for problem in check_translated_heads(narrative)]


@pytest.mark.parametrize(
    ("old", "new"),
    [("titel: a", "titel: c"), ('["x", "y"]', "[y, x]"), ("\nbron_naam: De krant", ""), ("wie: bewoner", "wie: [a, b]"), ("wie:", "wie")],
)
def test_title_and_summary_are_translated_and_other_ways_to_write_the_same_are_the_same(old: str, new: str) -> None:
    assert judge(HEAD, HEAD.replace(old, new)) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"y"', '"z"', (4, 13, "Maak de twee gelijk.")),
        ("bewoner", "bestuur", (5, 6, "Maak de twee gelijk.")),
        ("De krant", "The paper", (7, 12, "Neem het Nederlands over; de vertaling ervan hoort in content/vertalingen/en.po.")),
        ("datum", "bron: https://x.nl\ndatum", (6, 7, "Haal de regel weg, of zet hem ook in de Nederlandse tekst.")),
    ],
)
def test_anything_else_that_differs_is_told(old: str, new: str, expected: tuple[int, int, str]) -> None:
    assert judge(HEAD, HEAD.replace(old, new)) == [expected]
