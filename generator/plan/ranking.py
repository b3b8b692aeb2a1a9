"""Indexes of inequality in, the buurten they count in their order out, with the names that the formulas give them."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.blocks import TableRow, ValueTable
from generator.model.book import read_figure_id
from generator.model.figure import Figure, SourceCell, Value
from generator.model.indicator import Indicator
from generator.model.origin_blocks import RankingNote
from generator.model.sentence import Code, Sentence
from generator.plan.links import distinct_link
from generator.plan.report import Report
from generator.plan.sentences.ranking import RANKING_CAPTION, VALUE_HEAD, WEIGHT_HEAD, ranking_lead
from generator.plan.sentences.wording import NOT_OBSERVED, capitalised, with_unit, worded
from generator.plan.taking_apart import RANKING, is_ranked


def plan_ranking(report: Report, figures: Iterable[Figure]) -> RankingNote | None:
    """One row a buurt; None when no index is among the figures.

    All indexes of an indicator and period name a buurt by one number (`generator.compute.inequality`), so one table serves them.
    """
    operands = {name: operand for figure in figures if is_ranked(figure) for name, operand in figure.operands.items()}
    if not operands:
        return None
    order = report.edition.indicators.get(report.edition.config.gap.order) if report.edition.config.gap.order else None
    columns = ((*with_unit(order),),) if order else ()
    rows: list[TableRow] = []
    number = 1
    while (value := operands.get(f"y{number}")) is not None:
        rows.append(_row(report, number, order, value, operands[f"w{number}"]))
        number += 1
    head = (("Buurt",), ("Nummer",), *columns, WEIGHT_HEAD, VALUE_HEAD)
    return RankingNote(
        lead=ranking_lead(capitalised(order.short) if order else ""),
        table=ValueTable(id=RANKING, caption=RANKING_CAPTION, head=head, rows=tuple(rows)),
    )


def _row(report: Report, number: int, order: Indicator | None, value: Figure | SourceCell, weight: Figure | SourceCell) -> TableRow:
    assert isinstance(value, Figure)  # noqa: S101 - the index is made from figures of buurten
    region = report.region(read_figure_id(value.id).area)
    place: tuple[Value | Sentence, ...] = (_newest(report, order, region.code) or NOT_OBSERVED,) if order else ()
    return TableRow(
        header=worded(distinct_link(report.id, region, report.edition.regions).text),
        cells=((Code(str(number)),), *place, weight if isinstance(weight, Figure) else (Code(weight.raw),), value),
    )


def _newest(report: Report, order: Indicator, area: str) -> Figure | None:
    """What the buurt is put in order by: its newest figure up to the year of the edition."""
    periods = (period for period in reversed(report.periods(order.id, area)) if period <= report.id)
    return next((figure for period in periods if (figure := report.figure(order.id, area, period)) is not None), None)
