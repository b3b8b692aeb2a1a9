"""Data packages in, their files byte for byte out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.edition import Edition
from generator.model.output import OutputFile
from generator.model.package import DataPackage
from generator.system.digest import sha256
from generator.system.files import SourceTree


class ChangedFileError(Exception):
    """A file of a package is not what it was when the figures were computed: build again."""


def publish_packages(editions: Iterable[Edition], files: SourceTree) -> Iterator[OutputFile]:
    """Every file of every pinned package once, under the path it has in the project: `data/<package>/<version>/<file>`."""
    packages: dict[str, DataPackage] = {package.folder: package for edition in editions for package in edition.packages.values()}
    for folder in sorted(packages):
        for name, digest in sorted(packages[folder].files.items()):
            path = f"{folder}/{name}"
            content = files.read(path)
            if sha256(content) != digest:
                message = f"{path} changed while the site was built"
                raise ChangedFileError(message)
            yield OutputFile(path=path, content=content)
