"""What the city says is said in another language; what is a name, a code or an address stays."""

from __future__ import annotations

from dataclasses import replace

from generator.load.site import load_site
from generator.model.identifiers import PackageName
from generator.model.language import Language
from generator.model.package import Source
from generator.model.translating import in_language, texts_of_city
from generator.system.files import SourceTree

ENGLISH = Language(
    code="en",
    locale="en_GB",
    name="English",
    messages={"politie": ("police",), "Gemeente Kleinstad": ("Municipality of Kleinstad",)},
)


def test_who_takes_part_and_who_published_a_source_are_said_in_another_language(klein: SourceTree) -> None:
    source, _ = load_site(klein)
    assert source is not None
    assert {"politie", "Gemeente Kleinstad"} <= set(texts_of_city(source))

    edition = in_language(source, ENGLISH).newest
    (measure,) = edition.interventions
    assert [partner.text for partner in measure.partners] == ["bewoners van Molenhoek", "police"]
    assert edition.packages[PackageName("bevolking")].sources[0].publisher == "Municipality of Kleinstad"
    assert measure.source.address == source.newest.interventions[0].source.address


def test_a_title_that_begins_with_the_dutch_name_of_a_table_keeps_it_apart() -> None:
    source = Source(name="kwb", title="", publisher="", table="", date="", license="", sha256="", bytes=0, original="Kerncijfers")
    kept, translated = replace(source, title="Kerncijfers (key figures)"), replace(source, title="Key figures")

    assert (kept.kept_title, kept.own_title) == ("Kerncijfers", " (key figures)")
    assert (translated.kept_title, translated.own_title) == ("", "Key figures")


def test_what_a_measure_costs_and_how_a_story_may_be_told_are_texts_of_the_city(klein: SourceTree) -> None:
    source, _ = load_site(klein)
    assert source is not None
    (measure,), (story,) = source.newest.interventions, source.newest.stories

    assert {measure.budget.text, story.consent.text} - {""} <= set(texts_of_city(source))
