"""The corrections of an edition are read in their order; what is wrong with a row is named at its cell."""

from __future__ import annotations

import pytest

from generator.load.figure_locks import read_corrections, read_figure_lock
from generator.model.figure_lock import CORRECTION_COLUMNS, GONE, FigureState
from generator.model.identifiers import EditionId
from generator.system.files import SourceTree

EDITION = EditionId("2022")
HEAD = f"{','.join(CORRECTION_COLUMNS)}\n"
GOOD = '2022.bijstand.focus.2020,51.95,"52,0",,,Het CBS trok het cijfer in.,2026-11-25\n'


def write(site: SourceTree, text: str) -> None:
    (site.root / "content/2022/correcties.csv").write_text(text, encoding="utf-8")


def test_an_edition_without_the_files_has_no_lock_and_no_corrections(klein_copy: SourceTree) -> None:
    (klein_copy.root / "content/2022/cijfers.lock").unlink()

    assert read_figure_lock(klein_copy, EDITION) == (None, ())
    assert read_corrections(klein_copy, EDITION) == ((), ())


def test_a_correction_holds_figure_old_new_reason_and_date(klein_copy: SourceTree) -> None:
    write(klein_copy, HEAD + GOOD)

    (correction,), problems = read_corrections(klein_copy, EDITION)

    assert problems == ()
    assert (correction.old, correction.new) == (FigureState(value="51.95", shown="52,0"), GONE)
    assert (correction.reason, correction.date, str(correction.place)) == (
        "Het CBS trok het cijfer in.",
        "2026-11-25",
        "content/2022/correcties.csv:2",
    )


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("2021.bijstand.focus.2020,1,1,2,2,Reden.,2026-11-25", 1),
        ("2022.bijstand.focus.2020,1,1,1,1,Reden.,2026-11-25", 1),
        ("2022.bijstand.focus.2020,1,,2,2,Reden.,2026-11-25", 3),
        ("2022.bijstand.focus.2020,1,1,,A,Reden.,2026-11-25", 5),
        ("2022.bijstand.focus.2020,1,1,2,2, ,2026-11-25", 6),
        ("2022.bijstand.focus.2020,1,1,2,2,Reden.,2026-02-30", 7),
        ("2022.bijstand.focus.2020,1,1,2,2,Reden.,20261125", 7),
    ],
)
def test_a_row_with_a_mistake_is_named_at_its_cell_and_left_out(klein_copy: SourceTree, row: str, column: int) -> None:
    write(klein_copy, f"{HEAD}{GOOD}{row}\n")

    corrections, problems = read_corrections(klein_copy, EDITION)

    assert [(problem.code, problem.place.line, problem.place.column) for problem in problems] == [("correction-form", 3, column)]
    assert [one.place.line for one in corrections] == [2]


def test_a_reason_with_a_character_that_nobody_sees_is_named_at_its_cell(klein_copy: SourceTree) -> None:
    write(klein_copy, f"{HEAD}2022.bijstand.focus.2020,1,1,2,2,Re\u202eden\x1b.,2026-11-25\n")

    corrections, problems = read_corrections(klein_copy, EDITION)

    assert corrections == ()
    assert [(problem.code, str(problem.place)) for problem in problems] == [("text-character", "content/2022/correcties.csv:2:6")] * 2


def test_another_heading_is_refused_as_a_whole(klein_copy: SourceTree) -> None:
    write(klein_copy, "cijfer,oud,nieuw\n")

    corrections, problems = read_corrections(klein_copy, EDITION)

    assert corrections == ()
    assert [problem.code for problem in problems] == ["correction-form"]


@pytest.mark.parametrize(
    ("kept", "found"),
    [
        (slice(-1), "staat dat het 845 cijfers vastlegt; het zijn er 844."),
        (slice(1), "staat dat het 845 cijfers vastlegt; het zijn er 0."),
        (slice(1, None), "staat niet hoeveel cijfers het vastlegt; het zijn er 845."),
        (slice(0), "staat niet hoeveel cijfers het vastlegt; het zijn er 0."),
    ],
)
def test_a_lock_from_which_lines_were_taken_away_is_refused(klein_copy: SourceTree, kept: slice, found: str) -> None:
    """What it no longer says could change without anyone noticing."""
    path = klein_copy.root / "content/2022/cijfers.lock"
    path.write_text("".join(path.read_text(encoding="utf-8").splitlines(keepends=True)[kept]), encoding="utf-8")

    _, problems = read_figure_lock(klein_copy, EDITION)

    assert [(problem.code, str(problem.place)) for problem in problems] == [("figures-not-locked", "content/2022/cijfers.lock:1")]
    assert found in problems[0].found


def test_a_line_of_the_lock_that_was_edited_by_hand_is_named(klein_copy: SourceTree) -> None:
    path = klein_copy.root / "content/2022/cijfers.lock"
    path.write_text(path.read_text(encoding="utf-8") + "zomaar iets\n", encoding="utf-8")

    lock, problems = read_figure_lock(klein_copy, EDITION)

    assert lock is not None
    assert [(problem.code, str(problem.place)) for problem in problems] == [("lock-syntax", "content/2022/cijfers.lock:935")]
