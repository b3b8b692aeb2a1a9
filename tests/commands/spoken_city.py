"""The test city in more languages than Dutch: with texts of the city translated by a rule, so that every one of them can be told apart."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from generator.commands.order import BuildOrder
from generator.commands.pipeline import check_sources, make_files
from generator.commands.translations import update_translations
from generator.system.progress import NoDisplay, Progress

PROGRAM = Path(__file__).parents[2]
_OPEN = re.compile(r'msgid "(?P<text>[^"]+)"\nmsgstr ""')


def make_spoken_city(source: Path, folder: Path, languages: Sequence[str]) -> Path:
    """A copy of the city that is also made in these languages; a text of the city reads `[…]` in them."""
    root = folder / "stad"
    shutil.copytree(source, root)
    settings = root / "content" / "site.toml"
    listed = ", ".join(f'"{code}"' for code in languages)
    settings.write_text(f"talen = [{listed}]\n{settings.read_text(encoding='utf-8')}", encoding="utf-8")
    done, problems = update_translations(root)
    assert [one.path for one in done] == [f"content/vertalingen/{code}.po" for code in languages], problems
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
