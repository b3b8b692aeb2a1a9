"""Markdown files become narratives by key."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    "name",
    [
        ".DS_Store",
        "._ronde.md",
        "~$ronde.docx",
        ".~lock.ronde.odt#",
        "~WRL0001.tmp",
        "Thumbs.db",
        "desktop.ini",
        "ronde.md~",
        "#ronde.md#",
        ".ronde.md.swp",
        ".obsidian/app.json",
        ".obsidian/notitie.md",
    ],
)
def test_what_a_system_or_a_program_leaves_is_passed_over(klein_copy: SourceTree, name: str) -> None:
    path = klein_copy.root / "content/2022/verhalen" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"\x00\x05\x16\x07")

    narratives, problems = load_narratives(klein_copy, "content/2022", EditionId("2022"))

    assert [key for key in narratives if key.startswith("verhalen")] == ["verhalen/ronde-van-maandag"]
    assert problems == ()


@pytest.mark.parametrize(
    ("name", "next_step"),
    [
        (".geheim.md", "Noem het geheim.md, of haal het weg."),
        ("ronde.MD", "noem het ronde.md."),
        ("ronde.docx", "Zet de tekst als platte tekst in ronde.md."),
        ("foto.jpg", "Haal het bestand hier weg."),
    ],
)
def test_a_file_that_somebody_made_and_nobody_reads_is_told(klein_copy: SourceTree, name: str, next_step: str) -> None:
    (klein_copy.root / "content/2022/verhalen" / name).write_text("tekst")

    (problem,) = load_narratives(klein_copy, "content/2022", EditionId("2022"))[1]

    assert (problem.code, problem.place.path, problem.next_step) == ("file-unread", f"content/2022/verhalen/{name}", next_step)
