"""The pages that somebody looks at are shown before everything is built again, byte for byte as they will be built."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.commands.build import State, build_site, prepare_site
from generator.commands.order import CACHE, BuildOrder
from generator.system.files import SourceTree
from generator.system.memory import NO_MEMORY, Memory
from generator.system.progress import NoDisplay, Progress
from tests.commands.spoken_city import make_spoken_city
from tests.drafts import make_draft

PROGRAM = Path(__file__).parents[2]
CELLS = "data/wijkcijfers/next/waarnemingen.csv"
RESIDENTS = "data/bevolking/next/waarnemingen.csv"


@pytest.fixture(scope="module")
def order(klein: SourceTree, tmp_path_factory: pytest.TempPathFactory) -> BuildOrder:
    """The tiny city in two languages, its newest edition a draft of versions in the making, as somebody serves it."""
    project = make_spoken_city(klein.root, tmp_path_factory.mktemp("ahead"), ["en"])
    edition = project / "content" / "2022"
    for lock in edition.glob("*.lock"):
        lock.unlink()
    make_draft(project, "2022")
    settings = (edition / "editie.toml").read_text(encoding="utf-8")
    (edition / "editie.toml").write_text(settings.replace('"0.2.0"', '"next"'), encoding="utf-8")
    for name in ("wijkcijfers", "bevolking"):
        _begin_next(project / "data" / name)
    target, kept = project / CACHE / "built", project / CACHE
    return BuildOrder(program=PROGRAM, project=project, target=target, workers=1, pictures=False, kept=kept, memory=Memory())


def _begin_next(package: Path) -> None:
    shutil.copytree(package / "0.2.0", package / "next")
    (package / "next" / "SHA256SUMS").unlink()
    path = package / "next" / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    for resource in descriptor["resources"]:
        del resource["hash"], resource["bytes"]
    path.write_text(json.dumps(descriptor, ensure_ascii=False, indent=2), encoding="utf-8")


def change(order: BuildOrder, path: str, old: str, new: str) -> None:
    place = order.project / path
    text, times = re.subn(old, new, place.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE)
    assert times == 1, old
    place.write_text(text, encoding="utf-8")


def look_at_everything(order: BuildOrder) -> dict[str, bytes]:
    """Every page of the site as it is shown to who looks at it, those of origins too."""
    prepared = prepare_site(replace(order), Progress(NoDisplay()))
    assert prepared is not None
    paths = {bound.site.language.folder + head.path for bound in prepared.sites for head in bound.site.plan.heads}
    return dict(prepared.with_pages(paths).shown)


@pytest.mark.half_a_minute
def test_after_any_change_every_page_is_shown_as_it_will_be_built(order: BuildOrder) -> None:
    """Cells of a rate, of a value and of what both lean on; one that is not there any more; a title, which stands on other pages too."""
    assert build_site(order, Progress(NoDisplay())).state is State.BUILT
    for path, old, new in (
        (CELLS, r"^(misdrijven,BU99990101,2022),,A,\d+,", r"\1,,A,131,"),
        (CELLS, r"^(woz,BU99990102,2022),\d+,", r"\1,187000,"),
        (RESIDENTS, r"^(inwoners,BU99990101,2022),(\d+),", r"\1,1\2,"),
        (CELLS, r"^(woz,BU99990101,2019),.*", r"\1,,O,,,De bron geeft dit cijfer niet."),
        ("content/2022/buurten/molenhoek.md", "^titel: ", "titel: Anders dan "),
        ("content/site.toml", '^titel = "', 'titel = "De '),
    ):
        change(order, path, old, new)
        shown = look_at_everything(order)
        assert build_site(order, Progress(NoDisplay())).state is State.BUILT, path

        built = {file.relative_to(order.target).as_posix(): file.read_bytes() for file in order.target.rglob("*.html")}
        differing = [page for page, content in shown.items() if built[page] != content]
        assert differing == [], (path, old)
        assert all("actueel/" in page for page in built.keys() - shown.keys())

    anew = replace(order, target=order.project / CACHE / "anew", kept=None, memory=NO_MEMORY)
    build_site(anew, Progress(NoDisplay()))
    assert contents(order.target) == contents(anew.target)


def contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_of_a_faulty_cell_nothing_is_shown_and_a_build_says_what_is_wrong(order: BuildOrder) -> None:
    """The very problems that are found by who remembers nothing."""
    change(order, CELLS, r"^(woz,BU99990102,2022),\d+,", r"\1,18x000,")

    shown = prepare_site(order, Progress(NoDisplay()))
    told, fresh = (build_site(one, Progress(NoDisplay())) for one in (order, replace(order, memory=NO_MEMORY)))

    assert shown is None
    assert told.state is State.REFUSED
    assert told.problems == fresh.problems
    assert [problem.place.path for problem in told.problems if problem.place.path == CELLS]
