"""Pages are opened one after the other in one tab, and know nothing of each other."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.opening import PAGES_A_TAB, opened

pytestmark = pytest.mark.browser

PAGE = "<!DOCTYPE html><meta charset=utf-8><title>Proef</title><p id=hier>{}</p>"
QUIET = PAGE.format("stil")


def written(folder: Path, content: str) -> str:
    place = folder / f"{zlib.crc32(content.encode())}.html"
    place.write_text(content, encoding="utf-8")
    return place.as_uri()


def test_what_one_page_complains_about_is_not_heard_of_the_next(browser: Browser, tmp_path: Path) -> None:
    heard = []
    for content in (QUIET, PAGE.format("<script>console.error('luid')</script>"), QUIET):
        with opened(browser, written(tmp_path, content)) as (_, complaints):
            heard.append(complaints)

    assert heard == [[], ["luid"], []]


def test_how_a_page_was_looked_at_and_what_was_kept_from_it_do_not_hold_for_the_next(browser: Browser, tmp_path: Path) -> None:
    address = written(tmp_path, QUIET)
    with opened(browser, address, width=360, scheme="dark") as (page, _):
        page.emulate_media(media="print")
        page.route("**", lambda route: route.abort())
    with opened(browser, address) as (page, complaints):
        seen = page.evaluate("[innerWidth, matchMedia('print').matches, matchMedia('(prefers-color-scheme: dark)').matches]")

    assert seen == [1280, False, False]
    assert complaints == []


def test_the_same_address_with_another_place_in_it_is_a_new_page(browser: Browser, tmp_path: Path) -> None:
    address = written(tmp_path, QUIET)
    with opened(browser, address) as (page, _):
        page.evaluate("window.geweest = true")
    with opened(browser, f"{address}#hier") as (page, _):
        assert page.evaluate("window.geweest") is None


def test_two_pages_are_open_at_once(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, written(tmp_path, QUIET)) as (one, _), opened(browser, written(tmp_path, PAGE.format("ook"))) as (other, _):
        assert (one.locator("p").inner_text(), other.locator("p").inner_text()) == ("stil", "ook")


def test_a_tab_in_which_a_test_failed_and_one_that_is_full_are_not_used_again(browser: Browser, tmp_path: Path) -> None:
    address = written(tmp_path, QUIET)
    with pytest.raises(ZeroDivisionError), opened(browser, address) as (failed, _):
        raise ZeroDivisionError
    tabs = []
    for _ in range(PAGES_A_TAB + 1):
        with opened(browser, address) as (page, _):
            tabs.append(page)

    assert failed not in tabs
    assert tabs[0] is not tabs[-1]
    assert failed.is_closed()
    assert tabs[0].is_closed()


def test_a_page_that_leads_on_to_another_is_waited_for(browser: Browser, tmp_path: Path) -> None:
    target = written(tmp_path, QUIET)
    for _ in range(5):
        with opened(browser, written(tmp_path, f'<!DOCTYPE html><meta http-equiv="refresh" content="0; url={target}">')) as (page, _):
            page.wait_for_url(target)
            assert page.locator("p").inner_text() == "stil"
