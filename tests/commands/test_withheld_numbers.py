"""A withheld number is nowhere in what is built: no page, chart, alt text, API, search index, download or record."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator.commands.import_ import import_package
from generator.commands.order import BuildOrder
from generator.commands.pipeline import check_sources, make_files
from generator.compute.figures import compute_figures
from generator.load.site import load_site
from generator.model.disclosure import WITHHELD_NOTE
from generator.model.edition import Edition, SiteSource
from generator.model.figure import Figure, SourceCell
from generator.model.identifiers import PackageName
from generator.model.status import Status
from generator.system.files import SourceTree
from generator.system.progress import NoDisplay, Progress
from tests.locks import relock
from tests.versions.small_deliveries import Village

PROGRAM = Path(__file__).parents[2]
SECRET, PROTECTING, OPEN = (4177, 61234), (20873, 71235), (30517, 81236)
"""Count and denominator of Buitengebied (too small), Parkzicht (withheld to protect it), and Molenhoek (public)."""

DELIVERY = f"""Code,Mensen,Inwoners
GM9999,86084,295173
WK999901,61034,162704
WK999902,25050,132469
BU99990101,{OPEN[0]},{OPEN[1]}
BU99990102,30517,81468
BU99990201,{PROTECTING[0]},{PROTECTING[1]}
BU99990202,{SECRET[0]},{SECRET[1]}
"""

MAPPING = """
soort = "waarnemingen"
gebieden_versie = "0.1.0"
[pakket]
naam = "hulp"
versie = "0.1.0"
titel = "Hulp"
beschrijving = "Verzonnen."
gebied = "GM9999"
[[pakket.licenties]]
name = "CC0-1.0"
[[pakket.makers]]
title = "Kleinstad"
roles = "author"
[[bronnen]]
naam = "hulp"
titel = "Hulp"
uitgever = "Kleinstad"
datum = "2023-01-01"
licentie = "CC0-1.0"
{identity}
gebieden = {{ koppeling = "code", kolom = "Code", niveaus = ["gemeente", "wijk", "buurt"] }}
indeling = {{ soort = "kolommen", periode = "2022" }}
[[indicatoren]]
id = "hulp"
naam = "Mensen die hulp krijgen"
kort = "Hulp"
eenheid = "per 1.000 inwoners"
decimalen = 1
richting = "lager"
thema = "werk"
weging = "verhouding"
factor = 1000
definitie = "Mensen die hulp krijgen."
bron = "hulp"
bronkolom = "Mensen"
[[indicatoren.reeksen]]
bron = "hulp"
niveaus = ["gemeente", "wijk", "buurt"]
perioden = ["2022"]
teller = "Mensen"
noemer = "Inwoners"
[[geheimhouding]]
indicatoren = ["hulp"]
kleinste_aantal = 5000
reden = "Proef met een grens die opvalt."
bron = "Verzonnen."
[[controles]]
soort = "optelling"
titel = "Hulp telt op"
indicator = "hulp"
aantal = 0
"""
ALSO = '[[ook_geheim]]\nindicator = "hulp"\ngebieden = ["BU99990201"]\nperioden = ["2022"]\n'


def plant(klein: SourceTree, folder: Path, also: str) -> Path:
    """The small city with a package that was imported from a delivery with a number that is too small."""
    project = folder / "site"
    shutil.copytree(klein.root, project)
    village = Village(root=project, deliveries=folder)
    village.write("data/hulp/import/0.1.0.toml", MAPPING.format(identity=village.deliver("hulp.csv", DELIVERY)) + also)
    village.write("data/hulp/import/0.1.0.changes.md", "# hulp 0.1.0\n")
    assert import_package(project, "hulp", "0.1.0", folder) == ()
    village.edit("content/2022/editie.toml", "[pakketten]\n", '[pakketten]\nhulp = "0.1.0"\n')
    relock(project)
    return project


def written(number: int) -> re.Pattern[bytes]:
    """A number as data or as a reader sees it, on its own: no part of a checksum, a decimal or a larger number."""
    thousands = f"{number:,}".replace(",", r"\.?")
    return re.compile(rf"(?<![0-9A-Za-z])(?<![0-9]\.){thousands}(?![0-9A-Za-z])".encode())


@pytest.fixture(scope="module")
def built(klein: SourceTree, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("planted")
    project = plant(klein, folder, ALSO)
    progress = Progress(NoDisplay())
    checked = check_sources(project, progress)
    assert checked.source is not None, checked.problems
    order = BuildOrder(program=PROGRAM, project=project, target=folder / "out", workers=1)
    return {file.path: file.content for file in make_files(checked.source, checked.figures, checked.problems, order, progress)}


def where(built: dict[str, bytes], pattern: re.Pattern[bytes]) -> list[str]:
    return [path for path, content in built.items() if pattern.search(content)]


@pytest.mark.parametrize("number", [*SECRET, *PROTECTING])
def test_a_withheld_number_is_in_no_file_of_the_site(built: dict[str, bytes], number: int) -> None:
    assert where(built, written(number)) == []


def rate(count: int, people: int) -> re.Pattern[bytes]:
    """The rate as it stands in `value` and in the records."""
    return re.compile(re.escape(repr(1000 * count / people)[:9]).encode())


@pytest.mark.parametrize(("count", "people"), [SECRET, PROTECTING])
def test_nor_is_the_rate_that_would_give_it_away(built: dict[str, bytes], count: int, people: int) -> None:
    assert where(built, rate(count, people)) == []


def test_numbers_that_are_public_are_found_in_the_same_way(built: dict[str, bytes]) -> None:
    counts, rates = where(built, written(OPEN[0])), where(built, rate(*OPEN))

    assert {path.rpartition(".")[2] for path in counts} >= {"json", "csv", "zip"}
    assert "2022/buurten/molenhoek/index.html" in rates


def test_the_reader_is_told_that_it_is_secret(built: dict[str, bytes]) -> None:
    page = built["2022/buurten/buitengebied/index.html"].decode()

    assert 'data-status="x"' in page
    assert WITHHELD_NOTE in page


def test_without_the_second_withheld_number_the_build_is_refused(klein: SourceTree, tmp_path: Path) -> None:
    checked = check_sources(plant(klein, tmp_path, ""), Progress(NoDisplay()))

    assert checked.source is None
    assert [problem.code for problem in checked.problems if problem.severity == "error"] == ["secret-derivable"]


def leaves(figure: Figure) -> set[SourceCell]:
    """The cells a figure is made of, however deep."""
    found: set[SourceCell] = set()
    for operand in figure.operands.values():
        found |= leaves(operand) if isinstance(operand, Figure) else {operand}
    return found


def published_rows(edition: Edition, cell: SourceCell) -> dict[str, str]:
    table = edition.packages[PackageName(cell.package)].tables[cell.file]
    return dict(zip(table.header, table.rows[table.lines.index(cell.line)], strict=True))


def test_every_figure_is_made_of_published_cells_and_of_nothing_else(klein: SourceTree, tmp_path: Path) -> None:
    """All that pages, charts, API and search index say of the data are figures; so nothing can say what no cell says."""
    source, _ = load_site(SourceTree(plant(klein, tmp_path, ALSO)))
    assert isinstance(source, SiteSource)
    checked = 0
    for edition in source.editions:
        for value in compute_figures(edition).values.values():
            for cell in leaves(value) if isinstance(value, Figure) else ():
                row = published_rows(edition, cell)
                assert row[cell.column] == cell.raw
                assert not Status(row["status"]).missing
                checked += 1

    assert checked > 500
