"""Problems as text, JSON and GitHub annotations."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from generator.commands.problems import ProblemFormat, format_all_problems, format_problems, list_lines, typed_for
from generator.model.problem import Place, Problem, Severity

REGION = Problem(
    place=Place(path="data/veiligheid/0.1.0/waarnemingen.csv", line=214, column=2),
    code="unknown-region",
    found="'BU0758O101' is geen gebied in gebieden 0.1.0.",
    next_step="Bedoelde u 'BU07580101'?",
)
WARNING = Problem(
    place=Place(path="data/bevolking/0.1.0/waarnemingen.csv", line=9),
    code="totals-differ",
    found="De delen tellen niet op.",
    severity=Severity.WARNING,
)
WHOLE_FILE = Problem(place=Place(path="content/2022/methoden.md"), code="narrative-missing", found="Dit verhaal ontbreekt.")


def test_text_names_place_severity_code_and_message_on_one_line() -> None:
    text = format_problems([REGION], ProblemFormat.TEXT)

    assert text == (
        "data/veiligheid/0.1.0/waarnemingen.csv:214:2: error[unknown-region] "
        "'BU0758O101' is geen gebied in gebieden 0.1.0. Bedoelde u 'BU07580101'? Zie data/CONTROLES.md#unknown-region.\n"
    )


def test_what_one_is_told_to_type_names_a_project_elsewhere() -> None:
    problem = replace(REGION, next_step="Typ `.venv/bin/python build.py lock 2022`.")

    (typed,) = typed_for([problem], Path("/programma"), Path("/steden/stad"))

    assert typed == replace(problem, next_step="Typ `.venv/bin/python build.py --project /steden/stad lock 2022`.")


def test_text_leaves_out_what_is_unknown_of_the_place() -> None:
    lines = format_problems([WARNING, WHOLE_FILE], ProblemFormat.TEXT).splitlines()

    assert lines == [
        "data/bevolking/0.1.0/waarnemingen.csv:9: warning[totals-differ] De delen tellen niet op. Zie data/CONTROLES.md#totals-differ.",
        "content/2022/methoden.md: error[narrative-missing] Dit verhaal ontbreekt. Zie data/CONTROLES.md#narrative-missing.",
    ]


def test_on_a_terminal_errors_come_last_for_that_is_what_an_editor_sees() -> None:
    lines = format_problems([REGION, WARNING, WHOLE_FILE], ProblemFormat.TEXT).splitlines()

    assert [line.split("[")[0].rpartition(" ")[2] for line in lines] == ["warning", "error", "error"]


def test_problems_are_sorted_by_path_then_line_then_column() -> None:
    places = [Place(path="b", line=1), Place(path="a", line=10), Place(path="a", line=9, column=2), Place(path="a", line=9, column=1)]
    problems = [Problem(place=place, code="x", found="X.") for place in places]

    lines = format_problems(problems, ProblemFormat.TEXT).splitlines()

    assert [line.split(": ")[0] for line in lines] == ["a:9:1", "a:9:2", "a:10", "b:1"]


def test_a_control_character_from_a_cell_cannot_break_the_line_or_the_terminal() -> None:
    problem = Problem(place=Place(path="a.csv", line=2, column=1), code="x", found="'\x1b[2J\n\u202eBU' is vreemd.")

    text = format_problems([problem], ProblemFormat.TEXT)

    assert text == "a.csv:2:1: error[x] '\\u{001B}[2J\\u{000A}\\u{202E}BU' is vreemd.\n"


def test_json_holds_every_part_of_a_problem() -> None:
    entries = json.loads(format_problems([REGION], ProblemFormat.JSON))

    assert entries == [
        {
            "path": "data/veiligheid/0.1.0/waarnemingen.csv",
            "line": 214,
            "column": 2,
            "severity": "error",
            "code": "unknown-region",
            "found": "'BU0758O101' is geen gebied in gebieden 0.1.0.",
            "expected": "",
            "next_step": "Bedoelde u 'BU07580101'?",
            "message": "'BU0758O101' is geen gebied in gebieden 0.1.0. Bedoelde u 'BU07580101'?",
            "guide": "data/CONTROLES.md#unknown-region",
        }
    ]


def test_no_problems_are_an_empty_text_and_an_empty_json_list() -> None:
    written = {form: format_problems([], form) for form in ProblemFormat}

    assert written == {ProblemFormat.TEXT: "", ProblemFormat.JSON: "[]\n", ProblemFormat.GITHUB: ""}


def test_json_keeps_dutch_letters_readable() -> None:
    problem = Problem(place=Place(path="a"), code="x", found="Eén wijk.")

    assert "Eén wijk." in format_problems([problem], ProblemFormat.JSON)


def test_github_annotates_file_line_and_column() -> None:
    text = format_problems([REGION], ProblemFormat.GITHUB)

    assert text == (
        "::error file=data/veiligheid/0.1.0/waarnemingen.csv,line=214,col=2,title=unknown-region::"
        "'BU0758O101' is geen gebied in gebieden 0.1.0. Bedoelde u 'BU07580101'? Zie data/CONTROLES.md#unknown-region.\n"
    )


def test_github_shows_a_warning_as_a_warning_and_leaves_out_an_unknown_column() -> None:
    text = format_problems([WARNING], ProblemFormat.GITHUB)

    assert text == (
        "::warning file=data/bevolking/0.1.0/waarnemingen.csv,line=9,title=totals-differ::"
        "De delen tellen niet op. Zie data/CONTROLES.md#totals-differ.\n"
    )


def test_github_escapes_what_would_end_a_property_or_the_message() -> None:
    problem = Problem(place=Place(path="a,b:c%.md", line=1, column=2), code="x", found="50%\r\n::error::nep")

    text = format_problems([problem], ProblemFormat.GITHUB)

    assert text == "::error file=a%2Cb%3Ac%25.md,line=1,col=2,title=x::50%25%0D%0A::error::nep\n"


def test_what_only_follows_is_counted_on_a_screen_and_told_to_a_machine() -> None:
    """One corrected cell changes hundreds of figures."""
    leading = Problem(place=Place(path="cijfers.lock", line=9), code="figure-changed", found="Het cijfer 'a' was 1.")
    followers = [
        Problem(place=Place(path="cijfers.lock", line=line), code="figure-changed", found=f"Het cijfer op {line}.", follows=True)
        for line in (2, 3, 12)
    ]

    lines = list_lines([*followers, leading])

    assert len(lines) == 2
    assert lines[0].startswith("cijfers.lock:9: error[figure-changed] Het cijfer 'a' was 1.")
    assert lines[1].startswith(
        "cijfers.lock: error[figure-changed] Hierdoor, of daarnaast, nog meldingen van deze soort in dit bestand: 3. "
    )
    assert "Alles zien: zet `--all` achter `build`." in lines[1]
    assert len(format_all_problems([*followers, leading]).splitlines()) == 4
    assert len(json.loads(format_problems([*followers, leading], ProblemFormat.JSON))) == 4
