"""An edition in, the end of its methods page out: every named formula with its source, and one gap worked out with its own numbers."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.blocks import TableRow, ValueTable
from generator.model.figure import Figure, Value
from generator.model.functions import NAMED_FUNCTIONS, NamedFunction
from generator.model.identifiers import FOCUS, GAP, NEIGHBOURHOODS, REST
from generator.model.indicator import Indicator, Measurement
from generator.model.language import mark, spoken, text
from generator.model.notice import retold
from generator.model.saying import say
from generator.model.sentence import Code, Sentence
from generator.plan.choosing_charts import headline
from generator.plan.report import Report
from generator.plan.sentences.gaps import FOCUS_NAME
from generator.plan.sentences.origin_terms import primitives
from generator.plan.sentences.wording import capitalised, rest_of, worded
from generator.plan.together import plan_together

_INDEXES = {
    "hellingsindex": mark("Hellingsindex"),
    "relatieve-hellingsindex": mark("Relatieve hellingsindex"),
    "theil": mark("Index van Theil"),
}
_SIDES = ("", "teller", "noemer", "ondergrens", "bovengrens")
_MEASURES = ("verschil", "verschil-ondergrens", "verschil-bovengrens", "verhouding", "verhouding-ondergrens", "verhouding-bovengrens")
_NAMES = {
    "": mark("cijfer"),
    "teller": mark("geteld aantal"),
    "noemer": mark("van hoeveel"),
    "ondergrens": mark("ondergrens"),
    "bovengrens": mark("bovengrens"),
    "verschil": mark("verschil"),
    "verschil-ondergrens": mark("verschil, ondergrens"),
    "verschil-bovengrens": mark("verschil, bovengrens"),
    "verhouding": mark("verhouding"),
    "verhouding-ondergrens": mark("verhouding, ondergrens"),
    "verhouding-bovengrens": mark("verhouding, bovengrens"),
}


def plan_methods(report: Report) -> tuple[str | ValueTable, ...]:
    """Headings in Markdown, each with its table; no example in an edition without what it is an example of."""
    example = _example(report)
    inequality = _inequality(report)
    together = plan_together(report)
    return (
        *(_formulas_head(), _formulas(), _primitives()),
        *((_example_head(), example) if example else ()),
        *((_inequality_head(), inequality) if inequality else ()),
        *((_together_head(), together) if together else ()),
    )


def _formulas_head() -> str:
    lead = text("Elke marge komt uit een van deze formules. In de herkomst van een cijfer staan ze bij hun naam.")
    return _markdown(text("De formules"), lead)


def _example_head() -> str:
    return _markdown(text("Een voorbeeld met echte cijfers"), text("Zo komt de marge van een kloof tot stand, regel voor regel."))


def _inequality_head() -> str:
    lead = text("In de herkomst van deze getallen staat elke buurt.")
    return _markdown(text("Een voorbeeld van ongelijkheid tussen buurten"), lead)


def _together_head() -> str:
    lead = text("Wie veel vergelijkt, vindt altijd wel iets. Daarom tellen al deze vergelijkingen mee in de marges.")
    return _markdown(text("Wat in deze editie samen is getoetst"), lead)


def _markdown(heading: str, lead: str) -> str:
    return f"\n\n## {heading}\n\n{lead}\n\n"


def _candidates(report: Report) -> list[Indicator]:
    """Indicators to take an example from: shares first, and of those the headlines."""
    return sorted((*headline(report), *report.open_indicators), key=lambda one: one.measurement is not Measurement.PROPORTION)


def _inequality(report: Report) -> ValueTable | None:
    """The indexes of the first indicator that has one over the buurten, in its newest year."""
    for indicator in _candidates(report):
        period = report.newest(indicator.id, NEIGHBOURHOODS)
        if period and report.figure(indicator.id, NEIGHBOURHOODS, period, "theil"):
            return ValueTable(
                id="voorbeeld-ongelijkheid",
                caption=say("{indicator}: ongelijkheid tussen buurten in {jaar}", indicator=worded(indicator.short), jaar=worded(period)),
                head=_numbers_head(),
                rows=tuple(
                    TableRow(header=(spoken(name),), cells=(value, _exactly(value)))
                    for measure, name in _INDEXES.items()
                    if (value := report.get(indicator.id, NEIGHBOURHOODS, period, measure)) is not None
                ),
            )
    return None


def _exactly(value: Value) -> Sentence:
    return (Code(value.value),) if isinstance(value, Figure) else worded(retold(value.reason))


def _numbers_head() -> tuple[Sentence, ...]:
    return say("Getal"), say("Cijfer"), say("Exacte waarde")


def _formulas() -> ValueTable:
    return ValueTable(
        id="formules",
        caption=say("De formules, met hun bron"),
        head=(say("Naam"), say("Wat zij geeft"), say("Formule"), say("Bron")),
        rows=tuple(_row(function) for function in NAMED_FUNCTIONS.values()),
    )


def _primitives() -> ValueTable:
    rows = tuple(TableRow(header=(Code(name),), cells=(worded(meaning),)) for name, meaning in primitives())
    return ValueTable(
        id="bewerkingen",
        caption=say("Wat in de formules niet verder is uitgelegd"),
        head=(say("Naam"), say("Wat zij geeft")),
        rows=rows,
    )


def _row(function: NamedFunction) -> TableRow:
    name = f"{function.name}({', '.join(function.parameters)})"
    return TableRow(
        header=(Code(name),), cells=(worded(spoken(function.meaning)), (Code(function.formula),), worded(spoken(function.source)))
    )


def _example(report: Report) -> ValueTable | None:
    """The first headline share whose gap has a margin, else any indicator that counts."""
    for indicator in _candidates(report):
        period = report.newest(indicator.id, FOCUS)
        if period and report.figure(indicator.id, GAP, period, "verhouding-ondergrens") and indicator.measurement in _COUNTED:
            return ValueTable(
                id="voorbeeld",
                caption=say("{indicator}: de kloof in {jaar}", indicator=worded(indicator.short), jaar=worded(period)),
                head=(*_numbers_head(), say("Formule")),
                rows=tuple(_steps(report, indicator, period)),
            )
    return None


_COUNTED = frozenset({Measurement.PROPORTION, Measurement.EVENTS})


def _steps(report: Report, indicator: Indicator, period: str) -> Iterator[TableRow]:
    names = {FOCUS: capitalised(spoken(FOCUS_NAME)), REST: capitalised(rest_of(report.site.city)), GAP: text("Kloof")}
    for area, name in names.items():
        for measure in _MEASURES if area == GAP else _SIDES:
            figure = report.figure(indicator.id, area, period, measure)
            if figure is not None:
                header = say("{groep}: {maat}", groep=name, maat=spoken(_NAMES[measure]))
                yield TableRow(header=header, cells=(figure, (Code(figure.value),), _formula(figure)))


def _formula(figure: Figure) -> Sentence:
    """A sum of many cells is named, not written out: its record has them all."""
    return say("som over de buurten") if len(figure.operands) > len(_SIDES) + 1 else (Code(figure.formula),)
