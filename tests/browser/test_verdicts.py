"""What the API says was concluded follows from the figures it names: worked out here from nothing but those files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.site

EDITIONS = ("2021", "2022")
UNCHANGED = {"verschil": 0, "verhouding": 1}
NO_PROOF = "geen aantoonbaar verschil"
OF_AREAS = {(1, 1): "hoger", (-1, -1): "lager", (0, 0): NO_PROOF, (1, -1): "hangt ervan af", (-1, 1): "hangt ervan af"}
ONE_SIDED = "maar een van beide maten"
OF_GAPS = ("kloof", "doel")
CLAIMED = ("kleiner", "groter")

Judged = tuple[dict[str, Any], dict[str, Fraction]]
"""A verdict, and the values of the figures it names."""


@pytest.fixture(scope="module")
def judged(site: Path) -> list[Judged]:
    return [
        one for edition in EDITIONS for file in sorted((site / edition / "api/indicatoren").glob("*.json")) for one in read_verdicts(file)
    ]


def read_verdicts(file: Path) -> Iterator[Judged]:
    read = json.loads(file.read_bytes())
    values = {figure["herkomst"]: Fraction(figure["waarde"]) for figure in read["cijfers"] if figure["waarde"] is not None}
    for verdict in read["oordelen"]:
        yield verdict, {name: values[name] for name in verdict["cijfers"]}


def sides(values: dict[str, Fraction], measure: str) -> list[int]:
    """Of each interval of a measure: -1 or 1 where it lies wholly below or above no change, 0 where it holds it."""
    own = {name: value for name, value in values.items() if name.rpartition(".")[2].startswith(measure)}
    lower = [value for name, value in own.items() if name.endswith("-ondergrens")]
    upper = [value for name, value in own.items() if name.endswith("-bovengrens")]
    unchanged = UNCHANGED[measure]
    return [(low > unchanged) - (high < unchanged) for low, high in zip(lower, upper, strict=True)]


def test_an_area_differs_from_the_city_when_both_measures_lie_beyond_their_limits_and_not_when_neither_does(judged: list[Judged]) -> None:
    weighed = [
        (verdict["oordeel"], OF_AREAS.get((difference[0], ratio[0]), ONE_SIDED))
        for verdict, values in judged
        if verdict["over"] not in OF_GAPS and (difference := sides(values, "verschil")) and (ratio := sides(values, "verhouding"))
    ]

    assert {said for said, _ in weighed} >= {"hoger", "lager", NO_PROOF, ONE_SIDED}
    assert [said for said, proven in weighed if said != proven] == []


def test_nothing_is_concluded_of_an_area_without_limits(judged: list[Judged]) -> None:
    silent = {
        verdict["oordeel"]
        for verdict, values in judged
        if verdict["over"] not in OF_GAPS and not (sides(values, "verschil") and sides(values, "verhouding"))
    }

    assert silent
    assert not silent & {*OF_AREAS.values(), ONE_SIDED}


def test_a_gap_changed_only_when_every_interval_says_so_and_not_at_all_when_none_does(judged: list[Judged]) -> None:
    gaps = [
        (verdict["oordeel"], [*sides(values, "verschil"), *sides(values, "verhouding")])
        for verdict, values in judged
        if verdict["over"] == "kloof"
    ]
    claimed = [found for said, found in gaps if said in CLAIMED]
    without = [found for said, found in gaps if said == NO_PROOF]

    assert claimed
    assert without
    assert all(len(set(found)) == 1 and found[0] for found in claimed)
    assert not any(any(found) for found in without)
