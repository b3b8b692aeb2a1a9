"""Thousands of tables made at random: whatever the numbers are, nothing is claimed that the figures do not prove."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compute.figures import compute_figures
from generator.model.area_claim import AreaClaim, Stand
from generator.model.edition import GapPolicy
from generator.model.figure import Missing
from generator.model.identifiers import IndicatorId
from generator.model.indicator import Combination, Indicator, Measurement
from generator.model.verdict import Change, GapCourse, Verdict
from tests.compute.small_city import MARKT, NOORD, WEST, ZUID, count, edition, rate
from tests.made_up import cases, thousands

AREAS = (MARKT, NOORD, ZUID, WEST)
YEARS = ("2018", "2019", "2020")
TABLES_AT_ONCE = 50
FEW = settings(max_examples=10, deadline=None, derandomize=True, database=None)
ALL = settings(max_examples=cases(200), deadline=None, derandomize=True, database=None)
"""Of two hundred editions of fifty tables each: ten thousand tables."""

Cell = tuple[int, int] | None
"""Cases and base; None when the figure is missing."""

NUMBERS = st.sampled_from([0, 0, 1, 2, 5, 9, 10, 30, 200, 5000])
CELLS = st.one_of(st.none(), st.tuples(NUMBERS, st.sampled_from([0, 1, 3, 10, 400, 10_000])), st.tuples(NUMBERS, st.just(10_000)))
TABLES = st.tuples(
    st.sampled_from([Measurement.PROPORTION, Measurement.EVENTS, Measurement.ROUNDED]),
    st.lists(CELLS, min_size=len(AREAS) * len(YEARS), max_size=len(AREAS) * len(YEARS)),
)
EDITIONS = st.lists(TABLES, min_size=TABLES_AT_ONCE, max_size=TABLES_AT_ONCE)


def indicator(number: int, measurement: Measurement) -> Indicator:
    """Make an indicator of its own for each table; a rounded one is a mean of the first number, weighted."""
    name = "".join(chr(ord("a") + int(digit)) for digit in str(number)) + "x"
    made = replace(rate(name), measurement=measurement)
    if measurement is Measurement.ROUNDED:
        return replace(made, combination=Combination.WEIGHTED, weight=IndicatorId("gewicht"), factor=1, rounding=Fraction(5))
    return made


def rows(name: str, measurement: Measurement, cells: list[Cell]) -> list[str]:
    lines = []
    keys = [(area, year) for area in AREAS for year in YEARS]
    for (area, year), cell in zip(keys, cells, strict=True):
        if cell is None:
            lines.append(f"{name},{area},{year},,O,,,Onbekend.")
        elif measurement is Measurement.ROUNDED:
            lines.append(f"{name},{area},{year},{cell[0]},A,,,")
        else:
            lines.append(f"{name},{area},{year},,A,{cell[0]},{cell[1]},")
    return lines


def proves(change: Change | None, unchanged: int) -> bool:
    """Say whether no change lies outside the limits."""
    return change is not None and not change.lower.exact <= unchanged <= change.upper.exact


def check(course: GapCourse) -> None:
    if course.verdict in {Verdict.SMALLER, Verdict.LARGER, Verdict.CROSSED}:
        assert proves(course.difference, 0)
        assert proves(course.ratio, 1)
    if course.verdict is Verdict.DEPENDS:
        assert proves(course.difference, 0) or proves(course.ratio, 1)
    if course.verdict is Verdict.ONE_SIDED:
        assert proves(course.difference, 0) != proves(course.ratio, 1)
    if course.verdict is Verdict.NO_PROOF:
        assert not proves(course.difference, 0)
        assert not proves(course.ratio, 1)
    if course.verdict is Verdict.SMALLER:
        assert abs(course.last.difference.exact) < abs(course.first.difference.exact)
    if course.verdict is Verdict.LARGER:
        assert abs(course.last.difference.exact) > abs(course.first.difference.exact)
    for change in (course.difference, course.ratio):
        assert change is None or change.lower.exact <= change.value.exact <= change.upper.exact


def check_claim(claim: AreaClaim) -> None:
    if claim.proven:
        assert proves(claim.difference, 0)
        assert proves(claim.ratio, 1)
    if claim.stand is Stand.TOO_FEW:
        assert claim.difference is None or claim.ratio is None
    for change in (claim.difference, claim.ratio):
        assert change is None or change.lower.exact <= change.value.exact <= change.upper.exact


def check_edition(tables: list[tuple[Measurement, list[Cell]]]) -> None:
    indicators = [indicator(number, measurement) for number, (measurement, _) in enumerate(tables)]
    lines = [f"gewicht,{area},2020,{weight},A,,," for area, weight in zip(AREAS, (10, 1, 30, 500), strict=True)]
    for made, (measurement, cells) in zip(indicators, tables, strict=True):
        lines.extend(rows(made.id, measurement, cells))

    made_edition = edition(count("gewicht"), *indicators, rows="\n".join(lines))
    ordered = GapPolicy(order=indicators[0].id)

    book = compute_figures(replace(made_edition, config=replace(made_edition.config, gap=ordered)))

    for courses in book.courses.values():
        for course in (courses.since_base, courses.since_previous):
            if course is not None:
                check(course)
    for name, index in book.values.items():
        if ".buurten." in name:
            assert index.reason if isinstance(index, Missing) else index.exact >= 0 or index.signed or abs(float(index.exact)) < 1e-9
    for claims in book.claims.values():
        for claim in (claims.now, claims.course):
            if claim is not None:
                check_claim(claim)


@FEW
@given(EDITIONS)
def test_nothing_is_claimed_that_the_figures_do_not_prove(tables: list[tuple[Measurement, list[Cell]]]) -> None:
    check_edition(tables)


@pytest.mark.slow
@thousands
@pytest.mark.half_a_minute
@ALL
@given(EDITIONS)
def test_nothing_is_claimed_over_thousands_of_tables(tables: list[tuple[Measurement, list[Cell]]]) -> None:
    check_edition(tables)
