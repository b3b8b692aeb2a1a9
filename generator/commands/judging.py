"""A version that would be released → everything that stands in its way: its own mistakes, areas, the step of its number, reasons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.commands.diff import CHANGES
from generator.load.locks import read_locks
from generator.load.packages import load_package
from generator.model.package import DataPackage
from generator.model.package_lock import LockedVersion
from generator.model.problem import Problem, has_errors
from generator.model.version_number import parse_number
from generator.system.files import SourceTree
from generator.versions.intake.folder_files import Files
from generator.versions.intake.shelf import put_version
from generator.versions.life.compare import compare_versions, find_incomparable
from generator.versions.life.frozen import verify_released
from generator.versions.life.numbering import find_base, judge_release
from generator.versions.life.reasons import parse_reasons
from generator.versions.life.regions import check_region_codes, pinned_regions

Validate = Callable[[DataPackage], tuple[Problem, ...]]


def judge_new_version(project: SourceTree, folder: str, content: Files, validate: Validate) -> tuple[Problem, ...]:
    """Judge the files of a numbered version that is to stand in `folder`: validity, areas, step and reasons, against verified versions."""
    locked, broken = read_locks(project)
    return (*broken, *_judge(project, folder, content, validate, locked))


def judge_version_anew(project: SourceTree, folder: str, content: Files, validate: Validate) -> tuple[Problem, ...]:
    """Judge the same for a version that is released anew; locks are not looked at, for they are written anew after it."""
    return _judge(project, folder, content, validate, ())


def _judge(project: SourceTree, folder: str, content: Files, validate: Validate, locked: Sequence[LockedVersion]) -> tuple[Problem, ...]:
    with TemporaryDirectory() as apart:
        put_version(Path(apart) / folder, content)
        files = SourceTree(Path(apart))
        package, problems = load_package(files, folder)
        if package is None or has_errors(problems):
            return problems
        problems = (*problems, *validate(package), *judge_regions(package, project, locked))
    return problems if has_errors(problems) else (*problems, *_judge_step(project, package, content, locked))


def judge_regions(package: DataPackage, project: SourceTree, locked: Sequence[LockedVersion]) -> tuple[Problem, ...]:
    """Judge the codes of a package against the version of the areas that its descriptor pins, which must not have changed since."""
    folder = pinned_regions(package)
    regions = load_package(project, folder)[0] if folder else None
    changed = verify_released(project, folder, locked) if folder and regions else ()
    return (*changed, *check_region_codes(package, regions))


def _judge_step(project: SourceTree, package: DataPackage, content: Files, locked: Sequence[LockedVersion]) -> tuple[Problem, ...]:
    """Compare with the newest version below this one, when there is one."""
    number = parse_number(package.version)
    base = find_base(project.folders(f"data/{package.name}"), number)
    if base is None:
        return ()
    folder = f"data/{package.name}/{base}"
    before, problems = load_package(project, folder)
    problems = (*verify_released(project, folder, locked), *problems)
    if before is None or has_errors(problems):
        return problems
    problems = (*problems, *find_incomparable(before), *find_incomparable(package))
    if has_errors(problems):
        return problems
    reasons, mistakes = parse_reasons(content[CHANGES].decode("utf-8", errors="replace"), f"{package.folder}/{CHANGES}")
    difference = compare_versions(before, package, reasons)
    return (*problems, *mistakes, *judge_release(difference, package, number))
