"""Targets from the site root in, relative addresses out; remembers every internal link until it is proved."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from generator.model.chart_page import is_spoken
from generator.model.output import FILE_ENDINGS
from generator.render.errors import DeadLinkError

INDEX = "index.html"


def relative(from_path: str, target: str) -> str:
    """Address of a target as written on the page at `from_path`; both from the site root, the target perhaps with an anchor."""
    path, mark, anchor = target.partition("#")
    if path == from_path and mark:
        return mark + anchor
    return _way(from_path, path) + mark + anchor


@lru_cache(maxsize=65536)
def _way(from_path: str, path: str) -> str:
    here, there = from_path.split("/")[:-1], path.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "/".join([".."] * (len(here) - shared) + there[shared:])


@dataclass(frozen=True, kw_only=True)
class LinkRegister:
    """The pages that exist, and the links that were placed."""

    pages: frozenset[str]
    _awaited: dict[tuple[str, str], str] = field(default_factory=dict)
    """(page, anchor) → a page that links there."""
    _anchors: dict[str, frozenset[str]] = field(default_factory=dict)
    _files: dict[str, str] = field(default_factory=dict)
    """File that a text links to → a page that links there."""

    def require(self, from_path: str, target: str) -> None:
        """Note an internal link; raises DeadLinkError when it names an HTML page that does not exist."""
        path, _, anchor = target.partition("#")
        path = path.partition("?")[0]
        if path.endswith(".html") and path not in self.pages:
            message = f"{from_path}: links to a page that does not exist: {target}"
            raise DeadLinkError(message, target)
        if anchor:
            self._awaited.setdefault((path, anchor), from_path)

    def add_anchors(self, path: str, ids: Iterable[str]) -> None:
        """Note the ids of a rendered page."""
        self._anchors[path] = frozenset(ids)

    @property
    def awaited(self) -> Mapping[tuple[str, str], str]:
        """Anchors that were linked to, by page, each with a page that links there."""
        return self._awaited

    @property
    def files(self) -> Mapping[str, str]:
        """Files that texts link to, each with a page that links there."""
        return self._files

    @property
    def anchors(self) -> Mapping[str, frozenset[str]]:
        """The ids of every rendered page."""
        return self._anchors

    def find(self, from_path: str, written: str) -> str:
        """Target from the site root of an address as an author wrote it in Markdown; raises DeadLinkError when there is none.

        Tried in order: from the edition (`buurten/tuinzigt/`), from the site root (`over/` or `/over/`), from the page (`../tuinzigt/`).
        A folder stands for its `index.html`.
        """
        path, mark, anchor = written.partition("#")
        if not path:
            return from_path + mark + anchor
        for base in _bases(from_path, path):
            candidate = _joined(base, path.removeprefix("/"))
            for target in (candidate, f"{candidate}/{INDEX}" if candidate else INDEX):
                if target in self.pages:
                    return target + mark + anchor
                if _is_file(target):
                    self._files.setdefault(target, from_path)
                    return target + mark + anchor
        message = f"{from_path}: a link in the text leads nowhere: {written}"
        raise DeadLinkError(message, written)


def prove_links(registers: Iterable[LinkRegister]) -> None:
    """Prove that every anchor that was linked to is there, now that each page is in one of the registers; raises DeadLinkError."""
    parts = tuple(registers)
    anchors = {path: found for part in parts for path, found in part.anchors.items()}
    for part in parts:
        for (path, anchor), from_path in sorted(part.awaited.items()):
            if path in anchors and anchor not in anchors[path]:
                message = f"{from_path}: links to an anchor that does not exist: {path}#{anchor}"
                error = DeadLinkError(message, f"{path}#{anchor}")
                error.page = from_path
                raise error


def prove_files(registers: Iterable[LinkRegister], folder: str, published: Collection[str]) -> None:
    """Prove that every file that a text links to is there, for pages below the folder of their language; raises DeadLinkError."""
    for register in registers:
        for target, from_path in sorted(register.files.items()):
            if (folder + target if is_spoken(target) else target) not in published:
                message = f"{from_path}: links to a file that does not exist: {target}"
                error = DeadLinkError(message, target)
                error.page = folder + from_path
                raise error


def write_register(register: LinkRegister) -> str:
    """The links of some pages as text, to be proved in a later build too; those among these pages are proved here. Raises DeadLinkError."""
    prove_links([register])
    outward = [(path, anchor, page) for (path, anchor), page in sorted(register.awaited.items()) if path not in register.anchors]
    return json.dumps([outward, {path: sorted(found) for path, found in register.anchors.items()}, register.files])


def read_register(text: str) -> LinkRegister:
    """What `write_register` wrote; it knows of no other pages."""
    outward, anchors, files = json.loads(text)
    register = LinkRegister(pages=frozenset(anchors), _awaited={(path, anchor): page for path, anchor, page in outward}, _files=files)
    for path, found in anchors.items():
        register.add_anchors(path, found)
    return register


def _bases(from_path: str, path: str) -> tuple[str, ...]:
    if path.startswith("/"):
        return ("",)
    here = from_path.rpartition("/")[0]
    if path.startswith("."):
        return (here,)
    return (from_path.partition("/")[0] if "/" in from_path else "", "", here)


def _is_file(target: str) -> bool:
    return target.endswith(FILE_ENDINGS)


def _joined(base: str, path: str) -> str:
    parts = base.split("/") if base else []
    for part in path.split("/"):
        if part == ".." and parts:
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)
