"""Our data packages and downloads as the validator of PyPI's `csvw` reads them: whole, and refused when a cell is wrong."""

from __future__ import annotations

import shutil
from argparse import Namespace
from pathlib import Path

import pytest
from csvw.__main__ import csvwvalidate

from generator.commands.edition_differences import compare_editions, write_differences
from generator.load.packages import load_package
from generator.load.site import load_site
from generator.publish.differences import publish_differences
from generator.publish.downloads import publish_downloads
from generator.publish.json_text import json_file
from generator.publish.listing import list_figures
from generator.publish.package_csvw import describe_tables, publish_csvw
from generator.system.files import SourceTree
from tests.publish.small_site import SITE, by_path, small_book, small_edition

PROJECT = Path(__file__).parents[2]
REAL = ("gebieden/1.0.0", "onderwijs/1.1.0", "wonen/1.0.0", "wonen/1.1.0")
"""The others are of the same make; the largest takes the validator ten seconds."""


def publish(root: Path, target: Path) -> list[Path]:
    """Copy the packages of a site as they are published, each with its description beside it; give the descriptions."""
    source, _ = load_site(SourceTree(root))
    assert source is not None
    shutil.copytree(root / "data", target / "data")
    described = []
    for file in (file for edition in source.editions for file in publish_csvw(edition)):
        described.append(target / file.path)
        described[-1].parent.mkdir(parents=True, exist_ok=True)
        described[-1].write_bytes(file.content)
    return described


def is_valid(described: Path) -> bool:
    """The verdict of the command `csvwvalidate`, which takes what the library raises for a fault."""
    arguments = Namespace(url=str(described), verbose=True, lax=False)
    return bool(csvwvalidate(args=arguments, test=True) == 0)


def test_every_published_package_is_valid(klein: SourceTree, tmp_path: Path) -> None:
    described = publish(klein.root, tmp_path)

    names = [f"{year}/downloads/pakketten/{name}-csvw.json" for year in (2021, 2022) for name in ("bevolking", "gebieden", "wijkcijfers")]
    assert [path.relative_to(tmp_path).as_posix() for path in described] == names
    assert [path for path in described if not is_valid(path)] == []


def lay_out(name: str, target: Path) -> Path:
    """Put a package of Breda and its description where a site has them; give the description."""
    package, _ = load_package(SourceTree(PROJECT), f"data/{name}")
    assert package is not None
    shutil.copytree(PROJECT / "data" / name, target / "data" / name)
    described = target / f"2022/downloads/pakketten/{package.name}-csvw.json"
    described.parent.mkdir(parents=True)
    described.write_bytes(json_file(describe_tables(package)))
    return described


@pytest.mark.parametrize("name", REAL)
def test_the_packages_of_breda_are_valid(name: str, tmp_path: Path) -> None:
    assert is_valid(lay_out(name, tmp_path))


ROW = "woz,BU07580302,2020,346000,A,,,"
FAULTS = {
    "a word for a number": "woz,BU07580302,2020,veel,A,,,",
    "an unknown status": "woz,BU07580302,2020,346000,Z,,,",
    "an area without a code": "woz,Overakker,2020,346000,A,,,",
    "an unknown indicator": "huur,BU07580302,2020,346000,A,,,",
    "no period": "woz,BU07580302,,346000,A,,,",
    "a row twice": f"{ROW}\n{ROW}",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_reported(tmp_path: Path, fault: str) -> None:
    described = lay_out("wonen/1.0.0", tmp_path)
    table = tmp_path / "data/wonen/1.0.0/waarnemingen.csv"
    text = table.read_text(encoding="utf-8")
    assert text.count(ROW) == 1
    table.write_text(text.replace(ROW, FAULTS[fault]), encoding="utf-8")

    assert not is_valid(described)


def test_downloads_are_valid_by_the_description_beside_them(tmp_path: Path) -> None:
    files = by_path(publish_downloads(list_figures(small_book(), small_edition()), small_edition(), SITE))
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    described = [path for path in files if path.endswith("-metadata.json")]

    assert len(described) > 5
    assert [path for path in described if not is_valid(tmp_path / path)] == []


def test_differences_are_valid_by_the_description_beside_them(klein: SourceTree, tmp_path: Path) -> None:
    source, _ = load_site(klein)
    assert source is not None
    difference = compare_editions(source, klein)[source.newest.config.id]
    files = {file.path: file.content for file in publish_differences(write_differences(difference), source.newest, source.config)}
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)

    assert [is_valid(tmp_path / path) for path in files if path.endswith("-metadata.json")] == [True, True]
