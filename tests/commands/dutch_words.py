"""What counts as Dutch on an English page: the words of the messages of the program that no English message has.

Names of areas, and what names files, columns and figures, are the same in every language.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from string import ascii_lowercase

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from generator.load.languages import forms_of
from generator.load.site import load_site
from generator.model.formula import FUNCTIONS
from generator.model.functions import NAMED_FUNCTIONS
from generator.system.files import SourceTree
from tests.contracts.messages import CATALOGUES

WORD = re.compile(r"(?<![\w./:#@&=-])[^\W\d_]{2,}(?![\w/@-]|[.:=]\w)")
PLACES = re.compile(r"\{\w*\}|%\(\w+\)s|<[^>]*>")
LINE = "regel"
"""What a line is called in a record and in SQL."""


def messages() -> Iterator[tuple[str, str]]:
    """Every form of a message in Dutch, with the same in English."""
    with (CATALOGUES / "en.po").open("rb") as file:
        for message in read_po(file, locale="en"):
            yield from zip(forms_of(message.id), forms_of(message.string), strict=True) if message.id else ()


def words(text: str) -> set[str]:
    return {word.lower() for word in WORD.findall(PLACES.sub(" ", text))}


def dutch_words(names: set[str]) -> set[str]:
    """Words that only Dutch messages have, and that are no name."""
    dutch, english = set[str](), set[str]()
    for source, translation in messages():
        dutch |= words(source)
        english |= words(translation)
    return dutch - english - names


def names_in(root: Path) -> set[str]:
    """What is called the same in every language: areas, city and programme, packages, figures, columns, and the functions of formulas."""
    source, problems = load_site(SourceTree(root))
    assert source is not None, problems
    found = {source.config.city, source.config.programme, LINE, *FUNCTIONS}
    found.update(name for function in NAMED_FUNCTIONS.values() for name in function.parameters)
    for edition in source.editions:
        found.update(region.name for region in edition.regions.by_code.values())
        found.update(name.name for name in edition.regions.focus_names)
        found.update(edition.indicators)
        for package in edition.packages.values():
            found.add(package.name)
            found.update(one.name for one in package.sources)
            found.update(column for table in package.tables.values() for column in table.header)
    return {word for name in found for word in words(name)}


def translate_city(root: Path) -> None:
    """Give every text of the city a translation in no language at all, with the same places."""
    path = root / "content" / "vertalingen" / "en.po"
    catalogue: Catalog = read_po(io.BytesIO(path.read_bytes()), locale="en")
    for number, message in enumerate(catalogue):
        if message.id:
            message.string = _made_up(message, number)
    written = io.BytesIO()
    write_po(written, catalogue)
    path.write_bytes(written.getvalue())


def _made_up(message: Message, number: int) -> str:
    letters = "".join(ascii_lowercase[number // step % len(ascii_lowercase)] for step in (26 * 26, 26, 1))
    return " ".join((f"Qx{letters}", *re.findall(r"\{\w*\}", str(message.id))))
