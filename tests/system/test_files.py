"""A source tree reads below its root."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.system.files import Kind, SourceTree, Target


@pytest.fixture
def tree(tmp_path: Path) -> SourceTree:
    for path in ("data/wonen/0.2.0/b.csv", "data/wonen/0.1.0/a.csv", "data/bevolking/0.1.0/c.csv", "data/README.md"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path)
    return SourceTree(tmp_path)


def test_files_come_sorted_and_relative_to_the_root(tree: SourceTree) -> None:
    assert list(tree.files("data")) == ["data/README.md", "data/bevolking/0.1.0/c.csv", "data/wonen/0.1.0/a.csv", "data/wonen/0.2.0/b.csv"]


def test_folders_are_only_those_directly_below(tree: SourceTree) -> None:
    assert tree.folders("data") == ("bevolking", "wonen")
    assert tree.folders("data/geen") == ()


def test_a_file_is_read_as_bytes(tree: SourceTree) -> None:
    assert tree.read("data/README.md") == b"data/README.md"
    with pytest.raises(FileNotFoundError):
        tree.read("data/geen")


def test_a_folder_is_not_a_file_that_exists(tree: SourceTree) -> None:
    assert tree.exists("data/README.md")
    assert not tree.exists("data/wonen")


def test_entries_are_named_without_following_or_opening_them(tree: SourceTree) -> None:
    folder = tree.root / "data/wonen/0.1.0"
    (folder / ".verborgen").write_bytes(b"123")
    (folder / "weg").symlink_to("bestaat-niet")
    (folder / "pijp").mkdir()
    os.mkfifo(folder / "pijp" / "fifo")

    found = [(entry.path.removeprefix("data/wonen/0.1.0/"), entry.kind) for entry in tree.entries("data/wonen/0.1.0")]

    assert found == [
        (".verborgen", Kind.FILE),
        ("a.csv", Kind.FILE),
        ("pijp", Kind.FOLDER),
        ("pijp/fifo", Kind.OTHER),
        ("weg", Kind.LINK),
    ]
    assert next(iter(tree.entries("data/wonen/0.1.0"))).size == 3
    assert list(tree.entries("data/geen")) == []


def test_a_link_on_the_way_leads_elsewhere(tree: SourceTree) -> None:
    (tree.root / "data/huis").symlink_to("wonen")

    assert tree.leads_elsewhere("data/huis/0.1.0")
    assert not tree.leads_elsewhere("data/wonen/0.1.0")


def test_where_a_link_leads_is_said_without_reading_it(tree: SourceTree, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("elders")
    targets: dict[str, str | Path] = {"map": "wonen", "tekst.md": "README.md", "weg": "bestaat-niet", "kring": "kring", "elders": outside}
    for name, target in targets.items():
        (tree.root / "data" / name).symlink_to(target)

    found = {path.removeprefix("data/"): tree.target(path) for path in tree.links("data")}

    assert found == {
        "elders": Target.OUTSIDE,
        "kring": Target.NOTHING,
        "map": Target.FOLDER,
        "tekst.md": Target.FILE,
        "weg": Target.NOTHING,
    }
    assert "data/tekst.md" in set(tree.files("data"))
    assert set(tree.files("data")).isdisjoint({"data/kring", "data/weg", "data/map"})


def test_a_folder_that_is_a_link_is_not_entered_for_links(tree: SourceTree) -> None:
    (tree.root / "gegevens").symlink_to("data")

    assert list(tree.links("gegevens")) == ["gegevens"]
