"""A text that an editor changed → the page it stands on, when nothing but its words is another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.model.blocks import ChartBlock, ValueTable
from generator.model.narrative import Narrative
from generator.model.page import (
    DistrictPage,
    EditionPage,
    InterventionPage,
    NeighbourhoodPage,
    Page,
    StoryPage,
    TextPage,
    ThemePage,
)
from generator.plan.links import text_path
from generator.plan.narrative import plan_prose
from generator.plan.report import Report
from generator.plan.shown import values_in
from generator.plan.site import SitePlan

Written = EditionPage | ThemePage | DistrictPage | NeighbourhoodPage | InterventionPage | StoryPage | TextPage
"""The pages on which a text of an editor stands."""


def rewrite_page(plan: SitePlan, report: Report, narrative: Narrative) -> Page | None:
    """The page of a text of the edition, as a whole plan would have it with the new text.

    None when that cannot be said without one: the head of the text changed, or a chart or table in it, or it cites a figure that no page
    showed, or what stands on the page is not the text that was there.
    """
    old = report.edition.narratives.get(narrative.key)
    page = next((page for page in plan.pages if page.head.path == text_path(report.id, narrative.key)), None)
    if old is None or not isinstance(page, Written) or page.prose is None or _head(old) != _head(narrative):
        return None
    before, after = (plan.naming.name(plan_prose(report, text)).parts for text in (old, narrative))
    stands = page.prose.parts[: len(before)] == before
    if not stands or _blocks(before) != _blocks(after) or any(value.id not in plan.shown for value in values_in(after)):
        return None
    return replace(page, prose=replace(page.prose, parts=(*after, *page.prose.parts[len(before) :])))


def _head(narrative: Narrative) -> Narrative:
    """All but what is read on the page."""
    return replace(narrative, segments=(), comments=())


def _blocks(parts: Iterable[object]) -> list[object]:
    """Charts and tables: other parts of a page are left out when one of these shows the same."""
    return [part for part in parts if isinstance(part, ChartBlock | ValueTable)]
