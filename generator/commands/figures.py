"""The editions of the site → all their figures: those of each edition by itself, and those of what changed since the edition before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.commands.edition_differences import compare_editions
from generator.compute.figures import compute_figures
from generator.model.book import FigureBook
from generator.model.edition import Edition, SiteSource
from generator.model.edition_difference import EditionDifference
from generator.model.figure import Value
from generator.model.figure_lock import CORRECTION_COLUMNS, Correction
from generator.model.identifiers import EditionId
from generator.system.files import SourceTree
from generator.system.keeper import ANEW, Keeper
from generator.versions.intake.csv_text import write_csv


@dataclass(frozen=True, kw_only=True)
class SiteFigures:
    """What follows from the sources, by edition."""

    books: Mapping[EditionId, FigureBook]
    differences: Mapping[EditionId, EditionDifference]
    keys: Mapping[EditionId, str] = field(default_factory=dict)
    """Of each edition the key of what its figures were computed from: all but its texts."""
    kept: int = 0
    """How many editions were not computed anew."""

    def of(self, edition: EditionId) -> Iterator[Value]:
        """Every figure and missing value of an edition that has a record."""
        yield from self.books[edition].values.values()
        if edition in self.differences:
            yield from self.differences[edition].values


NO_FIGURES = SiteFigures(books={}, differences={})


def without_texts(edition: Edition) -> Edition:
    """What figures and their files are made from: an edition without its narratives and locks, so that neither can matter to them."""
    return replace(edition, narratives={}, lock=None, figure_lock=None)


def compute_site(source: SiteSource, files: SourceTree, keeper: Keeper = ANEW) -> SiteFigures:
    """Compute the figures of all editions, or take them from an earlier build; the packages must have passed validation."""
    editions = [without_texts(edition) for edition in source.editions]
    keys = [keeper.key("figures", edition) for edition in editions] if keeper.folder else [""] * len(editions)
    books, kept = keeper.map(compute_figures, editions, keys)
    return SiteFigures(
        books={book.edition: book for book in books},
        differences=compare_editions(source, files),
        keys={edition.config.id: key for edition, key in zip(editions, keys, strict=True)},
        kept=kept,
    )


def write_corrections(corrections: Sequence[Correction]) -> bytes:
    """Write `correcties.csv`; nothing at all without corrections."""
    return write_csv(CORRECTION_COLUMNS, [list(one.cells) for one in corrections]) if corrections else b""
