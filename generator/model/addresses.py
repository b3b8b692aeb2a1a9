"""Addresses that stay: the pages of a published edition behind which nothing stands but a folder or a text.

Its other pages follow from its packages and its settings, which are locked by themselves: without a neighbourhood or an indicator its
figures would be gone (`cijfers.lock`).
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.edition import Edition
from generator.model.initiative import INTERVENTIONS, STORIES

ADDRESSES = "content/adressen.lock"
"""From the root of the project: one file for all editions, for a folder that goes takes its own files with it."""


def front_page_of(edition: Edition) -> str:
    """Path from the root of the site."""
    return f"{edition.config.id}/index.html"


def lasting_addresses(edition: Edition) -> Iterable[str]:
    """Paths from the root of the site, in Dutch; other languages have the same below a folder of their own."""
    yield front_page_of(edition)
    yield from (f"{edition.config.id}/{INTERVENTIONS}/{one.id}/index.html" for one in edition.interventions)
    yield from (f"{edition.config.id}/{STORIES}/{one.id}/index.html" for one in edition.stories)


def write_addresses(addresses: Iterable[str]) -> str:
    """A line each, sorted, so that what is taken away shows."""
    return "".join(f"{address}\n" for address in sorted(set(addresses)))
