"""Reporting status as a whole: every indicator stands in one cell, and what is missing has a holder."""

from __future__ import annotations

from dataclasses import replace

from generator.model.auditor_pages import AccountabilityPage
from generator.model.indicator import Availability
from generator.model.sentence import Link, plain
from generator.plan.promises import plan_coverage, plan_holders
from tests.compute.small_city import BENEFITS, edition, rate
from tests.plan.planned import PlannedSite
from tests.plan.samples import report

PER_DISTRICT = "\nwerkloos,WK000100,2020,,A,10,1000,\nwerkloos,WK000101,2020,,A,160,9000,\n"
WHOLE_CITY = "\nschulden,GM0001,2020,,A,10,1000,\n"


def test_the_finest_level_with_figures_decides_where_an_indicator_stands() -> None:
    promised = replace(rate("armoede"), availability=Availability.NOT_OPEN, holder="de gemeente")
    indicators = (rate("bijstand"), rate("werkloos"), rate("schulden"), promised)
    looked = report(edition(*indicators, rows=BENEFITS + PER_DISTRICT + WHOLE_CITY))

    table = plan_coverage(looked)

    assert [plain(head) for head in table.head] == [
        "Thema",
        "Per buurt",
        "Alleen per wijk",
        "Alleen de hele gemeente",
        "Nog geen open cijfers",
    ]
    assert [[plain(cell) for cell in row.cells if isinstance(cell, tuple)] for row in table.rows] == [
        ["bijstand", "werkloos", "schulden", "armoede"],
        ["geen", "geen", "geen", "geen"],
    ]
    assert [plain(sentence) for sentence in plan_holders(looked)] == [
        "Armoede: nog geen open cijfers. Deze cijfers zijn er mogelijk bij: de gemeente."
    ]


def test_every_indicator_of_a_theme_stands_in_one_cell_of_the_overview(breda: PlannedSite) -> None:
    page = breda.page("2022/verantwoording/index.html")
    assert isinstance(page, AccountabilityPage)

    shown = [
        part.target
        for row in page.status.overview.rows
        for cell in row.cells
        if isinstance(cell, tuple)
        for part in cell
        if isinstance(part, Link)
    ]

    assert sorted(shown) == sorted(line.indicator.target for line in page.status.lines)
    assert [plain(holder).partition(":")[0] for holder in page.status.holders] == [
        "Jongeren die zonder diploma van school gaan",
        "Jongeren die van een misdrijf worden verdacht",
        "Kinderen die in armoede opgroeien",
    ]
