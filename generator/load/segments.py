"""Markdown with macros → text segments and typed requests, each with its exact line and column."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jinja2 import TemplateSyntaxError

from generator.load.expressions import read_expression, sandbox
from generator.load.text import place_at
from generator.model.advice import advise_on_jinja
from generator.model.narrative import Comment, Segment, TextSegment
from generator.model.problem import Place, Problem

_OPENING = re.compile(r"\{[{%#]")


@dataclass(frozen=True, kw_only=True)
class SplitText:
    """A narrative taken apart, in the order of the text."""

    segments: tuple[Segment, ...]
    comments: tuple[Comment, ...]
    problems: tuple[Problem, ...]


def split_segments(text: str, start: int, path: str) -> SplitText:
    """Split the text from an offset on; a macro that cannot be read is a problem and is left out."""
    segments: list[Segment] = []
    comments: list[Comment] = []
    problems: list[Problem] = []
    position = start
    while position < len(text):
        match = _OPENING.search(text, position)
        end = match.start() if match else len(text)
        if end > position:
            segments.append(TextSegment(text=text[position:end], place=place_at(path, text, position)))
        if not match:
            break
        place = place_at(path, text, end)
        found: Segment | Comment | Problem
        match match.group():
            case "{{":
                position, found = _read_macro(text, end, place)
            case "{#":
                position, found = _read_comment(text, end, place)
            case _:
                position, found = _skip_statement(text, end, place)
        if isinstance(found, Problem):
            problems.append(found)
        elif isinstance(found, Comment):
            comments.append(found)
        else:
            segments.append(found)
    return SplitText(segments=tuple(segments), comments=tuple(comments), problems=tuple(problems))


def _read_macro(text: str, start: int, place: Place) -> tuple[int, Segment | Problem]:
    """Find the closing braces with Jinja's own lexer, so that braces in a quoted argument do not end the macro."""
    end = start
    try:
        for _, kind, value in sandbox().lex(text[start:]):
            end += len(value)
            if kind == "variable_end":
                written = text[start:end]
                return start + len(written.rstrip()), read_expression(written, place)
    except TemplateSyntaxError as error:
        advice = advise_on_jinja(error.message or "")
        found = f"Deze macro is niet te lezen: {advice.reason}."
        problem = Problem(place=place, code="macro-open", found=found, next_step=advice.next_step)
    else:
        found = "Deze macro wordt niet afgesloten."
        problem = Problem(place=place, code="macro-open", found=found, next_step="Sluit de macro af met }}.")
    return _after_broken_macro(text, start), problem


def _after_broken_macro(text: str, start: int) -> int:
    """Go on behind its closing braces, or at the next line when the next macro opens before these."""
    closing = text.find("}}", start + 2)
    opening = text.find("{{", start + 2)
    if closing >= 0 and (opening < 0 or closing < opening):
        return closing + 2
    line_end = text.find("\n", start)
    return len(text) if line_end < 0 else line_end


def _read_comment(text: str, start: int, place: Place) -> tuple[int, Comment | Problem]:
    closing = text.find("#}", start + 2)
    if closing >= 0:
        return closing + 2, Comment(text=text[start + 2 : closing].strip(), place=place)
    found = "De opmerking {# wordt niet afgesloten."
    return len(text), Problem(place=place, code="macro-open", found=found, next_step="Sluit haar af met #}.")


def _skip_statement(text: str, start: int, place: Place) -> tuple[int, Problem]:
    closing = text.find("%}", start + 2)
    line_end = text.find("\n", start)
    end = closing + 2 if closing >= 0 else line_end if line_end >= 0 else len(text)
    return end, Problem(
        place=place,
        code="macro-statement",
        found=f"{text[start:end]} is een opdracht; die kent een verhaal niet.",
        expected="Alleen {{ macro(…) }} en {# opmerking #}.",
    )
