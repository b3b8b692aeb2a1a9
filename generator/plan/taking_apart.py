"""A figure or a missing value in, all that its page of origins says of it out: formula, operands, cells and lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from generator.model.area_claim import AreaClaim
from generator.model.book import FigureName, origin_place, read_figure_id
from generator.model.figure import Figure, Missing, SourceCell, Value
from generator.model.identifiers import NEIGHBOURHOODS, AreaKey, FigureId
from generator.model.indicator import Measurement
from generator.model.language import spoken, text
from generator.model.naming import MEASURE_NAMES
from generator.model.origin_blocks import CellLine, FigureOrigin, MissingOrigin, OperandLine, SourceLines
from generator.model.saying import say
from generator.model.sentence import Code, Link, Moment, Sentence, plain
from generator.model.status import Status
from generator.plan.report import Report
from generator.plan.sentences.origins import claim_told, measure_told, measure_words, missing_told, origin_told
from generator.plan.sentences.ranking import ranking_pointer
from generator.plan.sentences.wording import lowered, worded
from generator.plan.source_rows import Delivered, FileKey, SourceRows

FEW = 8
"""Of so many figures each area is a link; of more only the figures themselves are."""
RANKING = "volgorde"
"""Anchor of the table of the buurten in the order of the indexes of inequality."""

_NAME = re.compile(r"([A-Za-z_]\w*)")
_RANKED = re.compile(r"[wy]\d+")
"""Names that the indexes of inequality give to the weights and values of buurten."""


def too_few(report: Report, value: Value) -> Figure | None:
    """How many live there, of a figure that is missing because they are too few; None of any other."""
    if not isinstance(value, Missing) or value.status is not Status.TOO_SMALL:
        return None
    name = read_figure_id(value.id)
    return report.figure(name.indicator, name.area, name.period, "noemer")


@dataclass(frozen=True, kw_only=True)
class TakingApart:
    """What is needed to take the figures of one page apart."""

    report: Report
    areas: Mapping[AreaKey, Sentence]
    placed: frozenset[FigureId]
    """The figures that have a place on these pages."""
    claims: Mapping[FigureId, Sequence[AreaClaim]]
    """What was proven of a figure beside the city."""
    delivered: Mapping[tuple[str, str, str], Delivered]
    """Every observation, by indicator, area and period."""
    lines: Mapping[tuple[FileKey, int], AreaKey]
    """The area that each line of a file with observations is about."""
    rows: SourceRows

    def origin(self, figure: Figure) -> FigureOrigin:
        """The figure with its formula, the same with the values in it, and what it rests on."""
        path, anchor = origin_place(figure.id)
        return FigureOrigin(
            anchor=anchor,
            heading=self._heading(figure),
            value=figure,
            told=origin_told(figure),
            formula=figure.formula,
            filled="".join([_filled(figure, piece) if number % 2 else piece for number, piece in enumerate(_pieces(figure.formula))]),
            figures=tuple(self._rests_on(figure)),
            table=ranking_pointer(f"{path}#{RANKING}") if is_ranked(figure) else (),
            cells=tuple(self._cells(figure)),
            claims=tuple(claim_told(claim, rounded=self._rounded(figure)) for claim in self.claims.get(figure.id, ())),
            report=self._mistake(figure),
        )

    def _mistake(self, figure: Figure) -> Link:
        """The way to the editors, with the figure in the subject."""
        subject = text("Fout in cijfer {cijfer}", cijfer=figure.id)
        return Link(text("Meld een fout"), f"mailto:{self.report.site.contact}?subject={quote(subject)}")

    def _rounded(self, figure: Figure) -> bool:
        """Say whether only rounding is known of a figure: a mean that its source gives."""
        return self.report.edition.indicators[read_figure_id(figure.id).indicator].measurement is Measurement.ROUNDED

    def missing(self, value: Missing) -> MissingOrigin:
        """Why there is no figure, and the line of the file that says so."""
        name = read_figure_id(value.id)
        row = None if name.previous else self.delivered.get((name.indicator, name.area, name.period))
        lines: tuple[CellLine, ...] = ()
        if row and (columns := row.columns_for(value.status)):
            anchor = self.rows.use_columns(row.file, row.line, columns)
            named = ", ".join(text("kolom {kolom}", kolom=column) for column in columns)
            lines = (CellLine(text=text("regel {regel}, {kolommen}", regel=str(row.line), kolommen=named), anchor=anchor),)
        return MissingOrigin(
            anchor=origin_place(value.id)[1],
            heading=self._heading(value),
            value=value,
            told=missing_told(value),
            figures=tuple(self._too_small(value)),
            lines=lines,
        )

    def _too_small(self, value: Missing) -> Iterator[OperandLine]:
        """How many live there, of a figure that is missing because they are too few."""
        base = too_few(self.report, value)
        if base is None:
            return
        match base.taken_over:
            case SourceCell() as cell:
                yield OperandLine(told=_counted(base), cell=CellLine(text=_place(cell), anchor=self.rows.use(cell)))
            case Figure() as same:
                yield OperandLine(told=_counted(same))

    def _heading(self, value: Value) -> Sentence:
        """The area, and the measure when it is not the value itself."""
        name = read_figure_id(value.id)
        return (*self.areas[name.area], *measure_told(name))

    def _rests_on(self, figure: Figure) -> Iterator[OperandLine]:
        """The figures in the formula, each in words, but for those that the table of buurten holds."""
        ranked = is_ranked(figure)
        operands = {
            name: operand
            for name, operand in figure.operands.items()
            if isinstance(operand, Figure) and not (ranked and _RANKED.fullmatch(name))
        }
        own = read_figure_id(figure.id)
        for name, operand in operands.items():
            yield self._operand(name, operand, own, many=len(operands) > FEW)

    def _operand(self, name: str, operand: Figure, own: FigureName, *, many: bool) -> OperandLine:
        """What an operand is, and where it comes from when no page takes it apart."""
        parts = (Code(name), ": ", operand, ", ", *self._differing(read_figure_id(operand.id), own, many=many))
        if operand.id in self.placed:
            return OperandLine(told=parts)
        match operand.taken_over:
            case SourceCell() as cell:
                return OperandLine(told=parts, cell=CellLine(text=_place(cell), anchor=self.rows.use(cell)))
            case Figure() as same:
                its = read_figure_id(same.id)
                return OperandLine(told=(*parts, ": ", same, ", ", *self._differing(its, read_figure_id(operand.id), many=many)))
        return OperandLine(told=(*parts, " (", Code(operand.id), ")"))

    def _differing(self, its: FigureName, own: FigureName, *, many: bool) -> Sentence:
        """What a figure is, as far as it differs from another."""
        told: list[Sentence] = []
        if its.area != own.area:
            area = self.areas[its.area]
            told.append((*(worded(plain(area)) if many else area), *measure_told(its)))
        elif (words := measure_words(its)) and words != measure_words(own):
            told.append(words)
        if its.indicator != own.indicator:
            told.append(worded(lowered(self.report.edition.indicators[its.indicator].name)))
        if its.period != own.period:
            told.append((Moment(its.period),))
        return tuple(part for words in told for part in (", ", *words))[1:] or say("het cijfer zelf")

    def _area_of(self, cell: SourceCell, figure: Figure) -> str:
        """The area that the line of a cell is about, unless it is that of the figure: `heel Breda, `."""
        area = self.lines.get(((cell.package, cell.version, cell.file), cell.line))
        if area is None or area == read_figure_id(figure.id).area or area not in self.areas:
            return ""
        return f"{plain(self.areas[area])}, "

    def _cells(self, figure: Figure) -> Iterator[SourceLines]:
        """The cells of a figure by file, each with the line it stands in."""
        files: dict[tuple[str, str, str], list[CellLine]] = {}
        for name, cell in figure.operands.items():
            if isinstance(cell, SourceCell):
                told = f"{name} = {cell.raw} ({self._area_of(cell, figure)}{_place(cell)})"
                files.setdefault((cell.package, cell.version, cell.file), []).append(CellLine(text=told, anchor=self.rows.use(cell)))
        for (package, version, file), lines in files.items():
            yield SourceLines(file=Link(f"{package}: {file}", f"data/{package}/{version}/{file}"), version=version, lines=tuple(lines))


def is_ranked(figure: Figure) -> bool:
    """Say whether a figure is an index of inequality, which counts all buurten in one order."""
    return read_figure_id(figure.id).area == NEIGHBOURHOODS


def _counted(figure: Figure) -> Sentence:
    """The number that others are divided by, with what it is."""
    return (f"{spoken(MEASURE_NAMES['noemer']).capitalize()}: ", figure)


def _place(cell: SourceCell) -> str:
    return text("regel {regel}, kolom {kolom}", regel=str(cell.line), kolom=cell.column)


@lru_cache(maxsize=4096)
def _pieces(formula: str) -> tuple[str, ...]:
    """A formula cut up, every second piece a name."""
    return tuple(_NAME.split(formula))


def _filled(figure: Figure, name: str) -> str:
    """The number a name stands for, between parentheses when its minus would be taken for one of the formula."""
    if name not in figure.operands:
        return name
    operand = figure.operands[name]
    number = operand.raw if isinstance(operand, SourceCell) else operand.value
    return f"({number})" if number.startswith("-") else number
