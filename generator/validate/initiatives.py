"""Interventions and stories of an edition → problems with what their heads name: areas, themes, figures, dates, sources, consent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from generator.model.edition import Edition, SiteSource
from generator.model.identifiers import FOCUS
from generator.model.initiative import STATUSES, TELLERS, WHOLE_CITY, Initiative, Intervention, Story, find_areas
from generator.model.moments import MONTHS, is_possible, moments_pattern, month_number, written_moments
from generator.model.narrative import Entry
from generator.model.problem import Problem, Severity
from generator.model.suggestion import did_you_mean
from generator.model.year import RECENT_YEAR
from generator.validate.coverage import survey_coverage
from generator.validate.places import place_in
from generator.validate.typed_numbers import typed_in

_DATE = re.compile(rf"(?:(?:[1-9]|[12][0-9]|3[01]) )?(?:{'|'.join(MONTHS)}) {RECENT_YEAR}|{RECENT_YEAR}")
_PERIOD = re.compile(rf"(?:(?:vanaf|tot) )?{RECENT_YEAR}|{RECENT_YEAR}[-–]{RECENT_YEAR}")
_ADDRESS = re.compile(r"https://[^\s/]+\.[^\s/]+(?:/\S*)?")
_DATE_FORM = "Een datum is een jaar, een maand met een jaar, of een dag: 2023, juni 2023, 3 juni 2023."
_SOURCE_FORM = "Een bron heeft een adres ('bron', begint met https://), een naam ('bron_naam') en een datum ('bron_datum')."


def check_initiatives(edition: Edition, source: SiteSource) -> Iterator[Problem]:
    """Everything the heads of interventions and stories name is there, dated, and can be checked by a reader."""
    for intervention in filter(_has_head, edition.interventions):
        yield from _check_areas(intervention, edition)
        yield from _check_themes(intervention, source)
        yield from _check_indicators(intervention, edition)
        yield from _check_intervention(intervention)
        yield from _check_later((intervention.source.date,), edition)
    for story in filter(_has_head, edition.stories):
        yield from _check_areas(story, edition)
        yield from _check_story(story)
        yield from _check_later((story.date, story.source.date), edition)


def _has_head(initiative: Initiative) -> bool:
    """One that could not be read is a problem already, and nobody knows what it lacks."""
    return bool(initiative.narrative.front_matter)


def _check_areas(initiative: Initiative, edition: Edition) -> Iterator[Problem]:
    yield from _check_some(initiative, "gebieden", "initiative-area", "Deze tekst noemt geen gebied.")
    known = [FOCUS, WHOLE_CITY, *(region.slug for region in edition.regions.all if region != edition.regions.city)]
    for area in initiative.areas:
        found = find_areas(area.text, edition.regions)
        if area.text in (FOCUS, WHOLE_CITY) or len(found) == 1:
            continue
        told = f"'{area.text}' is een wijk en ook een buurt." if found else f"'{area.text}' is geen gebied van editie {edition.config.id}."
        codes = " of ".join(region.code for region in found)
        yield Problem(
            place=area.place,
            code="initiative-area",
            found=told,
            expected=f"Een CBS-code, een slug uit gebieden.csv, {FOCUS} of {WHOLE_CITY}.",
            next_step=f"Schrijf de code: {codes}." if found else did_you_mean(area.text, known),
        )


def _check_some(initiative: Initiative, key: str, code: str, found: str) -> Iterator[Problem]:
    """A list that is there holds something: with an empty one a text would stand nowhere."""
    head = initiative.narrative
    if head.front_matter.get(key) == ():
        next_step = f"Zet er minstens een tussen de haken bij '{key}'."
        yield Problem(place=head.places.get(key, head.place), code=code, found=found, next_step=next_step)


def _check_themes(intervention: Intervention, source: SiteSource) -> Iterator[Problem]:
    yield from _check_some(intervention, "thema", "initiative-theme", "Deze maatregel noemt geen thema.")
    known = [str(theme.id) for theme in source.config.themes]
    for theme in intervention.themes:
        if theme.text not in known:
            yield Problem(
                place=theme.place,
                code="initiative-theme",
                found=f"'{theme.text}' is geen thema van de site.",
                expected=_there_are(known),
                next_step=did_you_mean(theme.text, known),
            )


def _check_indicators(intervention: Intervention, edition: Edition) -> Iterator[Problem]:
    coverage = survey_coverage(edition)
    for indicator in intervention.indicators if coverage.complete else ():
        if indicator.text not in coverage.indicators:
            yield Problem(
                place=indicator.place,
                code="initiative-indicator",
                found=f"'{indicator.text}' is geen indicator van editie {edition.config.id}.",
                next_step=did_you_mean(indicator.text, coverage.indicators),
            )


def _check_intervention(intervention: Intervention) -> Iterator[Problem]:
    status, period, budget = intervention.status, intervention.period, intervention.budget
    if status.text and status.text not in STATUSES:
        yield Problem(
            place=status.place,
            code="initiative-status",
            found=f"De status '{status.text}' bestaat niet.",
            expected=_there_are(STATUSES),
            next_step=did_you_mean(status.text, STATUSES),
        )
    if period.text and not _is_period(period.text):
        yield _unreadable(period, "Een periode is 2023, 2021-2040, vanaf 2023 of tot 2040, van vroeger naar later.")
    if not intervention.source.address.text and "bron" not in intervention.narrative.unread:
        found = "Deze maatregel noemt geen bron."
        yield Problem(place=intervention.source.address.place, code="initiative-source", found=found, expected=_SOURCE_FORM)
    yield from _check_source(intervention)
    if budget.text and not _ADDRESS.fullmatch(intervention.budget_source.text) and "budget_bron" not in intervention.narrative.unread:
        yield Problem(
            place=intervention.budget_source.place if intervention.budget_source.text else budget.place,
            code="budget-source",
            found=f"Bij het budget '{budget.text}' staat geen bron die te openen is.",
            expected="Bij een budget hoort 'budget_bron', met een adres dat met https:// begint.",
        )
    for entry in (*intervention.partners, intervention.source.title):
        yield from _typed(entry)


def _check_source(initiative: Intervention | Story) -> Iterator[Problem]:
    """A source that is named can be opened, and has a name and a date."""
    source = initiative.source
    address = source.address
    if not address.text and "bron" not in initiative.narrative.unread:
        return
    if address.text and not _ADDRESS.fullmatch(address.text):
        found = f"'{address.text}' is geen adres van een bron."
        yield Problem(place=address.place, code="initiative-source", found=found, expected=_SOURCE_FORM)
    lacking = [key for key, entry in (("bron_naam", source.title), ("bron_datum", source.date)) if not entry.text]
    lacking = [key for key in lacking if key not in initiative.narrative.unread]
    if lacking:
        found = f"Bij de bron ontbreekt {' en '.join(lacking)}."
        yield Problem(place=address.place, code="initiative-source", found=found, expected=_SOURCE_FORM)
    if source.date.text and not _is_date(source.date.text):
        yield _unreadable(source.date, _DATE_FORM)


def _check_story(story: Story) -> Iterator[Problem]:
    if story.teller.text and story.teller.text not in TELLERS:
        yield Problem(
            place=story.teller.place,
            code="story-teller",
            found=f"'{story.teller.text}' past niet bij 'wie'.",
            expected=_there_are(TELLERS),
            next_step=did_you_mean(story.teller.text, TELLERS),
        )
    if story.date.text and not _is_date(story.date.text):
        yield _unreadable(story.date, _DATE_FORM)
    if not story.source.address.text and not story.consent.text and not {"bron", "toestemming"} & story.narrative.unread:
        yield Problem(
            place=story.consent.place,
            code="story-consent",
            found="Bij dit verhaal staat geen bron en geen toestemming.",
            expected="Een verhaal is al openbaar ('bron'), of wie het vertelt vindt het goed ('toestemming').",
        )
    yield from _check_source(story)
    for entry in (story.consent, story.source.title):
        yield from _typed(entry)


def _there_are(known: Sequence[str]) -> str:
    return f"Er zijn: {', '.join(known)}."


def _is_date(text: str) -> bool:
    """Say whether a date is written as we know it, and whether its month has that day."""
    found = moments_pattern(MONTHS).fullmatch(text) if _DATE.fullmatch(text) else None
    return found is not None and is_possible(found, MONTHS)


def _check_later(dates: Sequence[Entry], edition: Edition) -> Iterator[Problem]:
    """What is told in an edition had happened when it came out; the clock is not asked, for the same texts always give the same site."""
    for date in dates if edition.config.date else ():  # one that cannot be read was named where it was read
        if _is_date(date.text) and _begin_of(date.text) > edition.config.date:
            yield Problem(
                place=date.place,
                code="initiative-after-edition",
                severity=Severity.WARNING,
                found=f"'{date.text}' is later dan deze editie, die van {written_moments(edition.config.date)} is.",
                next_step=f"Kijk de datum na. Klopt hij, geef de editie dan een latere 'datum' in {edition.config.place.path}.",
            )


def _begin_of(date: str) -> str:
    """The first day of a year, a month or a day, as an ISO date."""
    *before, year = date.split(" ")
    month = month_number(before[-1], MONTHS) if before else 1
    day = int(before[0]) if len(before) > 1 else 1
    return f"{year}-{month:02}-{day:02}"


def _is_period(text: str) -> bool:
    """Say whether a period is written as we know it, and does not end before it begins."""
    return bool(_PERIOD.fullmatch(text)) and (years := re.findall(RECENT_YEAR, text)) == sorted(years)


def _unreadable(entry: Entry, expected: str) -> Problem:
    return Problem(place=entry.place, code="initiative-date", found=f"'{entry.text}' is geen datum die wij kennen.", expected=expected)


def _typed(entry: Entry) -> Iterator[Problem]:
    """A number in the head is data like any other: only a budget may be one, for it has a source of its own."""
    yield from typed_in(entry.text, "in de kop", partial(place_in, entry.place, entry.text))
