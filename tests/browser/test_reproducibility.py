"""The same inputs give the same bytes, wherever, whenever and by however many hands they are built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.site

ROOT = Path(__file__).parents[2]
INPUTS = ("generator", "site_templates", "content", "data", "build.py", "requirements.lock", "LICENSE")


OTHER_ORDER = """
import os

listed, scanned = os.listdir, os.scandir


class Turned(list):
    def __enter__(self):
        return iter(self)

    def __exit__(self, *_):
        return None

    close = __exit__


os.listdir = lambda *where: listed(*where)[::-1]
os.scandir = lambda *where: Turned(list(scanned(*where))[::-1])
"""
"""Read by every Python that starts: folders give what is in them the other way around."""


def build_copy(folder: Path, environment: dict[str, str], umask: int, workers: int) -> Path:
    """Copy the project without its cache and build it there: cold, five years later, under other circumstances."""
    for name in INPUTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, folder / name)
    faketime = shutil.which("faketime")
    assert faketime, "no faketime: run .ci/system-tools"
    run = subprocess.run(
        [faketime, "+5 years", sys.executable, "build.py", "build", "--workers", str(workers)],
        cwd=folder,
        env={**os.environ, **environment},
        umask=umask,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return folder / "site"


def listing(site: Path) -> list[str]:
    return (site / "SHA256SUMS").read_text(encoding="utf-8").splitlines()


@pytest.mark.half_a_minute
def test_two_builds_under_other_circumstances_are_the_same_byte_for_byte(tmp_path: Path, site: Path) -> None:
    """Another folder, year, order of files, time zone, language, hash seed, umask and number of processes; no fonts; one has a cache."""
    (tmp_path / "vooraf").mkdir()
    (tmp_path / "vooraf" / "sitecustomize.py").write_text(OTHER_ORDER)
    (tmp_path / "fonts.conf").write_text("<?xml version='1.0'?><fontconfig></fontconfig>")
    environment = {
        "TZ": "Pacific/Kiritimati",
        "LANG": "tr_TR.UTF-8",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "4711",
        "PYTHONPATH": str(tmp_path / "vooraf"),
        "FONTCONFIG_FILE": str(tmp_path / "fonts.conf"),
        "HOME": str(tmp_path),
    }

    other = build_copy(tmp_path / "een andere map", environment, umask=0o077, workers=1)

    assert sorted(set(listing(other)) ^ set(listing(site))) == []
    assert (other / "SHA256SUMS").read_bytes() == (site / "SHA256SUMS").read_bytes()
    assert {oct(path.stat().st_mode & 0o777) for path in other.rglob("*")} == {"0o644", "0o755"}


def test_the_site_knows_nothing_of_the_machine_it_was_built_on(site: Path) -> None:
    names = [f"{name}/".encode() for name in (ROOT, site, Path.home())]
    texts = [path for path in site.rglob("*") if path.suffix in (".html", ".json", ".css", ".xml", ".txt", ".ttl")]
    traces = [path.relative_to(site).as_posix() for path in texts if any(name in path.read_bytes() for name in names)]

    assert traces == []


def test_an_unchanged_build_says_so_and_leaves_the_site(site: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*")}

    run = subprocess.run([sys.executable, "build.py", "build", "--out", str(site)], cwd=ROOT, capture_output=True, text=True, check=True)

    assert run.stdout.startswith("Er is niets veranderd")
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*")} == before
