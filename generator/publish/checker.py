"""The independent checker in, its place beside each edition's accountability out, byte for byte."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.edition import Edition
from generator.model.output import OutputFile
from generator.system.files import SourceTree

CHECKER = "site_templates/verantwoording/controleer.py"
"""Standard library only; it shares no code with us, so that both cannot share one mistake."""


def publish_checker(editions: Iterable[Edition], program: SourceTree) -> Iterator[OutputFile]:
    """The script with which anyone recomputes every figure: `<edition>/verantwoording/controleer.py`."""
    content = program.read(CHECKER)
    for edition in editions:
        yield OutputFile(path=f"{edition.config.id}/verantwoording/controleer.py", content=content)
