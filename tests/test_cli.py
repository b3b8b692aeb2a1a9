"""The command line: what it calls, what it prints, which exit code it gives."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.commands import build as build_command
from generator.commands import import_ as import_command
from generator.commands import new as new_command
from generator.commands import validate as validate_command
from generator.commands.build import BuildOutcome, State
from generator.commands.known import UnknownPackageError
from generator.commands.order import BuildOrder
from generator.model.problem import Place, Problem, Severity
from generator.system.progress import Progress
from generator.system.tree import ForeignFolderError

ERROR = Problem(
    place=Place(path="data/wonen/0.1.0/waarnemingen.csv", line=214, column=3),
    code="unknown-region",
    found="'BU0758O101' is geen gebied van editie 2022.",
    next_step="Bedoelde u 'BU07580101'?",
)
WARNING = Problem(place=Place(path="content/2022/voorpagina.md"), code="doubt", found="Sprong.", severity=Severity.WARNING)


def call(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--project", str(project), *arguments], prog_name="build.py")


class Builds:
    """A stand-in for the build that remembers its orders."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, outcome: BuildOutcome | Exception) -> None:
        self.orders: list[BuildOrder] = []
        self.outcome = outcome
        monkeypatch.setattr(build_command, "build_site", self.build)

    def build(self, order: BuildOrder, progress: Progress) -> BuildOutcome:
        self.orders.append(order)
        progress.enter("Grafieken tekenen")
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


def test_without_a_command_the_site_is_built_in_the_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    builds = Builds(monkeypatch, BuildOutcome(state=State.BUILT))

    result = call(tmp_path)

    assert result.exit_code == 0
    assert [order.target for order in builds.orders] == [tmp_path / "site"]
    assert f"De site staat in {tmp_path / 'site'}" in result.stdout
    assert str(tmp_path / "site" / "index.html") in result.stdout


def test_output_folder_and_workers_can_be_chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    builds = Builds(monkeypatch, BuildOutcome(state=State.BUILT))

    call(tmp_path, "build", "--out", str(tmp_path / "elders"), "--workers", "3")

    assert [(order.target, order.workers) for order in builds.orders] == [(tmp_path / "elders", 3)]


def test_an_unchanged_site_is_said_to_be_unchanged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Builds(monkeypatch, BuildOutcome(state=State.UNCHANGED))

    result = call(tmp_path, "build")

    assert result.exit_code == 0
    assert result.stdout.startswith("Er is niets veranderd")


def test_a_refused_build_prints_its_problems_and_ends_with_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Builds(monkeypatch, BuildOutcome(state=State.REFUSED, problems=(ERROR,)))

    result = call(tmp_path, "build")

    assert result.exit_code == 1
    assert "data/wonen/0.1.0/waarnemingen.csv:214:3" in result.stderr
    assert "unknown-region" in result.stderr
    assert "wat er stond, staat er nog" in result.stderr


def test_a_built_site_with_warnings_is_a_success_that_counts_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are the same every time, and stand on the site; `validate` shows them."""
    Builds(monkeypatch, BuildOutcome(state=State.BUILT, problems=(WARNING,)))

    result = call(tmp_path, "build")

    assert result.exit_code == 0
    assert result.stdout.startswith("Waarschuwingen: 1;")
    assert "content/2022/voorpagina.md" not in result.output


def test_timings_are_printed_on_request(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Builds(monkeypatch, BuildOutcome(state=State.BUILT))

    assert "s  Grafieken tekenen" in call(tmp_path, "build", "--timings").stderr
    assert "Grafieken tekenen" not in call(tmp_path, "build").output


def test_a_folder_with_other_things_is_wrong_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Builds(monkeypatch, ForeignFolderError("/home/x holds other things than a site"))

    result = call(tmp_path, "build", "--out", "/home/x")

    assert result.exit_code == 2
    assert "holds other things" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["bouw"],
        ["build", "--workers", "0"],
        ["validate", "--format", "xml"],
        ["new", "edition", "volgend-jaar"],
        ["import", "wonen"],
        ["serve", "--port", "x"],
    ],
)
def test_wrong_use_ends_with_two(tmp_path: Path, arguments: list[str]) -> None:
    assert call(tmp_path, *arguments).exit_code == 2


@pytest.mark.parametrize(("problems", "code"), [((), 0), ((WARNING,), 0), ((ERROR,), 1), ((ERROR, WARNING), 1)])
def test_validate_ends_with_one_when_there_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problems: tuple[Problem, ...], code: int
) -> None:
    monkeypatch.setattr(validate_command, "validate_all", lambda _: problems)

    result = call(tmp_path, "validate")

    assert result.exit_code == code


def test_validate_prints_problems_on_standard_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are its result, to be piped or kept."""
    monkeypatch.setattr(validate_command, "validate_all", lambda _: (ERROR,))

    assert "data/wonen/0.1.0/waarnemingen.csv:214:3" in call(tmp_path, "validate").stdout
    assert "file=data/wonen/0.1.0/waarnemingen.csv,line=214" in call(tmp_path, "validate", "--format", "github").stdout
    assert '"unknown-region"' in call(tmp_path, "validate", "--format", "json").stdout


