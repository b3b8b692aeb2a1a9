"""Change over the years."""

from fractions import Fraction

from generator.compute.figures import compute_figures
from generator.model.figure import Figure, Missing
from tests.compute.small_city import NOORD, ZUID, count, edition, known, rate, unknown


def test_the_change_runs_from_the_first_year_to_the_latest() -> None:
    rows = "".join(f"inwoners,{NOORD},{year},{number},A,,,\n" for year, number in (("2008", 50), ("2015", 90), ("2022", 70)))

    book = compute_figures(edition(count("inwoners"), rows=rows))

    change = known(book.get("inwoners", NOORD, "2008-2022", "verandering"))
    assert (change.exact, change.signed, change.formula) == (Fraction(20), True, "a - b")
    assert book.get("inwoners", NOORD, "2008-2015", "verandering") is None


def test_a_change_never_crosses_a_break_in_the_series() -> None:
    rows = "".join(
        f"inwoners,{NOORD},{year},{number},{status},,,\n"
        for year, number, status in (("2008", 50, "A"), ("2015", 90, "B"), ("2022", 70, "A"))
    )

    book = compute_figures(edition(count("inwoners"), rows=rows))

    assert unknown(book.get("inwoners", NOORD, "2008-2022", "verandering")).reason.startswith("De reeks is onderbroken")
    assert known(book.get("inwoners", NOORD, "2015-2022", "verandering")).exact == -20


def test_a_break_in_the_latest_year_leaves_no_change_at_all() -> None:
    rows = f"inwoners,{NOORD},2008,50,A,,,\ninwoners,{NOORD},2022,70,B,,,\n"

    book = compute_figures(edition(count("inwoners"), rows=rows))

    assert [value.id for value in book.values.values() if value.id.endswith("verandering") and isinstance(value, Figure)] == []


def test_a_break_in_the_denominator_breaks_the_rate_too() -> None:
    rows = f"""
inwoners,{NOORD},2019,500,A,,,
inwoners,{NOORD},2020,500,B,,,
misdrijven,{NOORD},2019,,A,5,,
misdrijven,{NOORD},2020,,A,6,,
"""

    book = compute_figures(edition(rate("misdrijven", denominator="inwoners"), count("inwoners"), rows=rows))

    assert isinstance(book.get("misdrijven", NOORD, "2019-2020", "verandering"), Missing)
    assert isinstance(book.get("misdrijven", "focus", "2019-2020", "verandering"), Missing)


def test_a_series_that_starts_unknown_has_its_change_over_the_known_years() -> None:
    rows = f"inwoners,{NOORD},2008,,O,,,Nog niet gebouwd.\ninwoners,{NOORD},2015,90,A,,,\ninwoners,{NOORD},2022,70,A,,,\n"

    book = compute_figures(edition(count("inwoners"), rows=rows))

    assert unknown(book.get("inwoners", NOORD, "2008-2022", "verandering")).reason == "Nog niet gebouwd."
    assert known(book.get("inwoners", NOORD, "2015-2022", "verandering")).exact == -20


def test_a_change_of_a_group_says_so_when_other_buurten_are_known() -> None:
    rows = f"""
bijstand,{NOORD},2019,,A,5,500,
bijstand,{ZUID},2019,,O,,,
bijstand,{NOORD},2020,,A,5,500,
bijstand,{ZUID},2020,,A,9,500,
"""

    book = compute_figures(edition(rate("bijstand"), rows=rows))

    change = known(book.get("bijstand", "focus", "2019-2020", "verandering"))
    assert change.note == "Niet in beide jaren zijn dezelfde buurten bekend."
    assert change.exact == 4
