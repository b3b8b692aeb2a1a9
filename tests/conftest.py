"""Fixtures shared by the tests of every stage: the small city, read-only or as a copy to break."""

from __future__ import annotations

import gc
import shutil
from pathlib import Path

import pytest

from generator.system.files import SourceTree

gc.set_threshold(100_000, 20, 50)
"""A book of figures is a million objects that stay; to look through them every few hundred new ones cost tests a quarter of their time."""

LONG = ("half_a_minute", "site", "slow")
"""Marks of tests that take long, the longest first."""

SITES = Path(__file__).parent / "sites"
PROJECT = Path(__file__).parent.parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long: who is done takes tests over from the end of another's list, and nobody ends up alone with a long one."""
    items.sort(key=lambda item: next((rank for rank, mark in enumerate(LONG) if item.get_closest_marker(mark)), len(LONG)))


@pytest.fixture(scope="session")
def klein() -> SourceTree:
    """A complete, tiny city: one gemeente, two wijken, four buurten, two editions, two observation packages."""
    return SourceTree(SITES / "klein" / "site")


@pytest.fixture
def klein_copy(tmp_path: Path) -> SourceTree:
    """A copy of the tiny city in a folder of its own, for a test that changes something."""
    root = tmp_path / "site"
    shutil.copytree(SITES / "klein" / "site", root, symlinks=True)
    return SourceTree(root)


@pytest.fixture(scope="session")
def project() -> SourceTree:
    """The repository itself, with the real content and packages."""
    return SourceTree(PROJECT)
