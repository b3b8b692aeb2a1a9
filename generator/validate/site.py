"""The whole site as loaded → every problem in its packages, editions and narratives, sorted by place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from generator.model.edition import Edition, SiteSource
from generator.model.language import DUTCH, Language, said_in
from generator.model.narrative import Narrative
from generator.model.package import DataPackage
from generator.model.problem import Problem
from generator.system.memory import NO_MEMORY, Memory
from generator.validate.addresses import check_addresses
from generator.validate.area_names import check_area_names
from generator.validate.boundary_years import BOUNDARY_YEAR_RULES
from generator.validate.editions import EDITION_RULES, EditionRule
from generator.validate.figure_locks import check_correction_texts, check_figure_lock
from generator.validate.initiatives import check_initiatives
from generator.validate.languages import check_translations
from generator.validate.link_spaces import check_link_spaces
from generator.validate.links import Destinations, check_links, list_destinations
from generator.validate.locks import check_lock
from generator.validate.markup import check_markup
from generator.validate.narratives import NARRATIVE_RULES, check_general_presence, check_presence
from generator.validate.nesting import check_nesting
from generator.validate.numbers import NumberRule, read_numbers
from generator.validate.packages import validate_package
from generator.validate.plausibility import PLAUSIBILITY_RULES
from generator.validate.readability import check_readability
from generator.validate.scope import Scope, survey
from generator.validate.search_words import check_search_words
from generator.validate.secrecy import check_secrecy
from generator.validate.shares import SHARE_RULES
from generator.validate.totals import TOTAL_RULES
from generator.validate.translated_heads import check_translated_heads
from generator.validate.translated_macros import check_translated_macros
from generator.validate.typed_numbers import check_edition_texts, check_site_texts, check_typed_numbers
from generator.validate.units import THOUSANDFOLD_RULES, UNIT_RULES

NUMBER_RULES: tuple[NumberRule, ...] = (*SHARE_RULES, *TOTAL_RULES, *THOUSANDFOLD_RULES, *PLAUSIBILITY_RULES)
ALL_EDITION_RULES: tuple[EditionRule, ...] = (
    *EDITION_RULES,
    check_lock,
    check_figure_lock,
    check_correction_texts,
    *BOUNDARY_YEAR_RULES,
    *UNIT_RULES,
    check_presence,
    check_initiatives,
    check_edition_texts,
)
SITE_RULES: tuple[Callable[[SiteSource], Iterator[Problem]], ...] = (
    check_site_texts,
    check_area_names,
    check_search_words,
    check_general_presence,
    check_translations,
    check_addresses,
)


def validate_site(source: SiteSource, memory: Memory = NO_MEMORY) -> tuple[Problem, ...]:
    """Judge everything an edition uses; frictionless runs only for a package in which our own checks find an error."""
    in_packages = (
        problem
        for package in pinned_packages(source)
        for problem in memory.look_up((validate_package, package.folder), (package,), partial(validate_package, package))
    )
    return _collect(source, in_packages, memory)


def validate_text(source: SiteSource, narrative: Narrative) -> tuple[Problem, ...]:
    """Judge one text of an edition by itself, as `validate_site` judges it among all others."""
    edition = next(edition for edition in source.editions if edition.config.id == narrative.edition)
    pair = _between_languages(edition.narratives[narrative.key])
    return tuple(sorted({*_in_narrative(source, narrative, survey(edition), list_destinations(source)), *pair}))


def validate_secrecy(source: SiteSource, others: Iterable[DataPackage]) -> tuple[Problem, ...]:
    """Judge what can be worked out of withheld values from all versions together: those that are pinned, and the others released."""
    packages = {package.folder: package for package in (*pinned_packages(source), *others)}
    maps = [edition.regions for edition in source.editions]
    return tuple(sorted(check_secrecy([packages[folder] for folder in sorted(packages)], maps)))


def _collect(source: SiteSource, in_packages: Iterator[Problem], memory: Memory) -> tuple[Problem, ...]:
    """Problems of packages with those of editions and narratives; editions that share a package name its mistakes once."""
    return tuple(sorted({*in_packages, *_in_editions(source, memory), *_in_narratives(source, memory)}))


def pinned_packages(source: SiteSource) -> list[DataPackage]:
    """Every pinned version once, in the order of folders."""
    packages = {package.folder: package for edition in source.editions for package in edition.packages.values()}
    return [packages[folder] for folder in sorted(packages)]


def _in_editions(source: SiteSource, memory: Memory) -> Iterator[Problem]:
    for rule in SITE_RULES:
        yield from rule(source)
    for edition in source.editions:
        for edition_rule in ALL_EDITION_RULES:
            yield from edition_rule(edition, source)
        yield from memory.recall((_compare_numbers, edition.config.id), (edition,), partial(_compare_numbers, edition))


def _compare_numbers(edition: Edition) -> tuple[Problem, ...]:
    numbers = read_numbers(edition)
    return tuple(problem for rule in NUMBER_RULES for problem in rule(edition, numbers))


def _in_narratives(source: SiteSource, memory: Memory) -> Iterator[Problem]:
    known = list_destinations(source)
    for narrative, scope in _narratives(source):
        yield from _in_narrative(source, narrative, scope, known, memory)
        yield from _between_languages(narrative)


def _between_languages(narrative: Narrative) -> Iterator[Problem]:
    """What is wrong between a Dutch text and its translations."""
    yield from check_translated_macros(narrative)
    yield from check_translated_heads(narrative)


def _in_narrative(
    source: SiteSource, narrative: Narrative, scope: Scope, known: Destinations, memory: Memory = NO_MEMORY
) -> Iterator[Problem]:
    asked = (narrative, source.language_of(narrative), source.config.plain_words)
    yield from memory.look_up((_in_words, narrative.place.path), asked, partial(_in_words, *asked))
    yield from check_links(narrative, known)
    astray = narrative.edition is None and source.unread  # nobody knows whether this is the newest edition, to which it refers
    for rule in () if astray else NARRATIVE_RULES:
        yield from rule(narrative, scope)


def _in_words(narrative: Narrative, language: Language, plain_words: Mapping[str, str]) -> tuple[Problem, ...]:
    """What is wrong with a text whatever the rest of the site is."""
    typed = said_in(language, check_typed_numbers(narrative))  # a date has a month of its own language
    found = [*typed, *check_markup(narrative), *check_nesting(narrative), *check_link_spaces(narrative)]
    if narrative.language == DUTCH.code:  # words, syllables and their score are those of Dutch
        found += check_readability(narrative, plain_words)
    return tuple(found)


def _narratives(source: SiteSource) -> Iterator[tuple[Narrative, Scope]]:
    """Narratives with what they may refer to: those of the site as a whole refer to the newest edition."""
    scopes = {edition.config.id: survey(edition) for edition in source.editions}
    for text in source.texts:
        yield text, scopes[text.edition or source.newest.config.id]
