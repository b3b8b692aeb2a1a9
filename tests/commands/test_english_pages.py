"""The test city in English, with every text of the city translated: no page says a Dutch word that is not set apart as Dutch."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.system.files import SourceTree
from tests.commands.dutch_words import dutch_words, names_in, translate_city, words
from tests.commands.spoken_city import build_spoken_city, make_spoken_city

SAID = ("alt", "aria-label", "content", "placeholder", "title")
"""Attributes that a reader hears or sees; so are those with texts for scripts."""
BARE = frozenset({"br", "circle", "col", "hr", "img", "input", "line", "link", "meta", "path", "rect", "use"})
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
