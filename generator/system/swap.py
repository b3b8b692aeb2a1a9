"""Two folders → one in the place of the other, in one step where the system can."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl

AT_FDCWD = -100  # Linux: paths are taken as they stand
RENAME_EXCHANGE = 2  # Linux: both names exist before and after, and change places
UNABLE = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)  # what a kernel or file system says that cannot exchange


def swap_folders(fresh: Path, target: Path) -> None:
    """Put `fresh` in the place of `target`; what was there ends up at `fresh`, for the caller to remove."""
    if not target.exists():
        fresh.rename(target)
    elif not _exchange(fresh, target):
        _replace_by_renames(fresh, target)


def _exchange(fresh: Path, target: Path) -> bool:
    """Let the two names change places in one step; False when this system cannot."""
    rename = _find_renameat2()
    if rename is None:
        return False
    if rename(AT_FDCWD, os.fsencode(fresh), AT_FDCWD, os.fsencode(target), RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in UNABLE:
        return False
    raise OSError(number, os.strerror(number), str(target))


def _find_renameat2() -> ctypes._NamedFuncPointer | None:
    if sys.platform != "linux":
        return None
    function = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if function is not None:
        function.argtypes = (ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint)
    return function


def _replace_by_renames(fresh: Path, target: Path) -> None:
    """Two renames; a build killed between them leaves the old site as `<name>.old-*`, which the next build puts back."""
    aside = Path(tempfile.mkdtemp(prefix=f"{target.name}.old-", dir=target.parent))
    aside.rmdir()
    target.rename(aside)
    try:
        fresh.rename(target)
    except OSError:
        aside.rename(target)
        raise
    shutil.rmtree(aside)


@contextmanager
def hold_folder(folder: Path) -> Iterator[None]:
    """Mark the folder as in use for as long as this process lives; the system lifts the mark when it is killed."""
    if sys.platform == "win32":
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(handle)


def is_held(folder: Path) -> bool:
    """Say whether a living process holds the folder; on Windows, which knows no such mark, never."""
    if sys.platform == "win32":
        return False
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(handle)
    return False
