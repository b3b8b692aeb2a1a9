"""Every page is HTML without a mistake, by two checkers that know the standard: the Nu Html Checker and html-validate.

Pages of origins are all alike and a hundred times as many bytes, so of those a page an indicator of the newest edition is read.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = [pytest.mark.site, pytest.mark.browser]

ROOT = Path(__file__).parents[2]
CHECKERS = Path(os.environ.get("MARKUP_CHECKERS", ROOT / ".venv" / "markup")) / "node_modules"
MANY = 300


def pages(site: Path) -> list[str]:
    every = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    origins = {str(Path(page).parents[1]): page for page in every if "/herkomst/" in page}
    newest = max(page.partition("/")[0] for page in origins)
    return [page for page in every if "/herkomst/" not in page] + [page for page in origins.values() if page.startswith(newest)]


def run(site: Path, command: list[str]) -> str:
    program = shutil.which(command[0])
    assert program, f"no {command[0]}: run .ci/system-tools"
    done = subprocess.run([program, *command[1:]], cwd=site, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def test_the_nu_html_checker_finds_no_error(site: Path) -> None:
    checked = pages(site)
    jar = str(CHECKERS / "vnu-jar" / "build" / "dist" / "vnu.jar")
    report = json.loads(run(site, ["java", "-Xss4m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", *checked]))

    assert len(checked) > MANY
    assert [message for message in report["messages"] if message["type"] != "info"] == []


def test_html_validate_finds_no_error(site: Path, tmp_path: Path) -> None:
    rules = tmp_path / "regels.json"
    rules.write_text(json.dumps({"root": True, "extends": ["html-validate:recommended"]}), encoding="utf-8")
    program = str(CHECKERS / "html-validate" / "bin" / "html-validate.mjs")
    told = tmp_path / "verslag.json"  # what it writes to a pipe ends where the pipe is full
    run(site, ["node", program, "--config", str(rules), "--formatter", f"json={told}", *pages(site)])
    report = json.loads(told.read_text(encoding="utf-8"))

    assert [(result["filePath"], message["ruleId"], message["line"]) for result in report for message in result["messages"]] == []
