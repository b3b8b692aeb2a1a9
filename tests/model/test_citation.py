"""An edition, named as one would name it."""

from generator.model.citation import citation
from tests.publish.small_site import SITE, small_edition


def test_a_citation_names_publisher_year_edition_date_and_address() -> None:
    assert citation(small_edition(), SITE) == (
        'Gemeente "Dorp" (2022). Staat van het dorp, Dorp & Duin. Editie 2022, 2022-12-01. https://dorp.example/staat/2022/index.html'
    )
