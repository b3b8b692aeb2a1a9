"""Links (symlinks) in `content/` and `data/` → a problem for each that leads where nobody may read, or where nothing is read."""

from __future__ import annotations

from collections.abc import Iterator

from generator.load.entries import elsewhere
from generator.model.problem import Place, Problem
from generator.system.files import SourceTree, Target, is_left_behind

CONTENT, DATA = "content", "data"
_STEP = "Zet het bestand of de map zelf hier, of haal de verwijzing weg."
_FOUND = {
    Target.OUTSIDE: "naar iets buiten dit project",
    Target.NOTHING: "naar iets dat er niet is",
    Target.FOLDER: "naar een map; wat daarin staat, wordt niet gelezen",
}
"""Where a link leads that is no file of the project."""


def find_links(files: SourceTree) -> Iterator[Problem]:
    """Every link in `content/` but to a file of the project, which may stand in two places; in `data/` those that lead out of it.

    What stands outside is part of no checksum and no history, and may be anything on this computer: it is published with the site.
    A folder behind a link is not looked into when a build asks whether anything changed.
    """
    for path in files.links(CONTENT):
        target = files.target(path)
        if target is not Target.FILE and not is_left_behind(path):
            yield _problem(path, target)
    for path in files.links(DATA):
        if files.target(path) is Target.OUTSIDE and not is_left_behind(path):
            yield elsewhere(Place(path=path), path.rpartition("/")[2])


def leads_out(files: SourceTree, path: str) -> bool:
    """Say whether a file is a link out of the project, which is not read."""
    return files.is_link(path) and files.target(path) is Target.OUTSIDE


def _problem(path: str, target: Target) -> Problem:
    name = path.rpartition("/")[2]
    found = f"{name} is een verwijzing (symlink) {_FOUND[target]}."
    return Problem(place=Place(path=path), code="file-symlink", found=found, next_step=_STEP)
