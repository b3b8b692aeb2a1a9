"""What `new city` knows of national deliveries, and when it calls two areas the same."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from generator.versions.city.boundaries import fit_areas
from generator.versions.city.kinds import GivenFile, Kind, read_kinds, recognise
from generator.versions.city.national import read_catalogue
from generator.versions.city.sources import Source, open_source
from generator.versions.city.toml_text import Value, write_lines

STARTERS = Path(__file__).parents[2] / "new_city"
KINDS = read_kinds((STARTERS / "leveringen.toml").read_bytes())
HEAD = "WijkenEnBuurten,Gemeentenaam_1,SoortRegio_2,Codering_3,IndelingswijzigingWijkenEnBuurten_4,AantalInwoners_5"
CODES = ("GM0099", "WK009900", "BU00990000", "BU00990001")


def kind_of(content: bytes, name: str = "x-2020.csv") -> str:
    known = recognise(GivenFile(path=name, content=content), KINDS)
    return known.kind.id if known else ""


def kwb(year: str, codes: tuple[str, ...] = CODES, changed: str = "") -> Source:
    rows = "".join(f"{code},Dam,S,{code},{3 if code == changed else 1},10\n" for code in codes)
    known = recognise(GivenFile(path=f"kwb-{year}.csv", content=f"{HEAD}\n{rows}".encode()), KINDS)
    assert known is not None
    source, problems = open_source(known, "GM0099")
    assert problems == ()
    assert source is not None
    return source


def absent(base: Source, other: Source) -> list[str]:
    return list(fit_areas(base, other, (base, other)).absent)


def test_every_figure_of_the_catalogue_stands_in_a_kind_that_is_known() -> None:
    catalogue = read_catalogue((STARTERS / "indicatoren.toml").read_bytes())

    assert {kind for one in catalogue.indicators for kind in one.places} <= {kind.id for kind in KINDS}
    assert {one.package for one in catalogue.indicators} == set(catalogue.packages)
    assert {one.theme for one in catalogue.indicators} == {*catalogue.themes, "bevolking"}
    ids = [one.id for one in catalogue.indicators]
    assert all(weight in ids for one in catalogue.indicators for weight in one.weights)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_a_delivery_is_known_by_its_columns(kind: Kind) -> None:
    header = kind.delimiter.join(f'"{name}"' for name in kind.header)

    assert kind_of(f"{header}\r\n".encode("utf-8-sig")) == kind.id


def test_another_file_is_not_known() -> None:
    assert kind_of(b"naam,getal\n") == ""
    assert kind_of(b"\x1f\x8b stuk") == ""
    assert kind_of(b"\xff\xfe\x00") == ""


def test_the_number_behind_a_column_does_not_matter() -> None:
    assert kind_of(HEAD.replace("AantalInwoners_5", "AantalInwoners_7").encode()) == "kwb"


def test_the_same_codes_without_a_sign_of_change_are_the_same_areas() -> None:
    assert absent(kwb("2020"), kwb("2017")) == []


def test_an_area_that_the_later_year_calls_changed_is_another_area() -> None:
    assert absent(kwb("2020", changed="BU00990000"), kwb("2017")) == ["BU00990000"]
    assert absent(kwb("2020"), kwb("2017", changed="BU00990000")) == []


def test_a_wijk_of_other_buurten_is_another_wijk() -> None:
    assert absent(kwb("2020"), kwb("2017", codes=CODES[:-1])) == ["BU00990001", "WK009900"]


def test_areas_that_are_none_of_ours_are_named() -> None:
    fit = fit_areas(kwb("2020", codes=CODES[:-1]), kwb("2017"), ())

    assert list(fit.foreign) == ["BU00990001"]


@pytest.mark.parametrize("text", ['met "aanhaling"', "regel\nregel", "schuin \\ streep", "Súdwest-Fryslân", "\x7f", "\t"])
def test_text_comes_back_from_toml_as_it_was(text: str) -> None:
    values: dict[str, Value] = {"tekst": text, "getal": 3, "lijst": [text, "b"], "tabel": {text: text}}

    assert tomllib.loads(write_lines(values)) == values
