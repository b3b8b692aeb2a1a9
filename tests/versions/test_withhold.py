"""What may not be published never enters a package: neither as a number, nor in the remark of another row or in an account of checks."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generator.commands.import_ import import_package
from generator.model.disclosure import DEFAULT_RULE, WITHHELD_NOTE, Disclosure
from generator.model.region import Level
from tests.versions.small_deliveries import COUNTS, MARKT, NOORD, OUTSIDE, ZUID, Village, found_village, work_mapping

MAPPING = "data/werk/import/0.1.0.toml"


@pytest.fixture
def village(tmp_path: Path) -> Village:
    found = found_village(tmp_path)
    assert import_package(found.root, "gebieden", "0.1.0", found.deliveries) == ()
    return found


def deliver(village: Village, counts: str, extra: str = "") -> list[str]:
    """Import `werk` from other counts, with more in its mapping; give the codes of problems."""
    village.write(MAPPING, work_mapping(village, counts) + extra)
    return [problem.code for problem in import_package(village.root, "werk", "0.1.0", village.deliveries)]


def rows(village: Village) -> dict[tuple[str, str], dict[str, str]]:
    with (village.root / "data/werk/0.1.0/waarnemingen.csv").open(encoding="utf-8", newline="") as file:
        return {(row["indicator"], row["gebied"]): row for row in csv.DictReader(file)}


def rules(village: Village) -> list[dict[str, Any]]:
    descriptor = json.loads((village.root / "data/werk/0.1.0/datapackage.json").read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = descriptor["disclosure"]["rules"]
    return found


def numbers_of(row: dict[str, str]) -> tuple[str, ...]:
    return row["waarde"], row["teller"], row["noemer"], row["status"], row["opmerking"]


EMPTY = ("", "", "", "Q", WITHHELD_NOTE)
SMALL = (
    COUNTS.replace(f"{NOORD},2000,50,", f"{NOORD},2000,7,")
    .replace(f"{OUTSIDE}  ,5000,50,", f"{OUTSIDE}  ,5000,7,")
    .replace(",6000,60,", ",6000,17,")
)
KNOWN = """
[[bekend]]
indicator = "bijstand"
gebieden = ["focus"]
periode = "2020"
aantal = "50"
marge = "0.5"
bron = "Jaarverslag."
"""
OWN_RULE = '\n[[geheimhouding]]\nindicatoren = ["bijstand"]\nreden = "Afspraak."\nbron = "Het dorp."\n'


def test_without_a_rule_of_its_own_a_count_below_eight_is_withheld_as_the_cbs_does(village: Village) -> None:
    assert deliver(village, SMALL) == []

    assert numbers_of(rows(village)["bijstand", NOORD]) == EMPTY
    assert numbers_of(rows(village)["bijstand", OUTSIDE]) == EMPTY
    assert rows(village)["bijstand", MARKT]["teller"] == "10"


def test_the_descriptor_states_every_rule_and_counts_what_it_withholds(village: Village) -> None:
    deliver(village, SMALL)

    only = rules(village)[0]
    assert (only["indicators"], only["minimumCount"], only["minimumDenominator"]) == (["bijstand", "inkomen"], 8, 30)
    assert (only["reason"], only["source"]) == (DEFAULT_RULE.reason, DEFAULT_RULE.source)
    assert only["withheld"] == 2


def test_a_mapping_may_set_its_own_thresholds_with_reason_and_source(village: Village) -> None:
    deliver(village, SMALL, OWN_RULE + "kleinste_aantal = 0\nkleinste_noemer = 0\nafronding = 10\n")

    assert rows(village)["bijstand", NOORD]["teller"] == "7"
    assert [(rule["indicators"], rule["rounding"], rule["withheld"]) for rule in rules(village)] == [
        (["bijstand"], 10, 0),
        (["inkomen"], 1, 0),
    ]


def test_a_small_denominator_withholds_the_count(village: Village) -> None:
    deliver(village, COUNTS, OWN_RULE + "kleinste_aantal = 0\nkleinste_noemer = 1500\n")

    assert {area for (_, area), row in rows(village).items() if row["status"] == "Q"} == {MARKT, "WK000100"}


def test_a_level_that_is_too_fine_is_withheld_whatever_the_count(village: Village) -> None:
    deliver(village, COUNTS, OWN_RULE + 'kleinste_aantal = 0\nkleinste_noemer = 0\nfijnste_niveau = "wijk"\n')

    assert numbers_of(rows(village)["bijstand", NOORD]) == EMPTY
    assert rows(village)["bijstand", OUTSIDE]["teller"] == "50"


def test_a_count_withheld_to_protect_another_cannot_be_told_from_it(village: Village) -> None:
    also = f'\n[[ook_geheim]]\nindicator = "bijstand"\ngebieden = ["{MARKT}", "WK000100"]\nperioden = ["2020"]\n'

    assert deliver(village, SMALL, also) == []

    assert numbers_of(rows(village)["bijstand", MARKT]) == numbers_of(rows(village)["bijstand", NOORD]) == EMPTY
    assert rules(village)[0]["withheld"] == 4


def test_a_number_that_the_source_does_not_give_stays_unknown(village: Village) -> None:
    """Unknown, secret and not applicable are never merged."""
    also = f'\n[[ook_geheim]]\nindicator = "bijstand"\ngebieden = ["{ZUID}"]\nperioden = ["2020"]\n'

    deliver(village, SMALL, also)

    assert rows(village)["bijstand", ZUID]["status"] == "O"


def test_withholding_a_row_that_is_not_there_is_a_problem(village: Village) -> None:
    also = f'\n[[ook_geheim]]\nindicator = "bijstand"\ngebieden = ["{MARKT}"]\nperioden = ["2019"]\n'

    assert deliver(village, SMALL, also) == ["mapping-unknown-name"]


@pytest.mark.parametrize(
    ("extra", "code"),
    [
        (OWN_RULE.replace("bijstand", "bijstandd"), "mapping-unknown-name"),
        (OWN_RULE.replace('["bijstand"]', "[]"), "mapping-wrong-disclosure"),
        (OWN_RULE + "afronding = 0\n", "mapping-wrong-disclosure"),
        (OWN_RULE.replace('reden = "Afspraak."\n', ""), "mapping-missing-key"),
        (OWN_RULE + 'fijnste_niveau = "straat"\n', "mapping-unknown-word"),
        (OWN_RULE + "kleinste = 3\n", "mapping-unknown-key"),
        (
            '\n[[bekend]]\nindicator = "bijstand"\ngebieden = ["focus"]\nperiode = "2020"\naantal = "veel"\nbron = "x"\n',
            "mapping-wrong-disclosure",
        ),
    ],
)
def test_a_rule_that_cannot_be_right_is_a_problem(village: Village, extra: str, code: str) -> None:
    assert deliver(village, COUNTS, extra) == [code]


def test_ties_and_totals_of_others_go_into_the_descriptor(village: Village) -> None:
    extra = """
