"""A folder → its seal: one digest of which files it holds and of their marks, that no change of any of them leaves as it was."""

from __future__ import annotations

import hashlib
import stat
import sys
from pathlib import Path

from generator.system.files import walk
from generator.system.stamps import SETTLED, now


def take_seal(folder: Path) -> str:
    """Digest of the path and the mark of every file, by name; nothing is read.

    Empty when a seal would not hold: something in the folder is no plain file, or a file was changed so lately that it may be changed
    again without its times telling, or the system does not keep them.
    """
    if sys.platform == "win32":
        return ""  # its third time is that at which a file was made
    total, latest = hashlib.sha256(), now() - SETTLED
    for path, entry in walk(folder):
        status = entry.stat(follow_symlinks=False)
        if status.st_ctime_ns >= latest or not stat.S_ISREG(status.st_mode):
            return ""
        total.update(f"{path}\0{status.st_ino} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_size}\n".encode())
    return total.hexdigest()
