"""The building stones of the pages that take figures apart: a figure, one that is missing, and the lines they are made from."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.blocks import ValueTable
from generator.model.book import spoken_id
from generator.model.figure import Figure, Missing, Value
from generator.model.identifiers import FigureId
from generator.model.language import spoken_language
from generator.model.sentence import Link, Sentence


@dataclass(frozen=True, kw_only=True)
class CellLine:
    """One cell of a figure, leading to the line it stands in on the same page."""

    text: str
    """e.g. `a = 455 (regel 214, kolom teller)`."""
    anchor: str


@dataclass(frozen=True, kw_only=True)
class RowPiece:
    """Part of a line of a file as it stands there."""

    text: str
    column: str = ""
    """Name of the column of a cell that is used; empty for what stands between."""


@dataclass(frozen=True, kw_only=True)
class SourceRow:
    """One physical line of a published file; its pieces after one another are the line."""

    anchor: str
    number: str
    pieces: tuple[RowPiece, ...]


@dataclass(frozen=True, kw_only=True)
class SourceFile:
    """The lines of one published file that the figures of a page are made from."""

    file: Link
    version: str
    header: str
    """Its first line, which names the columns."""
    rows: tuple[SourceRow, ...]


@dataclass(frozen=True, kw_only=True)
class SourceLines:
    """Cells of one published file that a figure is made from."""

    file: Link
    version: str
    lines: tuple[CellLine, ...]


@dataclass(frozen=True, kw_only=True)
class OperandLine:
    """One figure that a figure rests on."""

    told: Sentence
    """Its name in the formula, its value, and what it is."""
    cell: CellLine | None = None
    """Where it stands in a file, when it is one cell and has no place of its own."""


@dataclass(frozen=True, kw_only=True)
class Named:
    """What both kinds of origins say of the value they are about: by which name its record is found."""

    value: Value

    @property
    def name(self) -> FigureId:
        """The id of its record in the language of the page, as it stands in `data-herkomst`."""
        return spoken_id(self.value.id, spoken_language())

    @property
    def taken_over(self) -> FigureId | None:
        """The id of the Dutch record that this one takes over; None in Dutch."""
        return None if spoken_language().is_source else self.value.id


@dataclass(frozen=True, kw_only=True)
class FigureOrigin(Named):
    """One figure taken apart."""

    anchor: str
    heading: Sentence
    """The area, and the measure when it is not the value itself."""
    value: Figure
    told: Sentence
    """Where it comes from, in words, with the figure in front."""
    formula: str
    filled: str
    """The formula with the values in it."""
    figures: tuple[OperandLine, ...]
    """The figures it rests on, but for those in the table."""
    table: Sentence
    """Which table of the page holds the other figures it rests on; empty when there is none."""
    cells: tuple[SourceLines, ...]
    claims: tuple[Sentence, ...]
    """What was proven of it beside the city, with the limits that prove it."""
    report: Link
    """Mail with the id of the figure filled in."""


@dataclass(frozen=True, kw_only=True)
class MissingOrigin(Named):
    """One figure that is not there, with the reason and, when it was delivered as missing, the line that says so."""

    anchor: str
    heading: Sentence
    value: Missing
    told: Sentence
    figures: tuple[OperandLine, ...]
    """The number that makes it missing, when that is not a cell of its own line."""
    lines: tuple[CellLine, ...]


@dataclass(frozen=True, kw_only=True)
class RankingNote:
    """The buurten in the order in which the indexes of inequality count them, and how the formulas use that."""

    lead: tuple[Sentence, ...]
    table: ValueTable
