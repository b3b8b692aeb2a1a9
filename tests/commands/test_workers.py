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


@pytest.fixture(scope="module")
def city(klein: SourceTree, tmp_path_factory: pytest.TempPathFactory) -> SourceTree:
    """A copy of the tiny city, whose site, built by one process, stands in `built/` beside it."""
    folder = tmp_path_factory.mktemp("werkers")
    shutil.copytree(klein.root, folder / "city")
    build(SourceTree(folder / "city"), folder / "built", 1)
    return SourceTree(folder / "city")


@pytest.mark.half_a_minute
def test_any_number_of_workers_builds_the_same_bytes(city: SourceTree, tmp_path: Path) -> None:
    made = []
    for workers in ("1", "2"):
        shutil.rmtree(city.root / ".cache", ignore_errors=True)
        place = ["--project", str(city.root), "build", "--workers", workers, "--out", str(tmp_path / workers)]
        subprocess.run([sys.executable, "build.py", *place], cwd=PROGRAM, check=True, capture_output=True)
        made.append(contents(tmp_path / workers) == contents(city.root.with_name("built")))

    assert made == [True, True]


@pytest.mark.parametrize(
    ("home", "step"), [(parts, "publish_api"), (parts, "render_pages"), (page_parts, "render_pages"), (pipeline, "publish_catalogue")]
)
def test_the_old_site_stays_when_a_worker_fails(city: SourceTree, monkeypatch: pytest.MonkeyPatch, home: ModuleType, step: str) -> None:
    target = city.root.with_name("built")
    before = contents(target)
    narrative = city.root / "content" / "2022" / "voorpagina.md"
    narrative.write_text(narrative.read_text(encoding="utf-8") + "\nNog een zin.\n", encoding="utf-8")
    for library in UNFORKABLE:  # all charts are in the cache now: nothing is drawn below
        monkeypatch.delitem(sys.modules, library, raising=False)

    def fail(*_: object) -> None:
        message = f"{step} is broken"
        raise RuntimeError(message)

    monkeypatch.setattr(home, step, fail)
    with pytest.raises(RuntimeError, match=f"{step} is broken"):
        build(city, target, 2)

    assert contents(target) == before
    assert [path.name for path in target.parent.iterdir() if path.name.startswith("built.")] == []
    assert multiprocessing.active_children() == []
