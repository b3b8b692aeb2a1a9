"""Markdown files become narratives by key."""

from __future__ import annotations

from generator.load.narratives import load_narratives, read_narrative
from generator.model.identifiers import EditionId
from generator.model.narrative import ChartRequest, FigureRequest
from generator.system.files import SourceTree


def test_keys_are_paths_below_the_folder(klein: SourceTree) -> None:
    narratives, problems = load_narratives(klein, "content/2022", EditionId("2022"))

    assert sorted(narratives) == [
        "buurten/molenhoek",
        "maatregelen/samen-de-straat-op",
        "methoden",
        "programma",
        "themas/veiligheid",
        "themas/werk",
        "themas/wonen",
        "verhalen/ronde-van-maandag",
        "voorpagina",
        "wijken/oost",
    ]
    assert problems == ()


def test_a_narrative_has_title_summary_requests_and_places(klein: SourceTree) -> None:
    narrative = load_narratives(klein, "content/2022", EditionId("2022"))[0]["voorpagina"]
    requests = [segment for segment in narrative.segments if isinstance(segment, (FigureRequest, ChartRequest))]

    assert (narrative.title, narrative.summary) == ("De staat van Kleinstad in 2022", "Hoe het gaat in de buurten van Kleinstad.")
    assert [(request.indicator, request.place.line, request.place.column) for request in requests] == [
        ("bijstand", 5, 35),
        ("bijstand", 6, 8),
        ("misdrijven", 8, 1),
    ]
    assert (narrative.places["titel"].line, narrative.places["titel"].column) == (2, 9)


def test_narratives_of_the_site_belong_to_no_edition(klein: SourceTree) -> None:
    narratives, _ = load_narratives(klein, "content/algemeen", None)

    assert {key: narrative.edition for key, narrative in narratives.items()} == {"over": None, "privacy": None, "toegankelijkheid": None}


def test_a_narrative_with_mistakes_is_still_a_narrative() -> None:
    content = b"---\nsamenvatting: Kort.\n---\nEen {{ cijffer() }} twee \xff.\r\n"

    narrative, problems = read_narrative(content, "a.md", "a", None)

    assert (narrative.title, narrative.summary, len(narrative.segments)) == ("", "Kort.", 2)
    assert sorted(problem.code for problem in problems) == ["front-matter-missing-key", "macro-unknown", "not-utf8"]


def test_a_folder_that_is_not_there_has_no_narratives(klein: SourceTree) -> None:
    assert load_narratives(klein, "content/1999", EditionId("1999")) == ({}, ())
