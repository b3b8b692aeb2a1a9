"""What an editor is told about the rules on small counts, and about counts that stand open against them."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from generator.load.packages import load_package
from generator.model.package import DataPackage
from generator.model.problem import Problem
from generator.system.files import SourceTree
from generator.validate.disclosure.declared import read_disclosure
from generator.validate.thresholds import THRESHOLD_RULES

FOLDER = "data/wijkcijfers/0.2.0"
RULE = {"indicators": ["misdrijven"], "minimumCount": 0, "reason": "Proef.", "source": "Proef."}
Judge = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def declared(klein_copy: SourceTree) -> Callable[[object], DataPackage]:
    """Give the package with another section `disclosure` in its descriptor; None takes the section away."""

    def make(section: object) -> DataPackage:
        path = klein_copy.root / FOLDER / "datapackage.json"
        descriptor = {name: value for name, value in json.loads(path.read_text(encoding="utf-8")).items() if name != "disclosure"}
        path.write_text(json.dumps(descriptor if section is None else {**descriptor, "disclosure": section}), encoding="utf-8")
        package, _ = load_package(klein_copy, FOLDER)
        assert package is not None
        return package

    return make


def problems(package: DataPackage) -> list[Problem]:
    return [problem for rule in THRESHOLD_RULES for problem in rule(package)]


def told(package: DataPackage) -> list[tuple[str, str]]:
    return [(problem.code, problem.found) for problem in problems(package)]


def test_without_a_rule_the_practice_of_the_cbs_holds(declared: Callable[[object], DataPackage]) -> None:
    found = problems(declared(None))

    assert [(problem.code, problem.place.line, problem.expected) for problem in found] == [
        ("small-count", 14, "Open mag: een aantal van minstens 8, een noemer van minstens 30.")
    ]
    assert "4 cijfers niet open staan; het eerste is BU99990202 in 2019" in found[0].found


def test_a_rule_that_lets_everything_out_finds_nothing(declared: Callable[[object], DataPackage]) -> None:
    assert told(declared({"rules": [RULE]})) == []


def test_a_level_that_is_too_fine_is_named(declared: Callable[[object], DataPackage]) -> None:
    package = declared({"rules": [{**RULE, "indicators": ["misdrijven"]}, {**RULE, "indicators": ["woz"], "finestLevel": "wijk"}]})

    found = problems(package)

    assert [(problem.code, problem.expected) for problem in found] == [("small-count", "Open mag: cijfers per wijk of groter.")]
    assert "12 cijfers" in found[0].found


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ({**RULE, "reason": " "}, "Hier ontbreekt 'reason'."),
        ({**RULE, "source": None}, "Hier ontbreekt 'source'."),
        ({**RULE, "indicators": "misdrijven"}, "'indicators' is geen lijst van namen."),
        ({**RULE, "rounding": "vijf"}, "'rounding' is geen heel getal van nul of meer."),
        ({**RULE, "minimumDenominator": -1}, "'minimumDenominator' is geen heel getal van nul of meer."),
        ({**RULE, "finestLevel": "straat"}, "'straat' is geen niveau: gemeente, wijk of buurt."),
        ({**RULE, "withheld": 2}, "Volgens de descriptor zijn hier 2 cijfers geheim; het zijn er 0."),
        ({**RULE, "indicators": ["misdrijven", "bijstandd"]}, "'bijstandd' is geen indicator in indicatoren.csv. Bedoelde u 'bijstand'?"),
    ],
)
def test_what_is_wrong_with_a_rule_is_told(declared: Callable[[object], DataPackage], rule: object, found: str) -> None:
    package = declared({"rules": [rule]})

    assert ("disclosure-rule", found) in told(package)


def test_a_section_that_is_no_object_is_told_and_the_default_holds(declared: Callable[[object], DataPackage]) -> None:
    assert [code for code, _ in told(declared([]))] == ["disclosure-rule", "small-count"]


def test_a_total_that_is_no_number_is_told(declared: Callable[[object], DataPackage]) -> None:
    total = {"indicator": "misdrijven", "areas": ["focus"], "period": "2022", "count": "veel", "source": "Proef."}

    assert read_disclosure(declared({"rules": [RULE], "knownTotals": [total]})).mistakes == (
        ("disclosure.knownTotals.0.count", "'count' is geen getal."),
    )


def test_ties_are_read_as_they_stand(declared: Callable[[object], DataPackage]) -> None:
    section = {
        "rules": [RULE],
        "sums": [{"whole": "misdrijven", "parts": ["a", "b"], "complete": True}],
        "shares": [{"share": "a", "numerator": "b", "denominator": "c", "factor": 1000}],
    }

    disclosure = read_disclosure(declared(section)).disclosure

    assert [(tie.whole, tie.parts, tie.complete) for tie in disclosure.sums] == [("misdrijven", ("a", "b"), True)]
    assert [(tie.share, tie.numerator, tie.denominator, tie.factor) for tie in disclosure.shares] == [("a", "b", "c", 1000)]
