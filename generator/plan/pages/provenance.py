"""An edition in, the page that explains provenance records out, with one figure taken apart."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.auditor_pages import ProvenancePage
from generator.model.blocks import LinkGroup, LinkLine, TableRow, ValueTable
from generator.model.figure import Figure, SourceCell
from generator.model.language import spoken, text
from generator.model.recomputation import recompute_in_sql
from generator.model.saying import say
from generator.model.sentence import Code, Link, Sentence
from generator.plan.choosing_charts import headline
from generator.plan.heads import list_title, plan_head
from generator.plan.links import DIFFERENCES, edition_path, provenance_path
from generator.plan.report import Report
from generator.plan.sentences.editions import provenance_lead, recompute_lead
from generator.plan.sentences.wording import worded


def plan_provenance(report: Report, groups: tuple[LinkGroup, ...]) -> ProvenancePage:
    """What a record is, an example, and where the records stand; `groups` are the pages on which every figure is taken apart."""
    lead = provenance_lead()
    figure = next(_candidates(report), None)
    return ProvenancePage(
        head=plan_head(report, edition_path(report.id, "herkomst"), list_title("herkomst"), lead[0]),
        lead=lead,
        example=_example(figure),
        recompute=recompute_in_sql(figure) if figure else "",
        recompute_lead=recompute_lead(),
        groups=groups,
        files=tuple(_files(report)),
    )


def _example(figure: Figure | None) -> ValueTable:
    """The first headline figure of a focus neighbourhood (else of any buurt), part by part."""
    rows = _rows(figure) if figure else ()
    return ValueTable(id="voorbeeld", caption=say("Een cijfer uit elkaar gehaald"), head=(say("Onderdeel"), say("Inhoud")), rows=rows)


def _candidates(report: Report) -> Iterator[Figure]:
    """Ratios first: their formula shows most."""
    codes = (*report.edition.regions.focus, *report.edition.regions.rest)
    figures = [
        figure
        for indicator in headline(report)
        for code in codes
        if (period := report.newest(indicator.id, code)) and (figure := report.figure(indicator.id, code, period))
    ]
    yield from sorted(figures, key=lambda figure: -len(figure.operands))


def _rows(figure: Figure) -> tuple[TableRow, ...]:
    rows = [
        TableRow(header=say("Naam van het cijfer"), cells=((Code(figure.id),),)),
        TableRow(header=say("Getoond"), cells=((figure,),)),
        TableRow(header=say("Exacte waarde"), cells=((Code(figure.value),),)),
        TableRow(header=say("Eenheid"), cells=(worded(spoken(figure.unit)),)),
        TableRow(header=say("Formule"), cells=((Code(figure.formula),),)),
    ]
    rows.extend(
        TableRow(header=say("Getal {naam}", naam=Code(name)), cells=(_operand(operand),)) for name, operand in figure.operands.items()
    )
    return tuple(rows)


def _operand(operand: SourceCell | Figure) -> Sentence:
    if isinstance(operand, Figure):
        return say("het cijfer {cijfer}", cijfer=Code(operand.id))
    file = f"data/{operand.package}/{operand.version}/{operand.file}"
    return say(
        "{bestand}, versie {versie}, regel {regel}, kolom {kolom}: {inhoud}",
        bestand=Link(f"{operand.package}: {operand.file}", file),
        versie=Code(operand.version),
        regel=Code(str(operand.line)),
        kolom=operand.column,
        inhoud=Code(operand.raw),
    )


def _files(report: Report) -> Iterator[LinkLine]:
    yield LinkLine(link=Link(text("Inhoudsopgave van alle herkomst (JSON)"), provenance_path(report.id, "index.json")))
    yield LinkLine(link=Link(text("Beschrijving van een herkomst (JSON Schema)"), provenance_path(report.id, "schema.json")))
    yield LinkLine(link=Link(text("Functies in formules (JSON)"), provenance_path(report.id, "functies.json")))
    if report.difference and report.difference.values:
        yield LinkLine(link=Link(text("Cijfers die veranderd zijn sinds de vorige editie"), provenance_path(report.id, DIFFERENCES)))
