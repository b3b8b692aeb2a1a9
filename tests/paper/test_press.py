"""Setting documents: what is said of them, what is refused, and that a text is never a command."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.model.language import DUTCH, Language
from generator.paper.drawings import address_code, chart_for_paper
from generator.paper.font import FONT, FONT_FOLDER
from generator.paper.press import MissingLetterError, Press, tools_used
from generator.paper.voice import voice_of
from tests.paper.pdf_reading import TaggedPdf

TEMPLATES = Path(__file__).parents[2] / "site_templates" / "paper"
DATE = "2023-06-01"
HOSTILE = 'Noord #panic("x") $1$ <a> @b \\ *vet* _plat_ `code` // weg /* weg */ ~ -- "aan"'


def document(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - any part of a document
    return {
        "title": "Blad",
        "author": "Gemeente",
        "description": "Proef",
        "keywords": ["proef"],
        "date": {"year": 2023, "month": 6, "day": 1},
        "font": FONT,
        "voice": voice_of(DUTCH),
        "name": "Noord",
        "kicker": "Staat",
        "lead": [],
        "code": {"svg": address_code("https://stad.example/"), "alt": "QR-code"},
        "focus": [],
        "figures": [],
        "columns": [[{"kind": "paragraph", "runs": [{"text": "Woorden."}]}]],
        "chart": [],
        "help": [],
        "foot": [],
    } | changes


def set_sheet(**changes: Any) -> bytes:  # noqa: ANN401 - idem
    return Press(TEMPLATES / "sheet.typ").set_document(document(**changes), DATE)


def test_a_text_is_never_read_as_markup() -> None:
    read = TaggedPdf(set_sheet(lead=[{"kind": "paragraph", "runs": [{"text": HOSTILE}]}]))

    assert "".join(HOSTILE.split()) in "".join(read.text.split())


def test_a_document_says_what_it_claims() -> None:
    read = TaggedPdf(set_sheet())
    root = read.objects.Root

    assert str(root.Lang) == "nl-NL"
    assert bool(root.MarkInfo.Marked)
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root.Metadata.read_bytes()


def test_a_document_speaks_its_language_and_dutch_in_it_is_dutch() -> None:
    written = [{"text": "Source: "}, {"text": "Kerncijfers wijken en buurten", "voice": voice_of(DUTCH)}]
    english = voice_of(Language(code="en", locale="en", name="English"))
    read = TaggedPdf(set_sheet(voice=english, foot=[{"kind": "paragraph", "runs": written}]))

    assert str(read.objects.Root.Lang) == "en"
    assert b"/Lang(nl-NL)" in read.objects.pages[0].Contents.read_bytes()


def test_a_language_from_right_to_left_begins_at_the_right() -> None:
    """The text on the other side than in Dutch, the code for a phone too; what is Dutch in it begins at the left."""
    words = [{"kind": "paragraph", "runs": [{"text": "Tekst."}]}]
    arabic = voice_of(Language(code="ar", locale="ar", name="Arabisch", right_to_left=True))
    apart = [{"kind": "spoken", "voice": voice_of(DUTCH), "nodes": words}]
    dutch, mirrored, kept = (
        TaggedPdf(one) for one in (set_sheet(help=words), set_sheet(voice=arabic, help=words), set_sheet(voice=arabic, help=apart))
    )

    assert str(mirrored.objects.Root.Lang) == "ar"
    assert dutch.left_of("Tekst") == kept.left_of("Tekst") < mirrored.left_of("Tekst")
    assert dutch.left_of("Noord") < mirrored.left_of("Noord")


@pytest.mark.parametrize(("text", "letters"), [("漢", "漢"), ("漢 en 国", "国漢"), ("Leuk 👍🏽!", "👍"), ("👩\u200d👧", "👧👩")])
def test_letters_that_no_font_has_are_named(text: str, letters: str) -> None:
    with pytest.raises(MissingLetterError) as refused:
        set_sheet(lead=[{"kind": "paragraph", "runs": [{"text": text}]}])

    assert refused.value.letters == frozenset(letters)


def test_a_chart_is_drawn_in_the_locked_font() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30" font-family="sans-serif"><text x="0" y="14">per jaar</text></svg>'
    chart = [{"kind": "picture", "svg": chart_for_paper(svg), "alt": "Een grafiek"}]

    read = TaggedPdf(set_sheet(chart=chart))

    assert "per jaar" in read.text
    assert read.fonts == {"AtkinsonHyperlegible-Regular": True, "AtkinsonHyperlegible-Bold": True}
    assert [figure.alt for figure in read.of_kind("/Figure")] == ["QR-code", "Een grafiek"]


def test_a_drawing_without_its_font_family_is_refused() -> None:
    with pytest.raises(ValueError, match="font family"):
        chart_for_paper("<svg></svg>")


def test_a_sheet_that_is_full_is_set_smaller_until_it_fits() -> None:
    words = [{"kind": "paragraph", "runs": [{"text": "Een zin die op papier een regel vult. " * 3}]} for _ in range(42)]

    assert TaggedPdf(set_sheet(columns=[words])).pages == 1


def test_the_same_document_gives_the_same_bytes_also_after_another() -> None:
    press = Press(TEMPLATES / "sheet.typ")
    first = press.set_document(document(), DATE)
    press.set_document(document(name="Zuid"), DATE)

    assert press.set_document(document(), DATE) == first == set_sheet()


def test_the_font_and_the_tools_are_named_with_their_versions() -> None:
    assert {path.suffix for path in FONT_FOLDER.iterdir()} == {".ttf"}
    assert all(tools_used().values())
