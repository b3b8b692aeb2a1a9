"""Dutch word forms meet in one stem, and the browser makes the same stems as the index."""

import json
import random
from pathlib import Path

import pytest
from py_mini_racer import MiniRacer

from generator.model.language import DUTCH, Language, speaking
from generator.publish.search.words import skipped_words, split_words, stem

ROOT = Path(__file__).parents[3]
ENGLISH = Language(code="en", locale="en", name="English")
OTHER = Language(code="ar", locale="ar", name="العربية", right_to_left=True)
ENDINGS = (
    "",
    "en",
    "e",
    "s",
    "se",
    "ene",
    "heden",
    "heid",
    "ing",
    "end",
    "ig",
    "lijk",
    "lijke",
    "baar",
    "bare",
    "bar",
    "igheid",
    "eren",
    "er",
)


@pytest.fixture(scope="module")
def browser_words() -> MiniRacer:
    """The script that the page to search on runs, without a page."""
    machine = MiniRacer()
    machine.eval((ROOT / "site_templates/static/stam.js").read_text(encoding="utf-8"))
    return machine


@pytest.mark.parametrize(
    "forms",
    [
        "buurt buurten",
        "kind kinderen",
        "huis huizen",
        "misdrijf misdrijven",
        "diefstal diefstallen",
        "woning woningen",
        "gezin gezinnen",
        "inbraak inbraken",
        "school scholen",
        "uitkering uitkeringen",
        "inwoner inwoners",
        "prijs prijzen",
        "verdachte verdachten",
        "mogelijkheid mogelijkheden",
    ],
)
def test_forms_of_a_word_share_their_stem(forms: str) -> None:
    assert len({stem(word) for word in forms.split()}) == 1


@pytest.mark.parametrize("words", ["wonen werken", "wijk week", "buurt buur", "huur huis", "school schuld"])
def test_different_words_keep_apart(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 2


def test_words_are_small_letters_without_accents_and_no_numbers() -> None:
    assert list(split_words("Chassé, Geeren-Zuid: 52,0 in 2022 (BU07580502) — thema’s")) == [
        "chasse",
        "geeren",
        "zuid",
        "in",
        "bu07580502",
        "thema",
    ]


def test_words_that_are_skipped_are_written_as_words_are_split() -> None:
    assert [word for word in skipped_words() if len(word) > 1] == [found for word in skipped_words() for found in split_words(word)]


@pytest.mark.parametrize("language", [DUTCH, ENGLISH, OTHER], ids=lambda language: language.code)
def test_the_browser_makes_the_same_stems(browser_words: MiniRacer, language: Language) -> None:
    """Of every word in the texts of Breda, and of forty thousand that only look like words."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "content").rglob("*.md"))]
    chance = random.Random(1)  # noqa: S311 - words, no secrets
    made = {"".join(chance.choices("aeiouybdghjklmnrstvz", k=chance.randint(2, 7))) + chance.choice(ENDINGS) for _ in range(40_000)}
    words = sorted(made.union(*map(split_words, texts)))

    there = json.loads(str(browser_words.eval(f"JSON.stringify({json.dumps(words)}.map((woord) => stam(woord, '{language.code}')))")))

    with speaking(language):
        assert [(word, stem(word), other) for word, other in zip(words, there, strict=True) if stem(word) != other] == []


@pytest.mark.parametrize("forms", ["crime crimes", "city cities", "neighbourhood neighbourhoods", "house houses", "area areas"])
def test_forms_of_an_english_word_share_their_stem(forms: str) -> None:
    with speaking(ENGLISH):
        assert len({stem(word) for word in forms.split()}) == 1


def test_english_words_that_say_nothing_are_skipped_as_they_are_split() -> None:
    with speaking(ENGLISH):
        assert list(skipped_words()) == [found for word in skipped_words() for found in split_words(word)]


def test_the_browser_splits_words_as_the_index_does(browser_words: MiniRacer) -> None:
    text = "Chassé, Geeren-Zuid en thema’s: een ÏJsbaan?"

    assert json.loads(str(browser_words.eval(f"JSON.stringify(ontleed({json.dumps(text)}))"))) == list(split_words(text))
