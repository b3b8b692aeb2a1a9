"""What tests of commands share."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.commands.import_ import import_package
from tests.versions.small_deliveries import Village, found_village


@pytest.fixture
def village(tmp_path: Path) -> Village:
    """A village whose areas are imported, and whose package `werk` is ready to be."""
    found = found_village(tmp_path)
    assert import_package(found.root, "gebieden", "0.1.0", found.deliveries) == ()
    return found
