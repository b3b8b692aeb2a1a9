"""Codes, names, boundaries and focus become package `gebieden`."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from generator.model.region import Level
from generator.versions.intake.areas import read_areas
from generator.versions.intake.boundaries import make_boundaries
from generator.versions.intake.cells import Bundle
from generator.versions.intake.mapping import Boundaries, CodeList, FocusEntry, NameList, PackageHead, RegionMapping
from generator.versions.intake.observation_package import Made
from generator.versions.intake.region_package import make_region_package, make_slug, parent_of
from tests.versions.small_deliveries import (
    AREAS,
    BY_CODE,
    CENTRE,
    CITY,
    CODES,
    MARKT,
    NOORD,
    NOWHERE,
    OUTSIDE,
    ZUID,
    a_bundle,
    a_delivery,
    boundaries,
)

SKIP = replace(BY_CODE, column="Key", skip={"NL00": "Nederland"})
CODE_LIST = a_delivery(name="codes", file="codes.csv", regions=SKIP, layout=None)
LATER = a_delivery(name="later", file="later.csv", regions=SKIP, layout=None)
WIJKEN = a_delivery(name="wijken", file="wijken.geojson", regions=None, layout=None)
BUURTEN = a_delivery(name="buurten", file="buurten.geojson", regions=None, layout=None)

MAPPING = RegionMapping(
    head=PackageHead(
        name="gebieden",  # type: ignore[arg-type]
        version="0.1.0",  # type: ignore[arg-type]
        title="Gebieden",
        description="Gebieden.",
        keywords=(),
        licenses=(),
        contributors=(),
        spatial="GM0001",
        date="",
        place=NOWHERE,
    ),
    year="2022",
    deliveries={},
    code_list=CodeList(source="codes", code="Key", name="Title", place=NOWHERE),
    same_as=(CodeList(source="later", code="Key", name="Title", place=NOWHERE),),
    boundaries=(
        Boundaries(source="wijken", level=Level.DISTRICT, code="statcode", name="statnaam", place=NOWHERE),
        Boundaries(source="buurten", level=Level.NEIGHBOURHOOD, code="statcode", name="statnaam", place=NOWHERE),
    ),
    focus=(FocusEntry(cells=("1", "Noord", NOORD, "gelijk", ""), region=NOORD, place=NOWHERE),),
    focus_source="lijst",
    notes={NOORD: "Aan de rand."},
)
SHAPES = boundaries((CENTRE, "Markt"), (OUTSIDE, "Buiten")), boundaries((ZUID, "Zuidhoek"), (MARKT, "Markt"), (NOORD, "Noordhoek"))


def make(codes: str = CODES, later: str = CODES, wijken: str = SHAPES[0], buurten: str = SHAPES[1], **changes: object) -> Made:
    bundle: Bundle = a_bundle((CODE_LIST, codes), (LATER, later), (WIJKEN, wijken), (BUURTEN, buurten))
    return make_region_package(replace(MAPPING, deliveries=bundle.deliveries, **changes), bundle)  # type: ignore[arg-type]


def test_areas_stand_in_order_of_gemeente_wijken_buurten() -> None:
    made = make()

    assert made.problems == ()
    assert made.files["gebieden.csv"].decode().splitlines() == [
        "code,naam,niveau,bovenliggend,indelingsjaar,slug,opmerking",
        "GM0001,Dorp,gemeente,,2022,dorp,",
        "WK000100,Markt,wijk,GM0001,2022,markt,",
        "WK000101,Buiten,wijk,GM0001,2022,buiten,",
        "BU00010000,Markt,buurt,WK000100,2022,markt,",
        "BU00010100,Noordhoek,buurt,WK000101,2022,noordhoek,Aan de rand.",
        "BU00010101,Zuidhoek,buurt,WK000101,2022,zuidhoek,",
    ]


def test_reading_the_list_again_gives_the_order_of_the_cbs() -> None:
    areas = read_areas(make().files["gebieden.csv"])

    assert [area.code for area in areas] == [area.code for area in AREAS]


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Chassé", "chasse"), ("Breda noord-west", "breda-noord-west"), ("Ringenbuurt/Wilderen", "ringenbuurt-wilderen"), ("’t Hof", "t-hof")],
)
def test_a_slug_is_plain_ascii(name: str, slug: str) -> None:
    assert make_slug(name) == slug


def test_the_area_above_follows_from_the_code() -> None:
    assert (parent_of("BU07580502"), parent_of("WK075805"), parent_of("GM0758")) == ("WK075805", "GM0758", "")


def test_a_name_that_changed_between_years_is_found() -> None:
    made = make(later=CODES.replace("Noordhoek", "Noorderhoek"))

    assert made.files == {}
    assert [(problem.code, str(problem.place)) for problem in made.problems] == [("delivery-wrong-name", "/leveringen/later.csv:7:1")]


def test_a_list_without_names_is_compared_on_its_codes_and_dated() -> None:
    same_as = (CodeList(source="later", code="Key", name="", place=NOWHERE, year="2017"),)

    made = make(later=CODES.replace("Noordhoek", "Noorderhoek"), same_as=same_as)

    assert made.problems == ()
    assert json.loads(made.files["datapackage.json"])["sameCodes"] == [
        {"year": "2017", "levels": ["gemeente", "wijk", "buurt"], "source": "later"}
    ]
    assert [problem.code for problem in make(later=CODES.replace(NOORD, "BU00010109"), same_as=same_as).problems] == [
        "delivery-unknown-region",
        "delivery-lacks-region",
    ]


def test_an_area_that_disappeared_is_found() -> None:
    made = make(later=CODES.replace(f"{ZUID},Zuidhoek\n", ""))

    assert [problem.found for problem in made.problems] == [f"Gebied '{ZUID}' van de codelijst ontbreekt."]


def test_a_list_of_one_level_is_compared_on_that_level() -> None:
    assert make(later=f"Key,Title\n{CENTRE},Markt\n{OUTSIDE},Buiten\n").problems == ()


def test_a_buurt_without_its_wijk_is_found() -> None:
    made = make(codes=CODES.replace(f"{OUTSIDE}  ,Buiten\n", ""))

    assert "delivery-lacks-region" in {problem.code for problem in made.problems}


def slugs_and_notes(made: Made) -> dict[str, tuple[str, str, str]]:
    rows = csv.DictReader(io.StringIO(made.files["gebieden.csv"].decode(), newline=""))
    return {row["code"]: (row["naam"], row["slug"], row["opmerking"]) for row in rows}


def test_two_areas_of_one_level_with_one_name_are_told_apart_by_their_code() -> None:
    codes = CODES.replace("Zuidhoek", "Noordhóék")
    made = make(codes=codes, later=codes, buurten=SHAPES[1].replace("Zuidhoek", "Noordh\\u00f3\\u00e9k"))

    found = slugs_and_notes(made)
    assert [found[code][1] for code in (NOORD, ZUID, MARKT)] == ["noordhoek-bu00010100", "noordhoek-bu00010101", "markt"]


def test_bare_codes_get_their_names_from_the_first_list_that_knows_them() -> None:
    """What no list knows is called by its code: a name is never made up."""
    bare = "".join(f"{line.split(',')[0]}\n" for line in CODES.splitlines())
    first, second = (
        NameList(source=name, code="Key", name="Title", levels=levels, place=NOWHERE)
        for name, levels in (("later", (Level.NEIGHBOURHOOD,)), ("wijklijst", (Level.CITY, Level.DISTRICT, Level.NEIGHBOURHOOD)))
    )
    lists = a_delivery(name="wijklijst", title="Wijklijst", regions=None, layout=None)
    later = replace(LATER, title="Kerncijfers 2024")
    bundle = a_bundle(
        (CODE_LIST, bare), (later, f"Key,Title\n{NOORD},Noordhoek\n{CITY},Elders\n"), (lists, f"Key,Title\n{CITY},Dorp\n{NOORD},Oud\n")
    )
    code_list = replace(MAPPING.code_list, name="")
    mapping = replace(
        MAPPING, deliveries=bundle.deliveries, code_list=code_list, names=(first, second), same_as=(), boundaries=(), focus=(), notes={}
    )

    made = make_region_package(mapping, bundle)

    assert made.problems == ()
    found = slugs_and_notes(made)
    assert found[CITY] == ("Dorp", "dorp", "De naam komt uit: Wijklijst.")
    assert found[NOORD] == ("Noordhoek", "noordhoek", "De naam komt uit: Kerncijfers 2024.")
    assert found[ZUID] == (ZUID, ZUID.lower(), "De naam van dit gebied staat in geen van de leveringen; daarom staat hier de code.")


def test_a_focus_name_must_point_to_a_buurt() -> None:
    made = make(focus=(FocusEntry(cells=("1", "x", CENTRE, "deel", ""), region=CENTRE, place=NOWHERE),))

    assert [problem.code for problem in made.problems] == ["mapping-unknown-region"]


def test_a_remark_on_an_area_that_is_not_there_is_refused() -> None:
    assert [problem.code for problem in make(notes={"BU99999999": "?"}).problems] == ["mapping-unknown-region"]


def test_boundaries_have_code_name_and_level_and_keep_their_digits() -> None:
    text = make().files["grenzen.geojson"].decode()
    features = json.loads(text)["features"]

    assert [feature["properties"] for feature in features] == [
        {"code": CENTRE, "naam": "Markt", "niveau": "wijk"},
        {"code": OUTSIDE, "naam": "Buiten", "niveau": "wijk"},
        {"code": MARKT, "naam": "Markt", "niveau": "buurt"},
        {"code": NOORD, "naam": "Noordhoek", "niveau": "buurt"},
        {"code": ZUID, "naam": "Zuidhoek", "niveau": "buurt"},
    ]
    assert "[4.1,51.50]" in text


def test_an_area_without_a_boundary_is_found() -> None:
    made = make(buurten=boundaries((MARKT, "Markt"), (NOORD, "Noordhoek")))

    assert [problem.found for problem in made.problems] == [f"Van '{ZUID}' ontbreekt de grens."]


def test_a_boundary_under_another_name_is_found() -> None:
    made = make(wijken=boundaries((CENTRE, "Centrum"), (OUTSIDE, "Buiten")))

    assert [problem.code for problem in made.problems] == ["delivery-wrong-boundary"]


@pytest.mark.parametrize("text", ["geen json", "[]", '{"features": [{}]}', '{"features": [{"properties": {}, "geometry": null}]}'])
def test_a_file_that_is_no_geojson_is_a_problem_and_no_crash(text: str) -> None:
    _, problems = make_boundaries(MAPPING.boundaries[:1], a_bundle((WIJKEN, text)), {})

    assert [problem.code for problem in problems] == ["delivery-wrong-boundary"]
