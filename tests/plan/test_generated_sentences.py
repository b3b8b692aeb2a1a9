"""What the program writes reads as easily as what an editor may write: the lint of narratives over every generated sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from generator.model.auditor_pages import DifferencesPage, OriginPage, ProvenancePage
from generator.model.narrative import Narrative, TextSegment
from generator.model.problem import Place
from generator.model.sentence import Code, Sentence, plain
from generator.validate.readability import check_readability
from tests.plan.generated import authored, read_aloud, sentences_of, without
from tests.plan.planned import PlannedSite

_ENGLISH = re.compile(
    r"\b(?:and|available|average|chart|difference|district|edition|error|false|figure|figures|from|gap|link|missing|nan|"
    r"neighbourhood|none|not|null|package|page|period|rate|ratio|row|source|target|the|this|total|true|undefined|unknown|"
    r"value|values|warning|with|year)\b",
    re.IGNORECASE,
)
"""Words of the code that are no Dutch; a Dutch word that is spelled the same does not stand here."""
_UNTIDY = re.compile(r"[ \t]{2}|\s[.,;:!?)]|[.,;:]{2}|[!?]\.|\(\s|\n|\{|\}|^\s|\s$|[a-z]\.[A-Z]|['\"]\w+['\"]=|<|>")
"""Double spaces, a space before a sign, two signs after one another, a sentence glued to the next, and remains of code."""
RECORDS = (OriginPage, ProvenancePage, DifferencesPage)
"""Pages that show records and properties of files as they are; their own sentences are short labels beside code."""

Told = dict[str, Sentence]


@pytest.fixture(scope="module", params=["small_site", "breda"])
def site(request: pytest.FixtureRequest) -> PlannedSite:
    found: PlannedSite = request.getfixturevalue(request.param)
    return found


def told(site: PlannedSite, kinds: tuple[type, ...] = ()) -> dict[str, Told]:
    """Sentences by kind of page, each once, without those that only pass on what an author wrote."""
    found: dict[str, Told] = {}
    for page in site.pages:
        if not isinstance(page, kinds):
            found.setdefault(type(page).__name__, {}).update({plain(sentence): sentence for sentence in sentences_of(page)})
    return found


def lint(site: PlannedSite, texts: list[str]) -> Iterator[str]:
    """What `validate` would say of these texts if an editor had written them, a paragraph each."""
    place = Place(path="generated")
    segment = TextSegment(text="\n\n".join(texts), place=place)
    narrative = Narrative(edition=None, key="x", title="", summary="", front_matter={}, segments=(segment,), place=place)
    for problem in check_readability(narrative, site.source.config.plain_words):
        yield f"{problem.code}: {problem.found}"


def test_no_generated_sentence_is_long_and_none_holds_a_heavy_word(site: PlannedSite) -> None:
    quoted = authored(site.source)
    texts = [without(read_aloud(sentence), quoted) for kind in told(site, RECORDS).values() for sentence in kind.values()]

    found = [problem for problem in lint(site, texts) if not problem.startswith("heavy-text")]

    assert len(texts) > 100
    assert found == []


def test_the_sentences_of_no_kind_of_page_are_heavy_together(site: PlannedSite) -> None:
    """Only whole sentences: a head of a table and a name are no text to read on."""
    quoted = authored(site.source)
    heavy = {}
    for kind, found in told(site, RECORDS).items():
        texts = [without(text, quoted) for text in found if text.endswith((".", "?"))]
        heavy[kind] = [problem for problem in lint(site, texts) if problem.startswith("heavy-text")]

    assert {kind: problems for kind, problems in heavy.items() if problems} == {}


def test_no_generated_sentence_holds_a_word_of_the_code(site: PlannedSite) -> None:
    texts = [without_code(sentence) for kind in told(site, (DifferencesPage,)).values() for sentence in kind.values()]

    assert [text for text in texts if _ENGLISH.search(text)] == []


def test_every_generated_sentence_is_tidy(site: PlannedSite) -> None:
    texts = [without_code(sentence) for kind in told(site, (DifferencesPage,)).values() for sentence in kind.values()]

    assert [text for text in texts if _UNTIDY.search(text)] == []


def without_code(sentence: Sentence) -> str:
    """The sentence as a reader meets it, codes, formulas and ids of figures left open."""
    return plain(tuple("x" if isinstance(part, Code) else part for part in sentence))


@pytest.mark.parametrize(
    "text",
    ["Twee  spaties.", "Een spatie .", "Twee punten..", "Echt?.", "( haakje)", "Een zin.Nog een.", "{waarde}", "Een regel\neinde", " voor"],
)
def test_an_untidy_sentence_is_found(text: str) -> None:
    assert _UNTIDY.search(text)


@pytest.mark.parametrize("text", ["The gap is groot.", "Waarde: None", "value onbekend"])
def test_a_word_of_the_code_is_found(text: str) -> None:
    assert _ENGLISH.search(text)
