"""The end of the methods page: the formulas, and a gap worked out with its own numbers."""

from generator.model.blocks import ValueTable
from generator.model.functions import NAMED_FUNCTIONS
from generator.model.sentence import Code, plain
from generator.plan.methods import plan_methods
from tests.compute.small_city import BENEFITS, INHABITANTS, count, edition
from tests.plan.samples import benefits, report


def tables(*parts: str | ValueTable) -> dict[str, ValueTable]:
    return {part.id: part for part in parts if isinstance(part, ValueTable)}


def test_every_named_function_stands_on_the_page_with_its_formula_and_source() -> None:
    found = tables(*plan_methods(report(edition(benefits(), rows=BENEFITS))))["formules"]

    shown = {row.cells[1] for row in found.rows}
    assert shown == {(Code(function.formula),) for function in NAMED_FUNCTIONS.values()}
    assert all(plain(row.cells[2]) for row in found.rows if isinstance(row.cells[2], tuple))


def test_the_example_goes_from_counts_to_the_margin_of_the_gap() -> None:
    indicator = benefits()

    found = tables(*plan_methods(report(edition(indicator, rows=BENEFITS), indicator.id)))["voorbeeld"]

    names = [plain(row.header) for row in found.rows]
    assert names[:3] == ["De focusbuurten: cijfer", "De focusbuurten: geteld aantal", "De focusbuurten: van hoeveel"]
    assert names[-1] == "Kloof: verhouding, bovengrens"
    assert found.rows[-1].cells[2] == (Code("log_boven(v, 1 / a1 - 1 / n1 + 1 / a2 - 1 / n2, z_waarde(0.95))"),)


def test_an_edition_without_a_margin_has_no_example() -> None:
    assert list(tables(*plan_methods(report(edition(count("inwoners"), rows=INHABITANTS))))) == ["formules", "bewerkingen"]


def test_the_indexes_of_inequality_are_shown_with_their_exact_values() -> None:
    planned = report(edition(benefits(), rows=BENEFITS), "bijstand")

    rows = tables(*plan_methods(planned))["voorbeeld-ongelijkheid"].rows

    theil = planned.figure("bijstand", "buurten", "2020", "theil")
    assert theil is not None
    assert [plain(row.header) for row in rows] == ["Hellingsindex", "Relatieve hellingsindex", "Index van Theil"]
    assert rows[-1].cells == (theil, (Code(theil.value),))
