"""Choose what a neighbourhood's page says first: its standing in, a few traits and changes of different kinds out."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.indicator import Direction
from generator.plan.report import LOCAL_COUNTS
from generator.plan.standing import Change, Standing, Trait

TRAITS_IN_LEAD = 3
POINTS = 4
"""At most so many points under what is strong and what is hard: a page is read, not searched."""
POINTS_A_THEME = 2
"""Of one theme no more than this, so that many kinds of the same do not crowd out the rest."""


def choose_traits(standing: Standing) -> tuple[Trait, ...]:
    """The traits furthest from the city, at most one a theme, none that is about equal to the city.

    Of events counted where they happen only the broadest count leads: single kinds hang on one shop or one police check.
    """
    chosen: dict[str, Trait] = {}
    for trait in _total_first(standing.traits):
        if trait.stands_out and (trait.indicator.theme != LOCAL_COUNTS or trait.broadest):
            chosen.setdefault(trait.indicator.theme, trait)
    return tuple(chosen.values())[:TRAITS_IN_LEAD]


def _total_first(traits: Iterable[Trait]) -> tuple[Trait, ...]:
    """The broadest count of events before all else: who lives there asks for the total before its kinds."""
    return tuple(sorted(traits, key=lambda trait: not (trait.indicator.theme == LOCAL_COUNTS and trait.broadest)))


def choose_equals(standing: Standing) -> tuple[Trait, ...]:
    """Traits that are about equal to the city, in the order of the indicators."""
    return tuple(trait for trait in standing.traits if trait.nearly_equal)[:TRAITS_IN_LEAD]


def choose_even(standing: Standing) -> tuple[Trait, ...]:
    """Those of them that are not on the harder side: what may stand under what is strong where nothing stands out."""
    even = (trait for trait in standing.traits if trait.nearly_equal and trait.indicator.direction is not Direction.NEITHER)
    return tuple(trait for trait in even if trait.leaning >= 0)[:TRAITS_IN_LEAD]


def choose_change(standing: Standing) -> Change | None:
    """The change that differs most from that of the city."""
    return standing.changes[0] if standing.changes else None


def choose_favoured(traits: Iterable[Trait], favour: int) -> tuple[Trait, ...]:
    """What is better (1) or harder (-1) here than in the city, the most striking first, a few a theme."""
    chosen: list[Trait] = []
    for trait in _total_first(traits):
        same = [other for other in chosen if other.indicator.theme == trait.indicator.theme]
        if trait.favour == favour and len(same) < POINTS_A_THEME:
            chosen.append(trait)
    return tuple(chosen[:POINTS])


def choose_courses(changes: Iterable[Change], favour: int) -> tuple[Change, ...]:
    """What went well (1) or went the hard way (-1) here, at most one a theme."""
    chosen: dict[str, Change] = {}
    for change in changes:
        if change.favour == favour:
            chosen.setdefault(change.indicator.theme, change)
    return tuple(chosen.values())
