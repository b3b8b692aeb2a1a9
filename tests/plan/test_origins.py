"""Pages that take apart every figure a page shows."""

from generator.model.blocks import FigureOrigin
from generator.model.book import origin_place
from generator.model.figure import Figure, SourceCell
from generator.model.formula import evaluate
from generator.model.page import OriginPage
from generator.model.recomputation import recompute_all_in_sql
from generator.model.sentence import plain
from generator.plan.sentences.origins import origins_title
from generator.plan.shown import figures_shown
from tests.plan.planned import PlannedSite


def origins_of(site: PlannedSite) -> dict[tuple[str, str], FigureOrigin]:
    return {(page.head.path, origin.anchor): origin for page in site.pages if isinstance(page, OriginPage) for origin in page.origins}


def page_of(site: PlannedSite, path: str) -> OriginPage:
    page = site.page(path)
    assert isinstance(page, OriginPage)
    return page


def test_every_figure_on_a_page_is_taken_apart_once_at_its_place(small_site: PlannedSite) -> None:
    """All but changed cells, which the page with the differences takes apart itself."""
    origins = origins_of(small_site)
    shown = figures_shown(page for page in small_site.pages if not isinstance(page, OriginPage))
    wanted = {name for name in shown if ".sinds-" not in name}

    assert len(wanted) > 100
    assert {origin.value.id for origin in origins.values()} == wanted
    assert all(origin_place(origin.value.id) == place for place, origin in origins.items())


def test_the_formula_with_the_values_filled_in_gives_the_value(small_site: PlannedSite) -> None:
    wrong = [
        origin.value.id
        for origin in origins_of(small_site).values()
        if abs(float(evaluate(origin.filled, {})) - float(origin.value.exact)) > 1e-9 * max(1.0, abs(float(origin.value.exact)))
    ]

    assert wrong == []


def test_every_cell_of_a_figure_is_named_with_its_line_and_column(small_site: PlannedSite) -> None:
    for origin in origins_of(small_site).values():
        told = [line.text for source in origin.cells for line in source.lines]
        cells = {name: cell for name, cell in origin.value.operands.items() if isinstance(cell, SourceCell)}

        assert told == [f"{name} = {cell.raw} (regel {cell.line}, kolom {cell.column})" for name, cell in cells.items()]


def test_every_figure_a_figure_rests_on_is_named(small_site: PlannedSite) -> None:
    for origin in origins_of(small_site).values():
        names = {name for name, operand in origin.value.operands.items() if isinstance(operand, Figure)}
        told = " ".join(plain(sentence) for sentence in origin.figures).replace(":", " ").split()

        assert names <= set(told)


def test_every_function_and_measure_on_a_page_is_explained_on_it(small_site: PlannedSite) -> None:
    page = page_of(small_site, "2022/herkomst/bijstand/2020/index.html")
    told = " ".join(plain(sentence) for sentence in page.terms)

    assert "som" in told
    assert "Verhouding:" in told
    assert "Kolom teller:" in told


def test_the_statement_of_a_page_computes_its_figures(small_site: PlannedSite) -> None:
    page = page_of(small_site, "2022/herkomst/bijstand/2020/index.html")

    assert page.recompute == recompute_all_in_sql(origin.value for origin in page.origins)


def test_a_mistake_is_reported_by_the_name_of_the_figure(small_site: PlannedSite) -> None:
    assert {origin.report.target.endswith(origin.value.id) for origin in origins_of(small_site).values()} == {True}


def test_a_title_tells_a_range_of_years_in_words() -> None:
    assert origins_title("Bedreiging", "2012-2022") == "Herkomst: Bedreiging, 2012 tot en met 2022"
