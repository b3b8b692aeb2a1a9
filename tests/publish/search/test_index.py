"""The index: which pages, which words, in which order, in how many bytes."""

import json
import re
from dataclasses import replace
from typing import Any

from generator.load.languages import load_languages
from generator.model.blocks import LinkBlock, LinkGroup, LinkLine, Prose
from generator.model.edition import DRAFT, SearchWords
from generator.model.identifiers import EditionId, PagePath
from generator.model.language import speaking
from generator.model.page import Page, SearchPage, TextPage
from generator.model.page_head import PageHead
from generator.model.page_kinds import KINDS
from generator.model.problem import Place
from generator.model.sentence import Link
from generator.publish.search.index import publish_search
from generator.system.files import SourceTree
from tests.contracts.messages import PROJECT
from tests.publish.small_site import by_path, not_found, page, small_source

SEARCH = SearchPage(
    head=PageHead(path=PagePath("zoeken/index.html"), title="Zoeken", description=(), edition=None, crumbs=()),
    lead=(),
    blocks=(
        LinkBlock(
            id="buurten",
            heading=("Buurten",),
            groups=(
                LinkGroup(
                    heading=("H",),
                    links=(
                        LinkLine(
                            link=Link("Hoge Vucht", "2022/wijken/noord/index.html"),
                            remark=(
                                "andere naam voor ",
                                Link("Biesdonk", "2022/buurten/biesdonk/index.html"),
                                Link("bron", "https://x.example/"),
                            ),
                        ),
                    ),
                ),
            ),
        ),
        LinkBlock(id="cijfers", heading=("Cijfers",), groups=(LinkGroup(heading=(), links=(LinkLine(link=Link("WOZ", "index.html")),)),)),
    ),
)


def _text_page(path: str, title: str, prose: str) -> Page:
    head = PageHead(path=PagePath(path), title=title, description=(), edition=EditionId("2022"), crumbs=())
    return TextPage(head=head, prose=Prose(parts=(prose,)))


def _read(content: bytes) -> dict[str, Any]:
    """What a script of the index hands over."""
    found = re.fullmatch(r"zoekgegevens\.\w+\((?:\"\w\",)?(.*)\);\n", content.decode(), re.DOTALL)
    assert found
    read: dict[str, Any] = json.loads(found[1])
    return read


def _index(*pages: Page) -> tuple[dict[str, Any], dict[str, list[tuple[int, int]]]]:
    """The file with pages, and every stem with (page, weight)."""
    files = by_path(publish_search(pages, small_source()))
    words: dict[str, list[tuple[int, int]]] = {}
    for path, content in files.items():
        if "/woorden/" in path:
            for word, steps in _read(content).items():
                numbers = [sum(steps[: place + 1]) for place in range(len(steps))]
                words[word] = [divmod(number, 4) for number in numbers]
    return _read(files["zoeken/paginas.js"]), words


def test_the_newest_edition_comes_before_others_and_after_pages_of_the_site() -> None:
    listed, _ = _index(page("2022/programma/index.html", "Programma", "2022"), page("over/index.html", "Over", None), not_found())

    assert listed["edities"] == ["2022"]
    assert [(title, edition, path) for title, _, edition, path, _ in listed["paginas"]] == [
        ("Over", -1, "over/index.html"),
        ("Programma", 0, "programma/index.html"),
    ]


def test_a_draft_is_not_found_beside_what_is_published() -> None:
    source = small_source()
    [edition] = source.editions
    draft = replace(edition, config=replace(edition.config, id=EditionId("2023"), status=DRAFT))
    files = by_path(publish_search([page("2023/index.html", "Straks", "2023")], replace(source, editions=(edition, draft))))

    assert _read(files["zoeken/paginas.js"])["paginas"] == []


def test_a_title_weighs_more_than_a_text_and_forms_meet() -> None:
    _, words = _index(
        _text_page("2022/a/index.html", "Buurten", "niets"),
        _text_page("2022/b/index.html", "Iets", "elke *buurt*"),
        _text_page("2022/c/index.html", "Meer", "[hier](../buurten/) niets"),
        _text_page("2022/d/index.html", "Ander", "stil"),
    )

    assert words["buurt"] == [(0, 3), (1, 1)]


def test_a_word_of_most_pages_is_kept_only_where_it_says_what_a_page_is_about() -> None:
    _, words = _index(
        *(_text_page(f"2022/{letter}/index.html", "Cijfers" if letter == "a" else "Iets", "overal cijfers") for letter in "abcd")
    )

    assert words["cijf"] == [(0, 3)]
    assert "overal" not in words


def test_a_compound_is_found_by_its_last_part() -> None:
    _, words = _index(
        _text_page("2022/a/index.html", "Bijstandsuitkering", ""),
        _text_page("2022/b/index.html", "Uitkeringen", ""),
        _text_page("2022/c/index.html", "Ander", ""),
    )

    assert words["uitk"] == [(0, 2), (1, 3)]


def test_names_of_areas_come_with_the_buurten_they_stand_for() -> None:
    listed, _ = _index(SEARCH)

    assert listed["namen"] == [
        ["Hoge Vucht", "andere naam voor Biesdonkbron", "2022/wijken/noord/index.html", ["2022/buurten/biesdonk/index.html"]]
    ]


def test_the_letters_say_which_files_there_are() -> None:
    files = by_path(
        publish_search([page("over/index.html", "Zwaluwen, Eksters", None), page("a/index.html", "Duif", None)], small_source())
    )
    letters = _read(files["zoeken/paginas.js"])["letters"]

    assert {path for path in files if "/woorden/" in path} == {f"zoeken/woorden/{letter}.js" for letter in letters}
    assert letters == "dez"


def test_the_english_index_holds_no_dutch_kind() -> None:
    [english], _ = load_languages(SourceTree(PROJECT), ["en"], Place(path="content/site.toml"))
    pages = [page("over/index.html", "About", None), page("2022/programma/index.html", "Programme", "2022")]
    with speaking(english):
        listed = _read(by_path(publish_search(pages, small_source()))["en/zoeken/paginas.js"])

    same = {"Downloads"}
    assert [kind for kind in listed["soorten"] if kind in set(KINDS.values()) - same] == []
    assert {listed["soorten"][kind] for _, kind, *_ in listed["paginas"]} == {"Explanation"}


def test_words_of_the_city_come_with_the_pages_they_lead_to() -> None:
    source = small_source()
    words = (SearchWords(words="geld, loon", pages=("indicatoren/bijstand", "themas/werk")),)
    files = by_path(publish_search([], replace(source, config=replace(source.config, search_words=words))))

    assert _read(files["zoeken/paginas.js"])["wijzers"] == [["geld, loon", ["indicatoren/bijstand", "themas/werk"]]]
