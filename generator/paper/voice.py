"""A language → what a document, or a part of it, says of itself: its tag for who reads it aloud, and where its lines begin."""

from __future__ import annotations

import re

from generator.model.language import Language, spoken_language

Voice = dict[str, str | None]
"""`lang` and `region` as the setter takes them (region may be None), and `dir`."""

_FROM_LEFT, _BACK = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_BETWEEN = re.compile("[-_]")
_REGION = re.compile("[A-Z]{2}")


def voice_of(language: Language) -> Voice:
    """The language by its CLDR locale, e.g. `nl_NL`; without a country where the site names none."""
    name, *others = _BETWEEN.split(language.locale)
    regions = [part for part in others if _REGION.fullmatch(part)]
    return {"lang": name, "region": regions[0] if regions else None, "dir": language.direction}


def from_left(text: str) -> str:
    """A number or an address as it is read in any language: between words from right to left, its signs would change sides."""
    return f"{_FROM_LEFT}{text}{_BACK}" if spoken_language().right_to_left else text
