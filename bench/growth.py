"""Made-up sites of growing size → a table: what a build takes, cold and after a change, beside other generators.

`--sizes 100:3,10000:1` areas, each with the number of rounds of which the median counts (3 when nothing is said); `--chart FILE` draws the
curve by the program itself. Everything is in ratios to the cold build of Hugo where it is installed, for seconds on a shared machine say
nothing. Every run is held against what it must have made.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.areas import INDICATORS, WORDS, buurten, write_project  # noqa: E402 - the program lies beside this script
from bench.peers import HUGO, Peer, change_page, find_peers, write_peer  # noqa: E402
from bench.run import digest_of, replace_in, settings  # noqa: E402
from bench.same_job import MOST, change_same, count_made, write_same  # noqa: E402
from generator.system.stamps import SETTLED  # noqa: E402 - idem

PROGRAM = ("generator", "site_templates", "build.py", "requirements.lock", "LICENSE")
TEMPLATE = "site_templates/pages/neighbourhood.html"
CELL = re.compile(rb"inwoners,BU00990007,2020,(\d+),")
MEGABYTE = 1024 * 1024
SECOND = 1_000_000_000
ROUNDS = 3
_CHART = re.compile(r'data-grafiek="verhaal-trend-')


class WrongResultError(Exception):
    """A build did not make what it must make: the only thing that a bench fails on."""


@dataclass(frozen=True, kw_only=True)
class Run:
    """One run of a program."""

    seconds: float
    cpu: float
    memory: int
    """Bytes of its largest process."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """All runs of one thing at one size."""

    who: str
    what: str
    areas: int
    runs: list[Run] = field(default_factory=list)
    page: int = 0
    """Bytes of the median page of an area."""

    def middle(self, value: Callable[[Run], float]) -> float:
        """The median."""
        return median(map(value, self.runs))


def measure(folder: Path, command: Sequence[str]) -> Run:
    """Run a program once in the folder, with all its processes."""
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=settings(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        message = f"{command[0]} ended with {process.returncode} in {folder}"
        raise WrongResultError(message)
    return Run(seconds=time.perf_counter() - began, cpu=used.ru_utime + used.ru_stime, memory=used.ru_maxrss * 1024)


def run_ours(folder: Path, areas: int) -> Iterator[tuple[str, Run, int]]:
    """The program on a city of its own: what was done, the run, the bytes of a page."""
    for name in PROGRAM:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile
        copy(ROOT / name, folder / name)
    edition = write_project(folder / "stad", areas)
    build = (sys.executable, "build.py", "--project", "stad", "build")
    yield "--help", measure(folder, (*build[:2], "--help")), 0
    yield "cold", measure(folder, build), _check_site(folder / "stad", edition, areas)
    yield "unchanged", measure(folder, build), 0
    time.sleep(SETTLED / SECOND)  # who builds again at once finds files that may change without another mark, and looks at all of them
    measure(folder, build)
    yield "unchanged again", measure(folder, build), 0
    for what, change in (("one word", _change_word), ("one CSV cell", _change_cell), ("one template", _change_template)):
        change(folder, edition)
        yield what, measure(folder, build), 0
    built = _contents(folder / "stad" / "site")
    shutil.rmtree(folder / "stad" / ".cache")
    shutil.rmtree(folder / "stad" / "site")
    measure(folder, build)
    if _contents(folder / "stad" / "site") != built:
        message = f"{areas} areas: after three changes the site is not what a cold build makes"
        raise WrongResultError(message)


def run_peer(peer: Peer, folder: Path, areas: int) -> Iterator[tuple[str, Run, int]]:
    """Another generator on the same number of pages."""
    write_peer(peer, folder, areas)
    yield from _run_project(peer, folder, areas, partial(change_page, peer))


def run_same(peer: Peer, site: Path, folder: Path) -> Iterator[tuple[str, Run, int]]:
    """Hugo on the same pages and files as ours."""
    pages = write_same(peer, site, folder)
    yield from _run_project(replace(peer, made=count_made), folder, pages, change_same)


def _run_project(peer: Peer, folder: Path, pages: int, change: Callable[[Path], None]) -> Iterator[tuple[str, Run, int]]:
    """What every other generator does with its project, of so many pages."""
    yield "cold", measure(folder, peer.command), 0
    if peer.made(folder) != pages:
        message = f"{peer.name} made {peer.made(folder)} pages of {pages}"
        raise WrongResultError(message)
    yield "unchanged", measure(folder, peer.command), 0
    change(folder)
    yield "one word", measure(folder, peer.command), 0


def read_sizes(text: str) -> dict[int, int]:
    """Areas with the number of rounds of each; raises ValueError for anything else."""
    sizes = (size.partition(":") for size in text.split(","))
    return {int(areas): int(rounds or ROUNDS) for areas, _, rounds in sizes}


def run_all(sizes: Mapping[int, int], peers: Sequence[Peer]) -> list[Line]:
    """Everything, by turns: in each round ours and the others, so that all meet the same other work. `sizes`: areas with their rounds."""
    lines: dict[tuple[str, str, int], Line] = {}
    for areas, rounds in sizes.items():
        for _ in range(rounds):
            for maker, what, run, page in _run_round(areas, peers):
                line = lines.setdefault((maker, what, areas), Line(who=maker, what=what, areas=areas, page=page))
                line.runs.append(run)
                print(f"{areas} {maker}, {what}: {run.seconds:.1f} s, {run.cpu:.1f} CPU s", file=sys.stderr)
    return list(lines.values())


def _run_round(areas: int, peers: Sequence[Peer]) -> Iterator[tuple[str, str, Run, int]]:
    """Each maker once: what it is, what it did, the run, the bytes of a page. Of ours the site is kept until Hugo has made it too."""
    with tempfile.TemporaryDirectory() as ours:
        yield from (("ours", *step) for step in run_ours(Path(ours), areas))
        for peer in peers:
            with tempfile.TemporaryDirectory() as name:
                yield from ((peer.name, *step) for step in run_peer(peer, Path(name), areas))
            if peer.name == HUGO and areas <= MOST:
                with tempfile.TemporaryDirectory() as name:
                    yield from ((f"{HUGO}, our pages", *step) for step in run_same(peer, Path(ours) / "stad" / "site", Path(name)))


def _check_site(project: Path, edition: str, areas: int) -> int:
    """Every area has its page with its text and its charts; gives the bytes of the median page."""
    pages = [project / "site" / edition / "buurten" / name.lower() / "index.html" for _, name in buurten(areas)]
    for page in pages:
        text = page.read_text(encoding="utf-8")
        if len(_CHART.findall(text)) != len(INDICATORS) or text.count("zaterdag") < WORDS // len(INDICATORS) // 10:
            message = f"{page}: not all text and charts are there"
            raise WrongResultError(message)
    return int(median(page.stat().st_size for page in pages))


def _change_word(folder: Path, edition: str) -> None:
    _, name = buurten(8)[7]
    path = folder / "stad" / "content" / edition / "buurten" / f"{name.lower()}.md"
    path.write_text(f"{path.read_text(encoding='utf-8')}\nNog een zin.\n", encoding="utf-8")


def _change_cell(folder: Path, _edition: str) -> None:
    """A resident more in one buurt, with every checksum that says so."""
    path = folder / "stad" / "data" / "bevolking" / "0.1.0" / "waarnemingen.csv"
    found = CELL.search(path.read_bytes())
    if found is None:
        message = f"{path}: the cell is not there"
        raise WrongResultError(message)
    descriptor, sums = path.with_name("datapackage.json"), path.with_name("SHA256SUMS")
    before = {file: digest_of(file) for file in (path, descriptor)}
    replace_in(path, found[0], found[0].replace(found[1], str(int(found[1]) + 1).encode()))
    replace_in(descriptor, before[path], digest_of(path))
    for file, digest in before.items():
        replace_in(sums, digest, digest_of(file))


def _change_template(folder: Path, _edition: str) -> None:
    path = folder / TEMPLATE
    path.write_text(f"{path.read_text(encoding='utf-8')}{{# nothing that a reader sees #}}\n", encoding="utf-8")


def _contents(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}


def print_table(lines: Sequence[Line]) -> None:
    """In Markdown, as it stands in BENCHMARKS.md: ratios to the cold build of the first other generator, else to our own."""
    others = [line.who for line in lines if line.who != "ours"]
    measure_by = others[0] if others else "ours"
    print(f"| areas | who | what | seconds, x {measure_by} cold | CPU seconds, x {measure_by} cold | MB a process | kB a page |")
    print("|---:|---|---|---:|---:|---:|---:|")
    for line in lines:
        unit = next(one for one in lines if (one.who, one.what, one.areas) == (measure_by, "cold", line.areas))
        seconds = line.middle(lambda run: run.seconds) / unit.middle(lambda run: run.seconds)
        cpu = line.middle(lambda run: run.cpu) / unit.middle(lambda run: run.cpu)
        memory = line.middle(lambda run: run.memory) / MEGABYTE
        page = f"{line.page / 1000:.0f}" if line.page else ""
        print(f"| {line.areas:,} | {line.who} | {line.what} | {seconds:.2f} | {cpu:.2f} | {memory:.0f} | {page} |")


def main() -> None:
    """Measure and print; exit code 1 only for a wrong result."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", type=read_sizes, default="100,1000", help="areas:rounds, with commas")
    parser.add_argument("--chart", type=Path, help="SVG to write the curve to")
    options = parser.parse_args()
    peers = find_peers()
    lines = run_all(options.sizes, peers)
    told = ", ".join(f"{rounds} of {areas:,} areas" for areas, rounds in options.sizes.items())
    load = f", load {os.getloadavg()[0]:.1f}"
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores{load}; rounds: {told}\n")
    print_table(lines)
    if options.chart:
        from bench.curve import draw_curve  # noqa: PLC0415 - V8 is loaded only for a chart

        cold = {line.areas: line.middle(lambda run: run.cpu) for line in lines if (line.who, line.what) == ("ours", "cold")}
        options.chart.write_text(draw_curve(cold), encoding="utf-8")


if __name__ == "__main__":
    main()
