"""An edition → its `pakketten.lock` and `cijfers.lock`: which bytes its packages have, and what its figures are; no other is accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.commands.figure_locks import Declaration, lock_figures
from generator.load.configuration import read_edition_config
from generator.load.locks import read_lock
from generator.model.addresses import ADDRESSES
from generator.model.edition import EditionConfig
from generator.model.figure_lock import CORRECTIONS
from generator.model.identifiers import EditionId
from generator.model.package_lock import LOCK, SUMS, LockedVersion, locks_of, write_lock
from generator.model.problem import Place, Problem, has_errors
from generator.model.version_number import NEXT
from generator.system.digest import sha256
from generator.system.files import SourceTree, write_file
from generator.validate.typed_numbers import always_at, typed_in
from generator.versions.life.frozen import verify_released


class UnknownEditionError(Exception):
    """An edition that is not there: wrong use, not a mistake in its settings."""


def lock_edition(project: Path, edition: str) -> tuple[Problem, ...]:
    """Write the locks; a package or a figure that was locked before and is otherwise now stops it."""
    return _lock(project, _read(project, edition), None)


def correct_edition(project: Path, edition: str, declaration: Declaration) -> tuple[Problem, ...]:
    """Write the locks, and declare every figure that changed since it was locked as a correction.

    Readers see the reason with every figure, so it is judged by itself before anything else.
    """
    read = _read(project, edition)
    place = Place(path=f"content/{edition}/{CORRECTIONS}")
    problems = tuple(typed_in(declaration.reason, "in de reden achter --correct", always_at(place)))
    return problems or _lock(project, read, declaration)


def relock_edition(project: Path, edition: str) -> tuple[Problem, ...]:
    """Write the locks anew after 0.x versions were released anew.

    From 1.0.0 on a version that is otherwise still stops it; so does a figure, once all packages of the edition are that far.
    """
    read = _read(project, edition)
    kept = tuple(one for one in read.locked if not _may_change(one.folder.rpartition("/")[2]))
    versions = read.config.pins.values() if read.config else ()
    return _lock(project, replace(read, locked=kept, frozen=not any(_may_change(version) for version in versions)), None)


@dataclass(frozen=True, kw_only=True)
class _Read:
    """Settings and locks of one edition as they stand."""

    config: EditionConfig | None
    locked: tuple[LockedVersion, ...]
    problems: tuple[Problem, ...]
    frozen: bool = True
    """Figures that were locked stay."""


def _may_change(version: str) -> bool:
    """Whether a released version may still be released anew."""
    return version.startswith("0.")


def _read(project: Path, edition: str) -> _Read:
    files = SourceTree(project)
    path = f"content/{edition}/editie.toml"
    if not files.exists(path):
        there = [name for name in files.folders("content") if files.exists(f"content/{name}/editie.toml")]
        message = f"'{edition}' is geen editie; er is geen {path}. Er zijn: {', '.join(there) or 'nog geen edities'}."
        raise UnknownEditionError(message)
    config, problems = read_edition_config(files.read(path), path, EditionId(edition))
    locked, broken = read_lock(files, edition)
    return _Read(config=config, locked=locked or (), problems=(*problems, *broken))


def _lock(project: Path, read: _Read, declaration: Declaration | None) -> tuple[Problem, ...]:
    """Write nothing when anything is wrong."""
    config = read.config
    if config is None:
        return read.problems
    files = SourceTree(project)
    problems = (*read.problems, *_judge(files, config, read.locked))
    if has_errors(problems):
        return tuple(sorted(problems))
    figures = lock_figures(project, config.id, declaration, frozen=read.frozen)
    if figures.problems:
        return tuple(sorted(figures.problems))
    folders = [f"data/{name}/{version}" for name, version in config.pins.items()]
    packages = write_lock({folder: sha256(files.read(f"{folder}/{SUMS}")) for folder in folders})
    for name, content in {LOCK: packages.encode(), **figures.texts}.items():
        write_file(project / "content" / config.id / name, content)
    write_file(project / ADDRESSES, figures.addresses)
    return ()


def _judge(files: SourceTree, config: EditionConfig, locked: tuple[LockedVersion, ...]) -> Iterator[Problem]:
    for name, version in config.pins.items():
        folder = f"data/{name}/{version}"
        if version == NEXT:
            found = f"'{name}' in de versie 'next' is niet vast te leggen: die kan nog veranderen."
            step = "Breng het datapakket uit en noem die versie."
            yield Problem(place=_place(config, name), code="next-not-lockable", found=found, next_step=step)
        elif not files.exists(f"{folder}/datapackage.json"):
            yield Problem(place=_place(config, name), code="unknown-package", found=f"Er is geen datapakket {folder}.")
        else:
            yield from verify_released(files, folder, locks_of(folder, locked))


def _place(config: EditionConfig, name: str) -> Place:
    return config.places.get(f"pakketten.{name}", config.place)
