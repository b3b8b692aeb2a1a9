"""Each check finds the fault planted for it, and nothing else."""

from decimal import Decimal

import pytest

from generator.model.identifiers import RegionCode
from generator.model.region import Level, Region
from generator.model.status import Status
from generator.versions.intake.checks.comparison import Comparison
from generator.versions.intake.checks.interface import Evidence, Note
from generator.versions.intake.checks.jump import Jump, goes_back, score_changes
from generator.versions.intake.checks.run import mark_observations, run_checks
from generator.versions.intake.checks.totals import Totals
from generator.versions.intake.checks.units import WholeUnits
from generator.versions.intake.checks.zero import LoneZero
from generator.versions.intake.rows import Observation
from tests.versions.small_deliveries import AREAS, BUURTEN, CENTRE, CITY, MARKT, NOORD, NOWHERE, OUTSIDE, ZUID, evidence

DOUBT = Note(status=Status.UNVALIDATED, sentence="Elders {ander}, hier {waarde} ({verschil}).")


def comparison(**changes: object) -> Comparison:
    settings: dict[str, object] = {
        "kind": "vergelijking",
        "title": "Reeks tegen tabel",
        "indicator": "maat",
        "known": 0,
        "place": NOWHERE,
        "source": "andere",
        "measure": "ander",
        "factor": 1,
        "levels": BUURTEN,
        "periods": ("2020",),
        "note": DOUBT,
    }
    return Comparison(**{**settings, **changes})  # type: ignore[arg-type]


def test_a_comparison_finds_the_areas_that_differ() -> None:
    shown = evidence({(NOORD, "2020"): "3880", (ZUID, "2020"): "90"}, {(NOORD, "2020"): "3750", (ZUID, "2020"): "90"})

    findings = list(comparison().find(shown))

    assert [(finding.region, finding.note) for finding in findings] == [(NOORD, "Elders 3.750, hier 3.880 (130).")]
    assert findings[0].status is Status.UNVALIDATED


def test_a_comparison_converts_the_other_unit_exactly() -> None:
    shown = evidence({(NOORD, "2020"): "139097", (ZUID, "2020"): "25900"}, {(NOORD, "2020"): "139", (ZUID, "2020"): "25.9"})

    assert [finding.region for finding in comparison(factor=1000).find(shown)] == [NOORD]


def test_a_difference_with_an_explanation_of_its_own_keeps_its_own_status() -> None:
    five = Note(status=Status.NORMAL, sentence="Precies {verschil} meer; oorzaak onbekend.")
    shown = evidence({(NOORD, "2020"): "105", (ZUID, "2020"): "90"}, {(NOORD, "2020"): "100", (ZUID, "2020"): "100"})

    statuses = {finding.region: finding.status for finding in comparison(explained={"5": five}).find(shown)}

    assert statuses == {NOORD: Status.NORMAL, ZUID: Status.UNVALIDATED}


def test_a_comparison_says_nothing_where_one_side_has_no_number() -> None:
    shown = evidence({(NOORD, "2020"): "105", (ZUID, "2020"): ""}, {(NOORD, "2020"): ".", (ZUID, "2020"): "100"})

    assert list(comparison().find(shown)) == []


TOTALS = Totals(
    kind="optelling",
    title="Telt op",
    indicator="maat",
    known=0,
    place=NOWHERE,
    margin=Decimal(0),
    note=Note(status=Status.NORMAL, sentence="delen {som}, totaal {waarde}, verschil {verschil}"),
)
COUNTED = {
    (CITY, "2020"): "100",
    (CENTRE, "2020"): "40",
    (MARKT, "2020"): "40",
    (OUTSIDE, "2020"): "60",
    (NOORD, "2020"): "25",
    (ZUID, "2020"): "35",
}


def test_totals_that_hold_give_no_findings() -> None:
    assert list(TOTALS.find(evidence(COUNTED))) == []


def test_totals_find_the_area_where_the_parts_do_not_add_up() -> None:
    findings = list(TOTALS.find(evidence({**COUNTED, (ZUID, "2020"): "34"})))

    assert [(finding.region, finding.note, finding.status) for finding in findings] == [(OUTSIDE, "delen 59, totaal 60, verschil -1", None)]


