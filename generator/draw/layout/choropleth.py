"""A map → areas in five classes, hatched where there is no figure; or a plain map that shows where an area lies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.draw.drawing import Drawing, Letters, Row, add_rows, place, stop, text_row
from generator.draw.geography import centre_of
from generator.draw.layout.classes import ValueClass, value_classes
from generator.draw.layout.key import KeyEntry, lay_out_key, need_signs
from generator.draw.layout.navigation import lay_out_navigation
from generator.draw.layout.pointers import POINTERS, pointer_row
from generator.draw.lettering import text_width
from generator.draw.sketch import AreaSketch, MapSketch
from generator.draw.theme import EDGE, TEXT, WIDTH
from generator.draw.words import ALL_FIGURES, FOCUS_AREAS, NO_FIGURE, RANGE_OF_COLOUR
from generator.model.language import filled, spoken

TOP = 26.0
APART = 6.0
BESIDE_DOT = 8.0
SIGN = 14.0
DOT = 4.0
"""Half of the sign of a focus area."""


def lay_out_map(sketch: MapSketch) -> Drawing:
    """Colour the areas, outline and name the marked one, put a dot in focus areas, and explain it all below."""
    plain, areas = sketch["plain"], sketch["areas"]
    if any(area["link"] for area in areas):
        return lay_out_navigation(sketch)
    classes = () if plain else value_classes(areas)
    colours = {code: one.colour for one in classes for code in one.codes}
    top = EDGE if plain else TOP
    marked = [area for area in areas if area["marked"]]
    rows: dict[str, list[Row]] = {
        "gebieden": [_feature(area, top, {"colour": _plain_colour(area)} if plain else _shown(area, colours)) for area in areas],
        "randen": [
            _feature(area, top, style) for area in marked for style in ({"role": "papier", "width": 4.5}, {"role": "tekst", "width": 1.75})
        ],
        "assen": [] if plain else [text_row(0, 14, sketch["unit"], Letters())],
        "focus": [_dot(area, top) for area in areas if area["focus"] and not area["marked"]],
        "namen": [*_signs(areas, top), *(_name(area, areas, top) for area in marked)],
    }
    if not plain:
        rows[POINTERS] = [_pointer(area, top, sketch["unit"]) for area in sorted(areas, key=lambda area: area["label"])]
    below = top + sketch["height"] + 12
    key = lay_out_key(_key_entries(sketch, classes), below)
    add_rows(rows, key.rows)
    stops = [] if plain else [[[_stop(area, top)] for area in areas]]
    return {"shape": "kaart", "height": place(below + key.height + 2), "scales": {}, "rows": rows, "stops": stops, "first_stop": 0}


def _stop(area: AreaSketch, top: float) -> str:
    x, y = centre_of(area["polygons"])
    return stop(x + EDGE, y + top)


def _plain_colour(area: AreaSketch) -> str:
    return "accent" if area["marked"] else "kaart-2" if area["focus"] else "kaart-1"


def _feature(area: AreaSketch, top: float, style: Row) -> Row:
    polygons = [[[[place(x + EDGE), place(y + top)] for x, y in ring] for ring in rings] for rings in area["polygons"]]
    return {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": polygons}} | style


def _shown(area: AreaSketch, colours: Mapping[str, str]) -> Row:
    """The colour of its figure, and its name for who points at it."""
    return {"colour": colours.get(area["code"], "arcering"), "naam": area["label"]}


def _pointer(area: AreaSketch, top: float, unit: str) -> Row:
    x, y = centre_of(area["polygons"])
    return pointer_row((x + EDGE, y + top), area["label"], area, unit)


def _dot(area: AreaSketch, top: float) -> Row:
    x, y = centre_of(area["polygons"])
    return {"x": place(x + EDGE), "y": place(y + top)}


def _name(area: AreaSketch, areas: Sequence[AreaSketch], top: float) -> Row:
    """Name beside the area, inside the chart: above it, below or aside, where it hides the fewest dots of focus areas."""
    width = text_width(area["label"], TEXT, bold=True) + 8
    dots = [centre_of(one["polygons"]) for one in areas if one["focus"] and not one["marked"]]
    x, y = min(_name_places(area, top, width), key=lambda spot: sum(_hides(spot, width, (x + EDGE, y + top)) for x, y in dots))
    return text_row(x, y, area["label"], Letters(colour="tekst", size=TEXT, weight="bold", anchor="center"))


def _name_places(area: AreaSketch, top: float, width: float) -> Iterator[tuple[float, float]]:
    """Where the name can stand, the best first: the middle of its line of letters, and its foot."""
    outline = [(x + EDGE, y + top) for rings in area["polygons"] for x, y in rings[0]]
    (left, right), (high, low) = ((min(along), max(along)) for along in zip(*outline, strict=True))
    x, y = (middle + shift for middle, shift in zip(centre_of(area["polygons"]), (EDGE, top + TEXT / 3), strict=True))
    within = min(max(x, width / 2), WIDTH - width / 2)
    if high - APART > TEXT + EDGE:
        yield within, high - APART
    yield within, low + APART + TEXT
    yield from ((aside, y) for aside in (left - width / 2, right + width / 2) if width / 2 <= aside <= WIDTH - width / 2)


def _hides(spot: tuple[float, float], width: float, dot: tuple[float, float]) -> bool:
    return abs(dot[0] - spot[0]) < width / 2 + DOT and spot[1] - TEXT - DOT < dot[1] < spot[1] + DOT


def _signs(areas: Sequence[AreaSketch], top: float) -> list[Row]:
    """The sign of every reserved figure in its area, beside the dot of a focus area."""
    if not need_signs(areas):
        return []
    letters = Letters(colour="tekst", size=SIGN, weight="bold", anchor="center")
    rows = []
    for area in areas:
        if area["sign"]:
            x, y = centre_of(area["polygons"])
            rows.append(text_row(x + EDGE + (BESIDE_DOT if area["focus"] else 0), y + top + 4, area["sign"], letters))
    return rows


def _key_entries(sketch: MapSketch, classes: Sequence[ValueClass]) -> list[KeyEntry]:
    entries = [KeyEntry(kind="text", text=spoken(RANGE_OF_COLOUR))] if classes else []
    entries += [KeyEntry(kind="patch", role=one.colour, text=one.range) for one in classes]
    if not sketch["plain"] and any(area["number"] is None for area in sketch["areas"]):
        entries.append(KeyEntry(kind="patch", role="arcering", text=spoken(NO_FIGURE)))
    if any(area["focus"] and not area["marked"] for area in sketch["areas"]):
        entries.append(KeyEntry(kind="dot", role="focus", text=spoken(FOCUS_AREAS)))
    return entries + _reservations(sketch["areas"])


def _reservations(areas: Sequence[AreaSketch]) -> list[KeyEntry]:
    """What the signs mean; of all figures at once when they share one reason."""
    reasons = sorted({(area["reserve"], area["sign"]) for area in areas if area["reserve"]})
    if reasons and not need_signs(areas):
        return [KeyEntry(kind="text", text=filled(spoken(ALL_FIGURES), {"reden": reasons[0][0]}))]
    return [KeyEntry(kind="text", text=f"{sign} {reason}") for reason, sign in reasons]
