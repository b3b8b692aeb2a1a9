"""Figures worked out by hand from the released CSV, beside those of the generator."""

import json
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from generator.model.book import FigureBook
from generator.model.figure import Figure, Missing
from generator.model.identifiers import FigureId
from generator.model.notation import shown
from tests.reference.arithmetic import calculate, read_lines
from tests.reference.real_edition import real_edition

EXAMPLES = sorted(Path(__file__).parent.glob("*.json"))
WITH_VALUE = [path for path in EXAMPLES if "waarde" in json.loads(path.read_text(encoding="utf-8"))]
WITHOUT_VALUE = [path for path in EXAMPLES if path not in WITH_VALUE]


@pytest.fixture(scope="module")
def book() -> FigureBook:
    """Give the figures of the newest edition, as published."""
    return real_edition()[1]


def _read(path: Path) -> Mapping[str, Any]:
    example: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return example


def _cell_in_csv(cell: Mapping[str, Any]) -> tuple[str, str]:
    row = read_lines(f"data/{cell['pakket']}/{cell['versie']}/{cell['bestand']}")[cell["regel"]]
    return row["gebied"], row[cell["kolom"]]


def test_there_are_examples_of_ten_kinds() -> None:
    assert len({_read(path)["soort"] for path in EXAMPLES}) >= 10


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_cells_of_an_example_stand_in_the_released_file(path: Path) -> None:
    cells = _read(path)["cellen"]

    wrong = [cell for cell in cells if _cell_in_csv(cell) != (cell["gebied"], cell["ruw"])]

    assert wrong == []
    assert cells


@pytest.mark.parametrize("path", WITH_VALUE, ids=lambda path: path.stem)
def test_the_steps_of_an_example_give_its_value(path: Path) -> None:
    example = _read(path)
    numbers = {cell["naam"]: Fraction(cell["ruw"]) for cell in example["cellen"]}

    for step in example["stappen"]:
        numbers[step["naam"]] = calculate(step["som"], numbers)
        assert float(step["uitkomst"]) == pytest.approx(float(numbers[step["naam"]]), rel=1e-11)

    last = numbers[example["stappen"][-1]["naam"]]
    assert repr(float(last)).removesuffix(".0") == example["waarde"]


@pytest.mark.parametrize("path", WITH_VALUE, ids=lambda path: path.stem)
def test_the_generator_finds_the_value_worked_out_by_hand(path: Path, book: FigureBook) -> None:
    example = _read(path)

    figure = book.values[FigureId(example["id"])]

    assert isinstance(figure, Figure)
    assert (figure.value, shown(figure)) == (example["waarde"], example["getoond"])


@pytest.mark.parametrize("path", WITHOUT_VALUE, ids=lambda path: path.stem)
def test_the_generator_gives_the_reason_where_there_is_no_value(path: Path, book: FigureBook) -> None:
    example = _read(path)

    missing = book.values[FigureId(example["id"])]

    assert isinstance(missing, Missing)
    assert (missing.status, missing.reason) == (example["status"], example["reden"])
