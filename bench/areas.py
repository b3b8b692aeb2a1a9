"""A number of areas → a project that is made up: a city of so many buurten, each with a text of three hundred words and four charts."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.commands.new_city import CityRequest, new_city  # noqa: E402 - the program lies beside this script

YEARS = ("2016", "2017", "2018", "2019", "2020")
HEAD = ("WijkenEnBuurten", "Gemeentenaam_1", "SoortRegio_2", "Codering_3", "AantalInwoners_5", "k_65JaarOfOuder_12")
MORE = ("HuishoudensTotaal_28", "PersonenPerSoortUitkeringBijstand_83")
INDICATORS = ("inwoners", "ouderen", "huishoudens", "bijstand")
"""One chart each."""
PER_DISTRICT = 100
CITY = "GM0099"
MOST = 10_000
"""Codes of the CBS have two digits for the wijk and two for the buurt."""
WORDS = 300
_SYLLABLES = ("ba", "de", "fo", "gu", "hi", "ka", "le", "mo", "nu", "ri")
_SENTENCE = "In deze buurt staan huizen met een tuin, er is een school en op zaterdag komt de markt naar het plein. "


def write_project(folder: Path, areas: int) -> str:
    """Write `content/` and `data/` of a city of so many buurten into a folder that is not there; gives its edition."""
    with tempfile.TemporaryDirectory() as name:
        deliveries = Path(name)
        for year in YEARS:
            (deliveries / f"kwb-{year}.csv").write_text("\n".join(_delivery(areas, year)) + "\n", encoding="utf-8")
        titles = [f"{code},{title}" for code, title in ((CITY, "Proefdam"), *_districts(areas), *buurten(areas))]
        (deliveries / "codes-2021.csv").write_text("\n".join(("Key,Title", *titles, "")), encoding="utf-8")
        made = new_city(
            ROOT, CityRequest(code=CITY, files=(deliveries,), target=folder, focus=(), programme="", year="", today="2026-01-01")
        )
    if made.problems:
        raise ValueError(made.problems)
    for code, title in buurten(areas):
        path = folder / "content" / made.edition / "buurten" / f"{title.lower()}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_narrative(code, title), encoding="utf-8")
    return made.edition


def buurten(areas: int) -> list[tuple[str, str]]:
    """Code and name of each; names have no digit, and none is another's twice."""
    if areas > MOST:
        message = f"{areas} areas: codes allow {MOST}"
        raise ValueError(message)
    names = ("".join(parts).capitalize() for parts in product(_SYLLABLES, repeat=4))
    return [(f"BU{CITY[2:]}{number:04}", name) for number, name in zip(range(areas), names, strict=False)]


def _districts(areas: int) -> list[tuple[str, str]]:
    names = ("".join(parts).capitalize() for parts in product(_SYLLABLES, repeat=2))
    return [(f"WK{CITY[2:]}{number:02}", f"Wijk {name}") for number, name in zip(range(-(-areas // PER_DISTRICT)), names, strict=False)]


def _delivery(areas: int, year: str) -> Iterator[str]:
    """The Kerncijfers of one year: parts add up, and every buurt has numbers of its own."""
    rows = [(code, _counts(number, int(year))) for number, (code, _) in enumerate(buurten(areas))]
    yield ",".join((*HEAD, *MORE))
    yield _line(CITY, [sum(column) for column in zip(*(counts for _, counts in rows), strict=True)])
    for district, _ in _districts(areas):
        inside = [counts for code, counts in rows if code[2:8] == district[2:]]
        yield _line(district, [sum(column) for column in zip(*inside, strict=True)])
    yield from (_line(code, counts) for code, counts in rows)


def _counts(number: int, year: int) -> list[int]:
    residents = 1000 + number * 7919 % 3000 + (year - 2016) * (number * 31 % 41 - 20)
    return [residents, residents * (15 + number % 11) // 100, residents * (40 + number % 7) // 100, residents * (20 + number % 37) // 1000]


def _line(code: str, counts: list[int]) -> str:
    return ",".join((code, "Proefdam", "Soort", code, *map(str, counts)))


def _narrative(code: str, title: str) -> str:
    """Four charts, with text between them."""
    charts = [f'{{{{ grafiek("trend", indicator="{name}", gebieden=["{code}"]) }}}}' for name in INDICATORS]
    sentences = WORDS // len(_SENTENCE.split()) // len(charts)
    parts = [f"{_SENTENCE * sentences}\n\n{chart}" for chart in charts]
    return f"---\ntitel: {title}\n---\n\n" + "\n\n".join(parts) + "\n"
