"""The folders below `data/`: read the files of a version, put new ones there in one step."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from generator.system.swap import swap_folders
from generator.versions.intake.folder_files import Files


def read_version(folder: Path) -> Files:
    """Read all files of a version by name; no folder = no files."""
    if not folder.is_dir():
        return {}
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def put_version(folder: Path, files: Files) -> None:
    """Write a version beside its place, then swap: a reader sees the old one or the new one, never half."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        fresh.chmod(0o755)
        for name, content in files.items():
            (fresh / name).write_bytes(content)
        swap_folders(fresh, folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def remove_version(folder: Path) -> None:
    """Take a version away: first its name, in one step, so that nobody reads half of it."""
    aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        folder.rename(aside / folder.name)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
