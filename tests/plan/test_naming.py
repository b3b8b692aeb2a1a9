"""The name of an area is a name, also when there is a digit in it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.identifiers import RegionCode
from generator.model.region import Level, Region
from generator.model.sentence import Code, Link, Moment, Sentence
from generator.plan.naming import area_naming


@dataclass(frozen=True, kw_only=True)
class Part:
    """Part of a page."""

    words: tuple[Sentence, ...]
    label: str


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page with a part."""

    lead: Sentence
    parts: tuple[Part, ...]


def region(name: str) -> Region:
    return Region(code=RegionCode("BU00000000"), name=name, level=Level.NEIGHBOURHOOD, parent=None, year="2020", slug="x")


def page(*lead: str | Link) -> Page:
    return Page(lead=lead, parts=(Part(words=(("In West 2",), ("In 2020.",)), label="West 2"),))


def test_a_name_with_a_digit_becomes_a_part_of_its_own_wherever_it_stands() -> None:
    named = area_naming([region("West 2"), region("West 21"), region("Oost")]).name(page("West 2 ligt naast West 21.", Link("West 2", "x")))

    assert named.lead == (Code("West 2"), " ligt naast ", Code("West 21"), ".", Link("West 2", "x"))
    assert named.parts[0].words == (("In ", Code("West 2")), ("In 2020.",))
    assert named.parts[0].label == "West 2"


def test_a_number_beside_a_name_stays_what_it_was() -> None:
    named = area_naming([region("West 2")]).name(page("In West 20 wonen 3 mensen"))

    assert named.lead == ("In West 20 wonen 3 mensen",)


def test_pages_of_a_city_without_such_names_are_left_alone() -> None:
    given = page("In 2020 ", "Oost")

    assert area_naming([region("Oost")]).name(given) is given
    assert Moment("2020") not in given.lead
