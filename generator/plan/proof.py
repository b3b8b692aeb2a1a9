"""The targets of an edition beside what an auditor asks of them: definitions, settings and descriptors in, marks with reasons out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.edition import Theme
from generator.model.figure import Figure
from generator.model.identifiers import FOCUS, REST
from generator.model.indicator import Availability, Direction, Indicator
from generator.model.language import spoken
from generator.model.package import DataPackage, Source
from generator.model.proof import Mark, ProofCell, ProofRow, ProofTable, TargetProof
from generator.model.region import Level, Relation
from generator.model.sentence import Link, Sentence
from generator.model.status import Status
from generator.plan.gap_summaries import gap_limits
from generator.plan.links import edition_path, indicator_path
from generator.plan.report import Report
from generator.plan.sentences import proof as words
from generator.plan.sentences.scope import target_note

_ANCHOR = "rekenkamerproof"
_UNKNOWN = frozenset({"", "onbekend", "notspecified"})
"""What a descriptor says where nobody knows."""
_HORIZON = "kloof.horizon"
"""Where an edition declares the year; the default of the program is nobody's promise."""
_DOUBTFUL = (Status.UNVALIDATED, Status.ESTIMATED, Status.PROVISIONAL, Status.DIFFERS, Status.BREAK)


def plan_proof(report: Report) -> TargetProof:
    """A table a theme, with a row a target; without any target one sentence that says so."""
    tables = tuple(table for theme, name in report.theme_names.items() if (table := _table(report, theme, name)).rows)
    rows = [row for table in tables for row in table.rows]
    policy = report.edition.config.gap
    decided = target_note(policy.horizon, policy.target.decided_by) if policy.target else ()
    return TargetProof(
        lead=words.lead(report.site, decided) if rows else words.without_targets(report.site.programme),
        requirements=words.requirements(),
        meanings=words.meanings() if rows else (),
        tables=tables,
        summary=tuple(sentence for sentence in _summary(rows) if sentence),
    )


def proof_link(report: Report, theme: Theme) -> Sentence:
    """The way from a theme to its table; empty when it has no target."""
    table = _table(report, theme.id, theme.name)
    return words.way_to(f"{edition_path(report.id, 'verantwoording')}#{table.id}") if table.rows else ()


def _table(report: Report, theme: str, name: str) -> ProofTable:
    rows = tuple(_row(report, indicator) for indicator in report.of_theme(theme) if _is_target(report, indicator))
    return ProofTable(id=f"{_ANCHOR}-{theme}", caption=words.caption(name), rows=rows)


def _is_target(report: Report, indicator: Indicator) -> bool:
    """Somebody decided where its gap should go, or the programme promised to follow it; without a focus there is no gap to close."""
    if not report.focus:
        return False
    return indicator.availability is Availability.NOT_OPEN or report.edition.config.gap.target_of(indicator) is not None


def _row(report: Report, indicator: Indicator) -> ProofRow:
    return ProofRow(
        indicator=Link(indicator.short, indicator_path(report.id, indicator.id)),
        cells=(
            _specific(report, indicator),
            _measurable(report, indicator),
            _bound(report),
            _baseline(report, indicator),
            _checkable(report, indicator),
        ),
    )


def _summary(rows: list[ProofRow]) -> Iterator[Sentence]:
    if not rows:
        return
    marks = [{row.cells[column].mark for row in rows} for column, _ in enumerate(words.REQUIREMENTS)]
    yield words.summary([row.indicator for row in rows if row.complete], len(rows))
    yield words.met_by_all([name for name, found in zip(words.requirements(), marks, strict=True) if found == {Mark.YES}])
    yield words.met_by_none([name for name, found in zip(words.requirements(), marks, strict=True) if Mark.YES not in found])


