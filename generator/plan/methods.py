"""An edition in, the end of its methods page out: every named formula with its source, and one gap worked out with its own numbers."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.blocks import TableRow, ValueTable
from generator.model.figure import Figure
from generator.model.functions import NAMED_FUNCTIONS, NamedFunction
from generator.model.identifiers import FOCUS, GAP, NEIGHBOURHOODS, REST
from generator.model.indicator import Indicator, Measurement
from generator.model.sentence import Code, Sentence
from generator.plan.choosing_charts import headline
from generator.plan.report import Report
from generator.plan.sentences.gaps import FOCUS_NAME
from generator.plan.sentences.origin_terms import primitives
from generator.plan.sentences.wording import capitalised, rest_of, worded
from generator.plan.together import plan_together

FORMULAS = "\n\n## De formules\n\nElke marge komt uit een van deze formules. In de herkomst van een cijfer staan ze bij hun naam.\n\n"
EXAMPLE = "\n\n## Een voorbeeld met echte cijfers\n\nZo komt de marge van een kloof tot stand, regel voor regel.\n\n"
TOGETHER = (
    "\n\n## Wat in deze editie samen is getoetst\n\nWie veel vergelijkt, vindt altijd wel iets. "
    "Daarom tellen al deze vergelijkingen mee in de marges.\n\n"
)
INEQUALITY = "\n\n## Een voorbeeld van ongelijkheid tussen buurten\n\nIn de herkomst van deze getallen staat elke buurt.\n\n"

_INDEXES = {"hellingsindex": "Hellingsindex", "relatieve-hellingsindex": "Relatieve hellingsindex", "theil": "Index van Theil"}
_SIDES = ("", "teller", "noemer", "ondergrens", "bovengrens")
_MEASURES = ("verschil", "verschil-ondergrens", "verschil-bovengrens", "verhouding", "verhouding-ondergrens", "verhouding-bovengrens")
_NAMES = {
    "": "cijfer",
    "teller": "geteld aantal",
    "noemer": "van hoeveel",
    "ondergrens": "ondergrens",
    "bovengrens": "bovengrens",
    "verschil": "verschil",
    "verschil-ondergrens": "verschil, ondergrens",
    "verschil-bovengrens": "verschil, bovengrens",
    "verhouding": "verhouding",
    "verhouding-ondergrens": "verhouding, ondergrens",
    "verhouding-bovengrens": "verhouding, bovengrens",
}


def plan_methods(report: Report) -> tuple[str | ValueTable, ...]:
    """Headings in Markdown, each with its table; no example in an edition without what it is an example of."""
    example = _example(report)
    inequality = _inequality(report)
    together = plan_together(report)
    return (
        *(FORMULAS, _formulas(), _primitives()),
        *((EXAMPLE, example) if example else ()),
        *((INEQUALITY, inequality) if inequality else ()),
        *((TOGETHER, together) if together else ()),
    )


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
                caption=(*worded(indicator.short), ": ongelijkheid tussen buurten in ", *worded(period)),
                head=(("Getal",), ("Cijfer",), ("Exacte waarde",)),
                rows=tuple(
                    TableRow(header=(name,), cells=(value, (Code(value.value),) if isinstance(value, Figure) else worded(value.reason)))
                    for measure, name in _INDEXES.items()
                    if (value := report.get(indicator.id, NEIGHBOURHOODS, period, measure)) is not None
                ),
            )
    return None


def _formulas() -> ValueTable:
    return ValueTable(
        id="formules",
        caption=("De formules, met hun bron",),
        head=(("Naam",), ("Wat zij geeft",), ("Formule",), ("Bron",)),
        rows=tuple(_row(function) for function in NAMED_FUNCTIONS.values()),
    )


def _primitives() -> ValueTable:
    rows = tuple(TableRow(header=(Code(name),), cells=(worded(meaning),)) for name, meaning in primitives())
    return ValueTable(
        id="bewerkingen", caption=("Wat in de formules niet verder is uitgelegd",), head=(("Naam",), ("Wat zij geeft",)), rows=rows
    )


def _row(function: NamedFunction) -> TableRow:
    name = f"{function.name}({', '.join(function.parameters)})"
    return TableRow(header=(Code(name),), cells=(worded(function.meaning), (Code(function.formula),), worded(function.source)))


def _example(report: Report) -> ValueTable | None:
    """The first headline share whose gap has a margin, else any indicator that counts."""
    for indicator in _candidates(report):
        period = report.newest(indicator.id, FOCUS)
        if period and report.figure(indicator.id, GAP, period, "verhouding-ondergrens") and indicator.measurement in _COUNTED:
            return ValueTable(
                id="voorbeeld",
                caption=(*worded(indicator.short), ": de kloof in ", *worded(period)),
                head=(("Getal",), ("Cijfer",), ("Exacte waarde",), ("Formule",)),
                rows=tuple(_steps(report, indicator, period)),
            )
    return None


_COUNTED = frozenset({Measurement.PROPORTION, Measurement.EVENTS})


def _steps(report: Report, indicator: Indicator, period: str) -> Iterator[TableRow]:
    names = {FOCUS: capitalised(FOCUS_NAME), REST: capitalised(rest_of(report.site.city)), GAP: "Kloof"}
    for area, name in names.items():
        for measure in _MEASURES if area == GAP else _SIDES:
            figure = report.figure(indicator.id, area, period, measure)
            if figure is not None:
                yield TableRow(header=(f"{name}: {_NAMES[measure]}",), cells=(figure, (Code(figure.value),), _formula(figure)))


def _formula(figure: Figure) -> Sentence:
    """A sum of many cells is named, not written out: its record has them all."""
    return ("som over de buurten",) if len(figure.operands) > len(_SIDES) + 1 else (Code(figure.formula),)