def test_totals_allow_the_rounding_of_the_delivery() -> None:
    rounded = Totals(**{**vars(TOTALS), "margin": Decimal("2.5")})

    assert list(rounded.find(evidence({**COUNTED, (ZUID, "2020"): "30"}))) == []
    assert [finding.region for finding in rounded.find(evidence({**COUNTED, (ZUID, "2020"): "25"}))] == [OUTSIDE]


def test_totals_say_nothing_where_a_part_is_missing() -> None:
    assert list(TOTALS.find(evidence({**COUNTED, (ZUID, "2020"): ""}))) == []


def test_totals_may_come_from_another_delivery() -> None:
    elsewhere = Totals(**{**vars(TOTALS), "source": "andere", "measure": "ander"})
    shown = evidence({(NOORD, "2020"): "25", (ZUID, "2020"): "35"}, {(OUTSIDE, "2020"): "70"})

    assert elsewhere.sources == ("andere",)
    assert [finding.region for finding in elsewhere.find(shown)] == [OUTSIDE]


def test_denominators_can_be_added_up_too() -> None:
    parts = {OUTSIDE: "70", NOORD: "25", ZUID: "35"}
    rows = [Observation(indicator="maat", region=code, period="2020", numerator="1", denominator=number) for code, number in parts.items()]
    shown = Evidence(observations={row.key: row for row in rows}, cells={}, areas=AREAS)

    findings = list(Totals(**{**vars(TOTALS), "part": "noemer"}).find(shown))

    assert [finding.note for finding in findings] == ["delen 60, totaal 70, verschil -10"]


def test_values_that_are_no_whole_thousands_are_found() -> None:
    check = WholeUnits(
        kind="hele-eenheden",
        title="Duizendtallen",
        indicator="maat",
        known=0,
        place=NOWHERE,
        unit=1000,
        note=Note(status=Status.UNVALIDATED, sentence="{waarde} is niet rond."),
    )

    findings = list(check.find(evidence({(NOORD, "2015"): "139097", (NOORD, "2019"): "156000"})))

    assert [(finding.period, finding.note) for finding in findings] == [("2015", "139.097 is niet rond.")]


def test_a_zero_between_two_years_with_residents_is_found() -> None:
    check = LoneZero(
        kind="nul-ertussen",
        title="Nul",
        indicator="maat",
        known=0,
        place=NOWHERE,
        smallest=Decimal(50),
        note=Note(status=Status.UNVALIDATED, sentence="Nul tussen {vorige} en {volgende}."),
    )
    rows = {(NOORD, "2008"): "95", (NOORD, "2009"): "0", (NOORD, "2010"): "100", (ZUID, "2009"): "0", (ZUID, "2010"): "100"}

    findings = list(check.find(evidence(rows)))

    assert [(finding.region, finding.period, finding.note) for finding in findings] == [(NOORD, "2009", "Nul tussen 95 en 100.")]


JUMP = Jump(
    kind="sprong",
    title="Sprong",
    indicator="maat",
    known=0,
    place=NOWHERE,
    threshold=8.0,
    smallest=Decimal(0),
    spike=Note(status=Status.UNVALIDATED, sentence="piek {vorige} {waarde} {volgende}"),
    lasting=Note(status=Status.NORMAL, sentence="sprong {vorige} {waarde} in {jaar}"),
)
YEARS = ("2018", "2019", "2020", "2021", "2022")


def street(**odd: tuple[int, ...]) -> Evidence:
    """Ten areas that rise by about eight percent a year, and some that do something else."""
    rows: dict[tuple[str, str], str] = {}
    for number in range(10):
        value = 200_000.0 + 7_000 * number
        for step, year in enumerate(YEARS):
            rows[f"BU{number:08}", year] = str(round(value))
            value *= 1.08 + 0.002 * ((number + step) % 5)
    for name, values in odd.items():
        rows |= {(name, year): str(value) for year, value in zip(YEARS, values, strict=True)}
    areas = tuple(
        Region(code=RegionCode(code), name=code, level=Level.NEIGHBOURHOOD, parent=None, year="2022", slug=code.lower())
        for code in sorted({code for code, _ in rows})
    )
    observations = [
        Observation(indicator="maat", region=RegionCode(code), period=year, value=value) for (code, year), value in rows.items()
    ]
    return Evidence(observations={row.key: row for row in observations}, cells={}, areas=areas)


