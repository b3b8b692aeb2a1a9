"""Narratives of an edition → problems with their requests, links, facts, and with pages that have no narrative."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.model.anchor import PREFIX, anchor_of
from generator.model.edition import Edition, SiteSource
from generator.model.initiative import INTERVENTIONS, STORIES
from generator.model.narrative import (
    AreaRequest,
    ChartRequest,
    FactRequest,
    FigureRequest,
    MapRequest,
    Narrative,
    Request,
    Segment,
    TableRequest,
    TextSegment,
)
from generator.model.page_names import HELP_KEY
from generator.model.problem import Place, Problem
from generator.model.region import Level
from generator.model.suggestion import did_you_mean
from generator.validate.answers import check_answers
from generator.validate.scope import CITY, GROUPS, NarrativeRule, Scope, areas_of, requests_of
from generator.validate.written_units import check_written_units

_LINE_END = re.compile(r"[ \t]*\n")
_INITIATIVE = re.compile(rf"(?:{INTERVENTIONS}|{STORIES})/[a-z0-9]+(?:-[a-z0-9]+)*")
"""Any text in these folders has a page, if its name can stand in an address."""
_FACT_SOURCE = re.compile(r"https?://[^\s/]+\.[^\s/]+(?:/\S*)?")


def check_indicators(narrative: Narrative, scope: Scope) -> Iterator[Problem]:
    """Every request names an indicator of the edition."""
    known = scope.coverage.indicators
    for request in requests_of(narrative) if scope.coverage.complete else ():
        if not isinstance(request, (AreaRequest, FactRequest)) and request.indicator not in known:
            found = f"'{request.indicator}' is geen indicator van editie {scope.edition.config.id}."
            yield Problem(place=request.place, code="request-indicator", found=found, next_step=did_you_mean(request.indicator, known))


def check_areas(narrative: Narrative, scope: Scope) -> Iterator[Problem]:
    """Every request names an area of the edition or a group."""
    for request in requests_of(narrative):
        for area in areas_of(request):
            if area not in scope.areas:
                known = [*(str(code) for code in scope.edition.regions.by_code), *GROUPS]
                found = f"'{area}' is geen gebied van editie {scope.edition.config.id}."
                next_step = did_you_mean(area, known) or _code_of(area, scope)
                yield Problem(
                    place=request.place,
                    code="request-area",
                    found=found,
                    expected=f"Een CBS-code, of {', '.join(GROUPS)}.",
                    next_step=next_step,
                )


def _code_of(name: str, scope: Scope) -> str:
    """A name where a code belongs: name the code."""
    code = next((region.code for region in scope.edition.regions.all if region.name.casefold() == name.casefold()), "")
    return f"De code van {name} is '{code}'." if code else ""


def check_periods(narrative: Narrative, scope: Scope) -> Iterator[Problem]:
    """Every requested figure has a row in the data; one without a value is shown with its reason, one without a row is a mistake."""
    for request in requests_of(narrative):
        if isinstance(request, (AreaRequest, FactRequest)) or request.indicator not in scope.coverage.observed:
            continue
        areas = areas_of(request) or (_any_area(request.indicator, scope),)
        if isinstance(request, FigureRequest) and request.against:
            areas = (*areas, request.against)
        periods = request.periods if isinstance(request, TableRequest) else (request.period,) if request.period else ()
        for area in areas:
            yield from _judge_periods(request, request.indicator, area, periods, scope)


def _any_area(indicator: str, scope: Scope) -> str:
    """The area of an indicator with the most periods, for a request about all areas."""
    areas = [area for name, area in scope.observed if name == indicator]
    return max(areas, key=lambda area: len(scope.observed[indicator, area]), default=CITY)


def _judge_periods(request: Request, indicator: str, area: str, periods: Sequence[str], scope: Scope) -> Iterator[Problem]:
    if area not in scope.edition.regions.by_code and area not in GROUPS:
        return
    observed = scope.observed.get((indicator, area), ())
    lacking = [period for period in periods if period not in observed]
    if observed and not lacking:
        return
    years = f" in {lacking[0]}" if lacking else ""
    if observed:
        expected, next_step = f"Er zijn cijfers over {', '.join(observed)}.", "Kies daaruit."
    else:
        expected, next_step = "Er zijn voor dit gebied geen cijfers.", "Kies een ander gebied, of haal de macro weg."
    found = f"Van '{indicator}' is er voor '{area}'{years} geen waarneming."
    yield Problem(place=request.place, code="request-period", found=found, expected=expected, next_step=next_step)


def check_facts(narrative: Narrative, _: Scope) -> Iterator[Problem]:
    """A fact typed by hand has a source that a reader can open."""
    for request in requests_of(narrative):
        if isinstance(request, FactRequest) and not _FACT_SOURCE.fullmatch(request.source):
            found = f"'{request.source}' is geen adres van een bron."
            yield Problem(place=request.place, code="fact-source", found=found, expected="Een bron begint met https://.")


def check_blocks(narrative: Narrative, _: Scope) -> Iterator[Problem]:
    """A chart, map or table has a line of its own; what stands above or below it is a paragraph by itself, also without an empty line."""
    for number, segment in enumerate(narrative.segments):
        if isinstance(segment, (ChartRequest, MapRequest, TableRequest)):
            before = _text_next_to(narrative.segments[:number][::-1])[::-1]
            after = _text_next_to(narrative.segments[number + 1 :])
            if not (_LINE_END.match("".join(before)[::-1]) and _LINE_END.match("".join(after))):
                found = "Een grafiek, kaart of tabel staat hier midden in een alinea."
                next_step = "Zet de macro op een eigen regel."
                yield Problem(place=segment.place, code="block-in-paragraph", found=found, next_step=next_step)


def _text_next_to(segments: Sequence[Segment]) -> list[str]:
    """Texts up to the nearest macro; a comment may have split them. The edge of the file counts as the end of a line."""
    texts: list[str] = []
    for segment in segments:
        if not isinstance(segment, TextSegment):
            return texts
        texts.append(segment.text)
    return [*texts, "\n"]


NARRATIVE_RULES: tuple[NarrativeRule, ...] = (
    check_indicators,
    check_areas,
    check_periods,
    check_facts,
    check_blocks,
    check_answers,
    check_written_units,
)

GENERAL_KEYS = ("over", "privacy", "toegankelijkheid")


def check_presence(edition: Edition, source: SiteSource) -> Iterator[Problem]:
    """Every page that cannot do without a narrative has one, and every narrative has a page."""
    folder = edition.config.place.path.rpartition("/")[0]
    required = ["voorpagina", "methoden", "programma", *(f"themas/{theme.id}" for theme in source.config.themes)]
    possible = required + [
        f"{'wijken' if region.level is Level.DISTRICT else 'buurten'}/{region.slug}"
        for region in edition.regions.all
        if region.level is not Level.CITY
    ]
    possible += [key for key in edition.narratives if _INITIATIVE.fullmatch(key)]
    yield from _judge_presence(edition.narratives, folder, required, possible, source.config.languages)


def check_general_presence(source: SiteSource) -> Iterator[Problem]:
    """The pages of the site as a whole have their narratives."""
    yield from _judge_presence(source.general, "content/algemeen", GENERAL_KEYS, (*GENERAL_KEYS, HELP_KEY), source.config.languages)


def _judge_presence(
    narratives: Mapping[str, Narrative], folder: str, required: Sequence[str], possible: Sequence[str], languages: Sequence[str]
) -> Iterator[Problem]:
    for key in required:
        if key not in narratives:
            place = Place(path=f"{folder}/{key}.md")
            yield Problem(
                place=place,
                code="narrative-missing",
                found="Dit verhaal ontbreekt.",
                next_step="Schrijf het; een kop met een titel volstaat.",
            )
    has_page = frozenset(possible)
    astray = {key: narrative for key, narrative in sorted(narratives.items()) if key not in has_page}
    unlisted: dict[str, list[Narrative]] = {}
    for key, narrative in astray.items():
        base, _, language = key.rpartition(".")
        alone = language in languages and base.partition("/")[0] in (INTERVENTIONS, STORIES)  # those have a page when they have a text
        if base not in has_page and not alone:
            next_step = _folder_for(key, folder, possible) or _name_for(key) or did_you_mean(key, possible)
            yield _without_page(narrative, f"Bij '{key}' hoort geen pagina.", next_step)
        elif language in languages:
            yield _without_page(narrative, f"Van deze vertaling is er geen Nederlandse tekst: '{base}.md'.", f"Schrijf '{base}.md'.")
        else:
            unlisted.setdefault(language, []).append(narrative)
    for language, (first, *others) in unlisted.items():
        many = "1 ander bestand" if len(others) == 1 else f"{len(others)} andere bestanden"
        also = f" Dat geldt ook voor {many} in deze map." if others else ""
        found = f"Dit is een vertaling, maar '{language}' staat niet bij 'talen' in content/site.toml.{also}"
        yield _without_page(first, found, f"Zet '{language}' bij 'talen', of haal de vertalingen weg.")


def _without_page(narrative: Narrative, found: str, next_step: str) -> Problem:
    return Problem(place=narrative.place, code="narrative-without-page", found=found, next_step=next_step)


def _folder_for(key: str, folder: str, possible: Sequence[str]) -> str:
    """Where a file is to be put that lies in a folder too deep."""
    first, _, rest = key.partition("/")
    name = rest.rpartition("/")[2]
    if "/" not in rest or (first not in (INTERVENTIONS, STORIES) and f"{first}/{name}" not in possible):
        return ""
    return f"In een map daarbinnen worden geen teksten gezocht: zet {name}.md in {folder}/{first}/ zelf."


def _name_for(key: str) -> str:
    """What a file is to be called that only by its name cannot have a page."""
    folder, _, name = key.rpartition("/")
    if folder not in (INTERVENTIONS, STORIES):
        return ""
    return f"Noem het bestand {anchor_of(name).removeprefix(PREFIX)}.md: kleine letters, cijfers en streepjes."
