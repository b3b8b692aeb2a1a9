"""An edition → its `pakketten.lock`: which bytes each package it pins has; from then on other bytes are refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.load.configuration import read_edition_config
from generator.load.locks import read_lock
from generator.model.edition import EditionConfig
from generator.model.identifiers import EditionId
from generator.model.package_lock import LOCK, SUMS, LockedVersion, locks_of, write_lock
from generator.model.problem import Place, Problem, has_errors
from generator.model.version_number import NEXT
from generator.system.digest import sha256
from generator.system.files import SourceTree, write_file
from generator.versions.life.frozen import verify_released


class UnknownEditionError(Exception):
    """An edition that is not there: wrong use, not a mistake in its settings."""


def lock_edition(project: Path, edition: str) -> tuple[Problem, ...]:
    """Write the lock from the pins; a package that was locked before and is otherwise now stops it."""
    files = SourceTree(project)
    config, problems = _read(files, edition)
    locked, broken = read_lock(files, edition)
    return _lock(project, config, locked or (), (*problems, *broken))


def relock_edition(project: Path, edition: str) -> tuple[Problem, ...]:
    """Write the lock anew after 0.x versions were released anew; from 1.0.0 on a version that is otherwise still stops it."""
    files = SourceTree(project)
    config, problems = _read(files, edition)
    locked, broken = read_lock(files, edition)
    kept = tuple(one for one in locked or () if not one.folder.rpartition("/")[2].startswith("0."))
    return _lock(project, config, kept, (*problems, *broken))


def _read(files: SourceTree, edition: str) -> tuple[EditionConfig | None, tuple[Problem, ...]]:
    path = f"content/{edition}/editie.toml"
    if not files.exists(path):
        message = f"{edition}: er is geen {path}"
        raise UnknownEditionError(message)
    return read_edition_config(files.read(path), path, EditionId(edition))


def _lock(
    project: Path, config: EditionConfig | None, locked: tuple[LockedVersion, ...], problems: tuple[Problem, ...]
) -> tuple[Problem, ...]:
    """Write nothing when anything is wrong."""
    if config is None:
        return problems
    files = SourceTree(project)
    problems = (*problems, *_judge(files, config, locked))
    if has_errors(problems):
        return tuple(sorted(problems))
    folders = [f"data/{name}/{version}" for name, version in config.pins.items()]
    text = write_lock({folder: sha256(files.read(f"{folder}/{SUMS}")) for folder in folders})
    write_file(project / "content" / config.id / LOCK, text.encode())
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
