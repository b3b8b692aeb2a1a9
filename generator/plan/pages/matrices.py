"""An edition in, the pages with every area beside every indicator out: by wijk, with a choice for who has JavaScript, and by alphabet."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.blocks import ValueTable
from generator.model.language import text
from generator.model.page import MatrixPage
from generator.model.region import Region, alphabetical
from generator.model.sentence import Link
from generator.plan.choosing_charts import headline
from generator.plan.heads import list_link, list_title, plan_head
from generator.plan.links import edition_path
from generator.plan.report import Report
from generator.plan.sentences.editions import matrix_lead
from generator.plan.tables import plan_matrix_table


def plan_matrices(report: Report) -> tuple[MatrixPage, MatrixPage]:
    """The same tables in two orders, neither of which is a ranking."""
    return (_plan_by_district(report), _plan_by_alphabet(report))


def _plan_by_district(report: Report) -> MatrixPage:
    regions = report.edition.regions
    areas = [regions.city]
    for district in regions.districts:
        areas.extend((district, *alphabetical(regions.children(district.code))))
    lead = matrix_lead(report.site, by_district=True, focus=bool(report.focus))
    return MatrixPage(
        head=plan_head(report, edition_path(report.id, "vergelijken"), list_title("vergelijken"), lead[0]),
        lead=lead,
        orders=_orders(report),
        ticked=tuple(indicator.id for indicator in headline(report)),
        tables=_tables(report, areas),
    )


def _plan_by_alphabet(report: Report) -> MatrixPage:
    regions = report.edition.regions
    areas = [regions.city, *alphabetical((*regions.districts, *regions.neighbourhoods))]
    lead = matrix_lead(report.site, by_district=False, focus=bool(report.focus))
    path = edition_path(report.id, "vergelijken", "alfabet")
    return MatrixPage(
        head=plan_head(report, path, text("Vergelijken op alfabet"), lead[0], (list_link(report, "vergelijken"),)),
        lead=lead,
        orders=_orders(report),
        ticked=None,
        tables=_tables(report, areas),
    )


def _orders(report: Report) -> tuple[Link, Link]:
    return (
        Link(text("per wijk"), edition_path(report.id, "vergelijken")),
        Link(text("op alfabet"), edition_path(report.id, "vergelijken", "alfabet")),
    )


def _tables(report: Report, areas: Sequence[Region]) -> tuple[ValueTable, ...]:
    """One table a theme, the background last; a promise without figures keeps its column."""
    found = [(theme, name, report.of_theme(theme)) for theme, name in report.theme_names.items()]
    return tuple(plan_matrix_table(report, theme, name, areas, indicators) for theme, name, indicators in found if indicators)