def test_areas_that_move_together_have_no_jumps() -> None:
    assert list(JUMP.find(street())) == []


def test_a_slip_of_the_pen_is_found_at_its_own_year_once() -> None:
    """As for Overakker: 346 → 269 → 395 thousand, while all others rise."""
    findings = list(JUMP.find(street(BUSLIP=(290_000, 315_000, 346_000, 269_000, 395_000))))

    assert [(finding.region, finding.period) for finding in findings] == [("BUSLIP", "2021")]
    assert findings[0].note == "piek 346.000 269.000 395.000"


def test_a_lasting_jump_is_found_at_its_first_year() -> None:
    """As for Steenakker: 521 → 196 thousand, and then on as the others."""
    findings = list(JUMP.find(street(BUDROP=(482_000, 521_000, 196_000, 213_000, 231_000))))

    assert [(finding.region, finding.period, finding.status) for finding in findings] == [("BUDROP", "2020", Status.NORMAL)]
    assert findings[0].note == "sprong 521.000 196.000 in 2020"


def test_areas_with_small_numbers_are_not_judged() -> None:
    strict = Jump(**{**vars(JUMP), "smallest": Decimal(1000)})

    assert list(strict.find(street(BUTINY=(40, 40, 50, 35, 60)))) == []


def test_changes_are_scored_against_median_and_spread_of_that_year() -> None:
    changes = [1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7]
    values = {(RegionCode(f"BU{n}"), "2019"): Decimal(100) for n in range(8)}
    values |= {(RegionCode(f"BU{n}"), "2020"): Decimal(str(100 * change)) for n, change in enumerate(changes)}

    scores = score_changes(values)

    assert scores[RegionCode("BU0"), "2020"] == pytest.approx(-1.404, abs=0.001)  # worked by hand: median 0.2994, MAD 0.1438
    assert sum(1 for score in scores.values() if score > 0) == 4


def test_too_few_areas_give_no_scores() -> None:
    assert score_changes({(RegionCode("BU1"), "2019"): Decimal(1), (RegionCode("BU1"), "2020"): Decimal(9)}) == {}


@pytest.mark.parametrize(("score", "other", "back"), [(-14.5, 16.0, True), (-61.0, 6.0, False), (9.0, 9.0, False), (8.0, -4.0, True)])
def test_two_changes_undo_each_other_when_opposite_and_of_like_size(score: float, other: float, back: bool) -> None:  # noqa: FBT001
    assert goes_back(score, other) is back


def test_a_number_of_findings_that_is_not_known_is_a_problem() -> None:
    shown = evidence({(NOORD, "2020"): "105"}, {(NOORD, "2020"): "100"})

    _, expected = run_checks([comparison(known=1)], shown)
    _, surprised = run_checks([comparison(known=0)], shown)

    assert expected == ()
    assert surprised[0].code == "check-unexpected-count"
    assert f"Noordhoek ({NOORD}), 2020: Elders 100, hier 105 (5)." in surprised[0].found


def test_findings_are_noted_and_the_number_stays_as_delivered() -> None:
    shown = evidence({(NOORD, "2020"): "105", (ZUID, "2020"): "7"}, {(NOORD, "2020"): "100"})
    outcomes, _ = run_checks([comparison(known=1)], shown)

    marked = mark_observations(shown.observations, outcomes)

    noord, zuid = marked["maat", RegionCode(NOORD), "2020"], marked["maat", RegionCode(ZUID), "2020"]
    assert (noord.value, noord.status, noord.note) == ("105", Status.UNVALIDATED, "Elders 100, hier 105 (5).")
    assert (zuid.status, zuid.note) == (Status.NORMAL, "")


def test_a_remark_with_a_normal_status_does_not_hide_an_earlier_doubt() -> None:
    remark = Note(status=Status.NORMAL, sentence="Opgemerkt.")
    shown = evidence({(NOORD, "2020"): "105"}, {(NOORD, "2020"): "100"})
    outcomes, _ = run_checks([comparison(known=1), comparison(known=1, note=remark)], shown)

    row = mark_observations(shown.observations, outcomes)["maat", RegionCode(NOORD), "2020"]

    assert row.status is Status.UNVALIDATED
    assert row.note == "Elders 100, hier 105 (5). Opgemerkt."
