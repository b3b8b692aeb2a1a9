"""Pages that take apart every figure a page shows."""

from fractions import Fraction

from generator.model.auditor_pages import OriginPage
from generator.model.book import origin_place
from generator.model.figure import Figure, Missing, SourceCell, Value
from generator.model.formula import evaluate
from generator.model.identifiers import FigureId
from generator.model.origin_blocks import FigureOrigin, MissingOrigin
from generator.model.recomputation import recompute_all_in_sql
from generator.model.sentence import Link, Sentence, plain
from generator.model.status import Status
from generator.plan.sentences.origins import origins_title
from generator.plan.shown import values_shown
from generator.system.files import SourceTree
from tests.plan.planned import PlannedSite


def origins_of(site: PlannedSite) -> dict[tuple[str, str], FigureOrigin]:
    pages = [page for page in site.pages if isinstance(page, OriginPage)]
    return {(page.head.path, origin.anchor): origin for page in pages for origin in (*page.origins, *page.steps)}


def shown_figures(site: PlannedSite) -> dict[FigureId, Figure]:
    shown = values_shown(page for page in site.pages if not isinstance(page, OriginPage))
    return {name: value for name, value in shown.items() if isinstance(value, Figure)}


def number_in(cell: Value | Sentence) -> Fraction:
    """A number in a cell of a table: a figure, or a sentence that begins with one or with digits."""
    if isinstance(cell, Figure):
        return cell.exact
    assert isinstance(cell, tuple)
    return cell[0].exact if isinstance(cell[0], Figure) else Fraction(plain(cell[:1]))


def page_of(site: PlannedSite, path: str) -> OriginPage:
    page = site.page(path)
    assert isinstance(page, OriginPage)
    return page


def test_every_figure_on_a_page_is_taken_apart_once_at_its_place(small_site: PlannedSite) -> None:
    """Changed cells too: with the indicator and period that they are about."""
    origins = origins_of(small_site)
    wanted = set(shown_figures(small_site))
    found = [origin.value.id for page in small_site.pages if isinstance(page, OriginPage) for origin in page.origins]

    assert len(wanted) > 100
    assert sorted(found) == sorted(wanted)
    assert all(origin_place(origin.value.id) == place for place, origin in origins.items())


def test_every_number_on_the_way_to_a_shown_figure_leads_on_until_the_cell(small_site: PlannedSite) -> None:
    """An operand has a place of its own, or the line that names it leads to the line of the file."""
    origins = origins_of(small_site)
    placed = {origin.value.id for origin in origins.values()}
    lines = 0
    for origin in origins.values():
        ranked = {name for name in origin.value.operands if origin.table and name[0] in "wy" and name[1:].isdigit()}
        told = {plain(line.told).partition(":")[0]: line for line in origin.figures}
        for name, operand in origin.value.operands.items():
            if isinstance(operand, Figure) and name not in ranked:
                same = operand.taken_over
                assert (
                    operand.id in placed or told[name].cell or (isinstance(same, Figure) and same.id in placed and same in told[name].told)
                )
                lines += 1

    assert lines > 100


def test_the_table_of_buurten_holds_every_number_of_the_indexes_in_the_order_of_the_formula(small_site: PlannedSite) -> None:
    """A buurt has one number in all three."""
    found = 0
    for page in small_site.pages:
        if not isinstance(page, OriginPage) or page.ranking is None:
            continue
        found += 1
        rows = page.ranking.table.rows
        indexes = [origin.value for origin in (*page.origins, *page.steps) if origin.table]
        for number, row in enumerate(rows, 1):
            used = {
                (name[0], operand.exact)
                for index in indexes
                for name, operand in index.operands.items()
                if name in {f"w{number}", f"y{number}"}
            }

            assert plain(row.cells[0]) == str(number)  # type: ignore[arg-type]
            assert used == set(zip("wy", map(number_in, row.cells[-2:]), strict=True))
        assert max(len(index.operands) // 2 for index in indexes) == len(rows)

    assert found


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

        assert [line.partition(" (")[0] for line in told] == [f"{name} = {cell.raw}" for name, cell in cells.items()]
        assert all(line.endswith(f"regel {cell.line}, kolom {cell.column})") for line, cell in zip(told, cells.values(), strict=True))


def test_every_figure_a_figure_rests_on_is_named(small_site: PlannedSite) -> None:
    for origin in origins_of(small_site).values():
        names = {name for name, operand in origin.value.operands.items() if isinstance(operand, Figure)}
        names -= {name for name in names if origin.table and name[0] in "wy" and name[1:].isdigit()}
        told = " ".join(plain(sentence) for sentence in (*(line.told for line in origin.figures), origin.table)).replace(":", " ").split()

        assert names <= set(told)


def test_every_function_and_measure_on_a_page_is_explained_on_it(small_site: PlannedSite) -> None:
    page = page_of(small_site, "2022/herkomst/bijstand/2020/index.html")
    told = " ".join(plain(sentence) for sentence in page.terms)

    assert "som" in told
    assert "Verhouding:" in told
    assert "Kolom teller:" in told


def test_the_statement_of_a_page_computes_its_figures(small_site: PlannedSite) -> None:
    page = page_of(small_site, "2022/herkomst/bijstand/2020/index.html")

    assert page.recompute == recompute_all_in_sql(origin.value for origin in (*page.origins, *page.steps))


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
        origins = (*page.origins, *page.steps)
        named = {line.anchor for origin in origins for source in origin.cells for line in source.lines}
        named |= {line.cell.anchor for origin in origins for line in origin.figures if line.cell}
        named |= {line.anchor for origin in page.missing for line in origin.lines}
        named |= {line.cell.anchor for origin in page.missing for line in origin.figures if line.cell}
        cells = [cell for row in page.ranking.table.rows for cell in row.cells if isinstance(cell, tuple)] if page.ranking else []
        named |= {part.target.partition("#")[2] for cell in cells for part in cell if isinstance(part, Link)}

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
                for origin in (*page.origins, *page.steps)
                for line, cell in zip(
                    (line for source in origin.cells for line in source.lines),
                    (cell for cell in origin.value.operands.values() if isinstance(cell, SourceCell)),
                    strict=True,
                )
            }

            assert cells <= marked


def test_a_figure_missing_for_too_few_people_says_how_many_there_are_and_leads_there(small_site: PlannedSite) -> None:
    few = [origin for origin in missing_of(small_site).values() if origin.value.status is Status.TOO_SMALL]

    assert few
    for origin in few:
        [line] = origin.figures

        assert plain(line.told).startswith("Het aantal waardoor gedeeld wordt: ")
        assert line.cell or isinstance(line.told[-1], Figure)
