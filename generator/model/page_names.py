"""What each page is called that many others lead to: one name in the menu, in the window, above the page, on the way to it and in links."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.initiative import INTERVENTIONS, STORIES
from generator.model.language import mark

FRONT = mark("Voorpagina")
"""Of the site."""
CITY = mark("Stand van de stad")
"""The front page of an edition; elsewhere than in its own menu with the edition behind it."""
SEARCH = mark("Zoeken")
COMPARE = mark("Vergelijken")
HELP = mark("Waar u terechtkunt")
HELP_KEY = "waar-u-terechtkunt"
"""Of the general text above the desks of the settings, and the folder of its page; a city that does not write it has no such page."""
ABOUT = mark("Over deze site")
ACCESSIBILITY = mark("Toegankelijkheid")
PRIVACY = mark("Privacy")
FOLDERS: Mapping[str, str] = {
    "themas": mark("Thema’s"),
    "indicatoren": mark("Cijfers"),
    "wijken": mark("Wijken"),
    "buurten": mark("Wijken en buurten"),
    INTERVENTIONS: mark("Wat er wordt gedaan"),
    STORIES: mark("Verhalen"),
    "vergelijken": COMPARE,
    "verantwoording": mark("Verantwoording"),
    "herkomst": mark("Herkomst van de cijfers"),
    "downloads": mark("Downloads"),
}
"""Pages of an edition, by their folder; said with `spoken`."""
