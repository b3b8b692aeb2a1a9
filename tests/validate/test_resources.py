"""Resources are plain files of the folder, written as everyone reads them, with the bytes that are described."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.model.package import DataPackage
from generator.validate.resources import RESOURCE_RULES

Break = Callable[..., DataPackage]


def codes(package: DataPackage) -> list[str]:
    return [problem.code for rule in RESOURCE_RULES for problem in rule(package)]


@pytest.mark.parametrize(
    "path",
    ["../0.1.0/indicatoren.csv", "/etc/hostname", "https://example.org/a.csv", "map/a.csv", ".git", "", "a\\\\b.csv", "file:///a.csv"],
)
def test_a_resource_is_a_plain_file_of_the_folder(broken: Break, path: str) -> None:
    package = broken(('"path": "indicatoren.csv"', f'"path": "{path}"'), file="datapackage.json")

    assert codes(package)[:2] == ["resource-path", "resource-undeclared"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"encoding": "utf-8"', '"encoding": "latin-1"'),
        ('"format": "csv"', '"format": "xlsx"'),
        ('"encoding": "utf-8",', ""),
        ('"dialect": { "delimiter": "," },', ""),
        ('"dialect": { "delimiter": "," },', '"dialect": {},'),
        ('"dialect": { "delimiter": "," },', '"dialect": "https://example.org/dialect.json",'),
        ('"delimiter": ","', '"delimiter": ";"'),
        ('"delimiter": ","', '"delimiter": ",", "quoteChar": "\'"'),
        ('"delimiter": ","', '"delimiter": ",", "skipInitialSpace": true'),
        ('"delimiter": ","', '"delimiter": ",", "header": 1'),
        ('"delimiter": ","', '"delimiter": ",", "commentChar": "#"'),
        ('"delimiter": ","', '"delimiter": ",", "lineTerminator": "\\r\\n"'),
        ('"schema": {', '"schema": "https://example.org/schema.json", "oud": {'),
        ('"fields": [', '"velden": ['),
    ],
)
def test_only_plain_csv_with_a_schema_is_read(broken: Break, old: str, new: str) -> None:
    assert set(codes(broken((old, new), file="datapackage.json"))) == {"resource-form"}


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


@pytest.mark.parametrize("size", ["0", "1035.0", "true", "null", '"1035"', "-1035"])
def test_only_the_exact_number_of_bytes_will_do(broken: Break, size: str, klein_package: DataPackage) -> None:
    stated = f'"bytes": {klein_package.sizes["indicatoren.csv"]}'

    assert codes(broken((stated, f'"bytes": {size}'), file="datapackage.json")) == ["resource-bytes"]


def test_a_file_is_described_once(broken: Break) -> None:
    package = broken(('"path": "waarnemingen.csv"', '"path": "indicatoren.csv"'), file="datapackage.json")

    assert "resource-twice" in codes(package)


def test_a_file_that_is_there_but_missing_from_the_folder_is_named(klein_package: DataPackage) -> None:
    files = {name: digest for name, digest in klein_package.files.items() if name != "waarnemingen.csv"}

    assert codes(replace(klein_package, files=files)) == ["resource-missing"]
