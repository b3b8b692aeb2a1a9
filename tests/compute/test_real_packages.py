"""What the packages of Breda must give, whatever else changes: the numbers that the issue and the product name."""

from fractions import Fraction

import pytest

from generator.model.book import FigureBook
from generator.model.figure import Figure, Missing, Value
from generator.model.status import Status
from tests.compute.small_city import known
from tests.reference.real_edition import real_edition


@pytest.fixture(scope="module")
def book() -> FigureBook:
    """Give the figures of the edition of 2022."""
    return real_edition()[1]


def _rounded(value: Value | None, digits: int = 2) -> float:
    return round(float(known(value).exact), digits)


def test_bijstand_in_the_focus_and_the_rest(book: FigureBook) -> None:
    assert known(book.get("bijstand", "focus", "2020", "teller")).exact == 3080
    assert known(book.get("bijstand", "overig", "2020", "teller")).exact == 1460
    assert (_rounded(book.get("bijstand", "focus", "2020")), _rounded(book.get("bijstand", "overig", "2020"))) == (51.96, 11.72)
    assert _rounded(book.get("bijstand", "kloof", "2020", "verhouding")) == 4.43


def test_bijstand_in_the_eleven_that_coincide_exactly(book: FigureBook) -> None:
    assert _rounded(book.get("bijstand", "focus-gelijk", "2020"), 1) == 55.0
    assert _rounded(book.get("bijstand", "kloof-gelijk", "2020", "verhouding")) == 3.68


def test_the_two_buurten_without_a_figure_are_named(book: FigureBook) -> None:
    assert known(book.get("bijstand", "overig", "2020")).note == "Hoogeind en Hazeldonk tellen niet mee: daar is het cijfer onbekend."


def test_crime_is_higher_in_the_focus_only_without_the_centre(book: FigureBook) -> None:
    assert _rounded(book.get("misdrijven-totaal", "kloof", "2022", "verhouding")) == 0.93
    assert _rounded(book.get("misdrijven-totaal", "kloof-zonder-centrum", "2022", "verhouding")) == 1.24


def _course(book: FigureBook, indicator: str, first: str, last: str) -> tuple[str, str]:
    """How a gap moved, as a difference and as a ratio: each side of it away from the other, or towards it."""
    differences = [abs(known(book.get(indicator, "kloof", period, "verschil")).exact) for period in (first, last)]
    ratios = [abs(known(book.get(indicator, "kloof", period, "verhouding")).exact - 1) for period in (first, last)]
    return _direction(*differences), _direction(*ratios)


def _direction(before: Fraction, after: Fraction) -> str:
    return "wider" if after > before else "narrower"


def test_difference_and_ratio_disagree_about_the_value_of_homes(book: FigureBook) -> None:
    assert _course(book, "woz", "2019", "2022") == ("wider", "narrower")


def test_difference_and_ratio_disagree_about_making_ends_meet(book: FigureBook) -> None:
    assert _course(book, "rondkomen", "2012", "2020") == ("narrower", "wider")


def test_the_rest_of_woz_is_weighted_with_households(book: FigureBook) -> None:
    figure = known(book.get("woz", "focus", "2022"))

    assert {getattr(operand, "package", "") for operand in figure.operands.values()} == {"wonen", "bevolking"}
    assert figure.formula.startswith("som(w1 * a1")


def test_counted_totals_of_the_city_equal_the_sum_of_its_buurten(book: FigureBook) -> None:
    """The police count 10,752 crimes in 2022, in the city and in its buurten together."""
    focus = known(book.get("misdrijven-totaal", "focus", "2022", "teller")).exact
    rest = known(book.get("misdrijven-totaal", "overig", "2022", "teller")).exact

    assert focus + rest == known(book.get("misdrijven-totaal", "GM0758", "2022", "teller")).exact == 10752


def test_no_value_carries_a_missing_status_and_every_absence_has_a_reason(book: FigureBook) -> None:
    figures = [value for value in book.values.values() if isinstance(value, Figure)]
    absences = [value for value in book.values.values() if isinstance(value, Missing)]

    assert [figure.id for figure in figures if figure.status.missing] == []
    assert [absence.id for absence in absences if not absence.reason or not Status(absence.status).missing] == []
    assert len(figures) > 40_000