[[verbanden]]
soort = "deelsom"
geheel = "inkomen"
delen = ["bijstand"]
[[verbanden]]
soort = "aandeel"
indicator = "inkomen"
teller = "bijstand"
noemer = "inwoners"
"""
    assert deliver(village, COUNTS, extra + KNOWN) == []

    said = json.loads((village.root / "data/werk/0.1.0/datapackage.json").read_text(encoding="utf-8"))["disclosure"]
    assert said["sums"] == [{"whole": "inkomen", "parts": ["bijstand"], "complete": False}]
    assert said["shares"] == [{"share": "inkomen", "numerator": "bijstand", "denominator": "inwoners", "factor": 100}]
    assert [(total["areas"], total["count"], total["margin"]) for total in said["knownTotals"]] == [(["focus"], "50", "0.5")]


def test_a_withheld_number_is_in_no_remark_of_a_check(village: Village) -> None:
    """A check on totals would name the sum; a check on jumps in the next year would name the year before."""
    counts = COUNTS.replace(f"{NOORD},2000,50,", f"{NOORD},2000,4177,").replace(f"{ZUID},3000,       .,", f"{ZUID},3000,9000,")

    assert deliver(village, counts) == ["check-unexpected-count"]
    assert deliver(village, counts, OWN_RULE + "kleinste_aantal = 5000\nkleinste_noemer = 0\n") == []


@pytest.mark.parametrize(("count", "held"), [("0", True), ("7", True), ("8", False)])
def test_zero_is_a_small_count_as_well(count: str, held: bool) -> None:  # noqa: FBT001 - what the rule says
    assert DEFAULT_RULE.withholds(Level.NEIGHBOURHOOD, Decimal(count), None) is held


@pytest.mark.parametrize("minimum", [0, 10])
def test_a_count_below_zero_is_a_mistake_in_the_delivery_and_never_a_secret(village: Village, minimum: int) -> None:
    counts = COUNTS.replace(f"{NOORD},2000,50,", f"{NOORD},2000,-40,")
    village.write(MAPPING, work_mapping(village, counts) + OWN_RULE + f"kleinste_aantal = {minimum}\n")

    problems = import_package(village.root, "werk", "0.1.0", village.deliveries)

    assert [(problem.code, str(problem.place)) for problem in problems] == [
        ("delivery-negative-count", f"{village.deliveries.as_posix()}/telling.csv:7:3")
    ]
    assert problems[0].found == "Een aantal is nooit kleiner dan nul; hier staat -40."


@pytest.mark.parametrize(("count", "denominator"), [("-40", None), ("-40", "2000"), ("50", "-2000")])
def test_no_rule_hides_a_number_below_zero(count: str, denominator: str | None) -> None:
    assert not DEFAULT_RULE.withholds(Level.NEIGHBOURHOOD, Decimal(count), Decimal(denominator) if denominator else None)


def test_an_indicator_stands_in_one_rule_and_the_default_comes_last() -> None:
    own = replace(DEFAULT_RULE, indicators=("a", "elders"), minimum_count=3)

    found = Disclosure(rules=(own,)).rules_of(["b", "a"])

    assert [(rule.indicators, rule.minimum_count) for rule in found] == [(("a",), 3), (("b",), 8)]
