"""Rows find their area by code, or by order and name together; never by name alone."""

from dataclasses import replace

from generator.model.identifiers import RegionCode
from generator.versions.intake.delimited import read_delimited
from generator.versions.intake.joining import ExpectedName, expect_names, join_by_code, join_by_order
from generator.versions.intake.mapping import FileForm, NamesFrom
from generator.versions.intake.order_names import expect_delivered_names
from generator.versions.intake.tables import DeliveredTable
from tests.versions.small_deliveries import AREAS, BY_CODE, BY_ORDER, CENTRE, CITY, MARKT, NOORD, OUTSIDE, WIJKEN_EN_BUURTEN, ZUID


def table(text: str) -> DeliveredTable:
    read, problems = read_delimited(text.encode("utf-8"), "levering.csv", FileForm())
    assert read is not None
    assert problems == ()
    return read


def test_padding_around_codes_does_not_matter() -> None:
    rows = table(f"code\n{CITY}    \n{CENTRE}  \n{MARKT}\n{OUTSIDE}\n{NOORD}\n{ZUID}\n")

    joined, problems = join_by_code(rows, rows.rows, BY_CODE, AREAS)

    assert problems == ()
    assert [code for code, _ in joined] == [CITY, CENTRE, MARKT, OUTSIDE, NOORD, ZUID]


def test_a_code_that_is_left_out_needs_a_reason_in_the_mapping() -> None:
    rows = table(f"code\nNL00  \n{MARKT}\n{NOORD}\n{ZUID}\n")
    key = replace(BY_CODE, levels=BY_ORDER.levels)

    _, refused = join_by_code(rows, rows.rows, key, AREAS)
    joined, problems = join_by_code(rows, rows.rows, replace(key, skip={"NL00": "Nederland"}), AREAS)

    assert [(problem.code, str(problem.place)) for problem in refused] == [("delivery-unknown-region", "levering.csv:2:1")]
    assert problems == ()
    assert len(joined) == 3


def test_double_and_absent_codes_are_found() -> None:
    rows = table(f"code\n{MARKT}\n{MARKT}\n{NOORD}\n")

    _, problems = join_by_code(rows, rows.rows, replace(BY_CODE, levels=BY_ORDER.levels), AREAS)

    assert [problem.code for problem in problems] == ["delivery-double-region", "delivery-lacks-region"]
    assert ZUID in problems[1].found


def test_rows_without_codes_are_joined_in_the_order_of_the_codes() -> None:
    rows = table("naam\nMarkt\nNoordhoek\nZuidhoek\n")

    joined, problems = join_by_order(rows, rows.rows, BY_ORDER, expect_names(BY_ORDER, AREAS))

    assert problems == ()
    assert [(code, row.cells[0]) for code, row in joined] == [(MARKT, "Markt"), (NOORD, "Noordhoek"), (ZUID, "Zuidhoek")]


def test_a_wijk_and_a_buurt_of_the_same_name_are_told_apart_by_order() -> None:
    rows = table("naam\nMarkt\nMarkt\nBuiten\nNoordhoek\nZuidhoek\n")
    key = replace(BY_ORDER, levels=WIJKEN_EN_BUURTEN)

    joined, _ = join_by_order(rows, rows.rows, key, expect_names(key, AREAS))

    assert [code for code, _ in joined] == [CENTRE, MARKT, OUTSIDE, NOORD, ZUID]


def test_a_wrong_name_is_refused_even_when_the_number_of_rows_is_right() -> None:
    rows = table("naam\nMarkt\nZuidhoek\nNoordhoek\n")

    _, problems = join_by_order(rows, rows.rows, BY_ORDER, expect_names(BY_ORDER, AREAS))

    assert [str(problem.place) for problem in problems] == ["levering.csv:3:1", "levering.csv:4:1"]
    assert problems[0].code == "delivery-wrong-name"
    assert problems[0].expected == f"Op deze plaats hoort {NOORD} 'Noordhoek'."


def test_a_hard_space_behind_a_name_must_be_declared() -> None:
    rows = table("naam\nMarkt\nNoordhoek\u00a0\nZuidhoek\n")
    declared = replace(BY_ORDER, names={"Noordhoek\u00a0": RegionCode(NOORD)})

    _, refused = join_by_order(rows, rows.rows, BY_ORDER, expect_names(BY_ORDER, AREAS))
    _, accepted = join_by_order(rows, rows.rows, declared, expect_names(declared, AREAS))

    assert "\\xa0" in refused[0].found
    assert accepted == ()


def test_a_declared_spelling_counts_for_its_own_area_only() -> None:
    rows = table("naam\nNoordhoeck\nNoordhoek\nZuidhoek\n")
    key = replace(BY_ORDER, names={"Noordhoeck": RegionCode(NOORD)})

    _, problems = join_by_order(rows, rows.rows, key, expect_names(key, AREAS))

    assert [str(problem.place) for problem in problems] == ["levering.csv:2:1"]


def test_one_row_too_few_joins_nothing() -> None:
    rows = table("naam\nMarkt\nZuidhoek\n")

    joined, problems = join_by_order(rows, rows.rows, BY_ORDER, expect_names(BY_ORDER, AREAS))

    assert joined == ()
    assert problems[0].code == "delivery-wrong-region-count"


def test_the_name_of_the_area_above_is_checked_too() -> None:
    rows = table("wijk,naam\nMarkt,Markt\nBuitten,Noordhoek\nMarkt,Zuidhoek\n")
    key = replace(BY_ORDER, parent_column="wijk", names={"Buitten": RegionCode(OUTSIDE)})

    _, problems = join_by_order(rows, rows.rows, key, expect_names(key, AREAS))

    assert [str(problem.place) for problem in problems] == ["levering.csv:4:1"]


NAMES = NamesFrom(source="koppeling", number="nr", name="engels", code="code")
EXPECTED = (ExpectedName(code=RegionCode(MARKT), names=("Markt",)), ExpectedName(code=RegionCode(NOORD), names=("Noordhoek",)))


def test_translated_names_come_from_a_list_with_row_numbers_and_codes() -> None:
    expected, problems = expect_delivered_names(NAMES, table(f"nr,engels,code\n1,Market,{MARKT}\n2,North corner,{NOORD}\n"), EXPECTED)

    assert problems == ()
    assert [area.names for area in expected] == [("Market",), ("North corner",)]


def test_a_list_of_names_in_another_order_is_refused() -> None:
    _, problems = expect_delivered_names(NAMES, table(f"nr,engels,code\n1,North corner,{NOORD}\n2,Market,{MARKT}\n"), EXPECTED)

    assert [str(problem.place) for problem in problems] == ["levering.csv:2", "levering.csv:3"]


def test_a_list_of_names_without_its_columns_is_refused() -> None:
    expected, problems = expect_delivered_names(NAMES, table("nr,engels\n1,Market\n"), EXPECTED)

    assert expected == ()
    assert "code" in problems[0].found
