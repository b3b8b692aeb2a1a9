"""A version for which there is no mapping → a problem that names those there are."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.model.problem import Place, Problem
from generator.model.version_number import sort_versions
from generator.system.files import SourceTree


def tell_absent_mapping(files: SourceTree, name: str, version: str) -> Problem:
    """Say which versions of the package have one."""
    path = f"data/{name}/import/{version}.toml"
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
