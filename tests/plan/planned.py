"""A site read, computed and planned, for tests that look at whole pages."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.commands.edition_differences import compare_editions
from generator.compute.figures import compute_figures
from generator.load.site import load_site
from generator.model.book import FigureBook
from generator.model.edition import SiteConfig, SiteSource
from generator.model.edition_difference import EditionDifference
from generator.model.identifiers import EditionId
from generator.model.page import Page
from generator.plan.report import Report
from generator.plan.site import plan_site
from generator.system.files import SourceTree


@dataclass(frozen=True, kw_only=True, repr=False)
class PlannedSite:
    """A site with its figures and its pages; too large to print when a test fails."""

    source: SiteSource
    books: dict[EditionId, FigureBook]
    differences: Mapping[EditionId, EditionDifference]
    pages: tuple[Page, ...]

    def page(self, path: str) -> Page:
        """Find the page at a path."""
        return next(page for page in self.pages if page.head.path == path)

    def report(self, site: SiteConfig | None = None) -> Report:
        """What the pages of the newest edition are planned from, if need be with other settings of the site."""
        newest = self.source.newest
        return Report(site=site or self.source.config, edition=newest, book=self.books[newest.config.id])


def planned(files: SourceTree) -> PlannedSite:
    """Read, compute and plan."""
    source, problems = load_site(files)
    assert source is not None, problems
    books = {edition.config.id: compute_figures(edition) for edition in source.editions}
    differences = compare_editions(source, files)
    pages = plan_site(source, books, (), differences=differences)
    return PlannedSite(source=source, books=books, differences=differences, pages=pages)
