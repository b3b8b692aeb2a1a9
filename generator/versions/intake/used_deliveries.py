"""Names inside a mapping → problems where one names nothing, and only those deliveries that are used."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator
from dataclasses import replace

from generator.model.problem import Place, Problem
from generator.versions.intake.mapping import Delivery, Long, ObservationMapping


def check_names(mapping: ObservationMapping, problems: list[Problem]) -> None:
    """Report every delivery or indicator that is named but not there, and every id used twice."""
    known = mapping.deliveries.keys()
    for indicator in mapping.indicators:
        for series in indicator.series:
            _check(series.source, known, series.place, problems)
        if indicator.cells["bron"]:
            _check(indicator.cells["bron"], known, indicator.place, problems)
    ids = [indicator.id for indicator in mapping.indicators]
    for check in mapping.checks:
        _check(check.indicator, ids, check.place, problems)
        for source in check.sources:
            _check(source, known, check.place, problems)
    for rule in mapping.disclosure.rules:
        for name in rule.indicators:
            _check(name, ids, mapping.head.place, problems)
    for delivery in mapping.deliveries.values():
        for source in _read_beside(delivery):
            _check(source, known, delivery.place, problems)
    problems.extend(
        _unknown(indicator.place, f"De indicator '{indicator.id}' staat er twee keer in.", "Laat er één staan.")
        for indicator in mapping.indicators
        if ids.count(indicator.id) > 1
    )


def select_used(mapping: ObservationMapping) -> ObservationMapping:
    """Keep the deliveries that some series, check or list of names uses: shared parts may hold more."""
    used = set(_used(mapping))
    return replace(mapping, deliveries={name: delivery for name, delivery in mapping.deliveries.items() if name in used})


def _used(mapping: ObservationMapping) -> Iterator[str]:
    direct = [series.source for indicator in mapping.indicators for series in indicator.series]
    direct += [source for check in mapping.checks for source in check.sources]
    yield from direct
    for name in direct:
        if name in mapping.deliveries:
            yield from _read_beside(mapping.deliveries[name])


def _read_beside(delivery: Delivery) -> Iterator[str]:
    """The deliveries without which this one cannot be read: its list of names, its list of measures."""
    if delivery.regions and delivery.regions.names_from:
        yield delivery.regions.names_from.source
    if isinstance(delivery.layout, Long) and delivery.layout.measures:
        yield delivery.layout.measures


def _check(name: str, known: Collection[str], place: Place, problems: list[Problem]) -> None:
    if name not in known:
        near = difflib.get_close_matches(name, sorted(known), n=1)
        hint = f"Bedoelde u '{near[0]}'?" if near else "Voeg de bron of indicator toe, of verbeter de naam."
        problems.append(_unknown(place, f"De naam '{name}' komt in deze mapping niet voor.", hint))


def _unknown(place: Place, found: str, hint: str) -> Problem:
    return Problem(place=place, code="mapping-unknown-name", found=found, next_step=hint)
