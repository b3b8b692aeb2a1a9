"""One run names everything that is wrong with a package."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.load.packages import load_package
from generator.load.site import load_site
from generator.model.package import DataPackage
from generator.model.problem import Problem
from generator.system.files import SourceTree
from generator.validate.packages import validate_package, validate_package_fully
from generator.validate.site import validate_site

Break = Callable[..., DataPackage]
PROJECT = Path(__file__).parents[2]
FOLDER = "data/wijkcijfers/0.2.0"
TEN_FAULTS = [
    # file, what stood there, what stands there now, code, line, column
    ("datapackage.json", '"version": "0.2.0"', '"version": "0.2.1"', "descriptor-identity", 6, 14),
    ("indicatoren.csv", "euro,0,hoger", "euro,0,hooger", "unknown-choice", 3, 6),
    ("indicatoren.csv", "geen-open-cijfers,de gemeente", "geen-open-cijfers,", "indicator-incomplete", 5, 17),
    ("waarnemingen.csv", "misdrijven,BU99990101,2019,,A,160", "misdrijven,BU99990101,2019,,A,1_60", "number-syntax", 2, 6),
    ("waarnemingen.csv", "misdrijven,BU99990101,2021", "misdrijven,BU99990101,2021-01", "period-syntax", 4, 3),
    ("waarnemingen.csv", "misdrijven,BU99990102,2019,,A", "misdrijven,BU99990102,2019,,Z", "unknown-status", 6, 5),
    ("waarnemingen.csv", "misdrijven,GM9999,2019", "misdrijven,GM99999,2019", "unknown-region", 18, 2),
    ("waarnemingen.csv", "misdrijven,WK999902,2022,,A,187,,\n", "misdrijven,WK999902,2022,,A,187,,,\n", "csv-width", 29, 0),
    ("waarnemingen.csv", "woz,BU99990101,2020,190000,A,,,", 'woz,BU99990101,2020,190000,A,,,een "los" teken', "csv-quote", 31, 8),
    ("waarnemingen.csv", "bijstand,BU99990202,2020,,O,", "bijstand,BU99990202,2020,,O,4", "value-with-missing-status", 49, 6),
]


def plant_ten_faults(files: SourceTree) -> None:
    for file, old, new, *_ in TEN_FAULTS:
        path = files.root / FOLDER / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) >= 1, old
        path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_ten_different_faults_are_named_with_file_line_and_column_in_one_run(klein_copy: SourceTree) -> None:
    plant_ten_faults(klein_copy)

    source, loading = load_site(klein_copy)
    assert source is not None
    problems = {*loading, *validate_site(source)}

    found = {(problem.place.path, problem.code, problem.place.line, problem.place.column) for problem in problems}
    assert {(f"{FOLDER}/{file}", code, line, column) for file, _, _, code, line, column in TEN_FAULTS} <= found


def test_ten_faults_bring_no_others_than_what_follows_from_them(klein_copy: SourceTree) -> None:
    plant_ten_faults(klein_copy)

    source, loading = load_site(klein_copy)
    assert source is not None
    codes = {problem.code for problem in (*loading, *validate_site(source))}

    assert codes - {code for *_, code, _, _ in TEN_FAULTS} <= {
        "resource-checksum",
        "resource-bytes",
        "sums-changed-file",
        "rows-unsorted",
        "small-count",
        "totals-differ",
    }


def test_a_sound_package_has_no_problems(klein_package: DataPackage, klein_regions: DataPackage) -> None:
    assert validate_package(klein_package) + validate_package(klein_regions) == ()


def test_a_sound_package_is_sound_in_full_too(klein_package: DataPackage, klein_regions: DataPackage) -> None:
    assert validate_package_fully(klein_package) + validate_package_fully(klein_regions) == ()


def test_frictionless_is_asked_as_soon_as_a_fast_rule_finds_an_error(broken: Break) -> None:
    limit = '{ "name": "toelichting", "type": "string", "constraints": { "maxLength": 55 } }'
    package = broken(
        ('{ "name": "toelichting", "type": "string" }', limit), ('"version": "0.2.0"', '"version": "0.2.1"'), file="datapackage.json"
    )

    codes = [problem.code for problem in validate_package(package)]

    assert "judged-cell" in codes


def test_a_sound_build_does_not_pay_for_frictionless(klein: SourceTree) -> None:
    script = """
import sys
from pathlib import Path
from generator.load.site import load_site
from generator.system.files import SourceTree
from generator.validate.site import validate_site
files = SourceTree(Path(sys.argv[1]))
source, _ = load_site(files)
print(len(validate_site(source)), "frictionless" in sys.modules)
"""

    output = subprocess.run([sys.executable, "-c", script, str(klein.root)], capture_output=True, text=True, check=True, cwd=PROJECT)

    assert output.stdout == "0 False\n"


def test_problems_are_sorted_by_place_and_named_once(broken: Break) -> None:
    package = broken(
        ("woz,BU99990101,2019,180000", "woz,BU99990101,2019,1_8"), ("misdrijven,BU99990101,2019,,A", "misdrijven,BU99990101,2019,,Z")
    )

    problems = validate_package(package)

    assert list(problems) == sorted(set(problems))


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", '{"resources": 3, "sources": "x", "licenses": [1]}', '{"resources": [{"path": 3}]}']
)
def test_no_descriptor_can_make_a_rule_raise(klein_copy: SourceTree, text: str) -> None:
    (klein_copy.root / FOLDER / "datapackage.json").write_text(text, encoding="utf-8")
    package, loading = load_package(klein_copy, FOLDER)
    assert package is not None

    problems: tuple[Problem, ...] = (*loading, *validate_package_fully(package))

    assert problems
