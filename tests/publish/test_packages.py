"""Packages come out byte for byte, or not at all."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.edition import Edition
from generator.publish.packages import ChangedFileError, publish_packages
from generator.system.digest import sha256
from generator.system.files import SourceTree
from tests.compute.small_city import PACKAGE
from tests.publish.small_site import by_path, small_edition

CONTENT = "gebied,waarde\nBU00010000,één\n".encode()


def _edition_and_files(root: Path) -> tuple[Edition, SourceTree]:
    folder = root / "data" / "proef" / "0.1.0"
    folder.mkdir(parents=True)
    (folder / "waarnemingen.csv").write_bytes(CONTENT)
    edition = small_edition()
    package = replace(edition.packages[PACKAGE], files={"waarnemingen.csv": sha256(CONTENT)})
    return replace(edition, packages={PACKAGE: package}), SourceTree(root)


def test_files_keep_their_path_and_their_bytes(tmp_path: Path) -> None:
    edition, files = _edition_and_files(tmp_path)

    assert by_path(publish_packages((edition,), files)) == {"data/proef/0.1.0/waarnemingen.csv": CONTENT}


def test_a_package_of_two_editions_comes_out_once(tmp_path: Path) -> None:
    edition, files = _edition_and_files(tmp_path)

    assert len(by_path(publish_packages((edition, edition), files))) == 1


def test_a_file_that_changed_after_loading_is_refused(tmp_path: Path) -> None:
    edition, files = _edition_and_files(tmp_path)
    (tmp_path / "data/proef/0.1.0/waarnemingen.csv").write_bytes(CONTENT + b"\n")

    with pytest.raises(ChangedFileError, match=r"data/proef/0\.1\.0/waarnemingen\.csv"):
        list(publish_packages((edition,), files))
