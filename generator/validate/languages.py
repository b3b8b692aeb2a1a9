"""The languages of a site → texts of the city that nobody translated, and translations of which a figure has no place."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.edition import SiteSource
from generator.model.indicator import FIGURE_MARK
from generator.model.language import Language, content_catalogue
from generator.model.problem import Place, Problem, Severity
from generator.model.translating import texts_of_city

_SHOWN = 60
"""Characters of a text that a message quotes."""


def check_translations(source: SiteSource) -> Iterator[Problem]:
    """What the city says in Dutch, it says in every other language of the site too."""
    texts = texts_of_city(source) if source.languages else ()
    for language in source.languages:
        yield from _untranslated(language, texts)
        yield from _marks(language, texts)


def _untranslated(language: Language, texts: tuple[str, ...]) -> Iterator[Problem]:
    missing = [text for text in texts if text not in language.messages]
    if missing and not language.unread:
        yield Problem(
            place=Place(path=content_catalogue(language.code)),
            code="untranslated",
            severity=Severity.WARNING,
            found=f"Van {len(missing)} van de {len(texts)} teksten is er geen vertaling in de taal '{language.code}', zoals "
            f"'{_quoted(missing[0])}'. Zij blijven Nederlands.",
        )


def _marks(language: Language, texts: tuple[str, ...]) -> Iterator[Problem]:
    for text in texts:
        for translated in language.messages.get(text, ()):
            if translated.count(FIGURE_MARK) != text.count(FIGURE_MARK):
                places, own = text.count(FIGURE_MARK), translated.count(FIGURE_MARK)
                yield Problem(
                    place=Place(path=content_catalogue(language.code), line=language.lines.get(text, 0)),
                    code="translation-mark",
                    found=f"De vertaling van '{_quoted(text)}' heeft {own} keer een plek voor een cijfer ({FIGURE_MARK}). "
                    f"In de Nederlandse tekst is dat {places} keer.",
                    next_step=f"Zet {FIGURE_MARK} in de vertaling waar het cijfer komt."
                    if own < places
                    else f"Haal {FIGURE_MARK} weg uit de vertaling.",
                )


def _quoted(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
