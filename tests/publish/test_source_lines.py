"""The sources of an indicator, named as one would name them."""

from dataclasses import replace

from generator.model.identifiers import IndicatorId
from generator.model.package import Source
from generator.publish.source_lines import indicator_source, sources_of
from tests.compute.small_city import PACKAGE
from tests.publish.small_site import small_edition

DELIVERY = Source(
    name="bron", title="Kerncijfers", publisher="CBS", table="84799NED", date="2021-03-26", license="CC-BY-4.0", sha256="f" * 64, bytes=12
)


def test_an_indicator_names_delivery_licence_and_package() -> None:
    edition = small_edition()
    edition = replace(edition, packages={PACKAGE: replace(edition.packages[PACKAGE], sources=(DELIVERY,))})

    source = indicator_source(edition.indicators[IndicatorId("bijstand")], edition)

    assert source == "CBS, Kerncijfers, tabel 84799NED (licentie: CC-BY-4.0); datapakket proef 0.1.0"
    assert sources_of(edition.indicators.values(), edition) == (source,)


def test_an_indicator_whose_delivery_is_not_described_names_its_package() -> None:
    edition = small_edition()

    assert indicator_source(edition.indicators[IndicatorId("bijstand")], edition) == "datapakket proef 0.1.0"
