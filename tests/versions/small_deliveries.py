"""A village with made-up deliveries that are as messy as the real ones, for the tests of intake."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.model.identifiers import RegionCode
from generator.model.problem import Place
from generator.model.region import Level, Region
from generator.model.status import Status
from generator.versions.intake.cells import Bundle
from generator.versions.intake.checks.interface import Evidence
from generator.versions.intake.mapping import Columns, Delivery, MissingSign, RegionKey
from generator.versions.intake.rows import Cell, Observation

NOWHERE = Place(path="test")
CITY, CENTRE, OUTSIDE = (RegionCode(code) for code in ("GM0001", "WK000100", "WK000101"))
MARKT, NOORD, ZUID = (RegionCode(code) for code in ("BU00010000", "BU00010100", "BU00010101"))


def _area(code: str, name: str, level: Level, parent: str | None) -> Region:
    slug = name.lower().replace(" ", "-")
    return Region(code=RegionCode(code), name=name, level=level, parent=RegionCode(parent) if parent else None, year="2022", slug=slug)


AREAS = (
    _area(CITY, "Dorp", Level.CITY, None),
    _area(CENTRE, "Markt", Level.DISTRICT, CITY),
    _area(MARKT, "Markt", Level.NEIGHBOURHOOD, CENTRE),
    _area(OUTSIDE, "Buiten", Level.DISTRICT, CITY),
    _area(NOORD, "Noordhoek", Level.NEIGHBOURHOOD, OUTSIDE),
    _area(ZUID, "Zuidhoek", Level.NEIGHBOURHOOD, OUTSIDE),
)
"""In the order of the CBS. Markt is both a wijk and a buurt."""

ALL_LEVELS = (Level.CITY, Level.DISTRICT, Level.NEIGHBOURHOOD)
BUURTEN = (Level.NEIGHBOURHOOD,)
WIJKEN_EN_BUURTEN = (Level.DISTRICT, Level.NEIGHBOURHOOD)

BY_CODE = RegionKey(column="code", by_order=False, levels=ALL_LEVELS)
BY_ORDER = RegionKey(column="naam", by_order=True, levels=BUURTEN)
DOT = MissingSign(sign=".", status=Status.UNKNOWN, note="Een punt in de tabel.")


def a_delivery(**changes: Any) -> Delivery:  # noqa: ANN401 - any field of Delivery
    """A delivery joined by code, each column a measure of 2020, unless told otherwise."""
    delivery = Delivery(
        name="levering",
        title="Levering",
        publisher="CBS",
        table="1NED",
        date="2021-03-26",
        license="CC-BY-4.0",
        address="",
        file="levering.csv",
        sha256="0" * 64,
        size=1,
        remarks=(),
        place=NOWHERE,
        regions=BY_CODE,
        layout=Columns(period="2020"),
        missing=(DOT,),
    )
    return replace(delivery, **changes)


def a_bundle(*pairs: tuple[Delivery, str]) -> Bundle:
    """Deliveries with their text, as if they had been fetched from `/leveringen`."""
    return Bundle(
        deliveries={delivery.name: delivery for delivery, _ in pairs},
        contents={delivery.name: text.encode("utf-8") for delivery, text in pairs},
        folder="/leveringen",
    )


def evidence(rows: Mapping[tuple[RegionCode, str], str], other: Mapping[tuple[RegionCode, str], str] | None = None) -> Evidence:
    """Values of indicator `maat` by area and period; and those of another delivery, measure `ander`."""
    observations = [Observation(indicator="maat", region=region, period=period, value=value) for (region, period), value in rows.items()]
    cells = {(region, period, "ander"): Cell(text=text, place=NOWHERE) for (region, period), text in (other or {}).items()}
    return Evidence(observations={row.key: row for row in observations}, cells={"andere": cells}, areas=AREAS)


@dataclass(frozen=True, kw_only=True)
class Village:
    """A project and a folder of deliveries on disk, free to break."""

    root: Path
    deliveries: Path

    def write(self, path: str, text: str) -> None:
        """Write a file of the project."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def edit(self, path: str, old: str, new: str) -> None:
        """Change one piece of text in a file of the project."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text
        self.write(path, text.replace(old, new))

    def deliver(self, file: str, content: str | bytes) -> str:
        """Put a delivery in the folder; give the lines of the mapping that identify it."""
        content = content.encode("utf-8") if isinstance(content, str) else content
        (self.deliveries / file).write_bytes(content)
        return f'bestand = "{file}"\nsha256 = "{hashlib.sha256(content).hexdigest()}"\nbytes = {len(content)}\n'


def a_package(name: str, version: str) -> str:
    """The head of a mapping."""
    return f"""
[pakket]
naam = "{name}"
versie = "{version}"
titel = "Proef"
beschrijving = "Een verzonnen pakket."
gebied = "{CITY}"

[[pakket.licenties]]
name = "notspecified"

