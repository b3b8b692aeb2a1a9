"""The descriptor says where everything comes from, and what is not known."""

import json
from dataclasses import replace
from typing import Any

from generator.model.identifiers import PackageName, PackageVersion, RegionCode
from generator.versions.intake.csv_text import write_csv
from generator.versions.intake.descriptor import describe_delivery, describe_package, describe_table
from generator.versions.intake.folder_files import add_checksums, list_differences
from generator.versions.intake.mapping import Delivery, PackageHead
from generator.versions.intake.schemas import OBSERVATIONS
from tests.versions.small_deliveries import BY_ORDER, NOORD, NOWHERE, a_delivery

HEAD = PackageHead(
    name=PackageName("wonen"),
    version=PackageVersion("0.1.0"),
    title="Wonen",
    description="Wonen in Chassé.",
    keywords=("wonen",),
    licenses=({"name": "notspecified", "title": "Niet vastgesteld"},),
    contributors=({"title": "Dorp", "roles": "author, publisher"},),
    spatial="GM0001",
    date="2020-02-02",
    place=NOWHERE,
)


def descriptor(*deliveries: Delivery) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(describe_package(HEAD, deliveries, [], {}))
    return read


def test_a_package_is_as_old_as_its_newest_delivery() -> None:
    deliveries = [a_delivery(date=date) for date in ("2021-03-26", "2023-05", "2023", "onbekend")]

    assert descriptor(*deliveries)["created"] == "2023-05-01T00:00:00Z"


def test_a_package_without_deliveries_has_the_declared_date() -> None:
    assert descriptor()["created"] == "2020-02-02T00:00:00Z"


def test_letters_keep_their_accents_and_the_file_ends_with_a_newline() -> None:
    content = describe_package(HEAD, [], [], {})

    assert "Chassé".encode() in content
    assert content.endswith(b"}\n")


def test_roles_become_a_list() -> None:
    assert descriptor()["contributors"] == [{"title": "Dorp", "roles": ["author", "publisher"]}]


def test_a_delivery_is_identified_by_checksum_and_size() -> None:
    described = describe_delivery(a_delivery(license="onbekend", sha256="a" * 64, size=12))

    assert described["sha256"] == "a" * 64
    assert described["bytes"] == 12
    assert described["license"] == "onbekend"
    assert "path" not in described


def test_remarks_name_the_spellings_and_rows_left_out() -> None:
    key = replace(BY_ORDER, names={"Noordhoeck\u00a0": RegionCode(NOORD)}, skip={"Centrum": "een wijk"})

    remarks = str(describe_delivery(a_delivery(remarks=("Afschrift.",), regions=key))["remarks"])

    assert remarks.startswith("Afschrift. De levering heeft geen codes")
    assert f"'Noordhoeck[harde spatie]' ({NOORD})" in remarks
    assert remarks.endswith("Overgeslagen: Centrum (een wijk).")


def test_a_table_has_its_own_checksum() -> None:
    described = describe_table("waarnemingen", "Waarnemingen", "waarnemingen.csv", b"abc", OBSERVATIONS)

    assert described["bytes"] == 3
    assert described["hash"] == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"  # FIPS 180-2, "abc"


def test_csv_has_line_feeds_and_quotes_only_where_needed() -> None:
    content = write_csv(("a", "b"), [("x", "y, z"), ('"', "é")])

    assert content == 'a,b\nx,"y, z"\n"""",é\n'.encode()


def test_checksums_list_every_other_file_sorted() -> None:
    files = add_checksums({"b.csv": b"abc", "a.csv": b"", "SHA256SUMS": b"old"})

    assert files["SHA256SUMS"].decode().splitlines() == [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.csv",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.csv",
    ]


def test_files_on_one_side_only_are_differences() -> None:
    assert list_differences({"a": b"1", "b": b"2"}, {"b": b"3", "c": b"4"}) == ("a", "b", "c")
