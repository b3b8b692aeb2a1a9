"""Every number on every page is a figure with a record that can be recomputed from the published packages."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from tests.browser.html_reading import Reading
from tests.browser.reading_pages import ReadPage
from tests.browser.recompute import Cells, Recomputer, Record, evaluate, read_functions, read_records, shown_dutch

pytestmark = pytest.mark.site

EDITIONS = ("2021", "2022")
SIGNS = {"O": ".", "Q": "x", "M": "nvt", "N": "klein", "L": "geen"}
"""SDMX status in a record → the sign a Dutch reader knows, in the page of any language."""


@pytest.fixture(scope="module")
def pages(read_site: dict[str, ReadPage]) -> dict[str, Reading]:
    return {path: page.seen for path, page in read_site.items()}


@pytest.fixture(scope="module")
def records(site: Path) -> dict[str, Record]:
    """Those of every edition in every language: on a page stands the notation of its own."""
    folders = [site / language / edition for language in ("", "en") for edition in EDITIONS]
    return {name: record for folder in folders for name, record in read_records(folder).items()}


@pytest.mark.half_a_minute
def test_every_figure_has_a_record_with_the_same_value_and_text(pages: dict[str, Reading], records: dict[str, Record]) -> None:
    wrong = {
        f"{page}: {figure.id}: value {figure.value}, text {figure.text}"
        for page, reading in pages.items()
        for figure in reading.figures
        if figure.id not in records or (figure.value, figure.text) != (records[figure.id].get("waarde"), records[figure.id].get("getoond"))
    }

    assert sorted(wrong)[:20] == []
    assert sum(len(reading.figures) for reading in pages.values()) > 10_000


def test_every_missing_figure_has_a_record_with_its_reason(pages: dict[str, Reading], records: dict[str, Record]) -> None:
    missing = {(name, status) for reading in pages.values() for name, status in reading.missing}
    reasons = {name: record for name, record in records.items() if record.get("reden") and "waarde" not in record}
    known = {(name, SIGNS[record["status"]]) for name, record in reasons.items()}

    assert missing
    assert sorted(missing - known)[:20] == []


def test_no_digit_on_any_page_stands_loose(pages: dict[str, Reading]) -> None:
    """Every digit a reader sees is a figure, a time, a code, a marked fact or part of a chart with a table beside it."""
    loose = {f"{page}: {text}" for page, reading in pages.items() for text in reading.loose_digits}

    assert sorted(loose)[:20] == []


def test_every_operand_is_a_cell_that_stands_there_or_a_figure_of_its_own_edition(site: Path, records: dict[str, Record]) -> None:
    cells = Cells(site)
    wrong = set()
    for name, record in records.items():
        for operand in record.get("operanden", {}).values():
            if "cijfer" not in operand:
                wrong.add(cells.check(operand))
            elif operand["cijfer"] not in records or not operand["cijfer"].startswith(name[:5]):
                wrong.add(f"{name}: no record of {operand['cijfer']}")

    assert sorted(wrong - {""})[:20] == []


def test_every_record_recomputes_to_its_value_and_text(site: Path, records: dict[str, Record]) -> None:
    recomputer = Recomputer(records, read_functions(site / EDITIONS[-1]))
    wrong = {recomputer.judge(name) for name, record in records.items() if "waarde" in record}

    assert sorted(wrong - {""})[:20] == []
    assert len(records) > 10_000


def test_every_record_says_how_it_is_rounded(records: dict[str, Record]) -> None:
    assert {record["afronding"]["regel"] for record in records.values() if "waarde" in record} == {"half-up"}


def test_the_gap_in_bijstand_is_what_the_city_was_told(records: dict[str, Record]) -> None:
    """From the issue: 3,080 of 59,280 against 1,460 of 124,540 residents; two buurten unknown; 3.68 with the exact ones."""
    recomputer = Recomputer(records, {})

    assert recomputer.value("2022.bijstand.focus.2020") == Fraction(3080 * 1000, 59280)
    assert recomputer.value("2022.bijstand.overig.2020") == Fraction(1460 * 1000, 124540)
    assert records["2022.bijstand.focus.2020"]["getoond"] == "52,0"
    assert round(float(recomputer.value("2022.bijstand.kloof.2020.verhouding")), 2) == 4.43


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("1000 * a / b", Fraction(1000, 3)),
        ("som(a, b) - 1", Fraction(3)),
        ("-a ** 2", Fraction(-1)),
        ("mediaan(a, b)", Fraction(2)),
        ("0.1 * b", Fraction(3, 10)),
        ("dubbel(b - a) + a", Fraction(5)),
    ],
)
def test_the_recomputer_follows_the_grammar(formula: str, expected: Fraction) -> None:
    assert evaluate(formula, {"a": Fraction(1), "b": Fraction(3)}, {"dubbel": (["x"], "2 * x")}) == expected


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("normaal_kwantiel(0.975)", 1.959963984540054),
        ("chi2_kwantiel(0.025, 10)", 3.2469727802368396),
        ("chi2_kwantiel(0.975, 2)", 7.377758908227871),
        ("chi2_kwantiel(0.025, 0)", 0.0),
    ],
)
def test_the_recomputer_knows_the_quantiles(formula: str, expected: float) -> None:
    """Expected: tables of the normal and chi-squared distributions, here with the digits of SciPy 1.17."""
    assert float(evaluate(formula, {}, {})) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (Fraction(5, 2), 0, "3"),
        (Fraction(-5, 2), 0, "−3"),
        (Fraction(115, 100), 1, "1,2"),
        (Fraction(1234567), 0, "1.234.567"),
        (Fraction(234_500), -3, "235.000"),
        (Fraction(-234_499), -3, "−234.000"),
        (Fraction(-1, 100), 1, "0,0"),
    ],
)
def test_the_recomputer_rounds_half_up_and_writes_dutch(value: Fraction, decimals: int, text: str) -> None:
    assert shown_dutch(value, decimals) == text
