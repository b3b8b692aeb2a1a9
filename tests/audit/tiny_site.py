"""The test city, built once and held in memory: a site to spoil."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.commands.order import BuildOrder
from generator.commands.pipeline import check_sources, make_files
from generator.system.digest import sha256
from generator.system.progress import NoDisplay, Progress

PROGRAM = Path(__file__).parents[2]


@dataclass(frozen=True)
class MemorySite:
    """Files by path."""

    files: Mapping[str, bytes]

    @property
    def paths(self) -> frozenset[str]:
        return frozenset(self.files)

    def read(self, path: str) -> bytes:
        return self.files[path]


def build_city(source: Path, folder: Path) -> dict[str, bytes]:
    """Every file of the city's site; its cache comes in the folder."""
    copy = folder / "stad"
    shutil.copytree(source, copy)
    progress = Progress(NoDisplay())
    checked = check_sources(copy, progress)
    assert checked.source is not None, checked.problems
    order = BuildOrder(program=PROGRAM, project=copy, target=copy / "site", workers=1)
    return {file.path: file.content for file in make_files(checked.source, checked.figures, checked.problems, order, progress)}


def with_checksums(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same files with a list of checksums that fits them, as one who hides a change would leave them."""
    others = {path: content for path, content in files.items() if path != "SHA256SUMS"}
    listing = "".join(f"{sha256(others[path])}  {path}\n" for path in sorted(others, key=str.encode))
    return {**others, "SHA256SUMS": listing.encode()}
