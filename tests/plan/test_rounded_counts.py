"""What rounding does to a figure of few people is said beside it: 0,0 is not nobody, and 50,0 is not exact."""

from __future__ import annotations

from generator.model.page import IndicatorPage, NeighbourhoodPage
from generator.model.sentence import plain
from tests.plan.planned import PlannedSite


def notes_of(breda: PlannedSite, slug: str) -> tuple[dict[str, str], str]:
    """Notes of the key figures by name, and all that is not known."""
    page = breda.page(f"2022/buurten/{slug}/index.html")
    assert isinstance(page, NeighbourhoodPage)
    return {card.label.text: plain(card.note) for card in page.key_figures}, " ".join(map(plain, page.unknown))


def test_a_count_that_rounding_could_halve_or_double_says_so(breda: PlannedSite) -> None:
    notes, unknown = notes_of(breda, "krogten")

    assert notes["Bijstand"] == "Het aantal hierachter is klein, en afgerond op 10. Het echte cijfer kan veel hoger of lager zijn."
    assert "Daardoor kan het echte cijfer veel hoger of lager zijn bij: mensen met een bijstandsuitkering" in unknown


def test_a_count_of_many_people_needs_no_word(breda: PlannedSite) -> None:
    notes, unknown = notes_of(breda, "tuinzigt")

    assert notes["Bijstand"] == ""
    assert "afgerond op" not in unknown


def test_a_map_with_a_zero_says_that_there_may_be_a_few(breda: PlannedSite) -> None:
    page = breda.page("2022/indicatoren/bijstand/index.html")
    assert isinstance(page, IndicatorPage)
    notes = [plain(note) for block in page.charts for note in block.notes]

    assert [note for note in notes if note.endswith("Is het cijfer nul, dan kan het ook om een paar gaan.")] != []
