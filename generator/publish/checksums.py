"""Digests of all output files in, one list out: `SHA256SUMS`, to be checked with `sha256sum -c`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.output import OutputFile

CHECKSUMS = "SHA256SUMS"


class UncheckablePathError(Exception):
    """A path with a line end or a backslash, which `sha256sum` would write in another way: a mistake of ours."""


def publish_checksums(outputs: Mapping[str, str]) -> Iterator[OutputFile]:
    """One line a file (path → sha256), sorted by the bytes of the path; all files but itself."""
    paths = sorted((path for path in outputs if path != CHECKSUMS), key=str.encode)
    for path in paths:
        if set(path) & {"\n", "\r", "\\"}:
            message = f"cannot be listed in {CHECKSUMS}: {path!r}"
            raise UncheckablePathError(message)
    lines = [f"{outputs[path]}  {path}\n" for path in paths]
    yield OutputFile(path=CHECKSUMS, content="".join(lines).encode())
