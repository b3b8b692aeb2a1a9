"""Names on a map that leads somewhere stand apart from one another."""

from __future__ import annotations

from itertools import combinations, islice

from generator.draw.layout.choropleth import lay_out_map
from generator.draw.layout.ground import Ground
from generator.draw.layout.navigation import ROOM, Label, Places, place_names
from generator.draw.sketch import AreaSketch
from generator.draw.theme import WIDTH

HEIGHT = 300.0


def area(name: str, x: float, y: float, link: str = "2022/buurten/a/index.html") -> AreaSketch:
    ring = [[x, y], [x + 10, y], [x + 10, y + 10], [x, y + 10], [x, y]]
    return {
        "code": name,
        "label": name,
        "focus": True,
        "marked": False,
        "link": link,
        "polygons": [[ring]],
        "number": None,
        "text": "",
        "reserve": "",
        "sign": "",
    }


def label(name: str, middle: tuple[float, float], x: float, y: float) -> Label:
    """A name in its place; `middle` is that of its area."""
    return Label(area=area(name, *middle), x=x, y=y, half=30, middle=middle)


def test_names_of_areas_on_one_heap_do_not_touch_and_stay_inside() -> None:
    labels = place_names([area(f"Buurt {number}", 160 + number, 140 + number) for number in range(13)], HEIGHT)

    assert len(labels) == 13
    assert not any(one.touches(other) for one, other in combinations(labels, 2))
    assert all(one.half <= one.x <= WIDTH - one.half and ROOM / 2 <= one.y <= HEIGHT - ROOM / 2 for one in labels)


def test_places_come_from_the_best_to_the_worst_each_time_also_after_a_few_were_asked_for() -> None:
    areas = [area("Tuinzigt", 100, 100), area("Heuvel", 130, 100), area("Princenhage", 100, 130)]
    grounds = [Ground.of(one["polygons"], HEIGHT) for one in areas]
    places = Places(areas[0], grounds[0], Ground.of_all(grounds), HEIGHT)

    few = list(islice(places, 40))
    away = [one.away for one in places]

    assert few == list(islice(places, 40))
    assert len({(one.x, one.y) for one in places}) == len(away) > 2_000
    assert any(one.strange for one in few)
    assert away == sorted(away)


def test_a_name_with_room_stands_in_its_area_without_a_line() -> None:
    drawing = lay_out_map({"unit": "", "areas": [area("Tuinzigt", 100, 100)], "plain": True, "height": HEIGHT})

    (name,) = drawing["rows"]["namen"]
    assert (name["text"], name["link"]) == ("Tuinzigt", "2022/buurten/a/index.html")
    assert drawing["rows"]["randen"] == []


def test_a_name_that_had_to_move_has_a_line_to_its_area() -> None:
    areas = [area("Doornbos-Linie", 100, 100), area("Geeren-zuid", 101, 101), area("Wisselaar", 102, 102)]

    drawing = lay_out_map({"unit": "", "areas": areas, "plain": True, "height": HEIGHT})

    assert {row["geometry"]["type"] for row in drawing["rows"]["randen"]} == {"LineString"}


def test_a_map_that_leads_to_other_pages_has_its_names_in_the_same_places() -> None:
    spots = {"Tuinzigt": (100, 100), "Heuvel": (103, 101), "Princenhage": (106, 102)}
    dutch, english = (
        place_names([area(name, x, y, link=f"{folder}{name}/index.html") for name, (x, y) in spots.items()], HEIGHT)
        for folder in ("", "en/")
    )

    assert [(one.area["label"], one.x, one.y) for one in dutch] == [(one.area["label"], one.x, one.y) for one in english]
    assert {label.area["link"] for label in english} == {f"en/{name}/index.html" for name in spots}


def test_an_area_that_leads_nowhere_has_no_name() -> None:
    areas = [area("Tuinzigt", 100, 100), area("City", 140, 100, link="")]

    drawing = lay_out_map({"unit": "", "areas": areas, "plain": True, "height": HEIGHT})

    assert [row["text"] for row in drawing["rows"]["namen"]] == ["Tuinzigt"]
    assert [row["link"] for row in drawing["rows"]["gebieden"]] == ["2022/buurten/a/index.html", ""]


def test_no_line_runs_through_a_name_or_another_line_where_that_can_be() -> None:
    """Places that are nearest, taken in turn from the north, would entangle two of these."""
    spots = [(160, 100), (180, 120), (150, 160), (120, 170), (170, 130)]
    labels = place_names([area(f"Buurt {number}", x, y) for number, (x, y) in enumerate(spots)], HEIGHT)

    assert [label for label in labels if label.lead]
    assert not any(one.entangled(other) for one, other in combinations(labels, 2))


def test_a_line_through_the_letters_of_a_name_is_entangled_and_one_beside_it_is_not() -> None:
    moved = label("Tuinzigt", (102, 202), 100, 100)

    assert moved.lead == ((102, 105), (102, 202))
    assert moved.entangled(label("Heuvel", (102, 152), 100, 150))
    assert not moved.entangled(label("Heuvel", (172, 152), 170, 150))


def test_a_name_does_not_stand_on_the_area_of_another_where_that_can_be() -> None:
    """A name wider than its area would cover the one beside it, and be read as its name."""
    wide = [[100.0, 100.0], [180.0, 100.0], [180.0, 160.0], [100.0, 160.0], [100.0, 100.0]]
    small = area("Fellenoord", 180, 125)
    large = area("Tuinzigt", 100, 100) | {"polygons": [[wide]]}

    found = {label.area["label"]: label for label in place_names([small, large], HEIGHT)}

    assert found["Tuinzigt"].lead is None
    assert found["Fellenoord"].strange == 0.0
    assert found["Fellenoord"].x > 180
