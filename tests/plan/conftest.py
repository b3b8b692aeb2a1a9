"""Fixtures of the tests of plan: the small city and Breda itself, planned once."""

import pytest

from generator.system.files import SourceTree
from tests.plan.planned import PlannedSite, planned


@pytest.fixture(scope="session")
def small_site(klein: SourceTree) -> PlannedSite:
    """The tiny city, planned."""
    return planned(klein)


@pytest.fixture(scope="session")
def breda(project: SourceTree) -> PlannedSite:
    """The real content and packages, planned."""
    return planned(project)
