"""Break one thing in a copy of the small city, and load what a rule looks at."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.load.packages import load_package
from generator.load.site import load_site
from generator.model.edition import SiteSource
from generator.model.package import DataPackage
from generator.system.files import SourceTree

WIJKCIJFERS = "data/wijkcijfers/0.2.0"
Break = Callable[..., DataPackage]
BreakSite = Callable[..., SiteSource]


def replace(files: SourceTree, path: str, changes: tuple[tuple[str, str], ...]) -> None:
    text = files.read(path).decode()
    for old, new in changes:
        assert old in text, f"{old!r} is not in {path}"
        text = text.replace(old, new, 1)
    (files.root / path).write_bytes(text.encode())


@pytest.fixture
def broken(klein_copy: SourceTree) -> Break:
    """Give a package of the small city with texts of one file replaced."""

    def make(*changes: tuple[str, str], file: str = "waarnemingen.csv", folder: str = WIJKCIJFERS) -> DataPackage:
        replace(klein_copy, f"{folder}/{file}", changes)
        package, _ = load_package(klein_copy, folder)
        assert package is not None
        return package

    return make


@pytest.fixture
def broken_site(klein_copy: SourceTree) -> BreakSite:
    """Give the small city with texts of one file replaced."""

    def make(path: str, *changes: tuple[str, str]) -> SiteSource:
        replace(klein_copy, path, changes)
        source, _ = load_site(klein_copy)
        assert source is not None
        return source

    return make


@pytest.fixture(scope="session")
def klein_package(klein: SourceTree) -> DataPackage:
    """An observation package without a mistake."""
    package, _ = load_package(klein, WIJKCIJFERS)
    assert package is not None
    return package


@pytest.fixture(scope="session")
def klein_regions(klein: SourceTree) -> DataPackage:
    """A package of areas without a mistake."""
    package, _ = load_package(klein, "data/gebieden/0.1.0")
    assert package is not None
    return package


@pytest.fixture(scope="session")
def klein_site(klein: SourceTree) -> SiteSource:
    """A site without a mistake."""
    source, _ = load_site(klein)
    assert source is not None
    return source
