"""Figures are found by indicator, area, period and measure."""

from generator.compute.figures import compute_figures
from generator.model.book import FigureBook, figure_id
from generator.model.identifiers import EditionId
from tests.compute.small_city import INHABITANTS, NOORD, count, edition


def test_an_id_is_readable_and_begins_with_the_edition() -> None:
    assert figure_id("2022", "bijstand", "kloof", "2020", "verhouding") == "2022.bijstand.kloof.2020.verhouding"
    assert figure_id("2022", "bijstand", "focus", "2020") == "2022.bijstand.focus.2020"


def test_what_was_never_observed_is_not_there() -> None:
    book = compute_figures(edition(count("inwoners"), rows=INHABITANTS))

    assert book.get("inwoners", NOORD, "1999") is None
    assert book.periods_of("inwoners", "kloof") == ()
    assert book.latest("onbekend", NOORD) is None


def test_an_empty_book_answers_too() -> None:
    assert FigureBook(edition=EditionId("2022"), values={}).latest("inwoners", NOORD) is None
