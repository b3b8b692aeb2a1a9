"""Plan every page of the site: sources, figures and warnings in, pages out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from generator.model.book import FigureBook
from generator.model.check import Check
from generator.model.edition import SiteSource
from generator.model.edition_difference import EditionDifference
from generator.model.identifiers import EditionId, PagePath
from generator.model.page import Page
from generator.model.problem import Problem
from generator.model.sentence import Link
from generator.plan.naming import name_areas
from generator.plan.pages.accountability import plan_accountability
from generator.plan.pages.differences import plan_differences
from generator.plan.pages.districts import plan_districts
from generator.plan.pages.downloads import plan_downloads
from generator.plan.pages.editions import plan_edition
from generator.plan.pages.homes import plan_home, plan_not_found
from generator.plan.pages.indicators import plan_indicators
from generator.plan.pages.initiatives import plan_initiative_pages
from generator.plan.pages.lists import plan_lists
from generator.plan.pages.matrices import plan_matrices
from generator.plan.pages.neighbourhoods import plan_neighbourhoods
from generator.plan.pages.origins import origin_groups, plan_origins
from generator.plan.pages.provenance import plan_provenance
from generator.plan.pages.searches import plan_search
from generator.plan.pages.texts import plan_edition_texts, plan_site_texts
from generator.plan.pages.themes import plan_themes
from generator.plan.report import Report
from generator.plan.shown import values_shown
from generator.plan.source_rows import tables_of

NO_DIFFERENCES: Mapping[EditionId, EditionDifference] = MappingProxyType({})


def plan_site(
    source: SiteSource,
    books: Mapping[EditionId, FigureBook],
    problems: tuple[Problem, ...],
    checks: tuple[Check, ...] = (),
    differences: Mapping[EditionId, EditionDifference] = NO_DIFFERENCES,
) -> tuple[Page, ...]:
    """All pages; `problems` are warnings for the accountability pages, `checks` the catalogue.

    `differences` are those between the packages of an edition and of the one before it, by edition; each gets a page.
    """
    reports = tuple(
        Report(site=source.config, edition=edition, book=books[edition.config.id], difference=differences.get(edition.config.id))
        for edition in source.editions
    )
    newest = next(report for report in reports if report.edition is source.newest)
    pages: list[Page] = [plan_home(newest, reports)]
    for number, report in enumerate(reports):
        previous = next((earlier for earlier in reversed(reports[:number]) if not earlier.edition.config.is_draft), None)
        pages.extend(_edition_pages(report, previous))
        pages.append(plan_accountability(source, report, previous, problems, checks))
    shown = values_shown(pages)
    tables = tables_of(source.editions)
    for report in reports:
        origins = tuple(plan_origins(report, shown, tables))
        pages.extend((*origins, plan_provenance(report, origin_groups(report, origins))))
    pages.extend((*plan_site_texts(source, newest), plan_search(newest), plan_not_found(newest)))
    return name_areas(_with_other_editions(pages, reports), [region for report in reports for region in report.edition.regions.all])


def _edition_pages(report: Report, previous: Report | None) -> Iterator[Page]:
    yield plan_edition(report, previous)
    yield from plan_themes(report)
    yield from plan_indicators(report)
    yield from plan_districts(report)
    yield from plan_neighbourhoods(report)
    yield from plan_lists(report)
    yield from plan_initiative_pages(report)
    yield from plan_matrices(report)
    yield plan_downloads(report)
    if report.difference:
        yield plan_differences(report, report.difference)
    yield from plan_edition_texts(report)


def _with_other_editions(pages: Sequence[Page], reports: Sequence[Report]) -> tuple[Page, ...]:
    """Link every page of an edition to the same page of the others, newest first, wherever it exists."""
    paths = {page.head.path for page in pages}
    finished: list[Page] = []
    for page in pages:
        own = page.head.edition
        if own is None:
            finished.append(page)
            continue
        rest = page.head.path.removeprefix(f"{own}/")
        others = [(report, PagePath(f"{report.id}/{rest}")) for report in reversed(reports) if report.id != own]
        links = tuple(Link(_edition_name(report), path) for report, path in others if path in paths)
        finished.append(replace(page, head=replace(page.head, other_editions=links)))
    return tuple(finished)


def _edition_name(report: Report) -> str:
    return f"Editie {report.id} (concept)" if report.edition.config.is_draft else f"Editie {report.id}"
