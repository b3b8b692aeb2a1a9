"""A title, a summary or a text of the settings → macros, addresses and marks of Markdown in it: only the text below a head knows those."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.model.problem import Place, Problem

_MACRO = re.compile(r"\{\{.*?(?:\}\}|\Z)|\{[%#].*?(?:[%#]\}|\Z)", re.DOTALL)
_MARKDOWN = re.compile(
    r"(?<!`)(?P<tick>`+)(?!`)(?P<code>.+?)(?<!`)(?P=tick)(?!`)"
    r"|!?\[(?P<link>[^\[\]\n]+)\]\([^()\n]*\)"
    r"|(?<![\w*])(?P<stars>\*{1,3})(?![\s*])(?P<starred>[^*\n]+?)(?<!\s)(?P=stars)(?![\w*])"
    r"|(?<!\w)(?P<bars>_{1,3})(?![\s_])(?P<barred>[^_\n]+?)(?<!\s)(?P=bars)(?!\w)"
    r"|\A(?:\#{1,6}|>|[-*+])[ \t]+(?P<rest>\S.*)",
    re.DOTALL,
)
"""Code, a link, words with emphasis; and how a heading, a quotation or a list begins."""
_DIGIT = re.compile(r"\d")
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Spot:
    """Where a text stands."""

    where: str
    """In words, e.g. `in 'titel'`."""
    place_at: Callable[[int], Place]
    """The place of an offset in it."""


def check_plain_text(text: str, spot: Spot) -> Iterator[Problem]:
    """Only text stands in a plain text: what is no text would appear on the page as it was typed."""
    for match in _MACRO.finditer(text):
        yield Problem(
            place=spot.place_at(match.start()),
            code="macro-in-plain-text",
            found=f"Hier {spot.where} werkt geen macro: '{match.group()}' zou zo op de pagina komen.",
            next_step="Schrijf de zin zonder getal; een jaar mag. Een cijfer kan wel in de tekst onder een kop.",
        )
    for match in _ADDRESS.finditer(blank_macros(text)):
        yield Problem(
            place=spot.place_at(match.start()),
            code="bare-address",
            found=f"Hier {spot.where} staat een adres; dat wordt geen link.",
            next_step="Haal het weg, en zet de link in een tekst: [tekst](https://…).",
        )
    for match in _MARKDOWN.finditer(_ADDRESS.sub(_blank, blank_macros(text))):
        yield _marked(match, text, spot)


def blank_told(text: str) -> str:
    """The text with everything blanked that `check_plain_text` tells of, of the same length."""
    return _MARKDOWN.sub(_blank_marked, _ADDRESS.sub(_blank, blank_macros(text)))


def blank_macros(text: str) -> str:
    """The text with every macro blanked, of the same length."""
    return _MACRO.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _blank_marked(match: re.Match[str]) -> str:
    """Code and links are blanked; of words with emphasis only the marks are told."""
    return match.group() if match["code"] is None and match["link"] is None else _blank(match)


def _marked(match: re.Match[str], text: str, spot: Spot) -> Problem:
    written = text[match.start() : match.end()]
    words = next(match[name] for name in ("code", "link", "starred", "barred", "rest") if match[name] is not None)
    shown = written if match["rest"] is None else written[: -len(match["rest"])].strip()
    next_step = f"Haal '{shown}' weg." if match["rest"] is not None else f"Haal de tekens weg en schrijf gewoon '{words}'."
    if written != _blank_marked(match) and _DIGIT.search(words):  # nobody else will tell of the number in it
        next_step = "Haal het weg, en schrijf de zin zonder getal; een jaar mag."
    return Problem(
        place=spot.place_at(match.start()),
        code="markdown-in-plain-text",
        found=f"Hier {spot.where} werkt geen Markdown: '{shown}' zou zo op de pagina komen.",
        next_step=next_step,
    )
