"""The independent checker in, its place beside each edition's accountability out, byte for byte."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.edition import Edition
from generator.model.output import OutputFile
from generator.system.files import SourceTree

FOLDER = "site_templates/verantwoording"
CHECKER = ("controleer.py", "controleer_paginas.py", "controleer_samenhang.py")
"""The script and the parts it calls. Standard library only; they share no code with us, so that both cannot share one mistake."""


def publish_checker(editions: Iterable[Edition], program: SourceTree) -> Iterator[OutputFile]:
    """The script with which anyone recomputes every figure, and its parts: `<edition>/verantwoording/controleer.py`."""
    contents = {name: program.read(f"{FOLDER}/{name}") for name in CHECKER}
    for edition in editions:
        for name, content in contents.items():
            yield OutputFile(path=f"{edition.config.id}/verantwoording/{name}", content=content)
