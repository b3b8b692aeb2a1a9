"""No file of a package can exhaust the machine: the worst we know are refused within half a gigabyte.

How long they take is measured by `make bench`, for a machine may be busy; here only what does not depend on that.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.load.hostile_files import HOSTILE

PROJECT = Path(__file__).parents[2]
MOST_MEMORY = 512 * 1024
"""Kilobytes."""


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_file_is_refused_within_half_a_gigabyte(tmp_path: Path, name: str) -> None:
    write, code = HOSTILE[name]
    folder = tmp_path / "proef" / "1.0.0"
    folder.mkdir(parents=True)
    write(folder)

    command = [sys.executable, "-m", "tests.load.judge_folder", str(folder)]
    verdict = json.loads(subprocess.run(command, cwd=PROJECT, capture_output=True, check=True).stdout)

    assert code in verdict["codes"]
    assert 0 < verdict["peak"] <= MOST_MEMORY
