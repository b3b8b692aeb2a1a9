"""The name of a package or version for which there is no mapping → a problem that names those there are."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.model.problem import Place, Problem
from generator.model.suggestion import did_you_mean
from generator.model.version_number import sort_versions
from generator.system.files import SourceTree

_SHARED = "import"
"""Folder of `data/` that holds what packages share, and no package."""


def tell_absent_mapping(files: SourceTree, name: str, version: str) -> Problem:
    """Say that the package is not known, or else that the version has no mapping; a slip of the pen comes with what was meant."""
    path = f"data/{name}/import/{version}.toml"
    packages = [folder for folder in files.folders("data") if folder != _SHARED and not folder.startswith(".")]
    if name not in packages:
        return Problem(
            place=Place(path=path),
            code="mapping-unreadable",
            found=f"Er is geen pakket '{name}' in data/.",
            expected=_listed(packages),
            next_step=did_you_mean(name, packages) or "Is het nieuw? Maak dan dit bestand; zie data/README.md.",
        )
    mappings = [PurePosixPath(file) for file in files.files(f"data/{name}/import") if file.endswith(".toml")]
    versions = sort_versions([file.stem for file in mappings])
    return Problem(
        place=Place(path=path),
        code="mapping-unreadable",
        found=f"Voor versie {version} van {name} is er geen mapping.",
        expected=_listed([f"{known}.toml" for known in versions]),
        next_step="Verbeter het nummer, of maak het bestand als kopie van de vorige; zie data/README.md.",
    )


def _listed(names: list[str]) -> str:
    return f"Er zijn: {', '.join(names)}." if names else ""
