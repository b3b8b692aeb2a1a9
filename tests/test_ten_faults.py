"""An editor who made ten different mistakes in one package is told all ten by one run of the real command."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from generator.system.files import SourceTree

PROGRAM = Path(__file__).parents[1]
FOLDER = "data/wijkcijfers/next"

PLANTED = (
    ("waarnemingen.csv", "woz,BU99990101,2019", "woz,BU9999O101,2019", "unknown-region"),
    ("waarnemingen.csv", "woz,BU99990102,2019,", "wooz,BU99990102,2019,", "unknown-indicator"),
    ("waarnemingen.csv", "misdrijven,WK999902,2020,,A,189,,", "misdrijven,WK999902,2020,,AA,189,,", "unknown-status"),
    ("waarnemingen.csv", "misdrijven,WK999901,2020,", "misdrijven,WK999901,20200,", "period-syntax"),
    ("waarnemingen.csv", "misdrijven,GM9999,2019,,A,", "misdrijven,GM9999,2019,,A,-", "negative-count"),
    ("indicatoren.csv", ",veiligheid,", ",veilig,", "unknown-theme"),
    ("indicatoren.csv", "lager,", "laagst,", "unknown-choice"),
    ("indicatoren.csv", "\nkinderarmoede,", "\nKinderarmoede,", "indicator-id"),
    ("datapackage.json", '"version": "', '"version": "v', "descriptor-identity"),
    ("waarnemingen.csv", "misdrijven,GM9999,2020,,A,604", "misdrijven,GM9999,2020,,A, 604", "cell-padding"),
)
"""File, what stood there, what the editor wrote, and the code of what it is called."""


def plant(site: SourceTree) -> dict[str, tuple[str, int]]:
    """Copy a released version to `next`, make every mistake in it, and note file and line of each by its code."""
    source, target = site.root / "data/wijkcijfers/0.2.0", site.root / FOLDER
    texts = {path.name: path.read_text(encoding="utf-8") for path in source.iterdir()}
    places: dict[str, tuple[str, int]] = {}
    for file, old, new, code in PLANTED:
        before, found, after = texts[file].partition(old)
        assert found, f"{old!r} is not in {file}"
        texts[file] = before + new + after
        places[code] = (file, (before + new).rstrip("\n").count("\n") + 1)
    target.mkdir()
    for file, text in texts.items():
        (target / file).write_text(text, encoding="utf-8")
    return places


def test_ten_planted_faults_are_all_named_with_file_line_and_column_in_one_run(klein_copy: SourceTree) -> None:
    places = plant(klein_copy)
    command = [sys.executable, str(PROGRAM / "build.py"), "--project", str(klein_copy.root), "validate", "wijkcijfers/next"]

    run = subprocess.run(command, cwd=klein_copy.root, check=False, capture_output=True, text=True, encoding="utf-8")

    lines = run.stdout.splitlines()
    named = {match[4]: (match[1], int(match[2]), int(match[3])) for line in lines if (match := _LINE.match(line))}
    assert run.returncode == 1
    assert len(PLANTED) == len(places) == 10
    assert {code: named[code][:2] for code in places if code in named} == {
        code: (f"{FOLDER}/{file}", line) for code, (file, line) in places.items()
    }
    assert all(column > 0 for _, _, column in named.values())
    assert all(len(line.partition("] ")[2]) > 20 for line in lines)
    assert "Traceback" not in run.stderr
    assert re.fullmatch(r"Fouten: \d+\. Waarschuwingen: \d+\.\n", run.stderr)


_LINE = re.compile(r"(\S+?):(\d+):(\d+): error\[([a-z0-9-]+)\] ")
