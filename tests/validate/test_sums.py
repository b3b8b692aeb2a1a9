"""A released version is frozen: what changed, went or came is named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.model.package import DataPackage
from generator.validate.sums import SUMS, check_sums

Break = Callable[..., DataPackage]


def found(package: DataPackage) -> list[tuple[str, str, int]]:
    return [(problem.code, problem.place.path.rpartition("/")[2], problem.place.line) for problem in check_sums(package)]


def test_an_untouched_version_is_in_order(klein_package: DataPackage) -> None:
    assert found(klein_package) == []


def test_a_version_without_sums_is_not_released_and_not_judged(klein_package: DataPackage) -> None:
    documents = {name: text for name, text in klein_package.documents.items() if name != SUMS}

    assert found(replace(klein_package, documents=documents)) == []


def test_a_changed_file_is_named_itself(broken: Break) -> None:
    assert found(broken(("de gemeente", "de stad"), file="indicatoren.csv")) == [("sums-changed-file", "indicatoren.csv", 0)]


def test_a_file_that_went_is_named_at_its_line(klein_package: DataPackage) -> None:
    files = {name: digest for name, digest in klein_package.files.items() if name != "indicatoren.csv"}

    assert found(replace(klein_package, files=files)) == [("sums-missing-file", SUMS, 3)]


def test_a_file_that_came_is_named_itself(klein_package: DataPackage) -> None:
    files = {**klein_package.files, "extra.csv": "0" * 64}

    assert found(replace(klein_package, files=files)) == [("sums-extra-file", "extra.csv", 0)]


@pytest.mark.parametrize("line", ["", "x", f"{'0' * 63}  a.csv", f"{'0' * 64} a.csv", f"{'A' * 64}  a.csv", f"{'0' * 64}  een twee.csv"])
def test_a_line_that_sha256sum_would_not_write_is_named(klein_package: DataPackage, line: str) -> None:
    text = f"{klein_package.documents[SUMS]}{line}\n"

    assert found(replace(klein_package, documents={SUMS: text})) == [("sums-syntax", SUMS, 5)]
