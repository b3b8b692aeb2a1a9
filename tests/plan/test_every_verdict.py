"""Every verdict on a gap in words: each on an invented city, and each empty one of Breda with its reason."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from generator.model.edition import GapPolicy, Target
from generator.model.gap_blocks import GapSummary
from generator.model.page import IndicatorPage
from generator.model.path import PathReason, PathStatus
from generator.model.sentence import plain
from generator.model.verdict import Verdict
from generator.plan.gap_summaries import explain_no_gap, plan_gap_summary
from generator.plan.report import Report
from tests.compute.small_city import MARKT, NOORD, WEST, ZUID, edition, rate
from tests.plan.planned import PlannedSite
from tests.plan.samples import SITE, report

INVENTED = "Verzonnen Dorp"
FIRST = 2016
BASE = 10_000_000
POLICY = GapPolicy(
    horizon=2040, change_periods=4, pace_periods=5, target=Target(ratio=Fraction(1), decided_by="de raad van het verzonnen dorp")
)

Course = tuple[tuple[int, ...], tuple[int, ...]]
COURSES: dict[str, Course] = {
    "dicht": ((300_000, 280_000, 260_000, 240_000, 220_000, 200_000, 180_000), (100_000,) * 7),
    "traag": ((300_000, 299_000, 298_000, 297_000, 296_000, 295_000, 294_000), (100_000,) * 7),
    "wijder": ((200_000, 220_000, 240_000, 260_000, 280_000, 300_000, 320_000), (100_000,) * 7),
    "grillig": ((300_000, 150_000, 340_000, 130_000, 320_000, 140_000, 300_100), (100_000,) * 7),
    "oneens": (
        (200_000, 216_000, 233_000, 250_000, 266_000, 283_000, 300_000),
        (100_000, 113_000, 127_000, 140_000, 153_000, 167_000, 180_000),
    ),
    "kort": ((300_000, 290_000, 280_000), (100_000,) * 3),
    "eenmalig": ((300_000,), (100_000,)),
}
"""Cases a year in each buurt of the focus, and in each of the rest."""

TOLD: dict[str, tuple[Verdict, str, PathStatus, str]] = {
    "dicht": (
        Verdict.SMALLER,
        "Wordt de kloof kleiner? Ja, kleiner. Het verschil en de verhouding laten dat allebei zien, ook met de marge.",
        PathStatus.ON_COURSE,
        "Op weg naar 2040: op koers. In het tempo tot nu toe is de kloof dan dicht.",
    ),
    "traag": (
        Verdict.SMALLER,
        "Wordt de kloof kleiner? Ja, kleiner. Het verschil en de verhouding laten dat allebei zien, ook met de marge.",
        PathStatus.TOO_SLOW,
        "Op weg naar 2040: te langzaam. In het tempo tot nu toe is de kloof dan niet dicht.",
    ),
    "wijder": (
        Verdict.LARGER,
        "Wordt de kloof kleiner? Nee, groter. Het verschil en de verhouding laten dat allebei zien, ook met de marge.",
        PathStatus.WRONG_WAY,
        "Op weg naar 2040: de verkeerde kant op. De kloof groeit.",
    ),
    "grillig": (
        Verdict.NO_PROOF,
        "Wordt de kloof kleiner? Geen aantoonbare verandering. De verandering is niet duidelijk meer dan de marge.",
        PathStatus.UNKNOWABLE,
        "Op weg naar 2040: niet te zeggen. De jaren lopen te ver uiteen om een tempo te zien.",
    ),
    "oneens": (
        Verdict.DEPENDS,
        "Wordt de kloof kleiner? Het hangt ervan af hoe je meet. Het verschil en de verhouding wijzen elk een andere kant op.",
        PathStatus.ON_COURSE,
        "Op weg naar 2040: op koers. In het tempo tot nu toe is de kloof dan dicht.",
    ),
    "kort": (
        Verdict.TOO_EARLY,
        "Wordt de kloof kleiner? Te vroeg om te zeggen. Er zijn nog te weinig jaren met cijfers om een verandering te zien.",
        PathStatus.UNKNOWABLE,
        "Op weg naar 2040: niet te zeggen. Er zijn te weinig jaren met cijfers.",
    ),
    "eenmalig": (
        Verdict.ONE_PERIOD,
        "Wordt de kloof kleiner? Niet te zeggen. Er is maar een jaar met cijfers, dus is er niets om mee te vergelijken.",
        PathStatus.UNKNOWABLE,
        "Op weg naar 2040: niet te zeggen. Met een enkel jaar is niet te zien hoe snel het gaat.",
    ),
}

WITHOUT_NUMBERS = frozenset(Verdict) - {Verdict.SMALLER, Verdict.LARGER}
LONGEST = 25
"""Words of a sentence that a resident reads in one go."""


@pytest.fixture(scope="module")
def invented() -> Report:
    """A city that does not exist, with one indicator for each course."""
    rows = "\n".join(
        f"{name},{area},{FIRST + year},,A,{cases},{BASE},"
        for name, (focus, rest) in COURSES.items()
        for year, (inside, outside) in enumerate(zip(focus, rest, strict=True))
        for area, cases in ((MARKT, outside), (NOORD, inside), (ZUID, inside), (WEST, outside))
    )
    made = edition(*(rate(name) for name in COURSES), rows=rows)
    found = report(replace(made, config=replace(made.config, gap=POLICY)))
    return replace(found, site=replace(SITE, title=f"Proef: {INVENTED}", city=INVENTED))


def summary(looked: Report, name: str) -> GapSummary:
    found = plan_gap_summary(looked, next(one for one in looked.edition.indicators.values() if one.id == name))
    assert found is not None
    return found


@pytest.mark.parametrize("name", COURSES)
def test_an_invented_city_is_told_every_verdict_in_words(invented: Report, name: str) -> None:
    verdict, words, status, way = TOLD[name]
    indicator = next(one for one in invented.edition.indicators.values() if one.id == name)
    course, path = invented.course(indicator), invented.path(indicator)

    told = summary(invented, name)

    assert course is not None
    assert path is not None
    assert (course.verdict, path.status) == (verdict, status)
    assert plain(told.verdict) == words
    assert way in [plain(paragraph).partition(" Nodig is")[0] for paragraph in told.reasons]
    assert INVENTED in plain(told.finding)


def test_the_invented_city_shows_each_verdict_that_the_report_can_give() -> None:
    verdicts = {verdict for verdict, _, _, _ in TOLD.values()}
    statuses = {status for _, _, status, _ in TOLD.values()}

    assert verdicts >= {Verdict.SMALLER, Verdict.LARGER, Verdict.NO_PROOF, Verdict.TOO_EARLY, Verdict.DEPENDS}
    assert statuses == set(PathStatus)


def breda_reports(breda: PlannedSite) -> list[Report]:
    return [Report(site=breda.source.config, edition=one, book=breda.books[one.config.id]) for one in breda.source.editions]


def test_every_empty_verdict_of_breda_has_its_reason_in_one_sentence(breda: PlannedSite) -> None:
    seen: set[Verdict] = set()
    for looked in breda_reports(breda):
        for indicator in looked.edition.indicators.values():
            course = looked.course(indicator)
            if course is None or course.verdict not in WITHOUT_NUMBERS:
                continue
            page = breda.page(f"{looked.id}/indicatoren/{indicator.id}/index.html")
            assert isinstance(page, IndicatorPage)
            assert page.gap is not None
            question, _, answer = plain(page.gap.verdict).partition("? ")
            first = answer.partition(". ")[0]
            seen.add(course.verdict)

            assert question == "Wordt de kloof kleiner", indicator.id
            assert first, indicator.id
            assert len(first.split()) <= LONGEST, first
    assert seen


def test_every_path_of_breda_that_cannot_be_told_says_why(breda: PlannedSite) -> None:
    reasons: set[PathReason] = set()
    for looked in breda_reports(breda):
        for indicator in looked.edition.indicators.values():
            path = looked.path(indicator)
            if path is None or path.status is not PathStatus.UNKNOWABLE or path.reason is PathReason.NO_TARGET:
                continue
            _, found, why = " ".join(map(plain, summary(looked, indicator.id).reasons)).partition(
                f"Op weg naar {looked.edition.config.gap.horizon}: niet te zeggen. "
            )
            first = why.partition(". ")[0]
            reasons.add(path.reason)

            assert found, indicator.id
            assert 1 < len(first.split()) <= LONGEST, first
    assert reasons


def test_every_indicator_of_breda_without_a_gap_says_why_in_one_sentence(breda: PlannedSite) -> None:
    seen = 0
    for looked in breda_reports(breda):
        for indicator in looked.edition.indicators.values():
            if plan_gap_summary(looked, indicator) is None:
                why = plain(explain_no_gap(looked, indicator))
                page = breda.page(f"{looked.id}/indicatoren/{indicator.id}/index.html")
                seen += 1

                assert isinstance(page, IndicatorPage)
                assert why.endswith("."), indicator.id
                assert len(why.split()) <= LONGEST, why
                assert indicator in looked.promised or why in plain(page.finding), indicator.id
    assert seen
