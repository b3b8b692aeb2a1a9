"""A link in the project leads to a file of the project, or is told; what stands outside is not read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.load.site import load_site
from generator.model.problem import Problem
from generator.system.files import SourceTree

OF_OTHERS = "Een brief die op deze computer staat."


@pytest.fixture
def outside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that is no part of the project."""
    folder = tmp_path_factory.mktemp("elders")
    (folder / "geheim.md").write_text(f'---\ntitel: "Geheim"\n---\n{OF_OTHERS}\n', encoding="utf-8")
    return folder


def told(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(problem.code, str(problem.place)) for problem in problems]


@pytest.mark.parametrize("name", ["2022/methoden.md", "2022/verhalen/brief.md", "algemeen/over.md", "README.md"])
def test_a_text_that_is_a_link_out_of_the_project_is_told_and_not_read(klein_copy: SourceTree, outside: Path, name: str) -> None:
    """All other texts are judged in the same run."""
    link = klein_copy.root / "content" / name
    link.unlink(missing_ok=True)
    link.symlink_to(outside / "geheim.md")
    (klein_copy.root / "content/2022/programma.md").write_text("Zonder kop.", encoding="utf-8")

    source, problems = load_site(klein_copy)

    assert source is not None
    assert told(problems) == sorted(
        [("file-symlink", f"content/{name}"), ("front-matter-syntax", "content/2022/programma.md:1:1")], key=place
    )
    assert "buiten dit project" in next(problem.found for problem in problems if problem.code == "file-symlink")
    assert OF_OTHERS not in str(source)


def place(entry: tuple[str, str]) -> str:
    return entry[1]


@pytest.mark.parametrize(
    "name", ["site.toml", "2022/editie.toml", "2022/cijfers.lock", "2022", "vertalingen", "2022/buurten", "notities.txt"]
)
def test_settings_or_a_folder_outside_the_project_are_not_read_at_all(klein_copy: SourceTree, outside: Path, name: str) -> None:
    link = klein_copy.root / "content" / name
    if link.exists():
        link.rename(outside / "er")
    else:
        (outside / "er").mkdir()
    link.symlink_to(outside / "er")

    source, problems = load_site(klein_copy)

    assert source is None
    assert told(problems) == [("file-symlink", f"content/{name}")]
    assert problems[0].hides


def test_the_folder_of_texts_itself_is_in_the_project(klein_copy: SourceTree, outside: Path) -> None:
    (klein_copy.root / "content").rename(outside / "content")
    (klein_copy.root / "content").symlink_to(outside / "content")

    source, problems = load_site(klein_copy)

    assert (source, told(problems)) == (None, [("file-symlink", "content")])


def test_a_link_to_a_file_of_the_project_is_fine(klein_copy: SourceTree) -> None:
    """Two editions may share a text."""
    text = klein_copy.root / "content/2022/methoden.md"
    text.unlink()
    text.symlink_to("../2021/methoden.md")

    source, problems = load_site(klein_copy)

    assert problems == ()
    assert source is not None
    assert source.newest.narratives["methoden"].title == "Hoe wij meten"


def test_a_project_that_is_reached_through_a_link_is_itself(klein_copy: SourceTree, tmp_path_factory: pytest.TempPathFactory) -> None:
    way = tmp_path_factory.mktemp("weg") / "project"
    way.symlink_to(klein_copy.root)
    (klein_copy.root / "content/2021/programma.md").unlink()
    (klein_copy.root / "content/2021/programma.md").symlink_to("../2022/programma.md")

    assert load_site(SourceTree(way))[1] == ()


def to_nothing(root: Path, _: Path) -> str:
    (root / "content/2022/verhalen/brief.md").symlink_to("weg.md")
    return "content/2022/verhalen/brief.md"


def round_in_circles(root: Path, _: Path) -> str:
    (root / "content/2022/verhalen/brief.md").symlink_to("brief.md")
    return "content/2022/verhalen/brief.md"


def to_a_folder(root: Path, _: Path) -> str:
    (root / "content/2022/oude-verhalen").symlink_to("verhalen")
    return "content/2022/oude-verhalen"


def mapping_outside(root: Path, outside: Path) -> str:
    (root / "data/bevolking/import").mkdir()
    (root / "data/bevolking/import/0.3.0.toml").symlink_to(outside / "geheim.md")
    return "data/bevolking/import/0.3.0.toml"


def package_outside(root: Path, outside: Path) -> str:
    (root / "data/bevolking/0.3.0").symlink_to(outside)
    return "data/bevolking/0.3.0"


def table_outside(root: Path, outside: Path) -> str:
    (root / "data/bevolking/0.2.0/extra.csv").symlink_to(outside / "geheim.md")
    return "data/bevolking/0.2.0/extra.csv"


@pytest.mark.parametrize("spoil", [to_nothing, round_in_circles, to_a_folder, mapping_outside, package_outside, table_outside])
def test_a_link_that_would_be_passed_over_or_published_unseen_is_told_once(
    klein_copy: SourceTree, outside: Path, spoil: Callable[[Path, Path], str]
) -> None:
    path = spoil(klein_copy.root, outside)

    source, problems = load_site(klein_copy)

    assert source is not None
    assert told(problems) == [("file-symlink", path)]


def test_what_an_editor_of_texts_leaves_is_no_text(klein_copy: SourceTree) -> None:
    """Emacs notes who is writing in a link that leads to nothing."""
    (klein_copy.root / "content/2022/.#methoden.md").symlink_to("iemand@computer.1234")

    assert load_site(klein_copy)[1] == ()
