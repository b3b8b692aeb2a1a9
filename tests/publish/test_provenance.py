"""Every published number can be recomputed from its record, down to the cell."""

import json
from typing import Any

import jsonschema  # type: ignore[import-untyped] # it ships no types
import pytest

from generator.model.book import figure_id, origin_place
from generator.model.figure import Figure
from generator.model.functions import NAMED_FUNCTIONS
from generator.publish.listing import list_figures
from generator.publish.provenance import publish_provenance
from tests.browser.recompute import Cells, Recomputer
from tests.compute.small_city import DIGEST, NOORD, WEST, known, unknown
from tests.publish.small_site import MISSING_BENEFIT, by_path, small_book, small_edition
from tests.reference.arithmetic import ROOT
from tests.reference.real_edition import real_edition

FOLDER = "2022/herkomst/"


def _published() -> dict[str, bytes]:
    return by_path(publish_provenance(list_figures(small_book(), small_edition()), small_edition()))


def _records(files: dict[str, bytes]) -> dict[str, Any]:
    records: dict[str, Any] = {}
    for path, content in files.items():
        if path.endswith("/cijfers.json"):
            records |= json.loads(content)["cijfers"]
    return records


def test_a_record_has_the_shape_that_auditors_rely_on() -> None:
    figure = known(small_book().get("bijstand", NOORD, "2020"))

    assert _records(_published())[figure.id] == {
        "waarde": "50",
        "getoond": "50,0",
        "eenheid": "per 1.000 inwoners",
        "afronding": {"decimalen": 1, "regel": "half-up"},
        "formule": "1000 * a / b",
        "operanden": {
            name: {
                "pakket": "proef",
                "versie": "0.1.0",
                "bestand": "waarnemingen.csv",
                "sha256": DIGEST,
                "regel": 7,
                "kolom": column,
                "ruw": raw,
            }
            for name, column, raw in (("a", "teller", "100"), ("b", "noemer", "2000"))
        },
    }


def test_a_figure_made_of_figures_refers_to_them() -> None:
    gap = known(small_book().get("bijstand", "kloof", "2020", "verhouding"))

    assert _records(_published())[gap.id]["operanden"] == {
        "a": {"cijfer": "2022.bijstand.focus.2020"},
        "b": {"cijfer": "2022.bijstand.overig.2020"},
    }


def test_what_a_reader_must_know_stands_in_the_record() -> None:
    rest = known(small_book().get("bijstand", "overig", "2020"))

    assert _records(_published())[rest.id]["opmerking"] == "Westhoek telt niet mee: daar is het cijfer onbekend."


def test_a_missing_value_has_a_record_with_its_reason_and_without_a_value() -> None:
    absent = unknown(small_book().get("bijstand", WEST, "2020"))

    assert _records(_published())[absent.id] == {"status": "O", "reden": "Het CBS geeft dit cijfer niet.", "eenheid": "per 1.000 inwoners"}
    assert MISSING_BENEFIT in _records(_published())


def test_every_figure_of_the_book_has_one_record() -> None:
    assert sorted(_records(_published())) == sorted(small_book().values)


def test_the_index_leads_from_an_id_to_its_file() -> None:
    files = _published()

    index = json.loads(files[FOLDER + "index.json"])

    for name in small_book().values:
        _, indicator, _, period, *_ = name.split(".")
        holders = [entry["bestand"] for entry in index["bestanden"] if (entry["indicator"], entry["periode"]) == (indicator, period)]
        assert [name in json.loads(files[FOLDER + holder])["cijfers"] for holder in holders] == [True]


def test_the_records_of_an_indicator_and_period_stand_beside_the_page_that_takes_them_apart() -> None:
    files = _published()
    place, _ = origin_place(figure_id("2022", "bijstand", NOORD, "2020"))

    records = json.loads(files[place.replace("index.html", "cijfers.json")])["cijfers"]
    assert {name.split(".")[1] + name.split(".")[3] for name in records} == {"bijstand2020"}


def test_the_files_hold_to_the_schema_published_beside_them() -> None:
    files = _published()
    schema = json.loads(files[FOLDER + "schema.json"])

    jsonschema.Draft202012Validator.check_schema(schema)
    for path, content in files.items():
        if path.endswith("/cijfers.json"):
            jsonschema.validate(json.loads(content), schema)


@pytest.mark.parametrize(
    "change",
    [
        {"waarde": 50},
        {"waarde": "50,0"},
        {"operanden": {}},
        {"operanden": {"a": {"cijfer": "x", "pakket": "proef"}}},
        {"status": "O"},
        {"afronding": {"decimalen": 1, "regel": "half-even"}},
    ],
)
def test_the_schema_refuses_a_record_of_another_shape(change: dict[str, Any]) -> None:
    files = _published()
    content = json.loads(files[f"{FOLDER}bijstand/2020/cijfers.json"])
    content["cijfers"][f"2022.bijstand.{NOORD}.2020"] |= change

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(content, json.loads(files[FOLDER + "schema.json"]))


def test_every_named_function_is_published_with_its_formula_and_source() -> None:
    content = json.loads(_published()[FOLDER + "functies.json"])

    assert content["functies"][0] == {
        "naam": "z_waarde",
        "parameters": ["kans"],
        "formule": "normaal_kwantiel((1 + kans) / 2)",
        "uitleg": "Hoeveel standaardfouten een marge breed is, aan elke kant, bij deze kans.",
        "bron": "Tweezijdig kwantiel van de normale verdeling.",
    }
    assert [function["naam"] for function in content["functies"]] == list(NAMED_FUNCTIONS)


def test_the_list_of_functions_follows_its_schema() -> None:
    files = _published()

    jsonschema.validate(json.loads(files[FOLDER + "functies.json"]), json.loads(files[FOLDER + "functies-schema.json"]))


def test_the_same_book_gives_the_same_bytes() -> None:
    assert _published() == _published()


def test_figures_of_the_real_edition_recompute_from_the_released_files() -> None:
    """One in every hundred and one figures, so that every indicator, kind of area and measure is among them."""
    edition, book = real_edition()
    files = by_path(publish_provenance(list_figures(book, edition), edition))
    records = _records(files)
    functions = {
        entry["naam"]: (entry["parameters"], entry["formule"]) for entry in json.loads(files[FOLDER + "functies.json"])["functies"]
    }
    sample = [name for name, value in book.values.items() if isinstance(value, Figure)][::101]
    recomputer, cells = Recomputer(records, functions), Cells(ROOT)

    wrong = {recomputer.judge(name) for name in sample}
    elsewhere = {cells.check(operand) for name in sample for operand in records[name]["operanden"].values() if "cijfer" not in operand}

    assert sorted(wrong | elsewhere) == [""]
    assert len(sample) > 400
    assert {name.split(".")[1] for name in sample} >= {"bijstand", "woz", "misdrijven-totaal", "inwoners", "rondkomen"}
