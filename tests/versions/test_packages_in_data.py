"""The packages in `data/` are whole: every file has the checksum it claims, and the tables fit one another."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).parents[2] / "data"
VERSIONS = sorted(path.parent for path in DATA.glob("*/*/SHA256SUMS"))
OBSERVED = [folder for folder in VERSIONS if (folder / "waarnemingen.csv").exists()]
NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")


def names_of(folder: Path) -> str:
    return f"{folder.parent.name}-{folder.name}"


each_version = pytest.mark.parametrize("folder", VERSIONS, ids=names_of)
each_observed = pytest.mark.parametrize("folder", OBSERVED, ids=names_of)


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rows(package: str, version: str, table: str) -> list[dict[str, str]]:
    return rows_of(DATA / package / version / table)


def descriptor_of(folder: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return read


def focus() -> set[str]:
    return {row["gebied"] for row in rows("gebieden", "1.0.0", "focusbuurten.csv") if row["gebied"]}


def test_all_packages_are_there() -> None:
    themed = ("bevolking", "onderwijs", "veiligheid", "werk-en-inkomen", "wonen")

    assert {names_of(folder) for folder in VERSIONS} >= {"gebieden-1.0.0", *(f"{name}-1.{n}.0" for name in themed for n in (0, 1))}


@each_version
def test_every_file_has_the_checksum_in_the_list(folder: Path) -> None:
    lines = (line.partition("  ") for line in (folder / "SHA256SUMS").read_text(encoding="ascii").splitlines())
    listed = {name: digest for digest, _, name in lines}
    present = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir() if path.name != "SHA256SUMS"}

    assert present == listed


@each_version
def test_the_descriptor_knows_size_and_checksum_of_its_resources(folder: Path) -> None:
    for resource in descriptor_of(folder)["resources"]:
        content = (folder / resource["path"]).read_bytes()

        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


@each_version
def test_every_delivery_is_identified(folder: Path) -> None:
    for source in descriptor_of(folder)["sources"]:
        assert re.fullmatch(r"[0-9a-f]{64}", source["sha256"])
        assert source["bytes"] > 0
        assert source["title"]
        assert source["publisher"]
        assert source["license"]
        assert source["date"]


@each_version
def test_files_are_utf8_without_bom_or_carriage_return(folder: Path) -> None:
    for path in folder.iterdir():
        content = path.read_bytes()

        assert not content.startswith(b"\xef\xbb\xbf")
        assert b"\r" not in content
        assert content.endswith(b"\n")
        content.decode("utf-8")


@each_version
def test_no_delivery_lies_in_the_package_byte_for_byte(folder: Path) -> None:
    delivered = {source["sha256"] for source in descriptor_of(folder)["sources"]}

    assert not delivered & {hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


@each_observed
def test_observations_name_known_indicators_and_areas_once(folder: Path) -> None:
    table = rows_of(folder / "waarnemingen.csv")
    indicators = {row["id"] for row in rows_of(folder / "indicatoren.csv")}
    areas = {row["code"] for row in rows("gebieden", "1.0.0", "gebieden.csv")}
    keys = [(row["indicator"], row["gebied"], row["periode"]) for row in table]

    assert {indicator for indicator, _, _ in keys} <= indicators
    assert {area for _, area, _ in keys} <= areas
    assert len(keys) == len(set(keys))


@each_observed
def test_observations_stand_in_the_order_of_their_indicators(folder: Path) -> None:
    order = [row["id"] for row in rows_of(folder / "indicatoren.csv")]
    keys = [(order.index(row["indicator"]), row["gebied"], row["periode"]) for row in rows_of(folder / "waarnemingen.csv")]

    assert keys == sorted(keys)


@each_observed
def test_a_missing_value_has_a_reason_and_no_numbers(folder: Path) -> None:
    for row in rows_of(folder / "waarnemingen.csv"):
        numbers = [row[column] for column in ("waarde", "teller", "noemer") if row[column]]
        if row["status"] in {"O", "Q", "M", "N", "L"}:
            assert numbers == []
            assert row["opmerking"]
        else:
            assert numbers
            assert all(NUMBER.fullmatch(number) for number in numbers)
        assert row["opmerking"] or row["status"] != "V"


@each_observed
def test_an_indicator_is_open_exactly_when_it_has_observations(folder: Path) -> None:
    observed = {row["indicator"] for row in rows_of(folder / "waarnemingen.csv")}
    table = rows_of(folder / "indicatoren.csv")

    assert {row["id"] for row in table if row["beschikbaarheid"] == "open"} == observed
    assert all(row["houder"] for row in table if row["beschikbaarheid"] != "open")


@pytest.mark.parametrize("package", ["bevolking", "veiligheid", "werk-en-inkomen", "wonen"])
def test_the_earlier_version_stops_in_its_own_year_and_the_later_keeps_its_numbers(package: str) -> None:
    earlier = rows(package, "1.0.0", "waarnemingen.csv")
    columns = ("indicator", "gebied", "periode", "waarde", "teller", "noemer")
    later = {tuple(row[column] for column in columns) for row in rows(package, "1.1.0", "waarnemingen.csv")}

    assert max(row["periode"] for row in earlier) <= "2021"
    assert {tuple(row[column] for column in columns) for row in earlier} <= later


def test_thirteen_buurten_cover_the_list_and_eleven_coincide() -> None:
    table = rows("gebieden", "1.0.0", "focusbuurten.csv")

    assert len(table) == 16
    assert len(focus()) == 13
    assert len({row["gebied"] for row in table if row["relatie"] == "gelijk"}) == 11
    assert [row["naam"] for row in table if not row["gebied"]] == ["Haagdijken"]


def test_areas_and_boundaries_are_complete_and_small() -> None:
    table = rows("gebieden", "1.0.0", "gebieden.csv")
    content = (DATA / "gebieden" / "1.0.0" / "grenzen.geojson").read_bytes()
    features = json.loads(content)["features"]

    assert [sum(row["niveau"] == level for row in table) for level in ("gemeente", "wijk", "buurt")] == [1, 11, 56]
    assert [feature["properties"]["code"] for feature in features] == [row["code"] for row in table if row["niveau"] != "gemeente"]
    assert len(content) <= 160_000


def test_bijstand_2020_in_the_focus_and_in_the_rest() -> None:
    """Sums from buurten with a known value; worked out from the delivery without the importer."""
    table = [row for row in rows("werk-en-inkomen", "1.1.0", "waarnemingen.csv") if row["indicator"] == "bijstand"]
    buurten = [row for row in table if row["gebied"].startswith("BU")]
    known = [row for row in buurten if row["teller"]]

    def sums(inside: bool) -> tuple[int, int]:  # noqa: FBT001 - the two sides of the gap
        side = [row for row in known if (row["gebied"] in focus()) is inside]
        return sum(int(row["teller"]) for row in side), sum(int(row["noemer"]) for row in side)

    assert sums(inside=True) == (3080, 59280)
    assert sums(inside=False) == (1460, 124540)
    assert {row["gebied"] for row in buurten if row["status"] == "O"} == {"BU07580205", "BU07580506"}


def test_crimes_of_2022_add_up_to_the_city() -> None:
    table = rows("veiligheid", "1.1.0", "waarnemingen.csv")
    counted = {row["gebied"]: int(row["teller"]) for row in table if (row["indicator"], row["periode"]) == ("misdrijven-totaal", "2022")}

    assert counted["GM0758"] == 10752
    assert sum(number for code, number in counted.items() if code.startswith("BU")) == 10752


def test_woz_weighted_by_households_of_2020() -> None:
    households = {
        row["gebied"]: int(row["waarde"]) for row in rows("bevolking", "1.1.0", "waarnemingen.csv") if row["indicator"] == "huishoudens"
    }
    values = {(row["gebied"], row["periode"]): row["waarde"] for row in rows("wonen", "1.1.0", "waarnemingen.csv") if row["waarde"]}

    def mean(year: str, inside: bool) -> int:  # noqa: FBT001 - the two sides of the gap
        side = [(code, int(value)) for (code, period), value in values.items() if period == year and code.startswith("BU")]
        side = [(code, value) for code, value in side if (code in focus()) is inside]
        total = sum(households[code] for code, _ in side)
        return round(Fraction(sum(value * households[code] for code, value in side), total))

    assert [mean("2019", inside=True), mean("2022", inside=True)] == [179713, 234411]
    assert [mean("2019", inside=False), mean("2022", inside=False)] == [317080, 387201]


def test_the_faults_that_are_known_are_on_record() -> None:
    doubted = {
        (row["indicator"], row["gebied"], row["periode"])
        for package in ("bevolking", "wonen")
        for row in rows(package, "1.1.0", "waarnemingen.csv")
        if row["status"] == "V"
    }
    five = [row for row in rows("bevolking", "1.1.0", "waarnemingen.csv") if "precies 5 minder" in row["opmerking"]]

    assert doubted >= {("woz", "BU07580302", "2021"), ("woz", "BU07580507", "2018"), ("inwoners", "BU07580107", "2009")}
    assert doubted >= {("woz", "BU07580103", year) for year in ("2015", "2016", "2017", "2018")}
    assert doubted >= {("inwoners", "BU07580103", "2017"), ("inwoners", "BU07581000", "2017")}
    assert len(five) == 20
    assert {row["status"] for row in five} == {"A"}
