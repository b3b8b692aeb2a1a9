"""Plan every page of the site: sources, figures and warnings in, pages out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from types import MappingProxyType

from generator.model.auditor_pages import OriginPage
from generator.model.book import FigureBook
from generator.model.check import Check
from generator.model.edition import SiteSource
from generator.model.edition_difference import EditionDifference
from generator.model.figure import Value
from generator.model.identifiers import EditionId, FigureId, PagePath
from generator.model.language import spoken_language, text
from generator.model.page import NotFoundPage, Page
from generator.model.page_head import PageHead
from generator.model.problem import Problem
from generator.model.sentence import Link
from generator.plan.naming import AreaNaming, area_naming
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
from generator.plan.pages.origins import OriginPlan, origin_groups, plan_origins, steps_behind
from generator.plan.pages.provenance import plan_provenance
from generator.plan.pages.searches import plan_search
from generator.plan.pages.single_charts import plan_single_charts
from generator.plan.pages.texts import plan_edition_texts, plan_site_texts
from generator.plan.pages.themes import plan_themes
from generator.plan.report import Report
from generator.plan.shown import values_shown, with_operands
from generator.plan.source_rows import tables_of
from generator.system.memory import NO_MEMORY, Memory

NO_DIFFERENCES: Mapping[EditionId, EditionDifference] = MappingProxyType({})


@dataclass(frozen=True, kw_only=True)
class SitePlan:
    """All pages of the site: those that were planned, and those of which only the place is known yet."""

    pages: tuple[Page, ...]
    """All but the pages of origins."""
    origins: tuple[OriginPlan, ...]
    """The pages that take figures apart, by edition; two thirds of all pages, and no other page looks into them."""
    naming: AreaNaming
    shown: Mapping[FigureId, Value]
    """What the pages show."""

    @property
    def heads(self) -> tuple[PageHead, ...]:
        """The head of every page."""
        return tuple(planned.head for planned in (*self.pages, *self.origins))

    @property
    def values(self) -> tuple[Value, ...]:
        """Every figure and missing value that a page shows or names, once, in the order of their ids."""
        found = with_operands((*values_shown(self.pages).values(), *(value for plan in self.origins for value in plan.named)))
        return tuple(found[name] for name in sorted(found))

    def without_not_found(self) -> SitePlan:
        """The same without the page that a host serves for an address that leads nowhere, of which there is one."""
        return replace(self, pages=tuple(page for page in self.pages if not isinstance(page, NotFoundPage)))

    def origin_page(self, plan: OriginPlan) -> OriginPage:
        """Plan a page of origins, as it will be rendered."""
        return self.naming.name(plan.page())

    @cached_property  # asked for with every answer of a preview
    def places(self) -> Mapping[FigureId, str]:
        """The figures and missing values that a page takes apart, each with the place where."""
        return {name: place for plan in self.origins for name, place in plan.places}


def plan_site(
    source: SiteSource,
    books: Mapping[EditionId, FigureBook],
    problems: tuple[Problem, ...],
    checks: tuple[Check, ...] = (),
    differences: Mapping[EditionId, EditionDifference] = NO_DIFFERENCES,
) -> tuple[Page, ...]:
    """Every page, those of origins last; the arguments are those of `plan_in_parts`."""
    plan = plan_in_parts(source, books, problems, checks, differences)
    return (*plan.pages, *map(plan.origin_page, plan.origins))


def plan_in_parts(
    source: SiteSource,
    books: Mapping[EditionId, FigureBook],
    problems: tuple[Problem, ...],
    checks: tuple[Check, ...] = (),
    differences: Mapping[EditionId, EditionDifference] = NO_DIFFERENCES,
) -> SitePlan:
    """All pages; `problems` are warnings for the accountability pages, `checks` the catalogue.

    `differences` are those between the packages of an edition and of the one before it, by edition; each gets a page.
    """
    return plan_reports(source, report_editions(source, books, differences), problems, checks)


def report_editions(
    source: SiteSource, books: Mapping[EditionId, FigureBook], differences: Mapping[EditionId, EditionDifference]
) -> tuple[Report, ...]:
    """Every edition with its figures."""
    return tuple(
        Report(site=source.config, edition=edition, book=books[edition.config.id], difference=differences.get(edition.config.id))
        for edition in source.editions
    )


def plan_reports(
    source: SiteSource, reports: Sequence[Report], problems: tuple[Problem, ...], checks: tuple[Check, ...] = (), memory: Memory = NO_MEMORY
) -> SitePlan:
    """All pages of editions that are ready to be reported on; those of an edition in which nothing changed are recalled."""
    newest = next(report for report in reports if report.edition is source.newest)
    pages: list[Page] = [plan_home(newest, reports)]
    shown = values_shown(pages)
    for number, report in enumerate(reports):
        previous = next((earlier for earlier in reversed(reports[:number]) if not earlier.edition.config.is_draft), None)
        asked = (source.config, *_made_from(report), *(_made_from(previous) if previous else ()))
        make, name = partial(_edition_pages, report, previous), (spoken_language().code, report.id)
        planned = memory.recall((_edition_pages, *name), asked, make)
        accountability = plan_accountability(source, report, previous, problems, checks)
        pages.extend((*planned, accountability))
        shown |= memory.recall((values_shown, *name), (planned,), partial(values_shown, planned)) | values_shown([accountability])
    steps, tables = steps_behind(reports, shown), tables_of(source.editions)
    origins: list[OriginPlan] = []
    for report in reports:
        own = tuple(plan_origins(report, shown, steps, tables))
        pages.append(plan_provenance(report, origin_groups(report, own)))
        origins.extend(own)
        pages.extend(tuple(plan_single_charts(pages, report)))  # they show what other pages show
    texts = plan_site_texts(source, newest)
    pages.extend((*texts, plan_search(newest, texts), plan_not_found(newest)))
    naming = area_naming(region for report in reports for region in report.edition.regions.all)
    paths = frozenset(planned.head.path for planned in (*pages, *origins))
    return SitePlan(
        pages=tuple(naming.name(replace(page, head=_with_other_editions(page.head, paths, reports))) for page in pages),
        origins=tuple(replace(plan, head=naming.name(_with_other_editions(plan.head, paths, reports))) for plan in origins),
        naming=naming,
        shown=shown,
    )


def _made_from(report: Report) -> tuple[object, ...]:
    """What the pages of an edition follow from."""
    return report.edition, report.book, report.difference


def _edition_pages(report: Report, previous: Report | None) -> tuple[Page, ...]:
    return tuple(_plan_edition(report, previous))


def _plan_edition(report: Report, previous: Report | None) -> Iterator[Page]:
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


def _with_other_editions(head: PageHead, paths: frozenset[PagePath], reports: Sequence[Report]) -> PageHead:
    """Link a page of an edition to the same page of the others, newest first, wherever it is among the `paths` of the site."""
    if head.edition is None:
        return head
    rest = head.path.removeprefix(f"{head.edition}/")
    others = [(report, PagePath(f"{report.id}/{rest}")) for report in reversed(reports) if report.id != head.edition]
    return replace(head, other_editions=tuple(Link(_edition_name(report), path) for report, path in others if path in paths))


def _edition_name(report: Report) -> str:
    if report.edition.config.is_draft:
        return text("Editie {editie} (concept)", editie=report.id)
    return text("Editie {editie}", editie=report.id)
