"""A site of one small edition for tests of what is published beside its pages."""

from collections.abc import Iterable
from dataclasses import replace

from generator.compute.figures import compute_figures
from generator.model.blocks import Prose
from generator.model.book import FigureBook
from generator.model.edition import PUBLISHED, Edition, SiteConfig, SiteSource
from generator.model.figure_lock import Correction, FigureState
from generator.model.identifiers import EditionId, FigureId, PagePath
from generator.model.output import OutputFile
from generator.model.page import NotFoundPage, Page, TextPage
from generator.model.page_head import PageHead
from tests.compute.small_city import BENEFITS, INHABITANTS, NOWHERE, count, edition, rate

SITE = SiteConfig(
    title="Staat van de wijken",
    city="Dorp & Duin",
    programme="Beter Dorp",
    base_address="https://dorp.example/staat/",
    publisher='Gemeente "Dorp"',
    contact="redactie@dorp.example",
    themes=(),
    place=NOWHERE,
)

MISSING_BENEFIT = "2022.bijstand.BU00010102.2020"


def small_edition() -> Edition:
    """Make an edition with a count and a rate; Westhoek is unknown."""
    return edition(count("inwoners"), rate("bijstand"), rows=INHABITANTS + BENEFITS)


def small_book() -> FigureBook:
    """Make its figures."""
    return compute_figures(small_edition())


def small_source() -> SiteSource:
    """Make a site of this one edition, published."""
    return SiteSource(config=SITE, editions=(published(small_edition()),), general={})


def corrected_source() -> SiteSource:
    """Make the same site, with a figure that was corrected twice."""
    source = small_source()
    [edition] = source.editions
    return replace(
        source,
        editions=(
            replace(edition, corrections=(_correction("2023-01-02", "Een typefout."), _correction("2023-02-03", "Te laat geleverd."))),
        ),
    )


def _correction(date: str, reason: str) -> Correction:
    old, new = FigureState(value="1", shown="1"), FigureState(value="2", shown="2")
    return Correction(figure=FigureId("2022.inwoners.GM0001.2020"), old=old, new=new, reason=reason, date=date, place=NOWHERE)


def published(edition: Edition) -> Edition:
    """Make the same edition with the status of one that is out."""
    return replace(edition, config=replace(edition.config, status=PUBLISHED))


def page(path: str, title: str, edition_id: str | None) -> Page:
    """Make a page of prose without prose."""
    return TextPage(head=_head(path, title, edition_id), prose=Prose(parts=()))


def not_found() -> Page:
    """Make the page for what is not there."""
    return NotFoundPage(head=_head("404.html", "Niet gevonden", None), links=())


def by_path(files: Iterable[OutputFile]) -> dict[str, bytes]:
    """Content by path; two files with one path are a mistake."""
    listed = list(files)
    contents = {file.path: file.content for file in listed}
    assert len(contents) == len(listed)
    return contents


def _head(path: str, title: str, edition_id: str | None) -> PageHead:
    return PageHead(path=PagePath(path), title=title, description=(), edition=EditionId(edition_id) if edition_id else None, crumbs=())
