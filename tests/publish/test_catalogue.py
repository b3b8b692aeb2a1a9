"""The catalogue says what there is, where, and under which licence, claims no more, and follows DCAT-AP-NL 3."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import DCTERMS, FOAF, RDF, RDFS, SH, Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic

from generator.load.site import load_site
from generator.model.edition import SiteSource
from generator.model.package import Table
from generator.publish.catalogue import publish_catalogue
from generator.system.files import SourceTree
from tests.compute.small_city import DIGEST, PACKAGE
from tests.publish.small_site import SITE, by_path, published, small_edition

RULES = Graph().parse(Path(__file__).parent / "dcat_ap_nl_3.ttl")
DCAT = Namespace("http://www.w3.org/ns/dcat#")
EU = Namespace("http://publications.europa.eu/resource/authority/")
SPDX = Namespace("http://spdx.org/rdf/terms#")
BASE = Namespace("https://dorp.example/staat/")
PACKAGE_SET = BASE["data/proef/0.1.0/#dataset"]


def _source(licence: str = "CC-BY-4.0", title: str = "Proef") -> SiteSource:
    edition = published(small_edition())
    table = Table(path="waarnemingen.csv", file="waarnemingen.csv", sha256=DIGEST, header=("periode",), columns=(("2020",),), lines=(2,))
    package = replace(
        edition.packages[PACKAGE],
        license=licence,
        title=title,
        tables={"waarnemingen.csv": table},
        files={"waarnemingen.csv": DIGEST},
        descriptor={"keywords": ["dorp", "proef"]},
    )
    return SiteSource(config=SITE, editions=(replace(edition, packages={PACKAGE: package}),), general={})


def _loaded(files: SourceTree) -> SiteSource:
    source, problems = load_site(files)
    assert source is not None, problems
    return source


@pytest.fixture(scope="module")
def city(klein: SourceTree) -> SiteSource:
    """The test city, with two published editions."""
    return _loaded(klein)


@pytest.fixture(scope="module")
def breda(project: SourceTree) -> SiteSource:
    """The real content and packages."""
    return _loaded(project)


def _turtle(source: SiteSource) -> Graph:
    return Graph().parse(data=by_path(publish_catalogue(source))["catalogus.ttl"], format="turtle")


def _json_ld(source: SiteSource) -> Graph:
    return Graph().parse(data=by_path(publish_catalogue(source))["catalogus.jsonld"], format="json-ld")


def _faults(graph: Graph, severity: URIRef = SH.Violation) -> list[tuple[str, str]]:
    """What the rules find: the node and the property."""
    _, report, _ = validate(graph, shacl_graph=RULES, advanced=False, inference="none")
    assert isinstance(report, Graph)
    found = [result for result in report.subjects(RDF.type, SH.ValidationResult) if (result, SH.resultSeverity, severity) in report]
    return sorted({(str(report.value(one, SH.focusNode)), str(report.value(one, SH.resultPath))) for one in found})


def _changed(graph: Graph, *, without: Iterable[tuple[URIRef, URIRef]] = (), adding: Iterable[tuple[URIRef, URIRef, object]] = ()) -> Graph:
    copy = Graph()
    for statement in graph:
        copy.add(statement)
    for subject, name in without:
        copy.remove((subject, name, None))
    for subject, name, value in adding:
        copy.add((subject, name, value))  # type: ignore[arg-type] # nodes and literals of the tests below
    return copy


def test_the_catalogue_of_a_small_city_follows_the_profile(city: SiteSource) -> None:
    graph = _turtle(city)

    assert len(list(graph.subjects(RDF.type, DCAT.Dataset))) > 2
    assert _faults(graph) == []


def test_the_catalogue_of_the_real_city_follows_the_profile(breda: SiteSource) -> None:
    graph = _turtle(breda)

    assert len(list(graph.subjects(RDF.type, DCAT.Dataset))) > 10
    assert _faults(graph) == []


def test_of_what_the_profile_recommends_only_a_service_for_a_plain_file_is_missing(city: SiteSource) -> None:
    missing = {name for _, name in _faults(_turtle(city), SH.Warning)}

    assert missing == {str(DCAT.accessService)}


def test_turtle_and_json_ld_say_the_same(city: SiteSource, breda: SiteSource) -> None:
    for source in (city, breda):
        first, second = _turtle(source), _json_ld(source)

        assert len(first) > 100
        assert isomorphic(first, second)


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        (PACKAGE_SET, DCTERMS.identifier),
        (PACKAGE_SET, DCTERMS.creator),
        (PACKAGE_SET, DCTERMS.accessRights),
        (PACKAGE_SET, DCAT.theme),
        (PACKAGE_SET, DCAT.contactPoint),
        (BASE["#catalogus"], DCAT.contactPoint),
        (BASE["#catalogus"], DCTERMS.publisher),
        (BASE["#edities"], DCTERMS.title),
        (BASE["data/proef/0.1.0/waarnemingen.csv#bestand"], DCTERMS.license),
        (BASE["data/proef/0.1.0/waarnemingen.csv#bestand"], DCAT.accessURL),
        (BASE["2022/api/#dienst"], DCAT.endpointDescription),
    ],
)
def test_what_is_mandatory_and_missing_is_found(subject: URIRef, name: URIRef) -> None:
    graph = _turtle(_source())
    assert (subject, name, None) in graph

    faults = _faults(_changed(graph, without=[(subject, name)]))

    assert (str(subject), str(name)) in faults


@pytest.mark.parametrize(
    ("name", "value"),
    [
        (DCAT.theme, Literal("veiligheid")),
        (DCAT.theme, EU["data-theme/WIJKEN"]),
        (DCTERMS.accessRights, EU["access-right/OPEN"]),
        (DCTERMS.modified, Literal("vorige week")),
        (DCTERMS.accrualPeriodicity, Literal("jaarlijks")),
        (DCTERMS.title, Literal("Neighbourhoods", lang="xx")),
        (DCAT.contactPoint, Literal("redactie@dorp.example")),
        (DCAT.inSeries, BASE["elders#edities"]),
    ],
)
def test_a_value_that_is_in_no_list_of_the_profile_is_found(name: URIRef, value: URIRef | Literal) -> None:
    graph = _turtle(_source())

    faults = _faults(_changed(graph, without=[(PACKAGE_SET, name)], adding=[(PACKAGE_SET, name, value)]))

    assert (str(PACKAGE_SET), str(name)) in faults


def test_every_rule_says_from_which_section_it_comes() -> None:
    rules = list(RULES.subjects(RDF.type, SH.NodeShape))

    assert len(rules) > 15
    assert [rule for rule in rules if (rule, RDFS.seeAlso, None) not in RULES] == []


def test_every_data_set_is_listed_and_a_series_holds_the_editions() -> None:
    graph = _turtle(_source())
    edition = BASE["2022/#dataset"]

    assert set(graph.objects(BASE["#catalogus"], DCAT.dataset)) == set(graph.subjects(RDF.type, DCAT.Dataset)) == {edition, PACKAGE_SET}
    assert list(graph.objects(edition, DCAT.inSeries)) == [BASE["#edities"]]
    assert list(graph.objects(BASE["#edities"], DCTERMS.accrualPeriodicity)) == [EU["frequency/ANNUAL"]]


def test_a_known_licence_is_an_address_and_any_other_stays_unsettled_with_words() -> None:
    file = BASE["data/proef/0.1.0/waarnemingen.csv#bestand"]
    unsettled = URIRef("http://standaarden.overheid.nl/owms/terms/licentieonbekend")
    known, mixed, none = _turtle(_source("CC-BY-4.0")), _turtle(_source("CC-BY-4.0, notspecified")), _turtle(_source(""))

    assert known.value(file, DCTERMS.license) == URIRef("https://creativecommons.org/licenses/by/4.0/")
    assert known.value(file, DCTERMS.rights) is None
    assert mixed.value(file, DCTERMS.license) == unsettled
    assert mixed.value(mixed.value(file, DCTERMS.rights), DCTERMS.description) == Literal(
        "Licentie: deels CC-BY-4.0, deels niet vastgesteld.", lang="nl"
    )
    assert none.value(none.value(file, DCTERMS.rights), DCTERMS.description) == Literal("Licentie: niet vastgesteld.", lang="nl")


def test_an_edition_has_a_licence_only_when_all_its_packages_have_that_one() -> None:
    file = BASE["2022/downloads/staat-van-de-wijken-2022.zip#bestand"]

    assert _turtle(_source("CC0-1.0")).value(file, DCTERMS.license) == URIRef("https://creativecommons.org/publicdomain/zero/1.0/")
    assert str(_turtle(_source("CC0-1.0, CC-BY-4.0")).value(file, DCTERMS.license)).endswith("licentieonbekend")


def test_a_file_has_its_checksum_and_the_years_are_those_of_the_observations(city: SiteSource) -> None:
    graph = _turtle(city)
    package = next(one for one in city.published[-1].packages.values() if one.periods)
    base = Namespace(city.config.base_address)
    checksum = graph.value(base[f"{package.folder}/waarnemingen.csv#bestand"], SPDX.checksum)
    period = graph.value(base[f"{package.folder}/#dataset"], DCTERMS.temporal)

    assert str(graph.value(checksum, SPDX.checksumValue)).lower() == package.files["waarnemingen.csv"]
    assert str(graph.value(period, DCAT.startDate)) == package.periods[0]
    assert str(graph.value(period, DCAT.endDate)) == package.periods[-1]


def test_an_author_that_the_descriptor_names_made_the_package_and_else_the_publisher_did(city: SiteSource) -> None:
    graph = _turtle(city)
    base = Namespace("https://kleinstad.example/staat/")
    maker = graph.value(base["data/wijkcijfers/0.1.0/#dataset"], DCTERMS.creator)

    assert graph.value(maker, FOAF.name) == Literal("Kleinstad", lang="nl")
    assert _turtle(_source()).value(PACKAGE_SET, DCTERMS.creator) == BASE["#uitgever"]


def test_texts_are_escaped() -> None:
    title = 'Een "proef"\\\nop twee regels'

    assert _turtle(_source(title=title)).value(PACKAGE_SET, DCTERMS.title) == Literal(title, lang="nl")


def test_files_can_be_fetched_where_the_catalogue_says() -> None:
    fetched = set(_turtle(_source()).objects(None, DCAT.downloadURL))

    assert BASE["data/proef/0.1.0/waarnemingen.csv"] in fetched
    assert BASE["2022/downloads/staat-van-de-wijken-2022.zip"] in fetched
