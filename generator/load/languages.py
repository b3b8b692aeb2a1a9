"""Catalogues of messages (GNU gettext, `.po`) → the languages in which the site is made; with model.notation the only home of babel.

Of each language there are two: what the program says (`site_templates/languages/en.po`), and what the city says in its settings and
packages (`content/vertalingen/en.po`), which may be incomplete: what is not in it stays Dutch.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from gettext import c2py
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po

from generator.model.language import COUNTED_TO, Language, content_catalogue
from generator.model.problem import Place, Problem
from generator.model.suggestion import did_you_mean
from generator.system.files import SourceTree

PROGRAM = SourceTree(Path(__file__).resolve().parents[2])
"""The folder of the program, in which its own catalogues stand."""
PROGRAM_FOLDER = "site_templates/languages"
SUFFIX = ".po"


def load_languages(files: SourceTree, codes: Sequence[str], place: Place) -> tuple[tuple[Language, ...], tuple[Problem, ...]]:
    """The languages beside Dutch, in the order of the settings; `place` is where these name them."""
    if not codes:
        return (), ()
    known = [_code_of(path) for path in PROGRAM.files(PROGRAM_FOLDER) if path.endswith(SUFFIX)]
    languages: list[Language] = []
    problems: list[Problem] = []
    for code in codes:
        if code not in known:
            found = f"De taal '{code}' kent het programma niet."
            problems.append(Problem(place=place, code="unknown-language", found=found, next_step=did_you_mean(code, known)))
            continue
        own, broken = read_catalogue(files, content_catalogue(code), code)
        problems += broken
        languages.append(_language(code, _read(PROGRAM.read(f"{PROGRAM_FOLDER}/{code}{SUFFIX}"), code), own))
    return tuple(languages), tuple(problems)


def _code_of(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(SUFFIX)


def read_catalogue(files: SourceTree, path: str, code: str) -> tuple[Catalog, tuple[Problem, ...]]:
    """What the city says in a language; an empty catalogue when nobody wrote one, or when it cannot be read."""
    if not files.exists(path):
        return Catalog(locale=code), ()
    try:
        return _read(files.read(path), code), ()
    except UnicodeDecodeError:
        return Catalog(locale=code), (Problem(place=Place(path=path), code="not-utf8", found="De vertalingen zijn geen UTF-8."),)
    except PoFileError as error:
        found = f"Deze regel is niet te lezen als vertaling: {error.line.strip()!r}."
        return Catalog(locale=code), (Problem(place=Place(path=path, line=error.lineno + 1), code="po-syntax", found=found),)


def _read(content: bytes, code: str) -> Catalog:
    content.decode()
    return read_po(io.BytesIO(content), locale=code, abort_invalid=True)


def _language(code: str, program: Catalog, content: Catalog) -> Language:
    locale = Locale.parse(code)
    return Language(
        code=code,
        locale=code,
        name=str(locale.get_language_name(code)).capitalize(),
        right_to_left=locale.text_direction == "rtl",
        messages={**_messages(content), **_messages(program)},
        forms=tuple(map(c2py(program.plural_expr), range(COUNTED_TO))),
    )


def _messages(catalogue: Catalog) -> dict[str, tuple[str, ...]]:
    """What is translated: Dutch message → its forms."""
    found: dict[str, tuple[str, ...]] = {}
    for message in catalogue:
        forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        if message.id and forms and all(forms) and not message.fuzzy:
            found[message.id if isinstance(message.id, str) else message.id[0]] = forms
    return found
