"""Text of a narrative → HTML, images and stray braces: what would vanish on the page, or stay on it as rubbish."""

from __future__ import annotations

import html
import re
import sys
from collections.abc import Callable, Iterator

from generator.model.characters import RETYPE, describe_unseen, unfit_for_text
from generator.model.narrative import Narrative, TextSegment
from generator.model.problem import Place, Problem
from generator.validate.places import place_in
from generator.validate.prose import blank_code, find_bare_addresses

IMAGE = re.compile(r"!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])")
_HTML = re.compile(r"<!--|<(?P<name>/?[A-Za-z][A-Za-z0-9-]*)(?=[\s/>])")
_VANISHING = re.compile(
    r"<(?![A-Za-z][A-Za-z0-9-]*[\s/>])(?!https?://|mailto:|[^\s<>@]+@[^\s<>@]+>)(?P<inside>[A-Za-z][^<>\n]*)>", re.IGNORECASE
)
"""What is no tag and no address between angle brackets, and is taken for a tag all the same."""
_TO = r"\]\([ \t]*(?:https?://|mailto:|www\.|/)"
_LINK = re.compile(rf"{_TO}(?=(?P<rest>(?:(?!\]\()[^\n])*))")
_OPENING = re.compile(r"(?<!\\)[\[\]]")
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_STRAY = re.compile(r"\}\}|%\}|#\}|(?<!\{)\{[ \t]*(?P<macro>[a-z]+)[ \t]*\(")
_INSTEAD = {
    "b": "**vet**",
    "strong": "**vet**",
    "i": "*schuin*",
    "em": "*schuin*",
    "a": "[tekst](https://…)",
    "br": "een lege regel voor een nieuwe alinea",
    "p": "een lege regel voor een nieuwe alinea",
    "img": "{{ grafiek(…) }} of {{ kaart(…) }}",
    "li": "een streepje en een spatie voor elke regel van een lijst",
    "ul": "een streepje en een spatie voor elke regel van een lijst",
    "table": "{{ tabel(…) }}",
}
_REFERENCE = re.compile(r"&(?:#(?P<digits>[0-9]{1,8}|[xX][0-9A-Fa-f]{1,8})|[A-Za-z][A-Za-z0-9]*);")
_HEADING = re.compile(r"h[1-6]")


def check_markup(narrative: Narrative) -> Iterator[Problem]:
    """Everything in a text is Markdown or a macro; a code span may show anything."""
    for number, segment in enumerate(narrative.segments):
        if isinstance(segment, TextSegment):
            text = blank_code(segment.text)
            halves = (match for match in _LINK.finditer(text) if _is_half(text, match, first=number == 0))
            yield from (_half(place_in(segment.place, text, match.start())) for match in halves)
            for pattern, judge in _RULES:
                for match in pattern.finditer(text):
                    yield judge(match, place_in(segment.place, text, match.start()))
            for reference in _REFERENCE.finditer(text):
                unfit = unfit_for_text(_referred(reference))
                place = place_in(segment.place, text, reference.start())
                if unfit:
                    found = describe_unseen(min(unfit))
                    yield Problem(place=place, code="text-character", found=found, next_step=RETYPE)
            yield from (_bare(place_in(segment.place, segment.text, offset)) for offset in find_bare_addresses(segment.text))


def _referred(reference: re.Match[str]) -> str:
    """The character that a code of HTML stands for; one that HTML itself would not take is still what was meant."""
    digits = reference["digits"]
    if not digits:
        return html.unescape(reference.group())
    code = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    return chr(code) if code <= sys.maxunicode else ""


def _is_half(text: str, link: re.Match[str], *, first: bool) -> bool:
    """Say whether a bracket of a link is not there: the one that ends it, or the one that begins it in the same paragraph.

    In the first paragraph after a macro nothing is said of how a link begins: that may be before the macro.
    """
    if ")" not in link["rest"]:
        return True
    before = _PARAGRAPH.split(text[: link.start()])
    brackets = _OPENING.findall(before[-1])
    return (first or len(before) > 1) and (not brackets or brackets[-1] == "]" or text[link.start() - 1] == "\\")


def _half(place: Place) -> Problem:
    found = "Deze link is niet af: er ontbreekt een haakje."
    return Problem(place=place, code="broken-link", found=found, expected="Een link is [tekst](adres).", next_step="Zet het haakje erbij.")


def _bare(place: Place) -> Problem:
    found = "Hier staat een kaal adres; dat wordt geen link."
    return Problem(place=place, code="bare-address", found=found, next_step="Schrijf een link: [tekst](https://…).")


def _html(match: re.Match[str], place: Place) -> Problem:
    if match["name"] is None:
        found = "Een HTML-opmerking '<!--' hoort niet in een tekst."
        return Problem(place=place, code="narrative-html", found=found, next_step="Schrijf een opmerking als {# zo #}.")
    name = match["name"].lower().removeprefix("/")
    instead = "## Kop" if _HEADING.fullmatch(name) else _INSTEAD.get(name, "")
    return Problem(
        place=place,
        code="narrative-html",
        found=f"'<{match['name']}>' is HTML; dat kan in een tekst niet.",
        expected="Een tekst is Markdown, met macro's voor cijfers en grafieken.",
        next_step=f"Gebruik {instead}." if instead else "Haal het weg. Wilt u het teken zelf tonen, zet het dan tussen `accenten`.",
    )


def _vanishing(match: re.Match[str], place: Place) -> Problem:
    return Problem(
        place=place,
        code="narrative-html",
        found=f"'{match.group()}' verdwijnt van de pagina: tussen < en > staat HTML.",
        expected="Een tekst is Markdown, met macro's voor cijfers en grafieken.",
        next_step="Is het een adres, schrijf dan [tekst](https://…). Haal anders de haken weg.",
    )


def _image(match: re.Match[str], place: Place) -> Problem:
    return Problem(
        place=place,
        code="narrative-image",
        found=f"'{match.group()}' is een plaatje; dat komt niet op de pagina.",
        next_step="Haal het weg. Een grafiek of kaart uit de cijfers is {{ grafiek(…) }} of {{ kaart(…) }}.",
    )


def _stray(match: re.Match[str], place: Place) -> Problem:
    if match["macro"]:
        found = f"Voor '{match['macro']}' staat één accolade; dit is geen macro en komt zo op de pagina."
        return Problem(place=place, code="stray-brace", found=found, next_step=f"Schrijf twee accolades: {{{{ {match['macro']}(…) }}}}.")
    opening = match.group()[::-1].replace("}", "{")
    return Problem(
        place=place,
        code="stray-brace",
        found=f"Hier staat '{match.group()}' zonder '{opening}' ervoor; dat komt zo op de pagina.",
        next_step=f"Zet er '{opening}' voor als hier een macro of opmerking hoort, of haal het weg.",
    )


def has_stray_braces(narrative: Narrative) -> bool:
    """Whether something in a text looks like a macro that failed."""
    return any(isinstance(segment, TextSegment) and bool(_STRAY.search(blank_code(segment.text))) for segment in narrative.segments)


_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Place], Problem]], ...] = (
    (_HTML, _html),
    (_VANISHING, _vanishing),
    (IMAGE, _image),
    (_STRAY, _stray),
)
