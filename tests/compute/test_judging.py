"""When a gap is called smaller or larger, and when not: every verdict on a city made up for the purpose."""

from dataclasses import replace
from fractions import Fraction

import pytest

from generator.compute.figures import compute_figures
from generator.model.edition import Edition, GapPolicy
from generator.model.identifiers import IndicatorId, Period
from generator.model.indicator import Indicator, Measurement
from generator.model.verdict import GapCourse, GapCourses, Verdict
from tests.compute.small_city import MARKT, NOORD, WEST, ZUID, count, edition, mean, rate

AREAS = (MARKT, NOORD, ZUID, WEST)
Year = tuple[int, int, int, int, str]
"""Cases among ten thousand people in Markt, Noordhoek, Zuidhoek and Westhoek, and a status; Noordhoek and Zuidhoek are the focus."""


def rows(name: str, *years: Year, base: int = 10_000) -> str:
    lines = []
    for number, (*counts, status) in enumerate(years):
        for area, cases in zip(AREAS, counts, strict=True):
            lines.append(f"{name},{area},{2020 - len(years) + 1 + number},,{status},{cases},{base},")
    return "\n".join(lines)


def agreed(made: Edition, **policy: object) -> Edition:
    return replace(made, config=replace(made.config, gap=replace(GapPolicy(), **policy)))  # type: ignore[arg-type] # by name


def courses(indicator: Indicator, text: str, **policy: object) -> GapCourses:
    return compute_figures(agreed(edition(indicator, rows=text), **policy)).courses[indicator.id]


def course(indicator: Indicator, *years: Year) -> GapCourse:
    return courses(indicator, rows(indicator.id, *years)).since_base


def verdict(indicator: Indicator, *years: Year) -> Verdict:
    return course(indicator, *years).verdict


def crimes() -> Indicator:
    return replace(rate("misdrijven"), measurement=Measurement.EVENTS)


def test_a_gap_is_smaller_when_difference_and_ratio_both_prove_it() -> None:
    assert verdict(rate("bijstand"), (200, 600, 600, 200, "A"), (200, 400, 400, 200, "A")) is Verdict.SMALLER


def test_a_gap_is_larger_when_difference_and_ratio_both_prove_it() -> None:
    assert verdict(rate("bijstand"), (200, 400, 400, 200, "A"), (200, 600, 600, 200, "A")) is Verdict.LARGER


def test_a_focus_below_the_rest_that_comes_nearer_has_a_smaller_gap() -> None:
    assert verdict(rate("bijstand"), (600, 200, 200, 600, "A"), (600, 400, 400, 600, "A")) is Verdict.SMALLER


def test_it_depends_when_difference_and_ratio_point_apart() -> None:
    """As the WOZ: the difference grew, the ratio came nearer to one."""
    assert verdict(rate("bijstand"), (100, 300, 300, 100, "A"), (600, 1200, 1200, 600, "A")) is Verdict.DEPENDS


def test_the_same_gap_twice_proves_nothing() -> None:
    assert verdict(rate("bijstand"), (200, 400, 400, 200, "A"), (200, 400, 400, 200, "A")) is Verdict.NO_PROOF


def test_a_change_within_the_margin_proves_nothing() -> None:
    assert verdict(rate("bijstand"), (100, 150, 150, 100, "A"), (100, 140, 140, 100, "A")) is Verdict.NO_PROOF


def test_it_depends_when_only_one_measure_changed_beyond_its_margin() -> None:
    """Both rates rose alike in numbers, so that only the ratio came nearer to one; as burglary did from 2012 to 2021."""
    assert verdict(rate("bijstand"), (100, 300, 300, 100, "A"), (200, 400, 400, 200, "A")) is Verdict.ONE_SIDED


def test_a_gap_of_nothing_has_no_side_to_change_from() -> None:
    """As driving under influence from 2012 to 2021: nothing between both sides at first, a gap in the end."""
    assert verdict(rate("bijstand"), (400, 401, 401, 400, "A"), (600, 300, 300, 600, "A")) is Verdict.LARGER
    assert verdict(rate("bijstand"), (600, 300, 300, 600, "A"), (400, 401, 401, 400, "A")) is Verdict.SMALLER


