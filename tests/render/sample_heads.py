"""What the pages of the small site have in common: a head, and where the templates stand."""

from __future__ import annotations

from pathlib import Path

from generator.model.identifiers import EditionId, PagePath
from generator.model.page_head import PageHead
from generator.model.sentence import Link, Moment
from generator.system.files import SourceTree

TEMPLATES = SourceTree(Path(__file__).parents[2] / "site_templates")
HOME = Link("Begin", "index.html")
EDITION = Link("Editie 2022", "2022/index.html")


def head(path: str, title: str, *crumbs: Link, in_edition: str | None = "2022", others: tuple[Link, ...] = ()) -> PageHead:
    """The head of a page."""
    return PageHead(
        path=PagePath(path),
        title=title,
        description=(f"{title}: hoe het gaat in ", Moment("2022"), "."),
        edition=EditionId(in_edition) if in_edition else None,
        crumbs=crumbs,
        other_editions=others,
    )
