"""A released version that is locked by an edition cannot change unnoticed, whatever is rewritten with it: every command refuses."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.commands.build import State, build_site
from generator.commands.diff import diff_versions
from generator.commands.import_ import check_package, import_package
from generator.commands.lock import UnknownEditionError, lock_edition, relock_edition
from generator.commands.new import new_edition
from generator.commands.order import BuildOrder
from generator.commands.release import release_package
from generator.commands.validate import validate_all, validate_packages
from generator.model.problem import Problem, Severity
from generator.model.version_number import NEXT
from generator.system.files import SourceTree
from generator.system.progress import NoDisplay, Progress

PACKAGE = "data/wijkcijfers/0.2.0"
LOCK = "content/2022/pakketten.lock"
PROGRAM = Path(__file__).parents[2]

Errors = list[Problem]


def seal(folder: Path) -> None:
    """Rewrite the checksums as someone would who knows how they are made."""
    files = [path for path in sorted(folder.iterdir()) if path.name != "SHA256SUMS"]
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


def change_a_byte(folder: Path) -> None:
    path = folder / "waarnemingen.csv"
    path.write_bytes(path.read_bytes().replace(b",160,", b",161,", 1))


def add_a_file(folder: Path) -> None:
    (folder / "erbij.txt").write_text("x")


def remove_a_file(folder: Path) -> None:
    (folder / "CHANGES.md").unlink()


def remove_the_checksums(folder: Path) -> None:
    (folder / "SHA256SUMS").unlink()


def edit_the_checksums(folder: Path) -> None:
    sums = folder / "SHA256SUMS"
    sums.write_text("".join(reversed(sums.read_text().splitlines(keepends=True))))


def change_and_seal_anew(folder: Path) -> None:
    """What only the lock can catch."""
    path = folder / "CHANGES.md"
    path.write_text(path.read_text(encoding="utf-8") + "Stilletjes.\n", encoding="utf-8")
    seal(folder)


def errors_of_build(root: Path) -> Errors:
    order = BuildOrder(program=PROGRAM, project=root, target=root / "site", workers=1)
    outcome = build_site(order, Progress(NoDisplay()))
    return list(outcome.problems) if outcome.state is State.REFUSED else []


def errors_of_validate(root: Path) -> Errors:
    return list(validate_all(root))


def errors_of_validate_one(root: Path) -> Errors:
    return list(validate_packages(root, ["wijkcijfers/0.2.0"]))


def errors_of_diff(root: Path) -> Errors:
    comparison = diff_versions(root, "wijkcijfers", "0.1.0", "0.2.0")
    return list(comparison.problems) if comparison.difference is None else []


def errors_of_release(root: Path) -> Errors:
    shutil.copytree(root / "data/wijkcijfers/0.1.0", root / "data/wijkcijfers" / NEXT)
    return list(release_package(root, "wijkcijfers", None, lambda _package: ()).problems)


def errors_of_new_edition(root: Path) -> Errors:
    problems = new_edition(root, "2023")
    assert (root / "content/2023").exists() is not bool(problems)
    return list(problems)


def errors_of_lock(root: Path) -> Errors:
    return list(lock_edition(root, "2022"))


COMMANDS = (
    errors_of_build,
    errors_of_validate,
    errors_of_validate_one,
    errors_of_diff,
    errors_of_release,
    errors_of_new_edition,
    errors_of_lock,
)
CHANGES = (change_a_byte, add_a_file, remove_a_file, remove_the_checksums, edit_the_checksums, change_and_seal_anew)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("change", CHANGES)
def test_every_command_refuses_a_released_version_that_changed(
    klein_copy: SourceTree, command: Callable[[Path], Errors], change: Callable[[Path], None]
) -> None:
    change(klein_copy.root / PACKAGE)

    problems = command(klein_copy.root)

    assert [problem for problem in problems if problem.severity is Severity.ERROR and problem.place.path.startswith(PACKAGE)]


@pytest.mark.parametrize("command", [command for command in COMMANDS if command not in (errors_of_build, errors_of_release)])
def test_without_a_change_nothing_is_refused(klein_copy: SourceTree, command: Callable[[Path], Errors]) -> None:
    assert command(klein_copy.root) == []


def test_a_package_sealed_anew_is_caught_by_the_lock_alone(klein_copy: SourceTree) -> None:
    change_and_seal_anew(klein_copy.root / PACKAGE)

    codes = {problem.code for problem in validate_all(klein_copy.root)}

    assert codes == {"package-not-as-locked"}


def test_a_lock_that_is_gone_or_lacks_a_line_is_refused_too(klein_copy: SourceTree) -> None:
    lock = klein_copy.root / LOCK
    lines = lock.read_text(encoding="utf-8").splitlines(keepends=True)

    lock.write_text("".join(lines[:-1]), encoding="utf-8")
    shorter = {problem.code for problem in validate_all(klein_copy.root)}
    lock.unlink()
    gone = {problem.code for problem in validate_all(klein_copy.root)}

    assert (shorter, gone) == ({"lock-incomplete"}, {"lock-missing"})


def test_the_lock_can_be_checked_with_a_standard_tool(klein_copy: SourceTree) -> None:
    tool = shutil.which("sha256sum")
    assert tool is not None

    run = subprocess.run([tool, "--strict", "-c", LOCK], cwd=klein_copy.root, capture_output=True, text=True, check=True)

    assert run.stdout.count(": OK") == 3


def test_locking_again_gives_the_same_bytes(klein_copy: SourceTree) -> None:
    before = (klein_copy.root / LOCK).read_bytes()

    assert lock_edition(klein_copy.root, "2022") == ()
    assert (klein_copy.root / LOCK).read_bytes() == before


def test_a_draft_is_locked_when_it_is_published(klein_copy: SourceTree) -> None:
    """A new edition begins without a lock, and needs one as soon as it is published."""
    root = klein_copy.root
    assert new_edition(root, "2023") == ()
    settings = root / "content/2023/editie.toml"
    as_draft = {problem.code for problem in validate_all(root) if problem.severity is Severity.ERROR}
    settings.write_text(settings.read_text(encoding="utf-8").replace('"concept"', '"gepubliceerd"'), encoding="utf-8")
    published = {problem.code for problem in validate_all(root) if problem.severity is Severity.ERROR}

    assert not (root / "content/2023/pakketten.lock").exists()
    assert ("lock-missing" in as_draft, "lock-missing" in published) == (False, True)
    assert lock_edition(root, "2023") == ()
    assert "lock-missing" not in {problem.code for problem in validate_all(root)}


def test_below_one_a_version_released_anew_is_locked_anew_on_purpose(klein_copy: SourceTree) -> None:
    change_and_seal_anew(klein_copy.root / PACKAGE)

    refused = [problem.code for problem in lock_edition(klein_copy.root, "2022")]

    assert refused == ["package-not-as-locked"]
    assert relock_edition(klein_copy.root, "2022") == ()
    assert validate_all(klein_copy.root) == ()


def test_from_version_one_on_a_lock_is_for_good(klein_copy: SourceTree) -> None:
    root = klein_copy.root
    (root / PACKAGE).rename(root / "data/wijkcijfers/1.0.0")
    for path, old, new in (
        ("content/2022/editie.toml", 'wijkcijfers = "0.2.0"', 'wijkcijfers = "1.0.0"'),
        ("data/wijkcijfers/1.0.0/datapackage.json", '"version": "0.2.0"', '"version": "1.0.0"'),
    ):
        (root / path).write_text((root / path).read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    seal(root / "data/wijkcijfers/1.0.0")
    assert relock_edition(root, "2022") == ()

    change_and_seal_anew(root / "data/wijkcijfers/1.0.0")

    assert [problem.code for problem in relock_edition(root, "2022")] == ["package-not-as-locked"]


def test_a_version_in_the_making_cannot_be_locked(klein_copy: SourceTree) -> None:
    settings = klein_copy.root / "content/2022/editie.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace('wijkcijfers = "0.2.0"', 'wijkcijfers = "next"'), encoding="utf-8")
    before = (klein_copy.root / LOCK).read_bytes()

    problems = lock_edition(klein_copy.root, "2022")

    assert [problem.code for problem in problems] == ["next-not-lockable"]
    assert (klein_copy.root / LOCK).read_bytes() == before


def test_an_edition_that_is_not_there_is_wrong_use(klein_copy: SourceTree) -> None:
    with pytest.raises(UnknownEditionError):
        lock_edition(klein_copy.root, "2031")


def test_importing_never_touches_a_released_version(klein_copy: SourceTree) -> None:
    """Without its mapping nothing is even read; with it, see the tests of import."""
    before = {path: path.read_bytes() for path in (klein_copy.root / PACKAGE).iterdir()}

    for task in (import_package, check_package):
        assert task(klein_copy.root, "wijkcijfers", "0.2.0", klein_copy.root)
    assert {path: path.read_bytes() for path in (klein_copy.root / PACKAGE).iterdir()} == before
