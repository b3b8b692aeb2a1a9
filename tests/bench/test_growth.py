"""The bench makes the site that it says it measures; it fails on a wrong result, never on time."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bench.areas import buurten
from bench.growth import Line, Run, WrongResultError, measure, print_table, read_sizes, run_ours

AREAS = 12


@pytest.mark.slow
@pytest.mark.half_a_minute
def test_a_made_up_city_is_built_and_every_change_gives_what_a_cold_build_gives(tmp_path: Path) -> None:
    """The smallest size of the bench: `run_ours` raises WrongResultError when a page, a chart or a byte is not as it must be."""
    steps = {what: (run, page) for what, run, page in run_ours(tmp_path, AREAS)}

    assert list(steps) == ["--help", "cold", "unchanged", "unchanged again", "one word", "one CSV cell", "one template"]
    assert steps["cold"][1] > 0


def test_areas_have_codes_and_names_of_their_own_without_digits() -> None:
    found = buurten(10_000)

    assert len({code for code, _ in found}) == len({name for _, name in found}) == 10_000
    assert all(name.isalpha() for _, name in found)


def test_a_size_says_its_rounds_or_there_are_three() -> None:
    assert read_sizes("100,1000:5,10000:1") == {100: 3, 1000: 5, 10_000: 1}


def test_a_program_that_fails_is_a_wrong_result(tmp_path: Path) -> None:
    with pytest.raises(WrongResultError, match="ended with 3"):
        measure(tmp_path, (sys.executable, "-c", "raise SystemExit(3)"))


def test_the_table_shows_medians_as_ratios(capsys: pytest.CaptureFixture[str]) -> None:
    ours = [Run(seconds=seconds, cpu=8.0, memory=300 * 1024 * 1024) for seconds in (9.0, 6.0, 100.0)]
    hugo = [Run(seconds=2.0, cpu=4.0, memory=100 * 1024 * 1024)]
    print_table([Line(who="ours", what="cold", areas=1000, runs=ours, page=52_000), Line(who="Hugo", what="cold", areas=1000, runs=hugo)])

    assert capsys.readouterr().out.splitlines()[2:] == [
        "| 1,000 | ours | cold | 4.50 | 2.00 | 300 | 52 |",
        "| 1,000 | Hugo | cold | 1.00 | 1.00 | 100 |  |",
    ]
