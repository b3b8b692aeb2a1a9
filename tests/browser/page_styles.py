"""A style sheet and a page → the rules that can touch it, so that a page is looked at again only for a rule of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CONDITION = re.compile(r":(?:not|is|where|has)\([^()]*\)")
"""What it names may be absent from the page, or be one of several."""
_NAME = re.compile(r"[.#]([A-Za-z][\w-]*)")
_WITH_RULES = ("@media", "@supports", "@layer", "@container")


def rules_for(sheet: str, known: str) -> str:
    """The rules of a sheet, in order, of which every class and id that a selector asks for occurs in the text of a page or its scripts.

    A rule too many is no harm: the page is looked at once more.
    """
    return _rules_with(sheet, frozenset(name for name in _names(sheet) if name in known))


@lru_cache(maxsize=4)
def _names(sheet: str) -> frozenset[str]:
    """All that a selector may ask for; and more, such as colours."""
    return frozenset(_NAME.findall(_COMMENT.sub("", sheet)))


@lru_cache(maxsize=1024)  # pages of a kind have the same names
def _rules_with(sheet: str, names: frozenset[str]) -> str:
    return "\n".join(_rules(_COMMENT.sub("", sheet), names))


def _rules(sheet: str, names: frozenset[str]) -> Iterator[str]:
    for head, body in _blocks(sheet):
        if head.startswith(_WITH_RULES):
            inside = "\n".join(_rules(body, names))
            if inside:
                yield f"{head} {{ {inside} }}"
        elif head.startswith("@") or any(names.issuperset(_NAME.findall(one)) for one in _CONDITION.sub("", head).split(",")):
            yield f"{head} {{{body}}}"


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    """Each rule: what stands before its braces, and what stands in them. A rule without braces stands before the next."""
    depth, began, opened = 0, 0, 0
    for found in re.finditer(r"[{}]", sheet):
        depth += 1 if found[0] == "{" else -1
        if depth == 1 and found[0] == "{":
            opened = found.start()
        elif depth == 0:
            yield sheet[began:opened].strip(), sheet[opened + 1 : found.start()]
            began = found.end()
