"""Names of libraries → what tells that they changed, and the versions they say to have."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Sequence

_LEFT = re.compile(r"(?P<name>[^-]+)-(?P<version>[^-]+)(?:-py[\d.]+)?\.(?:dist|egg)-info")
"""By the Python specification *Recording installed projects*: no other hyphen stands in name or version."""
_SAME = re.compile(r"[-_.]+")


def installed_folders(names: Iterable[str], places: Sequence[str] | None = None) -> dict[str, str]:
    """The folder that each library left where it was installed: it has the version in its name. Nothing is opened.

    Of libraries that can be imported from the places (those of this Python), by name as asked; others are left out.
    """
    found = dict(_left_behind(sys.path if places is None else places))
    return {name: folder for name in names if (folder := found.get(_plain(name), ""))}


def installed_versions(names: Iterable[str]) -> dict[str, str]:
    """The version that each installed library says to have; others are left out."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - costs an unchanged build a tenth of its time

    found: dict[str, str] = {}
    for name in names:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue  # locked for another system
    return found


def _left_behind(places: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Name and folder of each, those that would be imported last: of two with one name the last counts."""
    for place in reversed(places):
        try:
            entries = sorted(os.listdir(place or os.curdir))  # noqa: PTH208 - pathlib makes an object of each
        except (FileNotFoundError, NotADirectoryError):
            continue  # a place of which nothing can be imported, as an archive that is not there
        yield from ((_plain(left["name"]), entry) for entry in entries if (left := _LEFT.fullmatch(entry)))


def _plain(name: str) -> str:
    """The name by which two spellings are the same library."""
    return _SAME.sub("-", name).lower()
