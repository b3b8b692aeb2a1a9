"""Words as a page or a PDF shows them → where somebody typed them: in texts and settings, else in the packages of the site."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence

from generator.load.configuration import SITE_PATH
from generator.load.site import CONTENT
from generator.load.text import decode_lines, place_at
from generator.model.edition import Edition, SiteSource
from generator.model.language import content_catalogue
from generator.model.problem import Place
from generator.system.files import SourceTree
from generator.validate.site import pinned_packages

_NOT_PRINTED = "buurten"
"""Of a buurt its figures are printed, and no text."""
_TRANSLATION = re.compile(r"\.[a-z]{2,3}\.md$")
_TYPED = (".md", ".toml", ".po", ".csv", ".json")


def list_typed_files(files: SourceTree, source: SiteSource) -> tuple[str, ...]:
    """Every file that words of a page may come from: texts and settings, then the packages in use."""
    folders = (CONTENT, *(package.folder for package in pinned_packages(source)))
    return tuple(path for folder in folders for path in files.files(folder) if path.endswith(_TYPED))


def find_word(
    files: SourceTree, paths: Iterable[str], word: str, before: Sequence[str] = (), behind: Sequence[str] = ()
) -> Iterator[Place]:
    """Every place where a word stands between these others, over line ends too."""
    ahead, after = ([re.escape(one) for one in words] for words in (before, behind))
    wanted = re.compile(r"\s+".join([*ahead, f"(?P<word>{re.escape(word)})", *after]))
    for path in paths:
        text, _ = decode_lines(files.read(path), path)
        yield from (_place(path, text, match.start("word")) for match in wanted.finditer(text))


def list_printed_files(files: SourceTree, edition: Edition, language: str) -> tuple[str, ...]:
    """Every file that words of an edition on paper may come from: its texts in one language, the settings, its packages."""
    folder = f"{CONTENT}/{edition.config.id}"
    here = [path for path in files.files(folder) if path.endswith(".md") and not path.startswith(f"{folder}/{_NOT_PRINTED}/")]
    own = frozenset(path for path in here if path.endswith(f".{language}.md"))
    dutch = [path for path in here if not _TRANSLATION.search(path)]
    texts = [*own, *(path for path in dutch if path.replace(".md", f".{language}.md") not in own), *_catalogue(files, language)]
    tables = [path for package in edition.packages.values() for path in files.files(package.folder) if path.endswith(_TYPED)]
    return (*sorted(texts), edition.config.place.path, SITE_PATH, *tables)


def _catalogue(files: SourceTree, language: str) -> Iterator[str]:
    path = content_catalogue(language)
    if files.exists(path):
        yield path


def _place(path: str, text: str, offset: int) -> Place:
    """The place of a character; in a table its column is that of the cell."""
    place = place_at(path, text, offset)
    if not path.endswith(".csv"):
        return place
    before = text[offset - place.column + 1 : offset]
    return Place(path=path, line=place.line, column=len(next(csv.reader([before]), [""])) or 1)
