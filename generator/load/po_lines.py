"""A catalogue of messages (`.po`) → every line that is none: what the reader of catalogues would take for something else is named.

That reader takes off the last letter of a line without its closing quotation mark, and a mark too many ends the text there.
Source: GNU gettext manual, chapter 3 (The Format of PO Files).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.problem import Place, Problem

_KEYWORD = re.compile(r"(?:(?:msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d+\])(?=[\s\"]|$)[ \t]*)?")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"[ \t]*$')
_INSIDE = re.compile(r'"(?:[^"\\]|\\.)*(?P<close>"|$)')
_CURLY = "“”„‟‘’«»"
EXPECTED = 'Een regel is msgid "…" of msgstr "…", met een recht aanhalingsteken (") aan beide kanten; in de tekst zelf schrijft u \\".'


def judge_lines(text: str, path: str) -> Iterator[Problem]:
    """Name each line that is no comment, empty line, or keyword with a text between straight quotation marks."""
    for number, line in enumerate(text.split("\n"), start=1):
        written = line.rstrip("\r")
        start = len(written) - len(written.lstrip())
        if start < len(written) and not written.startswith("#", start):
            fault = _fault(written, start)
            if fault:
                column, found = fault
                place = Place(path=path, line=number, column=column + 1)
                yield Problem(place=place, code="po-syntax", found=found, expected=EXPECTED)


def _fault(line: str, start: int) -> tuple[int, str] | None:
    """Where a line goes wrong and why; None when it does not."""
    keyword = _KEYWORD.match(line, start)
    after = keyword.end() if keyword else start
    if _QUOTED.match(line, after):
        return None
    if line[after : after + 1] in _CURLY and after < len(line):
        return after, f"Hier staat een krom aanhalingsteken ({line[after]})."
    inside = _INSIDE.match(line, after)
    if inside is None:
        return after, f"Deze regel is niet te lezen als vertaling: '{line.strip()}'."
    if not inside["close"]:
        end = len(line.rstrip())
        if line[end - 1] in _CURLY:
            return end - 1, f"Hier staat een krom aanhalingsteken ({line[end - 1]})."
        return end, "Hier ontbreekt het aanhalingsteken aan het einde."
    return inside.end() - 1, "Achter dit aanhalingsteken staat nog tekst."
