"""Which commit a build is made from: said by whoever builds, or by the file that a bundle carries beside its program."""

from __future__ import annotations

import re

from generator.system.files import SourceTree

COMMIT = "COMMIT"
"""Name of the file, beside `build.py`; a checkout has none."""

_NAME = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_UNKNOWN = "niet bekend"


def is_commit(text: str) -> bool:
    """Say whether a text is the full name of a commit: SHA-1 or SHA-256, in lower case."""
    return bool(_NAME.fullmatch(text))


def read_commit(program: SourceTree) -> str:
    """What the file says; empty when there is none, or when it says that nobody knows."""
    stated = program.read(COMMIT).decode(errors="replace").strip() if program.exists(COMMIT) else ""
    return stated if is_commit(stated) else ""


def commit_file(commit: str) -> bytes:
    """Content of the file; it says so when the commit is not known."""
    return f"{commit or _UNKNOWN}\n".encode()
