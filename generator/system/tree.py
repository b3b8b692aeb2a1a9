"""Output files → a folder on disk: written beside the old one and swapped in one step, or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.model.output import OutputFile
from generator.system.ground import Ground
from generator.system.swap import hold_folder, is_held, swap_folders

_NO_NAMES = frozenset(("", ".", ".."))

MARKS = ("manifest.json", "SHA256SUMS")
"""Files by which a folder is known as a site that this program made."""


class DoublePathError(Exception):
    """Two sources wrote one path, or one wrote a file where another needs a folder: a mistake of ours."""


class UnsafePathError(Exception):
    """A path that leads out of the output folder or differs between systems: a mistake of ours."""


class ForeignFolderError(Exception):
    """The output folder exists and is not a site of ours; it is left alone."""


def check_target(target: Path, marks: Sequence[str] = MARKS) -> None:
    """Raise ForeignFolderError unless the folder is absent, empty, or one that this program made: a site, or what else has these marks."""
    if not target.exists():
        return
    if not target.is_dir():
        message = f"{target} is not a folder"
        raise ForeignFolderError(message)
    if any(target.iterdir()) and not all((target / mark).is_file() for mark in marks):
        message = f"{target} holds other things than what belongs there (no {' and '.join(marks)})"
        raise ForeignFolderError(message)


def write_site(files: Iterable[OutputFile], target: Path, marks: Sequence[str] = MARKS, spare: Path | None = None) -> None:
    """Write all files beside the target and put them in its place at once; on any failure the target stays byte for byte.

    A site that was replaced is kept as the `spare` when most of its files stand in the new one too, under a second name: the next site is
    made of it, and of what did not change since then nothing is touched. Where names cannot be moved there, nothing is spared.
    """
    target = target.resolve()
    check_target(target, marks)
    target.parent.mkdir(parents=True, exist_ok=True)
    _clear_leftovers(target)
    with _folder_beside(target, spare) as fresh:
        ground = _write_files(files, fresh)
        replaces = target.exists()
        swap_folders(fresh, target)
        if spare and replaces and fresh.exists() and ground.kept + ground.shared > ground.written:
            _set_by(fresh, spare)


def write_new_folder(files: Iterable[OutputFile], target: Path) -> None:
    """Write a folder that must not exist yet, completely or not at all; raises FileExistsError when it does."""
    if target.exists():
        raise FileExistsError(target)
    with _folder_beside(target) as fresh:
        _write_files(files, fresh)
        fresh.rename(target)


def _write_files(files: Iterable[OutputFile], folder: Path) -> Ground:
    ground = Ground(folder)
    taken: dict[str, str] = {}
    for file in files:
        _claim(file.path, taken)
        ground.place(file)
    ground.clear()
    return ground


def _claim(path: str, taken: dict[str, str]) -> None:
    """Note the path and its folders; refuse what is taken, also when only the case of letters differs."""
    parts = path.split("/")
    if not _NO_NAMES.isdisjoint(parts) or "\\" in path:
        message = f"not a plain relative path: {path!r}"
        raise UnsafePathError(message)
    for depth in range(len(parts) - 1, 0, -1):
        folder = "/".join(parts[:depth]) + "/"
        known = taken.get(folder[:-1].casefold())
        if known == folder:
            break  # noted before, with those around it
        if known is not None:
            message = f"{path} needs the folder {folder}, but {known} is there"
            raise DoublePathError(message)
        taken[folder[:-1].casefold()] = folder
    if path.casefold() in taken:
        message = f"two sources write {path} (also as {taken[path.casefold()]})"
        raise DoublePathError(message)
    taken[path.casefold()] = path


@contextmanager
def _folder_beside(target: Path, spare: Path | None = None) -> Iterator[Path]:
    """Lend a folder on the same file system, fresh or with what was spared; whatever is left in its place afterwards is removed."""
    fresh = Path(tempfile.mkdtemp(prefix=f"{target.name}.new-", dir=target.parent))
    if spare and spare.is_dir() and not spare.is_symlink():
        with suppress(OSError):  # on another file system
            spare.rename(fresh)  # in the place of an empty folder
    with hold_folder(fresh):
        try:
            yield fresh
        finally:
            shutil.rmtree(fresh, ignore_errors=True)


def _set_by(fresh: Path, spare: Path) -> None:
    """Keep a folder for the next site; where that cannot be, it is removed with the rest."""
    with suppress(OSError):
        spare.parent.mkdir(parents=True, exist_ok=True)
        fresh.rename(spare)


def _clear_leftovers(target: Path) -> None:
    """Put back a site that a killed build had set aside, and remove the other remains of killed builds."""
    for aside in sorted(target.parent.glob(f"{target.name}.old-????????")):
        if target.exists():
            shutil.rmtree(aside)
        else:
            aside.rename(target)
    for remains in sorted(target.parent.glob(f"{target.name}.new-????????")):
        if not is_held(remains):
            shutil.rmtree(remains)
