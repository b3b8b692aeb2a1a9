"""One file of the site, ready to be written."""

from __future__ import annotations

from dataclasses import dataclass

FILE_ENDINGS = (".csv", ".json", ".jsonld", ".geojson", ".zip", ".ttl", ".xml", ".md", ".cff", ".py", "SHA256SUMS")
"""Of the published files that a text may link to."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OutputFile:
    """A path below the output folder and its bytes."""

    path: str
    """Forward slashes, relative, e.g. `2022/index.html`."""
    content: bytes
