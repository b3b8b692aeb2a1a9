"""A page of each kind, as Lighthouse judges it: accessible, well built, fit to be found. Time is no test: `make bench` measures that."""

from __future__ import annotations

import pytest

from tests.browser.conftest import QUIET, chromium_program
from tests.browser.kinds import KINDS
from tests.browser.lighthouse import AT_ONCE, Judge

pytestmark = [pytest.mark.site, pytest.mark.browser]

CATEGORIES = ("accessibility", "best-practices", "seo")
ONE_OF_EACH = (
    "home",
    "edition",
    "theme",
    "indicator",
    "buurt",
    "single chart",
    "search",
)
"""Kinds of page whose parts, taken together, are those of all others; origins take as long as all of these."""
FULL = 100


@pytest.mark.half_a_minute
def test_each_kind_of_page_is_accessible_well_built_and_fit_to_be_found(host: str) -> None:
    judge = Judge(chromium=chromium_program(), flags=QUIET, settings={**AT_ONCE, "onlyCategories": CATEGORIES})
    paths = [KINDS[kind] for kind in ONE_OF_EACH]

    judged = dict(judge.judge([host + path for path in paths]))
    short = {address.removeprefix(host): run.lost for address, (run,) in judged.items() if set(run.scores.values()) != {FULL}}

    assert len(judged) == len(paths)
    assert short == {}
    assert {name for (run,) in judged.values() for name in run.scores} == set(CATEGORIES)