[[pakket.makers]]
title = "Het dorp"
roles = "author, publisher"
"""


def a_source(name: str, identity: str, date: str = "2021-03-26") -> str:
    """The lines of a mapping that describe a delivery, before its tables."""
    return f'\n[[bronnen]]\nnaam = "{name}"\ntitel = "{name}"\nuitgever = "CBS"\ndatum = "{date}"\nlicentie = "onbekend"\n{identity}'


CODES = f"""Key,Title
NL00      ,Nederland
{CITY}    ,Dorp
{CENTRE}  ,Markt
{MARKT},Markt
{OUTSIDE}  ,Buiten
{NOORD},Noordhoek
{ZUID},Zuidhoek
"""

COUNTS = f"""Code,Inwoners,Bijstand,Inkomen
NL00      ,17000000,9,31.0
{CITY}    ,6000,60,25.9
{CENTRE}  ,1000,10,30
{MARKT},1000,10,30
{OUTSIDE}  ,5000,50,25.05
{NOORD},2000,50,20.1
{ZUID},3000,       .,       .
"""


def boundaries(*areas: tuple[str, str]) -> str:
    """GeoJSON with a square for each (code, name)."""
    square = '{"type": "Polygon", "coordinates": [[[4.1, 51.50], [4.2, 51.5], [4.2, 51.6], [4.1, 51.50]]]}'
    features = (
        f'{{"type": "Feature", "properties": {json.dumps({"statcode": code, "statnaam": name})}, "geometry": {square}}}'
        for code, name in areas
    )
    return f'{{"type": "FeatureCollection", "features": [{", ".join(features)}]}}'


def found_village(folder: Path) -> Village:
    """Write mappings and deliveries for `gebieden` 0.1.0 and `werk` 0.1.0; nothing is imported yet."""
    village = Village(root=folder / "project", deliveries=folder / "leveringen")
    village.deliveries.mkdir()
    codes = village.deliver("codes.csv", CODES)
    wijken = village.deliver("wijken.geojson", boundaries((CENTRE, "Markt"), (OUTSIDE, "Buiten")))
    buurten = village.deliver("buurten.geojson", boundaries((ZUID, "Zuidhoek"), (MARKT, "Markt"), (NOORD, "Noordhoek")))
    village.write(
        "data/gebieden/import/0.1.0.toml",
        'soort = "gebieden"\nindelingsjaar = "2022"\n'
        + a_package("gebieden", "0.1.0")
        + '\n[codelijst]\nbron = "codes"\ncode = "Key"\nnaam = "Title"\n'
        + '\n[[grenzen]]\nniveau = "wijk"\nbron = "wijken"\ncode = "statcode"\nnaam = "statnaam"\n'
        + '\n[[grenzen]]\nniveau = "buurt"\nbron = "buurten"\ncode = "statcode"\nnaam = "statnaam"\n'
        + a_source("codes", codes)
        + '[bronnen.gebieden]\nkoppeling = "code"\nkolom = "Key"\noverslaan = { NL00 = "Nederland" }\n'
        + a_source("wijken", wijken)
        + a_source("buurten", buurten)
        + f'\n[[focusbuurten]]\nnummer = 1\nnaam = "Noord"\ngebied = "{NOORD}"\nrelatie = "gelijk"\n'
        + '\n[[focusbuurten]]\nnummer = 2\nnaam = "Nergens"\nrelatie = "geen"\n',
    )
    village.write("data/gebieden/import/0.1.0.changes.md", "# gebieden 0.1.0\n")
    village.write("data/werk/import/0.1.0.toml", work_mapping(village, COUNTS))
    village.write("data/werk/import/0.1.0.changes.md", "# werk 0.1.0\n")
    return village


def work_mapping(village: Village, counts: str, version: str = "0.1.0") -> str:
    """A mapping of package `werk`: a rate with its own denominator, and an income in thousands."""
    return (
        'soort = "waarnemingen"\ngebieden_versie = "0.1.0"\n'
        + a_package("werk", version)
        + a_source("telling", village.deliver("telling.csv", counts))
        + '[bronnen.gebieden]\nkoppeling = "code"\nkolom = "Code"\nniveaus = ["gemeente", "wijk", "buurt"]\n'
        + 'overslaan = { NL00 = "Nederland" }\n'
        + '[bronnen.indeling]\nsoort = "kolommen"\nperiode = "2020"\n'
        + '[[bronnen.ontbrekend]]\nteken = "."\nstatus = "O"\nopmerking = "Een punt in de tabel."\n'
        + """
[[indicatoren]]
id = "bijstand"
naam = "Mensen met bijstand"
kort = "Bijstand"
eenheid = "per 1.000 inwoners"
decimalen = 1
richting = "lager"
thema = "werk"
weging = "verhouding"
factor = 1000
definitie = "Mensen met bijstand."
bron = "telling"
bronkolom = "Bijstand"
[[indicatoren.reeksen]]
bron = "telling"
niveaus = ["gemeente", "wijk", "buurt"]
perioden = ["2020"]
teller = "Bijstand"
noemer = "Inwoners"

[[indicatoren]]
id = "inkomen"
naam = "Inkomen"
kort = "Inkomen"
eenheid = "euro"
decimalen = 0
richting = "hoger"
thema = "werk"
weging = "gewogen"
weeg_indicator = "inwoners"
definitie = "Gemiddeld inkomen."
bron = "telling"
bronkolom = "Inkomen"
[[indicatoren.reeksen]]
bron = "telling"
niveaus = ["buurt"]
perioden = ["2020"]
waarde = "Inkomen"
factor = 1000
status = "P"

[[controles]]
soort = "optelling"
titel = "Bijstand telt op"
indicator = "bijstand"
"""
    )
