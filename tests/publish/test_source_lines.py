"""The sources of an indicator, named as one would name them."""

from dataclasses import replace

from generator.model.identifiers import IndicatorId
from generator.model.package import Source
from generator.publish.source_lines import sources_of
from tests.compute.small_city import PACKAGE
from tests.publish.small_site import small_edition

DELIVERY = Source(
    name="bron", title="Kerncijfers", publisher="CBS", table="84799NED", date="2021-03-26", license="CC-BY-4.0", sha256="f" * 64, bytes=12
)


def test_an_indicator_names_delivery_licence_and_package() -> None:
    edition = small_edition()
    edition = replace(edition, packages={PACKAGE: replace(edition.packages[PACKAGE], sources=(DELIVERY,))})

    source = "CBS, Kerncijfers, tabel 84799NED (licentie: CC-BY-4.0); datapakket proef 0.1.0"
    assert sources_of((edition.indicators[IndicatorId("bijstand")],), edition) == (source,)
    assert sources_of(edition.indicators.values(), edition) == (source,)


def test_every_delivery_of_an_indicator_is_named_and_those_of_what_it_is_divided_by() -> None:
    earlier, people = replace(DELIVERY, name="eerder", title="Eerder"), replace(DELIVERY, name="mensen", title="Inwoners")
    series: list[dict[str, object]] = [{"indicator": "bijstand", "source": name, "periods": []} for name in ("eerder", "bron")]
    edition = small_edition()
    package = replace(edition.packages[PACKAGE], sources=(DELIVERY, earlier, people), descriptor={"series": series})
    indicators = {
        **edition.indicators,
        IndicatorId("bijstand"): replace(edition.indicators[IndicatorId("bijstand")], denominator=IndicatorId("inwoners")),
        IndicatorId("inwoners"): replace(edition.indicators[IndicatorId("inwoners")], source="mensen"),
    }
    edition = replace(edition, packages={PACKAGE: package}, indicators=indicators)

    found = sources_of((indicators[IndicatorId("bijstand")],), edition)

    assert [line.split(", ")[1] for line in found] == ["Eerder", "Inwoners", "Kerncijfers"]


def test_an_indicator_whose_delivery_is_not_described_names_its_package() -> None:
    edition = small_edition()

    assert sources_of((edition.indicators[IndicatorId("bijstand")],), edition) == ("datapakket proef 0.1.0",)
