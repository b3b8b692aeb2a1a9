"""The limits of an edition: a city without focus neighbourhoods hears nothing of a gap."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from generator.model.edition import GapPolicy, Target
from generator.model.indicator import Availability
from generator.model.sentence import plain
from generator.plan.promises import plan_promises
from generator.plan.proof import plan_proof
from generator.plan.report import Report
from generator.plan.shortcomings import plan_shortcomings
from tests.compute.small_city import BENEFITS, edition, rate
from tests.plan.samples import crimes, report

ROWS = (
    BENEFITS
    + "\nmisdrijven,BU00010100,2020,,A,20,2000,\nmisdrijven,BU00010102,2020,,A,20,4000,\n"
    + "\nwerkloos,WK000100,2020,,A,10,1000,\nwerkloos,WK000101,2020,,A,160,9000,\n"
)


def town() -> Report:
    promised = replace(rate("armoede"), availability=Availability.NOT_OPEN, holder="de gemeente")
    return report(edition(rate("bijstand"), crimes("misdrijven"), rate("werkloos"), promised, rows=ROWS))


def without_focus() -> Report:
    """Make the same town, of which nobody set a neighbourhood apart; a target that stands in its settings is about nothing."""
    with_focus = town().edition
    config = replace(with_focus.config, gap=GapPolicy(target=Target(ratio=Fraction(1), decided_by="de raad")))
    return report(replace(with_focus, config=config, regions=replace(with_focus.regions, focus_names=())))


def test_a_city_with_focus_neighbourhoods_hears_what_its_gap_cannot_say() -> None:
    told = " ".join(map(plain, plan_shortcomings(town())))

    assert "Bij een kloof staat daarom een marge" in told
    assert "staat er met en zonder het centrum." in told
    assert "Alleen per wijk bekend: werkloos. Een kloof tussen focusbuurten en de rest is daarmee niet te berekenen." in told


def test_a_city_without_focus_neighbourhoods_hears_nothing_of_a_gap() -> None:
    looked = without_focus()
    indicators = tuple(looked.edition.indicators.values())
    told = [plain(sentence) for sentence in plan_shortcomings(looked)]
    stands = [plain(line.status) for line in plan_promises(looked, indicators)]
    proof = [plain(sentence) for sentence in plan_proof(looked).lead]

    assert any(text.startswith("Kleine aantallen zijn grillig.") for text in told)
    assert stands[:3] == [
        "Per buurt te vergelijken met de hele stad.",
        "Per buurt te vergelijken met de hele stad.",
        "Per wijk te vergelijken met de hele stad.",
    ]
    assert [text for text in (*told, *stands, *proof) if "kloof" in text.lower() or "focus" in text.lower()] == []
