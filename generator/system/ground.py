"""A folder in which an earlier site stands, or nothing → the next site, of which only what differs is written."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path

from generator.model.output import OutputFile
from generator.system.standing import StandingFile

FILE_MODE = 0o644
FOLDER_MODE = 0o755


class Ground:
    """Takes files one by one; a file that stands there already is let be, and what was not asked for is gone in the end.

    A file is never written into, for it may have another name in the site that is shown: it loses its name here, and a new one gets it.
    """

    def __init__(self, root: Path) -> None:
        """Look at what is there; nothing is followed or opened."""
        self._root, self._name = root, str(root)
        self._found: dict[str, int] = {}
        self._folders: set[str] = {""}
        self._wanted: set[str] = {""}
        self.kept = 0
        """Files that stood there already."""
        self.shared = 0
        """Files that got a second name here."""
        self.written = 0
        root.chmod(FOLDER_MODE)
        self._look(str(root), "")

    def place(self, file: OutputFile) -> None:
        """Put a file there, with the folders above it."""
        folder = file.path.rpartition("/")[0]
        self._make_folder(folder)
        place = f"{self._name}/{file.path}"
        standing = self._found.pop(file.path, None)
        if isinstance(file, StandingFile) and standing == file.stamp[0]:
            self.kept += 1
            _set_mode(place, FILE_MODE, file.check(place))
            return
        self._make_room(file.path, standing)
        if isinstance(file, StandingFile) and file.lay(place):
            self.shared += 1
            _set_mode(place, FILE_MODE, os.lstat(place).st_mode)
        else:
            self.written += 1
            Path(place).write_bytes(file.content)
            Path(place).chmod(FILE_MODE)

    def clear(self) -> None:
        """Remove what was not asked for."""
        for path in self._found:
            (self._root / path).unlink()
        for folder in sorted(self._folders - self._wanted, reverse=True):  # what is inside before what is around it
            (self._root / folder).rmdir()

    def _look(self, place: str, path: str) -> None:
        with os.scandir(place) as entries:
            for entry in entries:
                below = f"{path}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    _set_mode(entry.path, FOLDER_MODE, entry.stat(follow_symlinks=False).st_mode)
                    self._folders.add(below)
                    self._look(entry.path, f"{below}/")
                elif entry.is_file(follow_symlinks=False):
                    self._found[below] = entry.inode()
                else:
                    Path(entry.path).unlink()

    def _make_room(self, path: str, standing: int | None) -> None:
        if standing is not None:
            (self._root / path).unlink()
        elif path in self._folders:
            shutil.rmtree(self._root / path)
            self._found = {name: inode for name, inode in self._found.items() if not name.startswith(f"{path}/")}
            self._folders = {name for name in self._folders if name != path and not name.startswith(f"{path}/")}

    def _make_folder(self, path: str) -> None:
        """Make a folder and those above it; modes are set by hand, so that the umask does not show."""
        if path in self._wanted:
            return
        self._make_folder(path.rpartition("/")[0])
        if path not in self._folders:
            if self._found.pop(path, None) is not None:
                (self._root / path).unlink()
            (self._root / path).mkdir()
            (self._root / path).chmod(FOLDER_MODE)
            self._folders.add(path)
        self._wanted.add(path)


def _set_mode(place: str, mode: int, found: int) -> None:
    """Only when it is another: it would leave its trace in the times of the file."""
    if stat.S_IMODE(found) != mode:
        Path(place).chmod(mode)
