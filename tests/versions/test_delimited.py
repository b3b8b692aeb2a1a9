"""Bytes of a delivery → rows with physical lines."""

import pytest

from generator.versions.intake.delimited import read_delimited
from generator.versions.intake.mapping import FileForm

POLICE = """\ufeff"Geregistreerde misdrijven; soort misdrijf"
"Type of crime: 1.1.1 Burglary"
"";"Periods"
"";"2021";"2022"
"Districts";"number";"number"
"Bark mill";"3";"4"
"Hill";"0";"1"
"Bron: Politie"
"""
FORM = FileForm(delimiter=";", title_rows=3, mark="Type of crime: 1.1.1 Burglary", unit_rows=1, footer=("Bron: Politie",), rows=2)


def test_title_rows_unit_rows_and_footer_are_set_aside() -> None:
    table, problems = read_delimited(POLICE.encode(), "politie.csv", FORM)

    assert problems == ()
    assert table is not None
    assert table.header == ("", "2021", "2022")
    assert [(row.line, row.cells) for row in table.rows] == [(6, ("Bark mill", "3", "4")), (7, ("Hill", "0", "1"))]


def test_a_delivery_without_its_title_rows_is_read_by_its_own_form() -> None:
    table, problems = read_delimited(b";2021;2022\nBark mill;3;4", "abuse.csv", FileForm(delimiter=";"))

    assert problems == ()
    assert table is not None
    assert table.rows[0].cells == ("Bark mill", "3", "4")


def test_another_kind_of_crime_than_declared_is_refused() -> None:
    _, problems = read_delimited(POLICE.replace("1.1.1 Burglary", "1.4.4 Threat").encode(), "politie.csv", FORM)

    assert [problem.code for problem in problems] == ["delivery-wrong-title"]
    assert "1.1.1 Burglary" in problems[0].found


def test_a_missing_footer_is_found_at_its_line() -> None:
    _, problems = read_delimited(POLICE.replace('"Bron: Politie"\n', "").encode(), "politie.csv", FORM)

    assert {problem.code for problem in problems} == {"delivery-wrong-footer", "delivery-wrong-row-count"}
    assert str(min(problem.place for problem in problems if problem.place.line)) == "politie.csv:7"


def test_the_number_of_rows_is_checked() -> None:
    _, problems = read_delimited(b"code,naam\nGM0001,Dorp\n", "codes.csv", FileForm(rows=2))

    assert problems[0].code == "delivery-wrong-row-count"
    assert "1 gegevensregels" in problems[0].found


def test_a_row_with_another_number_of_cells_is_pointed_at() -> None:
    _, problems = read_delimited(b"code,naam\nGM0001,Dorp\nGM0002\n", "codes.csv", FileForm())

    assert [str(problem.place) for problem in problems] == ["codes.csv:3"]


@pytest.mark.parametrize(
    ("text", "declared", "told"),
    [
        ("code,naam,aantal\nGM0001,Dorp,5\n", ";", "tussen de kolommen staat een komma, niet een puntkomma."),
        ("code;inkomen\nGM0001;25,9", ",", "tussen de kolommen staat een puntkomma, niet een komma."),
        ('"code";"naam"\n"GM0001";"Dorp"\n', ",", "tussen de kolommen staat een puntkomma, niet een komma."),
        ("code\tnaam\nGM0001\tDorp\n", ",", "tussen de kolommen staat een tab, niet een komma."),
    ],
)
def test_another_separator_than_declared_is_told_once(text: str, declared: str, told: str) -> None:
    table, problems = read_delimited(text.encode(), "codes.csv", FileForm(delimiter=declared))

    assert table is None
    assert [(problem.code, str(problem.place)) for problem in problems] == [("delivery-wrong-separator", "codes.csv:1")]
    assert problems[0].found == f"De kop heeft maar één cel: {told}"


def test_the_separator_is_told_as_it_is_written_in_the_mapping() -> None:
    _, problems = read_delimited(b"code\tnaam\nGM0001\tDorp\n", "codes.csv", FileForm())

    assert problems[0].next_step.endswith('onder [bronnen.vorm]: scheidingsteken = "\\t".')


@pytest.mark.parametrize("text", ["code\nGM0001\n", "Kerncijfers, wijken\nGM0001;Dorp\n"])
def test_a_list_of_one_column_and_a_title_have_no_other_separator(text: str) -> None:
    _, problems = read_delimited(text.encode(), "codes.csv", FileForm(delimiter=";"))

    assert "delivery-wrong-separator" not in {problem.code for problem in problems}


def test_bytes_that_are_not_utf8_are_refused_at_their_line() -> None:
    _, problems = read_delimited("code,naam\nBU1,Chassé\n".encode("latin-1"), "codes.csv", FileForm())

    assert problems[0].code == "delivery-not-utf8"
    assert problems[0].place.line == 2


def test_a_stray_quote_is_refused() -> None:
    _, problems = read_delimited(b'code,naam\nBU1,"Chasse"x\n', "codes.csv", FileForm())

    assert problems[0].code == "delivery-not-csv"


def test_a_delivery_that_ends_too_early_is_refused() -> None:
    table, problems = read_delimited(b"alleen een titel\n", "leeg.csv", FileForm(title_rows=3))

    assert table is None
    assert problems[-1].code == "delivery-too-short"
