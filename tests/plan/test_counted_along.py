"""What counts in the sums of focus neighbourhoods and the rest is said where the gap stands, in the real city."""

from __future__ import annotations

from generator.model.page import HomePage, IndicatorPage
from generator.model.sentence import plain
from tests.plan.planned import PlannedSite


def test_the_front_page_says_what_focus_neighbourhoods_are_and_what_counts_in_the_sums(breda: PlannedSite) -> None:
    page = breda.page("index.html")

    assert isinstance(page, HomePage)
    notes = [plain(note) for note in page.notes]
    assert notes[0].startswith("Focusbuurten zijn de buurten waar Verbeter Breda iets wil veranderen.")
    assert any(note.startswith("Bij misdrijven tellen in de sommen ook buurten mee") for note in notes)


def test_the_gap_of_crimes_names_the_buurten_that_count_without_a_figure_of_their_own(breda: PlannedSite) -> None:
    page = breda.page("2022/indicatoren/misdrijven-totaal/index.html")

    assert isinstance(page, IndicatorPage)
    assert page.gap is not None
    reasons = " ".join(map(plain, page.gap.reasons))
    assert "In de sommen tellen ook de aantallen mee van buurten waar te weinig mensen wonen voor een eigen cijfer: Krogten, " in reasons
