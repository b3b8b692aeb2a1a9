"""The test city in more languages than Dutch: with texts of the city translated by a rule, so that every one of them can be told apart."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.commands.order import BuildOrder
from generator.commands.pipeline import check_sources, make_files
from generator.commands.translations import update_translations
from generator.load import languages
from generator.load.catalogues import up_to_date
from generator.system.files import SourceTree
from generator.system.progress import NoDisplay, Progress
from tests.contracts.messages import find_messages

PROGRAM = Path(__file__).parents[2]
FROM_RIGHT, BACK = "\N{RIGHT-TO-LEFT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_OPEN = re.compile(r'msgid "(?P<text>[^"]+)"\nmsgstr ""')


def make_spoken_city(source: Path, folder: Path, codes: Sequence[str]) -> Path:
    """A copy of the city that is also made in these languages; a text of the city reads `[…]` in them."""
    root = folder / "stad"
    shutil.copytree(source, root)
    settings = root / "content" / "site.toml"
    listed = ", ".join(f'"{code}"' for code in codes)
    settings.write_text(f"talen = [{listed}]\n{settings.read_text(encoding='utf-8')}", encoding="utf-8")
    done, problems = update_translations(root)
    assert [one.path for one in done] == [f"content/vertalingen/{code}.po" for code in codes], problems
    for one in done:
        path = root / one.path
        path.write_text(_OPEN.sub(r'msgid "\g<text>"\nmsgstr "[\g<text>]"', path.read_text(encoding="utf-8")), encoding="utf-8")
    return root


def build_spoken_city(root: Path, workers: int = 1) -> dict[str, bytes]:
    """Every file of its site."""
    progress = Progress(NoDisplay())
    checked = check_sources(root, progress)
    assert checked.source is not None, checked.problems
    order = BuildOrder(program=PROGRAM, project=root, target=root / "site", workers=workers)
    return {file.path: file.content for file in make_files(checked.source, checked.figures, checked.problems, order, progress)}


@contextmanager
def mirrored_program(folder: Path) -> Iterator[None]:
    """For a while the program knows one language, `ar`, from right to left, in which every message is the Dutch one between two marks."""
    catalogue = folder / "program" / languages.PROGRAM_FOLDER / "ar.po"
    catalogue.parent.mkdir(parents=True)
    open_one = up_to_date("ar", b"", find_messages()).decode()
    counted = re.sub(r'msgid "(.+)"\nmsgid_plural "(.+)"\n(?:msgstr\[\d\] ""\n?)+', _six_forms, open_one)
    mirrored = re.sub(r'msgid "(.+)"\nmsgstr ""', lambda found: f'msgid "{found[1]}"\nmsgstr "{FROM_RIGHT}{found[1]}{BACK}"', counted)
    catalogue.write_text(mirrored, encoding="utf-8", newline="\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(languages, "PROGRAM", SourceTree(folder / "program"))
        yield


def _six_forms(found: re.Match[str]) -> str:
    """Arabic has six plurals; each says which it is."""
    forms = "".join(f'msgstr[{number}] "{FROM_RIGHT}{found[2]}{BACK}"\n' for number in range(6))
    return f'msgid "{found[1]}"\nmsgid_plural "{found[2]}"\n{forms}'
