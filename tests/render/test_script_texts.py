"""A script holds no language: every text it shows stands on its page, with the places that the script fills."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).parents[2] / "site_templates"
SCRIPTS = {
    "zoeken.js": "components/search-box/search-box.html",
    "vergelijken.js": "components/comparison/comparison.html",
}
"""Each with the component that holds its texts."""
_ASKED = re.compile(r'(?:vak\.dataset\.|(?:zin|tekst)\(")(\w+)')
_LITERAL = re.compile(r'"[^"\n]*"|`[^`\n]*`')
_CODE = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
_GIVEN = re.compile(r'data-([a-z-]+)="')


def code_of(script: str) -> str:
    return _CODE.sub("", (TEMPLATES / "static" / script).read_text(encoding="utf-8"))


def in_script(attribute: str) -> str:
    """Name of an attribute as a script knows it: `meer-deels` → `meerDeels`."""
    first, *others = attribute.split("-")
    return first + "".join(other.capitalize() for other in others)


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_text_that_a_script_asks_for_stands_on_its_page(script: str) -> None:
    given = {in_script(name) for name in _GIVEN.findall((TEMPLATES / SCRIPTS[script]).read_text(encoding="utf-8"))}
    asked = set(_ASKED.findall(code_of(script)))

    assert asked
    assert asked <= given


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_holds_no_words_of_its_own(script: str) -> None:
    literals = _LITERAL.findall(code_of(script))

    words = [one for one in literals if re.search(r"[a-zé]{2,} [a-zé]{2,}", one) and " ." not in one]  # no selectors

    assert words == ['"use strict"']
