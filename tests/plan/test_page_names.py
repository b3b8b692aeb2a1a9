"""A page has one name: that above it is the one in the menu, at the foot, on the way to it, and in links that lead to it by name."""

from __future__ import annotations

from generator.model.page import HomePage, Page, TextPage
from generator.model.page_names import FOLDERS, FRONT
from generator.plan.links import HOME
from generator.render.chrome import Chrome
from tests.plan.planned import PlannedSite


def titles_of(pages: tuple[Page, ...]) -> dict[str, str]:
    return {str(page.head.path): page.head.title for page in pages if not isinstance(page, HomePage)} | {str(HOME): FRONT}


def test_the_way_to_a_page_names_each_page_as_it_is_titled(small_site: PlannedSite) -> None:
    titles = titles_of(small_site.pages)
    crumbs = {(crumb.text, titles[crumb.target]) for page in small_site.pages for crumb in page.head.crumbs}

    assert len(crumbs) > 5
    assert [pair for pair in crumbs if pair[0] != pair[1]] == []


def test_the_menu_and_the_foot_name_each_page_as_it_is_titled(small_site: PlannedSite) -> None:
    titles = titles_of(small_site.pages)
    editions = tuple(edition.config for edition in small_site.source.editions)
    prose = {str(page.head.path): page.head.title for page in small_site.pages if isinstance(page, TextPage)}
    chrome = Chrome(site=small_site.source.config, editions=editions, titles=prose)

    for edition in editions:
        front, *others = [line.link for line in chrome.navigation(edition.id)]
        assert titles[front.target] == f"{front.text} {edition.id}"
        assert [link.text for link in (*others, *chrome.service(edition.id))] == [
            titles[link.target] for link in (*others, *chrome.service(edition.id))
        ]


def test_lists_have_the_names_by_which_they_are_linked_to(small_site: PlannedSite) -> None:
    titles = titles_of(small_site.pages)

    assert {folder: titles[f"2022/{folder}/index.html"] for folder in FOLDERS} == dict(FOLDERS)
