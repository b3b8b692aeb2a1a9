"""What went in and what came out, in one list: `manifest.json`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.edition import Edition
from generator.model.output import OutputFile
from generator.publish.checksums import CHECKSUMS
from generator.publish.json_text import json_file

MANIFEST = "manifest.json"
SCHEMA_VERSION = 1


@dataclass(frozen=True, kw_only=True)
class BuildRecord:
    """What a build was made from."""

    inputs: Mapping[str, str]
    """sha256 of every file that was read (content, packages, templates, program), by path in the project."""
    tools: Mapping[str, str]
    """Versions of Python and of the libraries, by name."""
    editions: tuple[Edition, ...]
    commit: str = ""
    """Full name of the commit; empty when nobody said it."""


def publish_manifest(outputs: Mapping[str, str], record: BuildRecord) -> Iterator[OutputFile]:
    """Inputs, outputs, tools and pins. Lists every output (path → sha256) but itself, SHA256SUMS and ZIPs."""
    content = {
        "schema": SCHEMA_VERSION,
        "commit": record.commit or None,
        "edities": [_edition(edition) for edition in record.editions],
        "gereedschap": dict(sorted(record.tools.items())),
        "invoer": dict(sorted(record.inputs.items())),
        "uitvoer": {path: outputs[path] for path in _listed(outputs)},
    }
    yield OutputFile(path=MANIFEST, content=json_file(content))


def _listed(paths: Iterable[str]) -> list[str]:
    return sorted(path for path in paths if path not in {MANIFEST, CHECKSUMS} and not path.endswith(".zip"))


def _edition(edition: Edition) -> dict[str, object]:
    config = edition.config
    return {
        "id": config.id,
        "titel": config.title,
        "datum": config.date,
        "status": config.status,
        "pakketten": {
            name: {"versie": package.version, "vrijgegeven": package.released, "bestanden": dict(sorted(package.files.items()))}
            for name, package in sorted(edition.packages.items())
        },
    }
