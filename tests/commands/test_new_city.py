"""A report for another municipality from national deliveries: made in the test, as messy as the real ones."""

from __future__ import annotations

import csv
import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.commands.validate import validate_all
from generator.model.problem import Severity
from tests.pages import read_page

PROGRAM = Path(__file__).parents[2]
KWB = ("ID", "WijkenEnBuurten", "Gemeentenaam_1", "SoortRegio_2", "Codering_3", "IndelingswijzigingWijkenEnBuurten_4")
COUNTS = ("AantalInwoners_5", "k_65JaarOfOuder_12", "HuishoudensTotaal_28", "PersonenPerSoortUitkeringBijstand_83", "Koopwoningen_40")
HERE = {
    "GM0099": (5000, 900, 2400, 130),
    "WK009900": (3000, 500, 1500, 100),
    "WK009901": (2000, 400, 900, 30),
    "BU00990000": (1800, 300, 900, 60),
    "BU00990001": (1195, 195, 595, 40),
    "BU00990100": (2000, 400, 900, 30),
    "BU00990101": (0, 5, 0, 0),
}
"""Residents, of whom 65 or older, households, people on welfare. In the last buurt rounding makes the part larger than the whole."""


def kwb(year: str, *, without: tuple[str, ...] = (), changed: tuple[str, ...] = ()) -> str:
    """The Kerncijfers of the whole country in bare codes: our gemeente, another one, and the country itself."""
    lines = [",".join((*KWB, *COUNTS)), "0,NL00      ,Nederland           ,Land      ,NL00      ,.,17000000,3000000,8000000,420000,57"]
    for code, counts in {**HERE, "GM0088": (900, 200, 400, 10), "BU00880000": (900, 200, 400, 10)}.items():
        if code not in without:
            sign = "3" if code in changed else "1"
            numbers = ",".join(f"{count + int(year) - 2020 if count else count:>7}" for count in counts)
            lines.append(f"1,{code:10},Proefdam            ,Soort     ,{code:10},{sign},{numbers},       .")
    return "\n".join(lines) + "\n"


NAMES = {
    "GM0099": "Proefdam",
    "WK009900": "Wijk 00",
    "WK009901": "Buiten",
    "BU00990000": "West 2",
    "BU00990001": "Oost",
    "BU00990100": "Verspreide huizen",
    "BU00990101": "Verspreide huizen",
}


@pytest.fixture
def deliveries(tmp_path: Path) -> Path:
    """A folder of national deliveries, one packed, one in an unknown form."""
    folder = tmp_path / "landelijk"
    folder.mkdir()
    (folder / "kwb-2020-nederland.csv.gz").write_bytes(gzip.compress(kwb("2020").encode(), mtime=0))
    (folder / "kwb-2017-nederland.csv").write_text(kwb("2017", without=("BU00990001",)), encoding="utf-8")
    codes = "".join(f"{code:10},{name}\n" for code, name in NAMES.items())
    (folder / "codes-2021.csv").write_text(f"Key,Title\n{codes}BU00880000,Elders\n", encoding="utf-8")
    (folder / "aantekeningen.md").write_text("# Zomaar een bestand\n", encoding="utf-8")
    return folder


def new_city(deliveries: Path, target: Path, *more: str, code: str = "GM0099") -> Result:
    return CliRunner().invoke(main, ["new", "city", "--gemeente", code, "--from", str(deliveries), "--out", str(target), *more])


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def errors_of(project: Path) -> list[str]:
    return [f"{problem.place}: {problem.message}" for problem in validate_all(project) if problem.severity is Severity.ERROR]


def test_a_new_city_has_packages_with_sources_and_a_draft_without_an_error_or_a_word_to_mend(deliveries: Path, tmp_path: Path) -> None:
    target = tmp_path / "proefdam"

    result = new_city(deliveries, target)

    assert result.exit_code == 0, result.output
    assert "aantekeningen.md: niet herkend, dus niet gebruikt." in result.stdout
    assert "kwb-2020-nederland.csv.gz: Kerncijfers wijken en buurten 2020; gebruikt voor codes en cijfers." in result.stdout
    found = validate_all(target)
    assert [problem.message for problem in found if problem.severity is Severity.ERROR or problem.place.path.endswith(".md")] == []
    descriptor: dict[str, Any] = json.loads((target / "data/werk-en-inkomen/0.1.0/datapackage.json").read_bytes())
    assert {source["table"] for source in descriptor["sources"]} == {"83765NED", "84799NED"}
    assert all(len(source["sha256"]) == 64 for source in descriptor["sources"])


def test_areas_take_their_codes_from_the_figures_and_their_names_from_a_list(deliveries: Path, tmp_path: Path) -> None:
    target = tmp_path / "proefdam"
    new_city(deliveries, target)

    rows = {row["code"]: row for row in table(target / "data/gebieden/0.1.0/gebieden.csv")}
    assert sorted(rows) == sorted(HERE)
    assert rows["BU00990000"]["naam"] == "West 2"
    assert rows["BU00990100"]["slug"] == "verspreide-huizen-bu00990100"
    assert "2021" in rows["BU00990000"]["opmerking"]


