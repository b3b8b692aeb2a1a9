"""The lock of figures says exactly what was published, in an order that does not depend on anything."""

from __future__ import annotations

import pytest

from generator.model.figure_lock import GONE, FigureChange, FigureState, find_changes, parse_figure_lock, write_figure_lock
from generator.model.identifiers import EditionId, FigureId
from generator.model.problem import Place

PATH = "content/2022/cijfers.lock"
EDITION = EditionId("2022")
BIJSTAND = FigureId("2022.bijstand.focus.2020")
COUNT = FigureId("2022.bijstand.focus.2020.teller")
WOZ = FigureId("2022.woz.BU07580502.2019")
OLD_CELL = FigureId("2022.sinds-2021.woz.BU07580502.2021.waarde.oud")
STATES = {
    WOZ: FigureState(value="", shown="Q"),
    COUNT: FigureState(value="455", shown="455"),
    OLD_CELL: FigureState(value="-346.5", shown="−346,5"),
    BIJSTAND: FigureState(value="51.95681511470985", shown="52,0"),
}
TEXT = """\
# cijfers: 4
[bijstand.focus]
2020 51.95681511470985 52,0
2020.teller 455 455
[sinds-2021.woz]
BU07580502.2021.waarde.oud -346.5 −346,5
[woz.BU07580502]
2019 - Q
"""


def test_a_lock_is_written_sorted_below_its_count_with_a_heading_an_indicator_and_area() -> None:
    assert write_figure_lock(STATES) == TEXT
    assert write_figure_lock(dict(reversed(STATES.items()))) == TEXT


def test_what_was_written_is_read_back_with_the_line_of_each_figure() -> None:
    lock, unread = parse_figure_lock(TEXT, PATH, EDITION)

    assert (lock.states, lock.count) == (STATES, 4)
    assert unread == ()
    assert lock.place(COUNT) == Place(path=PATH, line=4)


def test_a_line_that_is_no_figure_or_was_there_before_is_named() -> None:
    text = "# cijfers: 1\n2020 1 1\n[bijstand.focus]\n2020 1 1\n2020 2 2\n\n[bijstand]\n2021 1\n"

    lock, unread = parse_figure_lock(text, PATH, EDITION)

    assert list(lock.states) == [BIJSTAND]
    assert [place.line for place in unread] == [2, 5, 6, 7, 8]


def test_a_lock_of_nothing_says_so() -> None:
    lock, unread = parse_figure_lock(write_figure_lock({}), PATH, EDITION)

    assert (lock.states, lock.count, unread) == ({}, 0, ())


@pytest.mark.parametrize("text", ["", "\n", "# cijfers\n", TEXT.partition("\n")[2]])
def test_without_its_first_line_nobody_knows_how_many_there_were(text: str) -> None:
    assert parse_figure_lock(text, PATH, EDITION)[0].count is None


def test_a_changed_value_text_or_status_is_a_change_and_so_is_a_figure_that_is_gone() -> None:
    now = {
        BIJSTAND: FigureState(value="51.95681511470986", shown="52,0"),
        COUNT: FigureState(value="455", shown="455,0"),
        WOZ: FigureState(value="", shown="O"),
    }

    changes = list(find_changes(STATES, now))

    assert {change.figure for change in changes} == set(STATES)
    assert FigureChange(figure=OLD_CELL, old=STATES[OLD_CELL], new=GONE) in changes


def test_a_figure_that_is_new_is_no_change() -> None:
    assert list(find_changes({}, STATES)) == []
    assert list(find_changes(STATES, STATES)) == []
