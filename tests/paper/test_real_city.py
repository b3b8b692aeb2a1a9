"""The real city on paper: as many pages as a council reads, and one sheet a neighbourhood."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from tests.paper.pdf_reading import HEADINGS, TaggedPdf

pytestmark = pytest.mark.site

ROOT = Path(__file__).parents[2]
MOST_PAGES = 320


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("breda") / "pdf"
    command = [sys.executable, "build.py", "pdf", "--out", str(folder)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return folder


@pytest.mark.half_a_minute
def test_every_neighbourhood_has_a_sheet_of_one_page(paper: Path) -> None:
    sheets = {path.stem: TaggedPdf(path.read_bytes()) for path in (paper / "wijkbladen").iterdir()}
    version = json.loads((paper / "papier.json").read_text(encoding="utf-8"))["editie"]
    pins = (ROOT / "content" / version / "editie.toml").read_text(encoding="utf-8")
    regions = next((ROOT / "data" / "gebieden").glob(pins.partition('gebieden = "')[2].partition('"')[0])) / "gebieden.csv"
    with regions.open(encoding="utf-8", newline="") as file:
        slugs = {row["slug"] for row in csv.DictReader(file) if row["niveau"] == "buurt"}

    assert set(sheets) == slugs
    assert {name for name, sheet in sheets.items() if sheet.pages != 1} == set()
    assert all(sheet.of_kind("/H1") and all(figure.alt for figure in sheet.of_kind("/Figure")) for sheet in sheets.values())


def test_the_edition_is_tagged_and_no_longer_than_a_council_reads(paper: Path) -> None:
    (place,) = paper.glob("staat-van-de-wijken-*.pdf")
    edition = TaggedPdf(place.read_bytes())

    levels = [int(element.kind[2]) for element in edition.of_kind(*HEADINGS)]
    assert edition.pages < MOST_PAGES
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))
    assert all(drawing.alt for drawing in edition.of_kind("/Figure"))
    assert all("/StructParent" in link and str(link.Contents) for link in edition.links)
    assert len(edition.of_kind("/THead")) == len(edition.of_kind("/Table"))
