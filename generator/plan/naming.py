"""Pages in, the same pages out in which the name of an area is a name, also when there is a digit in it: `Wijk 00`, `West 2`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints

from generator.model.figure import Figure, Missing
from generator.model.region import Region
from generator.model.sentence import Code, Sentence

_DIGIT = re.compile(r"\d")

_FIGURES = (Figure, Missing)
"""What stands in a sentence and holds none; a figure is made of figures, without end."""

Planned = TypeVar("Planned")


@dataclass(frozen=True, kw_only=True)
class AreaNaming:
    """Takes every such name in a sentence apart as a part of its own: without this its digit would pass for a number typed by hand."""

    pattern: re.Pattern[str] | None
    """Matches the names; None when no name has a digit."""

    def name(self, page: Planned) -> Planned:
        """The page, or any part of one; the very same object when there is nothing to rewrite."""
        named: Planned = page if self.pattern is None else _in_fields(page, self.pattern)
        return named


def area_naming(regions: Iterable[Region]) -> AreaNaming:
    """Look at the names of all areas of a site."""
    names = sorted({region.name for region in regions if _DIGIT.search(region.name)}, key=lambda name: (-len(name), name))
    return AreaNaming(pattern=re.compile(rf"(?<!\w)({'|'.join(map(re.escape, names))})(?!\w)") if names else None)


def _in_fields(value: Any, pattern: re.Pattern[str]) -> Any:  # noqa: ANN401 - any part of a page
    """A dataclass with the sentences in its fields rewritten; the very same object when there is nothing to rewrite."""
    changes: dict[str, Any] = {}
    for name in _worded_fields(value.__class__):
        old = getattr(value, name)
        new = _in_value(old, pattern)
        if new is not old:
            changes[name] = new
    return replace(value, **changes) if changes else value


def _in_value(value: Any, pattern: re.Pattern[str]) -> Any:  # noqa: ANN401 - a sentence, a part of one, or what holds sentences
    if isinstance(value, tuple):
        parts: list[Any] = []
        for part in value:
            parts.extend(_split(part, pattern) if isinstance(part, str) else (_in_value(part, pattern),))
        same = len(parts) == len(value) and all(new is old for new, old in zip(parts, value, strict=True))
        return value if same else tuple(parts)
    return _in_fields(value, pattern) if is_dataclass(value) else value


@cache
def _worded_fields(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - any class of a page
    """The fields of a dataclass in which sentences can stand; most of a page is figures, codes and labels, which need no look."""
    hints = get_type_hints(kind)
    return tuple(field.name for field in fields(kind) if _holds_sentence(hints[field.name]))


def _holds_sentence(hint: Any) -> bool:  # noqa: ANN401 - an annotation
    if hint == Sentence:
        return True
    if hint in _FIGURES:
        return False
    if isinstance(hint, type) and is_dataclass(hint):
        return bool(_worded_fields(hint))
    return any(_holds_sentence(part) for part in get_args(hint))


def _split(text: str, pattern: re.Pattern[str]) -> Sequence[str | Code]:
    if not _DIGIT.search(text):
        return (text,)
    pieces = pattern.split(text)
    return [Code(piece) if number % 2 else piece for number, piece in enumerate(pieces) if piece or len(pieces) == 1]
