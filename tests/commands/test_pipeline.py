"""The stages in their order, on the tiny city: from text on disk to every file of a site."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from pathlib import Path

import pytest

from generator.commands.order import BuildOrder
from generator.commands.pipeline import check_sources, make_files
from generator.load.site import load_site
from generator.model.output import FILE_ENDINGS
from generator.system.files import SourceTree
from generator.system.progress import NoDisplay, Progress
from generator.validate.catalogue import CHECKS
from generator.validate.published_files import list_published_files

PROGRAM = Path(__file__).parents[2]
SPAN = re.compile(r"\d{4}-\d{4}/")
ENDS = ("manifest.json", "SHA256SUMS")


class Shown:
    """A display that remembers."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def show(self, name: str) -> None:
        self.names.append(name)


def make(project: Path, cache: Path, display: Shown) -> dict[str, bytes]:
    """Every file, with the cache in a folder of the test."""
    progress = Progress(display)
    checked = check_sources(project, progress)
    assert checked.source is not None, checked.problems
    order = BuildOrder(program=PROGRAM, project=project, target=cache / "site", workers=1)
    files = list(make_files(checked.source, checked.figures, checked.problems, order, progress))
    assert len({file.path for file in files}) == len(files)
    return {file.path: file.content for file in files}


@pytest.fixture(scope="module")
def display() -> Shown:
    return Shown()


@pytest.fixture(scope="module")
def files(klein: SourceTree, tmp_path_factory: pytest.TempPathFactory, display: Shown) -> dict[str, bytes]:

    copy = tmp_path_factory.mktemp("klein") / "site"
    shutil.copytree(klein.root, copy)
    return make(copy, copy, display)


def test_the_stages_run_in_their_order(files: dict[str, bytes], display: Shown) -> None:
    assert files
    assert display.names == [
        "Teksten en gegevens lezen",
        "Controleren",
        "Rekenen",
        "Pagina's bedenken",
        "Kijken wat er al is",
        "Grafieken tekenen",
        "Pagina's en gegevens maken",
        "Broncode klaarzetten",
        "Controlegetallen",
    ]


def test_a_text_may_link_to_just_the_files_that_are_published(klein: SourceTree, files: dict[str, bytes]) -> None:
    """But for changes between years and versions: which of them are computed is not known beforehand, so the build proves those."""
    source, _ = load_site(klein)
    assert source is not None
    named = list_published_files(source)
    published = {path for path in files if path.endswith(FILE_ENDINGS) and "/grafieken/" not in path}

    assert published <= named
    assert {path for path in named - set(files) if not SPAN.search(path)} == {"2022/herkomst/verschillen.json"}


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "404.html",
        "2022/index.html",
        "2022/themas/index.html",
        "2022/indicatoren/index.html",
        "2022/wijken/index.html",
        "2022/buurten/molenhoek/index.html",
        "2022/vergelijken/index.html",
        "2022/verantwoording/index.html",
        "2022/verantwoording/methoden/index.html",
        "2022/programma/index.html",
        "2022/herkomst/index.html",
        "2022/herkomst/index.json",
        "2022/herkomst/schema.json",
        "2022/herkomst/functies.json",
        "2022/herkomst/functies-schema.json",
        "2022/downloads/index.html",
        "2022/downloads/staat-van-de-wijken-2022.zip",
        "2022/api/index.json",
        "2022/api/schema.json",
        "2021/index.html",
        "actueel/buurten/molenhoek/index.html",
        "over/index.html",
        "toegankelijkheid/index.html",
        "privacy/index.html",
        "zoeken/index.html",
        "data/wijkcijfers/0.2.0/waarnemingen.csv",
        "catalogus.ttl",
        "sitemap.xml",
        "feed.xml",
        "robots.txt",
        "_headers",
        ".nojekyll",
        "manifest.json",
        "SHA256SUMS",
    ],
)
def test_every_promised_file_is_there(files: dict[str, bytes], path: str) -> None:
    assert path in files


def test_the_checksums_are_those_of_every_other_file(files: dict[str, bytes]) -> None:
    expected = [f"{hashlib.sha256(content).hexdigest()}  {path}" for path, content in files.items() if path != "SHA256SUMS"]

    assert sorted(files["SHA256SUMS"].decode().splitlines()) == sorted(expected)


def test_the_manifest_names_inputs_tools_and_outputs(files: dict[str, bytes]) -> None:
    manifest = json.loads(files["manifest.json"])
    sources = {"content/site.toml", "data/wijkcijfers/0.2.0/waarnemingen.csv", "generator/cli/main.py", "build.py"}

    assert sources <= manifest["invoer"].keys()
    assert manifest["gereedschap"]["altair"].count(".") == 2
    assert manifest["uitvoer"].keys() == {path for path in files if path not in ENDS and not path.endswith(".zip")}


def test_warnings_of_the_checks_stand_on_the_page_for_auditors(files: dict[str, bytes]) -> None:
    """The titles of the checks are those of the catalogue."""
    page = files["2022/verantwoording/index.html"].decode()

    assert sum(check.title.split("'")[0].split("&")[0] in page for check in CHECKS) > len(CHECKS) / 2


def test_a_second_time_gives_the_same_bytes(files: dict[str, bytes], klein_copy: SourceTree) -> None:
    """In another folder, without a cache."""
    assert make(klein_copy.root, klein_copy.root, Shown()) == files


def test_an_error_means_that_there_is_nothing_to_build_from(klein_copy: SourceTree) -> None:
    (klein_copy.root / "content" / "site.toml").write_text('titel = "')

    checked = check_sources(klein_copy.root, Progress(NoDisplay()))

    assert checked.source is None
    assert [problem.place.path for problem in checked.problems] == ["content/site.toml"]


def test_problems_of_loading_and_of_checking_are_named_in_one_go(klein_copy: SourceTree) -> None:
    page = klein_copy.root / "content" / "2022" / "voorpagina.md"
    page.write_text(page.read_text() + "\n{{ cijffer() }}\n\nEr zijn 12 huizen.\n")

    checked = check_sources(klein_copy.root, Progress(NoDisplay()))

    lines = {problem.place.line for problem in checked.problems if problem.place.path == "content/2022/voorpagina.md"}
    total = len(page.read_text().splitlines())
    assert {total - 2, total} <= lines
