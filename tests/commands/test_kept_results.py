"""What an earlier build kept saves work, and never changes a byte."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.commands import page_parts, pipeline
from generator.commands.build import build_site
from generator.commands.order import CACHE, BuildOrder
from generator.model.page import Page
from generator.render.links import LinkRegister
from generator.system.files import SourceTree
from generator.system.progress import NoDisplay, Progress

PROGRAM = Path(__file__).parents[2]


def build(project: Path, target: Path) -> dict[str, str]:
    """Build with one worker; what each stage noted, by its name."""
    progress = Progress(NoDisplay())
    order = BuildOrder(program=PROGRAM, project=project, target=target, workers=1, kept=project / CACHE)
    build_site(order, progress)
    return {stage.name: stage.note for stage in progress.times()}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def add_sentence(project: Path, sentence: str = "Nog een zin.") -> None:
    narrative = project / "content" / "2022" / "voorpagina.md"
    narrative.write_text(f"{narrative.read_text(encoding='utf-8')}\n{sentence}\n", encoding="utf-8")


@pytest.fixture(scope="module")
def once_built(klein: SourceTree, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny city after a first build, with what that kept, beside its site; and a copy of both, to begin from."""
    folder = tmp_path_factory.mktemp("eens")
    shutil.copytree(klein.root, folder / "now" / "city")
    build(folder / "now" / "city", folder / "now" / "built")
    shutil.copytree(folder / "now", folder / "then")
    return folder


@pytest.fixture
def built(once_built: Path) -> tuple[Path, Path]:
    """Both as they were: in the same place, for what was kept is of a site in its place."""
    now = once_built / "now"
    shutil.rmtree(now)
    shutil.copytree(once_built / "then", now)
    return now / "city", now / "built"


@pytest.fixture(scope="module")
def cold(klein: SourceTree, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site of the tiny city with a sentence more, built by who kept nothing."""
    folder = tmp_path_factory.mktemp("koud")
    shutil.copytree(klein.root, folder / "city")
    add_sentence(folder / "city")
    build(folder / "city", folder / "built")
    return contents(folder / "built")


def test_an_edit_of_one_narrative_uses_figures_and_data_again(built: tuple[Path, Path], cold: dict[str, bytes]) -> None:
    project, target = built
    add_sentence(project)
    notes = build(project, target)

    assert notes["Teksten en gegevens lezen"].startswith("1 teksten gelezen, ")
    assert notes["Controleren"].startswith("2 keuringen van teksten en pakketten gedaan, ")  # as typed, and as laid out
    assert notes["Rekenen"] == "0 edities berekend, 2 hergebruikt"
    assert notes["Pagina's en gegevens maken"].startswith("gegevens van 0 edities gemaakt, van 2 hergebruikt; ")
    assert "; 0 pagina's met herkomst gemaakt, " in notes["Pagina's en gegevens maken"]
    assert contents(target) == cold


def test_a_figure_that_comes_to_be_shown_gets_its_place_among_the_origins(built: tuple[Path, Path], tmp_path: Path) -> None:
    project, target = built
    add_sentence(project, 'Toen woonden er {{ cijfer("inwoners", "focus", 2019) }} mensen.')
    notes = build(project, target)
    shutil.rmtree(project / CACHE)
    build(project, tmp_path / "cold")

    assert "; 0 pagina's met herkomst gemaakt, " not in notes["Pagina's en gegevens maken"]
    assert contents(target) == contents(tmp_path / "cold")


def test_links_to_pages_that_were_taken_over_are_proved(built: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    project, target = built
    add_sentence(project)
    proved: list[LinkRegister] = []
    monkeypatch.setattr(pipeline, "prove_links", proved.extend)
    build(project, target)
    anchors = {path: found for register in proved for path, found in register.anchors.items()}

    assert "GM9999" in anchors["2022/herkomst/inwoners/2022/index.html"]
    assert set(anchors) == {path for path in contents(target) if path.endswith(".html") and not path.startswith("actueel/")}


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(path.read_bytes()[:-1] + b"?"),
        lambda path: path.write_bytes(b""),
    ],
    ids=["gone", "changed", "empty"],
)
def test_a_damaged_cache_changes_no_byte(built: tuple[Path, Path], cold: dict[str, bytes], damage: Callable[[Path], object]) -> None:
    project, target = built
    add_sentence(project)
    for path in [path for path in (project / CACHE).rglob("*") if path.is_file()]:
        damage(path)
    notes = build(project, target)

    assert notes["Rekenen"] == "2 edities berekend, 0 hergebruikt"
    assert contents(target) == cold


def test_a_file_of_the_old_site_that_was_changed_is_not_taken_over(built: tuple[Path, Path], cold: dict[str, bytes]) -> None:
    project, target = built
    add_sentence(project)
    (target / "2022/api/index.json").write_bytes(b"{}")
    (target / "2021/api/index.json").unlink()
    notes = build(project, target)

    assert notes["Pagina's en gegevens maken"].startswith("gegevens van 2 edities gemaakt, van 0 hergebruikt; ")
    assert contents(target) == cold


def test_only_of_pages_that_changed_words_are_weighed_again(built: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    project, target = built
    weighed: list[str] = []
    weigh = page_parts._weigh

    def listening(page: Page) -> dict[str, int]:
        weighed.append(page.head.path)
        return weigh(page)

    monkeypatch.setattr(page_parts, "_weigh", listening)
    add_sentence(project)
    build(project, target)

    assert set(weighed) == {"2022/index.html"}
