"""National deliveries → a site for every gemeente, or for a share of them: each begun as a new city and built, one after another."""

from __future__ import annotations

import shutil
import tempfile
import traceback
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.commands.build import State, build_site
from generator.commands.new_city import CityRequest, new_city
from generator.commands.order import CHARTS, BuildOrder
from generator.commands.preview import Prepared
from generator.draw.charts import begin_kit
from generator.model.problem import Problem
from generator.plan.charts import charts_of
from generator.system.crew import run_jobs
from generator.system.garbage import clear_away
from generator.system.progress import NoDisplay, Progress
from generator.system.refusal import tell_refusal
from generator.system.runner import Runner
from generator.system.usage import peak_memory

KIT_AND_CALLER = 2
"""Processes: with one, the kit would be made here, and what it is made with stays in memory."""


@dataclass(frozen=True, kw_only=True)
class Share:
    """Which of all gemeenten: every `of`-th, from the `number`-th on, counted from 1."""

    number: int = 1
    of: int = 1

    def taken(self, codes: tuple[str, ...]) -> tuple[str, ...]:
        """The codes of this share; all shares together are all codes, each once."""
        return codes[self.number - 1 :: self.of]


@dataclass(frozen=True, kw_only=True)
class CountryRequest:
    """What the user typed, and the day on which."""

    program: Path
    files: tuple[Path, ...]
    """Deliveries; a folder stands for all files in it."""
    target: Path
    """Every gemeente gets a folder in it, by its code; others that stand there are left alone."""
    workers: int
    today: str


@dataclass(frozen=True, kw_only=True)
class CityReport:
    """How it went for one gemeente."""

    code: str
    problems: tuple[Problem, ...]
    """What stands in the way of its site; none when it was built."""
    fault: str = ""
    """The trace of an error of the program itself, which leaves this gemeente without a site and the others with theirs."""
    pages: int = 0
    charts: int = 0
    seconds: float = 0.0
    memory: int = 0
    """Bytes that its process had needed at most so far."""

    @property
    def is_built(self) -> bool:
        """Say whether it has a site."""
        return not self.problems and not self.fault


def build_country(request: CountryRequest, codes: tuple[str, ...]) -> Iterator[CityReport]:
    """Build the gemeenten side by side, each in one process from begin to end, and tell of each as soon as it is done.

    Nothing is shared between them but what drawing needs, so which others are built with it does not change a byte of a site.
    """
    request.target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".steden-", dir=request.target) as aside:
        with begin_kit(Runner(workers=KIT_AND_CALLER, cache=cache_of(Path(aside)) / CHARTS)) as kit:
            kit()  # made once, in a process of its own, and then found by all
        jobs = [partial(_build_city, request, code, Path(aside)) for code in codes]
        yield from run_jobs(jobs, request.workers)


def _build_city(request: CountryRequest, code: str, aside: Path) -> Generator[CityReport, None, None]:
    progress, prepared = Progress(NoDisplay()), _Remembered()
    progress.enter(code)
    problems: tuple[Problem, ...] = ()
    fault = ""
    try:
        problems = _problems_of(request, code, aside, prepared)
    except Exception as error:
        if tell_refusal(error):  # what the machine refuses for one it refuses for all
            raise
        fault = traceback.format_exc()
    shutil.rmtree(aside / code, ignore_errors=True)
    seconds = sum(stage.seconds for stage in progress.times())
    yield CityReport(
        code=code, problems=problems, fault=fault, pages=prepared.pages, charts=prepared.charts, seconds=seconds, memory=peak_memory()
    )
    clear_away()


def _problems_of(request: CountryRequest, code: str, aside: Path, prepared: _Remembered) -> tuple[Problem, ...]:
    """Begin the city and build it; gives what stands in the way."""
    project = aside / code
    begun = new_city(
        request.program,
        CityRequest(code=code, files=request.files, target=project, focus=(), programme="", year="", today=request.today),
    )
    if begun.problems:
        return begun.problems
    order = BuildOrder(
        program=request.program,
        project=project,
        target=request.target / code,
        workers=1,
        pictures=False,
        remember=prepared.take,
        cached=cache_of(aside),
    )
    outcome = build_site(order, Progress(NoDisplay()))
    return outcome.problems if outcome.state is State.REFUSED else ()


def cache_of(aside: Path) -> Path:
    """What all gemeenten share."""
    return aside / "cache"


@dataclass
class _Remembered:
    """How much there was to see of a site; not the site, which would fill the memory."""

    pages: int = 0
    charts: int = 0

    def take(self, prepared: Prepared) -> None:
        plan = prepared.sites[0].site.plan
        self.pages, self.charts = len(plan.heads), sum(len(charts_of(page)) for page in plan.pages)
