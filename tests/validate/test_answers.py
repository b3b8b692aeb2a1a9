"""What the checks let pass, the program can answer; and what it cannot answer, they say beforehand and in Dutch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from generator.compute.figures import compute_figures
from generator.model.edition import Edition, SiteSource
from generator.model.identifiers import FOCUS, REST
from generator.model.narrative import ChartRequest, FigureRequest, MapRequest, Narrative, Request, TextSegment
from generator.model.problem import Place
from generator.plan.narrative import RequestError, plan_prose
from generator.plan.report import Report
from generator.validate.narratives import NARRATIVE_RULES
from generator.validate.scope import CITY, Scope, survey

BreakSite = Callable[..., SiteSource]
METHODS = "content/2022/methoden.md"
LAST = "vergelijken ze met de andere buurten.\n"
PLACE = Place(path="content/2022/methoden.md")
EMPTY = TextSegment(text="\n\n", place=PLACE)


def text_of(request: Request) -> Narrative:
    return Narrative(
        edition=None, key="k", title="", summary="", front_matter={}, segments=(EMPTY, request, EMPTY), place=PLACE, translations={}
    )


def requests(edition: Edition, scope: Scope) -> Iterator[Request]:
    regions = edition.regions
    areas = (CITY, FOCUS, REST, regions.city.code, regions.districts[0].code, *(one.code for one in regions.neighbourhoods))
    for indicator in edition.indicators:
        periods = sorted({period for (name, _), found in scope.observed.items() if name == indicator for period in found})
        for period in (*periods, ""):
            yield MapRequest(indicator=indicator, period=period, place=PLACE)
            for kind in ("trend", "rangorde", "kloof"):
                yield ChartRequest(kind=kind, indicator=indicator, areas=(), period=period, place=PLACE)
                for area in areas:
                    yield ChartRequest(kind=kind, indicator=indicator, areas=(area,), period=period, place=PLACE)
        for period in periods:
            for area in areas:
                for measure, against in (
                    ("cijfer", ""),
                    ("verschil", CITY),
                    ("verhouding", CITY),
                    ("verschil", REST),
                    ("verhouding", REST),
                ):
                    if against != REST or area == FOCUS:
                        yield FigureRequest(measure=measure, indicator=indicator, area=area, period=period, against=against, place=PLACE)


def is_answered(report: Report, request: Request) -> bool:
    try:
        plan_prose(report, text_of(request))
    except RequestError:
        return False
    return True


def without_boundaries(edition: Edition) -> Edition:
    return replace(edition, regions=replace(edition.regions, boundaries={}))


def without_focus(edition: Edition) -> Edition:
    return replace(edition, regions=replace(edition.regions, focus_names=()))


def per_district(edition: Edition) -> Edition:
    """Crimes are known per wijk only, and not of the city as a whole; residents of the city alone."""
    rows = edition.observations
    named, coded = rows["indicator"], rows["gebied"].str
    kept = (~named.isin(["misdrijven"]) | coded.startswith("WK")) & (~named.isin(["huishoudens"]) | coded.startswith("GM"))
    return replace(edition, observations=rows[kept].reset_index(drop=True))


@pytest.mark.parametrize("change", [lambda edition: edition, without_boundaries, without_focus, per_district])
def test_what_passes_is_answered_and_what_does_not_pass_is_not(klein_site: SiteSource, change: Callable[[Edition], Edition]) -> None:
    """Over every macro that names an indicator, an area and a year of the small city, whole or without something."""
    edition = change(klein_site.newest)
    report, scope = Report(site=klein_site.config, edition=edition, book=compute_figures(edition)), survey(edition)
    wrong = [
        (request, problems, answered)
        for request in requests(edition, scope)
        if (answered := is_answered(report, request))
        is bool(problems := [problem.code for rule in NARRATIVE_RULES for problem in rule(text_of(request), scope)])
        and not (answered and problems == ["request-period"] and isinstance(request, ChartRequest))
    ]

    assert wrong == []


@pytest.mark.parametrize(
    ("request_text", "found", "next_step"),
    [
        (
            'grafiek("trend", indicator="bijstand", gebieden=["BU99990101"])',
            "Van 'bijstand' is er voor BU99990101 maar één jaar (2020); een trend heeft er minstens twee nodig.",
            'Wilt u één getal noemen, gebruik dan {{ cijfer(…) }}; voor alle gebieden in één jaar is er grafiek("rangorde", …).',
        ),
        (
            'grafiek("trend", indicator="bijstand")',
            "Deze trend noemt geen gebieden.",
            'Voeg toe, bijvoorbeeld: gebieden=["focus", "overig"].',
        ),
        (
            'grafiek("rangorde", indicator="misdrijven", gebieden=["GM9999"])',
            "Een rangorde zet gebieden naast elkaar; de stad zelf kan daarin niet gemerkt zijn.",
            'Laat GM9999 weg, of schrijf "gemeente".',
        ),
        (
            'verschil("misdrijven", "gemeente", 2022)',
            "Dit vergelijkt de stad met zichzelf.",
            'Wilt u één getal noemen, gebruik dan {{ cijfer(…) }}, of vergelijk een wijk, een buurt of "focus".',
        ),
        (
            'verschil("inwoners", "focus", 2022)',
            "'inwoners' is een aantal; een verschil tussen aantallen van gebieden zegt niets.",
            "Gebruik {{ cijfer(…) }}, of {{ verhouding(…) }} voor het deel van de stad.",
        ),
        (
            'verhouding("inwoners", "focus", 2022, tegenover="overig")',
            "'inwoners' is een aantal; daarvan is er geen kloof.",
            'Laat tegenover="overig" weg: dan is de verhouding het deel van de stad.',
        ),
        (
            'verhouding("bijstand", "BU99990101", 2020, tegenover="overig")',
            'Met tegenover="overig" is alleen "focus" te vergelijken, niet \'BU99990101\'.',
            'Laat tegenover="overig" weg om met de stad te vergelijken, of noem "focus".',
        ),
    ],
)
def test_a_macro_without_an_answer_says_why_and_what_to_do(broken_site: BreakSite, request_text: str, found: str, next_step: str) -> None:
    source = broken_site(METHODS, (LAST, f"{LAST}\n{{{{ {request_text} }}}}\n"))
    text = source.newest.narratives["methoden"]

    problems = [problem for rule in NARRATIVE_RULES for problem in rule(text, survey(source.newest))]

    assert [(one.code, one.place.line, one.found, one.next_step) for one in problems] == [("request-unanswered", 7, found, next_step)]


@pytest.mark.parametrize(
    ("change", "asked", "found"),
    [
        (
            without_boundaries,
            MapRequest(indicator="woz", period="", place=PLACE),
            "Er zijn geen grenzen van gebieden; daarom is er geen kaart.",
        ),
        (
            without_focus,
            ChartRequest(kind="kloof", indicator="woz", areas=(), period="", place=PLACE),
            "In deze stad zijn geen focusbuurten; daarom is er geen kloof.",
        ),
        (
            per_district,
            ChartRequest(kind="kloof", indicator="misdrijven", areas=(), period="", place=PLACE),
            "Van 'misdrijven' zijn er geen cijfers per buurt die op te tellen zijn; daarom is er geen kloof.",
        ),
        (
            per_district,
            MapRequest(indicator="huishoudens", period="", place=PLACE),
            "Van 'huishoudens' zijn er alleen cijfers over de stad als geheel, niet over gebieden.",
        ),
    ],
)
def test_a_city_that_lacks_something_is_told_what(
    klein_site: SiteSource, change: Callable[[Edition], Edition], asked: Request, found: str
) -> None:
    scope = survey(change(klein_site.newest))

    assert [problem.found for rule in NARRATIVE_RULES for problem in rule(text_of(asked), scope)] == [found]
