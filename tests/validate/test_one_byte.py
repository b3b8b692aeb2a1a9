"""A released package in which one byte changes is never accepted."""

from __future__ import annotations

import random
from collections.abc import Iterator

from generator.load.packages import load_package
from generator.model.package import DataPackage
from generator.model.problem import has_errors
from generator.system.files import SourceTree
from generator.validate.packages import PackageRule
from generator.validate.resources import check_checksums
from generator.validate.sums import check_sums
from tests.made_up import cases, thousands
from tests.memory_tree import MemoryTree, read_folder

CHANGES = cases(10_000)
PACKAGES = ("wijkcijfers/0.1.0", "wijkcijfers/0.2.0", "bevolking/0.1.0", "bevolking/0.2.0")
SEALS: tuple[PackageRule, ...] = (check_sums, check_checksums)
"""One error is enough: the rules about checksums are asked first, and never was another one needed."""


def accepted(package: DataPackage | None, loading: bool) -> bool:  # noqa: FBT001 - whether loading found an error
    if loading or package is None:
        return False
    return not any(has_errors((problem,)) for rule in SEALS for problem in rule(package))


def changed(files: SourceTree) -> Iterator[tuple[str, str, dict[str, bytes]]]:
    """Thousands of times a package with one byte of one file made another, spread evenly over files."""
    chance = random.Random(20_221_123)  # noqa: S311 - a test wants the same bytes every time
    sound = {folder: read_folder(files, f"data/{folder}") for folder in PACKAGES}
    for _ in range(CHANGES):
        folder = chance.choice(PACKAGES)
        path = chance.choice(sorted(sound[folder]))
        content = bytearray(sound[folder][path])
        position = chance.randrange(len(content))
        content[position] = (content[position] + chance.randrange(1, 256)) % 256
        yield f"data/{folder}", f"{path}, byte {position}", {**sound[folder], path: bytes(content)}


@thousands
def test_of_thousands_of_changes_of_one_byte_none_is_accepted(klein: SourceTree) -> None:
    slipped = []
    for folder, change, contents in changed(klein):
        package, loading = load_package(MemoryTree(contents=contents), folder)
        if accepted(package, loading=has_errors(loading)):
            slipped.append(change)

    assert slipped == []


def test_without_a_change_they_are_accepted(klein: SourceTree) -> None:
    loaded = [load_package(MemoryTree(contents=read_folder(klein, f"data/{folder}")), f"data/{folder}") for folder in PACKAGES]

    assert [accepted(package, loading=has_errors(loading)) for package, loading in loaded] == [True] * len(PACKAGES)
