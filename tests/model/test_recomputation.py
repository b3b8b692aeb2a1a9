"""*Reken zelf na*: DuckDB runs the statement of a figure on the published CSV files and gives the same number."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import duckdb
import pytest

from generator.compute.figures import compute_figures
from generator.load.site import load_site
from generator.model.figure import Figure, SourceCell
from generator.model.recomputation import recompute_all_in_sql, recompute_in_sql
from generator.system.digest import sha256
from generator.system.files import SourceTree

NUMBER = re.compile(r"\d+")
CALL = re.compile(r"[a-z_0-9]+(?=\()")
MANY = 9


def figures_of(files: SourceTree) -> Iterator[Figure]:
    source, problems = load_site(files)
    assert source is not None, problems
    for edition in source.editions:
        yield from (value for value in compute_figures(edition).values.values() if isinstance(value, Figure))


def forms_of(figures: Iterator[Figure]) -> dict[str, Figure]:
    """One figure of each form; figures of one form have the same formula but for its numbers, over parts of the same forms."""
    known: dict[str, str] = {}
    found: dict[str, Figure] = {}
    for figure in figures:
        found.setdefault(form(figure, known), figure)
    return found


def form(figure: Figure, known: dict[str, str]) -> str:
    """A formula over many cells counts by the functions that it calls, not by how many cells it has."""
    if figure.id not in known:
        operands = figure.operands.values()
        parts = {form(operand, known) if isinstance(operand, Figure) else operand.column for operand in operands}
        shape = NUMBER.sub("", figure.formula) if len(operands) < MANY else " ".join(sorted(set(CALL.findall(figure.formula))))
        known[figure.id] = sha256(f"{shape} of {' '.join(sorted(parts))}".encode())
    return known[figure.id]


def wrong(figures: Iterable[Figure], root: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, float, str]]:
    """Figures whose statement gives another number: id, outcome, value."""
    monkeypatch.chdir(root)
    found: list[tuple[str, float, str]] = []
    for figure in figures:
        answer = duckdb.sql(recompute_in_sql(figure))
        assert answer is not None
        [[value]] = answer.limit(2).fetchall()
        if not math.isclose(value, float(figure.exact), rel_tol=1e-9, abs_tol=1e-9):
            found.append((figure.id, value, figure.value))
    return found


def test_every_form_of_figure_of_the_test_city_comes_out_of_its_statement(klein: SourceTree, monkeypatch: pytest.MonkeyPatch) -> None:
    forms = forms_of(figures_of(klein))

    assert len(forms) > 20
    assert wrong(forms.values(), klein.root, monkeypatch) == []


@pytest.mark.slow
def test_every_figure_of_the_test_city_comes_out_of_its_statement(klein: SourceTree, monkeypatch: pytest.MonkeyPatch) -> None:
    figures = list(figures_of(klein))

    assert len(figures) > 300
    assert wrong(figures, klein.root, monkeypatch) == []


def counted_at(line: int) -> SourceCell:
    return SourceCell(
        package="werk",  # type: ignore[arg-type] # a name
        version="1.0.0",  # type: ignore[arg-type] # a version
        file="waarnemingen.csv",
        line=line,
        column="teller",
        raw="455",
    )


def test_the_statement_names_file_line_and_column() -> None:
    cell = counted_at(line=214)
    figure = Figure(id="2022.bijstand.BU1.2020", formula="1000 * a / 8757", operands={"a": cell}, unit="", decimals=1)  # type: ignore[arg-type] # an id

    statement = recompute_in_sql(figure).split("\n")

    assert (statement[0], statement[-2:]) == ("WITH", ["SELECT cijfer1 AS waarde", "FROM stap1;"])
    assert any("read_csv('data/werk/1.0.0/waarnemingen.csv', header = true, all_varchar = true)" in line for line in statement)
    assert "  CAST(bestand1[214].teller AS DOUBLE) AS getal1" in statement
    assert "  /* 2022.bijstand.BU1.2020 */ ((1000.0::DOUBLE * getal1) / 8757.0::DOUBLE) AS cijfer1" in statement


def test_one_statement_computes_several_figures_with_what_they_share_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data/werk/1.0.0").mkdir(parents=True)
    (tmp_path / "data/werk/1.0.0/waarnemingen.csv").write_text("gebied,teller\nBU1,455\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    cell = counted_at(line=2)
    first = Figure(id="2022.x.a.2020", formula="a", operands={"a": cell}, unit="", decimals=0)  # type: ignore[arg-type] # an id
    second = Figure(id="2022.x.b.2020", formula="a + 2 * a", operands={"a": first}, unit="", decimals=0)  # type: ignore[arg-type] # an id
    statement = recompute_all_in_sql([first, second])
    answer = duckdb.sql(statement)

    assert answer is not None
    assert answer.fetchall() == [("2022.x.a.2020", 455.0), ("2022.x.b.2020", 1365.0)]
    assert statement.count("/* 2022.x.a.2020 */") == 1
