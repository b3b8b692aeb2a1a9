"""What holds of groups and gaps whatever the numbers are."""

from fractions import Fraction

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.compute.figures import compute_figures
from generator.model.book import FigureBook
from generator.model.figure import Figure
from tests.compute.small_city import CITY, MARKT, NOORD, WEST, ZUID, edition, known, rate

AREAS = (MARKT, NOORD, ZUID, WEST)
COUNTS = st.tuples(st.integers(min_value=0, max_value=500), st.integers(min_value=1, max_value=9000)) | st.none()
CITIES = st.tuples(*[COUNTS] * 4).filter(lambda city: any(city[1:3]) and any((city[0], city[3])))
FEW = settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.filter_too_much])

City = tuple[tuple[int, int] | None, ...]


def _book(city: City) -> FigureBook:
    rows = [
        f"x,{area},2020,,O,,,Onbekend." if counts is None else f"x,{area},2020,,A,{counts[0]},{counts[1]},"
        for area, counts in zip(AREAS, city, strict=True)
    ]
    return compute_figures(edition(rate("x"), rows="\n".join(rows)))


@FEW
@given(CITIES)
def test_focus_and_rest_together_are_the_city(city: City) -> None:
    book = _book(city)

    for measure in ("teller", "noemer"):
        sides = [known(book.get("x", side, "2020", measure)).exact for side in ("focus", "overig")]
        assert sum(sides) == known(book.get("x", CITY, "2020", measure)).exact


@FEW
@given(CITIES)
def test_a_group_lies_between_its_lowest_and_its_highest_buurt(city: City) -> None:
    book = _book(city)

    rates = [value.exact for value in (book.get("x", area, "2020") for area in (NOORD, ZUID)) if isinstance(value, Figure)]

    assert min(rates) <= known(book.get("x", "focus", "2020")).exact <= max(rates)


@FEW
@given(CITIES)
def test_difference_and_ratio_are_of_the_same_two_sides(city: City) -> None:
    book = _book(city)
    focus, rest = (known(book.get("x", side, "2020")).exact for side in ("focus", "overig"))

    ratio = book.get("x", "kloof", "2020", "verhouding")

    assert known(book.get("x", "kloof", "2020", "verschil")).exact == focus - rest
    assert (known(ratio).exact * rest == focus) if rest else (not isinstance(ratio, Figure))


@FEW
@given(CITIES)
def test_an_unknown_buurt_counts_as_if_it_were_not_there(city: City) -> None:
    known_counts = [counts for counts in city[1:3] if counts]

    focus = known(_book(city).get("x", "focus", "2020"))

    assert focus.exact == Fraction(1000 * sum(count for count, _ in known_counts), sum(base for _, base in known_counts))
    assert bool(focus.note) == (len(known_counts) == 1)
