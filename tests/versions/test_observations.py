"""Cells become observations; absence keeps its reason."""

from collections.abc import Mapping
from dataclasses import replace

from generator.model.problem import Problem
from generator.model.region import Level
from generator.model.status import Status
from generator.versions.intake.cells import read_cells
from generator.versions.intake.mapping import Delivery, IndicatorEntry, MissingSign, Series, Years
from generator.versions.intake.observations import make_observations
from generator.versions.intake.precision import Precision
from generator.versions.intake.rows import Observation
from tests.versions.small_deliveries import AREAS, BUURTEN, BY_CODE, BY_ORDER, COUNTS, MARKT, NOORD, NOWHERE, ZUID, a_bundle, a_delivery

DELIVERY = a_delivery(regions=replace(BY_CODE, column="Code", skip={"NL00": "Nederland"}))
SERIES = Series(
    source="levering",
    levels=BUURTEN,
    periods=("2020",),
    value="",
    numerator="Bijstand",
    denominator="Inwoners",
    factor=1,
    status=Status.PROVISIONAL,
    note="",
    place=NOWHERE,
)
INCOME = replace(SERIES, value="Inkomen", numerator="", denominator="", factor=1000, status=Status.NORMAL)


def observe(
    *series: Series, text: str = COUNTS, definition: Mapping[str, str] | None = None, delivery: Delivery = DELIVERY
) -> tuple[dict[str, Observation], tuple[Problem, ...]]:
    indicator = IndicatorEntry(id="bijstand", cells=definition or {}, series=series, place=NOWHERE)
    cells, problems = read_cells(delivery, a_bundle((delivery, text)), AREAS)
    assert problems == ()
    rows, problems = make_observations([indicator], {"levering": delivery}, {"levering": cells}, AREAS)
    return {row.region: row for row in rows}, problems


def test_a_count_stands_in_teller_and_its_base_in_noemer() -> None:
    rows, problems = observe(SERIES)

    assert problems == ()
    assert (rows[NOORD].value, rows[NOORD].numerator, rows[NOORD].denominator) == ("", "50", "2000")
    assert rows[NOORD].status is Status.PROVISIONAL


def test_a_missing_count_leaves_all_number_cells_empty_and_says_why() -> None:
    rows, _ = observe(SERIES)

    assert (rows[ZUID].value, rows[ZUID].numerator, rows[ZUID].denominator) == ("", "", "")
    assert rows[ZUID].status is Status.UNKNOWN
    assert rows[ZUID].note == "Een punt in de tabel."


def test_thousands_of_euros_are_converted_with_the_declared_factor() -> None:
    rows, _ = observe(INCOME)

    assert rows[NOORD].value == "20100"
    assert rows[MARKT].value == "30000"


def test_there_is_a_row_for_every_area_of_the_levels() -> None:
    rows, _ = observe(replace(SERIES, levels=(Level.DISTRICT, Level.NEIGHBOURHOOD)))

    assert len(rows) == 5


def test_a_sign_without_a_meaning_is_a_problem_at_its_cell() -> None:
    _, problems = observe(SERIES, text=COUNTS.replace("2000,50,", "2000,?,"))

    assert [(problem.code, str(problem.place)) for problem in problems] == [("delivery-not-a-number", "/leveringen/levering.csv:7:3")]


def test_a_decimal_comma_is_not_a_number() -> None:
    _, problems = observe(INCOME, text=COUNTS.replace("2000,50,20.1", '2000,50,"20,1"'))

    assert problems[0].found == "'20,1' is geen getal."


def test_a_point_between_thousands_makes_no_count() -> None:
    _, problems = observe(SERIES, text=COUNTS.replace("2000,50,", "2.000,50,"))

    assert [(problem.code, str(problem.place)) for problem in problems] == [("delivery-broken-count", "/leveringen/levering.csv:7:2")]
    assert problems[0].found == "'2.000' is geen heel aantal."


def test_a_sum_is_held_to_its_own_decimals_and_a_mean_may_be_below_zero() -> None:
    hours = {"weging": "som", "decimalen": "1"}
    text = COUNTS.replace("2000,50,20.1", "2000,50,20.15").replace("1000,10,30", "1000,10,-30")

    _, summed = observe(replace(INCOME, factor=1), text=text, definition=hours)
    _, averaged = observe(INCOME, text=text)

    assert [problem.code for problem in summed] == ["delivery-negative-count", "delivery-broken-count"]
    assert averaged == ()


def test_a_source_may_say_itself_how_it_rounds_counts() -> None:
    rounded = Precision(columns=("Bijstand",), step="0.5", method="nearest", levels=BUURTEN, unplaced=(), statement="Op halven.")

    _, problems = observe(SERIES, text=COUNTS.replace("2000,50,", "2000,50.5,"), delivery=replace(DELIVERY, precision=(rounded,)))

    assert problems == ()


def test_a_column_that_does_not_exist_is_a_problem_of_the_mapping() -> None:
    _, problems = observe(replace(SERIES, numerator="Bijstand_83"))

    assert problems[0].code == "mapping-unknown-column"
    assert problems[0].expected.startswith("Er zijn: ")
    assert problems[0].next_step == "Bedoelde u 'Bijstand'?"


def test_a_period_that_was_not_delivered_is_a_problem() -> None:
    _, problems = observe(replace(SERIES, periods=("2019",)))

    assert {problem.code for problem in problems} == {"mapping-no-cell"}


def test_one_period_from_two_series_is_a_problem() -> None:
    _, problems = observe(SERIES, INCOME)

    assert [problem.code for problem in problems] == ["mapping-double-observation"]


def test_a_zero_is_a_number_unless_the_mapping_says_otherwise() -> None:
    indicator = IndicatorEntry(id="woz", cells={}, series=(replace(INCOME, value="woz", factor=1),), place=NOWHERE)
    text = "naam,2020\nMarkt,0\nNoordhoek,150000\nZuidhoek,160000\n"
    counted = a_delivery(regions=BY_ORDER, layout=Years(measure="woz"))
    no_figure = MissingSign(sign="0", status=Status.UNKNOWN, note="Een nul betekent hier: geen cijfer.")

    found = []
    for delivery in (counted, replace(counted, missing=(no_figure,))):
        cells, _ = read_cells(delivery, a_bundle((delivery, text)), AREAS)
        rows, _ = make_observations([indicator], {"levering": delivery}, {"levering": cells}, AREAS)
        found.append((rows[0].value, rows[0].status))

    assert found == [("0", Status.NORMAL), ("", Status.UNKNOWN)]
