"""When a gap is called smaller or larger, and when not."""

from dataclasses import replace

from generator.model.identifiers import ThemeId
from generator.model.indicator import Indicator
from generator.plan.verdicts import GapCourse, Verdict, judge_gap
from tests.compute.small_city import MARKT, NOORD, WEST, ZUID, count, edition, mean, rate
from tests.plan.samples import report

SAFETY = ThemeId("veiligheid")


def rows(name: str, *years: tuple[int, int, int, int, str]) -> str:
    """Make rows of one year each: cases among a thousand people in Markt, Noordhoek, Zuidhoek and Westhoek, and a status."""
    lines = []
    for number, (*counts, status) in enumerate(years):
        for area, cases in zip((MARKT, NOORD, ZUID, WEST), counts, strict=True):
            lines.append(f"{name},{area},{2020 + number},,{status},{cases},1000,")
    return "\n".join(lines)


def judged(indicator: Indicator, text: str) -> GapCourse | None:
    return judge_gap(report(edition(indicator, rows=text)), indicator)


def verdict(indicator: Indicator, *years: tuple[int, int, int, int, str]) -> Verdict:
    course = judged(indicator, rows(indicator.id, *years))
    assert course is not None
    return course.verdict


def test_a_gap_is_smaller_when_difference_and_ratio_both_are() -> None:
    assert verdict(rate("bijstand"), (200, 600, 600, 200, "A"), (200, 400, 400, 200, "A")) is Verdict.SMALLER


def test_a_gap_is_larger_when_difference_and_ratio_both_are() -> None:
    assert verdict(rate("bijstand"), (200, 400, 400, 200, "A"), (200, 600, 600, 200, "A")) is Verdict.LARGER


def test_it_depends_when_difference_and_ratio_disagree() -> None:
    """As the WOZ: the difference grew, the ratio came nearer to one."""
    assert verdict(rate("bijstand"), (100, 200, 200, 100, "A"), (300, 450, 450, 300, "A")) is Verdict.DEPENDS


def test_a_gap_that_reads_the_same_is_the_same() -> None:
    assert verdict(rate("bijstand"), (200, 400, 400, 200, "A"), (200, 400, 400, 200, "A")) is Verdict.SAME


def test_a_gap_that_changed_sides_is_neither_smaller_nor_larger() -> None:
    assert verdict(rate("bijstand"), (200, 400, 400, 200, "A"), (400, 200, 200, 400, "A")) is Verdict.CROSSED


def test_one_period_gives_no_verdict() -> None:
    assert verdict(rate("bijstand"), (200, 400, 400, 200, "A")) is Verdict.ONE_PERIOD


def test_estimates_by_a_model_give_no_verdict() -> None:
    assert verdict(rate("rondkomen"), (200, 600, 600, 200, "E"), (200, 400, 400, 200, "E")) is Verdict.MODELLED


def test_few_cases_give_no_verdict() -> None:
    assert verdict(rate("overval"), (2, 6, 6, 2, "A"), (2, 4, 4, 2, "A")) is Verdict.TOO_FEW


def test_events_counted_where_they_happen_need_the_same_verdict_without_the_centre() -> None:
    """Markt is the centre: with its visitors the gap shrinks, without them it grows."""
    crimes = replace(rate("misdrijven"), theme=SAFETY)

    found = verdict(crimes, (900, 300, 300, 200, "A"), (600, 300, 300, 150, "A"))

    assert found is Verdict.CENTRE


def test_events_that_run_the_same_without_the_centre_keep_their_verdict() -> None:
    crimes = replace(rate("misdrijven"), theme=SAFETY)

    assert verdict(crimes, (200, 600, 600, 200, "A"), (200, 400, 400, 200, "A")) is Verdict.SMALLER


def test_a_doubted_figure_makes_the_course_doubtful() -> None:
    course = judged(rate("bijstand"), rows("bijstand", (200, 600, 600, 200, "V"), (200, 400, 400, 200, "A")))

    assert course is not None
    assert course.doubtful


def test_a_year_without_a_gap_is_no_end_of_the_course() -> None:
    text = rows("bijstand", (200, 600, 600, 200, "A"), (200, 500, 500, 200, "A")) + f"\nbijstand,{NOORD},2022,,O,,,Onbekend."

    course = judged(rate("bijstand"), text)

    assert course is not None
    assert (course.first.period, course.last.period) == ("2020", "2021")


def test_what_cannot_be_combined_has_no_course() -> None:
    text = f"mediaan,{NOORD},2020,5,A,,,\nmediaan,{WEST},2020,6,A,,,"

    assert judged(mean("mediaan", weight=None), text) is None


def test_a_mean_has_no_cases_to_be_too_few() -> None:
    text = "\n".join(
        [f"gewicht,{area},2020,10,A,,," for area in (NOORD, ZUID, WEST)]
        + [
            f"woz,{area},{year},{value},A,,,"
            for year, low in (("2020", 100), ("2021", 150))
            for area, value in ((NOORD, low), (ZUID, low), (WEST, 200))
        ]
    )
    weighted = mean("woz", weight="gewicht")

    course = judge_gap(report(edition(count("gewicht"), weighted, rows=text)), weighted)

    assert course is not None
    assert course.verdict is Verdict.SMALLER


def test_a_small_change_on_few_hundred_cases_may_be_chance() -> None:
    assert verdict(rate("bijstand"), (100, 150, 150, 100, "A"), (100, 140, 140, 100, "A")) is Verdict.CHANCE
