"""One line that cannot be read gives one error, not advice about everything that depends on it, and says that there may be more."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.commands.problems import HIDDEN
from generator.commands.validate import validate_all
from generator.model.problem import Problem
from generator.system.files import SourceTree

SETTINGS = "content/2022/editie.toml"
BROKEN = {
    "a pin to no version": ('wijkcijfers = "0.2.0"', 'wijkcijfers = "1.2.0"', "unknown-package"),
    "a package that is not there": ('wijkcijfers = "0.2.0"', 'wijkcijfer = "0.2.0"', "unknown-package"),
    "areas of no version": ('gebieden = "0.1.0"', 'gebieden = "9.0.0"', "unknown-package"),
    "no areas": ('gebieden = "0.1.0"\n', "", "edition-without-regions"),
    "no TOML": ("datum =", "datum ==", "toml-syntax"),
}


def change(files: SourceTree, path: str, old: str, new: str) -> None:
    text = files.read(path).decode()
    assert old in text, f"{old!r} is not in {path}"
    (files.root / path).write_bytes(text.replace(old, new, 1).encode())


@pytest.fixture
def project(klein_copy: SourceTree) -> SourceTree:
    """The small city, with words to search for, a name, and links that lead to figures and files of an edition."""
    words = '\n[[namen]]\nnaam = "Oud"\nbuurten = ["molenhoek"]\nbron = "https://x.nl/a"\n\n[zoekwoorden]\n"huis" = ["indicatoren/woz"]\n'
    settings = klein_copy.root / "content/site.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + words, encoding="utf-8")
    link = "Lees [dit](/2022/indicatoren/woz/index.html) en [dat](/data/wijkcijfers/0.2.0/waarnemingen.csv).\n\n"
    change(klein_copy, "content/algemeen/over.md", "\n---\n", f"\n---\n{link}")
    change(klein_copy, "content/2021/voorpagina.md", "\n---\n", f"\n---\n{link}")
    return klein_copy


def errors(files: SourceTree) -> list[Problem]:
    return [problem for problem in validate_all(files.root) if problem.severity == "error"]


def test_the_project_has_no_errors_of_its_own(project: SourceTree) -> None:
    assert errors(project) == []


@pytest.mark.parametrize("case", BROKEN)
def test_what_depends_on_what_cannot_be_read_is_not_judged(project: SourceTree, case: str) -> None:
    old, new, code = BROKEN[case]
    change(project, SETTINGS, old, new)

    assert [(problem.place.path, problem.code, problem.hides) for problem in errors(project)] == [(SETTINGS, code, True)]


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        ("content/site.toml", '["indicatoren/woz"]', '["themas/wonnen"]', "search-word"),
        ("content/algemeen/over.md", "/2022/indicatoren/woz/", "/2021/indicatoren/wos/", "broken-link"),
        ("content/algemeen/over.md", "/2022/indicatoren/woz/", "/2022/thema/werk/", "broken-link"),
    ],
)
def test_what_does_not_depend_on_a_lacking_package_is_still_judged(project: SourceTree, path: str, old: str, new: str, code: str) -> None:
    change(project, SETTINGS, *BROKEN["a pin to no version"][:2])
    change(project, path, old, new)

    assert sorted(problem.code for problem in errors(project)) == sorted([code, "unknown-package"])


def test_one_plain_line_says_that_there_may_be_more(project: SourceTree) -> None:
    sound = CliRunner().invoke(main, ["--project", str(project.root), "validate"])
    change(project, SETTINGS, *BROKEN["no TOML"][:2])
    broken = CliRunner().invoke(main, ["--project", str(project.root), "validate"])
    refused = CliRunner().invoke(main, ["--project", str(project.root), "build", "--out", str(project.root / "uit")])

    assert HIDDEN not in sound.output
    assert broken.stderr.splitlines()[-2:] == [HIDDEN, "Fouten: 1. Waarschuwingen: 0."]
    assert HIDDEN in refused.stderr
