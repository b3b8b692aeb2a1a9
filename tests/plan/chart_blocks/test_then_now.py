"""Gaps then and now: only what may be compared is drawn, and what can be said of it stands beside it."""

from __future__ import annotations

from generator.model.chart import ThenNowChart
from generator.model.page import EditionPage, ThemePage
from generator.model.sentence import plain
from generator.plan.charts import charts_of
from tests.plan.planned import PlannedSite


def chart(breda: PlannedSite, path: str) -> tuple[ThenNowChart, str, list[str]]:
    """The chart of a page, its heading and its notes."""
    page = breda.page(path)
    assert isinstance(page, EditionPage | ThemePage)
    (block,) = [one for one in charts_of(page) if isinstance(one.spec, ThenNowChart)]
    assert isinstance(block.spec, ThenNowChart)
    return block.spec, plain(block.heading), [plain(note) for note in block.notes]


def test_the_front_page_says_that_it_depends_where_it_depends(breda: PlannedSite) -> None:
    drawn, heading, notes = chart(breda, "2022/index.html")

    assert heading == "De kloof toen en nu: het hangt ervan af hoe je meet"
    assert {gap.verdict for gap in drawn.gaps} == {"Het hangt ervan af hoe je meet"}
    assert {(gap.then.label, gap.now.label) for gap in drawn.gaps} == {("2012", "2022"), ("2019", "2022")}
    assert any(note.startswith("Niet in deze grafiek: ") and "Er is maar een jaar met cijfers" in note for note in notes)


def test_a_gap_of_estimates_is_not_drawn_as_if_two_years_could_be_compared(breda: PlannedSite) -> None:
    drawn, _, notes = chart(breda, "2022/index.html")

    assert "rondkomen" not in " ".join(gap.label.lower() for gap in drawn.gaps)
    assert any("rondkomen" in note and "Dit zijn schattingen" in note for note in notes)


def test_a_theme_shows_each_of_its_gaps_with_its_own_verdict(breda: PlannedSite) -> None:
    drawn, heading, _ = chart(breda, "2022/themas/veiligheid/index.html")

    assert len(drawn.gaps) > 5
    assert {gap.verdict for gap in drawn.gaps} == {"Het hangt ervan af hoe je meet", "Geen aantoonbare verandering", "Omgedraaid"}
    assert heading.endswith("nergens zeker kleiner of groter")


def test_a_theme_of_single_years_has_no_such_chart(breda: PlannedSite) -> None:
    page = breda.page("2022/themas/werk/index.html")

    assert not any(isinstance(one.spec, ThenNowChart) for one in charts_of(page))
