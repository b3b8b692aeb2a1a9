"""A catalogue of messages (GNU gettext, `.po`) brought up to date: new messages come in untranslated, those that are gone leave."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

_HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural}\\n"

"""


class Found(NamedTuple):
    """A message and where it stands."""

    forms: tuple[str, ...]
    """One, or two when it is counted."""
    file: str = ""


def up_to_date(language: str, written: bytes, messages: Iterable[Found]) -> bytes:
    """The catalogue of a language with exactly these messages, in their order; translations it already has are kept."""
    old = read_po(io.BytesIO(written), locale=language)
    new = Catalog(locale=language)
    files: dict[str, set[str]] = {}
    for found in messages:
        before = old.get(found.forms[0])
        files.setdefault(found.forms[0], set()).update([found.file] if found.file else [])
        new.add(found.forms if len(found.forms) > 1 else found.forms[0], before.string if before is not None else None)
    out = io.BytesIO()
    for message in new:
        message.flags.clear()
        name = message.id if isinstance(message.id, str) else message.id[0]
        message.locations = [(file, 0) for file in sorted(files.get(name, ()))]
    write_po(out, new, width=0, omit_header=True, include_lineno=False)
    return _HEADER.format(plural=new.plural_forms, language=language).encode() + out.getvalue()
