"""The terms of others that the catalogue uses, each described in a line, so that a catalogue explains itself without a network.

DCAT-AP-NL 3.0 names the lists in its chapter *Waardelijsten*: those of the Publications Office of the EU and of IANA.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.identifiers import ThemeId
from generator.publish.linked_data import Link, Node, Words

_EU = "http://publications.europa.eu/resource/authority/"
_IANA = "https://www.iana.org/assignments/media-types/"

DUTCH = Link(f"{_EU}language/NLD")
PUBLIC = Link(f"{_EU}access-right/PUBLIC")
YEARLY = Link(f"{_EU}frequency/ANNUAL")

CSV, CSV_TYPE = Link(f"{_EU}file-type/CSV"), Link(f"{_IANA}text/csv")
JSON, JSON_TYPE = Link(f"{_EU}file-type/JSON"), Link(f"{_IANA}application/json")
ZIP, ZIP_TYPE = Link(f"{_EU}file-type/ZIP"), Link(f"{_IANA}application/zip")

SHA256 = Link("http://spdx.org/rdf/terms#checksumAlgorithm_sha256")

DATA_PACKAGE = Link("https://datapackage.org/profiles/2.0/datapackage.json")
CSV_ON_THE_WEB = Link("https://www.w3.org/TR/tabular-metadata/")
JSON_SCHEMA = Link("https://json-schema.org/draft/2020-12/schema")

_THEME = f"{_EU}data-theme/"
REGIONS = Link(f"{_THEME}REGI")
"""What every data set is about: areas of a city."""
_THEMES = {
    "wonen": "SOCI",
    "bevolking": "SOCI",
    "onderwijs": "EDUC",
    "veiligheid": "JUST",
    "werk": "ECON",
    "inkomen": "ECON",
    "gezondheid": "HEAL",
    "zorg": "HEAL",
    "milieu": "ENVI",
    "vervoer": "TRAN",
    "energie": "ENER",
}
"""Theme of the EU by id of a theme in `site.toml`; a city that names its themes otherwise has the theme of regions."""

_LABELS = {
    f"{_THEME}REGI": "Regio’s en steden",
    f"{_THEME}SOCI": "Bevolking en samenleving",
    f"{_THEME}EDUC": "Onderwijs, cultuur en sport",
    f"{_THEME}JUST": "Justitie, rechtsstelsel en openbare veiligheid",
    f"{_THEME}ECON": "Economie en financiën",
    f"{_THEME}HEAL": "Gezondheid",
    f"{_THEME}ENVI": "Milieu",
    f"{_THEME}TRAN": "Vervoer",
    f"{_THEME}ENER": "Energie",
}

_CLASSES = {
    DUTCH.address: "dct:LinguisticSystem",
    PUBLIC.address: "dct:RightsStatement",
    YEARLY.address: "dct:Frequency",
    **dict.fromkeys((CSV.address, JSON.address, ZIP.address), "dct:MediaTypeOrExtent"),
    **dict.fromkeys((CSV_TYPE.address, JSON_TYPE.address, ZIP_TYPE.address), "dct:MediaType"),
    SHA256.address: "spdx:ChecksumAlgorithm",
    **dict.fromkeys((DATA_PACKAGE.address, CSV_ON_THE_WEB.address, JSON_SCHEMA.address), "dct:Standard"),
    **dict.fromkeys(_LABELS, "skos:Concept"),
}


def eu_themes(themes: Iterable[ThemeId]) -> tuple[Link, ...]:
    """Themes of the EU, sorted, each once."""
    return tuple(Link(f"{_THEME}{name}") for name in sorted({"REGI", *(_THEMES[theme] for theme in themes if theme in _THEMES)}))


def describe_terms(nodes: Iterable[Node]) -> Iterator[Node]:
    """A line for every term and every licence that the nodes use, each once, sorted by address."""
    links = [(name, value.address) for node in nodes for name, value in node.properties if isinstance(value, Link)]
    licences = {address: "dct:LicenseDocument" for name, address in links if name == "dct:license"}
    classes = licences | {address: _CLASSES[address] for _, address in links if address in _CLASSES}
    for address in sorted(classes):
        label = (("skos:prefLabel", Words(_LABELS[address])),) if address in _LABELS else ()
        yield Node(address=address, kind=classes[address], properties=label)
