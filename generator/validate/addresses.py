"""A site with its `adressen.lock` → pages and editions that were published and are no more, and editions of which no address is locked."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.addresses import ADDRESSES, front_page_of, lasting_addresses
from generator.model.edition import Edition, SiteSource
from generator.model.problem import Place, Problem, bound_problems
from generator.validate.locks import lock_step


def check_addresses(source: SiteSource) -> Iterator[Problem]:
    """Who was led to a page of an edition still finds it there; of an edition that cannot be read nobody knows.

    Of an edition that is gone only its front page is told.
    """
    for edition in source.editions:
        if edition.config.is_draft and front_page_of(edition) in source.addresses:
            yield _taken_back(edition)
        elif not edition.config.is_draft and front_page_of(edition) not in source.addresses:
            found = f"Van de gepubliceerde editie {edition.config.id} is niet vastgelegd welke adressen blijven."
            yield Problem(place=Place(path=ADDRESSES), code="addresses-not-locked", found=found, next_step=lock_step(edition))
    there = {address for edition in source.editions for address in lasting_addresses(edition)}
    gone = [address for address in source.addresses if address not in there and address.partition("/")[0] not in source.unread]
    without = {address.partition("/")[0] for address in gone if address.count("/") == 1}
    told = (address for address in gone if address.count("/") == 1 or address.partition("/")[0] not in without)
    yield from bound_problems(_gone(address, source.addresses[address]) for address in told)


def _gone(address: str, place: Place) -> Problem:
    return Problem(
        place=place,
        code="page-gone",
        found=f"De pagina '{address}' is gepubliceerd, en is er niet meer.",
        expected="Een adres van een gepubliceerde editie blijft werken.",
        next_step="Zet terug wat u weghaalde. Moet de pagina echt weg, haal dan ook deze regel weg.",
    )


def _taken_back(edition: Edition) -> Problem:
    """As a draft its figures would be locked no more, and nothing would lead to it."""
    return Problem(
        place=edition.config.places.get("status", edition.config.place),
        code="page-gone",
        found=f"De editie {edition.config.id} is gepubliceerd, en is hier weer een concept.",
        expected="Wat is gepubliceerd, blijft gepubliceerd: cijfers en adressen liggen vast.",
        next_step=f"Zet 'status' op 'gepubliceerd'. Moet de editie echt terug, haal dan haar regels uit {ADDRESSES}.",
    )
