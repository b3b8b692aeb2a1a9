"""Pages that take apart every figure a page shows."""

from generator.model.auditor_pages import OriginPage
from generator.model.book import origin_place
from generator.model.figure import Figure, Missing, SourceCell
from generator.model.formula import evaluate
from generator.model.origin_blocks import FigureOrigin, MissingOrigin
from generator.model.recomputation import recompute_all_in_sql
from generator.model.sentence import plain
from generator.plan.sentences.origins import origins_title
from generator.plan.shown import figures_shown, values_shown
from generator.system.files import SourceTree
from tests.plan.planned import PlannedSite


def origins_of(site: PlannedSite) -> dict[tuple[str, str], FigureOrigin]:
    return {(page.head.path, origin.anchor): origin for page in site.pages if isinstance(page, OriginPage) for origin in page.origins}


def page_of(site: PlannedSite, path: str) -> OriginPage:
    page = site.page(path)
    assert isinstance(page, OriginPage)
    return page


def test_every_figure_on_a_page_is_taken_apart_once_at_its_place(small_site: PlannedSite) -> None:
    """Changed cells too: with the indicator and period that they are about."""
    origins = origins_of(small_site)
    shown = figures_shown(page for page in small_site.pages if not isinstance(page, OriginPage))
    wanted = set(shown)

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


def missing_of(site: PlannedSite) -> dict[str, MissingOrigin]:
    return {origin.value.id: origin for page in site.pages if isinstance(page, OriginPage) for origin in page.missing}


def test_every_missing_value_on_a_page_has_its_place_with_the_reason(small_site: PlannedSite) -> None:
    shown = values_shown(page for page in small_site.pages if not isinstance(page, OriginPage))
    wanted = {value.id for value in shown.values() if isinstance(value, Missing)}
    missing = missing_of(small_site)

    assert len(wanted) > 10
    assert missing.keys() == wanted
    assert all(origin.value.status.label in plain(origin.told) for origin in missing.values())


def test_a_missing_value_that_was_delivered_points_to_the_line_that_says_so(small_site: PlannedSite) -> None:
    found: set[str] = set()
    for page in small_site.pages:
        if isinstance(page, OriginPage):
            rows = {row.anchor: row for source in page.files for row in source.rows}
            for origin in page.missing:
                if origin.lines and "kolom status" in origin.lines[0].text:
                    found.update(piece.text for piece in rows[origin.lines[0].anchor].pieces if piece.column == "status")

                    assert str(origin.value.status) in found

    assert found


def test_every_line_that_a_figure_names_stands_on_the_page_once_and_as_in_the_file(small_site: PlannedSite, klein: SourceTree) -> None:
    for page in small_site.pages:
        if not isinstance(page, OriginPage):
            continue
        rows = [(source, row) for source in page.files for row in source.rows]
        named = {line.anchor for origin in page.origins for source in origin.cells for line in source.lines}
        named |= {line.anchor for origin in page.missing for line in origin.lines}

        assert sorted(row.anchor for _, row in rows) == sorted(named)
        for source, row in rows:
            lines = klein.read(source.file.target).decode().split("\n")

            assert lines[0] == source.header
            assert "".join(piece.text for piece in row.pieces) == lines[int(row.number) - 1]


def test_every_cell_of_a_figure_is_marked_in_its_line(small_site: PlannedSite) -> None:
    for page in small_site.pages:
        if isinstance(page, OriginPage):
            rows = {row.anchor: row for source in page.files for row in source.rows}
            marked = {(anchor, piece.column, piece.text) for anchor, row in rows.items() for piece in row.pieces if piece.column}
            cells = {
                (line.anchor, cell.column, cell.raw)
                for origin in page.origins
                for line, cell in zip(
                    (line for source in origin.cells for line in source.lines),
                    (cell for cell in origin.value.operands.values() if isinstance(cell, SourceCell)),
                    strict=True,
                )
            }

            assert cells <= marked
