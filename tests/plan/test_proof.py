"""Targets beside what an auditor asks of them: settings, definitions and descriptors in, marks with reasons out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from generator.model.auditor_pages import AccountabilityPage
from generator.model.edition import Edition, GapPolicy, Target
from generator.model.identifiers import RegionCode
from generator.model.indicator import Availability, Direction, Indicator, Measurement
from generator.model.package import Source
from generator.model.page import ThemePage
from generator.model.proof import ProofRow, TargetProof
from generator.model.region import FocusName, Relation
from generator.model.sentence import plain
from generator.plan.proof import plan_proof, proof_link
from generator.plan.sentences.proof import REQUIREMENTS
from tests.compute.small_city import BENEFITS, NOORD, NOWHERE, PACKAGE, REGIONS, ZUID, edition, rate
from tests.plan.planned import PlannedSite
from tests.plan.samples import SITE, report

DECIDED = Target(ratio=Fraction(1), decided_by="de raad")
KNOWN = Source(
    name="bron",
    title="Bron",
    publisher="CBS",
    table="84799NED",
    date="2021-03-26",
    license="CC-BY-4.0",
    sha256="f" * 64,
    bytes=10,
    path="https://cbs.example/84799NED",
)
SERIES = {"indicator": "bijstand", "source": "bron", "levels": ["buurt"], "periods": ["2020"], "boundaryYear": "2020"}
BOTH_EQUAL = (
    FocusName(number=1, name="Noordhoek", region=RegionCode(NOORD), relation=Relation.EQUAL),
    FocusName(number=2, name="Zuidhoek", region=RegionCode(ZUID), relation=Relation.EQUAL),
)


def town(indicator: Indicator, source: Source = KNOWN, series: Mapping[str, object] = SERIES, rows: str = BENEFITS) -> Edition:
    """Make a town of which everything is known and agreed, except what the test leaves out."""
    bare = edition(indicator, rows=rows)
    config = replace(bare.config, gap=GapPolicy(horizon=2040, target=DECIDED), places={"kloof.horizon": NOWHERE})
    package = replace(bare.packages[PACKAGE], sources=(source,), descriptor={"series": [dict(series)]})
    return replace(bare, config=config, regions=replace(bare.regions, focus_names=BOTH_EQUAL), packages={PACKAGE: package})


def row(looked: Edition) -> ProofRow:
    (table,) = plan_proof(report(looked)).tables
    (only,) = table.rows
    return only


def told(looked: Edition, requirement: str) -> str:
    cell = row(looked).cells[REQUIREMENTS.index(requirement)]
    return f"{cell.mark}. {plain(cell.reason)}"


def test_a_target_of_which_all_is_known_and_agreed_meets_every_requirement() -> None:
    looked = town(rate("bijstand"))

    assert row(looked).complete
    assert [plain(cell.reason) for cell in row(looked).cells] == [
        "Definitie, doel en buurten staan vast.",
        "Per buurt over 2020, met een marge.",
        "Het doel is voor 2040.",
        "2020, voor beide groepen.",
        "Vindplaats, datum, licentie, controlegetal en indeling zijn bekend.",
    ]
    assert plain(plan_proof(report(looked)).summary[0]) == "Elk doel voldoet aan alle eisen."


def test_a_list_that_is_not_made_of_buurten_is_specific_in_part() -> None:
    looked = town(rate("bijstand"))

    assert told(replace(looked, regions=REGIONS), "Specifiek") == "Deels. Niet elke naam op de lijst is precies een CBS-buurt."


def test_a_target_of_its_own_without_a_better_direction_is_specific_in_part() -> None:
    looked = town(replace(rate("bijstand"), direction=Direction.NEITHER))
    own = replace(looked.config, gap=replace(looked.config.gap, targets={rate("bijstand").id: DECIDED}))

    assert told(replace(looked, config=own), "Specifiek") == "Deels. Er staat niet bij wat beter is."


def test_an_indicator_without_a_better_direction_has_no_target_and_no_row() -> None:
    proof = plan_proof(report(town(replace(rate("bijstand"), direction=Direction.NEITHER))))

    assert proof.tables == ()
    assert [plain(sentence) for sentence in proof.lead] == [
        "Er zijn geen doelen van Verbeter Dorp afgesproken. Er valt hier dus niets na te gaan."
    ]
    assert proof.summary == ()


def test_a_promise_without_figures_is_measured_nowhere() -> None:
    promised = replace(rate("bijstand"), availability=Availability.NOT_OPEN, source="")
    looked = town(promised, rows="")

    assert told(looked, "Meetbaar") == "Nee. Er zijn nog geen open cijfers."
    assert told(looked, "Nulmeting") == "Nee. Er is geen jaar met een cijfer voor beide groepen."
    assert told(looked, "Controleerbaar") == "Nee. Er is nog geen levering om te controleren."


def test_figures_per_wijk_do_not_measure_a_target_for_buurten() -> None:
    rows = "\nbijstand,WK000100,2020,,A,10,1000,\nbijstand,WK000101,2020,,A,160,9000,\n"

    assert told(town(rate("bijstand"), rows=rows), "Meetbaar") == "Nee. Alleen bekend per wijk, en het doel gaat over buurten."


def test_estimates_without_a_margin_are_measured_in_part() -> None:
    looked = town(replace(rate("bijstand"), measurement=Measurement.MODELLED))

    assert told(looked, "Meetbaar") == "Deels. Per buurt over 2020, maar zonder marge."


def test_a_year_that_nobody_declared_binds_nobody() -> None:
    looked = town(rate("bijstand"))

    assert told(replace(looked, config=replace(looked.config, places={})), "Tijdgebonden") == "Nee. Er is geen jaar afgesproken."


def test_provisional_figures_are_a_baseline_in_part() -> None:
    looked = town(rate("bijstand"), rows=BENEFITS.replace(",A,100,", ",P,100,"))

    assert told(looked, "Nulmeting") == "Deels. 2020, maar met een kanttekening: voorlopig cijfer."


def test_what_is_not_known_of_a_delivery_is_named() -> None:
    vague = replace(KNOWN, path="", table="", date="onbekend", license="onbekend", sha256="")
    looked = town(rate("bijstand"), source=vague, series={**SERIES, "boundaryYear": "onbekend"})

    assert told(looked, "Controleerbaar") == (
        "Deels. Niet van elke levering bekend: de vindplaats, de datum, de licentie, het controlegetal en de indeling in buurten."
    )


def test_the_licence_of_the_package_counts_where_a_delivery_names_none() -> None:
    assert (
        told(town(rate("bijstand"), source=replace(KNOWN, license="")), "Controleerbaar")
        == "Ja. Vindplaats, datum, licentie, controlegetal en indeling zijn bekend."
    )


def proof_of(site: PlannedSite, edition_id: str) -> TargetProof:
    page = site.page(f"{edition_id}/verantwoording/index.html")
    assert isinstance(page, AccountabilityPage)
    return page.proof


def test_breda_shows_what_its_targets_lack(breda: PlannedSite) -> None:
    proof = proof_of(breda, "2022")
    rows = {row.indicator.text: [str(cell.mark) for cell in row.cells] for table in proof.tables for row in table.rows}

    assert rows["Schooluitval"] == ["Deels", "Nee", "Ja", "Nee", "Nee"]
    assert rows["Bijstand"] == ["Deels", "Ja", "Ja", "Deels", "Ja"]
    assert rows["Moeite met rondkomen"] == ["Deels", "Deels", "Ja", "Deels", "Deels"]
    assert "WOZ-waarde" not in rows
    assert [plain(sentence) for sentence in proof.summary] == [
        "Geen enkel doel voldoet aan alle eisen.",
        "Hieraan voldoet elk doel: tijdgebonden.",
        "Hieraan voldoet geen enkel doel helemaal: specifiek.",
    ]


def test_the_targets_that_meet_all_are_named_beside_those_that_do_not() -> None:
    looked = town(rate("bijstand"))
    promised = replace(rate("armoede"), availability=Availability.NOT_OPEN, source="")
    both = replace(looked, indicators={**looked.indicators, promised.id: promised})

    assert plain(plan_proof(report(both)).summary[0]) == "Aan alle eisen voldoen alleen: Bijstand."


def test_a_theme_leads_to_its_own_table_and_one_without_targets_to_none(breda: PlannedSite) -> None:
    page = breda.page("2022/themas/werk/index.html")
    looked = report(town(rate("bijstand")))

    assert isinstance(page, ThemePage)
    assert plain(page.proof) == "Zijn de doelen bij dit thema te controleren? Dat staat bij Verantwoording."
    assert [bool(proof_link(looked, theme)) for theme in SITE.themes] == [True, False]