def test_validate_counts_what_it_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(validate_command, "validate_all", lambda _: (ERROR, WARNING))

    assert call(tmp_path, "validate").stderr == "Fouten: 1. Waarschuwingen: 1.\n"


def test_validate_hands_over_the_named_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, ...]] = []

    def validate_packages(_: Path, names: tuple[str, ...]) -> tuple[Problem, ...]:
        asked.append(names)
        return ()

    monkeypatch.setattr(validate_command, "validate_packages", validate_packages)

    result = call(tmp_path, "validate", "wonen", "veiligheid/0.2.0")

    assert result.exit_code == 0
    assert asked == [("wonen", "veiligheid/0.2.0")]


def test_a_package_that_is_not_there_is_wrong_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def validate_packages(_: Path, names: tuple[str, ...]) -> tuple[Problem, ...]:
        raise UnknownPackageError(names[0])

    monkeypatch.setattr(validate_command, "validate_packages", validate_packages)

    assert call(tmp_path, "validate", "wonne").exit_code == 2


@pytest.mark.parametrize(
    ("mode", "function", "said"),
    [
        ([], "import_package", "wonen 0.3.0 staat in data/wonen/0.3.0."),
        (["--check"], "check_package", "wonen 0.3.0 volgt uit de leveringen."),
        (["--rerelease"], "rerelease_package", "wonen 0.3.0 staat in data/wonen/0.3.0."),
    ],
)
def test_import_calls_what_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: list[str], function: str, said: str
) -> None:
    calls: list[tuple[object, ...]] = []

    def run(*arguments: object) -> tuple[Problem, ...]:
        calls.append(arguments)
        return ()

    monkeypatch.setattr(import_command, function, run)

    result = call(tmp_path, "import", "wonen", "--version", "0.3.0", "--from", str(tmp_path), *mode)

    assert result.exit_code == 0
    assert calls == [(tmp_path, "wonen", "0.3.0", tmp_path)]
    assert said in result.stdout


def test_import_with_problems_ends_with_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_command, "import_package", lambda *_: (ERROR,))

    result = call(tmp_path, "import", "wonen", "--version", "0.3.0")

    assert result.exit_code == 1
    assert "unknown-region" in result.stderr


def test_a_new_edition_says_where_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(new_command, "new_edition", lambda _, year: () if year == "2023" else (ERROR,))

    result = call(tmp_path, "new", "edition", "2023")

    assert result.exit_code == 0
    assert "content/2023/editie.toml" in result.stdout
    assert call(tmp_path, "new", "edition", "2022").exit_code == 1


def test_the_program_lists_its_commands() -> None:
    result = CliRunner().invoke(main, ["--help"])

    assert result.exit_code == 0
    assert all(name in result.stdout for name in ("build", "import", "new", "serve", "validate"))


@pytest.mark.parametrize(
    "arguments",
    [
        ["lock", "../content/2022"],
        ["lock", "/usr"],
        ["lock", "."],
        ["pdf", "--edition", "../2022"],
        ["diff", "../data/wonen", "0.1.0", "0.2.0"],
        ["release", "wonen/next"],
        ["release", ""],
        ["import", "../data/wonen", "--version", "0.1.0"],
        ["import", "wonen", "--version", "../0.1.0"],
        ["import", "wonen", "--version", "a\\b"],
    ],
)
def test_a_name_is_no_path(tmp_path: Path, arguments: list[str]) -> None:
    result = call(tmp_path, *arguments)

    assert result.exit_code == 2
    assert "is a path; expected a name, such as" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["release", "wonne"], "Er is geen pakket 'wonne' in data/. Er zijn: wonen. Bedoelde u 'wonen'?"),
        (["import", "wonne", "--version", "next"], "Er is geen pakket 'wonne' in data/. Er zijn: wonen. Bedoelde u 'wonen'?"),
        (["diff", "wonne", "0.1.0", "0.2.0"], "er is geen pakket in data/wonne"),
        (["validate", "wonne"], "'wonne': geen pakket in data/ en geen map. Bedoelde u 'wonen'?"),
        (["lock", "2031"], "'2031' is geen editie; er is geen content/2031/editie.toml. Er zijn: 2022."),
    ],
)
def test_a_name_that_is_not_there_is_wrong_use(tmp_path: Path, arguments: list[str], told: str) -> None:
    (tmp_path / "data" / "wonen").mkdir(parents=True)
    (tmp_path / "content" / "2022").mkdir(parents=True)
    (tmp_path / "content" / "2022" / "editie.toml").touch()

    result = call(tmp_path, *arguments)

    assert result.exit_code == 2
    assert told in result.stderr
