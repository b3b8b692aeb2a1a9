"""`CITATION.cff` is valid in the Citation File Format 1.2.0: of the program, and of every edition."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.publish.citation_file import publish_citation
from tests.compute.small_city import PACKAGE
from tests.publish.small_site import SITE, small_edition

ROOT = Path(__file__).parents[2]
MANDATORY = {"authors", "cff-version", "message", "title"}
"""Of schema 1.2.0, as are the names and patterns below."""
KNOWN = MANDATORY | {"abstract", "commit", "contact", "date-released", "doi", "identifiers", "keywords", "license", "license-url"}
KNOWN |= {"preferred-citation", "references", "repository", "repository-artifact", "repository-code", "type", "url", "version"}
ENTITY = {"name", "address", "alias", "city", "country", "email", "website"}
REFERENCE = {"authors", "title", "type", "version", "url", "date-released", "license", "abstract"}
DAY = r"[0-9]{4}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])"


def _cited(licence: str = "CC-BY-4.0") -> dict[str, Any]:
    edition = small_edition()
    author = {"contributors": [{"title": "CBS", "roles": ["author"]}, {"title": "Wij", "roles": ["maintainer"]}]}
    package = replace(edition.packages[PACKAGE], license=licence, title='Proef: "cijfers" # 1', descriptor=author)
    read: dict[str, Any] = yaml.safe_load(publish_citation(replace(edition, packages={PACKAGE: package}), SITE).content)
    return read


def _program() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    return read


@pytest.mark.parametrize("cited", [_program(), _cited(), _cited("notspecified")], ids=["program", "edition", "edition without a licence"])
def test_it_has_what_is_mandatory_and_nothing_that_the_format_does_not_know(cited: dict[str, Any]) -> None:
    people = [*cited["authors"], *cited.get("contact", ())]

    assert cited.keys() >= MANDATORY
    assert cited.keys() <= KNOWN
    assert cited["cff-version"] == "1.2.0"
    assert cited["type"] in {"software", "dataset"}
    assert all(isinstance(cited[name], str) for name in ("message", "title", "version"))
    assert re.fullmatch(DAY, cited.get("date-released", "2022-12-01"))
    assert all(person.keys() <= ENTITY and person["name"] for person in people)
    assert all(
        reference.keys() <= REFERENCE and reference.keys() >= {"authors", "title", "type"} for reference in cited.get("references", ())
    )


def test_an_edition_names_its_publisher_its_address_and_the_packages_it_rests_on() -> None:
    cited = _cited()

    assert cited["authors"] == [{"name": 'Gemeente "Dorp"'}]
    assert cited["url"] == "https://dorp.example/staat/2022/index.html"
    assert (cited["version"], cited["date-released"]) == ("2022", "2022-12-01")
    assert cited["references"] == [
        {
            "type": "data",
            "title": 'Proef: "cijfers" # 1',
            "version": "0.1.0",
            "url": "https://dorp.example/staat/data/proef/0.1.0/datapackage.json",
            "authors": [{"name": "CBS"}],
        }
    ]


def test_a_licence_stands_in_it_only_when_it_is_settled() -> None:
    assert _cited("CC-BY-4.0")["license"] == "CC-BY-4.0"
    assert "license" not in _cited("CC-BY-4.0, notspecified")
    assert "license" not in _cited("notspecified")
