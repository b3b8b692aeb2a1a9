"""The test city as a site in memory, shared by all tests of an audit."""

from __future__ import annotations

import pytest

from generator.system.files import SourceTree
from tests.audit.tiny_site import build_city


@pytest.fixture(scope="session")
def city(klein: SourceTree, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every file of the site, by path; copy it before you spoil it."""
    return build_city(klein.root, tmp_path_factory.mktemp("controle"))
