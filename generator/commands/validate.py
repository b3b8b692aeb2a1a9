"""Content and packages → everything that is wrong with them, sorted by place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from generator.commands.known import UnknownPackageError
from generator.commands.secrecy import judge_with_drafts
from generator.commands.trial import try_texts
from generator.load.locks import read_locks
from generator.load.packages import load_package
from generator.load.site import load_site
from generator.model.edition import SiteSource
from generator.model.identifiers import PackageName
from generator.model.package import DataPackage
from generator.model.package_lock import LockedVersion
from generator.model.problem import Problem
from generator.model.suggestion import did_you_mean
from generator.system.files import SourceTree
from generator.system.garbage import keep_garbage
from generator.validate.boundary_years import check_boundary_years
from generator.validate.editions import check_regions, check_themes
from generator.validate.locks import check_locked
from generator.validate.packages import validate_package
from generator.validate.site import validate_secrecy, validate_site
from generator.validate.units import compare_units

DESCRIPTOR = "datapackage.json"
REGION_PACKAGE = PackageName("gebieden")
NEXT = "next"


@keep_garbage()
def validate_all(project: Path) -> tuple[Problem, ...]:
    """Check all editions with their packages, and the versions that no edition pins."""
    files = SourceTree(project)
    source, found = load_site(files)
    problems = set(found)
    pinned: set[str] = set()
    if source is not None:
        problems.update(validate_site(source))
        problems.update(try_texts(source, tuple(problems)))
        problems.update(judge_with_drafts(files, source))
        pinned = {package.folder for edition in source.editions for package in edition.packages.values()}
    for folder in _version_folders(files, ""):
        if folder not in pinned:
            problems.update(_check_folder(files, folder, source, ()))
    return tuple(sorted(problems))


def validate_packages(project: Path, names: Sequence[str]) -> tuple[Problem, ...]:
    """Check the named packages: `wonen` (every version), `wonen/0.2.0`, or a folder, also one outside the project."""
    places = [place for name in names for place in _find_folders(project, name)]
    source, _ = load_site(SourceTree(project))
    locked, broken = read_locks(SourceTree(project))
    found = {problem for files, folder in places for problem in _check_folder(files, folder, source, locked)}
    return tuple(sorted({*found, *broken}))


def _check_folder(files: SourceTree, folder: str, source: SiteSource | None, locked: Sequence[LockedVersion]) -> tuple[Problem, ...]:
    """Check a package by itself and against the locks, and its areas and themes against those of the last edition, draft or not."""
    package, problems = load_package(files, folder)
    if package is None:
        return problems
    around = _check_in_edition(package, source) if source is not None else ()
    return (*problems, *validate_package(package), *check_locked(package, locked), *around)


def _check_in_edition(package: DataPackage, source: SiteSource) -> tuple[Problem, ...]:
    """What the edition rules say of the package, were it the only one beside the areas."""
    edition = source.editions[-1]
    if package.name == REGION_PACKAGE:
        return ()
    alone = replace(edition, packages={REGION_PACKAGE: edition.packages[REGION_PACKAGE], package.name: package})
    units = compare_units(package, edition.indicators) if package.version == NEXT else ()
    secrets = (problem for problem in validate_secrecy(source, (package,)) if problem.place.path.startswith(f"{package.folder}/"))
    return (*check_regions(alone, source), *check_themes(alone, source), *check_boundary_years(alone, source), *units, *secrets)


def _find_folders(project: Path, name: str) -> tuple[tuple[SourceTree, str], ...]:
    """Turn what the user typed into folders; raises UnknownPackageError when there is nothing of that name."""
    files = SourceTree(project)
    wanted = name.rstrip("/").removeprefix("data/")
    versions = tuple(_version_folders(files, wanted)) if wanted else ()
    if versions:
        return tuple((files, folder) for folder in versions)
    place = Path(name).resolve()
    if not name or not place.is_dir():
        meant = did_you_mean(wanted.partition("/")[0], files.folders("data"))
        message = " ".join(part for part in (f"'{name}': geen pakket in data/ en geen map.", meant) if part)
        raise UnknownPackageError(message)
    if not _may_be_version(place):
        message = (
            f"'{name}': deze map is geen versie van een datapakket. "
            f"Dat is een map met {DESCRIPTOR} in de map van het pakket, zoals data/wonen/1.1.0"
        )
        raise UnknownPackageError(message)
    if place.is_relative_to(project):
        return ((files, place.relative_to(project).as_posix()),)
    root = place.parents[2] if place.parents[1].name == "data" else place.parents[1]
    return ((SourceTree(root), place.relative_to(root).as_posix()),)


def _may_be_version(place: Path) -> bool:
    """Whether a folder is a package, or one that lost its descriptor: it has a folder around it that gives the package its name."""
    return len(place.parents) > 1 and ((place / DESCRIPTOR).exists() or any(place.glob("*.csv")))


def _version_folders(files: SourceTree, name: str) -> Iterator[str]:
    """Folders of a package, of one version (`wonen/0.2.0`), or of all packages (empty name)."""
    wanted, _, version = name.partition("/")
    for package in files.folders("data"):
        for folder in files.folders(f"data/{package}"):
            path = f"data/{package}/{folder}"
            if wanted in ("", package) and version in ("", folder) and files.exists(f"{path}/{DESCRIPTOR}"):
                yield path
