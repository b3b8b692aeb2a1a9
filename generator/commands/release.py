"""Release: `next` → a numbered version that never changes again, or everything that stands in the way."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.commands.diff import open_version, read_reasons
from generator.commands.judging import Validate, judge_regions
from generator.commands.known import require_package
from generator.commands.secrecy import judge_beside
from generator.load.configuration import read_edition_config
from generator.load.locks import read_locks
from generator.load.packages import load_package
from generator.load.site import load_site
from generator.model.difference import Difference
from generator.model.identifiers import EditionId, PackageName
from generator.model.output import OutputFile
from generator.model.package import DataPackage
from generator.model.package_lock import LockedVersion
from generator.model.problem import Place, Problem, Severity, has_errors
from generator.model.version_number import NEXT, Number, parse_number
from generator.system.digest import sha256
from generator.system.files import SourceTree
from generator.system.tree import write_new_folder
from generator.validate.packages import validate_package_fully
from generator.versions.intake.folder_files import Files
from generator.versions.intake.shelf import put_version, read_version, remove_version
from generator.versions.life.compare import compare_versions
from generator.versions.life.freeze import find_unready, freeze_version
from generator.versions.life.frozen import verify_package
from generator.versions.life.numbering import FIRST, find_base, judge_release

_STATED = re.compile(r"""^(versie\s*=\s*)["'][^"'\n]*["']""", re.MULTILINE)
"""The number in a mapping; that of `next` may be any, for what it becomes is only known at the release."""


class WrongNumberError(Exception):
    """A version that is no number, or is taken: wrong use, not a mistake in the data."""


@dataclass(frozen=True, kw_only=True)
class Released:
    """The outcome of a release."""

    version: str
    """e.g. `0.2.0`; empty when nothing was released."""
    problems: tuple[Problem, ...]
    """Sorted by place; only warnings when something was released."""


@dataclass(frozen=True, kw_only=True)
class _Draft:
    """What `next` is and what it is compared with."""

    package: DataPackage
    difference: Difference | None
    """None for the first version."""
    number: Number


def release_next(project: Path, name: str, version: str | None) -> Released:
    """Release the draft after a full validation; see `release_package`."""
    return release_package(project, name, version, validate_package_fully)


def release_package(project: Path, name: str, version: str | None, validate: Validate) -> Released:
    """Freeze `data/<name>/next/` into a version: the number asked for, or the smallest that the changes allow.

    `next` becomes that version, and the mapping of `next` its mapping. Raises WrongNumberError when the number asked for cannot be used,
    and UnknownPackageError.
    """
    files = SourceTree(project)
    require_package(files, name)
    wanted = _read_number(files, name, version)
    if not files.exists(f"data/{name}/{NEXT}/datapackage.json"):
        return _refuse((_no_draft(name),))
    locked, problems = read_locks(files)
    problems = (*problems, *verify_package(files, name, locked))
    draft, more = _open_draft(files, name, wanted, locked)
    problems = (*problems, *more)
    if draft is None or has_errors(problems):
        return _refuse(problems)
    written = read_version(project / draft.package.folder)
    if {file: sha256(content) for file, content in written.items()} != draft.package.files:
        return _refuse((_moving(draft.package),))
    frozen = freeze_version(draft.package, written, draft.number)
    problems = (*problems, *_validate_frozen(draft, frozen, validate), *_judge_secrecy(files, draft))
    if has_errors(problems):
        return _refuse(problems)
    target = project / "data" / name / str(draft.number)
    write_new_folder((OutputFile(path=file, content=content) for file, content in sorted(frozen.items())), target)
    _hand_over_mapping(project / "data" / name / "import", str(draft.number))
    remove_version(project / draft.package.folder)
    problems = (*problems, *_list_pins(files, name, str(draft.number)))
    return Released(version=str(draft.number), problems=tuple(sorted(set(problems))))


def _hand_over_mapping(folder: Path, version: str) -> None:
    """Let the mapping that made `next` be found under the number it was released with; a mapping of that name is left alone."""
    for suffix in (".toml", ".changes.md"):
        old, new = folder / f"{NEXT}{suffix}", folder / f"{version}{suffix}"
        if old.exists() and not new.exists():
            text = old.read_bytes().decode("utf-8")
            new.write_bytes((_STATED.sub(rf'\g<1>"{version}"', text, count=1) if suffix == ".toml" else text).encode("utf-8"))
            old.unlink()


def _list_pins(files: SourceTree, name: str, version: str) -> Iterator[Problem]:
    """Editions that pin `next`, which is gone now: where to write the number."""
    for year in files.folders("content"):
        path = f"content/{year}/editie.toml"
        config = read_edition_config(files.read(path), path, EditionId(year))[0] if files.exists(path) else None
        if config is not None and config.pins.get(PackageName(name)) == NEXT:
            yield Problem(
                place=config.places.get(f"pakketten.{name}", config.place),
                code="pinned-next-released",
                found=f"De editie {year} gebruikt '{name}' nog in de versie next; die is nu uitgebracht.",
                next_step=f'Schrijf: {name} = "{version}".',
                severity=Severity.WARNING,
            )


def _open_draft(
    files: SourceTree, name: str, wanted: Number | None, locked: Sequence[LockedVersion]
) -> tuple[_Draft | None, tuple[Problem, ...]]:
    """Read `next`, compare it with the version it follows, and choose its number."""
    package, problems = open_version(files, f"data/{name}/{NEXT}")
    if package is None or has_errors(problems):
        return None, problems
    problems = (*problems, *find_unready(package), *judge_regions(package, files, locked))
    base = find_base(files.folders(f"data/{name}"), wanted)
    if base is None:
        stated = parse_number(str(package.descriptor.get("version", "")))
        return _Draft(package=package, difference=None, number=wanted or stated or FIRST), problems
    before, more = open_version(files, f"data/{name}/{base}")
    if before is None or has_errors(more):
        return None, (*problems, *more)
    reasons, more = read_reasons(files, name, base, NEXT)
    difference = compare_versions(before, package, reasons)
    problems = (*problems, *more, *judge_release(difference, package, wanted))
    number = wanted or difference.smallest or FIRST
    return _Draft(package=package, difference=difference, number=number), problems


def _validate_frozen(draft: _Draft, frozen: Files, validate: Validate) -> tuple[Problem, ...]:
    """Judge exactly what would be released, in a folder apart; problems point to the draft, for that is what can be mended."""
    folder = f"data/{draft.package.name}/{draft.number}"
    with tempfile.TemporaryDirectory() as apart:
        put_version(Path(apart) / folder, frozen)
        package, problems = load_package(SourceTree(Path(apart)), folder)
        if package is None:
            return problems
        problems = (*problems, *validate(package))
    places = {place: draft.package.places.get(name) for name, place in package.places.items()}
    return tuple(replace(problem, place=_place_in_draft(problem.place, folder, draft.package, places)) for problem in problems)


def _judge_secrecy(files: SourceTree, draft: _Draft) -> tuple[Problem, ...]:
    """What the draft would give away beside all that is published; without a site there is no map to work it out on."""
    source, _ = load_site(files)
    return judge_beside(files, source, draft.package) if source is not None else ()


def _place_in_draft(place: Place, folder: str, draft: DataPackage, places: dict[Place, Place | None]) -> Place:
    """Lines of tables are the same; in the descriptor a property is looked up, for its measures were added."""
    path = place.path.replace(folder, draft.folder, 1)
    if path != draft.place.path:
        return replace(place, path=path)
    return places.get(place) or Place(path=path)


def _read_number(files: SourceTree, name: str, version: str | None) -> Number | None:
    if version is None:
        return None
    number = parse_number(version)
    if number is None:
        message = f"{version}: een versie ziet eruit als 0.2.0"
        raise WrongNumberError(message)
    if version in files.folders(f"data/{name}"):
        message = f"{version}: {name} {version} bestaat al en verandert niet meer"
        raise WrongNumberError(message)
    if find_base(files.folders(f"data/{name}"), None) and not find_base(files.folders(f"data/{name}"), number):
        message = f"{version}: alle uitgebrachte versies van {name} zijn hoger; er is niets om mee te vergelijken"
        raise WrongNumberError(message)
    return number


def _refuse(problems: tuple[Problem, ...]) -> Released:
    return Released(version="", problems=tuple(sorted(set(problems))))


def _no_draft(name: str) -> Problem:
    return Problem(
        place=Place(path=f"data/{name}/{NEXT}/datapackage.json"),
        code="next-missing",
        found=f"Er is geen versie in bewerking van {name}.",
        next_step=f"Maak er een: .venv/bin/python build.py import {name} --version next, of kopieer de laatste naar data/{name}/next.",
    )


def _moving(draft: DataPackage) -> Problem:
    return Problem(
        place=Place(path=draft.folder),
        code="next-changing",
        found="De bestanden veranderden terwijl zij werden gelezen.",
        next_step="Wacht tot niemand er meer aan werkt, en probeer het opnieuw.",
    )
