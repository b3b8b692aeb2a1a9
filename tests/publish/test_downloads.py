"""Downloads open in a spreadsheet and explain themselves."""

import csv
import io
import json
import zipfile
from dataclasses import replace

import pytest

from generator.model.boundaries import BoundaryYears
from generator.publish.downloads import publish_downloads
from generator.publish.listing import list_figures
from tests.compute.small_city import NOORD, WEST
from tests.publish.small_site import SITE, by_path, small_book, small_edition

FOLDER = "2022/downloads/"
ARCHIVE = FOLDER + "staat-van-de-wijken-2022.zip"


@pytest.fixture(name="files")
def _files() -> dict[str, bytes]:
    return by_path(publish_downloads(list_figures(small_book(), small_edition()), small_edition(), SITE))


def _rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def test_a_figure_is_a_row_with_names_value_text_and_provenance(files: dict[str, bytes]) -> None:
    rows = _rows(files[FOLDER + "indicatoren/bijstand.csv"])

    assert {
        "indicator": "bijstand",
        "indicator_naam": "Bijstand",
        "gebied": NOORD,
        "gebied_naam": "Noordhoek",
        "periode": "2020",
        "maat": "waarde",
        "waarde": "50",
        "getoond": "50,0",
        "eenheid": "per 1.000 inwoners",
        "status": "A",
        "opmerking": "",
        "herkomst": f"2022.bijstand.{NOORD}.2020",
        "indelingsjaar": "",
    } in rows


def test_a_missing_value_is_an_empty_cell_with_status_and_reason(files: dict[str, bytes]) -> None:
    rows = _rows(files[f"{FOLDER}gebieden/{WEST}.csv"])

    absent = next(row for row in rows if row["indicator"] == "bijstand" and row["maat"] == "waarde")

    assert (absent["waarde"], absent["getoond"], absent["status"]) == ("", "", "O")
    assert absent["opmerking"] == "Het CBS geeft dit cijfer niet."


def test_areas_and_groups_and_indicators_each_hold_every_figure_once(files: dict[str, bytes]) -> None:
    expected = sorted(small_book().values)

    for folders in (("indicatoren/",), ("gebieden/", "groepen/")):
        paths = [path for path in files if path.startswith(tuple(FOLDER + folder for folder in folders)) and path.endswith(".csv")]
        assert sorted(row["herkomst"] for path in paths for row in _rows(files[path])) == expected


def test_lines_end_in_lf_and_text_is_utf_8(files: dict[str, bytes]) -> None:
    for path, content in files.items():
        if path.endswith(".csv"):
            assert b"\r" not in content
            assert content.decode("utf-8").endswith("\n")


def test_beside_every_csv_stands_what_its_columns_mean(files: dict[str, bytes]) -> None:
    tables = [path for path in files if path.endswith(".csv")]

    for path in tables:
        metadata = json.loads(files[f"{path}-metadata.json"])
        header = files[path].decode().splitlines()[0].split(",")
        assert metadata["url"] == path.rsplit("/", 1)[-1]
        assert [column["name"] for column in metadata["tableSchema"]["columns"]] == header
        assert all(column["dc:description"] for column in metadata["tableSchema"]["columns"])
        assert "https://dorp.example/staat/2022/index.html" in metadata["dc:bibliographicCitation"]
    assert len(tables) == 2 + 7 + 9


def test_the_zip_holds_the_tables_a_readme_and_the_citation(files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(files[ARCHIVE])) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        readme = archive.read("LEESMIJ.txt").decode()
        assert archive.read("indicatoren/bijstand.csv") == files[FOLDER + "indicatoren/bijstand.csv"]

    assert names == sorted(names)
    assert "indicatoren/bijstand.csv-metadata.json" in names
    assert 'Gemeente "Dorp" (2022). Staat van het dorp, Dorp & Duin. Editie 2022, 2022-12-01.' in readme
    assert "- proef 0.1.0" in readme
    assert "Deze editie is nog een concept." in readme


def test_the_zip_is_stored_and_knows_nothing_of_clock_or_machine(files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(files[ARCHIVE])) as archive:
        entries = archive.infolist()

    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.create_system, entry.external_attr >> 16) for entry in entries} == {(3, 0o100644)}
    assert by_path(publish_downloads(list_figures(small_book(), small_edition()), small_edition(), SITE)) == files


def test_a_figure_says_by_which_boundaries_it_was_made() -> None:
    years = {("bijstand", "buurt", "2020"): "onbekend", ("inwoners", "buurt", "2020"): "2020"}
    edition = replace(small_edition(), boundaries=BoundaryYears(years=years))
    files = by_path(publish_downloads(list_figures(small_book(), edition), edition, SITE))
    found = {row["herkomst"]: row["indelingsjaar"] for row in _rows(files[FOLDER + "indicatoren/bijstand.csv"])}

    assert set(found.values()) == {"onbekend"}
    assert {row["indelingsjaar"] for row in _rows(files[FOLDER + "indicatoren/inwoners.csv"])} == {"2020"}
