"""A composed document → the bytes of a tagged PDF (PDF/UA-1): the only home of typst and of the fonts of the paper."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import typst

from generator.paper.font import FONT_FOLDER

STANDARD: typst.PDFStandard = "ua-1"
TOOLS = ("typst", "fontpkg-atkinson-hyperlegible", "segno")
"""What the bytes of a PDF depend on beside this program."""

_NOT_DRAWN = re.compile('the text `"(?P<text>.*?)"` could not be displayed')
_CODE = re.compile(r"\\u\{(?P<code>[0-9a-f]+)\}")

_UNSEEN = ("Cf", "Mn", "Me", "Sk")
"""Marks that change the letter beside them, such as the colour of an emoji."""


class PressError(Exception):
    """The document cannot be set: a mistake of ours."""


class MissingLetterError(Exception):
    """Texts hold letters that none of our fonts has: their author must write them otherwise."""

    def __init__(self, letters: frozenset[str]) -> None:
        """Keep the letters, each of them by itself."""
        super().__init__(" ".join(sorted(letters)))
        self.letters = letters


class Press:
    """Sets documents by one template; what one document needed is remembered for the next."""

    def __init__(self, template: Path) -> None:
        """Take the template and the fonts; no font of the system is ever looked at, no package is fetched."""
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(FONT_FOLDER)])
        self._compiler = typst.Compiler(str(template), root=str(template.parent), font_paths=fonts)

    def set_document(self, document: Mapping[str, Any], date: str) -> bytes:
        """The PDF; its date is that of the edition, never the clock's.

        Raises MissingLetterError, and PressError for anything else the setter warns about.
        """
        moment = datetime.fromisoformat(date).replace(tzinfo=UTC)
        inputs = {"document": json.dumps(document, ensure_ascii=False)}
        try:
            made, warnings = self._compiler.compile_with_warnings(format="pdf", pdf_standards=STANDARD, timestamp=moment, sys_inputs=inputs)
        except typst.TypstError as error:
            if unknown := _letters_in(error.diagnostic):
                raise MissingLetterError(unknown) from error
            raise PressError(error.diagnostic) from error
        if warnings or not isinstance(made, bytes):
            message = "; ".join(warning.diagnostic for warning in warnings) or "no single file"
            raise PressError(message)
        return made


def _letters_in(diagnostic: str) -> frozenset[str]:
    """The letters that the setter could not draw; of an emoji made of several not the marks that nobody sees."""
    texts = "".join(_CODE.sub(lambda code: chr(int(code["code"], 16)), text) for text in _NOT_DRAWN.findall(diagnostic))
    letters = frozenset(letter for letter in texts if not letter.isascii())
    return frozenset(letter for letter in letters if unicodedata.category(letter) not in _UNSEEN) or letters or frozenset(texts)


def tools_used() -> dict[str, str]:
    """Versions of what the bytes depend on."""
    return {name: version(name) for name in TOOLS}
