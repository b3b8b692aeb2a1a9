"""A build is done when it must, refused when it should be, and never half."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.commands import pipeline
from generator.commands.build import BuildOutcome, State, build_site
from generator.commands.figures import NO_FIGURES, SiteFigures
from generator.commands.order import BuildOrder
from generator.commands.pipeline import CheckedSources
from generator.model.edition import SiteConfig, SiteSource
from generator.model.narrative import MapRequest
from generator.model.output import OutputFile
from generator.model.problem import Place, Problem, Severity
from generator.plan.narrative import RequestError
from generator.render.errors import LooseDigitError
from generator.system.digest import sha256
from generator.system.files import SourceTree
from generator.system.inputs import digest_inputs, write_record
from generator.system.keeper import Keeper
from generator.system.memory import Memory
from generator.system.progress import NoDisplay, Progress
from generator.system.tree import ForeignFolderError

ROOT = Path(__file__).parents[2]
ERROR = Problem(place=Place(path="content/site.toml", line=3), code="unknown-key", found="De sleutel 'titl' is onbekend.")
WARNING = Problem(place=Place(path="data/wonen/0.1.0/waarnemingen.csv", line=9), code="doubt", found="Sprong.", severity=Severity.WARNING)
SITE = SiteConfig(
    title="Staat",
    city="Breda",
    programme="Verbeter Breda",
    base_address="https://voorbeeld.example/",
    publisher="Redactie",
    contact="redactie@voorbeeld.example",
    themes=(),
    place=Place(path="content/site.toml"),
)
SOURCE = SiteSource(config=SITE, editions=(), general={})


class Stages:
    """Stand-ins for the stages: what they find, what they make, how often they ran."""

    def __init__(self) -> None:
        self.problems: tuple[Problem, ...] = ()
        self.refused = False
        self.text = "Tuinzigt"
        self.fails: Exception | None = None
        self.runs = 0

    def check(self, project: Path, progress: Progress, _keeper: Keeper, _memory: Memory) -> CheckedSources:
        self.runs += 1
        progress.enter(f"Lezen in {project}")
        return CheckedSources(source=None if self.refused else SOURCE, problems=self.problems)

    def make(
        self, source: SiteSource, figures: SiteFigures, warnings: tuple[Problem, ...], order: BuildOrder, progress: Progress
    ) -> Iterator[OutputFile]:
        assert source is SOURCE
        assert figures is NO_FIGURES
        assert warnings == self.problems
        progress.enter(f"Maken met {order.workers}")
        page = self.text.encode()
        yield OutputFile(path="index.html", content=page)
        if self.fails:
            raise self.fails
        manifest = b"{}\n"
        yield OutputFile(path="manifest.json", content=manifest)
        sums = f"{sha256(page)}  index.html\n{sha256(manifest)}  manifest.json\n"
        yield OutputFile(path="SHA256SUMS", content=sums.encode())


@pytest.fixture
def stages(monkeypatch: pytest.MonkeyPatch) -> Stages:
    stages = Stages()
    monkeypatch.setattr(pipeline, "check_sources", stages.check)
    monkeypatch.setattr(pipeline, "make_files", stages.make)
    return stages


@pytest.fixture
def order(tmp_path: Path) -> BuildOrder:
    for path in ("content/site.toml", "generator/cli/main.py", "build.py", "requirements.lock", "LICENSE"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path)
    return BuildOrder(program=tmp_path, project=tmp_path, target=tmp_path / "site", workers=1)


def build(order: BuildOrder) -> BuildOutcome:
    return build_site(order, Progress(NoDisplay()))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_first_build_writes_the_site(stages: Stages, order: BuildOrder) -> None:
    outcome = build(order)

    assert outcome.state is State.BUILT
    assert (order.target / "index.html").read_text() == stages.text


def test_an_unchanged_site_is_not_built_again(stages: Stages, order: BuildOrder) -> None:
    build(order)

    outcome = build(order)

    assert outcome.state is State.UNCHANGED
    assert stages.runs == 1


@pytest.mark.parametrize("path", ["content/site.toml", "generator/cli/main.py", "requirements.lock"])
def test_a_changed_input_is_built(stages: Stages, order: BuildOrder, path: str) -> None:
    build(order)
    stages.text = "Geeren-zuid"

    (order.project / path).write_text("anders")

    assert build(order).state is State.BUILT
    assert (order.target / "index.html").read_text() == "Geeren-zuid"


@pytest.mark.usefixtures("stages")
def test_a_site_that_someone_touched_is_put_right(order: BuildOrder) -> None:
    build(order)
    good = contents(order.target)

    (order.target / "index.html").write_text("beklad")

    assert build(order).state is State.BUILT
    assert contents(order.target) == good


@pytest.mark.usefixtures("stages")
def test_without_the_cache_the_site_is_built_again(order: BuildOrder) -> None:
    build(order)

    for record in order.cache.rglob("*.json"):
        record.unlink()

    assert build(order).state is State.BUILT


def test_errors_leave_the_old_site_and_are_handed_over(stages: Stages, order: BuildOrder) -> None:
    build(order)
    good = contents(order.target)
    (order.project / "content" / "site.toml").write_text("titl = 1")
    stages.refused, stages.problems = True, (ERROR, WARNING)

    outcome = build(order)

    assert outcome.state is State.REFUSED
    assert outcome.problems == (ERROR, WARNING)
    assert contents(order.target) == good


def test_a_refused_build_is_tried_again_the_next_time(stages: Stages, order: BuildOrder) -> None:
    stages.refused, stages.problems = True, (ERROR,)
    build(order)
    stages.refused, stages.problems = False, ()

    assert build(order).state is State.BUILT


def test_a_failure_of_ours_leaves_the_old_site_and_is_not_hidden(stages: Stages, order: BuildOrder) -> None:
    build(order)
    good = contents(order.target)
    (order.project / "content" / "site.toml").write_text("anders")
    stages.fails = RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        build(order)

    assert contents(order.target) == good


def test_a_macro_that_nothing_answers_is_a_problem_at_its_place(stages: Stages, order: BuildOrder) -> None:
    """The checks know when that is so; should they ever differ from the planner, an editor still gets a line."""
    place = Place(path="content/2022/voorpagina.md", line=9, column=1)
    stages.fails = RequestError(MapRequest(indicator="inwoners", period="", place=place))

    outcome = build(order)

    assert outcome.state is State.REFUSED
    assert [(problem.code, problem.place) for problem in outcome.problems] == [("request-unanswered", place)]
    assert not order.target.exists()


def test_a_text_that_a_page_refuses_leaves_the_old_site_and_is_told_with_the_page(stages: Stages, order: BuildOrder) -> None:
    build(order)
    good = contents(order.target)
    (order.project / "content" / "site.toml").write_text("anders")
    refused = LooseDigitError("a digit", "Er zijn 12 mensen.")
    refused.page = "2022/index.html"
    stages.fails = refused

    outcome = build(order)

    assert outcome.state is State.REFUSED
    assert [(problem.code, str(problem.place)) for problem in outcome.problems] == [("typed-number", "2022/index.html")]
    assert contents(order.target) == good


def test_warnings_of_a_built_site_are_handed_over(stages: Stages, order: BuildOrder) -> None:
    stages.problems = (WARNING,)

    outcome = build(order)

    assert outcome.state is State.BUILT
    assert outcome.problems == (WARNING,)


def test_a_folder_with_other_things_is_refused_before_any_work(stages: Stages, order: BuildOrder) -> None:
    order.target.mkdir()
    (order.target / "brief.txt").write_text("lieve oma")

    with pytest.raises(ForeignFolderError):
        build(order)

    assert stages.runs == 0
    assert contents(order.target) == {"brief.txt": b"lieve oma"}


def test_an_unchanged_build_pays_for_no_heavy_library(tmp_path: Path) -> None:
    """Only the record and the checksums are looked at; the stages are not even imported."""
    project, site = tmp_path / "project", tmp_path / "site"
    (project / "content").mkdir(parents=True)
    site.mkdir()
    for name in ("index.html", "manifest.json"):
        (site / name).write_bytes(b"{}\n")
    (site / "SHA256SUMS").write_text("".join(f"{sha256(b'{}' + bytes([10]))}  {name}\n" for name in ("index.html", "manifest.json")))
    write_record(project / ".cache", site, digest_inputs(SourceTree(project), SourceTree(ROOT), ""))
    script = (
        "import json, sys\nfrom generator.cli import main\n"
        f"try:\n    main(['--project', {str(project)!r}, 'build', '--out', {str(site)!r}])\n"
        "except SystemExit as end:\n    assert end.code in (0, None)\n"
        "print(json.dumps(sorted(sys.modules)), file=sys.stderr)"
    )

    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)

    loaded = set(json.loads(run.stderr))
    heavy = {"altair", "babel", "frictionless", "jinja2", "markdown", "nh3", "numpy", "pandas", "rich", "vl_convert", "yaml"}
    assert run.stdout.startswith("Er is niets veranderd")
    assert "generator.system.inputs" in loaded
    assert loaded & heavy == set()
