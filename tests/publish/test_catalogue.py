"""The catalogue says what there is, where, and under which licence, and claims no more."""

import re
from dataclasses import replace

from generator.model.edition import SiteSource
from generator.publish.catalogue import publish_catalogue
from tests.compute.small_city import PACKAGE
from tests.publish.small_site import SITE, by_path, published, small_edition


def _catalogue(licence: str = "CC-BY-4.0", title: str = "Proef") -> str:
    edition = published(small_edition())
    package = replace(edition.packages[PACKAGE], license=licence, title=title, tables={"waarnemingen.csv": None})  # type: ignore[dict-item] # only names count here
    source = SiteSource(config=SITE, editions=(replace(edition, packages={PACKAGE: package}),), general={})
    return by_path(publish_catalogue(source))["catalogus.ttl"].decode()


def _statements(text: str) -> list[str]:
    return [block for block in text.split("\n\n") if not block.startswith("@prefix")]


def test_every_statement_ends_and_every_bracket_closes() -> None:
    text = re.sub(r'"(?:[^"\\]|\\.)*"', '""', _catalogue())

    assert all(block.rstrip().endswith(" .") for block in _statements(text))
    assert text.count("[") == text.count("]") > 0
    assert text.count("<") == text.count(">")


def test_there_is_a_catalogue_a_series_an_edition_and_a_package() -> None:
    kinds = re.findall(r"^<([^>]+)> a ([\w:]+) ;", _catalogue(), flags=re.MULTILINE)

    assert kinds == [
        ("https://dorp.example/staat/#catalogus", "dcat:Catalog"),
        ("https://dorp.example/staat/#uitgever", "foaf:Agent"),
        ("https://dorp.example/staat/#edities", "dcat:DatasetSeries"),
        ("https://dorp.example/staat/2022/#dataset", "dcat:Dataset"),
        ("https://dorp.example/staat/data/proef/0.1.0/#dataset", "dcat:Dataset"),
    ]


def test_every_data_set_that_the_catalogue_names_is_described() -> None:
    text = _catalogue()

    named = re.search(r"dcat:dataset (.*) \.", text)
    assert named
    for node in named[1].split(" , "):
        assert f"\n{node} a dcat:Dataset" in text


def test_a_known_licence_is_an_address_and_any_other_stays_words() -> None:
    assert "dct:license <https://creativecommons.org/licenses/by/4.0/>" in _catalogue("CC-BY-4.0")
    mixed = _catalogue("CC-BY-4.0, notspecified")
    assert "dct:license" not in mixed
    assert 'dct:rights "Licentie: CC-BY-4.0, niet vastgesteld"@nl' in mixed
    assert 'dct:rights "Licentie: niet vastgesteld"@nl' in _catalogue("")


def test_texts_are_escaped() -> None:
    assert r'dct:title "Een \"proef\"\\\nop twee regels"@nl' in _catalogue(title='Een "proef"\\\nop twee regels')


def test_files_can_be_fetched_where_the_catalogue_says() -> None:
    text = _catalogue()

    assert "dcat:downloadURL <https://dorp.example/staat/data/proef/0.1.0/waarnemingen.csv>" in text
    assert "dcat:downloadURL <https://dorp.example/staat/2022/downloads/staat-van-de-wijken-2022.zip>" in text
