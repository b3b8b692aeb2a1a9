"""A visitor hears what each page complains about, also when one tab is used for all of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.visiting import Seen, Visitor

pytestmark = pytest.mark.browser

PAGE = "<!DOCTYPE html><title>Proef</title><p>{}</p>"


@pytest.fixture
def visitor(browser: Browser, tmp_path: Path) -> Visitor:
    (tmp_path / "stil.html").write_text(PAGE.format("stil"), encoding="utf-8")
    (tmp_path / "luid.html").write_text(PAGE.format("<script>console.error('luid')</script>"), encoding="utf-8")
    return Visitor(browser=browser, host="https://voorbeeld.example/", folder=tmp_path, base="https://voorbeeld.example/")


@pytest.mark.parametrize("in_one_tab", [False, True])
def test_what_one_page_complains_about_is_not_heard_of_the_next(visitor: Visitor, browser: Browser, *, in_one_tab: bool) -> None:
    window = browser.new_context()
    one = replace(visitor, tab=visitor.new_tab(window)) if in_one_tab else visitor
    heard = []
    for path in ("stil.html", "luid.html", "stil.html"):
        with one.open_from_disk(path) as (_, seen):
            heard.append(seen)
    window.close()

    assert heard == [Seen(), Seen(errors=["luid"]), Seen()]
