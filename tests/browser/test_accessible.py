"""Each kind of page is accessible: on every screen, in every colour, on paper and without scripts; one in Dutch, another in English.

On a wide screen in light every text of a few pages, that have most kinds of parts, is judged one by one. Otherwise one text of every
look is judged, and where what is shown differs everything else that a rule is about; texts in drawings are measured wherever their
colours differ.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.axe import perceived
from tests.browser.contrast import faint_looks, faint_texts, findings, findings_of_each_look, findings_on_paper
from tests.browser.everywhere import OWN_COLOURS, PAPER, findings_at
from tests.browser.kinds import KINDS, OTHERS
from tests.browser.opening import FITS
from tests.browser.visiting import Look, Seen, Visitor, look

pytestmark = [pytest.mark.site, pytest.mark.browser]

SMALLEST, PHONE, TABLET, DESK = 320, 360, 768, 1280
SCREENS = (PHONE, TABLET, DESK)

WITH_SCRIPTS = ("home", "buurt", "matrix by alphabet", "single chart", "single map", "search")
ON_SHEETS = ("home", "theme", "indicator with a long series", "buurt", "accountability")
ONE_BY_ONE = {KINDS[kind] for kind in ("home", "indicator", "wijk", "buurt", "accountability", "help", "single chart")}
"""Of these each text is judged, which takes twice as long; it says that one of every look is enough."""

IN_ENGLISH = (
    *("home", "edition", "older edition", "theme", "indicator", "indicator with a long series", "wijk", "buurt", "buurten", "intervention"),
    *("matrix by alphabet", "accountability", "origins", "downloads", "single chart", "single map", "search"),
)
"""Kinds with more than words: the others differ from the Dutch page in these alone. `make everypage` looks at all."""
JUDGED_IN_ENGLISH = {
    OTHERS[kind] for kind in ("home", "theme", "indicator", "buurt", "accountability", "origins", "single chart", "search")
}
"""Of these axe is asked; the parts of the others stand on them too."""

Opened = tuple[Page, Seen]


def found_in_the_dark(page: Page) -> list[tuple[str, str]]:
    """Of every screen the looks, and on a phone every text in a drawing, that cannot be read."""
    found = []
    for width in reversed(SCREENS):
        look(page, Look(width=width, scheme="dark"))
        found += [(str(width), one) for one in faint_looks(page)]
    return [*found, *(("drawn", one) for one in faint_texts(page))]


def test_a_page_fits_every_screen(visited: Opened) -> None:
    page, seen = visited
    fits = {}
    for width in (SMALLEST, *SCREENS):
        look(page, Look(width=width))
        fits[width] = page.evaluate(FITS)

    assert fits == dict.fromkeys((SMALLEST, *SCREENS), True)
    assert seen == Seen()


def test_everything_on_a_page_is_accessible_on_every_screen(visited: Opened, kind: str) -> None:
    page, seen = visited
    found: list[tuple[int, str]] = []
    judged_as: set[str] = set()
    for width in reversed(SCREENS):
        judge = findings if width == DESK and kind in ONE_BY_ONE else findings_of_each_look
        found += [(width, one) for one in findings_at(page, Look(width=width), judged_as, judge)]

    assert found == []
    assert seen == Seen()


def test_a_page_can_be_read_in_the_dark_on_every_screen(visited: Opened) -> None:
    page, seen = visited

    assert found_in_the_dark(page) == []
    assert seen == Seen()


@pytest.mark.parametrize("path", [KINDS[kind] for kind in ON_SHEETS])
def test_a_page_is_accessible_on_paper(visitor: Visitor, path: str) -> None:
    with visitor.open(path, Look()) as (page, seen):
        look(page, PAPER)
        found = findings_on_paper(page)

    assert found == []
    assert seen == Seen()


def test_a_page_is_accessible_in_colours_of_the_reader(visited: Opened) -> None:
    page, seen = visited
    look(page, Look(width=PHONE))

    assert [*findings_at(page, OWN_COLOURS, {perceived(page)}), *faint_texts(page)] == []
    assert seen == Seen()


@pytest.mark.parametrize("without", ["policy", "scripts"])
@pytest.mark.parametrize("path", [KINDS[kind] for kind in WITH_SCRIPTS])
def test_a_page_is_accessible_without_its_policy_and_without_its_scripts(visitor: Visitor, path: str, without: str) -> None:
    """Its policy can hide a defect from axe, though a page that complains of nothing has nothing that its policy holds back."""
    how = {"javascript": without != "scripts", "bypass_policy": without == "policy"}
    with visitor.open(path, Look(width=PHONE), **how) as (page, seen):
        found = findings_of_each_look(page)

    assert found == []
    assert seen == Seen()


@pytest.mark.parametrize("other_kind", [pytest.param(OTHERS[kind], id=kind) for kind in IN_ENGLISH], scope="session")
def test_another_page_of_its_kind_in_english_fits_and_is_accessible(another: Opened, other_kind: str) -> None:
    page, seen = another
    fits = {}
    for width in (SMALLEST, *reversed(SCREENS)):
        look(page, Look(width=width))
        fits[width] = page.evaluate(FITS)
    look(page, Look(width=PHONE))
    found = findings_of_each_look(page) if other_kind in JUDGED_IN_ENGLISH else []

    assert fits == dict.fromkeys((SMALLEST, *SCREENS), True)
    assert found == []
    assert seen == Seen()
