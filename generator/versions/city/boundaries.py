"""Deliveries of different years → for which areas of ours another has no figure, because it may not be the same area."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from generator.versions.city.sources import Source
from generator.versions.intake.area_names import PREFIXES
from generator.versions.intake.region_package import parent_of


@dataclass(frozen=True, kw_only=True)
class Fit:
    """How the areas of a delivery fit those of the report."""

    absent: Mapping[str, str]
    """Areas of ours without a figure in it, with the reason."""
    foreign: Mapping[str, str]
    """Areas in it that are none of ours, with the reason."""

    def usable(self, codes: Sequence[str]) -> bool:
        """Say whether the delivery tells about these areas at all: about half of them, at least."""
        return 2 * sum(code in self.absent for code in codes) <= len(codes) and bool(codes)


def fit_areas(base: Source, other: Source, everything: Sequence[Source]) -> Fit:
    """An area is the same when its code is the same, no sign of the CBS says it changed, and it holds the same areas."""
    prefixes = tuple(PREFIXES[level.value] for level in other.known.kind.levels)
    ours = {code for code in base.names if code.startswith(prefixes)}
    foreign = dict.fromkeys(sorted(other.names.keys() - base.names.keys()), f"hoort niet bij de indeling van {base.year}")
    absent = dict.fromkeys(sorted(ours - other.names.keys()), f"In {other.year} bestond dit gebied niet onder deze code.")
    if other.year != base.year and other.known.kind.boundaries_of_year:
        later = max(base.year, other.year)
        changed = {code for source in everything if source.year == later for code in source.changed}
        now = _parts(base.names)
        then = _parts({code for source in everything if source.year == other.year for code in source.names})
        for code in sorted(ours & other.names.keys()):
            if code in changed or _differ(now.get(code, set()), then.get(code, set())):
                absent[code] = f"In {other.year} was dit gebied anders ingedeeld dan in {base.year}."
    return Fit(absent=dict(sorted(absent.items())), foreign=foreign)


def _parts(codes: Collection[str]) -> Mapping[str, set[str]]:
    """Of every area the areas right below it."""
    parts: dict[str, set[str]] = {}
    for code in codes:
        parts.setdefault(parent_of(code), set()).add(code)
    return parts


def _differ(ours: set[str], theirs: set[str]) -> bool:
    """Say whether an area is made of other areas, as far as both years tell."""
    return bool(ours and theirs) and ours != theirs
