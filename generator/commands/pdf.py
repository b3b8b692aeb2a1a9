"""Content and packages → the edition as one PDF and a sheet for each neighbourhood: load → validate → compute → plan → draw → paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.commands.order import BuildOrder
from generator.commands.paper_letters import place_letters
from generator.commands.pipeline import CheckedSources, check_sources
from generator.commands.refused import REFUSED, problem_of
from generator.draw.charts import draw_charts
from generator.model.edition import Edition, SiteSource
from generator.model.language import DUTCH, Language, speaking, spoken_language
from generator.model.output import OutputFile
from generator.model.page import NeighbourhoodPage, Page
from generator.model.problem import Problem
from generator.model.translating import in_language
from generator.paper.composer import Writing
from generator.paper.edition import Book, compose_edition, printed_pages
from generator.paper.listing import LISTING, PrintedFile, list_printed
from generator.paper.press import MissingLetterError, Press, tools_used
from generator.paper.sheets import compose_sheet
from generator.plan.charts import charts_of
from generator.plan.site import plan_site
from generator.publish.checksums import CHECKSUMS, publish_checksums
from generator.render.links import LinkRegister
from generator.render.sanitising import sanitised
from generator.render.site import origins_of
from generator.system.digest import sha256
from generator.system.files import SourceTree
from generator.system.progress import Progress
from generator.system.tree import check_target, write_site
from generator.validate.catalogue import CHECKS

MARKS = (LISTING, CHECKSUMS)
"""Files by which a folder is known as one that this command made."""

TEMPLATES = Path("site_templates") / "paper"
EDITION, SHEET = "edition.typ", "sheet.typ"


class NoSuchEditionError(Exception):
    """The project has no edition of that name."""


class NoSuchLanguageError(Exception):
    """The site is not made in that language."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is to be printed."""

    edition: str = ""
    """The newest when none is named."""
    language: str = DUTCH.code


@dataclass(frozen=True, kw_only=True)
class PaperOutcome:
    """What was made, and what an author should know of it."""

    problems: tuple[Problem, ...]
    """Errors when nothing was made, else warnings."""
    document: str = ""
    """Path of the edition in the folder; empty when problems stopped it."""
    sheets: int = 0


def print_edition(order: BuildOrder, wanted: Wanted, progress: Progress) -> PaperOutcome:
    """Make the PDFs of an edition in one language, all of them or none; on errors leave the folder as it is."""
    check_target(order.target, MARKS)
    checked = check_sources(order.project, progress, order.keeper)
    if checked.source is None:
        return PaperOutcome(problems=checked.problems)
    language = _find_language(checked.source, wanted.language)
    source = in_language(checked.source, language)
    edition = _find_edition(source, wanted.edition)
    files = SourceTree(order.project)
    with speaking(language):
        try:
            book = _plan_book(checked, source, edition, order, progress)
            write_site(_make_files(book, order.program / TEMPLATES, progress), order.target, MARKS)
        except REFUSED as error:
            return PaperOutcome(problems=(*checked.problems, problem_of(error, files, checked.source)))
        except MissingLetterError:
            letters = _find_missing(book, order.program / TEMPLATES)
            return PaperOutcome(problems=(*checked.problems, *place_letters(letters, files, edition, language)))
        document = _document_path(book)
    sheets = sum(isinstance(page, NeighbourhoodPage) for page in book.pages)
    return PaperOutcome(problems=checked.problems, document=document, sheets=sheets)


def _find_language(source: SiteSource, wanted: str) -> Language:
    known = {language.code: language for language in (DUTCH, *source.languages)}
    if wanted not in known:
        raise NoSuchLanguageError(", ".join(known))
    return known[wanted]


def _plan_book(checked: CheckedSources, source: SiteSource, edition: Edition, order: BuildOrder, progress: Progress) -> Book:
    progress.enter("Pagina's bedenken")
    pages = plan_site(source, checked.figures.books, checked.problems, CHECKS, checked.figures.differences)
    return _draw_book(source, edition, pages, order, progress)


def _find_edition(source: SiteSource, wanted: str) -> Edition:
    if not wanted:
        return source.newest
    found = [edition for edition in source.editions if edition.config.id == wanted]
    if not found:
        known = ", ".join(edition.config.id for edition in source.editions)
        raise NoSuchEditionError(known)
    return found[0]


def _draw_book(source: SiteSource, edition: Edition, pages: tuple[Page, ...], order: BuildOrder, progress: Progress) -> Book:
    """Draw the charts of the pages that are printed; their links and narratives are read as the site reads them."""
    progress.enter("Grafieken tekenen")
    printed = printed_pages(pages, edition.config)
    places = [(page.head.path, block) for page in printed for block in charts_of(page)]
    drawn = draw_charts([block for _, block in places], order.runner, order.kit)
    links = LinkRegister(pages=frozenset(page.head.path for page in pages))
    return Book(
        site=source.config,
        edition=edition.config,
        pages=printed,
        charts={(path, block.text.id): chart for (path, block), chart in zip(places, drawn, strict=True)},
        origins=origins_of(pages),
        writing=Writing(clean=sanitised, find=links.find),
    )


def _document_path(book: Book) -> str:
    return f"staat-van-de-wijken-{book.edition.id}{_ending()}"


def _ending() -> str:
    """A file in another language than Dutch says so in its name, as a translated text does: who gets both keeps them apart."""
    language = spoken_language()
    return ".pdf" if language.is_source else f".{language.code}.pdf"


def _make_files(book: Book, templates: Path, progress: Progress) -> Iterator[OutputFile]:
    """The edition, the sheets, a list of them, and their checksums."""
    progress.enter("De editie opmaken")
    printed: list[PrintedFile] = []
    date = book.edition.date
    document = compose_edition(book)
    content = Press(templates / EDITION).set_document(document, date)
    printed.append(PrintedFile(path=_document_path(book), title=document["title"], address=book.address, sha256=sha256(content)))
    yield OutputFile(path=_document_path(book), content=content)
    press = Press(templates / SHEET)
    for page in book.pages:
        if isinstance(page, NeighbourhoodPage):
            progress.enter(f"Wijkblad van {page.head.title}")
            slug = page.head.path.split("/")[-2]
            sheet = compose_sheet(page, book)
            content = press.set_document(sheet, date)
            file = OutputFile(path=f"wijkbladen/{slug}{_ending()}", content=content)
            address = book.ways().address(page.head.path)
            printed.append(PrintedFile(path=file.path, title=sheet["title"], address=address, sha256=sha256(content)))
            yield file
    listing = list_printed(printed, book.site, book.edition, tools_used())
    yield listing
    digests = {one.path: one.sha256 for one in printed} | {listing.path: sha256(listing.content)}
    yield from publish_checksums(digests)


def _find_missing(book: Book, templates: Path) -> frozenset[str]:
    """Set every document, to know all letters that cannot be set and not only those of the first."""
    sheets = (compose_sheet(page, book) for page in book.pages if isinstance(page, NeighbourhoodPage))
    whole, sheet = Press(templates / EDITION), Press(templates / SHEET)
    letters: set[str] = set()
    for press, document in ((whole, compose_edition(book)), *((sheet, document) for document in sheets)):
        try:
            press.set_document(document, book.edition.date)
        except MissingLetterError as error:
            letters |= error.letters
    return frozenset(letters)
