"""`content/<edition>/pakketten.lock` → which bytes the packages of each edition had when it was locked."""

from __future__ import annotations

from generator.load.text import decode_text
from generator.model.package_lock import LOCK, LockedVersion, parse_lock
from generator.model.problem import Problem
from generator.system.files import SourceTree

CONTENT = "content"


def read_lock(files: SourceTree, edition: str) -> tuple[tuple[LockedVersion, ...] | None, tuple[Problem, ...]]:
    """Read the lock of one edition; None when it has none."""
    path = f"{CONTENT}/{edition}/{LOCK}"
    if not files.exists(path):
        return None, ()
    text, problems = decode_text(files.read(path), path)
    locked, unread = parse_lock(text, path)
    broken = tuple(
        Problem(
            place=place,
            code="lock-syntax",
            found="Deze regel legt geen datapakket vast.",
            expected="Elke regel is een sha256, twee spaties en data/<pakket>/<versie>/SHA256SUMS.",
            next_step="Schrijf het bestand niet met de hand; zet het terug zoals het was.",
        )
        for place in unread
    )
    return locked, (*problems, *broken)


def read_locks(files: SourceTree) -> tuple[tuple[LockedVersion, ...], tuple[Problem, ...]]:
    """Read the locks of all editions."""
    locked: list[LockedVersion] = []
    problems: list[Problem] = []
    for edition in files.folders(CONTENT):
        found, mistakes = read_lock(files, edition)
        locked += found or ()
        problems += mistakes
    return tuple(locked), tuple(problems)