def test_a_gap_that_certainly_changed_sides_is_neither_smaller_nor_larger() -> None:
    assert verdict(rate("bijstand"), (200, 400, 400, 200, "A"), (400, 200, 200, 400, "A")) is Verdict.CROSSED


def test_a_gap_that_changed_sides_within_the_margin_proves_nothing() -> None:
    assert verdict(rate("bijstand"), (200, 202, 202, 200, "A"), (202, 200, 200, 202, "A")) is Verdict.NO_PROOF


def test_one_period_gives_no_verdict() -> None:
    assert verdict(rate("bijstand"), (200, 400, 400, 200, "A")) is Verdict.ONE_PERIOD


def test_with_fewer_periods_than_agreed_it_is_too_early() -> None:
    text = rows("bijstand", (200, 600, 600, 200, "A"), (200, 400, 400, 200, "A"))

    assert courses(rate("bijstand"), text, change_periods=3).since_base.verdict is Verdict.TOO_EARLY


def test_estimates_by_a_model_give_no_verdict() -> None:
    assert verdict(rate("rondkomen"), (200, 600, 600, 200, "E"), (200, 400, 400, 200, "E")) is Verdict.MODELLED
    assert verdict(replace(rate("rondkomen"), measurement=Measurement.MODELLED), (200, 600, 600, 200, "A"), (200, 400, 400, 200, "A")) is (
        Verdict.MODELLED
    )


def test_without_a_declared_measurement_there_is_no_verdict() -> None:
    undeclared = replace(rate("bijstand"), measurement=Measurement.UNDECLARED)

    assert verdict(undeclared, (200, 600, 600, 200, "A"), (200, 400, 400, 200, "A")) is Verdict.UNDECLARED


def test_a_side_without_a_case_has_too_few() -> None:
    assert verdict(rate("overval"), (2, 6, 6, 2, "A"), (2, 0, 0, 2, "A")) is Verdict.TOO_FEW


def test_a_break_in_the_series_forbids_a_statement_across_it() -> None:
    assert verdict(rate("bijstand"), (200, 600, 600, 200, "A"), (200, 400, 400, 200, "B")) is Verdict.BROKEN


def test_another_definition_in_one_of_the_years_forbids_a_statement() -> None:
    assert verdict(rate("bijstand"), (200, 600, 600, 200, "D"), (200, 400, 400, 200, "A")) is Verdict.BROKEN


def test_a_break_in_the_first_year_forbids_nothing() -> None:
    assert verdict(rate("bijstand"), (200, 600, 600, 200, "B"), (200, 400, 400, 200, "A")) is Verdict.SMALLER


def test_a_change_of_the_known_buurten_is_no_change_of_the_gap() -> None:
    text = rows("bijstand", (200, 600, 600, 200, "A"), (200, 400, 400, 200, "A"))
    unknown = text.replace(f"bijstand,{ZUID},2020,,A,400,10000,", f"bijstand,{ZUID},2020,,O,,,Onbekend.")

    assert courses(rate("bijstand"), unknown).since_base.verdict is Verdict.OTHER_AREAS


def test_events_counted_where_they_happen_need_the_same_verdict_without_the_centre() -> None:
    """Markt is the centre: with its visitors the gap shrinks, without them it grows."""
    assert verdict(crimes(), (3600, 600, 600, 400, "A"), (1800, 600, 600, 250, "A")) is Verdict.CENTRE


def test_events_of_which_only_one_line_shows_a_change_are_told_with_both() -> None:
    """As pickpocketing from 2012 to 2022: with the centre both measures point apart, without it nothing is proven."""
    assert verdict(crimes(), (9000, 10, 10, 8, "A"), (3000, 2, 3, 3, "A")) is Verdict.CENTRE


def test_events_that_run_the_same_without_the_centre_keep_their_verdict() -> None:
    assert verdict(crimes(), (200, 600, 600, 200, "A"), (200, 400, 400, 200, "A")) is Verdict.SMALLER


