"""The package that the bench has judged by us and by others has no mistake, so that all of them read the whole of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bench.validation import judge_by_frictionless, judge_by_us, judge_with_field_rules, write_package


@pytest.mark.parametrize("judge", [judge_by_us, judge_with_field_rules, judge_by_frictionless])
def test_the_package_is_valid(judge: Callable[[Path], None], tmp_path: Path) -> None:
    """A judge that finds something ends the program."""
    write_package(tmp_path, 3000)

    judge(tmp_path)
