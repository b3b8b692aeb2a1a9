"""`content/adressen.lock` → the addresses that were published and that a text or a folder alone stands behind, each with its line."""

from __future__ import annotations

from collections.abc import Mapping

from generator.load.text import decode_text
from generator.model.addresses import ADDRESSES
from generator.model.problem import Place, Problem
from generator.system.files import SourceTree


def read_addresses(files: SourceTree) -> tuple[Mapping[str, Place], tuple[Problem, ...]]:
    """Read them; none when nothing was locked yet."""
    if not files.exists(ADDRESSES):
        return {}, ()
    text, problems = decode_text(files.read(ADDRESSES), ADDRESSES)
    lines = text.removesuffix("\n").split("\n") if text else []
    return {line: Place(path=ADDRESSES, line=number) for number, line in enumerate(lines, start=1)}, problems
