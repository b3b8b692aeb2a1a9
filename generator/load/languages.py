"""Catalogues of messages (GNU gettext, `.po`) → the languages in which the site is made; with model.notation the only home of babel.

Of each language there are two: what the program says (`site_templates/languages/en.po`), and what the city says in its settings and
packages (`content/vertalingen/en.po`), which may be incomplete: what is not in it stays Dutch.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from gettext import c2py
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po

from generator.load.po_lines import EXPECTED, judge_lines
from generator.load.text import decode_text, find_conflicts, find_unfit
from generator.model.language import COUNTED_TO, Language, content_catalogue
from generator.model.problem import Place, Problem
from generator.system.files import SourceTree
from generator.system.memory import NO_MEMORY, Memory

PROGRAM = SourceTree(Path(__file__).resolve().parents[2])
"""The folder of the program, in which its own catalogues stand."""
PROGRAM_FOLDER = "site_templates/languages"
SUFFIX = ".po"


def load_languages(
    files: SourceTree, codes: Sequence[str], place: Place, memory: Memory = NO_MEMORY
) -> tuple[tuple[Language, ...], tuple[Problem, ...]]:
    """The languages beside Dutch, in the order of the settings; `place` is where these name them."""
    if not codes:
        return (), ()
    places = [(PROGRAM, path) for path in PROGRAM.files(PROGRAM_FOLDER)] + [(files, content_catalogue(code)) for code in codes]
    written = [tree.read(path) if tree.exists(path) else "" for tree, path in places]
    return memory.recall(load_languages, (*codes, str(place), *written), partial(_load_languages, files, codes, place))


def _load_languages(files: SourceTree, codes: Sequence[str], place: Place) -> tuple[tuple[Language, ...], tuple[Problem, ...]]:
    known = [_code_of(path) for path in PROGRAM.files(PROGRAM_FOLDER) if path.endswith(SUFFIX)]
    languages: list[Language] = []
    problems: list[Problem] = []
    for code in codes:
        if code not in known:
            found = f"De taal '{code}' kent het programma niet."
            expected = f"Er zijn: {', '.join(known)}."
            next_step = f"Haal '{code}' weg uit 'talen'. Een nieuwe taal vraagt een lijst met vertalingen in {PROGRAM_FOLDER}/."
            problems.append(Problem(place=place, code="unknown-language", found=found, expected=expected, next_step=next_step))
            continue
        own, broken = read_catalogue(files, content_catalogue(code), code)
        problems += broken
        program = _read(PROGRAM.read(f"{PROGRAM_FOLDER}/{code}{SUFFIX}"), code)
        languages.append(replace(_language(code, program, own), unread=bool(broken)))
    return tuple(languages), tuple(problems)


def _code_of(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(SUFFIX)


def read_catalogue(files: SourceTree, path: str, code: str) -> tuple[Catalog, tuple[Problem, ...]]:
    """What the city says in a language; an empty catalogue when nobody wrote one, or when it cannot be read."""
    if not files.exists(path):
        return Catalog(locale=code), ()
    text, undecoded = decode_text(files.read(path), path)
    unfit = find_unfit(text.replace("\r\n", "\n"), path)
    broken = undecoded or find_conflicts(text, path) or (*unfit, *judge_lines(text, path))
    if broken:
        return Catalog(locale=code), broken
    try:
        return _read(text.encode(), code), ()
    except PoFileError as error:
        found = f"Deze regel is niet te lezen als vertaling: '{error.line.strip()}'."
        place = Place(path=path, line=error.lineno + 1)
        return Catalog(locale=code), (Problem(place=place, code="po-syntax", found=found, expected=EXPECTED),)


def _read(content: bytes, code: str) -> Catalog:
    return read_po(io.BytesIO(content), locale=code, abort_invalid=True)


def _language(code: str, program: Catalog, content: Catalog) -> Language:
    locale = Locale.parse(code)
    return Language(
        code=code,
        locale=code,
        name=str(locale.get_language_name(code)).capitalize(),
        right_to_left=locale.text_direction == "rtl",
        messages={**_messages(content), **_messages(program)},
        lines={name: message.lineno for message in content if message.lineno and (name := _name(message))},
        forms=tuple(map(c2py(program.plural_expr), range(COUNTED_TO))),
    )


def forms_of(text: str | Sequence[str] | None) -> tuple[str, ...]:
    """A message of a catalogue or its translation: one form, or that of one and of more; empty where there is none."""
    return (text,) if isinstance(text, str) else tuple(text or ())


def _messages(catalogue: Catalog) -> dict[str, tuple[str, ...]]:
    """What is translated: Dutch message → its forms."""
    found: dict[str, tuple[str, ...]] = {}
    for message in catalogue:
        forms = forms_of(message.string)
        if message.id and forms and all(forms) and not message.fuzzy:
            found[_name(message)] = forms
    return found


def _name(message: Message) -> str:
    """The Dutch text by which a message is known."""
    return message.id if isinstance(message.id, str) else message.id[0]
