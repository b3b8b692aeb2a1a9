"""One edition → problems between its packages: areas, themes, reference indicators, headlines, rows that are not there."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.model.edition import Edition, SiteSource
from generator.model.identifiers import IndicatorId
from generator.model.indicator import Availability, Combination
from generator.model.narrative import COPIED
from generator.model.problem import Place, Problem
from generator.model.region import Level
from generator.model.suggestion import did_you_mean
from generator.model.version_number import NEXT
from generator.validate.columns import view_table
from generator.validate.contracts import INDICATORS, OBSERVATIONS, REGION_PACKAGE
from generator.validate.coverage import observation_packages, survey_coverage, was_read
from generator.validate.edition_dates import check_date, check_years

EditionRule = Callable[[Edition, SiteSource], Iterator[Problem]]
CONTEXT_THEME = "bevolking"
"""Theme of figures that are no subject of the programme, but the background of those that are."""


def check_regions(edition: Edition, _: SiteSource) -> Iterator[Problem]:
    """Every observation is of an area of the edition."""
    known = [str(code) for code in edition.regions.by_code]
    version = edition.packages[next(name for name in edition.packages if name == REGION_PACKAGE)].version
    for package in observation_packages(edition):
        columns = view_table(package, OBSERVATIONS, ("gebied",))
        if columns is not None:
            for place, cell in columns.find("gebied", lambda cell: bool(cell) and cell.strip() not in known):
                found = f"'{cell}' is geen gebied in {REGION_PACKAGE} {version}."
                yield Problem(place=place, code="unknown-region", found=found, next_step=did_you_mean(cell, known))


def check_themes(edition: Edition, source: SiteSource) -> Iterator[Problem]:
    """Every indicator belongs to a theme of the site, or to the background."""
    known = [str(theme.id) for theme in source.config.themes] + [CONTEXT_THEME]
    for package in observation_packages(edition):
        columns = view_table(package, INDICATORS, ("thema",))
        if columns is not None:
            for place, cell in columns.find("thema", lambda cell: bool(cell) and cell not in known):
                expected = f"Er zijn: {', '.join(known)}."
                yield Problem(
                    place=place,
                    code="unknown-theme",
                    found=f"'{cell}' is geen thema van de site.",
                    expected=expected,
                    next_step=did_you_mean(cell, known),
                )


def check_references(edition: Edition, _: SiteSource) -> Iterator[Problem]:
    """A denominator or weight is an indicator of the edition whose values add up."""
    coverage = survey_coverage(edition)
    known = [str(name) for name in sorted(coverage.indicators) if not _cannot_add(edition, name)]
    if not coverage.complete:
        return
    for package in observation_packages(edition):
        columns = view_table(package, INDICATORS, ("noemer_indicator", "weeg_indicator"))
        for name in ("noemer_indicator", "weeg_indicator") if columns is not None else ():
            for place, cell in columns.find(name, lambda cell: bool(cell) and cell not in known) if columns is not None else ():
                found = f"'{cell}' is geen aantal dat in deze editie is op te tellen."
                expected = "Een noemer of gewicht is een indicator met weging 'som'."
                yield Problem(place=place, code="unknown-reference", found=found, expected=expected, next_step=did_you_mean(cell, known))


def _cannot_add(edition: Edition, name: str) -> bool:
    indicator = edition.indicators.get(IndicatorId(name))
    return indicator is not None and indicator.combination is not Combination.SUM


def check_indicator_homes(edition: Edition, _: SiteSource) -> Iterator[Problem]:
    """An indicator stands in one package only."""
    homes: dict[str, str] = {}
    for package in observation_packages(edition):
        columns = view_table(package, INDICATORS, ("id",))
        for row, (indicator,) in columns.rows("id") if columns is not None else ():
            home = homes.setdefault(indicator, package.name)
            if home != package.name and columns is not None:
                found = f"De indicator '{indicator}' staat ook in het datapakket '{home}'."
                yield Problem(place=columns.place(row, "id"), code="indicator-twice", found=found, next_step="Houd er één over.")


def check_headlines(edition: Edition, _: SiteSource) -> Iterator[Problem]:
    """The indicators of the front page exist."""
    coverage = survey_coverage(edition)
    known = coverage.indicators
    place = edition.config.places.get("kop", edition.config.place)
    for name in edition.config.headline:
        if coverage.complete and name not in known:
            found = f"'{name}' onder 'kop' is geen indicator van deze editie."
            yield Problem(place=place, code="unknown-headline", found=found, next_step=did_you_mean(name, known))


def check_gap_policy(edition: Edition, _: SiteSource) -> Iterator[Problem]:
    """Base years, targets and the order of buurten are those of indicators that exist."""
    coverage = survey_coverage(edition)
    policy = edition.config.gap
    order = [policy.order] if policy.order else []
    for key, names in (("kloof.basisjaar", policy.base_years), ("kloof.doelen", policy.targets), ("kloof", order)):
        for name in names:
            if coverage.complete and name not in coverage.indicators:
                place = edition.config.places.get("kloof.rangorde" if key == "kloof" else f"{key}.{name}", edition.config.place)
                found = f"'{name}' onder '{key}' is geen indicator van deze editie."
                yield Problem(place=place, code="unknown-in-gap", found=found, next_step=did_you_mean(name, coverage.indicators))


def check_pins(edition: Edition, _: SiteSource) -> Iterator[Problem]:
    """Only a draft uses a version that can still change."""
    if edition.config.is_draft:
        return
    for name, version in edition.config.pins.items():
        if version == NEXT:
            place = edition.config.places.get(f"pakketten.{name}", edition.config.place)
            found = f"Een gepubliceerde editie gebruikt '{name}' in de versie 'next', die nog kan veranderen."
            next_step = "Breng het datapakket uit en noem die versie, of zet de status van de editie op 'concept'."
            yield Problem(place=place, code="next-in-published", found=found, next_step=next_step)


def check_changes(edition: Edition, _: SiteSource) -> Iterator[Problem]:
    """A published edition says what differs from the one before it."""
    config = edition.config
    if not config.is_draft and not any(text.strip() for text in config.changes):
        yield Problem(
            place=config.places.get("wijzigingen", config.place),
            code="changes-undeclared",
            found="Deze editie is gepubliceerd en zegt niet wat er anders is dan in de vorige.",
            expected="Bij 'wijzigingen' staat ten minste één hele zin.",
            next_step="Schrijf op wat er nieuw of anders is. Is dit de eerste editie, schrijf dan dat.",
        )


def check_copied_texts(edition: Edition, _: SiteSource) -> Iterator[Problem]:
    """No text of a published edition still carries the note that it was copied and has to be read."""
    for narrative in edition.narratives.values() if not edition.config.is_draft else ():
        for comment in narrative.comments:
            if comment.text.startswith(COPIED):
                yield Problem(
                    place=comment.place,
                    code="text-not-reviewed",
                    found=f"Deze tekst is nog niet nagelezen: de opmerking '{COPIED} …' staat er nog.",
                    next_step="Lees de tekst na, pas de jaren aan en haal de opmerking weg. Of zet 'status' in editie.toml op 'concept'.",
                )


def check_completeness(edition: Edition, _: SiteSource) -> Iterator[Problem]:
    """When a period has rows for one area of a level, it has them for all: a value that is missing is a row with a status.

    A row with an unknown code may be the one that seems to lack, so a period with such rows is left to `check_regions`.
    """
    levels = {str(region.code): region.level for region in edition.regions.all}
    members = {level: [code for code, other in levels.items() if other == level] for level in Level}
    for package in observation_packages(edition):
        columns = view_table(package, OBSERVATIONS, ("indicator", "gebied", "periode"))
        if columns is None or not was_read(package, OBSERVATIONS):
            continue
        present: dict[tuple[str, str], dict[str, int]] = {}
        for row, (indicator, area, period) in columns.rows("indicator", "gebied", "periode"):
            present.setdefault((indicator, period), {})[area] = row
        for (indicator, period), rows in present.items():
            for level in Level if set(rows) <= set(levels) else ():
                lacking = [code for code in members[level] if code not in rows]
                if lacking and len(lacking) < len(members[level]):
                    first = next(row for area, row in rows.items() if levels[area] == level)
                    yield _row_missing(columns.place(first, "gebied"), f"{indicator} in {period}", level, lacking)


def _row_missing(place: Place, what: str, level: Level, lacking: list[str]) -> Problem:
    found = f"Bij {what} ontbreekt een rij voor {_some(lacking)}, terwijl er wel een {level} is."
    next_step = "Voeg de rij toe, zo nodig met lege cellen, een status en een opmerking."
    return Problem(place=place, code="row-missing", found=found, next_step=next_step)


def _some(codes: list[str], most: int = 3) -> str:
    shown = ", ".join(codes[:most])
    return shown if len(codes) <= most else f"{shown} en {len(codes) - most} andere"


def check_observed(edition: Edition, _: SiteSource) -> Iterator[Problem]:
    """An indicator with open figures has observations."""
    observed = set(edition.observations["indicator"])
    judged = survey_coverage(edition).observed
    for name, indicator in edition.indicators.items():
        if indicator.availability is Availability.OPEN and name in judged and name not in observed:
            found = f"De indicator '{name}' heeft geen enkele waarneming."
            next_step = "Voeg waarnemingen toe, of kies beschikbaarheid 'geen-open-cijfers'."
            yield Problem(place=indicator.place, code="indicator-unobserved", found=found, next_step=next_step)


EDITION_RULES: tuple[EditionRule, ...] = (
    check_regions,
    check_themes,
    check_references,
    check_indicator_homes,
    check_headlines,
    check_gap_policy,
    check_pins,
    check_years,
    check_date,
    check_changes,
    check_copied_texts,
    check_completeness,
    check_observed,
)
