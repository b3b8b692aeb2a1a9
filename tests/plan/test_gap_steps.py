"""The change of a gap as a table: both measures then and now, with their margins, also without the centre."""

from dataclasses import replace

import pytest

from generator.model.blocks import TableRow
from generator.model.figure import Figure, Missing
from generator.model.sentence import plain
from generator.model.verdict import Change, GapCourse, GapMoment, Verdict
from generator.plan.gap_steps import plan_gap_steps
from generator.plan.sentences.answers import COMPARED
from tests.plan.samples import benefits, change, figure


def moment(period: str, difference: str, ratio: str) -> GapMoment:
    return GapMoment(period=period, difference=change(difference), ratio=figure(ratio, 2))


def told(row: TableRow) -> list[str]:
    return [plain(row.header), *(plain((cell,)) if isinstance(cell, Figure | Missing) else plain(cell) for cell in row.cells)]


COURSE = GapCourse(
    verdict=Verdict.CENTRE,
    first=moment("2012", "-14.7", "0.85"),
    last=moment("2022", "-4.2", "0.93"),
    difference=Change(value=change("10.5"), lower=change("4.6"), upper=change("16.4")),
    ratio=Change(value=figure("1.09", 2), lower=figure("1.01", 2), upper=figure("1.19", 2)),
)


def test_both_measures_stand_with_their_change_and_its_margin() -> None:
    table = plan_gap_steps(benefits(), COURSE)

    assert table is not None
    assert plain(table.caption) == "Bijstand (per 1.000 inwoners): hoe de kloof veranderde"
    assert [plain(head) for head in table.head] == ["Maat", "2012", "2022", "Verandering", "Marge van de verandering"]
    assert [told(row) for row in table.rows] == [
        ["Verschil", "−14,7", "−4,2", "+10,5", "+4,6 tot +16,4"],
        ["Verhouding", "0,85", "0,93", "maal 1,09", "1,01 tot 1,19"],
    ]


def test_the_lines_without_the_centre_have_margins_of_their_own() -> None:
    without = replace(
        COURSE,
        without_centre=(moment("2012", "11.6", "1.16"), moment("2022", "10.8", "1.24")),
        difference_without=Change(value=change("-0.8"), lower=change("-6.6"), upper=change("5.1")),
    )

    table = plan_gap_steps(benefits(), without)

    assert table is not None
    assert [told(row) for row in table.rows[2:]] == [
        ["Verschil zonder het centrum", "+11,6", "+10,8", "−0,8", "−6,6 tot +5,1"],
        ["Verhouding zonder het centrum", "1,16", "1,24", "–", "–"],
    ]


@pytest.mark.parametrize("verdict", [verdict for verdict in Verdict if verdict not in COMPARED])
def test_where_nothing_can_be_compared_there_is_no_table(verdict: Verdict) -> None:
    assert plan_gap_steps(benefits(), replace(COURSE, verdict=verdict)) is None
