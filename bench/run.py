"""The program on real input → how long a cold build, an unchanged build, a small change and --help take."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INPUTS = ("generator", "site_templates", "content", "data", "build.py", "requirements.lock")


@dataclass(frozen=True, kw_only=True)
class Measurement:
    """One run of the program."""

    name: str
    seconds: float
    cpu: float
    """Seconds of CPU, of all its processes."""
    goal: str


def measure(name: str, goal: str, folder: Path, *arguments: str) -> Measurement:
    """Run the program once in the folder; a run that fails ends the bench."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    subprocess.run([sys.executable, "build.py", *arguments], cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    seconds = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Measurement(name=name, seconds=seconds, cpu=cpu, goal=goal)


def run(folder: Path) -> list[Measurement]:
    """Copy the project, so that nothing is cached, and build it several times."""
    for name in INPUTS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(ROOT / name, folder / name)
    measurements = [
        measure("--help", "0.3 s of CPU", folder, "--help"),
        measure("cold build, both editions", "60 s", folder, "build"),
        measure("unchanged build", "3 s", folder, "build"),
    ]
    narrative = next((folder / "content").glob("*/voorpagina.md"))
    narrative.write_text(narrative.read_text(encoding="utf-8") + "\nNog een zin.\n", encoding="utf-8")
    return [*measurements, measure("one narrative changed", "", folder, "build"), measure("validate", "", folder, "validate")]


def main() -> None:
    """Print a table."""
    with tempfile.TemporaryDirectory() as name:
        measurements = run(Path(name))
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores")
    for line in measurements:
        goal = f"goal: {line.goal}" if line.goal else ""
        print(f"{line.name:<28}{line.seconds:8.2f} s {line.cpu:8.2f} s CPU  {goal}".rstrip())


if __name__ == "__main__":
    main()
