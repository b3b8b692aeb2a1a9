"""The gap of an indicator in one screen line."""

from dataclasses import replace

from generator.model.figure import Figure
from generator.model.gap_blocks import GapSummary
from generator.model.identifiers import IndicatorId, ThemeId
from generator.model.notation import shown
from generator.model.sentence import plain
from generator.plan.gap_summaries import explain_no_gap, plan_gap_summaries, plan_gap_summary
from tests.compute.small_city import BENEFITS, CENTRE, INHABITANTS, MARKT, NOORD, OUTSIDE, WEST, ZUID, count, edition, rate
from tests.plan.planned import PlannedSite
from tests.plan.samples import benefits, crimes, report


def test_both_sides_and_both_measures_are_always_there() -> None:
    indicator = benefits()

    summary = plan_gap_summary(report(edition(indicator, rows=BENEFITS)), indicator)

    assert summary is not None
    values = (summary.focus, summary.rest, summary.difference, summary.ratio)
    assert [shown(value) for value in values if isinstance(value, Figure)] == ["32,0", "10,0", "+22,0", "3,20"]
    assert plain(summary.finding) == "In de focusbuurten krijgen 32,0 van de 1.000 inwoners bijstand, in de rest van Dorp 10,0."


def test_a_gap_names_its_theme_and_what_is_no_theme_is_background(breda: PlannedSite) -> None:
    looked = breda.report()
    gaps = {name: plan_gap_summary(looked, looked.edition.indicators[IndicatorId(name)]) for name in ("bijstand", "kinderen")}

    assert {name: gap.theme for name, gap in gaps.items() if gap} == {"bijstand": "Werk en inkomen", "kinderen": "Achtergrond"}


def test_the_verdict_says_why_also_when_nothing_can_be_said() -> None:
    indicator = benefits()

    summary = plan_gap_summary(report(edition(indicator, rows=BENEFITS)), indicator)

    assert summary is not None
    assert plain(summary.verdict) == (
        "Wordt de kloof kleiner? Niet te zeggen. Er is maar een jaar met cijfers, dus is er niets om mee te vergelijken."
    )


def test_the_reason_tells_of_one_year_the_exact_buurten_and_who_is_left_out() -> None:
    indicator = benefits()

    summary = plan_gap_summary(report(edition(indicator, rows=BENEFITS)), indicator)

    assert summary is not None
    reason = told(summary)
    assert reason.startswith("Met de marge voor toeval ligt het verschil tussen ")
    assert "Tellen alleen de buurten mee die precies op de lijst staan, dan is het verschil +32,5 per 1.000 inwoners" in reason
    assert "Westhoek" in reason


def test_crimes_show_the_gap_with_and_without_the_centre_and_say_why() -> None:
    indicator = crimes("misdrijven")
    text = "".join(f"misdrijven,{area},2022,,A,{cases},1000,\n" for area, cases in ((MARKT, 900), (NOORD, 300), (ZUID, 300), (WEST, 100)))

    summary = plan_gap_summary(report(edition(indicator, rows=text)), indicator)

    assert summary is not None
    reason = told(summary)
    assert plain(summary.verdict).endswith("Tellen wij het centrum niet mee bij de rest van de stad, dan is de verhouding 3,00.")
    assert "Misdrijven en meldingen tellen waar ze gebeuren, en in het centrum komen veel bezoekers." in reason
    assert "Met het centrum erbij is de verhouding 0,60. Tellen wij het centrum niet mee bij de rest van de stad, dan is die 3,00" in reason


def test_an_indicator_of_another_theme_has_no_line_without_the_centre() -> None:
    indicator = replace(benefits(), theme=ThemeId("werk"))

    summary = plan_gap_summary(report(edition(indicator, rows=BENEFITS)), indicator)

    assert summary is not None
    assert "centrum" not in told(summary)


def test_figures_per_wijk_have_no_gap_and_the_reason_is_given() -> None:
    robbery = rate("straatroof")
    looked = report(edition(robbery, rows=f"straatroof,{CENTRE},2021,,A,5,1000,\nstraatroof,{OUTSIDE},2021,,A,5,9000,\n"))

    assert plan_gap_summary(looked, robbery) is None
    assert plain(explain_no_gap(looked, robbery)).startswith("Deze cijfers zijn er alleen per wijk")


def test_a_gap_needs_no_explanation_of_its_absence() -> None:
    indicator = benefits()

    assert explain_no_gap(report(edition(indicator, rows=BENEFITS)), indicator) == ()


def test_only_indicators_with_a_gap_are_summed_up() -> None:
    indicator, people = benefits(), count("inwoners")
    looked = report(edition(indicator, people, rows=BENEFITS + INHABITANTS))

    summaries = plan_gap_summaries(looked, (people, indicator))

    assert [summary.indicator.text for summary in summaries] == ["Bijstand"]


def test_the_change_since_the_previous_period_gives_both_measures_and_a_verdict() -> None:
    indicator = benefits()

    summary = plan_gap_summary(report(edition(indicator, rows=_years(2018, 2019, 2020))), indicator)

    assert summary is not None
    text = plain(summary.since_previous)
    assert text.startswith("Van 2019 tot 2020 ging het verschil van +20,0 naar +20,0 per 1.000 inwoners, ")
    assert "en de verhouding van 3,00 naar 3,00." in text
    assert text.endswith("Geen aantoonbare verandering. De verandering is niet duidelijk meer dan de marge.")


def test_with_two_periods_the_previous_one_is_the_base_and_is_not_told_twice() -> None:
    indicator = benefits()

    summary = plan_gap_summary(report(edition(indicator, rows=_years(2019, 2020))), indicator)

    assert summary is not None
    assert summary.since_previous == ()
    assert "Van 2019 tot 2020 " in told(summary)


def told(summary: GapSummary) -> str:
    """Join the paragraphs below a verdict."""
    return " ".join(map(plain, (*summary.course, *summary.reasons)))


def _years(*years: int) -> str:
    """Thirty of a thousand in the focus neighbourhoods and ten elsewhere, every year."""
    cases = ((MARKT, 10), (NOORD, 30), (ZUID, 30), (WEST, 10))
    return "".join(f"bijstand,{area},{year},,A,{number},1000,\n" for year in years for area, number in cases)
