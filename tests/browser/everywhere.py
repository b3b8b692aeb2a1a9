"""One page under every circumstance that `make everypage` knows → what is found on it.

A page is visited three times: as it is, without its policy, and without its scripts. What is found on each visit is kept by itself, so that
another circumstance of one does not ask the others again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from playwright.sync_api import Page

from tests.browser.axe import perceived
from tests.browser.contrast import (
    faint_looks,
    faint_texts,
    findings_in_layout,
    findings_of_each_look,
    findings_on_paper,
)
from tests.browser.opening import FITS
from tests.browser.visiting import Look, Visitor, look

SMALLEST = Look(width=320)
SCREENS = (Look(width=360), Look(width=768), Look(width=1280))
OWN_COLOURS = Look(width=360, colours_of_reader=True, scheme="dark", still=True)
PAPER = Look(width=700, on_paper=True)
DARK = (Look(width=1280, scheme="dark"), Look(width=768, scheme="dark"), Look(width=360, scheme="dark"))
DRAWN = (SCREENS[0], DARK[-1])
"""Texts in drawings are measured."""

Finding = tuple[str, str]
"""Under which circumstances, and what."""


@dataclass(frozen=True, kw_only=True)
class Visit:
    """One of the ways in which a page is opened, with everything that is asked of it then."""

    judge: Callable[[Page], Iterator[Finding]]
    circumstances: tuple[str, ...]
    """As the table names them."""
    javascript: bool = True
    bypass_policy: bool = False


def found_on(visit: Visit, visitor: Visitor, path: str) -> list[Finding]:
    """Everything that is found on one page; of texts one of every look, and each over or under which something lies."""
    with visitor.open_from_disk(path, javascript=visit.javascript, bypass_policy=visit.bypass_policy) as (page, seen):
        found = [*visit.judge(page)]
    heard = (*(f"the browser complains: {error}" for error in seen.errors), *(f"asks elsewhere: {address}" for address in seen.foreign))
    return [*found, *((visit.circumstances[0], one) for one in heard)]


def _as_it_is(page: Page) -> Iterator[Finding]:
    look(page, PAPER)
    yield from ((str(PAPER), one) for one in findings_on_paper(page))
    judged_as: set[str] = set()
    for at in (*SCREENS, OWN_COLOURS):
        yield from ((str(at), one) for one in (*findings_at(page, at, judged_as), *_drawn(page, at)))
    for at in DARK:
        look(page, at)
        yield from ((str(at), one) for one in (*faint_looks(page), *_drawn(page, at)))


def _drawn(page: Page, at: Look) -> list[str]:
    return faint_texts(page) if at in DRAWN else []


def _without(what: str, screens: Sequence[Look]) -> Callable[[Page], Iterator[Finding]]:
    """On the narrowest screen whether it fits, on the others what axe says."""

    def judge(page: Page) -> Iterator[Finding]:
        look(page, SMALLEST)
        if not page.evaluate(FITS):
            yield _named(SMALLEST, what), "does not fit"
        judged_as: set[str] = set()
        for at in screens:
            yield from ((_named(at, what), one) for one in findings_at(page, at, judged_as))

    return judge


def findings_at(page: Page, at: Look, judged_as: set[str], judge: Callable[[Page], list[str]] = findings_of_each_look) -> list[str]:
    """What is found there; where nothing else can be perceived than what was judged before, only the rules about layout are asked again."""
    look(page, at)
    there = perceived(page)
    known = there in judged_as
    judged_as.add(there)
    return findings_in_layout(page) if known else judge(page)


def _named(at: Look, what: str) -> str:
    return f"{at}, without {what}"


AS_IT_IS = Visit(judge=_as_it_is, circumstances=tuple(str(at) for at in (*SCREENS, OWN_COLOURS, PAPER, *DARK)))
WITHOUT_POLICY = Visit(
    judge=_without("policy", SCREENS[:1]),
    circumstances=tuple(_named(at, "policy") for at in (*SCREENS[:1], SMALLEST)),
    bypass_policy=True,
)
"""It can hide a defect from axe. On one screen: a page that complains of nothing as it is has nothing that its policy holds back."""
WITHOUT_SCRIPTS = Visit(
    judge=_without("scripts", SCREENS),
    circumstances=tuple(_named(at, "scripts") for at in (*SCREENS, SMALLEST)),
    javascript=False,
)
VISITS = (AS_IT_IS, WITHOUT_POLICY, WITHOUT_SCRIPTS)


def circumstances() -> list[str]:
    """All of them, as the table names them."""
    return [at for visit in VISITS for at in visit.circumstances]
