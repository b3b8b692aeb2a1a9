"""Any bytes for one file of a package → a verdict, and never an exception: `make fuzz`.

The first byte of an input says which file the rest replaces. Seeds are the files of `tests/packages`. Beside not raising it is held that
what our reader reads without a mistake of form, the csv module of Python reads as the same cells.
"""

from __future__ import annotations

import csv
import io
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["generator"]):
    from generator.load.packages import load_package
    from generator.load.tables import parse_table
    from generator.system.files import SourceTree
    from generator.validate.packages import OBSERVATION_PACKAGE_RULES, judge_by, validate_package_fully
    from tests.memory_tree import MemoryTree, read_folder

CORPUS = Path(__file__).parents[1] / "packages"
FOLDER = "proef/1.0.0"
NAMES = ("datapackage.json", "waarnemingen.csv", "extra.csv", "indicatoren.csv", "SHA256SUMS", "grenzen.geojson", "CHANGES.md")
SOUND = read_folder(SourceTree(CORPUS / "001-sound"), FOLDER)
FULLY = 224
"""First bytes from which an input is also given to frictionless, which is slow."""


def judge_input(data: bytes) -> None:
    """Judge the sound package with one file replaced."""
    if not data:
        return
    name, content = NAMES[data[0] % len(NAMES)], data[1:]
    package, _ = load_package(MemoryTree(contents={**SOUND, f"{FOLDER}/{name}": content}), FOLDER)
    if package is not None:
        validate_package_fully(package) if data[0] >= FULLY else judge_by(OBSERVATION_PACKAGE_RULES, package)
    if name.endswith(".csv"):
        compare_reading(content)


def compare_reading(content: bytes) -> None:
    """Read as the csv module reads, where we find no mistake of form."""
    table, problems = parse_table(content, "a.csv", "a.csv")
    if table is None or problems or table.line_end != "\n":
        return
    expected = list(csv.reader(io.StringIO(content.decode(), newline=""), strict=True))
    if [list(table.header), *map(list, table.rows)] != expected:
        message = f"read otherwise: {content!r}"
        raise AssertionError(message)


def write_seeds(folder: Path) -> None:
    """Give the fuzzer every different file of the corpus to begin with."""
    paths = [path for path in sorted(CORPUS.glob(f"*/{FOLDER}/*")) if path.name in NAMES and not path.is_symlink()]
    seeds = {bytes([NAMES.index(path.name)]) + path.read_bytes() for path in paths}
    for number, seed in enumerate(sorted(seeds)):
        (folder / f"{number:04}").write_bytes(seed)


def main() -> None:
    """Fuzz with the options of libFuzzer, e.g. `-max_total_time=600`; new inputs are kept in a folder that is thrown away."""
    with tempfile.TemporaryDirectory() as seeds:
        write_seeds(Path(seeds))
        atheris.Setup([sys.argv[0], "-max_len=20000", "-timeout=20", "-rss_limit_mb=2048", *sys.argv[1:], seeds], judge_input)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
