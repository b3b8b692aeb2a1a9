"""The manifest lists what went in and what came out."""

import json
from typing import Any

from generator.publish.manifest import BuildRecord, publish_manifest
from tests.compute.small_city import DIGEST
from tests.publish.small_site import by_path, small_edition

OUTPUTS = {
    "index.html": "a" * 64,
    "2022/index.html": "b" * 64,
    "2022/downloads/x.zip": "c" * 64,
    "SHA256SUMS": "d" * 64,
    "manifest.json": "e" * 64,
}


def _manifest() -> dict[str, Any]:
    record = BuildRecord(
        inputs={"content/site.toml": "1" * 64, "build.py": "2" * 64},
        tools={"python": "3.11.7", "babel": "2.18.0"},
        editions=(small_edition(),),
    )
    manifest: dict[str, Any] = json.loads(by_path(publish_manifest(OUTPUTS, record))["manifest.json"])
    return manifest


def test_outputs_are_listed_but_not_the_lists_themselves_nor_archives() -> None:
    assert list(_manifest()["uitvoer"].items()) == [("2022/index.html", "b" * 64), ("index.html", "a" * 64)]


def test_a_commit_that_nobody_stated_is_null() -> None:
    record = BuildRecord(inputs={}, tools={}, editions=(), commit="a" * 40)

    assert json.loads(by_path(publish_manifest({}, record))["manifest.json"])["commit"] == "a" * 40
    assert _manifest()["commit"] is None


def test_inputs_and_tools_are_listed_in_order() -> None:
    manifest = _manifest()

    assert list(manifest["invoer"]) == ["build.py", "content/site.toml"]
    assert list(manifest["gereedschap"].items()) == [("babel", "2.18.0"), ("python", "3.11.7")]


def test_editions_are_listed_with_the_packages_they_pin_and_their_checksums() -> None:
    assert _manifest()["edities"] == [
        {
            "id": "2022",
            "titel": "Staat van het dorp",
            "datum": "2022-12-01",
            "status": "concept",
            "pakketten": {"proef": {"versie": "0.1.0", "vrijgegeven": True, "bestanden": {"waarnemingen.csv": DIGEST}}},
        }
    ]
