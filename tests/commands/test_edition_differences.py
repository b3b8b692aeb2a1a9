"""What changed between the packages of two editions: on the page, in provenance and in the files, from the same cells."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import pytest

from generator.commands.edition_differences import compare_editions, write_differences
from generator.compute.figures import compute_figures
from generator.load.site import load_site
from generator.model.auditor_pages import AccountabilityPage, DifferencesPage
from generator.model.blocks import Section, ValueTable
from generator.model.edition import SiteSource
from generator.model.edition_difference import EditionDifference
from generator.model.figure import Figure, Missing
from generator.model.identifiers import EditionId, PackageName
from generator.model.sentence import Link, plain
from generator.plan import difference_tables
from generator.publish.differences import publish_differences
from generator.publish.listing import list_figures
from generator.publish.provenance import publish_provenance
from generator.system.files import SourceTree
from tests.plan.planned import PlannedSite, planned
from tests.plan.samples import walk
from tests.reference.arithmetic import calculate

EDITION = EditionId("2022")
FIGURES = PackageName("wijkcijfers")
PAGE = "2022/verantwoording/verschillen/index.html"


def read_rows(files: SourceTree, version: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(files.read(f"data/wijkcijfers/{version}/waarnemingen.csv").decode(), newline="")))


@pytest.fixture
def revised(klein_copy: SourceTree) -> SourceTree:
    """In the newest version one value is higher, one is secret, one row is gone, one numerator is filled otherwise."""
    folder = "data/wijkcijfers/0.2.0"
    rows = read_rows(klein_copy, "0.2.0")
    woz = [row for row in rows if row[:1] == ["woz"] and row[2] == "2021" and row[3]]
    rate = next(row for row in rows if row[5] and row[5] != "teller" and row[2] == "2021")
    woz[0][3] = str(int(woz[0][3]) + 1000)
    woz[1][3:5] = ["", "Q"]
    woz[1][7] = "Geheim."
    rows.remove(woz[2])
    rate[5] = str(int(rate[5]) + 1)
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    (klein_copy.root / folder / "waarnemingen.csv").write_text(text.getvalue(), encoding="utf-8")
    reasons = f"# Wijkcijfers\n\n## Gewijzigde waarden\n\n- `{' '.join(woz[0][:3])}`: 2 cijfers herzien.\n"
    (klein_copy.root / folder / "CHANGES.md").write_text(reasons, encoding="utf-8")
    return klein_copy


def open_site(files: SourceTree) -> SiteSource:
    source, _ = load_site(files)
    assert source is not None
    return source


@pytest.fixture
def difference(revised: SourceTree) -> EditionDifference:
    return compare_editions(open_site(revised), revised)[EDITION]


@pytest.fixture
def site(revised: SourceTree) -> PlannedSite:
    return planned(revised)


def section(site: PlannedSite, name: str) -> Section:
    page = site.page(PAGE)
    assert isinstance(page, DifferencesPage)
    return next(part for part in page.sections if part.id == f"pakket-{name}")


def table(site: PlannedSite, name: str) -> ValueTable:
    return next(found for found in section(site, name.partition("-")[0]).tables if found.id == name)


def test_the_first_edition_has_nothing_to_be_compared_with(revised: SourceTree) -> None:
    assert set(compare_editions(open_site(revised), revised)) == {EDITION}


def test_old_and_new_are_figures_of_the_very_cells(difference: EditionDifference, revised: SourceTree) -> None:
    changed = next(cell for cell in difference.cells[FIGURES] if isinstance(cell.new, Figure) and cell.column == "waarde")
    old, new = changed.old, changed.new

    assert isinstance(old, Figure)
    assert isinstance(new, Figure)
    for figure, version in ((old, "0.1.0"), (new, "0.2.0")):
        (cell,) = figure.operands.values()
        assert not isinstance(cell, Figure)
        lines = revised.read(f"data/wijkcijfers/{version}/waarnemingen.csv").decode().split("\n")
        assert (cell.version, cell.column) == (version, "waarde")
        assert lines[cell.line - 1].split(",")[:4] == [*changed.key, cell.raw]
    assert changed.change is not None
    assert changed.share is not None
    assert changed.change.value == "1000"
    assert changed.share.exact == 100_000 / old.exact


def test_ids_begin_with_the_edition_and_are_told_apart_from_all_others(difference: EditionDifference, revised: SourceTree) -> None:
    names = [value.id for value in difference.values]
    others = compute_figures(open_site(revised).newest).values

    assert names
    assert len(set(names)) == len(names)
    assert {name.startswith("2022.sinds-2021.") for name in names} == {True}
    assert not set(names) & set(others)
    assert not any(name.startswith("2022.sinds-") for name in others)


def test_a_value_that_became_secret_has_its_reason(difference: EditionDifference) -> None:
    missing = [value for value in difference.values if isinstance(value, Missing)]

    assert [(value.status, value.reason) for value in missing] == [("Q", "Geheim.")]


def test_every_changed_cell_stands_on_the_page_with_its_reason(site: PlannedSite) -> None:
    numbers = table(site, "wijkcijfers-cijfers")
    reasons = [plain(row.cells[-1]) if isinstance(row.cells[-1], tuple) else "" for row in numbers.rows]

    assert sorted(reasons) == sorted(["2 cijfers herzien.", *["geen reden opgegeven"] * (len(reasons) - 1)])
    assert [plain(part) for part in numbers.head] == ["Cijfer", "Was", "Is nu", "Verschil", "Reden"]
    assert any(row.cells[1] == ("verdwenen",) for row in numbers.rows)


def test_words_stand_in_a_table_of_their_own(site: PlannedSite) -> None:
    remarks = table(site, "wijkcijfers-opmerkingen")

    assert {plain(row.header).rpartition(": ")[2] for row in remarks.rows} == {"status", "opmerking"}


def test_new_observations_are_counted_by_indicator_and_year(site: PlannedSite, revised: SourceTree) -> None:
    old = {tuple(row[:3]) for row in read_rows(revised, "0.1.0")}
    new = [row for row in read_rows(revised, "0.2.0") if tuple(row[:3]) not in old]

    rows = table(site, "wijkcijfers-nieuw").rows

    assert sum(int(plain(row.cells[1])) for row in rows if isinstance(row.cells[1], tuple)) == len(new)
    assert len(rows) == len({(row[0], row[2]) for row in new})


def test_a_package_in_the_same_version_is_said_to_be_unchanged(site: PlannedSite) -> None:
    same = section(site, "gebieden")

    assert [plain(sentence) for sentence in same.lead] == ["Er is niets veranderd: ook de vorige editie gebruikte versie 0.1.0."]
    assert same.tables == ()


def test_the_page_is_reached_from_the_accountability_page(site: PlannedSite) -> None:
    links = {
        str(page.head.edition): [found.target for found in walk(page.changes) if isinstance(found, Link)]
        for page in site.pages
        if isinstance(page, AccountabilityPage)
    }

    assert PAGE in links["2022"]
    assert not [target for target in links["2021"] if "verschillen" in target]


def test_a_long_list_is_cut_and_says_so(revised: SourceTree, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("generator.plan.difference_tables", "generator.plan.pages.differences"):
        monkeypatch.setattr(f"{module}.LISTED", 1)

    site = planned(revised)

    assert difference_tables.LISTED == 1
    assert len(table(site, "wijkcijfers-cijfers").rows) == 1
    assert any(plain(sentence).startswith("Hier staan de eerste cijfers. Niet getoond: ") for sentence in section(site, "wijkcijfers").lead)


def test_every_figure_on_the_page_has_a_record_that_can_be_recomputed(site: PlannedSite, difference: EditionDifference) -> None:
    published = {
        file.path: file.content
        for file in publish_provenance(list_figures(site.books[EDITION], site.source.newest), site.source.newest, difference)
    }
    records: Mapping[str, Any] = json.loads(published["2022/herkomst/verschillen.json"])["cijfers"]
    index = json.loads(published["2022/herkomst/index.json"])
    shown = {found.id: found for found in walk(site.page(PAGE)) if isinstance(found, Figure | Missing)}

    assert set(shown) == set(records)
    assert index["bestanden"][-1] == {
        "bestand": "verschillen.json",
        "naam": "Wat er in de gegevens veranderd is sinds de editie 2021",
        "aantal": len(records),
        "voorvoegsels": ["2022.sinds-2021."],
    }
    for name, record in records.items():
        if "formule" in record:
            operands = {
                letter: Fraction(operand["ruw"] if "ruw" in operand else records[operand["cijfer"]]["waarde"])
                for letter, operand in record["operanden"].items()
            }
            assert float(record["waarde"]) == pytest.approx(float(calculate(record["formule"], operands))), name


def test_the_files_hold_every_difference(difference: EditionDifference, revised: SourceTree) -> None:
    source = open_site(revised)
    files = {file.path: file.content for file in publish_differences(write_differences(difference), source.newest, source.config)}
    path = "2022/downloads/verschillen/wijkcijfers"
    rows = list(csv.DictReader(io.StringIO(files[f"{path}.csv"].decode(), newline="")))
    described = json.loads(files[f"{path}.csv-metadata.json"])
    whole = json.loads(files[f"{path}.json"])

    assert [column["name"] for column in described["tableSchema"]["columns"]] == list(rows[0])
    assert {row["wat"] for row in rows} == {"gewijzigd", "verdwenen", "nieuw"}
    assert len({tuple(row[name] for name in described["tableSchema"]["primaryKey"]) for row in rows}) == len(rows)
    assert len(rows) == sum(len(row["cells"]) for found in whole["tables"] if found["file"] == "waarnemingen.csv" for row in found["rows"])
    assert not any(name.endswith("gebieden.csv") for name in files)


def test_a_package_that_came_or_went_is_said_to(klein_copy: SourceTree) -> None:
    settings = klein_copy.root / "content/2021/editie.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace('wijkcijfers = "0.1.0"\n', ""), encoding="utf-8")

    difference = compare_editions(open_site(klein_copy), klein_copy)[EDITION]

    versions = {step.name: step.versions for step in difference.steps}
    assert versions[FIGURES] == (None, "0.2.0")
    assert FIGURES not in difference.cells


def test_paths_of_the_downloads_are_those_the_page_links_to(site: PlannedSite) -> None:
    targets = {found.target for found in walk(site.page(PAGE)) if isinstance(found, Link)}

    assert {"2022/downloads/verschillen/wijkcijfers.csv", "data/wijkcijfers/0.2.0/CHANGES.md"} <= targets
