"""The page of a text that was changed is shown before everything is built again, byte for byte as it will be built."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.commands.build import build_site, prepare_site
from generator.commands.order import BuildOrder
from generator.commands.preview import Prepared
from generator.system.files import SourceTree
from generator.system.progress import NoDisplay, Progress

PROGRAM = Path(__file__).parents[2]
SENTENCE = "\nEr woonden [daar](/2022/themas/index.html) {{ cijfer('inwoners', 'GM9999', 2022) }} mensen in de stad.\n"


@pytest.fixture(scope="module")
def order(klein: SourceTree, tmp_path_factory: pytest.TempPathFactory) -> BuildOrder:
    """The tiny city in a folder of its own, to be changed and put back."""
    project = tmp_path_factory.mktemp("voorbeeld") / "project"
    for path in klein.files(""):
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_bytes(klein.read(path))
    return BuildOrder(program=PROGRAM, project=project, target=project.parent / "built", workers=1, pictures=False)


@pytest.fixture(scope="module")
def prepared(order: BuildOrder) -> Prepared:
    found = prepare_site(order, Progress(NoDisplay()))
    assert found is not None
    return found


def change(order: BuildOrder, path: str, old: str, new: str) -> SourceTree:
    text = order.project / path
    text.write_text(text.read_text(encoding="utf-8").replace(old, new) if old else text.read_text(encoding="utf-8") + new, encoding="utf-8")
    return SourceTree(order.project)


@pytest.fixture(autouse=True)
def put_back(order: BuildOrder, klein: SourceTree) -> None:
    for path in klein.files("content"):
        (order.project / path).write_bytes(klein.read(path))


def test_every_page_of_a_changed_text_is_shown_as_it_will_be_built(order: BuildOrder, prepared: Prepared, klein: SourceTree) -> None:
    texts = [path for path in klein.files("content/2022") if path.endswith(".md")]
    shown: Prepared | None = prepared
    for path in texts:
        files = change(order, path, "", SENTENCE)
        shown = shown and shown.with_text(files, path)
        assert shown is not None, path
    build_site(order, Progress(NoDisplay()))

    assert shown is not None
    assert len(shown.shown) == len(texts)
    for page, content in shown.shown.items():
        assert content == (order.target / page).read_bytes(), page


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("content/2022/buurten/molenhoek.md", "titel: ", "titel: Anders dan "),
        ("content/2022/buurten/molenhoek.md", "", "\n{{ cijfer('inwoners', 'focus', 2019) }} mensen woonden er.\n"),
        ("content/2022/buurten/molenhoek.md", "", "\n{{ grafiek('trend', indicator='woz', gebieden=['GM9999']) }}\n"),
        ("content/2022/buurten/molenhoek.md", "", "\nEr wonen 12 mensen.\n"),
        ("content/2022/buurten/molenhoek.md", "", "\n{{ cijfer('inwoners', 'GM9999' }}\n"),
        ("content/2022/buurten/molenhoek.md", "", "\n## Een nieuwe kop\n\nWaar een ander naar kan verwijzen.\n"),
        ("content/2022/editie.toml", "", "\n"),
        ("content/algemeen/over.md", "", "\nNog een zin.\n"),
        ("content/2022/nieuw.md", "", ""),
    ],
    ids=["head", "figure", "chart", "digit", "macro", "heading", "settings", "general", "gone"],
)
def test_what_only_a_whole_build_can_say_is_left_to_it(order: BuildOrder, prepared: Prepared, path: str, old: str, new: str) -> None:
    files = change(order, path, old, new) if new else SourceTree(order.project)

    assert prepared.with_text(files, path) is None
