"""All editions in, the front page of the site and the page for a lost reader out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.blocks import LinkLine
from generator.model.page import HomePage, NotFoundPage
from generator.model.sentence import Link, Moment
from generator.plan.choosing_charts import headline
from generator.plan.gap_summaries import plan_gap_summaries
from generator.plan.heads import edition_link, plan_site_head
from generator.plan.links import HOME, HOME_LINK, NOT_FOUND, SEARCH, edition_path
from generator.plan.pages.editions import plan_themes_without_gap
from generator.plan.report import Report
from generator.plan.sentences.editions import home_lead


def plan_home(reports: Sequence[Report]) -> HomePage:
    """The newest edition and the list of editions; reports oldest first."""
    newest = reports[-1]
    lead = home_lead(newest.site, edition_link(newest.edition))
    return HomePage(
        head=plan_site_head(HOME, newest.site.title, lead[0]),
        lead=lead,
        gaps=plan_gap_summaries(newest, headline(newest)),
        editions=tuple(
            LinkLine(link=edition_link(report.edition), remark=("verschenen op ", Moment(report.edition.config.date)))
            for report in reversed(reports)
        ),
        without_gap=plan_themes_without_gap(newest),
    )


def plan_not_found(newest: Report) -> NotFoundPage:
    """Where to go from an address that does not exist."""
    return NotFoundPage(
        head=plan_site_head(NOT_FOUND, "Deze pagina is er niet", ("Deze pagina bestaat niet, of niet meer.",)),
        links=(
            HOME_LINK,
            edition_link(newest.edition),
            Link("Alle buurten", edition_path(newest.id, "buurten")),
            Link("Zoeken van A tot Z", SEARCH),
        ),
    )
