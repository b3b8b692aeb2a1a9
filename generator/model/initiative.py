"""What is being done in neighbourhoods and what people tell of it: interventions and stories, each a narrative with a longer head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.identifiers import FOCUS, RegionCode
from generator.model.narrative import Entry, Narrative
from generator.model.region import Region, Regions

INTERVENTIONS = "maatregelen"
STORIES = "verhalen"
"""Folders of an edition, in `content/` and on the site."""
WHOLE_CITY = "gemeente"

UNKNOWN_STATUS = "onbekend"
STATUSES = ("gepland", "loopt", "afgerond", "gestopt", UNKNOWN_STATUS)
"""How far an intervention is; `onbekend` when no source says so."""
TELLERS = ("bewoner", "bestuur", "partner")
"""Who tells a story: a resident, the board of residents and partners, or one of the partners."""


@dataclass(frozen=True, kw_only=True)
class Reference:
    """Where something was read."""

    address: Entry
    title: Entry
    date: Entry
    """When it appeared, e.g. `juni 2023`."""


@dataclass(frozen=True, kw_only=True)
class Intervention:
    """`content/<edition>/maatregelen/<id>.md`: what is being done, where, by whom, until when."""

    id: str
    narrative: Narrative
    themes: tuple[Entry, ...]
    areas: tuple[Entry, ...]
    """Codes, slugs, `focus` or `gemeente`."""
    status: Entry
    period: Entry
    """e.g. `2021-2040`, `vanaf 2023`, `tot 2040`; empty when no source says so."""
    partners: tuple[Entry, ...]
    indicators: tuple[Entry, ...]
    """Figures to follow it by: not what it brings about."""
    budget: Entry
    """As the source says it, e.g. `4 miljoen euro`; empty when it is not public."""
    budget_source: Entry
    source: Reference


@dataclass(frozen=True, kw_only=True)
class Story:
    """`content/<edition>/verhalen/<id>.md`: what a resident, the board or a partner tells."""

    id: str
    narrative: Narrative
    areas: tuple[Entry, ...]
    teller: Entry
    """One of TELLERS."""
    date: Entry
    source: Reference
    """Where it was published before; without an address the consent says that it may be told here."""
    consent: Entry
    """How and when the teller agreed."""

    @property
    def retold(self) -> bool:
        """Say whether it was taken from what was published before, without anybody asking the teller."""
        return not self.consent.text


Initiative = Intervention | Story


def find_areas(text: str, regions: Regions) -> tuple[Region, ...]:
    """The areas that a word in the head of a text stands for: none when it is unknown, two when a wijk and a buurt share a slug."""
    if text == FOCUS:
        return tuple(regions.by_code[code] for code in regions.focus)
    if text == WHOLE_CITY:
        return (regions.city,)
    return tuple(region for region in regions.all if text == region.code or (text == region.slug and region != regions.city))


def reach(areas: Sequence[Entry], regions: Regions) -> frozenset[RegionCode]:
    """The buurten that what was written of these areas is about."""
    buurten = {region.code for region in regions.neighbourhoods}
    found = [region for area in areas for region in find_areas(area.text, regions)]
    if regions.city in found:
        return frozenset(buurten)
    inside = {child.code for region in found for child in regions.children(region.code)}
    return frozenset(({region.code for region in found} | inside) & buurten)


def concerns(areas: Sequence[Entry], region: Region, regions: Regions) -> bool:
    """Say whether what was written of these areas is about an area: itself, the wijk or city it lies in, or a part of it."""
    named = {found.code for area in areas for found in find_areas(area.text, regions)}
    inside = {child.code for child in regions.children(region.code)}
    return bool(named & {region.code, region.parent, regions.city.code, *inside})
