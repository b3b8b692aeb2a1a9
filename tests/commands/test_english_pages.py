"""The test city in English, with every text of the city translated: no page says a Dutch word that is not set apart as Dutch.

What counts as Dutch follows from the program itself: the words of its messages that no English message has. Names of areas, and what
names files, columns and figures, are the same in every language.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from string import ascii_lowercase

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from generator.load.site import load_site
from generator.model.formula import FUNCTIONS
from generator.model.functions import NAMED_FUNCTIONS
from generator.system.files import SourceTree
from tests.commands.spoken_city import build_spoken_city, make_spoken_city
from tests.contracts.messages import CATALOGUES

WORD = re.compile(r"(?<![\w./:#@&=-])[^\W\d_]{2,}(?![\w/@-]|[.:=]\w)")
PLACES = re.compile(r"\{\w*\}|%\(\w+\)s|<[^>]*>")
SAID = ("alt", "aria-label", "content", "placeholder", "title")
"""Attributes that a reader hears or sees; so are those with texts for scripts."""
BARE = frozenset({"br", "circle", "col", "hr", "img", "input", "line", "link", "meta", "path", "rect", "use"})
LINE = "regel"
"""What a line is called in a record and in SQL."""
AS_WRITTEN = frozenset({"code", "pre", "script", "style"})


class Texts(HTMLParser):
    """Everything a page says in its own language."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        language = dict(attrs).get("lang")
        foreign = tag in AS_WRITTEN or (self._apart if language is None else language != "en")
        if not foreign:
            self.found += [value for name, value in attrs if value and (name in SAID or name.startswith("data-")) and " " in value]
        if tag not in BARE:
            self._open.append((tag, foreign))

    def handle_endtag(self, tag: str) -> None:
        while tag not in BARE and self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self._apart:
            self.found.append(data)

    @property
    def _apart(self) -> bool:
        return bool(self._open) and self._open[-1][1]


def said(page: str) -> list[str]:
    reader = Texts()
    reader.feed(page)
    return reader.found


def messages() -> Iterator[tuple[str, str]]:
    """Every form of a message in Dutch, with the same in English."""
    with (CATALOGUES / "en.po").open("rb") as file:
        for message in read_po(file, locale="en"):
            yield from zip(_forms(message.id), _forms(message.string), strict=True) if message.id else ()


def _forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


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


@pytest.fixture(scope="module")
def city(klein: SourceTree, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_spoken_city(klein.root, tmp_path_factory.mktemp("engels"), ["en"])
    translate_city(root)
    (root / "content" / "2022" / "methoden.en.md").write_text("---\ntitel: Our method\n---\nThis is how we measure.\n", encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def english(city: Path) -> dict[str, str]:
    """Every English page, by its path."""
    files = build_spoken_city(city)
    return {path: content.decode() for path, content in files.items() if path.startswith("en/") and path.endswith(".html")}


def test_no_page_says_a_dutch_word_without_setting_it_apart(city: Path, english: dict[str, str]) -> None:
    dutch = dutch_words(names_in(city))

    found: dict[str, str] = {}
    for path, page in english.items():
        for text in said(page):
            for word in sorted(words(text) & dutch):
                found.setdefault(f"{word}: {' '.join(text.split())[:120]}", path)

    assert english
    assert not found, "\n".join(f"{text} ({path})" for text, path in sorted(found.items()))


def test_a_dutch_word_is_found_unless_it_is_set_apart() -> None:
    page = '<p title="Niet gemeten hier">Menu <span lang="nl">wordt <b lang="en">geen</b></span><br/> zonder <code>inwoners</code></p>'

    assert words(" ".join(said(page))) & dutch_words({"menu"}) == {"niet", "gemeten", "hier", "geen", "zonder"}


def test_a_chart_in_a_text_that_stayed_dutch_says_that_it_is_english(english: dict[str, str]) -> None:
    prose = english["en/2021/themas/veiligheid/index.html"].partition('<div class="proza" lang="nl" dir="ltr">')[2]

    assert '<figure lang="en" dir="ltr" class="grafiekblok"' in prose


def test_the_page_on_methods_is_english_once_its_text_is(english: dict[str, str]) -> None:
    written, unwritten = (english[f"en/{edition}/verantwoording/methoden/index.html"] for edition in ("2022", "2021"))

    assert "available in Dutch only" not in written
    assert '<div class="proza">\n<p>This is how we measure.</p>' in written
    assert "available in Dutch only" in unwritten
