"""Version numbers and the weight of a change → the smallest number that says it (SemVer 2.0.0)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

NEXT = "next"
"""The only version that may be written again; it comes after every number."""

_NUMBER = re.compile(r"(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})")


class Step(IntEnum):
    """How much a change asks of those who use a package."""

    NONE = 0
    """Nothing changed."""
    PATCH = 1
    """Published values or words were corrected."""
    MINOR = 2
    """Something was added: periods, areas, indicators, files."""
    MAJOR = 3
    """What was there means something else, or is gone: definition, boundary, schema, observations."""

    @property
    def word(self) -> str:
        """As SemVer says it, e.g. `minor`."""
        return self.name.lower()


class Number(NamedTuple):
    """A version number; compares as SemVer does."""

    major: int
    minor: int
    patch: int

    def __str__(self) -> str:
        """Give e.g. `0.2.0`."""
        return f"{self.major}.{self.minor}.{self.patch}"


def parse_number(text: str) -> Number | None:
    """Read `0.2.0`; None for anything else, also for `next` and for pre-releases, which we do not use."""
    match = _NUMBER.fullmatch(text)
    return Number(*(int(part) for part in match.groups())) if match else None


def sort_versions(names: Iterable[str]) -> tuple[str, ...]:
    """Versions from old to new, `next` last; names that are no version are left out."""
    kept = [name for name in names if name == NEXT or parse_number(name)]
    return tuple(sorted(kept, key=lambda name: (name == NEXT, parse_number(name) or Number(0, 0, 0))))


def smallest_after(base: Number, step: Step) -> Number:
    """Give the smallest number that says this step.

    Below 1.0.0 the ladder stands one place lower, as is usual for SemVer 0.y.z: major raises y, minor and patch raise z.
    """
    if step is Step.NONE:
        return base
    if base.major == 0:
        return Number(0, base.minor + 1, 0) if step is Step.MAJOR else base._replace(patch=base.patch + 1)
    if step is Step.MAJOR:
        return Number(base.major + 1, 0, 0)
    if step is Step.MINOR:
        return Number(base.major, base.minor + 1, 0)
    return base._replace(patch=base.patch + 1)


def step_between(old: Number, new: Number) -> Step:
    """Give the largest step that the new number can carry; NONE when it is not newer."""
    for step in (Step.MAJOR, Step.MINOR, Step.PATCH):
        if new > old and new >= smallest_after(old, step):
            return step
    return Step.NONE
