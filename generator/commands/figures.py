"""The editions of the site → all their figures: those of each edition by itself, and those of what changed since the edition before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import partial

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
from generator.system.memory import NO_MEMORY, Memory
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


READ_FROM_PACKAGES = frozenset({"regions", "indicators", "observations", "boundaries"})
"""What an edition has of its packages alone, of which the keeper knows what says all of them."""

NO_FIGURES = SiteFigures(books={}, differences={})


def without_texts(edition: Edition) -> Edition:
    """What figures and their files are made from: an edition without its narratives and locks, so that neither can matter to them."""
    return replace(edition, narratives={}, lock=None, figure_lock=None)


def compute_site(source: SiteSource, files: SourceTree, keeper: Keeper = ANEW, memory: Memory = NO_MEMORY) -> SiteFigures:
    """Compute the figures of all editions, or take them from an earlier build; the packages must have passed validation."""
    editions = {edition.config.id: without_texts(edition) for edition in source.editions}
    keys = {edition.config.id: _key_of(edition, keeper, memory) for edition in source.editions}
    books, kept = _compute(editions, keys, keeper, memory)
    return SiteFigures(
        books={name: books[name] for name in editions}, differences=compare_editions(source, files, memory), keys=keys, kept=kept
    )


def _compute(
    editions: Mapping[EditionId, Edition], keys: Mapping[EditionId, str], keeper: Keeper, memory: Memory
) -> tuple[Mapping[EditionId, FigureBook], int]:
    """The books, and how many of them were kept. With a memory, drafts are computed here: their cells change from one build to the next."""
    drafts = [name for name, edition in editions.items() if memory.lasts and edition.config.is_draft]
    others = [name for name in editions if name not in drafts]
    make = partial(keeper.map, compute_figures, [editions[name] for name in others], [keys[name] for name in others])
    made, kept = memory.recall(Keeper.map, [keys[name] or editions[name] for name in others], make)
    books = dict(zip(others, made, strict=True))
    for name in drafts:
        make_one = partial(compute_figures, editions[name], memory)
        books[name] = memory.recall((compute_figures, name), (keys[name] or editions[name],), make_one)
    return books, kept


def _key_of(edition: Edition, keeper: Keeper, memory: Memory) -> str:
    """The key of what figures follow from; empty when nothing is kept."""
    if not keeper.folder:
        return ""
    return memory.recall((Keeper, edition.config.id), (edition, keeper.program), lambda: keeper.key("figures", _what_is_given(edition)))


def _what_is_given(edition: Edition) -> tuple[object, ...]:
    """An edition without its texts and without what was read from its packages."""
    bare = without_texts(edition)
    given = {field.name: getattr(bare, field.name) for field in fields(bare) if field.name not in READ_FROM_PACKAGES}
    return sorted(given), *(given[name] for name in sorted(given))


def write_corrections(corrections: Sequence[Correction]) -> bytes:
    """Write `correcties.csv`; nothing at all without corrections."""
    return write_csv(CORRECTION_COLUMNS, [list(one.cells) for one in corrections]) if corrections else b""
