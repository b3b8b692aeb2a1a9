"""A PDF in, what a screen reader and an auditor get from it out: its structure, its links, its claims."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pikepdf
import pypdf

HEADINGS = ("/H1", "/H2", "/H3", "/H4", "/H5", "/H6")


@dataclass(frozen=True)
class Element:
    """One element of the structure."""

    kind: str
    """Its role, e.g. `/H1`."""
    alt: str
    depth: int
    """How many elements it lies in."""
    attributes: Any


class TaggedPdf:
    """One document, opened twice: for its objects and for its text."""

    def __init__(self, content: bytes) -> None:
        self.objects = pikepdf.open(io.BytesIO(content))
        self.reader = pypdf.PdfReader(io.BytesIO(content))

    @property
    def pages(self) -> int:
        return len(self.reader.pages)

    @cached_property
    def text(self) -> str:
        """All text, in one line."""
        return " ".join(" ".join(page.extract_text() for page in self.reader.pages).split())

    def left_of(self, written: str) -> float:
        """How far from the left of the first page a piece of text begins, in points."""
        found: list[float] = []

        def note(piece: str, place: list[float], *_: Any) -> None:  # noqa: ANN401 - as pypdf calls it
            if written in piece:
                found.append(place[4])

        self.reader.pages[0].extract_text(visitor_text=note)
        return found[0]

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """The structure in reading order."""
        return tuple(_walk(self.objects.Root.StructTreeRoot.K, 0))

    def of_kind(self, *kinds: str) -> list[Element]:
        return [element for element in self.elements if element.kind in kinds]

    @cached_property
    def links(self) -> tuple[Any, ...]:
        """The annotations that are links."""
        annotations = [one for page in self.objects.pages for one in page.get("/Annots", [])]
        return tuple(one for one in annotations if one.Subtype == "/Link")

    @cached_property
    def addresses(self) -> list[str]:
        """Where links lead outside the document."""
        return [str(link.A.URI) for link in self.links if "/A" in link and "/URI" in link.A]

    @property
    def bookmarks(self) -> list[str]:
        """Titles of the outline, all levels."""
        return [entry.title for entry in _flat(self.reader.outline)]

    @property
    def fonts(self) -> dict[str, bool]:
        """Every font, and whether it lies in the file."""
        found: dict[str, bool] = {}
        for one in self.objects.objects:
            if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor":
                name = str(one.FontName).partition("+")[2] or str(one.FontName)
                found[name] = any(key in one for key in ("/FontFile", "/FontFile2", "/FontFile3"))
        return found


def _flat(outline: Any) -> Iterator[Any]:  # noqa: ANN401 - lists in lists
    for entry in outline:
        if isinstance(entry, list):
            yield from _flat(entry)
        else:
            yield entry


def _walk(node: Any, depth: int) -> Iterator[Element]:  # noqa: ANN401 - any object of a PDF
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from _walk(kid, depth)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield Element(kind=str(node.S), alt=str(node.get("/Alt", "")), depth=depth, attributes=node.get("/A"))
        if "/K" in node:
            yield from _walk(node.K, depth + 1)
