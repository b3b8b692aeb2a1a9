"""Hostile and faulty packages get exactly the verdict that stands beside them: file, line, column and code; nothing raises.

A case is a folder `tests/packages/<nnn-name>/`: a whole package in `proef/1.0.0/`, and in `expected.txt` a line for each problem. The
first case is the sound package that all others differ from in one thing. Whoever doubts a verdict can open the files themselves.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.load.packages import load_package
from generator.model.problem import Problem
from generator.system.files import SourceTree
from generator.validate.packages import COMMON_RULES, judge_by, validate_package_fully

CORPUS = Path(__file__).parents[1] / "packages"
CASES = sorted(folder.name for folder in CORPUS.iterdir() if folder.is_dir())
FOLDER = "proef/1.0.0"


def verdict(problems: set[Problem]) -> str:
    lines = {f"{problem.place.path.removeprefix(f'{FOLDER}/')}{spot(problem)} {problem.code}\n": problem.place for problem in problems}
    return "".join(sorted(lines, key=lambda line: (lines[line], line)))


def spot(problem: Problem) -> str:
    return f":{problem.place.line}:{problem.place.column}"


def judge(case: str) -> set[Problem]:
    package, loading = load_package(SourceTree(CORPUS / case), FOLDER)
    return {*loading, *(judge_by(COMMON_RULES, package) if package else ())}


@pytest.mark.parametrize("case", CASES)
def test_a_package_gets_the_verdict_that_stands_beside_it(case: str) -> None:
    assert verdict(judge(case)) == (CORPUS / case / "expected.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES)
def test_all_rules_together_say_no_less_and_never_raise(case: str) -> None:
    package, loading = load_package(SourceTree(CORPUS / case), FOLDER)
    found = {*loading, *(validate_package_fully(package) if package else ())}
    places = {(problem.place.path, problem.place.line) for problem in found}

    assert {(problem.place.path, problem.place.line) for problem in judge(case)} <= places


def test_there_are_enough_cases_and_the_first_is_sound() -> None:
    assert len(CASES) >= 150
    assert (CORPUS / CASES[0] / "expected.txt").read_text(encoding="utf-8") == ""
