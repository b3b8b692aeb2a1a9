"""Every page is HTML without a mistake, by two checkers that know the standard: the Nu Html Checker and html-validate.

Of pages that are all alike only some of the newest edition are read: of those that take figures apart, which hold a hundred times as
many bytes, the last of an indicator and the smallest of one year, and a page a chart of those with a single chart. Of these that take
figures apart, of older editions, and of the newest in another language than Dutch a quarter is read in every run, and everything in
`make thorough`; of pages that only lead to another one of each language.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.model.chart_page import LATEST
from tests.made_up import spread, thousands

pytestmark = [pytest.mark.site, pytest.mark.browser]

ROOT = Path(__file__).parents[2]
CHECKERS = Path(os.environ.get("MARKUP_CHECKERS", ROOT / ".venv" / "markup")) / "node_modules"
MANY = 300
OTHER = "en/"
ALIKE = ("herkomst", "grafieken")
EDITION = re.compile(r"\d{4}/")
YEAR = re.compile(r"/herkomst/[^/]+/\d{4}/")
SMALL = 20
"""Pages that take the figures of one year apart."""


def pages(site: Path) -> list[str]:
    every = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html") if LATEST not in path.parts)
    newest = max(page.partition("/")[0] for page in every if EDITION.match(page))
    own = [page for page in every if page.removeprefix(OTHER).startswith(f"{newest}/")]
    alike = {_kind(page): page for page in own if _is_alike(page)}
    years = sorted((page for page in own if YEAR.search(page)), key=lambda page: (site / page).stat().st_size)[:SMALL]
    plain = [page for page in every if not _is_alike(page) and (page in own or not page.startswith(OTHER))]
    read = {*plain, *years, *alike.values()}
    some = sorted(page for page in read if page.startswith(OTHER) or "/herkomst/" in page or (EDITION.match(page) and page not in own))
    leading = [f"{folder}{LATEST}/index.html" for folder in ("", OTHER)]
    return sorted({*read.difference(some), *spread(some), *leading})


def _is_alike(page: str) -> bool:
    return any(f"/{folder}/" in page for folder in ALIKE)


def _kind(page: str) -> str:
    """An indicator whose figures are taken apart, or a chart as it stands on many pages; in its language."""
    start, folder, rest = re.split(r"/(herkomst|grafieken)/", page, maxsplit=1)
    parts = rest.split("/")
    return f"{start}/{folder}/{parts[0] if folder == 'herkomst' else parts[-2]}"


def run(site: Path, command: list[str]) -> str:
    program = shutil.which(command[0])
    assert program, f"no {command[0]}: run .ci/system-tools"
    done = subprocess.run([program, *command[1:]], cwd=site, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


@thousands
@pytest.mark.half_a_minute
def test_the_nu_html_checker_finds_no_error(site: Path) -> None:
    checked = pages(site)
    jar = str(CHECKERS / "vnu-jar" / "build" / "dist" / "vnu.jar")
    report = json.loads(run(site, ["java", "-Xss4m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", *checked]))

    assert len(checked) > MANY
    assert [message for message in report["messages"] if message["type"] != "info"] == []


@thousands
@pytest.mark.half_a_minute
def test_html_validate_finds_no_error(site: Path, tmp_path: Path) -> None:
    rules = tmp_path / "regels.json"
    rules.write_text(json.dumps({"root": True, "extends": ["html-validate:recommended"]}), encoding="utf-8")
    program = str(CHECKERS / "html-validate" / "bin" / "html-validate.mjs")
    told = tmp_path / "verslag.json"  # what it writes to a pipe ends where the pipe is full
    run(site, ["node", program, "--config", str(rules), "--formatter", f"json={told}", *pages(site)])
    report = json.loads(told.read_text(encoding="utf-8"))

    assert [(result["filePath"], message["ruleId"], message["line"]) for result in report for message in result["messages"]] == []
