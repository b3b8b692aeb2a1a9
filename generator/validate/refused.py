"""What a page refused although the checks had let it pass → the same problem as theirs, at the place that was found for it."""

from __future__ import annotations

from generator.model.problem import Place, Problem

_UNFOUND = "Waar het is getypt, is niet te vinden; zoek het in de teksten, de instellingen en de gegevens."


def unanswered_at(place: Place) -> Problem:
    """A macro to which there is no answer after all."""
    found = "Bij deze macro is geen cijfer of grafiek te maken."
    next_step = "Kies een ander gebied, jaar of soort grafiek, of haal de macro weg."
    return Problem(place=place, code="request-unanswered", found=found, next_step=next_step)


def loose_number_at(place: Place, number: str) -> Problem:
    """A number that is no year, date, code or figure once Markdown has taken its part."""
    return Problem(
        place=place,
        code="typed-number",
        found=f"'{number}' blijft als los getal op de pagina staan.",
        expected="Een lijst met nummers heeft een lege regel erboven en een punt achter elk nummer; een link is [tekst](adres); "
        "een nummer dat geen cijfer is, staat tussen `accenten`.",
        next_step="Maak de lijst, de link of de accenten af, of zet een lege regel ertussen." if place.line else _UNFOUND,
    )


def dead_link_at(place: Place, target: str) -> Problem:
    """A link that leads nowhere."""
    found = f"De link naar '{target}' leidt nergens heen."
    next_step = "Verbeter het adres, of haal de link weg." if place.line else _UNFOUND
    return Problem(place=place, code="broken-link", found=found, next_step=next_step)


def enclosed_block_at(place: Place) -> Problem:
    """A chart, map or table inside other text."""
    found = "Een grafiek, kaart of tabel staat hier midden in een alinea, een lijst of een tabel."
    next_step = "Zet de macro op een eigen regel, buiten een lijst of tabel."
    return Problem(place=place, code="block-in-paragraph", found=found, next_step=next_step)
