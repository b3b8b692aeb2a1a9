"""Frictionless judges by the letter of the schema, and its verdicts lead to the physical line."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.load.packages import load_package
from generator.model.package import DataPackage
from generator.model.problem import Place, Problem
from generator.system.files import SourceTree
from generator.validate.judge import judge_package
from generator.validate.packages import unnamed
from generator.validate.schema.check import check_schemas

Break = Callable[..., DataPackage]
WOZ = "woz,BU99990101,2019,180000,A,,,"


def spots(problems: tuple[Problem, ...]) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.place.line, problem.place.column) for problem in problems]


def test_the_small_city_is_valid(klein_package: DataPackage, klein_regions: DataPackage) -> None:
    assert judge_package(klein_package) + judge_package(klein_regions) == ()


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (WOZ.replace("180000", "veel"), [("judged-cell", 30, 4)]),
        (WOZ.replace(",A,", ",,"), [("judged-cell", 30, 5)]),
        (WOZ.replace("BU99990101", "BU99990102"), [("judged-key", 34, 0)]),
        (WOZ.replace("woz", "wozz"), [("judged-key", 30, 0)]),
    ],
)
def test_what_the_schema_forbids_is_named_at_its_line(broken: Break, written: str, expected: list[tuple[str, int, int]]) -> None:
    assert spots(judge_package(broken((WOZ, written)))) == expected


def test_a_row_behind_a_line_break_keeps_its_physical_line(broken: Break) -> None:
    package = broken(
        ("misdrijven,BU99990101,2019,,A,160,,", 'misdrijven,BU99990101,2019,,A,160,,"een\ntwee"'), (WOZ, WOZ.replace("180000", "veel"))
    )

    assert spots(judge_package(package)) == [("judged-cell", 31, 4)]


def test_what_frictionless_finds_is_said_in_dutch(broken: Break) -> None:
    limit = '{ "name": "toelichting", "type": "string", "constraints": { "maxLength": 5 } }'
    package = broken(('{ "name": "toelichting", "type": "string" }', limit), file="datapackage.json")

    assert {problem.found for problem in judge_package(package)} == {
        "De cel 'toelichting' voldoet niet aan 'maxLength' (5) van het schema."
    }


def test_a_line_that_another_rule_named_is_not_named_again(broken: Break) -> None:
    package = broken((WOZ, WOZ.replace("180000", "veel")))
    known = Problem(place=Place(path=f"{package.folder}/waarnemingen.csv", line=30, column=4), code="number-syntax", found="X.")

    assert list(unnamed(judge_package(package), (known,))) == []


def test_a_row_of_the_wrong_width_was_named_by_the_reader(broken: Break) -> None:
    package = broken((WOZ, f"{WOZ},veel"))

    assert judge_package(package) == ()


def test_a_table_whose_schema_cannot_be_read_is_left_to_the_check_that_names_it(broken: Break) -> None:
    package = broken(('"type": "number"', '"type": "getal"'), file="datapackage.json")

    assert judge_package(package) == ()
    assert [(problem.code, problem.place.line) for problem in check_schemas(package)] == [("judged-package", 111)]


def test_a_package_without_schemas_is_not_judged(klein_package: DataPackage) -> None:
    assert judge_package(replace(klein_package, descriptor={})) == ()


def test_only_declared_files_of_the_folder_are_handed_over(tmp_path: Path) -> None:
    """A remote schema, a path outside or an address is never followed: frictionless gets bytes."""
    folder = tmp_path / "data/p/0.1.0"
    folder.mkdir(parents=True)
    resources = [
        {"name": "a", "path": "http://127.0.0.1:9/a.csv", "schema": {"fields": []}},
        {"name": "b", "path": "../../../geheim.csv", "schema": {"fields": []}},
        {"name": "c", "path": "c.csv", "schema": "http://127.0.0.1:9/schema.json"},
    ]
    (folder / "datapackage.json").write_text(json.dumps({"resources": resources}), encoding="utf-8")
    (folder / "c.csv").write_text("a\n1\n", encoding="utf-8")
    (tmp_path / "geheim.csv").write_text("a\n1\n", encoding="utf-8")
    reads: list[str] = []

    class Watching(SourceTree):
        def read(self, path: str) -> bytes:
            reads.append(path)
            return super().read(path)

    package, _ = load_package(SourceTree(tmp_path), "data/p/0.1.0")
    assert package is not None

    assert judge_package(package) == ()
    assert reads == []