def _specific(report: Report, indicator: Indicator) -> ProofCell:
    if not indicator.definition:
        return ProofCell(mark=Mark.NO, reason=(spoken(words.NO_DEFINITION),))
    if report.edition.config.gap.target_of(indicator) is None:
        return ProofCell(mark=Mark.NO, reason=(spoken(words.NO_TARGET),))
    if indicator.direction is Direction.NEITHER:
        return ProofCell(mark=Mark.PARTLY, reason=(spoken(words.NO_DIRECTION),))
    if any(name.relation is not Relation.EQUAL for name in report.edition.regions.focus_names):
        return ProofCell(mark=Mark.PARTLY, reason=(spoken(words.LIST_DIFFERS),))
    return ProofCell(mark=Mark.YES, reason=(spoken(words.CLEAR),))


def _measurable(report: Report, indicator: Indicator) -> ProofCell:
    level, period = report.level_of(indicator), report.newest(indicator.id, FOCUS)
    if level is None:
        return ProofCell(mark=Mark.NO, reason=(spoken(words.NO_FIGURES),))
    if level is not Level.NEIGHBOURHOOD or period is None or not report.has_gap(indicator):
        return ProofCell(mark=Mark.NO, reason=(spoken(words.too_coarse(level)),))
    margin = gap_limits(report, indicator, period) is not None
    return ProofCell(mark=Mark.YES if margin else Mark.PARTLY, reason=words.measured(period, margin=margin))


def _bound(report: Report) -> ProofCell:
    config = report.edition.config
    if _HORIZON not in config.places:
        return ProofCell(mark=Mark.NO, reason=(spoken(words.NO_YEAR),))
    return ProofCell(mark=Mark.YES, reason=words.bound_to(config.gap.horizon))


def _baseline(report: Report, indicator: Indicator) -> ProofCell:
    course = report.course(indicator)
    sides = [report.figure(indicator.id, side, course.first.period) for side in (FOCUS, REST)] if course else []
    known = [side for side in sides if isinstance(side, Figure)]
    if course is None or len(known) < len(sides):
        return ProofCell(mark=Mark.NO, reason=(spoken(words.NO_BASE),))
    status = next((status for status in _DOUBTFUL if any(side.status is status for side in known)), Status.NORMAL)
    mark = Mark.YES if status is Status.NORMAL else Mark.PARTLY
    return ProofCell(mark=mark, reason=words.baseline(course.first.period, status))


def _checkable(report: Report, indicator: Indicator) -> ProofCell:
    if report.level_of(indicator) is None:
        return ProofCell(mark=Mark.NO, reason=(spoken(words.NOTHING_TO_CHECK),))
    found = {lack for one in report.edition.with_bases((indicator,)) for lack in _lacks(report, one)}
    missing = [lack for lack in words.LACKS if lack in found]
    if missing:
        return ProofCell(mark=Mark.PARTLY, reason=words.unchecked(missing))
    return ProofCell(mark=Mark.YES, reason=(spoken(words.CHECKABLE),))


def _lacks(report: Report, indicator: Indicator) -> Iterator[str]:
    """What is not known of the deliveries of one indicator."""
    package = report.edition.packages[indicator.package]
    series = tuple(_series(package, indicator))
    for name in {indicator.source, *(str(entry.get("source")) for entry in series)}:
        source = package.source(name)
        yield from _unknown_of(source, package) if source else words.LACKS
    if not series or any(entry.get("boundaryYear") in _UNKNOWN for entry in series):
        yield words.BOUNDARIES


def _unknown_of(source: Source, package: DataPackage) -> Iterator[str]:
    if not source.path and not source.table:
        yield words.ADDRESS
    if source.date in _UNKNOWN:
        yield words.DATE
    if (source.license or package.license) in _UNKNOWN:
        yield words.LICENCE
    if not source.sha256:
        yield words.CHECKSUM


def _series(package: DataPackage, indicator: Indicator) -> Iterator[dict[str, object]]:
    """What the descriptor declares of an indicator: delivery, levels, periods and boundary year."""
    declared = package.descriptor.get("series")
    entries: Iterable[object] = declared if isinstance(declared, list) else ()
    return (entry for entry in entries if isinstance(entry, dict) and entry.get("indicator") == indicator.id)
