"""A table of the figures of one theme, with the name of that theme."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.blocks import ValueTable


@dataclass(frozen=True, kw_only=True)
class ThemeTable:
    """All figures of one theme about an area."""

    name: str
    """Of the theme; empty where one short table holds the figures of all of them."""
    table: ValueTable
