"""A ZIP with source code, texts and packages in, the site that it builds out: unpacked, built by its own program, thrown away."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from generator.model.output import OutputFile
from generator.system.commit import COMMIT, commit_file
from generator.system.files import SourceTree

PROGRAM = "build.py"


class ForeignBuildError(Exception):
    """The ZIP does not build a site; the message is Dutch and says why."""


@contextmanager
def build_bundle(bundle: Path, commit: str) -> Iterator[Iterator[OutputFile]]:
    """Lend the files that the bundle builds with the libraries of this Python. Runs the program in the ZIP: only for one you trust.

    A ZIP of source code that does not name its commit, as a host of repositories makes it, is built as the commit that is given.
    """
    with tempfile.TemporaryDirectory(prefix="bundel-") as name:
        home = Path(name)
        root = _unpack(bundle, home / "bron")
        if commit and not (root / COMMIT).exists():
            (root / COMMIT).write_bytes(commit_file(commit))
        target = home / "site"
        command = [sys.executable, "-B", PROGRAM, "build", "--out", str(target)]
        run = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)  # noqa: S603 - the auditor chose the bundle
        if run.returncode != 0:
            message = f"{bundle} bouwt geen site: {run.stderr.strip()[-500:]}"
            raise ForeignBuildError(message)
        files = SourceTree(target)
        yield (OutputFile(path=path, content=files.read(path)) for path in files.files(""))


def _unpack(bundle: Path, folder: Path) -> Path:
    """Give the folder that holds the program; a path that leads out of it makes the whole ZIP unfit."""
    try:
        with zipfile.ZipFile(bundle) as archive:
            for name in archive.namelist():
                if ".." in PurePosixPath(name).parts or name.startswith("/") or "\\" in name:
                    message = f"{bundle} bevat een pad dat naar buiten leidt: {name}"
                    raise ForeignBuildError(message)
            archive.extractall(folder)
    except (OSError, zipfile.BadZipFile) as error:
        message = f"{bundle} is geen ZIP die te lezen is"
        raise ForeignBuildError(message) from error
    found = sorted(folder.rglob(PROGRAM), key=lambda path: len(path.parts))
    if not found:
        message = f"in {bundle} zit geen {PROGRAM}"
        raise ForeignBuildError(message)
    return found[0].parent
