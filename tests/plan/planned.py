"""A site read, computed and planned, for tests that look at whole pages."""

from dataclasses import dataclass

from generator.compute.figures import compute_figures
from generator.load.site import load_site
from generator.model.book import FigureBook
from generator.model.edition import SiteSource
from generator.model.identifiers import EditionId
from generator.model.page import Page
from generator.plan.site import plan_site
from generator.system.files import SourceTree


@dataclass(frozen=True, kw_only=True, repr=False)
class PlannedSite:
    """A site with its figures and its pages; too large to print when a test fails."""

    source: SiteSource
    books: dict[EditionId, FigureBook]
    pages: tuple[Page, ...]

    def page(self, path: str) -> Page:
        """Find the page at a path."""
        return next(page for page in self.pages if page.head.path == path)


def planned(files: SourceTree) -> PlannedSite:
    """Read, compute and plan."""
    source, problems = load_site(files)
    assert source is not None, problems
    books = {edition.config.id: compute_figures(edition) for edition in source.editions}
    return PlannedSite(source=source, books=books, pages=plan_site(source, books, ()))
