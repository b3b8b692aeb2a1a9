"""A package of many rows → rows per second that are judged: by us, by frictionless and by pandera, in one run on one machine.

Judged is the same in all three: header, types, constraints, primary key and a foreign key of a table of eight columns. Ours begins at
the bytes on disk and includes the checksum and every rule about form; the rules of the field come on top, in a line of their own.
"""

from __future__ import annotations

import hashlib
import io
import json
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pandas as pd
from frictionless import Package

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.load.packages import load_package  # noqa: E402 - the program lies beside this script
from generator.model.package import DataPackage  # noqa: E402
from generator.system.files import SourceTree  # noqa: E402
from generator.validate.packages import COMMON_RULES, judge_by, validate_package  # noqa: E402
from tests.load.hostile_files import HOSTILE  # noqa: E402

SIZES = (10_000, 100_000, 1_000_000)
COMPARED = 100_000
"""Rows in the comparison; frictionless would need a minute for a million."""
FOLDER = "wonen/1.0.0"
PERIODS = tuple(str(year) for year in range(2000, 2020))
WORST = 10.0
"""Seconds that the worst hostile file may take."""


def write_package(root: Path, rows: int) -> Path:
    """Write the real package `wonen` with other observations: many buurten and indicators, a value in each row."""
    source, folder = ROOT / "data" / FOLDER, root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    lines = (source / "indicatoren.csv").read_text(encoding="utf-8").split("\n")
    ids = ["".join(chr(97 + int(digit)) for digit in str(number)) for number in range(rows // 1000)]
    indicators = "\n".join([lines[0], *(lines[1].replace("woz,", f"{name},", 1) for name in ids), ""])
    cells = (f"{ids[n // 1000]},BU0758{n // 20 % 50:04},{PERIODS[n % 20]},{100 + n * 7919 % 900}000,A,,,\n" for n in range(rows))
    header = (source / "waarnemingen.csv").read_text(encoding="utf-8").split("\n", 1)[0]
    files = {"indicatoren.csv": indicators.encode(), "waarnemingen.csv": f"{header}\n{''.join(cells)}".encode()}
    descriptor = json.loads((source / "datapackage.json").read_text(encoding="utf-8"))
    disclosure = {"rules": [{**descriptor["disclosure"]["rules"][0], "indicators": ids}]}
    descriptor |= {
        "checks": [],
        "disclosure": disclosure,
        "series": [_describe_series(descriptor["series"][0], name) for name in ids],
        "temporal": {"start": PERIODS[0], "end": PERIODS[-1]},
    }
    for resource in descriptor["resources"]:
        content = files[resource["path"]]
        resource |= {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}
    files |= {"datapackage.json": json.dumps(descriptor).encode(), "CHANGES.md": (source / "CHANGES.md").read_bytes()}
    files |= {"SHA256SUMS": "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files)).encode()}
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder


def _describe_series(series: Mapping[str, object], indicator: str) -> dict[str, object]:
    return {**series, "indicator": indicator, "periods": list(PERIODS)}


def read(root: Path) -> DataPackage:
    """Load the package, which has no mistake of form."""
    package, problems = load_package(SourceTree(root), FOLDER)
    if package is None or problems:
        raise SystemExit(str(problems[:3]))
    return package


def judge_by_us(root: Path) -> None:
    """Bytes on disk → the verdict on form, schema and checksums."""
    if problems := judge_by(COMMON_RULES, read(root)):
        raise SystemExit(str(problems[:3]))


def judge_with_field_rules(root: Path) -> None:
    """The same with the rules of the field, as a build and `validate` do."""
    if problems := [problem for problem in validate_package(read(root)) if problem.severity == "error"]:
        raise SystemExit(str(problems[:3]))


def judge_by_frictionless(root: Path) -> None:
    """The package by frictionless itself."""
    if not Package(str(root / FOLDER / "datapackage.json")).validate(limit_errors=10).valid:
        raise SystemExit(1)


def judge_by_pandera(root: Path) -> None:
    """The observations by pandera, with the same constraints written in its own words."""
    import pandera.pandas as pa  # noqa: PLC0415 - installed for the bench alone

    folder = root / FOLDER
    known = pd.read_csv(folder / "indicatoren.csv", dtype=str, keep_default_na=False)["id"]
    frame = pd.read_csv(io.BytesIO((folder / "waarnemingen.csv").read_bytes()), dtype=str, keep_default_na=False)
    number = pa.Check.str_matches(r"^(-?(0|[1-9][0-9]*)(\.[0-9]+)?)?$")
    schema = pa.DataFrameSchema(
        {
            "indicator": pa.Column(str, pa.Check.isin(set(known))),
            "gebied": pa.Column(str, pa.Check.str_matches(r"^(GM\d{4}|WK\d{6}|BU\d{8})$")),
            "periode": pa.Column(str, pa.Check.str_matches(r"^\d{4}$")),
            "waarde": pa.Column(str, number),
            "status": pa.Column(str, pa.Check.isin(list("ABDEPVOQMNL"))),
            "teller": pa.Column(str, number),
            "noemer": pa.Column(str, number),
            "opmerking": pa.Column(str),
        },
        unique=["indicator", "gebied", "periode"],
        strict=True,
        ordered=True,
    )
    schema.validate(frame, lazy=True)


def measure(judge: Callable[[Path], None], root: Path) -> float:
    """Seconds of CPU, so that a busy machine changes little."""
    started = time.process_time()
    judge(root)
    return time.process_time() - started


def compare(root: Path) -> None:
    """Print rows per second of each, beside frictionless."""
    write_package(root, COMPARED)
    judges = (judge_by_frictionless, judge_by_us, judge_with_field_rules, judge_by_pandera)
    seconds = {judge.__name__: min(measure(judge, root) for _ in range(2)) for judge in judges}
    for name, taken in seconds.items():
        times = seconds["judge_by_frictionless"] / taken
        goal = "  goal: 10 × or more" if name == "judge_by_us" else ""
        print(f"{name:<24}{COMPARED / taken:12,.0f} rows/s {times:7.1f} × frictionless{goal}")


def grow(root: Path) -> None:
    """Print how the time grows with the rows."""
    for rows in SIZES:
        write_package(root, rows)
        taken = measure(judge_by_us, root)
        print(f"judge_by_us {rows:>12,} rows {taken:8.2f} s {rows / taken:12,.0f} rows/s")


def refuse_the_worst(root: Path) -> None:
    """Print how long each hostile file takes to be refused."""
    for name, (write, _) in HOSTILE.items():
        with tempfile.TemporaryDirectory(dir=root) as apart:
            folder = Path(apart) / "proef" / "1.0.0"
            folder.mkdir(parents=True)
            write(folder)
            started = time.process_time()
            package, _problems = load_package(SourceTree(Path(apart)), "proef/1.0.0")
            if package:
                validate_package(package)
            taken = time.process_time() - started
        print(f"hostile: {name:<40}{taken:6.2f} s{'' if taken <= WORST else '  TOO LONG'}")


def main() -> None:
    """Print three tables."""
    with tempfile.TemporaryDirectory() as name:
        compare(Path(name))
        grow(Path(name))
        refuse_the_worst(Path(name))


if __name__ == "__main__":
    main()
