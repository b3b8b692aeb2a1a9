"""Two pages of the test city are read out as they were: a person has read that. `make spoken` writes them anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.read_out import KEPT, build_city, read_out, read_pages_out
from tests.browser.spoken import Spoken

pytestmark = pytest.mark.browser


def test_the_pages_of_the_test_city_are_read_out_as_they_were(hearing: Browser, tmp_path: Path) -> None:
    heard = read_pages_out(build_city(tmp_path), hearing)

    assert heard == {path.name: path.read_text(encoding="utf-8") for path in KEPT.iterdir()}


def test_a_line_is_what_is_heard_in_one_go() -> None:
    heard = [
        ("RootWebArea", "Buurt", 0),
        ("main", "", 1),
        ("paragraph", "", 2),
        ("StaticText", "In 2022 wonen er", 3),
        ("link", "3.100", 3),
        ("StaticText", "3.100", 4),
        ("StaticText", ".", 3),
        ("image", "Kaart", 2),
        ("StaticText", "Kaart", 3),
        ("generic", "", 2),
        ("StaticText", "Los", 3),
    ]

    text = read_out(Spoken(role=role, name=name, description="", level=0, depth=depth, aside=False) for role, name, depth in heard)

    assert text.splitlines() == ["main:", "  paragraph: In 2022 wonen er [3.100].", "  image “Kaart”:", "  Los"]
