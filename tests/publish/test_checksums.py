"""The checksums can be checked with the standard tool."""

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.model.output import OutputFile
from generator.publish.checksums import UncheckablePathError, publish_checksums
from generator.system.digest import sha256
from tests.publish.small_site import by_path

FILES = (
    OutputFile(path="index.html", content=b"<p>\n"),
    OutputFile(path="2022/buurten/chass\u00e9.html", content="één".encode()),
    OutputFile(path=".nojekyll", content=b""),
    OutputFile(path="SHA256SUMS", content=b"older"),
)


def _sums(files: tuple[OutputFile, ...] = FILES) -> bytes:
    return by_path(publish_checksums({file.path: sha256(file.content) for file in files}))["SHA256SUMS"]


def test_all_files_but_the_list_itself_are_listed_in_the_order_of_their_bytes() -> None:
    paths = [line.split("  ", 1)[1] for line in _sums().decode().splitlines()]

    assert paths == [".nojekyll", "2022/buurten/chass\u00e9.html", "index.html"]


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="sha256sum is not on this machine")
def test_sha256sum_agrees_and_notices_one_changed_byte(tmp_path: Path) -> None:
    for file in FILES[:3]:
        (tmp_path / file.path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file.path).write_bytes(file.content)
    (tmp_path / "SHA256SUMS").write_bytes(_sums())
    check = [str(shutil.which("sha256sum")), "--check", "--strict", "SHA256SUMS"]

    before = subprocess.run(check, cwd=tmp_path, check=False, capture_output=True)
    (tmp_path / "index.html").write_bytes(b"<p>!\n")
    after = subprocess.run(check, cwd=tmp_path, check=False, capture_output=True)

    assert (before.returncode, after.returncode) == (0, 1)


@pytest.mark.parametrize("path", ["a\nb", "a\\b", "a\rb"])
def test_a_path_that_the_tool_would_write_in_another_way_is_refused(path: str) -> None:
    with pytest.raises(UncheckablePathError):
        _sums((OutputFile(path=path, content=b""),))
