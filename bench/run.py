"""The program on real input → how long a cold build, an unchanged build, a small change and --help take: medians, and ratios in one run."""

from __future__ import annotations

import hashlib
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
INPUTS = ("generator", "site_templates", "content", "data", "build.py", "requirements.lock", "LICENSE")

ROUNDS = 3
STARTS = 20
"""Times in each round that bare Python and `--help` are started, by turns: they take hundredths of a second."""
EDITION = "2022"
CELL = ("data/wonen/1.1.0/waarnemingen.csv", b"woz,BU07580001,2015,187000,", b"woz,BU07580001,2015,188000,")
"""A file, and a cell in it before and after."""


@dataclass(frozen=True, kw_only=True)
class Run:
    """One run of the program."""

    seconds: float
    cpu: float
    """Seconds of CPU, of all its processes."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of the table."""

    name: str
    runs: tuple[Run, ...]

    @property
    def seconds(self) -> float:
        """The median."""
        return median(run.seconds for run in self.runs)

    @property
    def cpu(self) -> float:
        """The median."""
        return median(run.cpu for run in self.runs)


def measure(folder: Path, *arguments: str) -> Run:
    """Run the program once in the folder; a run that fails ends the bench."""
    return measure_python(folder, "build.py", *arguments)


def measure_python(folder: Path, *arguments: str) -> Run:
    """Run Python once in the folder."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    command = [sys.executable, *arguments]
    subprocess.run(command, cwd=folder, env=settings(), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    seconds = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Run(seconds=seconds, cpu=after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def settings() -> dict[str, str]:
    """The environment, as on a machine where nobody forbids Python to keep what it compiled."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def copy_project(folder: Path) -> None:
    """Copy the project, so that nothing is cached, without pictures for sharing, and with its editions as drafts.

    Of an edition that is published no cell may change; and were the newest the only draft, words to search by would lead to what the one
    before it has not.
    """
    for name in INPUTS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(ROOT / name, folder / name)
    replace_in(folder / "content" / "site.toml", b"deelbeelden = true", b"deelbeelden = false")
    for lock in (folder / "content").rglob("*.lock"):
        lock.unlink()
    for settings in (folder / "content").glob("*/editie.toml"):
        replace_in(settings, b'status = "gepubliceerd"', b'status = "concept"')


def replace_in(path: Path, old: bytes, new: bytes) -> None:
    """Replace what stands once in a file; raises ValueError when it does not."""
    before = path.read_bytes()
    if before.count(old) != 1:
        message = f"{path}: {old!r} does not stand there once"
        raise ValueError(message)
    path.write_bytes(before.replace(old, new))


def change_word(folder: Path) -> None:
    """Add a sentence to a narrative."""
    narrative = folder / "content" / EDITION / "voorpagina.md"
    narrative.write_bytes(narrative.read_bytes() + b"\nNog een zin.\n")


def change_cell(folder: Path) -> None:
    """Change a cell of a released version, and every checksum that says so."""
    path, old, new = folder / CELL[0], CELL[1], CELL[2]
    descriptor, sums = path.with_name("datapackage.json"), path.with_name("SHA256SUMS")
    before = {file: digest_of(file) for file in (path, descriptor)}
    replace_in(path, old, new)
    replace_in(descriptor, before[path], digest_of(path))
    for file, digest in before.items():
        replace_in(sums, digest, digest_of(file))


def digest_of(path: Path) -> bytes:
    """Lower-case hexadecimal SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest().encode()


def run_round(folder: Path) -> Iterator[tuple[str, Run]]:
    """Measure everything once, on a copy of its own."""
    copy_project(folder)
    yield "cold, one process", measure(folder, "build", "--workers", "1")
    for made in (".cache", "site"):
        shutil.rmtree(folder / made)
    yield "cold", measure(folder, "build")
    yield "unchanged", measure(folder, "build")
    change_word(folder)
    yield "one word changed", measure(folder, "build")
    change_cell(folder)
    yield "one CSV cell changed", measure(folder, "build")
    yield "validate", measure(folder, "validate")
    for _ in range(STARTS):
        yield "bare Python", measure_python(folder, "-c", "")
        yield "--help", measure(folder, "--help")


def run() -> list[Line]:
    """Measure a number of rounds."""
    found: dict[str, list[Run]] = {}
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as name:
            for line, measured in run_round(Path(name)):
                found.setdefault(line, []).append(measured)
    return [Line(name=name, runs=tuple(runs)) for name, runs in found.items()]


def main() -> None:
    """Print a table in Markdown, as it stands in BENCHMARKS.md."""
    lines = run()
    whole = next(line for line in lines if line.name == "cold, one process")
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores{load}, median of {ROUNDS}\n")
    print("| what | seconds | of cold in one process | CPU seconds | of cold in one process |")
    print("|---|---:|---:|---:|---:|")
    for line in lines:
        shares = f"{line.seconds / whole.seconds:.2f} | {line.cpu:.2f} | {line.cpu / whole.cpu:.2f}"
        print(f"| {line.name} | {line.seconds:.3g} | {shares} |")
    bare, told = (next(line for line in lines if line.name == name) for name in ("bare Python", "--help"))
    print(f"\n--help takes {told.seconds / bare.seconds:.2f} x bare Python")


if __name__ == "__main__":
    main()
