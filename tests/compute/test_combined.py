"""Several buurten together: groups, wijken and cities that were not delivered."""

from fractions import Fraction

from generator.compute.figures import compute_figures
from generator.model.figure import SourceCell
from generator.model.status import Status
from tests.compute.small_city import BENEFITS, INHABITANTS, MARKT, NOORD, OUTSIDE, WEST, ZUID, count, edition, known, mean, rate, unknown


def test_a_wijk_has_no_total_when_one_of_its_buurten_is_unknown() -> None:
    rows = INHABITANTS.replace(f"inwoners,{WEST},2020,4000,A", f"inwoners,{WEST},2020,,O") + f"misdrijven,{OUTSIDE},2020,,A,90,,\n"

    book = compute_figures(edition(rate("misdrijven", denominator="inwoners"), count("inwoners"), rows=rows))

    assert unknown(book.get("inwoners", OUTSIDE, "2020")).status is Status.UNKNOWN
    assert unknown(book.get("misdrijven", OUTSIDE, "2020")).reason == "Het aantal om door te delen is onbekend."


def test_the_focus_is_summed_from_its_buurten_on_both_sides_of_the_division() -> None:
    book = compute_figures(edition(rate("bijstand"), rows=BENEFITS))

    focus = known(book.get("bijstand", "focus", "2020"))

    assert focus.formula == "1000 * som(a1, a2) / som(b1, b2)"
    assert focus.exact == Fraction(1000 * 160, 5000)
    assert (focus.id, focus.unit, focus.note) == ("2022.bijstand.focus.2020", "per 1.000 inwoners", "")
    assert known(book.get("bijstand", "focus", "2020", "teller")).exact == 160
    assert known(book.get("bijstand", "focus", "2020", "noemer")).exact == 5000


def test_an_unknown_buurt_is_left_out_of_both_sides_and_named() -> None:
    book = compute_figures(edition(rate("bijstand"), rows=BENEFITS))

    rest = known(book.get("bijstand", "overig", "2020"))

    assert rest.exact == 10
    assert rest.note == "Westhoek telt niet mee: daar is het cijfer onbekend."


def test_buurten_left_out_for_different_reasons_are_named_by_reason() -> None:
    rows = f"inwoners,{MARKT},2020,,Q,,,Geheim.\ninwoners,{NOORD},2020,5,A,,,\ninwoners,{ZUID},2020,,O,,,\n"

    book = compute_figures(edition(count("inwoners"), rows=rows))

    assert unknown(book.get("inwoners", "overig", "2020")).status is Status.UNKNOWN
    assert known(book.get("inwoners", "focus", "2020")).note == "Zuidhoek telt niet mee: daar is het cijfer onbekend."


def test_a_partly_matching_buurt_counts_as_rest_beside_the_exact_ones() -> None:
    book = compute_figures(edition(rate("bijstand"), rows=BENEFITS))

    assert known(book.get("bijstand", "focus-gelijk", "2020")).exact == 50
    assert known(book.get("bijstand", "overig-gelijk", "2020")).exact == Fraction(1000 * 70, 4000)
    assert known(book.get("bijstand", "kloof-gelijk", "2020", "verhouding")).exact == Fraction(50) / Fraction(70, 4)


def test_a_group_divides_by_the_figure_of_the_group_when_all_its_buurten_are_known() -> None:
    rows = INHABITANTS + "".join(f"misdrijven,{area},2020,,A,20,,\n" for area in (MARKT, NOORD, ZUID, WEST))

    book = compute_figures(edition(rate("misdrijven", denominator="inwoners"), count("inwoners"), rows=rows))

    focus = known(book.get("misdrijven", "focus", "2020"))
    assert focus.formula == "1000 * som(a1, a2) / b"
    assert focus.operands["b"] is book.get("inwoners", "focus", "2020")
    assert focus.exact == 8


def test_a_group_divides_by_the_cells_of_the_buurten_that_count_when_one_is_unknown() -> None:
    rows = INHABITANTS + f"misdrijven,{NOORD},2020,,A,20,,\nmisdrijven,{ZUID},2020,,O,,,\n"

    book = compute_figures(edition(rate("misdrijven", denominator="inwoners"), count("inwoners"), rows=rows))

    focus = known(book.get("misdrijven", "focus", "2020"))
    assert focus.formula == "1000 * som(a1) / som(b1)"
    assert isinstance(focus.operands["b1"], SourceCell)
    assert focus.exact == 10


