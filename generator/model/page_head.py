"""What every page has: place, title, description, edition, and the way to it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.data_set import DataSet
from generator.model.identifiers import EditionId, PagePath
from generator.model.sentence import Link, Sentence


@dataclass(frozen=True, kw_only=True)
class PageHead:
    """What every page has."""

    path: PagePath
    title: str
    """Plain, without digits unless a year; e.g. `Tuinzigt`."""
    description: Sentence
    """One sentence for search engines and sharing."""
    edition: EditionId | None
    """None for pages of the site as a whole."""
    crumbs: tuple[Link, ...]
    """From the front page down, without the page itself."""
    other_editions: tuple[Link, ...] = ()
    """The same page in other editions."""
    data: DataSet | None = None
    """The data set that the page shows; None when it shows none."""


LONGEST_TITLE = 70
"""Characters of the title of a window that tabs and lists of results show."""


def fitting_title(*titles: str) -> str:
    """The first of the titles of a window that is shown whole; the last one when none is."""
    return next((title for title in titles if len(title) <= LONGEST_TITLE), titles[-1])
