"""What stands around a page follows from its edition and its place."""

from dataclasses import replace

from generator.model.identifiers import EditionId, PagePath
from generator.model.page_head import PageHead
from generator.model.status import Status
from tests.render.sample_chrome import CHROME, edition

DRAFT = replace(CHROME, editions=(*CHROME.editions, edition("2023", "concept")))


def test_navigation_stays_within_the_edition_of_the_page() -> None:
    targets = [line.link.target for line in CHROME.navigation(EditionId("2021"))]

    assert all(target.startswith("2021/") for target in targets[:-1])
    assert targets[-1] == "zoeken/index.html"
    assert len(targets) == 7


def test_pages_of_the_site_as_a_whole_lead_to_the_newest_edition() -> None:
    assert CHROME.navigation(None) == CHROME.navigation(EditionId("2022"))


def test_navigation_marks_where_the_reader_is() -> None:
    marks = {line.link.text: line.marks("2022/wijken/breda-west/index.html") for line in CHROME.navigation(EditionId("2022"))}

    assert marks == {
        "Stand van de stad": "",
        "Thema’s": "",
        "Wijken en buurten": "true",
        "Cijfers": "",
        "Vergelijken": "",
        "Verantwoording": "",
        "Zoeken": "",
    }


def test_navigation_marks_the_page_itself() -> None:
    first = CHROME.navigation(EditionId("2022"))[0]

    assert first.marks("2022/index.html") == "page"
    assert first.marks("2021/index.html") == ""


def test_a_page_of_an_older_edition_is_outdated_and_one_of_no_edition_never() -> None:
    assert CHROME.outdated(EditionId("2021"))
    assert not CHROME.outdated(EditionId("2022"))
    assert not CHROME.outdated(None)


def test_a_draft_edition_is_known_as_such() -> None:
    assert DRAFT.draft(EditionId("2023"))
    assert not DRAFT.draft(EditionId("2022"))
    assert not DRAFT.draft(None)
    assert not DRAFT.outdated(EditionId("2023"))


def test_the_site_as_a_whole_leads_to_the_newest_published_edition() -> None:
    assert DRAFT.newest.id == "2022"
    assert not DRAFT.outdated(EditionId("2022"))


def test_while_nothing_is_published_the_whole_site_is_a_draft() -> None:
    alone = replace(CHROME, editions=(edition("2022", "concept"), edition("2023", "concept")))

    assert alone.newest.id == "2023"
    assert alone.draft(None)


def test_the_key_explains_the_signs_that_stand_on_a_page_and_no_other() -> None:
    sign = '<span class="teken" aria-hidden="true">{}</span>'
    every = "".join(sign.format(status.sign) for status in Status)

    assert CHROME.signs(sign.format("*")) == (("*", "voorlopig cijfer"),)
    assert CHROME.signs("<p>~ * x</p>") == ()
    assert [found for found, _ in CHROME.signs(every)] == [status.sign for status in Status if status.sign]
    assert all(label for _, label in CHROME.signs(every))


def test_a_title_of_the_window_names_page_edition_and_site_as_far_as_it_is_shown() -> None:
    head = PageHead(path=PagePath("2022/x/index.html"), title="Tuinzigt", description=("Een buurt.",), edition=EditionId("2022"), crumbs=())

    assert CHROME.window_title(head) == "Tuinzigt (editie 2022) – Staat van de wijken Breda"
    assert CHROME.window_title(replace(head, edition=None)) == "Tuinzigt – Staat van de wijken Breda"
    assert CHROME.window_title(replace(head, title="Volwassenen met moeite om rond te komen")).endswith("(editie 2022) – Breda")
    assert CHROME.window_title(replace(head, title="T" * 55)) == f"{'T' * 55} (editie 2022)"
    assert CHROME.window_title(replace(head, title="T" * 60)) == f"{'T' * 60} (2022)"
    assert CHROME.window_title(replace(head, title="T" * 66)) == "T" * 66
    assert DRAFT.window_title(replace(head, edition=EditionId("2023"))).startswith("Tuinzigt (editie 2023, concept)")
