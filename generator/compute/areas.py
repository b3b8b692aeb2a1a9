"""Observed figures in, all levels out: the city for every period, wijken that were not delivered, and the groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.compute.combined import Members, compute_group, compute_whole
from generator.compute.parts import Parts
from generator.compute.sheet import VALUE, Figures, Sheet
from generator.model.figure import Figure
from generator.model.identifiers import FOCUS, FOCUS_EXACT, REST, REST_EXACT, REST_WITHOUT_CENTRE, AreaKey, Period, RegionCode
from generator.model.indicator import Combination
from generator.model.region import Region, Regions


def group_members(regions: Regions) -> tuple[Members, ...]:
    """The groups of the programme and their buurten; none in a city without focus neighbourhoods."""
    if not regions.focus:
        return ()
    return (
        Members(key=FOCUS, codes=regions.focus),
        Members(key=REST, codes=regions.rest),
        Members(key=FOCUS_EXACT, codes=regions.focus_exact),
        Members(key=REST_EXACT, codes=regions.rest_exact),
        Members(key=REST_WITHOUT_CENTRE, codes=regions.rest_without_centre),
    )


def compute_areas(parts: Parts, observed: Figures, period: Period) -> Figures:
    """Complete the observed figures of a period with the city, the wijken and the groups."""
    sheet = parts.sheet
    figures = dict(observed)
    for members in _districts_to_make(sheet):
        if _has_row(sheet, members, period):
            figures.update(compute_whole(parts, members, period))
    figures.update(_city(parts, observed, period))
    if combinable(sheet) and sheet.delivered_neighbourhoods:
        for group in group_members(sheet.regions):
            if _has_row(sheet, group, period):
                figures.update(compute_group(parts, group, period))
    return figures


def _has_row(sheet: Sheet, members: Members, period: Period) -> bool:
    """Whether anything was delivered of them in a period."""
    return any((AreaKey(code), period) in sheet.series.rows for code in members.codes)


def combinable(sheet: Sheet) -> bool:
    """Say whether areas can be taken together at all."""
    combination = sheet.indicator.combination
    return combination is not Combination.NONE and (combination is not Combination.WEIGHTED or sheet.weight is not None)


def parts_of(sheet: Sheet, area: AreaKey) -> tuple[RegionCode, ...]:
    """The areas whose rows make an area's figure: itself when it was delivered, else its buurten, for a city without those its wijken."""
    for group in group_members(sheet.regions):
        if group.key == area:
            return group.codes
    code = RegionCode(area)
    city = sheet.regions.city
    if code == city.code and not sheet.delivered_city:
        return _codes(sheet.regions.neighbourhoods if sheet.delivered_neighbourhoods else sheet.regions.districts)
    if area not in sheet.series.periods_by_area:
        return _codes(sheet.regions.children(code))
    return (code,)


def _codes(regions: Iterable[Region]) -> tuple[RegionCode, ...]:
    return tuple(region.code for region in regions)


def _districts_to_make(sheet: Sheet) -> Iterator[Members]:
    if sheet.delivered_districts or not sheet.delivered_neighbourhoods or not combinable(sheet):
        return
    for district in sheet.regions.districts:
        yield Members(key=AreaKey(district.code), codes=_codes(sheet.regions.children(district.code)))


def _city(parts: Parts, observed: Figures, period: Period) -> Figures:
    """Replace a delivered value by a computed one, when some period has none, where it can be computed."""
    sheet = parts.sheet
    city = AreaKey(sheet.regions.city.code)
    if sheet.delivered_city or not combinable(sheet):
        return {}
    members = Members(key=city, codes=parts_of(sheet, city))
    if not _has_row(sheet, members, period):
        return {}
    made = compute_whole(parts, members, period)
    return made if isinstance(made[city, period, VALUE], Figure) or (city, period, VALUE) not in observed else {}
