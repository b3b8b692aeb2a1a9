"""What a source says about its rounding, its boundary year and its coverage goes from the mapping into the descriptor."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.commands.import_ import import_package
from generator.model.problem import Problem
from generator.versions.intake.precision import Precision, describe_precision, read_precision
from generator.versions.intake.section import MappingFile, Section
from tests.versions.small_deliveries import Village, found_village

STATED: dict[str, object] = {
    "kolommen": ["Bijstand"],
    "stap": "10",
    "wijze": "aselect",
    "niveaus": ["wijk"],
    "niet_geplaatst": ["gemeente"],
    "vermelding": "Zo.",
}
MAPPING = "data/werk/import/0.1.0.toml"


def read(values: dict[str, object]) -> tuple[Precision, list[str]]:
    problems: list[Problem] = []
    precision = read_precision(Section(MappingFile("x.toml", {}, problems), (), values))
    return precision, [problem.code for problem in problems]


def test_a_statement_is_about_columns_and_levels() -> None:
    precision, problems = read(STATED)

    assert problems == []
    assert describe_precision([precision], "Bijstand", 1) == {
        "step": "10",
        "method": "random",
        "levels": ["wijk"],
        "unplacedIn": ["gemeente"],
        "statement": "Zo.",
    }
    assert describe_precision([precision], "Inwoners", 1) is None


def test_the_step_is_in_the_unit_of_the_package() -> None:
    """Tenths of thousands of euros are hundreds of euros."""
    precision, _ = read({"kolommen": ["Inkomen"], "stap": "0.1", "vermelding": "Eén decimaal."})

    assert describe_precision([precision], "Inkomen", 1000) == {
        "step": "100",
        "method": "nearest",
        "levels": ["gemeente", "wijk", "buurt"],
        "statement": "Eén decimaal.",
    }


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"stap": "tien"}, "mapping-not-a-number"),
        ({"stap": "0"}, "mapping-not-a-number"),
        ({"wijze": "omhoog"}, "mapping-unknown-word"),
        ({"niveaus": ["straat"]}, "mapping-unknown-word"),
        ({"niet_geplaatst": ["straat"]}, "mapping-unknown-word"),
        ({"kolommen": []}, "mapping-missing-key"),
        ({"vermelding": 5}, "mapping-wrong-type"),
        ({"stapp": "5"}, "mapping-unknown-key"),
    ],
)
def test_a_slip_in_a_statement_is_a_problem(changes: dict[str, object], code: str) -> None:
    assert read({**STATED, **changes})[1] == [code]


@pytest.fixture
def village(tmp_path: Path) -> Village:
    return found_village(tmp_path)


def make(village: Village, name: str) -> dict[str, Any]:
    problems = import_package(village.root, name, "0.1.0", village.deliveries)
    assert problems == ()
    read: dict[str, Any] = json.loads((village.root / f"data/{name}/0.1.0/datapackage.json").read_text(encoding="utf-8"))
    return read


def test_every_series_says_where_it_comes_from_and_what_it_covers(village: Village) -> None:
    make(village, "gebieden")

    series = make(village, "werk")["series"]

    assert [(one["indicator"], one["source"], one["periods"], one["boundaryYear"]) for one in series] == [
        ("bijstand", "telling", ["2020"], "onbekend"),
        ("inkomen", "telling", ["2020"], "onbekend"),
    ]
    assert all("precision" not in one for one in series)


def test_rounding_and_boundary_year_of_a_delivery_stand_with_its_series(village: Village) -> None:
    make(village, "gebieden")
    village.edit(MAPPING, 'koppeling = "code"', 'koppeling = "code"\nindelingsjaar = "2020"')
    stated = '\n[[bronnen.nauwkeurigheid]]\nkolommen = ["Bijstand", "Inkomen"]\nstap = "0.1"\nvermelding = "Zo."\n'
    village.edit(MAPPING, '\n[[indicatoren]]\nid = "bijstand"', f'{stated}\n[[indicatoren]]\nid = "bijstand"')

    work, income = make(village, "werk")["series"]

    assert (work["boundaryYear"], income["boundaryYear"]) == ("2020", "2020")
    assert {name: stated["step"] for name, stated in work["precision"].items()} == {"teller": "0.1"}
    assert {name: stated["step"] for name, stated in income["precision"].items()} == {"waarde": "100"}


def test_the_areas_say_with_which_years_their_codes_were_compared(village: Village) -> None:
    village.edit("data/gebieden/import/0.1.0.toml", 'naam = "Title"\n', 'naam = "Title"\nindelingsjaar = "2020"\n')

    assert make(village, "gebieden")["sameCodes"] == [{"year": "2020", "levels": ["gemeente", "wijk", "buurt"], "source": "codes"}]


def test_findings_are_on_record_with_their_area_and_year(village: Village) -> None:
    make(village, "gebieden")

    (check,) = make(village, "werk")["checks"]

    assert check["observations"] == []
    assert check["found"] == 0
