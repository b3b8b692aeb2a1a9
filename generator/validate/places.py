"""A place where a text begins → the place of any character in it."""

from __future__ import annotations

from generator.model.problem import Place


def place_in(start: Place, text: str, offset: int) -> Place:
    """Place of the character at an offset in a text whose first character stands at `start`."""
    lines = text.count("\n", 0, offset)
    column = offset - text.rfind("\n", 0, offset) if lines else start.column + offset
    return Place(path=start.path, line=start.line + lines, column=column)