def test_doubted_and_provisional_figures_mark_the_course() -> None:
    found = course(rate("bijstand"), (200, 600, 600, 200, "V"), (200, 400, 400, 200, "P"))

    assert (found.doubtful, found.provisional) == (True, True)


def test_a_year_without_a_gap_is_no_end_of_the_course() -> None:
    text = rows("bijstand", (200, 600, 600, 200, "A"), (200, 500, 500, 200, "A")) + f"\nbijstand,{NOORD},2021,,O,,,Onbekend."

    found = courses(rate("bijstand"), text).since_base

    assert (found.first.period, found.last.period) == ("2019", "2020")


def test_the_gap_is_compared_with_its_base_year_and_with_the_year_before() -> None:
    text = rows("bijstand", (200, 900, 900, 200, "A"), (200, 400, 400, 200, "A"), (200, 402, 402, 200, "A"), (200, 400, 400, 200, "A"))

    found = courses(rate("bijstand"), text, base_years={IndicatorId("bijstand"): Period("2018")})

    assert found.since_previous is not None
    assert [(one.first.period, one.last.period, one.verdict) for one in (found.since_base, found.since_previous)] == [
        ("2018", "2020", Verdict.NO_PROOF),
        ("2019", "2020", Verdict.NO_PROOF),
    ]


def test_what_cannot_be_combined_has_no_course() -> None:
    text = f"mediaan,{NOORD},2020,5,A,,,\nmediaan,{WEST},2020,6,A,,,"

    assert compute_figures(edition(mean("mediaan", weight=None), rows=text)).courses == {}


@pytest.mark.parametrize(("step", "expected"), [("1", Verdict.SMALLER), ("100", Verdict.NO_PROOF)])
def test_a_mean_proves_a_change_only_beyond_its_rounding(step: str, expected: Verdict) -> None:
    text = "\n".join(
        [f"gewicht,{area},2020,10,A,,," for area in (NOORD, ZUID, WEST)]
        + [
            f"woz,{area},{year},{value},A,,,"
            for year, low in (("2020", 100), ("2021", 150))
            for area, value in ((NOORD, low), (ZUID, low), (WEST, 200))
        ]
    )
    weighted = replace(mean("woz", weight="gewicht"), rounding=Fraction(step))

    found = compute_figures(edition(count("gewicht"), weighted, rows=text)).courses[weighted.id].since_base

    assert found.verdict is expected


def test_the_more_changes_are_tested_the_wider_their_limits() -> None:
    years: tuple[Year, ...] = ((200, 600, 600, 200, "A"), (200, 400, 400, 200, "A"))
    one, two = rate("bijstand"), rate("ww")

    alone = compute_figures(edition(one, rows=rows("bijstand", *years))).courses[one.id].since_base
    both = compute_figures(edition(one, two, rows=rows("bijstand", *years) + "\n" + rows("ww", *years))).courses[one.id].since_base

    assert alone.difference is not None
    assert both.difference is not None
    assert (alone.comparisons, both.comparisons) == (1, 2)
    assert both.difference.lower.exact < alone.difference.lower.exact
    assert "z_waarde(1 - 0.05 / 2)" in both.difference.lower.formula


def test_events_are_tested_twice_for_the_centre_may_decide() -> None:
    found = course(crimes(), (200, 600, 600, 200, "A"), (200, 400, 400, 200, "A"))

    assert found.without_centre is not None
    assert found.comparisons == 2
    assert found.ratio_without is not None
    assert "z_waarde(1 - 0.05 / 2)" in found.ratio_without.lower.formula


def test_measures_that_seem_to_point_apart_are_one_sided_when_chance_may_have_moved_one_of_them() -> None:
    """As the WOZ from 2020 to 2021: the ratio came nearer to one, and what the difference did lies within its margin."""
    found = course(rate("bijstand"), (500, 1500, 1500, 500, "A"), (700, 1710, 1710, 700, "A"))

    assert found.difference is not None
    assert found.ratio is not None
    assert (found.difference.value.exact > 0, found.ratio.value.exact < 1) == (True, True)
    assert (found.difference.beyond(0), found.ratio.beyond(1)) == (0, -1)
    assert found.verdict is Verdict.ONE_SIDED
