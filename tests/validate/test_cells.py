"""Cells of a package are judged one by one, each at its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.model.package import DataPackage
from generator.validate.cells import (
    check_characters,
    check_choices,
    check_header,
    check_keys,
    check_numbers,
    check_required,
)

Break = Callable[..., DataPackage]
WOZ = "woz,BU99990101,2019,180000,A,,,"


@pytest.mark.parametrize("number", ["0", "-1", "12", "12.50", "0.5", "-0.5", "1234567890123456789", "9" * 40])
def test_a_plain_number_is_accepted(broken: Break, number: str) -> None:
    package = broken((WOZ, WOZ.replace("180000", number)))

    assert list(check_numbers(package)) == []


@pytest.mark.parametrize(
    "number",
    [
        "1_000",
        "12.500.000",
        '"12,5"',
        "１２",
        "٣",
        "NaN",
        "INF",
        "1E5",
        "1e999999999",
        "+1",
        "007",
        ".5",
        "5.",
        "0x10",
        "--1",
        "½",
        "−1",
        "1 000",
        ".",
        "x",
        "-99997.",
        "-0",
        "-0.0",
        "9" * 41,
        "9" * 309,
        f"-{'9' * 5000}",
    ],
)
def test_anything_else_is_no_number(broken: Break, number: str) -> None:
    package = broken((WOZ, WOZ.replace("180000", number)))

    assert [(problem.code, problem.place.line, problem.place.column) for problem in check_numbers(package)] == [("number-syntax", 30, 4)]


def test_a_decimal_comma_is_explained_as_such(broken: Break) -> None:
    package = broken((WOZ, WOZ.replace("180000", '"180,5"')))

    assert "decimale punt" in next(check_numbers(package)).message


def test_a_number_that_is_too_long_is_told_with_its_length_and_its_beginning(broken: Break) -> None:
    """With 309 digits it is infinite to whoever computes with it."""
    problem = next(check_numbers(broken((WOZ, WOZ.replace("180000", "9" * 309)))))

    assert problem.found == f"'{'9' * 59}…' (309 tekens) is geen getal."
    assert problem.expected == "Een getal heeft hooguit 40 tekens."


def test_a_zero_with_a_minus_is_explained_as_such(broken: Break) -> None:
    problem = next(check_numbers(broken((WOZ, WOZ.replace("180000", "-0.0")))))

    assert (problem.found, problem.expected) == ("'-0.0' is nul met een minteken.", "Nul heeft geen teken.")


@pytest.mark.parametrize("number", ["1.5", "1.0", "1e1", "een", "-0", "9" * 41, "9" * 5000])
def test_a_whole_number_is_whole(broken: Break, number: str) -> None:
    package = broken(("euro,0,hoger", f"euro,{number},hoger"), file="indicatoren.csv")

    assert [(problem.code, problem.place.line, problem.place.column) for problem in check_numbers(package)] == [("number-syntax", 3, 5)]


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (" Parkzicht", "cell-padding"),
        ("Parkzicht ", "cell-padding"),
        ("Parkzicht\N{NO-BREAK SPACE}", "cell-padding"),
        ("Park\N{NO-BREAK SPACE}zicht", "cell-character"),
        ("Park\N{ZERO WIDTH SPACE}zicht", "cell-character"),
        ("Park\N{RIGHT-TO-LEFT OVERRIDE}zicht", "cell-character"),
        ("Park\N{SOFT HYPHEN}zicht", "cell-character"),
        ("Park\x00zicht", "cell-character"),
        ("Park\tzicht", "cell-character"),
        ("Park\N{LINE SEPARATOR}zicht", "cell-character"),
        ("Pa\N{COMBINING DIAERESIS}rkzicht", "cell-character"),
    ],
)
def test_a_cell_that_looks_like_another_is_named(broken: Break, cell: str, code: str) -> None:
    package = broken(("Parkzicht", cell), file="gebieden.csv", folder="data/gebieden/0.1.0")

    assert [(problem.code, problem.place.line, problem.place.column) for problem in check_characters(package)] == [(code, 7, 2)]


@pytest.mark.parametrize("cell", ["Chassé", "‘t Hof – Oost", "Île de la Cité", "Zuid-Oost (noord)"])
def test_an_honest_name_is_left_alone(broken: Break, cell: str) -> None:
    package = broken(("Parkzicht", cell), file="gebieden.csv", folder="data/gebieden/0.1.0")

    assert list(check_characters(package)) == []


def test_a_padded_number_is_named_once(broken: Break) -> None:
    package = broken((WOZ, WOZ.replace("180000", " 180000 ")))

    assert [problem.code for rule in (check_characters, check_numbers) for problem in rule(package)] == ["cell-padding"]


def test_the_header_is_the_one_of_the_contract(broken: Break) -> None:
    problem = next(check_header(broken(("teller", "tellers"))))

    assert (problem.code, problem.place.line, problem.place.column) == ("header-differs", 1, 6)
    assert problem.message == "Kolom 6 is 'tellers'. Volgens het contract is dat 'teller'."


@pytest.mark.parametrize(("old", "new", "column"), [(",opmerking", "", 8), ("opmerking", "opmerking,extra", 9), ("waarde", " waarde", 4)])
def test_a_column_too_few_or_too_many_or_padded_is_named(broken: Break, old: str, new: str, column: int) -> None:
    assert [problem.place.column for problem in check_header(broken((old, new)))] == [column]


@pytest.mark.parametrize(("sign", "name"), [(";", "puntkomma's"), ("\t", "tabs")])
def test_a_table_that_a_spreadsheet_wrote_with_other_signs_between_its_cells_is_called_that(broken: Break, sign: str, name: str) -> None:
    header = "indicator,gebied,periode,waarde,status,teller,noemer,opmerking"
    problem = next(check_header(broken((header, header.replace(",", sign)))))

    assert (problem.place.line, problem.place.column) == (1, 1)
    assert f"gescheiden door {name}" in problem.next_step


def test_a_table_outside_the_contract_has_the_header_of_its_descriptor(broken: Break) -> None:
    package = broken(('"path": "indicatoren.csv"', '"path": "CHANGES.csv"'), file="datapackage.json")

    assert list(check_header(package)) == []


def test_required_cells_are_filled(broken: Break) -> None:
    package = broken(("woz,BU99990101,2019", "woz,,2019"), ("woz,BU99990101,2020,190000,A", "woz,BU99990101,2020,190000,"))

    assert [(problem.code, problem.place.line, problem.place.column) for problem in check_required(package)] == [
        ("empty-cell", 30, 2),
        ("empty-cell", 31, 5),
    ]


@pytest.mark.parametrize(
    ("old", "new", "column", "words"),
    [
        ("euro,0,hoger", "euro,0,Hoger", 6, "Bedoelde u 'hoger'?"),
        ("wonen,gewogen", "wonen,gewoge", 8, "Bedoelde u 'gewogen'?"),
        ("veiligheid,verhouding,1000", "veiligheid,verhouding,10000", 9, "Er zijn: 1, 100, 1000."),
        ("woz,woz,open", "woz,woz,gesloten", 16, "Er zijn: open, geen-open-cijfers."),
    ],
)
def test_a_value_outside_its_list_is_named(broken: Break, old: str, new: str, column: int, words: str) -> None:
    problems = list(check_choices(broken((old, new), file="indicatoren.csv")))

    assert [(problem.code, problem.place.column) for problem in problems] == [("unknown-choice", column)]
    assert words in problems[0].message


def test_a_second_row_with_the_same_key_names_the_first(broken: Break) -> None:
    problems = list(check_keys(broken((f"{WOZ}\n", f"{WOZ}\n{WOZ.replace('180000', '1')}\n"))))

    assert [(problem.code, problem.place.line) for problem in problems] == [("duplicate-key", 31)]
    assert "regel 30" in problems[0].message


def test_an_indicator_stands_there_once(broken: Break) -> None:
    package = broken(("woz,Gemiddelde", "misdrijven,Gemiddelde"), file="indicatoren.csv")

    assert [(problem.code, problem.place.line) for problem in check_keys(package)] == [("duplicate-key", 3)]


def test_the_small_city_has_no_such_problem(klein_package: DataPackage) -> None:
    rules = (check_header, check_required, check_characters, check_numbers, check_choices, check_keys)

    assert [problem for rule in rules for problem in rule(klein_package)] == []