def test_a_buurt_below_the_minimum_still_counts_in_its_group() -> None:
    rows = f"misdrijven,{NOORD},2020,,A,1,100,\nmisdrijven,{ZUID},2020,,A,9,900,\n"

    book = compute_figures(edition(rate("misdrijven", minimum=250), rows=rows))

    assert unknown(book.get("misdrijven", NOORD, "2020")).status is Status.TOO_SMALL
    assert known(book.get("misdrijven", "focus", "2020")).exact == 10


def test_a_mean_is_weighted_and_buurten_without_a_weight_are_left_out() -> None:
    rows = f"""
huishoudens,{MARKT},2020,10,A,,,
huishoudens,{NOORD},2020,100,A,,,
huishoudens,{ZUID},2020,300,A,,,
huishoudens,{WEST},2020,0,A,,,
woz,{MARKT},2020,500000,A,,,
woz,{NOORD},2020,100000,A,,,
woz,{ZUID},2020,200000,A,,,
woz,{WEST},2020,900000,A,,,
"""

    book = compute_figures(edition(mean("woz", weight="huishoudens"), count("huishoudens"), rows=rows))

    focus = known(book.get("woz", "focus", "2020"))
    assert focus.formula == "som(w1 * a1, w2 * a2) / som(w1, w2)"
    assert focus.exact == 175000
    assert known(book.get("woz", "overig", "2020")).exact == 500000
    assert known(book.get("woz", "overig", "2020")).note == "Westhoek telt niet mee: daar is het cijfer onbekend."
    assert known(book.get("woz", WEST, "2020")).exact == 900000


def test_a_mean_of_another_year_takes_the_nearest_year_of_its_weight() -> None:
    rows = f"huishoudens,{NOORD},2016,1,A,,,\nhuishoudens,{NOORD},2020,2,A,,,\nwoz,{NOORD},2018,5,A,,,\nwoz,{NOORD},2022,7,A,,,\n"

    book = compute_figures(edition(mean("woz", weight="huishoudens"), count("huishoudens"), rows=rows))

    weights = [known(book.get("woz", "focus", period)).operands["w1"] for period in ("2018", "2022")]
    assert [weight.line for weight in weights if isinstance(weight, SourceCell)] == [2, 3]


def test_the_gravest_status_of_its_operands_is_the_status_of_aknown() -> None:
    rows = f"""
huishoudens,{NOORD},2020,1,P,,,
huishoudens,{ZUID},2020,1,A,,,
woz,{NOORD},2020,5,E,,,
woz,{ZUID},2020,5,A,,,
woz,{WEST},2020,5,V,,,Sprong van jaar op jaar.
"""

    book = compute_figures(edition(mean("woz", weight="huishoudens"), count("huishoudens"), rows=rows))

    assert known(book.get("woz", NOORD, "2020")).status is Status.ESTIMATED
    assert known(book.get("woz", "focus", "2020")).status is Status.PROVISIONAL
    assert known(book.get("woz", "focus-gelijk", "2020")).status is Status.PROVISIONAL
    assert known(book.get("woz", WEST, "2020")).note == "Sprong van jaar op jaar."


def test_doubt_about_the_denominator_is_doubt_about_the_rate() -> None:
    rows = f"inwoners,{NOORD},2020,500,V,,,Wijkt af.\nmisdrijven,{NOORD},2020,,A,5,,\n"

    book = compute_figures(edition(rate("misdrijven", denominator="inwoners"), count("inwoners"), rows=rows))

    figure = known(book.get("misdrijven", NOORD, "2020"))
    assert (figure.status, figure.note) == (Status.UNVALIDATED, "Wijkt af.")
    assert known(book.get("misdrijven", NOORD, "2020", "teller")).status is Status.NORMAL
    assert "De twijfel komt door het cijfer van Noordhoek." in known(book.get("misdrijven", "focus", "2020")).note
