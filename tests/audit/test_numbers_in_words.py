"""On the built site of the test city no amount stands in words, unless a package or the catalogue of checks says it itself."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator

from generator.model.functions import NAMED_FUNCTIONS
from generator.validate.catalogue import CHECKS
from generator.validate.number_words import find_number_words
from tests.visible_text import PLACED, visible_text

CONTEXT = 60


def declared_texts(city: dict[str, bytes]) -> Iterator[str]:
    """What others say, shown with who says it: packages, the checks that were run, and the sources of named functions."""
    for check in CHECKS:
        yield from (check.title, check.explanation)
    for function in NAMED_FUNCTIONS.values():
        yield from (function.meaning, function.source)
    for path, content in city.items():
        if path.startswith("data/") and path.endswith("datapackage.json"):
            yield from strings(json.loads(content))
        elif path.startswith("data/") and path.endswith(".csv"):
            yield from content.decode().replace('"', "\n").split("\n")


def strings(value: object) -> Iterator[str]:
    """Every text in a document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


def loose_amounts(page: str, declared: str) -> list[str]:
    """Amounts in words on a page that are in no declared text, each with what stands around it."""
    text = visible_text(page)
    found = []
    for word in find_number_words(text):
        around = text[max(0, word.offset - CONTEXT) : word.offset + CONTEXT]
        if not says_so(text, word.offset, declared):
            found.append(f"{word.text}: {' '.join(around.split())}")
    return found


def says_so(text: str, offset: int, declared: str) -> bool:
    """Whether a declared text holds the word with what stands beside it in its sentence."""
    start = max(text.rfind(sign, 0, offset) for sign in (f"|{PLACED}.,:;(")) + 1
    ends = [end for sign in f"|{PLACED}.,:;)" if (end := text.find(sign, offset)) >= 0]
    beside = " ".join(text[start : min(ends, default=len(text))].split()).lower()
    return bool(beside) and beside in declared


def test_no_amount_in_words_is_seen_or_heard_but_what_packages_and_checks_say(city: dict[str, bytes]) -> None:
    declared = " ".join(" ".join(html.unescape(text) for text in declared_texts(city)).lower().split())
    pages = {path: content.decode() for path, content in city.items() if path.endswith(".html")}

    found = {path: loose for path, content in pages.items() if (loose := loose_amounts(content, declared))}

    assert len(pages) > 50
    assert found == {}


def test_an_amount_in_words_is_seen_in_text_attributes_and_charts() -> None:
    page = (
        '<p>Bijna <b>de helft</b>.</p><img alt="Twee lijnen"><svg aria-label="een op de vier"><text>drie keer</text></svg>'
        '<p><data class="cijfer">twee</data> <span data-feit>drie</span> <time>vier</time> <code>vijf</code> <a title="zes">x</a></p>'
    )

    assert [word.partition(":")[0] for word in loose_amounts(page, "")] == ["helft", "Twee", "een op de vier", "drie keer", "zes"]
