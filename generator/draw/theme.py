"""The one look of all charts: colours by what they stand for, and how each role is told apart without colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.chart import Role

WIDTH = 340
"""Width of every chart in its own units: at 320–360 px a unit is about a pixel, wider screens enlarge it."""

EDGE = 2.0
"""Air around the areas of a map, for their outline."""
PLAIN_WIDTH = 236.0
"""Width of the areas of a map that only shows where one of them lies."""

TEXT = 12.5
"""Size of names and values."""
SMALL = 11.5
"""Size of ticks, units and keys."""

COLOURS: Mapping[str, str] = {
    "tekst": "#17211f",
    "zacht": "#4a5754",
    "lijn": "#cbd5d1",
    "vlak": "#f3f6f4",
    "papier": "#ffffff",
    "accent": "#0b5a57",
    "focus": "#935b00",
    "overig": "#4a6d84",
    "stad": "#17211e",
    "kaart-1": "#e3efeb",
    "kaart-2": "#b3d4cd",
    "kaart-3": "#78b1aa",
    "kaart-4": "#3b8883",
    "kaart-5": "#0b5a58",
    "arcering": "#f0f0f1",
}
"""What a colour stands for → its light value, all different: the SVG keeps it as a fallback and gets a class by it.

The style sheet `site_templates/static/charts.css` gives each class its colour in light, dark, forced colours and print. `arcering`
is never seen: it becomes the hatched pattern of areas without a figure.
"""


@dataclass(frozen=True, kw_only=True)
class Look:
    """How a role is drawn; dash and marker differ wherever colour does."""

    colour: str
    width: float
    dash: tuple[float, float]
    marker: str
    size: float
    """Area of the marker."""


SOLID = (1, 0)

LOOKS: Mapping[Role, Look] = {
    Role.AREA: Look(colour="accent", width=3, dash=SOLID, marker="circle", size=62),
    Role.CITY: Look(colour="stad", width=1.75, dash=(6, 3.5), marker="square", size=44),
    Role.FOCUS: Look(colour="focus", width=3, dash=SOLID, marker="diamond", size=74),
    Role.REST: Look(colour="overig", width=2, dash=(2, 2.5), marker="square", size=46),
    Role.OTHER: Look(colour="overig", width=1.25, dash=SOLID, marker="circle", size=34),
}

RULES: Mapping[str, Look] = {
    "raster": Look(colour="lijn", width=1, dash=SOLID, marker="", size=0),
    "as": Look(colour="zacht", width=1, dash=SOLID, marker="", size=0),
    "leider": Look(colour="zacht", width=0.75, dash=SOLID, marker="", size=0),
    "peil": Look(colour="stad", width=1.5, dash=(5, 3), marker="", size=0),
    "breuk": Look(colour="zacht", width=1.5, dash=(1.5, 2.5), marker="", size=0),
    "doel": Look(colour="tekst", width=1.25, dash=SOLID, marker="", size=0),
    "nodig": Look(colour="accent", width=2, dash=(7, 4), marker="", size=0),
    "marge-focus": Look(colour="focus", width=1.25, dash=SOLID, marker="", size=0),
    "marge-overig": Look(colour="overig", width=1.25, dash=SOLID, marker="", size=0),
}
"""Lines that are no series: grid, axis, leader from a name to its mark, the level of the city in a strip; the level of a target, the way
that leads there, margins of the ratios of a gap, and where one series ends and another begins."""
