"""Indexes of inequality in, the buurten they count in their order out, with the names that the formulas give them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.model.blocks import TableRow, ValueTable
from generator.model.book import read_figure_id
from generator.model.figure import Figure, SourceCell, Value
from generator.model.identifiers import PagePath
from generator.model.indicator import Indicator
from generator.model.origin_blocks import RankingNote
from generator.model.sentence import Code, Sentence
from generator.plan.links import distinct_link
from generator.plan.report import Report
from generator.plan.sentences.ranking import line_link, ranking_caption, ranking_head, ranking_lead
from generator.plan.sentences.wording import capitalised, not_observed, with_unit, worded
from generator.plan.source_rows import SourceRows
from generator.plan.taking_apart import RANKING, is_ranked


def plan_ranking(report: Report, figures: Iterable[Figure], path: PagePath, rows: SourceRows) -> RankingNote | None:
    """One row a buurt; None when no index is among the figures. A weight leads to its figure, or to its line among the `rows` of the page.

    All indexes of an indicator and period name a buurt by one number (`generator.compute.inequality`), so one table serves them.
    """
    operands = {name: operand for figure in figures if is_ranked(figure) for name, operand in figure.operands.items()}
    if not operands:
        return None
    order = report.order
    columns = ((*with_unit(order),),) if order else ()
    lines: list[TableRow] = []
    number = 1
    while (value := operands.get(f"y{number}")) is not None:
        weight = _weight(operands[f"w{number}"], lambda cell: f"{path}#{rows.use(cell)}")
        lines.append(_row(report, number, order, value, weight))
        number += 1
    area, numbered, *measures = ranking_head()
    head = (area, numbered, *columns, *measures)
    return RankingNote(
        lead=ranking_lead(capitalised(order.short) if order else ""),
        table=ValueTable(id=RANKING, caption=ranking_caption(), head=head, rows=tuple(lines)),
    )


def _row(report: Report, number: int, order: Indicator | None, value: Figure | SourceCell, weight: Value | Sentence) -> TableRow:
    assert isinstance(value, Figure)  # noqa: S101 - the index is made from figures of buurten
    region = report.region(read_figure_id(value.id).area)
    place: tuple[Value | Sentence, ...] = (_newest(report, order, region.code) or not_observed(),) if order else ()
    return TableRow(
        header=worded(distinct_link(report.id, region, report.edition.regions).text),
        cells=((Code(str(number)),), *place, weight, value),
    )


def _weight(weight: Figure | SourceCell, place: Callable[[SourceCell], str]) -> Figure | Sentence:
    """How many stand behind a buurt, with the way to where that is said."""
    if isinstance(weight, SourceCell):
        return Code(weight.raw), " ", line_link(place(weight))
    match weight.taken_over:
        case SourceCell() as cell:
            return weight, " ", line_link(place(cell))
        case Figure() as same:
            return same
    return weight


def _newest(report: Report, order: Indicator, area: str) -> Figure | None:
    """What the buurt is put in order by: its newest figure up to the year of the edition."""
    periods = (period for period in reversed(report.periods(order.id, area)) if period <= report.id)
    return next((figure for period in periods if (figure := report.figure(order.id, area, period)) is not None), None)
