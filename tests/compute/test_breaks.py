"""Where a new series begins: by the source, its denominator, another definition, or other boundaries."""

from dataclasses import replace

from generator.compute.figures import compute_figures
from generator.model.book import FigureBook
from generator.model.boundaries import BoundaryYears
from generator.model.edition import Edition
from generator.model.identifiers import AreaKey, IndicatorId
from generator.model.verdict import Verdict
from tests.compute.small_city import MARKT, NOORD, WEST, ZUID, count, edition, rate

YEARS = (2018, 2019, 2020, 2021)
LEVELS = ("gemeente", "wijk", "buurt")


def rows(name: str = "x", changed: str = "", status: str = "B", year: int = 2020) -> str:
    """Make a row a year for every buurt, all plain but one."""
    return "\n".join(
        f"{name},{area},{own},{'500' if name == 'y' else ''},{status if (area, own) == (changed, year) else 'A'},"
        f"{',' if name == 'y' else '30,1000'},"
        for own in YEARS
        for area in (MARKT, NOORD, ZUID, WEST)
    )


def breaks(book: FigureBook, area: str) -> frozenset[str]:
    return frozenset(map(str, book.breaks.get((IndicatorId("x"), AreaKey(area)), ())))


def bounded(made: Edition, *years: str, same: tuple[str, ...] = ()) -> Edition:
    """Make the same edition with a boundary year for each of the four periods."""
    declared = {("x", level, str(period)): year for period, year in zip(YEARS, years, strict=True) for level in LEVELS}
    return replace(made, boundaries=BoundaryYears(years=declared, same=dict.fromkeys(same, frozenset(LEVELS))))


def test_a_series_of_one_source_and_one_definition_has_no_break() -> None:
    assert compute_figures(edition(rate("x"), rows=rows())).breaks == {}


def test_a_break_in_one_buurt_breaks_its_line_and_that_of_its_group_and_of_the_gap() -> None:
    book = compute_figures(edition(rate("x"), rows=rows(changed=NOORD)))

    assert [breaks(book, area) for area in (NOORD, "focus", "kloof")] == [{"2020"}] * 3
    assert [breaks(book, area) for area in (MARKT, "overig")] == [frozenset()] * 2


def test_a_break_that_a_graver_status_hides_breaks_the_line_all_the_same() -> None:
    hidden = rows(changed=NOORD).replace(f"x,{ZUID},2020,,A", f"x,{ZUID},2020,,P")
    book = compute_figures(edition(rate("x"), rows=hidden))

    assert breaks(book, "focus") == {"2020"}


def test_a_break_in_the_denominator_breaks_the_line_of_the_rate() -> None:
    indicator = rate("x", denominator="y")
    own = rows().replace("30,1000", "30,")
    book = compute_figures(edition(indicator, count("y"), rows=f"{own}\n{rows('y', changed=NOORD)}"))

    assert breaks(book, NOORD) == {"2020"}


def test_another_definition_begins_a_series_and_its_end_begins_another() -> None:
    book = compute_figures(edition(rate("x"), rows=rows(changed=NOORD, status="D")))

    assert breaks(book, NOORD) == {"2020", "2021"}


def test_other_boundaries_break_the_line_and_forbid_a_statement_across_them() -> None:
    made = bounded(edition(rate("x"), rows=rows()), "2017", "2017", "2021", "2021")
    book = compute_figures(made)

    assert [breaks(book, area) for area in (NOORD, "focus", "kloof", "GM0001")] == [{"2020"}] * 4
    assert book.courses[IndicatorId("x")].since_base.verdict is Verdict.BROKEN
    assert book.get("x", NOORD, "2018-2021", "verandering") is not None
    assert book.get("x", NOORD, "2020-2021", "verandering") is not None


def test_boundaries_with_the_same_codes_break_nothing() -> None:
    made = bounded(edition(rate("x"), rows=rows()), "2017", "2017", "2021", "2021", same=("2017", "2021"))

    assert compute_figures(made).breaks == {}


def test_boundaries_that_are_not_known_are_not_known_to_be_the_same() -> None:
    made = edition(rate("x"), rows=rows())

    assert breaks(compute_figures(bounded(made, "onbekend", "onbekend", "2021", "2021", same=("2021",))), NOORD) == {"2020"}
    assert compute_figures(bounded(made, *["onbekend"] * 4)).breaks == {}
