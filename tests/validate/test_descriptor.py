"""The descriptor says the truth about the package, its deliveries and its bytes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.model.package import DataPackage
from generator.model.problem import Problem
from generator.validate.descriptor import DESCRIPTOR_RULES, REQUIRED

Break = Callable[..., DataPackage]
SOURCE = {
    "name": "woz",
    "title": "WOZ-waarden",
    "publisher": "Gemeente Kleinstad",
    "date": "2022-03-01",
    "license": "CC0-1.0",
    "sha256": "0" * 64,
    "bytes": 12,
}


def judge(package: DataPackage) -> list[Problem]:
    return [problem for rule in DESCRIPTOR_RULES for problem in rule(package)]


def codes(package: DataPackage) -> list[str]:
    return [problem.code for problem in judge(package)]


def test_the_small_city_has_no_such_problem(klein_package: DataPackage, klein_regions: DataPackage) -> None:
    assert judge(klein_package) + judge(klein_regions) == []


@pytest.mark.parametrize("name", [name for name in REQUIRED if name != "resources"])
def test_every_required_property_is_asked_for(broken: Break, name: str) -> None:
    package = broken((f'"{name}":', '"anders":'), file="datapackage.json")

    assert f"In de descriptor ontbreekt '{name}'." in [problem.found for problem in judge(package)]


def test_a_package_of_promised_figures_has_an_empty_list_of_sources(broken: Break) -> None:
    package = broken(('"sources": [', '"sources": [], "oud": ['), file="datapackage.json")

    assert "descriptor-incomplete" not in codes(package)


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [('"name": "wijkcijfers"', '"name": "wijkcijfer"', 3), ('"version": "0.2.0"', '"version": "0.2"', 6)],
)
def test_name_and_version_are_those_of_the_folder(broken: Break, old: str, new: str, line: int) -> None:
    problems = judge(broken((old, new), file="datapackage.json"))

    assert [(problem.code, problem.place.line) for problem in problems] == [("descriptor-identity", line)]


@pytest.mark.parametrize("field", ["title", "publisher", "date", "license", "sha256", "bytes"])
def test_a_delivery_can_be_identified(klein_package: DataPackage, field: str) -> None:
    sources = [{key: value for key, value in SOURCE.items() if key != field}]
    package = replace(klein_package, descriptor={**klein_package.descriptor, "sources": sources})

    assert [(problem.code, problem.found) for problem in judge(package)] == [
        ("source-incomplete", f"Bij de bron 'woz' ontbreekt: {field}.")
    ]


def test_the_files_of_its_kind_are_there(klein_package: DataPackage) -> None:
    files = {name: digest for name, digest in klein_package.files.items() if name != "waarnemingen.csv"}

    assert codes(replace(klein_package, files=files)) == ["package-file-missing"]


@pytest.mark.parametrize(
    ("old", "new", "suggestion", "line"),
    [
        ('"description": "Wonen', '"descripton": "Wonen', "description", 5),
        ('"roles":', '"rolles":', "roles", 18),
        ('"publisher":', '"publischer":', "publisher", 26),
        ('"mediatype":', '"mediaType":', "mediatype", 68),
        ('"delimiter":', '"delimeter":', "delimiter", 69),
        ('"primaryKey": ["id"]', '"primarykey": ["id"]', "primaryKey", 93),
        ('"constraints": { "required": true }', '"constraint": { "required": true }', "constraints", 74),
        ('{ "required": true }', '{ "requierd": true }', "required", 74),
        ('"reference": {', '"refrence": {', "reference", 121),
    ],
)
def test_a_misspelt_property_is_named_with_the_nearest_known_one(broken: Break, old: str, new: str, suggestion: str, line: int) -> None:
    problems = [problem for problem in judge(broken((old, new), file="datapackage.json")) if problem.code == "descriptor-unknown-property"]

    assert [(problem.next_step, problem.place.line) for problem in problems] == [(f"Bedoelde u '{suggestion}'?", line)]


@pytest.mark.parametrize("profile", ["https://example.org/datapackage.json", "tabular-data-package", "../profiel.json"])
def test_only_the_profile_of_data_package_v2_is_followed(broken: Break, profile: str) -> None:
    package = broken(("https://datapackage.org/profiles/2.0/datapackage.json", profile), file="datapackage.json")

    assert codes(package) == ["descriptor-profile"]
