"""`publiccode.yml` has what version 0.4 of the standard makes mandatory, within its limits."""

import datetime as dt
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).parents[2] / "publiccode.yml"
MANDATORY = {"publiccodeYmlVersion", "name", "url", "platforms", "categories", "developmentStatus", "softwareType", "description"}
SECTIONS = {"legal", "maintenance", "localisation"}
OPTIONAL = {"landingURL", "isBasedOn", "softwareVersion", "releaseDate", "logo", "usedBy", "roadmap", "intendedAudience", "dependsOn"}
TYPES = {"mobile", "iot", "desktop", "web", "backend", "other"}
STATUSES = {"concept", "development", "beta", "stable", "obsolete"}


def _read() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return read


def test_what_is_mandatory_is_there_and_no_key_is_unknown() -> None:
    read = _read()

    assert read.keys() >= MANDATORY | SECTIONS
    assert read.keys() <= MANDATORY | SECTIONS | OPTIONAL
    assert read["publiccodeYmlVersion"] == "0.4"
    assert read["developmentStatus"] in STATUSES
    assert read["softwareType"].removeprefix("standalone/") in TYPES
    assert isinstance(read.get("releaseDate", dt.date.min), dt.date)


def test_every_description_keeps_to_its_length() -> None:
    descriptions = _read()["description"]

    assert {"nl", "en"} <= descriptions.keys()
    assert all(len(one["shortDescription"]) <= 150 for one in descriptions.values())
    assert all(150 <= len(one["longDescription"]) <= 10_000 for one in descriptions.values())


def test_maintenance_by_ourselves_names_a_contact_and_the_languages_are_named() -> None:
    read = _read()

    assert read["maintenance"]["type"] == "internal"
    assert all(contact["name"] for contact in read["maintenance"]["contacts"])
    assert isinstance(read["localisation"]["localisationReady"], bool)
    assert read["localisation"]["availableLanguages"] == ["nl"]
    assert all(country == country.lower() for country in read["intendedAudience"]["countries"])
