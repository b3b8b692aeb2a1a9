"""The book of figures as a whole."""

from generator.compute.figures import compute_figures
from generator.model.figure import Figure
from tests.compute.small_city import BENEFITS, INHABITANTS, NOORD, WEST, count, edition, rate


def test_the_book_knows_the_years_of_every_area_and_group() -> None:
    book = compute_figures(edition(rate("bijstand"), rows=BENEFITS + f"bijstand,{NOORD},2018,,A,5,500,\n"))

    assert book.periods_of("bijstand", NOORD) == ("2018", "2020")
    assert book.periods_of("bijstand", WEST) == ("2020",)
    assert book.periods_of("bijstand", "focus") == ("2018", "2020")
    assert book.latest("bijstand", "kloof") == "2020"


def test_every_figure_is_filed_under_its_own_id() -> None:
    book = compute_figures(edition(rate("bijstand"), count("inwoners"), rows=BENEFITS + INHABITANTS))

    assert all(name == value.id for name, value in book.values.items())
    assert len(book.values) > 50


def test_the_order_of_rows_does_not_change_aknown() -> None:
    lines = [line for line in (BENEFITS + INHABITANTS).splitlines() if line]
    forward = compute_figures(edition(rate("bijstand"), count("inwoners"), rows="\n".join(lines)))
    backward = compute_figures(edition(rate("bijstand"), count("inwoners"), rows="\n".join(reversed(lines))))

    texts = [
        [(value.id, value.value if isinstance(value, Figure) else value.reason) for value in book.values.values()]
        for book in (forward, backward)
    ]

    assert texts[0] == texts[1]
