"""An edition in, the page with every area beside every indicator out."""

from __future__ import annotations

from generator.model.page import MatrixPage
from generator.plan.heads import plan_head
from generator.plan.links import edition_path
from generator.plan.report import Report
from generator.plan.sentences.editions import matrix_lead
from generator.plan.sentences.scope import focus_of
from generator.plan.tables import plan_matrix_table

BACKGROUND = "Achtergrond"


def plan_matrix(report: Report) -> MatrixPage:
    """One table a theme, the background last; a promise without figures keeps its column."""
    lead = matrix_lead(f" De {focus_of(report.site.programme)} zijn gemarkeerd." if report.focus else "")
    names = {theme.id: theme.name for theme in report.site.themes}
    themes = [*names, *dict.fromkeys(one.theme for one in report.edition.indicators.values() if one.theme not in names)]
    found = [(theme, report.of_theme(theme)) for theme in themes]
    return MatrixPage(
        head=plan_head(report, edition_path(report.id, "vergelijken"), "Vergelijken", lead[0]),
        lead=lead,
        tables=tuple(
            plan_matrix_table(report, theme, (names.get(theme, BACKGROUND),), indicators) for theme, indicators in found if indicators
        ),
    )
