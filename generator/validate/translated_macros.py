"""A Dutch text and its translations → macros that stand in one and not in the other, so that a reader would miss a figure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from generator.model.narrative import AreaRequest, ChartRequest, FactRequest, FigureRequest, MapRequest, Narrative, Request, TableRequest
from generator.model.problem import Place, Problem
from generator.validate.markup import has_stray_braces
from generator.validate.scope import requests_of


def check_translated_macros(narrative: Narrative) -> Iterator[Problem]:
    """A translation asks for the same figures, charts and sources as the Dutch text; in which order is free.

    While a macro of either cannot be read nothing is compared: the other would be blamed for what is right in it.
    """
    for translation in narrative.translations.values():
        if not (_is_read(narrative) and _is_read(translation)):
            continue
        left, extra = _requests(narrative), _requests(translation)
        for name in list(left):
            both = min(len(left[name]), len(extra.get(name, ())))
            left[name], extra[name] = left[name][both:], extra.get(name, [])[both:]
        lacking = [(name, place) for name, places in left.items() for place in places]
        for name, place in ((name, place) for name, places in extra.items() for place in places):
            like = next((one for one in lacking if _kind(one[0]) == _kind(name)), None)
            if like:
                lacking.remove(like)
            yield _other(name, place, like, narrative.place)
        for name, place in lacking:
            found = f"De Nederlandse tekst heeft {{{{ {name} }}}} ({place}); in deze vertaling ontbreekt die macro."
            yield Problem(place=translation.place, code="translation-macros", found=found, next_step="Zet de macro ook in de vertaling.")


def _is_read(narrative: Narrative) -> bool:
    return narrative.whole and not has_stray_braces(narrative)


def _other(name: str, place: Place, like: tuple[str, Place] | None, dutch: Place) -> Problem:
    if like is None:
        found = f"In deze vertaling staat {{{{ {name} }}}}; in de Nederlandse tekst ({dutch}) niet."
        return Problem(place=place, code="translation-macros", found=found, next_step="Haal de macro weg, of zet hem ook daar.")
    found = f"In deze vertaling staat {{{{ {name} }}}}; in de Nederlandse tekst ({like[1]}) staat {{{{ {like[0]} }}}}."
    return Problem(place=place, code="translation-macros", found=found, next_step="Maak de twee gelijk.")


def _requests(narrative: Narrative) -> dict[str, list[Place]]:
    """Where each macro stands, by what it asks for."""
    found: dict[str, list[Place]] = {}
    for request in requests_of(narrative):
        found.setdefault(_written(request), []).append(request.place)
    return found


def _kind(name: str) -> str:
    return name.partition("(")[0]


def _written(request: Request) -> str:
    """A macro as one writes it, with every argument; of a fact only its source, for its text is in a language."""
    match request:
        case FigureRequest():
            against = f', tegenover="{request.against}"' if request.against else ""
            return f'{request.measure}("{request.indicator}", "{request.area}", {request.period}{against})'
        case AreaRequest():
            return f'gebied("{request.area}")'
        case FactRequest():
            return f'feit(…, bron="{request.source}")'
        case TableRequest():
            return f'tabel(indicator="{request.indicator}", gebieden={_list(request.areas)}, perioden=[{", ".join(request.periods)}])'
        case MapRequest():
            return f'kaart(indicator="{request.indicator}"{_period(request.period)})'
        case ChartRequest():
            areas = f", gebieden={_list(request.areas)}" if request.areas else ""
            return f'grafiek("{request.kind}", indicator="{request.indicator}"{areas}{_period(request.period)})'
        case _:
            assert_never(request)


def _list(names: tuple[str, ...]) -> str:
    quoted = (f'"{name}"' for name in names)
    return f"[{', '.join(quoted)}]"


def _period(period: str) -> str:
    return f", periode={period}" if period else ""
