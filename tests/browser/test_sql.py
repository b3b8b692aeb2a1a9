"""*Reken zelf na*: DuckDB runs the statements that stand on the real site, and each gives the values of its figures.

A quarter of them in every run, of every indicator; all in `make thorough`.
"""

from __future__ import annotations

import math
import re
from html import unescape
from pathlib import Path

import duckdb
import pytest

from tests.browser.recompute import read_records
from tests.made_up import QUARTER, spread, thousands

pytestmark = pytest.mark.site

STATEMENT = re.compile(r"<code>\s*(WITH\n.*?;)\s*</code>", re.DOTALL)
TAKEN_APART = re.compile(r'<section class="oorsprong" id="[^"]*">.*?<p>Naam: <code>([^<]+)</code>', re.DOTALL)
MISSING = re.compile(r'class="cijfer-ontbreekt"[^>]* data-herkomst="([^"]+)"')


def statement_of(page: str) -> str | None:
    """The statement of a page, as a reader copies it."""
    found = STATEMENT.search(page)
    return unescape(found[1]) if found else None


def close(value: float, record: str) -> bool:
    """Equal to nine digits."""
    return math.isclose(value, float(record), rel_tol=1e-9, abs_tol=1e-9)


@thousands
@pytest.mark.parametrize("edition", ["2021", "2022"])
def test_a_statement_on_the_site_gives_the_value_of_every_figure_of_its_page(
    site: Path, edition: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site)
    connection = duckdb.connect()
    records = read_records(site / edition)
    wrong: list[tuple[str, str]] = []
    run = figures = 0
    for path in spread(sorted(site.glob(f"{edition}/herkomst/*/*/index.html"))):
        page = path.read_text(encoding="utf-8")
        wanted = set(TAKEN_APART.findall(page)) - set(MISSING.findall(page))
        statement = statement_of(page)
        rows = dict(connection.execute(statement).fetchall()) if statement else {}
        run += bool(statement)
        figures += len(rows)
        if rows.keys() != wanted:
            wrong.append((str(path.relative_to(site)), "other figures"))
        wrong += [(name, repr(value)) for name, value in rows.items() if not close(value, records[name]["waarde"])]

    assert run > 200 // QUARTER
    assert figures > 6_500 // QUARTER
    assert wrong == []


@pytest.mark.parametrize("edition", ["2021", "2022"])
def test_the_statement_that_explains_provenance_gives_one_value(site: Path, edition: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site)
    page = (site / edition / "herkomst" / "index.html").read_text(encoding="utf-8")
    name = re.findall(r"Naam van het cijfer.*?<span data-geen-cijfer>([^<]+)</span>", page, re.DOTALL)[0]
    statement = statement_of(page)
    assert statement is not None
    [[value]] = duckdb.connect().execute(statement).fetchall()

    assert close(value, str(read_records(site / edition)[name]["waarde"]))
