"""Everything a build depends on → one digest; and a site on disk → is it still as its checksums say."""

from __future__ import annotations

import hashlib
import json
import platform
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from generator.system.digest import sha256
from generator.system.files import SourceTree, is_hidden, is_left_behind
from generator.system.libraries import installed_folders, installed_versions
from generator.system.seal import take_seal
from generator.system.stamps import NO_STAMPS, InputLook, Stamps

PROJECT_FOLDERS = ("content", "data")
SOURCE, TEMPLATES = "generator", "site_templates"
PROGRAM_FOLDERS = (SOURCE, TEMPLATES)
LOCK = "requirements.lock"
PROGRAM_FILES = ("build.py", LOCK, "LICENSE")
CHECKSUMS = "SHA256SUMS"

_VERSION_DEPTH = 3

_LOCKED_NAME = re.compile(r"^([A-Za-z0-9._-]+)==", re.MULTILINE)


@dataclass(frozen=True, kw_only=True)
class BuildRecord:
    """What the last good build was made from, and the checksums it ended with."""

    inputs: str
    """Digest of everything it depended on."""
    checksums: str
    """sha256 of its `SHA256SUMS`."""
    seal: str = ""
    """Of the site, taken when it was found to be whole; empty until then."""


def digest_inputs(project: SourceTree, program: SourceTree, commit: str, look: InputLook | None = None) -> str:
    """Digest of narratives, packages, templates, program, lock file, the commit as stated, installed libraries and Python itself."""
    look = look or InputLook(None)
    listed = {path: look.digest(tree, path) for tree, path in _inputs(project, program)}
    look.save()
    return _digest({**listed, **installed_folders(locked_names(program)), "commit": commit})


def digest_program(program: SourceTree, folders: Sequence[str], look: InputLook) -> str:
    """Digest of folders of the program, the installed libraries and Python itself: of all that makes results of inputs."""
    files = {path: look.digest(program, path) for folder in folders for path in program.files(folder) if "__pycache__" not in path}
    return _digest({**files, **installed_folders(locked_names(program))})


def _digest(lines: Mapping[str, str]) -> str:
    total = hashlib.sha256()
    for name, value in lines.items():
        total.update(f"{name} {value}\n".encode())
    total.update(f"python {platform.python_version()} {platform.machine()} {platform.system()}".encode())
    return total.hexdigest()


def read_public_inputs(project: SourceTree, program: SourceTree, pinned: Collection[str]) -> dict[str, bytes]:
    """Content of every file a site is made from; of versions in the making only those that are pinned, by folder.

    The others do not change a byte of the site, and are not for the public yet; nor are hidden files, and what programs leave behind.
    """
    public = ((tree, path) for tree, path in _inputs(project, program) if not _is_draft(path) or _folder(path) in pinned)
    return {path: tree.read(path) for tree, path in public if not is_hidden(path) and not is_left_behind(path)}


def _inputs(project: SourceTree, program: SourceTree) -> Iterator[tuple[SourceTree, str]]:
    places = [(project, folder) for folder in PROJECT_FOLDERS] + [(program, folder) for folder in PROGRAM_FOLDERS]
    yield from ((tree, path) for tree, folder in places for path in tree.files(folder) if "__pycache__" not in path)
    yield from ((program, path) for path in PROGRAM_FILES)


def _folder(path: str) -> str:
    """The folder of a package version, e.g. `data/wonen/0.2.0`."""
    return "/".join(path.split("/")[:_VERSION_DEPTH])


def _is_draft(path: str) -> bool:
    return _folder(path).startswith("data/") and _folder(path).endswith("/next")


def list_tools(program: SourceTree) -> dict[str, str]:
    """Versions of the locked libraries that are installed; one that is locked for another system alone is left out."""
    return installed_versions(locked_names(program))


def locked_names(program: SourceTree) -> list[str]:
    """The libraries of the lock, sorted."""
    return sorted(set(_LOCKED_NAME.findall(program.read(LOCK).decode())))


def read_record(cache: Path, target: Path) -> BuildRecord | None:
    """The record of the last good build into this folder; None when there is none or it cannot be read."""
    try:
        return BuildRecord(**json.loads(_record_path(cache, target).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None  # the record only saves work: without it the site is built again


def write_record(cache: Path, target: Path, inputs: str) -> None:
    """Note what the site that now stands in the folder was made from."""
    _keep(cache, target, BuildRecord(inputs=inputs, checksums=sha256((target / CHECKSUMS).read_bytes())))


def _keep(cache: Path, target: Path, record: BuildRecord) -> None:
    path = _record_path(cache, target)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(asdict(record)), encoding="utf-8")


def is_as_built(cache: Path, target: Path, record: BuildRecord, stamps: Callable[[], Stamps]) -> bool:
    """Say whether the site in the folder is the one of the record.

    A seal that still holds says so at once; otherwise every file is looked at, and the site gets a seal for the next time.
    """
    seal = take_seal(target)
    if seal and seal == record.seal:
        return True
    if not is_site_intact(target, record.checksums, stamps()):
        return False
    if seal:
        _keep(cache, target, replace(record, seal=seal))
    return True


def is_site_intact(target: Path, checksums: str, stamps: Stamps = NO_STAMPS) -> bool:
    """Say whether the folder holds exactly the files of its `SHA256SUMS`, unchanged, and that list is the expected one.

    Files with the mark of a stamp are not read.
    """
    try:
        listing = (target / CHECKSUMS).read_bytes()
    except OSError:
        return False
    if sha256(listing) != checksums:
        return False
    expected = {name: digest for digest, _, name in (line.partition("  ") for line in listing.decode().splitlines())}
    files = SourceTree(target)
    present = set(files.files("")) - {CHECKSUMS}
    return present == set(expected) and all(stamps.digest(name, target / name) == digest for name, digest in expected.items())


def _record_path(cache: Path, target: Path) -> Path:
    return cache / "builds" / f"{sha256(str(target.resolve()).encode())[:16]}.json"