def test_a_year_with_other_boundaries_has_no_figure_for_the_areas_that_differ(deliveries: Path, tmp_path: Path) -> None:
    """In 2017 one buurt was not there, so its wijk was another wijk; the gemeente holds the same wijken."""
    target = tmp_path / "proefdam"
    new_city(deliveries, target)

    rows = {
        (row["gebied"], row["periode"]): row
        for row in table(target / "data/bevolking/0.1.0/waarnemingen.csv")
        if row["indicator"] == "inwoners"
    }
    assert (rows["BU00990001", "2017"]["waarde"], rows["BU00990001", "2017"]["status"]) == ("", "O")
    assert rows["WK009900", "2017"]["opmerking"] == "In 2017 was dit gebied anders ingedeeld dan in 2020."
    assert rows["GM0099", "2017"]["waarde"] == "4997"


def test_a_part_that_rounding_makes_larger_than_the_whole_is_no_figure(deliveries: Path, tmp_path: Path) -> None:
    target = tmp_path / "proefdam"
    new_city(deliveries, target)

    rows = {
        row["gebied"]: row
        for row in table(target / "data/bevolking/0.1.0/waarnemingen.csv")
        if row["indicator"] == "ouderen" and row["periode"] == "2020"
    }
    assert (rows["BU00990101"]["teller"], rows["BU00990101"]["status"]) == ("", "N")
    assert rows["BU00990101"]["opmerking"].startswith("Door afronding is het deel (5) groter dan het geheel (0)")


def test_a_column_that_is_still_empty_gives_no_indicator(deliveries: Path, tmp_path: Path) -> None:
    target = tmp_path / "proefdam"
    new_city(deliveries, target)

    assert not (target / "data/wonen").exists()
    assert 'id = "wonen"' not in (target / "content/site.toml").read_text(encoding="utf-8")


def test_the_packages_can_be_proved_to_follow_from_the_deliveries(deliveries: Path, tmp_path: Path) -> None:
    target = tmp_path / "proefdam"
    new_city(deliveries, target)

    result = CliRunner().invoke(
        main, ["--project", str(target), "import", "bevolking", "--version", "0.1.0", "--from", str(deliveries), "--check"]
    )

    assert (result.exit_code, result.output) == (0, "bevolking 0.1.0 volgt uit de leveringen.\n")


def test_a_site_without_focus_neighbourhoods_or_a_map_says_so_and_is_built(deliveries: Path, tmp_path: Path) -> None:
    """Names with a digit in them (Wijk 00, West 2) are names, not numbers."""
    target = tmp_path / "proefdam"
    new_city(deliveries, target)

    built = CliRunner().invoke(main, ["--project", str(target), "build", "--workers", "1", "--out", str(tmp_path / "site")])

    assert built.exit_code == 0, built.output
    front = read_page(tmp_path / "site/2020/index.html")
    assert "Er zijn geen focusbuurten aangewezen." in front
    assert "focusbuurten van" not in front
    assert "Wijk 00" in read_page(tmp_path / "site/2020/wijken/wijk-00/index.html")
    assert "West 2 is een buurt in de wijk" in read_page(tmp_path / "site/2020/buurten/west-2/index.html")


def test_a_city_with_focus_neighbourhoods_gets_its_gap(deliveries: Path, tmp_path: Path) -> None:
    target = tmp_path / "proefdam"
    result = new_city(deliveries, target, "--focus", "BU00990000", "--programma", "Samen Proefdam")

    built = CliRunner().invoke(main, ["--project", str(target), "build", "--workers", "1", "--out", str(tmp_path / "site")])

    assert result.exit_code == 0, result.output
    assert errors_of(target) == []
    assert built.exit_code == 0, built.output
    front = read_page(tmp_path / "site/2020/index.html")
    assert "We vergelijken de focusbuurten van Samen Proefdam met de rest van Proefdam." in front
    assert "De kloof: focusbuurten tegenover de rest van de stad" in front


@pytest.mark.parametrize(
    ("more", "code", "told"),
    [
        ((), "GM0001", "city-unknown"),
        (("--indeling", "1999"), "GM0099", "city-unknown"),
        (("--focus", "WK009900"), "GM0099", "focus-region"),
    ],
)
def test_what_is_not_in_the_deliveries_is_refused_and_nothing_is_written(
    deliveries: Path, tmp_path: Path, more: tuple[str, ...], code: str, told: str
) -> None:
    result = new_city(deliveries, tmp_path / "stad", *more, code=code)

    assert result.exit_code == 1
    assert told in result.stderr
    assert not (tmp_path / "stad").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["landelijk"]


def test_a_figure_that_makes_no_sense_leaves_nothing_behind(deliveries: Path, tmp_path: Path) -> None:
    path = deliveries / "kwb-2017-nederland.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("   4997,", "  geheim,"), encoding="utf-8")

    result = new_city(deliveries, tmp_path / "stad")

    assert result.exit_code == 1
    assert "'geheim' is geen getal." in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["landelijk"]


def test_an_existing_folder_is_never_touched(deliveries: Path, tmp_path: Path) -> None:
    (tmp_path / "stad").mkdir()

    result = new_city(deliveries, tmp_path / "stad")

    assert result.exit_code == 1
    assert "project-exists" in result.stderr
    assert list((tmp_path / "stad").iterdir()) == []


def test_a_delivery_without_a_year_is_asked_for_one(deliveries: Path, tmp_path: Path) -> None:
    (deliveries / "kwb-2017-nederland.csv").rename(deliveries / "kwb-oud.csv")

    result = new_city(deliveries, tmp_path / "stad")

    assert result.exit_code == 1
    assert "delivery-without-year" in result.stderr


def test_a_code_that_is_no_municipality_is_wrong_use(deliveries: Path, tmp_path: Path) -> None:
    assert new_city(deliveries, tmp_path / "stad", code="Groningen").exit_code == 2
