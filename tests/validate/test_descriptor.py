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


@pytest.mark.parametrize(
    "path",
    ["../0.1.0/indicatoren.csv", "/etc/hostname", "https://example.org/a.csv", "map/a.csv", ".git", "", "a\\\\b.csv", "file:///a.csv"],
)
def test_a_resource_is_a_plain_file_of_the_folder(broken: Break, path: str) -> None:
    package = broken(('"path": "indicatoren.csv"', f'"path": "{path}"'), file="datapackage.json")

    assert codes(package) == ["resource-path", "resource-undeclared"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"encoding": "utf-8"', '"encoding": "latin-1"'),
        ('"format": "csv"', '"format": "xlsx"'),
        ('"format": "csv"', '"format": "csv", "compression": "gzip"'),
        ('"format": "csv"', '"format": "csv", "dialect": {"delimiter": ";"}'),
        ('"schema": {', '"schema": "https://example.org/schema.json", "oud": {'),
        ('"fields": [', '"velden": ['),
    ],
)
def test_only_plain_csv_with_a_schema_is_read(broken: Break, old: str, new: str) -> None:
    assert codes(broken((old, new), file="datapackage.json")) == ["resource-form"]


@pytest.mark.parametrize("value", ["", "md5:0", "0" * 64, "SHA256:" + "0" * 64, "sha256:" + "A" * 64, "sha1:" + "0" * 40])
def test_only_a_lower_case_sha256_counts_as_a_checksum(broken: Break, value: str, klein_package: DataPackage) -> None:
    digest = klein_package.files["indicatoren.csv"]
    package = broken((f"sha256:{digest}", value), file="datapackage.json")

    assert codes(package) == ["resource-checksum"]


def test_bytes_other_than_the_declared_ones_are_named(broken: Break) -> None:
    package = broken(("de gemeente", "de stad"), file="indicatoren.csv")

    assert codes(package) == ["resource-checksum", "resource-bytes"]


def test_a_version_in_the_making_may_leave_checksums_out(broken: Break, klein_package: DataPackage) -> None:
    digest = klein_package.files["indicatoren.csv"]
    package = broken((f'"hash": "sha256:{digest}"', '"x": 1'), file="datapackage.json")

    assert codes(replace(package, released=False)) == []


def test_a_version_in_the_making_may_be_edited_by_hand(broken: Break) -> None:
    package = broken(("de gemeente", "de stad"), file="indicatoren.csv")

    assert codes(replace(package, released=False)) == []


def test_a_released_version_states_every_checksum(broken: Break, klein_package: DataPackage) -> None:
    digest = klein_package.files["indicatoren.csv"]
    package = broken((f'"hash": "sha256:{digest}"', '"x": 1'), file="datapackage.json")

    assert codes(package) == ["resource-checksum"]


def test_the_files_of_its_kind_are_there(klein_package: DataPackage) -> None:
    files = {name: digest for name, digest in klein_package.files.items() if name != "waarnemingen.csv"}

    assert codes(replace(klein_package, files=files)) == ["resource-missing", "package-file-missing"]
