"""A released version is frozen: what changed, went or came is named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.model.identifiers import PackageVersion
from generator.model.package import CHANGES, DataPackage
from generator.validate.sums import SUMS, check_changes, check_sums

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


def unexplained(package: DataPackage, text: str | None) -> DataPackage:
    """The package with another text in CHANGES.md, or without that file, sealed anew."""
    kept = {name: value for name, value in package.documents.items() if name != CHANGES}
    files = {name: digest for name, digest in package.files.items() if name != CHANGES}
    if text is not None:
        kept, files = {**kept, CHANGES: text}, {**files, CHANGES: "0" * 64}
    sums = "".join(f"{digest}  {name}\n" for name, digest in sorted(files.items()) if name != SUMS)
    sizes = {**package.sizes, CHANGES: len((text or "").encode())}
    return replace(package, documents={**kept, SUMS: sums}, files=files, sizes=sizes)


@pytest.mark.parametrize("text", [None, "", " \n\t\n"])
@pytest.mark.parametrize("version", ["0.2.0", "next"])
def test_a_version_that_does_not_say_why_it_exists_is_refused(klein_package: DataPackage, text: str | None, version: str) -> None:
    """Also a draft: nobody can release it so."""
    package = replace(unexplained(klein_package, text), version=PackageVersion(version))

    assert [(problem.code, str(problem.place)) for problem in check_changes(package)] == [
        ("changes-missing", "data/wijkcijfers/0.2.0/CHANGES.md")
    ]


def test_a_reason_that_was_taken_away_after_the_release_is_named_once(klein_package: DataPackage) -> None:
    """The list of checksums says that it was there: it must come back, not be made up again."""
    files = {name: digest for name, digest in klein_package.files.items() if name != CHANGES}
    documents = {name: text for name, text in klein_package.documents.items() if name != CHANGES}
    package = replace(klein_package, files=files, documents=documents)

    assert [problem.code for problem in (*check_sums(package), *check_changes(package))] == ["sums-missing-file"]


def test_a_reason_that_could_not_be_read_is_not_called_missing(klein_package: DataPackage) -> None:
    files = {name: digest for name, digest in klein_package.files.items() if name != CHANGES}
    sizes = {name: size for name, size in klein_package.sizes.items() if name != CHANGES}
    link = replace(klein_package, documents={}, files=files, sizes=sizes, refused=frozenset({CHANGES}))
    utf16 = replace(klein_package, documents={CHANGES: ""})

    assert [*check_changes(link), *check_changes(utf16)] == []
