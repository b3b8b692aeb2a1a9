"""Macros of a text → those that name an indicator, area and year that exist, and to which there is still no answer.

The conditions are those under which a figure is made and a chart is planned; a test holds every macro of the small city to both.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.identifiers import FOCUS, REST, IndicatorId, PackageName
from generator.model.indicator import Combination
from generator.model.narrative import AreaRequest, ChartRequest, FactRequest, FigureRequest, MapRequest, Narrative, Request, TableRequest
from generator.model.problem import Problem
from generator.validate.contracts import BOUNDARIES, REGION_PACKAGE
from generator.validate.scope import CITY, GROUPS, Scope, areas_of, is_city, requests_of

_TWO = 2
"""A line needs two ends."""
_REGARDLESS = "Wilt u één getal noemen, gebruik dan {{ cijfer(…) }}"
_OF_ONE_YEAR = f'{_REGARDLESS}; voor alle gebieden in één jaar is er grafiek("rangorde", …).'


def check_answers(narrative: Narrative, scope: Scope) -> Iterator[Problem]:
    """Every macro whose names and years exist can be answered: a chart can be drawn, a comparison can be made."""
    for request in requests_of(narrative):
        if _is_judged(request, scope):
            reason, next_step = _unanswered(request, scope)
            if reason:
                yield Problem(place=request.place, code="request-unanswered", found=reason, next_step=next_step)


def _is_judged(request: Request, scope: Scope) -> bool:
    """What names something that is not there, or of which rows could not be read, is named by another rule."""
    if isinstance(request, (AreaRequest, FactRequest, TableRequest)) or request.indicator not in scope.coverage.observed:
        return False
    return request.indicator in scope.indicators and all(area in scope.areas for area in areas_of(request))


def _unanswered(request: Request, scope: Scope) -> tuple[str, str]:
    """Why there is no answer and what to do; two empty texts when there is one."""
    match request:
        case FigureRequest():
            return _comparison(request, scope)
        case ChartRequest(kind="trend"):
            return _trend(request, scope)
        case ChartRequest(kind="rangorde"):
            return _strip(request, scope)
        case ChartRequest():
            return _gap(request, scope)
        case MapRequest():
            return _map(request, scope)
        case _:
            return "", ""


def _comparison(request: FigureRequest, scope: Scope) -> tuple[str, str]:
    indicator = scope.edition.indicators.get(IndicatorId(request.indicator))
    counted = indicator is not None and indicator.combination is Combination.SUM
    if request.measure == "cijfer":
        return "", ""
    if request.against == REST and request.area != FOCUS:
        reason = f'Met tegenover="{REST}" is alleen "{FOCUS}" te vergelijken, niet \'{request.area}\'.'
        return reason, f'Laat tegenover="{REST}" weg om met de stad te vergelijken, of noem "{FOCUS}".'
    if is_city(request.area, scope):
        return "Dit vergelijkt de stad met zichzelf.", f'{_REGARDLESS}, of vergelijk een wijk, een buurt of "{FOCUS}".'
    if counted and request.measure == "verschil":
        reason = f"'{request.indicator}' is een aantal; een verschil tussen aantallen van gebieden zegt niets."
        return reason, "Gebruik {{ cijfer(…) }}, of {{ verhouding(…) }} voor het deel van de stad."
    if counted and request.against == REST:
        reason = f"'{request.indicator}' is een aantal; daarvan is er geen kloof."
        return reason, f'Laat tegenover="{REST}" weg: dan is de verhouding het deel van de stad.'
    return "", ""


def _trend(request: ChartRequest, scope: Scope) -> tuple[str, str]:
    if not request.areas:
        return "Deze trend noemt geen gebieden.", f'Voeg toe, bijvoorbeeld: gebieden=["{FOCUS}", "{REST}"].'
    drawn = [(area, scope.periods(request.indicator, area)) for area in request.areas]
    area, periods = next(((area, periods) for area, periods in drawn if periods), (request.areas[0], ()))
    if periods and len(periods) < _TWO:
        reason = f"Van '{request.indicator}' is er voor {area} maar één jaar ({periods[0]}); een trend heeft er minstens twee nodig."
        return reason, _OF_ONE_YEAR
    return "", ""


def _strip(request: ChartRequest, scope: Scope) -> tuple[str, str]:
    area = request.areas[0] if request.areas else ""
    if not scope.regions_of(request.indicator):
        return _only_of_city(request.indicator), f"{_REGARDLESS}."
    if not area or area in GROUPS:
        return "", ""
    if is_city(area, scope):
        return (
            "Een rangorde zet gebieden naast elkaar; de stad zelf kan daarin niet gemerkt zijn.",
            f'Laat {area} weg, of schrijf "{CITY}".',
        )
    period = request.period or scope.newest(request.indicator)
    own = scope.periods(request.indicator, area)
    if own and period not in own:
        reason = f"Van '{request.indicator}' is er voor {area} in {period} geen waarneming."
        return reason, f"Kies een jaar dat er wel is, zoals periode={own[-1]}."
    return "", ""


def _gap(request: ChartRequest, scope: Scope) -> tuple[str, str]:
    focus, rest = (scope.periods(request.indicator, side) for side in (FOCUS, REST))
    if set(focus) & set(rest):
        return "", ""
    if not scope.edition.regions.focus:
        return "In deze stad zijn geen focusbuurten; daarom is er geen kloof.", 'Gebruik grafiek("rangorde", …) of grafiek("trend", …).'
    reason = f"Van '{request.indicator}' zijn er geen cijfers per buurt die op te tellen zijn; daarom is er geen kloof."
    return reason, f'Gebruik grafiek("trend", …) met wijken of "{CITY}", of grafiek("rangorde", …).'


def _map(request: MapRequest, scope: Scope) -> tuple[str, str]:
    regions = scope.regions_of(request.indicator)
    if not scope.edition.regions.boundaries.get("features"):
        if BOUNDARIES not in scope.edition.packages[PackageName(REGION_PACKAGE)].documents:
            return "", ""  # another rule says that the file is missing or cannot be read
        reason = "Er zijn geen grenzen van gebieden; daarom is er geen kaart."
        return reason, 'Gebruik grafiek("rangorde", …), of zet grenzen.geojson in het datapakket gebieden.'
    if not regions:
        return _only_of_city(request.indicator), f"{_REGARDLESS}."
    years = sorted({year for region in regions for year in scope.periods(request.indicator, region.code)})
    if request.period and request.period not in years:
        reason = f"Van '{request.indicator}' is er in {request.period} voor geen enkel gebied een waarneming."
        return reason, f"Kies een jaar dat er wel is: {', '.join(years)}."
    return "", ""


def _only_of_city(indicator: str) -> str:
    return f"Van '{indicator}' zijn er alleen cijfers over de stad als geheel, niet over gebieden."
