"""What the documents say is what the program does."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.contracts.documents import GENERATED_IN, ROOT, blocks, commands, fill, generated

CHANGE_KINDS = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
COMMANDS, COUNTRY = "docs/COMMANDS.md", "docs/COUNTRY.md"
DOCUMENTS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "DECISIONS.md", "CHANGELOG.md", COMMANDS, COUNTRY)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("document", GENERATED_IN)
def test_generated_parts_equal_what_the_program_says_now(document: str) -> None:
    """`make docs` writes them anew."""
    text = read(document)

    assert blocks(text)
    assert fill(text) == text


def test_the_readme_shows_the_help_of_the_program_and_another_document_that_of_every_command() -> None:
    wanted = {" ".join(("help", *path)) for path in commands()}

    assert blocks(read("README.md")) == {"help"}
    assert blocks(read(COMMANDS)) == wanted - {"help"}


def test_the_help_in_the_readme_is_what_the_program_prints() -> None:
    """The program itself, run where the width of the terminal is not known."""
    environment = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
    command = [sys.executable, "build.py", "--help"]

    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)

    assert run.stdout in read("README.md")


def test_the_help_of_a_command_begins_with_how_to_call_it() -> None:
    assert "Usage: build.py new edition [OPTIONS] YEAR" in generated("help new edition")


def test_every_module_begins_with_one_line_that_says_what_it_does() -> None:
    lacking = [
        path.relative_to(ROOT).as_posix()
        for path in sorted((ROOT / "generator").rglob("*.py"))
        if not (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").partition("\n")[0].endswith((".", "!"))
    ]

    assert lacking == []


def test_contributing_names_every_target_of_the_makefile() -> None:
    targets = re.findall(r"^([a-z]+):.*?## ", read("Makefile"), re.MULTILINE)

    assert targets
    assert [target for target in targets if f"`make {target}`" not in read("CONTRIBUTING.md")] == []


def test_changelog_is_in_the_format_of_keep_a_changelog() -> None:
    """Versions newest first, each with a date, and only the six kinds of change."""
    text = read("CHANGELOG.md")
    versions = re.findall(r"^## \[([^\]]+)\](?: - (\d{4}-\d{2}-\d{2}))?$", text, re.MULTILINE)
    numbers = [tuple(int(part) for part in version.split(".")) for version, _ in versions[1:]]

    assert text.startswith("# Changelog\n")
    assert versions[0][0] == "Unreleased"
    assert all(date for _, date in versions[1:])
    assert numbers == sorted(numbers, reverse=True)
    assert set(re.findall(r"^### (.*)$", text, re.MULTILINE)) <= CHANGE_KINDS
    assert len(re.findall(r"^## ", text, re.MULTILINE)) == len(versions)


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = [int(number) for number in re.findall(r"^## D(\d+)\. ", read("DECISIONS.md"), re.MULTILINE)]

    assert numbers
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_path_a_document_links_to_exists(document: str) -> None:
    targets = re.findall(r"\]\((?!https?:|mailto:|#)([^)#]+)", read(document))
    folder = (ROOT / document).parent

    assert [target for target in targets if not (folder / target).exists()] == []


def test_the_requirements_are_those_of_the_project() -> None:
    project = tomllib.loads(read("pyproject.toml"))["project"]
    listed = [line for line in read("requirements.in").splitlines() if line and not line.startswith("#")]

    assert listed == project["dependencies"]


@pytest.mark.parametrize(("wanted", "lock"), [("requirements.in", "requirements.lock"), ("requirements-dev.in", "requirements-dev.lock")])
def test_every_requirement_is_locked_with_hashes_and_without_an_address(wanted: str, lock: str) -> None:
    names = [re.split(r"[<>=]", line)[0].lower() for line in read(wanted).splitlines() if line and line[0] not in "#-"]
    text = read(lock)
    pinned = re.findall(r"^([a-z0-9-]+)==\S+(?: ; [^\\]+)? \\\n    --hash=sha256:[0-9a-f]{64}", text, re.MULTILINE)

    assert set(names) <= set(pinned)
    assert len(pinned) == len(re.findall(r"^[a-z0-9-]+==", text, re.MULTILINE))
    assert not re.search(r"https?:|file:|--(?:extra-)?index|--find-links| @ |/", text)


def test_both_locks_agree_on_every_version() -> None:
    pattern = re.compile(r"^([a-z0-9-]+==\S+(?: ; [^\\]+)?) \\$", re.MULTILINE)
    program = set(pattern.findall(read("requirements.lock")))

    assert program - set(pattern.findall(read("requirements-dev.lock"))) == set()


def test_actions_are_pinned_by_commit_with_their_version_beside_it() -> None:
    uses = [
        line.strip()
        for path in sorted((ROOT / ".github" / "workflows").glob("*.yml"))
        for line in path.read_text().splitlines()
        if "uses:" in line
    ]

    assert uses
    assert [line for line in uses if not re.search(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []


def test_workflows_may_read_and_no_more_but_for_attestation_and_deployment() -> None:
    texts = {path.name: path.read_text() for path in sorted((ROOT / ".github" / "workflows").glob("*.yml"))}
    writes = {name: re.findall(r"^( *)([a-z-]+): write\b", text, re.MULTILINE) for name, text in texts.items()}

    assert all("\npermissions:\n  contents: read\n" in text for text in texts.values())
    allowed = ["id-token", "attestations", "pages", "id-token"]  # of the job that builds, and of the one that deploys
    assert writes == {"publish.yml": [(" " * 6, name) for name in allowed], "pull-request.yml": []}


def test_the_list_of_checksums_is_attested_after_it_was_checked() -> None:
    steps = read(".github/workflows/publish.yml").partition("\n  build:")[2].partition("\n  deploy:")[0]

    assert "subject-path: site/SHA256SUMS" in steps
    assert steps.index("sha256sum --check") < steps.index("attest-build-provenance@") < steps.index("upload-pages-artifact@")
    assert "gh attestation verify SHA256SUMS --repo" in read("README.md")


def test_the_licence_is_the_eupl_and_the_metadata_say_so() -> None:
    project = tomllib.loads(read("pyproject.toml"))["project"]

    assert read("LICENSE").startswith("European Union Public Licence\nV. 1.2\n")
    assert project["license"] == "EUPL-1.2"
    assert "license: EUPL-1.2" in read("publiccode.yml")
    assert f"softwareVersion: {project['version']}" in read("publiccode.yml")
    assert "license: EUPL-1.2" in read("CITATION.cff")
    assert f'version: "{project["version"]}"' in read("CITATION.cff")


def test_ci_runs_make_test_and_hides_no_failure() -> None:
    text = (ROOT / ".ci" / "run").read_text()

    assert text.rstrip().endswith("exec make test")
    assert "|| true" not in text
    assert "set -eu" in text


def test_nothing_of_the_project_points_to_the_machine_it_was_made_on() -> None:
    own = [Path(name) for name in (*DOCUMENTS, "Makefile", "pyproject.toml", ".ci/run", "requirements.lock", "requirements-dev.lock")]

    assert [name.as_posix() for name in own if re.search(r"/(?:work|home|root|tmp|opt)/", read(name.as_posix()))] == []
