"""Narratives of `maatregelen/` and `verhalen/` → interventions and stories, with every value of their heads at its place."""

from __future__ import annotations

from collections.abc import Mapping

from generator.load.front_matter import HeadKeys
from generator.model.initiative import INTERVENTIONS, STORIES, Intervention, Reference, Story
from generator.model.narrative import Entry, Narrative
from generator.model.problem import Place

_SOURCE = ("bron", "bron_naam", "bron_datum")

HEADS: Mapping[str, HeadKeys] = {
    INTERVENTIONS: HeadKeys(
        texts=("titel", "samenvatting", "status", "periode", "budget", "budget_bron", *_SOURCE),
        lists=("thema", "gebieden", "partners", "indicatoren"),
        required=("titel", "samenvatting", "thema", "gebieden", "status"),
    ),
    STORIES: HeadKeys(
        texts=("titel", "samenvatting", "wie", "datum", "toestemming", *_SOURCE),
        lists=("gebieden",),
        required=("titel", "samenvatting", "gebieden", "wie", "datum"),
    ),
}
"""What stands in the head of a text, by the folder it lies in."""


def list_interventions(narratives: Mapping[str, Narrative]) -> tuple[Intervention, ...]:
    """What is being done, in the order of file names."""
    return tuple(_intervention(name, narrative) for name, narrative in _in_folder(narratives, INTERVENTIONS))


def list_stories(narratives: Mapping[str, Narrative]) -> tuple[Story, ...]:
    """What people tell, in the order of file names."""
    return tuple(_story(name, narrative) for name, narrative in _in_folder(narratives, STORIES))


def _in_folder(narratives: Mapping[str, Narrative], folder: str) -> list[tuple[str, Narrative]]:
    prefix = f"{folder}/"
    return [(key.removeprefix(prefix), narrative) for key, narrative in sorted(narratives.items()) if key.startswith(prefix)]


def _intervention(name: str, narrative: Narrative) -> Intervention:
    return Intervention(
        id=name,
        narrative=narrative,
        themes=_all(narrative, "thema"),
        areas=_all(narrative, "gebieden"),
        status=_one(narrative, "status"),
        period=_one(narrative, "periode"),
        partners=_all(narrative, "partners"),
        indicators=_all(narrative, "indicatoren"),
        budget=_one(narrative, "budget"),
        budget_source=_one(narrative, "budget_bron"),
        source=_source(narrative),
    )


def _story(name: str, narrative: Narrative) -> Story:
    return Story(
        id=name,
        narrative=narrative,
        areas=_all(narrative, "gebieden"),
        teller=_one(narrative, "wie"),
        date=_one(narrative, "datum"),
        source=_source(narrative),
        consent=_one(narrative, "toestemming"),
    )


def _source(narrative: Narrative) -> Reference:
    address, title, date = (_one(narrative, key) for key in _SOURCE)
    return Reference(address=address, title=title, date=date)


def _all(narrative: Narrative, key: str) -> tuple[Entry, ...]:
    return narrative.front_matter.get(key, ())


def _one(narrative: Narrative, key: str) -> Entry:
    """The text of a key; empty, on the first line, when it is not there."""
    return next(iter(_all(narrative, key)), Entry(text="", place=Place(path=narrative.place.path, line=1)))
