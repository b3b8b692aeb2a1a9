"""Two editions in, the page with every difference between their packages out: changed cells listed, new ones counted."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.auditor_pages import DifferencesPage
from generator.model.blocks import Section, TableRow, ValueTable
from generator.model.difference import OBSERVATIONS, Kind
from generator.model.edition_difference import EditionDifference, PackageStep
from generator.model.language import spoken, text
from generator.model.saying import say
from generator.model.sentence import Code, Link, Sentence
from generator.plan.difference_tables import LISTED, plan_added, plan_changed_cells, plan_changes, plan_other_rows
from generator.plan.heads import list_link, plan_head
from generator.plan.links import difference_download, differences_path
from generator.plan.report import Report
from generator.plan.sentences import differences as words
from generator.plan.sentences.wording import worded

_CHANGES = "CHANGES.md"


def plan_differences(report: Report, difference: EditionDifference) -> DifferencesPage:
    """The page of an edition that is not the first."""
    accountability = list_link(report, "verantwoording")
    description = words.description(report.id, difference.previous)
    return DifferencesPage(
        head=plan_head(report, differences_path(report.id), spoken(words.TITLE), description, (accountability,)),
        lead=words.lead(difference.previous, accountability),
        overview=_overview(report, difference),
        sections=tuple(_section(report, difference, step) for step in difference.steps),
    )


def _overview(report: Report, difference: EditionDifference) -> ValueTable:
    head = (say("Pakket"), say("Was"), say("Is nu"), say("Gewijzigd"), say("Verdwenen"), say("Nieuw"))
    page = differences_path(report.id)
    rows = tuple(
        TableRow(header=(Link(spoken(step.title), f"{page}#{_anchor(step)}"),), cells=(*map(_version, step.versions), *_counts(step)))
        for step in difference.steps
    )
    return ValueTable(id="overzicht", caption=say("Waarnemingen per datapakket"), head=head, rows=rows)


def _anchor(step: PackageStep) -> str:
    return f"pakket-{step.name}"


def _version(version: str | None) -> Sentence:
    return (Code(version),) if version else words.NOTHING


def _counts(step: PackageStep) -> Iterator[Sentence]:
    table = step.difference.table(OBSERVATIONS) if step.difference else None
    for kind in (Kind.CHANGED, Kind.REMOVED, Kind.ADDED):
        number = table.count(kind) if table else 0
        yield (Code(str(number)),) if number else words.NOTHING


def _section(report: Report, difference: EditionDifference, step: PackageStep) -> Section:
    cells = difference.cells.get(step.name, ())
    found = step.difference
    tables: tuple[ValueTable, ...] = ()
    if found:
        tables = (
            *plan_changed_cells(report, step.name, cells),
            *plan_added(report, step.name, found),
            *plan_other_rows(step.name, found),
            *plan_changes(step.name, found),
        )
    lead = (words.versions(step), *_explanation(report, step, len(cells)))
    return Section(id=_anchor(step), heading=worded(spoken(step.title)), lead=lead, tables=tables)


def _explanation(report: Report, step: PackageStep, cells: int) -> Iterator[Sentence]:
    if step.difference is None or step.new is None:
        return
    lacking = sum(1 for _ in step.difference.unexplained)
    if lacking:
        yield words.unexplained(lacking)
    if cells > LISTED:
        yield words.left_out(cells - LISTED)
    if _CHANGES in step.new.files:
        yield words.why(Link(_CHANGES, f"{step.new.folder}/{_CHANGES}"))
    csv, document = (
        Link(text("{vorm} van {pakket}", vorm=suffix.upper(), pakket=step.name), difference_download(report.id, step.name, suffix))
        for suffix in ("csv", "json")
    )
    yield words.whole(csv, document)
