"""Several processes build the site that one builds, byte for byte; when one of them fails, the old site stays."""

from __future__ import annotations

import multiprocessing
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from generator.commands import page_parts, parts, pipeline
from generator.commands.build import build_site
from generator.commands.order import BuildOrder
from generator.system.crew import UNFORKABLE
from generator.system.files import SourceTree
from generator.system.progress import NoDisplay, Progress

PROGRAM = Path(__file__).parents[2]


def build(project: SourceTree, target: Path, workers: int) -> None:
    build_site(BuildOrder(program=PROGRAM, project=project.root, target=target, workers=workers), Progress(NoDisplay()))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("workers", ["1", "2"])
def test_any_number_of_workers_builds_the_same_bytes(klein_copy: SourceTree, tmp_path: Path, workers: str) -> None:
    build(klein_copy, tmp_path / "here", 1)
    shutil.rmtree(klein_copy.root / ".cache")
    command = [
        sys.executable,
        "build.py",
        "--project",
        str(klein_copy.root),
        "build",
        "--workers",
        workers,
        "--out",
        str(tmp_path / "built"),
    ]
    subprocess.run(command, cwd=PROGRAM, check=True, capture_output=True)

    assert contents(tmp_path / "built") == contents(tmp_path / "here")


@pytest.mark.parametrize(
    ("home", "step"), [(parts, "publish_api"), (parts, "render_pages"), (page_parts, "render_pages"), (pipeline, "publish_catalogue")]
)
def test_the_old_site_stays_when_a_worker_fails(
    klein_copy: SourceTree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: ModuleType, step: str
) -> None:
    build(klein_copy, tmp_path / "built", 1)
    before = contents(tmp_path / "built")
    narrative = klein_copy.root / "content" / "2022" / "voorpagina.md"
    narrative.write_text(narrative.read_text(encoding="utf-8") + "\nNog een zin.\n", encoding="utf-8")
    for library in UNFORKABLE:  # all charts are in the cache now: nothing is drawn below
        monkeypatch.delitem(sys.modules, library, raising=False)

    def fail(*_: object) -> None:
        message = f"{step} is broken"
        raise RuntimeError(message)

    monkeypatch.setattr(home, step, fail)
    with pytest.raises(RuntimeError, match=f"{step} is broken"):
        build(klein_copy, tmp_path / "built", 2)

    assert contents(tmp_path / "built") == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("built.")] == []
    assert multiprocessing.active_children() == []
