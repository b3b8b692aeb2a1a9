"""The name of a package as somebody typed it → nothing when the project has it, else an error that names those it has."""

from __future__ import annotations

from generator.model.suggestion import did_you_mean
from generator.system.files import SourceTree

_SHARED = "import"
"""Folder of `data/` that holds what packages share, and no package."""


class UnknownPackageError(Exception):
    """The name of a package that is not there: wrong use, not a mistake in the data. The message is Dutch."""


def require_package(files: SourceTree, name: str, otherwise: str = "") -> None:
    """Raise UnknownPackageError unless the project has a package of that name; says what was meant, or what to do otherwise."""
    packages = [folder for folder in files.folders("data") if folder != _SHARED and not folder.startswith(".")]
    if name not in packages:
        there = f"Er zijn: {', '.join(packages)}." if packages else ""
        told = (f"Er is geen pakket '{name}' in data/.", there, did_you_mean(name, packages) or otherwise)
        raise UnknownPackageError(" ".join(filter(None, told)))
