"""The tiny city on paper in English, and in a made-up language from right to left: the same documents, each in its own words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.model.chart_page import is_spoken
from generator.model.language import DUTCH, Language
from generator.paper.press import Press
from generator.paper.voice import voice_of
from generator.system.files import SourceTree
from tests.commands.dutch_words import dutch_words, names_in, translate_city, words
from tests.commands.spoken_city import BACK, FROM_RIGHT, make_spoken_city, mirrored_program
from tests.contracts.messages import silent_in_code, silent_in_typst
from tests.paper.books import PlannedBook, nodes_in, plan_book, runs_in
from tests.paper.pdf_reading import TaggedPdf

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "site_templates" / "paper"
BASE = "https://kleinstad.example/staat/"
FROM_LEFT = "\N{LEFT-TO-RIGHT ISOLATE}"


@pytest.fixture(scope="module")
def city(klein: SourceTree, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_spoken_city(klein.root, tmp_path_factory.mktemp("engels"), ["en"])
    translate_city(root)
    return root


@pytest.fixture(scope="module")
def english(city: Path) -> PlannedBook:
    return plan_book(city, "en")


@pytest.fixture(scope="module")
def mirrored(klein: SourceTree, tmp_path_factory: pytest.TempPathFactory) -> PlannedBook:
    folder = tmp_path_factory.mktemp("rechts")
    with mirrored_program(folder):
        return plan_book(make_spoken_city(klein.root, folder, ["ar"]), "ar")


def said(part: Any, own: str) -> list[str]:  # noqa: ANN401 - any part of a document
    """Everything that a document says in its own language."""
    if isinstance(part, dict):
        if part.get("voice", {}).get("lang", own) != own:
            return [text for inner in part.get("nodes", []) for text in said_again(inner, own)]
        return [text for name, value in part.items() if name not in UNSAID for text in said(value, own)]
    if isinstance(part, list):
        return [text for one in part for text in said(one, own)]
    return [part] if isinstance(part, str) else []


UNSAID = ("at", "author", "dir", "font", "kind", "label", "keywords", "lines", "look", "svg", "to", "voice")
"""Fields of a document that nobody reads."""


def said_again(part: Any, own: str) -> list[str]:  # noqa: ANN401 - idem
    """In a part in another language: what is in the own one again."""
    return [text for node in nodes_in(part) if node.get("voice", {}).get("lang") == own for text in said(node, own)]


def test_no_document_says_a_dutch_word_without_setting_it_apart(city: Path, english: PlannedBook) -> None:
    dutch = dutch_words(names_in(city))
    texts = said([english.edition(), *english.sheets()], "en")

    assert len(texts) > 1000
    assert [text for text in texts if words(text) & dutch] == []


def test_every_way_leads_to_a_page_of_the_language_and_to_files_that_are_there_once(english: PlannedBook) -> None:
    ways = [run["to"] for document in (english.edition(), *english.sheets()) for run in runs_in(document) if "to" in run]
    own = [way.removeprefix(BASE) for way in ways if way.startswith(BASE)]

    assert own
    assert {way for way in own if not way.startswith(("en/", "data/"))} == set()
    assert not any(is_spoken(way) for way in own if way.startswith("data/"))
    assert any(way.startswith("en/2022/herkomst/") for way in own)


def test_numbers_and_dates_are_those_of_the_language(english: PlannedBook) -> None:
    figures = {run["text"] for run in runs_in(english.edition()) if run.get("look") == "figure"}

    assert "10,170" in figures
    assert "".join(run["text"] for run in english.edition()["subtitle"]) == "Published on 1 June 2023. Publisher: Gemeente Kleinstad."


def test_a_text_that_nobody_translated_says_so_and_is_set_apart(english: PlannedBook) -> None:
    nodes = list(nodes_in(english.edition()))
    apart = [node for node in nodes if node["kind"] == "spoken" and node["voice"] == voice_of(DUTCH)]
    noted = [node for node in nodes if [run["text"] for run in node.get("runs", [])] == ["This text is available in Dutch only."]]
    back = [inner for node in apart for inner in nodes_in(node["nodes"]) if inner["kind"] == "spoken"]

    assert len(noted) == len(apart) > 0
    assert back
    assert all(node["voice"]["lang"] == "en" for node in back), "a chart in it speaks the language of the document"


def test_a_dutch_document_sets_nothing_apart(klein: SourceTree) -> None:
    planned = plan_book(klein.root)

    documents = [planned.edition(), *planned.sheets()]

    assert [node for node in nodes_in(documents) if node["kind"] == "spoken"] == []
    assert [run for run in runs_in(documents) if "voice" in run] == []
    assert {(one["voice"]["lang"], one["voice"]["region"], one["voice"]["dir"]) for one in documents} == {("nl", "NL", "ltr")}


def test_a_language_from_right_to_left_is_a_catalogue_and_no_code(mirrored: PlannedBook) -> None:
    edition = mirrored.edition()

    assert edition["voice"] == {"lang": "ar", "region": None, "dir": "rtl"}
    assert edition["contents"] == f"{FROM_RIGHT}Inhoud{BACK}"
    assert edition["address"] == f"{FROM_LEFT}kleinstad.example/staat/ar/2022/{BACK}"
    figures = [run["text"] for run in runs_in(edition) if run.get("look") == "figure"]
    assert figures
    assert all(text.startswith(FROM_LEFT) for text in figures)


def test_a_sheet_from_right_to_left_is_set_on_one_page(mirrored: PlannedBook) -> None:
    sheet = mirrored.sheets()[0]

    read = TaggedPdf(Press(TEMPLATES / "sheet.typ").set_document(sheet, "2023-06-01"))

    assert read.pages == 1
    assert str(read.objects.Root.Lang) == "ar"


@pytest.mark.parametrize(
    ("locale", "spoken"), [("nl_NL", ("nl", "NL")), ("en", ("en", None)), ("pt_BR", ("pt", "BR")), ("zh_Hant_TW", ("zh", "TW"))]
)
def test_a_voice_has_a_country_where_its_locale_has_one(locale: str, spoken: tuple[str, str | None]) -> None:
    voice = voice_of(Language(code=locale, locale=locale, name=locale))

    assert (voice["lang"], voice["region"], voice["dir"]) == (*spoken, "ltr")


@pytest.mark.parametrize("module", sorted((ROOT / "generator" / "paper").glob("*.py")), ids=lambda path: path.stem)
def test_paper_says_nothing_outside_a_message(module: Path) -> None:
    assert silent_in_code(module) == []


@pytest.mark.parametrize("template", sorted(TEMPLATES.glob("*.typ")), ids=lambda path: path.stem)
def test_a_template_of_paper_says_nothing_itself(template: Path) -> None:
    """Between brackets, where the setter reads text, stand only values."""
    assert silent_in_typst(template.read_text(encoding="utf-8")) == []


def test_words_in_a_template_of_paper_are_found() -> None:
    template = '// [niets]\n#outline(title: [Inhoud])\n[ in #one.when]\n[#a #h(1fr) #b.c]\n[#counter(page).display("1")]'

    assert silent_in_typst(template) == ["Inhoud", "in"]
