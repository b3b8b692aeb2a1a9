"""Every problem code has a site that is broken in just that way, and says so at the right line and column.

A case is a folder `tests/sites/broken/<code>/`: files laid over `tests/sites/klein/site`, paths to take away in `removed.txt`, paths
with the size they are to grow to in `grown.txt`, and the exact report in `expected.txt`. A `series.json` in a package is one entry of
`series`, added to its descriptor. Packages that a case touches are sealed anew (digests, sizes and SHA256SUMS), so that the report
names the planted fault only; a case about the seal itself brings its own `datapackage.json` or `SHA256SUMS`.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.commands.figures import compute_site
from generator.commands.problems import ProblemFormat, format_problems
from generator.commands.secrecy import judge_published
from generator.load.packages import load_package
from generator.load.site import load_site
from generator.model.problem import Problem, has_errors
from generator.system.files import SourceTree
from generator.validate.catalogue import CHECKS
from generator.validate.figure_locks import check_figures
from generator.validate.packages import validate_package_fully
from generator.validate.site import validate_site
from tests.locks import relock

PROJECT = Path(__file__).parents[2]
KLEIN = PROJECT / "tests" / "sites" / "klein" / "site"
BROKEN = PROJECT / "tests" / "sites" / "broken"
CASES = sorted(folder.name for folder in BROKEN.iterdir() if folder.is_dir())
SERIES = "series.json"
NOTES = ("expected.txt", "removed.txt", "grown.txt", SERIES)


def test_every_code_in_the_code_base_has_a_case_and_an_explanation() -> None:
    explained = [check.code for check in CHECKS]

    assert sorted(explained) == sorted(set(explained))
    assert set(_codes_in_code()) == set(CASES) == set(explained)


@pytest.mark.parametrize("case", CASES)
def test_a_broken_site_is_reported_exactly(case: str, tmp_path: Path) -> None:
    touched = lay_over(BROKEN / case, tmp_path)

    report = without_guide(format_problems(judge(tmp_path, touched), ProblemFormat.TEXT))

    assert report == (BROKEN / case / "expected.txt").read_text(encoding="utf-8")
    assert f"[{case}]" in report


@pytest.mark.parametrize("case", CASES)
def test_a_problem_weighs_what_the_catalogue_says(case: str) -> None:
    report = (BROKEN / case / "expected.txt").read_text(encoding="utf-8")
    severity = next(check.severity for check in CHECKS if check.code == case)

    assert f": {severity}[{case}] " in report


def test_the_site_that_is_broken_has_no_problem_of_its_own() -> None:
    problems = judge(KLEIN, sorted({path.parent for path in KLEIN.glob("data/*/*/datapackage.json")}))

    assert format_problems(problems, ProblemFormat.TEXT) == ""


def without_guide(report: str) -> str:
    """Take away where the guide explains each problem: it must be the explanation of just that code."""
    lines = [re.fullmatch(r"(.*\[([a-z0-9-]+)\] .*) Zie data/CONTROLES\.md#\2\.", line) for line in report.splitlines()]

    assert all(lines)
    return "".join(f"{line[1]}\n" for line in lines if line)


def _codes_in_code() -> Iterator[str]:
    """Codes as written where a problem is made; the catalogue only explains them."""
    for stage in ("load", "validate"):
        for path in sorted((PROJECT / "generator" / stage).rglob("*.py")):
            if not path.name.startswith("checks_of_"):
                yield from re.findall(r'\bcode="([^"]+)"', path.read_text(encoding="utf-8"))


def lay_over(case: Path, target: Path) -> list[Path]:
    """Build the site of a case; give the folders of the packages it touches."""
    shutil.copytree(KLEIN, target, dirs_exist_ok=True)
    removed = case / "removed.txt"
    gone = [target / line for line in removed.read_text(encoding="utf-8").splitlines()] if removed.exists() else []
    for path in gone:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    brought = [path for path in sorted(case.rglob("*")) if path.name not in NOTES and (path.is_file() or path.is_symlink())]
    for path in brought:
        place = target / path.relative_to(case)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.unlink(missing_ok=True)
        shutil.copy2(path, place, follow_symlinks=False)
    declared = [declare_series(target / path.relative_to(case).parent, path) for path in sorted(case.rglob(SERIES))]
    changed = [target / path.relative_to(case) for path in brought] + gone + declared + grow(case, target)
    folders = sorted({path.parent for path in changed if path.relative_to(target).parts[0] == "data" and path.parent.is_dir()})
    for folder in folders:
        seal(folder, {path.name for path in changed if path.parent == folder and path.exists()})
    relock(target, {path.relative_to(target).as_posix() for path in changed})
    return folders


def declare_series(folder: Path, entry: Path) -> Path:
    """Put one entry of `series` in a descriptor, before its sources; give the descriptor."""
    descriptor = folder / "datapackage.json"
    text = descriptor.read_text(encoding="utf-8")
    sources = '  "sources": ['
    assert text.count(sources) == 1
    descriptor.write_text(
        text.replace(sources, f'  "series": [\n    {entry.read_text(encoding="utf-8").strip()}\n  ],\n{sources}'), encoding="utf-8"
    )
    return descriptor


def grow(case: Path, target: Path) -> list[Path]:
    """Make files as large as the case says, too large to be kept: sparse, so that they cost nothing."""
    grown = case / "grown.txt"
    lines = grown.read_text(encoding="utf-8").splitlines() if grown.exists() else []
    for line in lines:
        path, size = line.split(" ")
        with (target / path).open("ab") as file:
            file.truncate(int(size))
    return [target / line.split(" ")[0] for line in lines]


def seal(folder: Path, brought: set[str]) -> None:
    """Put the digests and sizes of changed files in the descriptor and in SHA256SUMS, unless the case brings its own."""
    descriptor = folder / "datapackage.json"
    if descriptor.name not in brought and descriptor.exists():
        text = descriptor.read_text(encoding="utf-8")
        for name in sorted(brought):
            content = (folder / name).read_bytes()
            stated = re.compile(rf'("path": "{re.escape(name)}".*?"bytes": )\d+(,\s+"hash": "sha256:)[0-9a-f]+', re.DOTALL)
            text = stated.sub(rf"\g<1>{len(content)}\g<2>{hashlib.sha256(content).hexdigest()}", text, count=1)
        descriptor.write_text(text, encoding="utf-8")
    sums = folder / "SHA256SUMS"
    if sums.name not in brought and sums.exists():
        files = [path for path in sorted(folder.iterdir()) if path != sums and not path.is_symlink()]
        lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
        sums.write_text("".join(lines), encoding="utf-8")


def judge(root: Path, touched: list[Path]) -> set[Problem]:
    """What `validate` finds: the site, and the touched packages in full.

    When nothing is wrong and no data were touched, also what a build finds: figures that are not as they were locked.
    """
    files = SourceTree(root)
    source, problems = load_site(files)
    found = set(problems)
    if source is not None:
        found |= {*validate_site(source), *judge_published(files, source)}
        if not touched and not has_errors(tuple(found)):
            figures = compute_site(source, files)
            found |= {problem for edition in source.editions for problem in check_figures(edition, figures.of(edition.config.id))}
    for folder in touched:
        package, loading = load_package(files, folder.relative_to(root).as_posix())
        found |= set(loading)
        if package is not None:
            found |= set(validate_package_fully(package))
    return found
