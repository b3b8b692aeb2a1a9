"""The static API: the same figures as the pages, for scripts."""

import json
from dataclasses import replace

import jsonschema  # type: ignore[import-untyped] # it ships no types
import pytest

from generator.model.boundaries import BoundaryYears
from generator.publish.api import publish_api
from generator.publish.listing import list_figures
from tests.compute.small_city import CITY, NOORD, WEST
from tests.publish.small_site import SITE, by_path, small_book, small_edition


@pytest.fixture(name="files")
def _files() -> dict[str, bytes]:
    return by_path(publish_api(list_figures(small_book(), small_edition()), small_book(), small_edition(), SITE))


def test_the_index_names_every_area_indicator_and_file(files: dict[str, bytes]) -> None:
    index = json.loads(files["2022/api/index.json"])

    listed = [entry["bestand"] for kind in ("gebieden", "groepen", "indicatoren") for entry in index[kind]]
    assert {f"2022/api/{path}" for path in listed} | {"2022/api/index.json", "2022/api/schema.json"} == set(files)
    assert [indicator["id"] for indicator in index["indicatoren"]] == ["inwoners", "bijstand"]
    assert (index["stad"], index["pakketten"]) == ("Dorp & Duin", {"proef": "0.1.0"})


def test_a_figure_carries_its_value_its_text_and_its_provenance(files: dict[str, bytes]) -> None:
    area = json.loads(files[f"2022/api/gebieden/{NOORD}.json"])

    assert area["naam"] == "Noordhoek"
    assert {
        "indicator": "bijstand",
        "gebied": NOORD,
        "periode": "2020",
        "maat": "waarde",
        "waarde": "50",
        "getoond": "50,0",
        "eenheid": "per 1.000 inwoners",
        "herkomst": f"2022.bijstand.{NOORD}.2020",
    } in area["cijfers"]


def test_a_missing_value_is_null_with_its_reason(files: dict[str, bytes]) -> None:
    figures = json.loads(files[f"2022/api/gebieden/{WEST}.json"])["cijfers"]

    absent = [figure for figure in figures if figure["indicator"] == "bijstand" and figure["maat"] == "waarde"]

    assert [(figure["waarde"], figure["status"], figure["opmerking"]) for figure in absent] == [
        (None, "O", "Het CBS geeft dit cijfer niet.")
    ]


def test_areas_and_indicators_together_hold_every_figure_twice(files: dict[str, bytes]) -> None:
    names = [
        figure["herkomst"]
        for path, content in files.items()
        if not path.endswith(("index.json", "schema.json"))
        for figure in json.loads(content)["cijfers"]
    ]

    assert sorted(names) == sorted([*small_book().values, *small_book().values])


def test_an_indicator_file_explains_the_indicator(files: dict[str, bytes]) -> None:
    indicator = json.loads(files["2022/api/indicatoren/bijstand.json"])["indicator"]

    assert (indicator["eenheid"], indicator["richting"], indicator["weging"]) == ("per 1.000 inwoners", "lager", "verhouding")
    assert indicator["definitie"] == "Wat het is."


def test_every_file_holds_to_the_schema_published_beside_it(files: dict[str, bytes]) -> None:
    schema = json.loads(files["2022/api/schema.json"])

    jsonschema.Draft202012Validator.check_schema(schema)
    for path, content in files.items():
        if not path.endswith("schema.json"):
            jsonschema.validate(json.loads(content), schema)


def test_the_schema_refuses_a_missing_value_without_a_reason(files: dict[str, bytes]) -> None:
    content = json.loads(files[f"2022/api/gebieden/{CITY}.json"])
    content["cijfers"][0] |= {"waarde": None}
    content["cijfers"][0].pop("opmerking", None)

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(content, json.loads(files["2022/api/schema.json"]))


def test_no_file_holds_an_absolute_address_of_the_site(files: dict[str, bytes]) -> None:
    assert [path for path, content in files.items() if SITE.base_address.encode() in content] == []


def test_a_figure_says_by_which_boundaries_it_was_made_and_the_schema_knows() -> None:
    years = {("bijstand", "buurt", "2020"): "onbekend", ("inwoners", "buurt", "2020"): "2020"}
    edition = replace(small_edition(), boundaries=BoundaryYears(years=years))
    files = by_path(publish_api(list_figures(small_book(), edition), small_book(), edition, SITE))
    area = json.loads(files[f"2022/api/gebieden/{NOORD}.json"])
    found = {figure["herkomst"]: figure["indelingsjaar"] for figure in area["cijfers"]}

    jsonschema.validate(area, json.loads(files["2022/api/schema.json"]))
    assert found[f"2022.bijstand.{NOORD}.2020"] == "onbekend"
    assert found[f"2022.inwoners.{NOORD}.2020"] == "2020"
