"""Values that were changed with all checksums made to fit: recomputing finds the figure without a build to compare with."""

from __future__ import annotations

import json
import re

import pytest

from generator.audit.cells import Cells
from generator.audit.checksums import check_checksums, take_digests
from generator.audit.figures import recompute_figures
from generator.audit.pages import Tally, check_pages
from generator.audit.records import read_records
from generator.model.finding import Finding
from tests.audit.tiny_site import MemorySite, with_checksums


def judge(files: dict[str, bytes]) -> list[Finding]:
    """Everything that can be known from the site alone, once the lists of checksums fit again."""
    site = MemorySite(with_checksums(files))
    digests = take_digests(site)
    read = read_records(site)
    found = [*check_checksums(site, digests), *read.findings, *recompute_figures(read.by_id, Cells(site, digests))]
    return [*found, *check_pages(site, read.by_id, Tally())]


def records_of(city: dict[str, bytes]) -> tuple[str, dict[str, dict[str, object]]]:
    """A file of records with a figure that rests on two cells."""
    path = next(path for path in sorted(city) if path.startswith("2022/herkomst/") and path.endswith("/cijfers.json"))
    return path, json.loads(city[path])["cijfers"]


def spoil(city: dict[str, bytes], **changes: object) -> tuple[str, list[Finding]]:
    """Change keys of the first figure with a value that no other figure rests on; give its id and what is found."""
    path, records = records_of(city)
    rests = {operand.get("cijfer") for _, content in all_records(city) for operand in content.get("operanden", {}).values()}
    name = next(name for name, record in records.items() if "waarde" in record and name not in rests)
    records[name] |= changes
    return name, judge({**city, path: json.dumps({"schema": 1, "cijfers": records}).encode()})


def all_records(city: dict[str, bytes]) -> list[tuple[str, dict[str, dict[str, dict[str, str]]]]]:
    paths = [path for path in city if "/herkomst/" in path and path.endswith(".json")]
    return [entry for path in paths for entry in json.loads(city[path]).get("cijfers", {}).items()]


def test_every_figure_of_a_site_as_it_was_built_follows_from_its_cells(city: dict[str, bytes]) -> None:
    assert judge(city) == []


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"waarde": "123456.5"}, "narekenen geeft"),
        ({"getoond": "99"}, "afronden geeft"),
        ({"formule": "1 +"}, "not a formula"),
        ({"formule": "__import__('os')"}, "outside the grammar"),
        ({"operanden": {}}, "geen operanden"),
        ({"operanden": {"a": {"cijfer": "2022.bestaat.niet.1"}}}, "bestaat niet"),
        ({"operanden": {"a": {"pakket": "x"}}}, "geen cel en geen cijfer"),
        ({"afronding": {"decimalen": 1, "regel": "naar beneden"}}, "onbekende afronding"),
        ({"eenheid": 3, "operanden": 3}, "niet volledig"),
    ],
)
def test_a_record_that_does_not_hold_is_named(city: dict[str, bytes], changes: dict[str, object], text: str) -> None:
    name, found = spoil(city, **changes)

    assert [text in finding.text for finding in found if finding.figure == name][:1] == [True], found


def test_a_figure_that_rests_on_itself_is_named_and_not_followed(city: dict[str, bytes]) -> None:
    path, records = records_of(city)
    name = next(name for name, record in records.items() if "waarde" in record)
    records[name]["operanden"] = {"a": {"cijfer": name}}

    found = judge({**city, path: json.dumps({"schema": 1, "cijfers": records}).encode()})

    assert "rust op zichzelf" in next(finding.text for finding in found if finding.figure == name)


def test_a_number_changed_on_a_page_is_named_with_its_place(city: dict[str, bytes]) -> None:
    path = "2022/index.html"
    match = re.search(rb'data-herkomst="([^"]+)">([^<]+)</data>', city[path])
    assert match is not None
    changed = city[path][: match.start(2)] + b"7" + city[path][match.start(2) :]

    [found] = judge({**city, path: changed})

    assert (found.path, found.figure) == (path, match[1].decode())
    assert found.line == city[path].count(b"\n", 0, match.start()) + 1
    assert "op de pagina staat '7" in found.text


def test_a_figure_written_otherwise_does_not_slip_through(city: dict[str, bytes]) -> None:
    path = "2022/index.html"
    changed = city[path].replace(b'<data class="cijfer"', b"<data class='cijfer'", 1)

    [found] = judge({**city, path: changed})

    assert "niet geschreven zoals het hoort" in found.text


def test_a_changed_source_cell_is_named_by_every_figure_that_rests_on_it(city: dict[str, bytes]) -> None:
    path = "data/wijkcijfers/0.2.0/waarnemingen.csv" if "data/wijkcijfers/0.2.0/waarnemingen.csv" in city else ""
    path = path or next(path for path in sorted(city) if path.startswith("data/wijkcijfers/") and path.endswith("waarnemingen.csv"))
    changed = city[path].replace(b"2", b"3", 1)

    found = judge({**city, path: changed})

    assert any(f"{path} is niet het bestand met sha256" in finding.text and finding.figure for finding in found)


def test_a_function_defined_otherwise_is_named(city: dict[str, bytes]) -> None:
    path = "2022/herkomst/functies.json"

    found = judge({**city, path: city[path].replace(b"z**2 / 2", b"z**2 / 3")})

    assert {finding.text for finding in found} == {
        "de functie wilson_onder is hier anders dan in dit programma",
        "de functie wilson_boven is hier anders dan in dit programma",
    }


@pytest.mark.parametrize("path", ["2022/herkomst/index.json", "2022/herkomst/functies.json"])
def test_provenance_that_is_no_json_is_named(city: dict[str, bytes], path: str) -> None:
    found = judge({**city, path: b"{"})

    assert any(finding.path == path and finding.text.startswith("niet te lezen als JSON") for finding in found)
