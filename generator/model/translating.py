"""A site and a language in, the same site with the texts of the city in that language out: names, questions, definitions, narratives.

What nobody translated stays Dutch. Names of areas, of the city and of its programme are names, and stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.model.edition import Edition, EditionConfig, GapPolicy, SiteConfig, SiteSource, Target
from generator.model.indicator import Indicator, past_phrase
from generator.model.initiative import Intervention, Story
from generator.model.language import Language, speaking, spoken
from generator.model.narrative import Entry, Narrative
from generator.model.package import DataPackage, Source, recorded_checks
from generator.model.region import Regions

Say = Callable[[str], str]


def in_language(source: SiteSource, language: Language) -> SiteSource:
    """The site as a language says it; the very same one in Dutch."""
    if language.is_source:
        return source
    with speaking(language):
        return said(source, spoken, language.code)


def texts_of_city(source: SiteSource) -> tuple[str, ...]:
    """Every text that a catalogue of the city should hold, once, in the order in which they are met."""
    found: dict[str, None] = {}

    def note(text: str) -> str:
        if text:
            found.setdefault(text)
        return text

    said(source, note, "")
    for edition in source.editions:
        for text in _spoken_later(edition):
            note(text)
    return tuple(found)


def _spoken_later(edition: Edition) -> Iterator[str]:
    """What is not part of the site as said, for it is looked up where a sentence is made."""
    for indicator in edition.indicators.values():
        yield indicator.phrase
        yield past_phrase(indicator) if indicator.phrase else ""
    yield from dict.fromkeys(edition.observations["opmerking"])
    for package in edition.packages.values():
        for check in recorded_checks(package):
            yield check.title
            yield from (found for _, found in check.findings)


def said(source: SiteSource, say: Say, language: str) -> SiteSource:
    """The site with every text of the city put through `say`, and the narratives of a language where they are written."""
    return replace(
        source,
        config=_site(source.config, say),
        editions=tuple(_edition(edition, say, language) for edition in source.editions),
        general={key: narrative_in(text, say, language) for key, text in source.general.items()},
    )


def _site(config: SiteConfig, say: Say) -> SiteConfig:
    themes = tuple(replace(theme, name=say(theme.name), question=say(theme.question)) for theme in config.themes)
    words = tuple(replace(line, words=say(line.words)) for line in config.search_words)
    desks = tuple(replace(desk, name=say(desk.name), purpose=say(desk.purpose)) for desk in config.desks)
    announcement = say(config.announcement) if config.announcement else ""
    return replace(config, title=say(config.title), announcement=announcement, themes=themes, desks=desks, search_words=words)


def _edition(edition: Edition, say: Say, language: str) -> Edition:
    narratives = {key: narrative_in(text, say, language) for key, text in edition.narratives.items()}
    return replace(
        edition,
        config=_config(edition.config, say),
        packages={name: _package(package, say) for name, package in edition.packages.items()},
        regions=_regions(edition.regions, say),
        indicators={name: _indicator(indicator, say) for name, indicator in edition.indicators.items()},
        narratives=narratives,
        interventions=tuple(_intervention(one, narratives[one.narrative.key], say) for one in edition.interventions),
        stories=tuple(_story(one, narratives[one.narrative.key], say) for one in edition.stories),
        corrections=tuple(replace(one, reason=say(one.reason)) for one in edition.corrections),
    )


def _intervention(intervention: Intervention, narrative: Narrative, say: Say) -> Intervention:
    """Who take part, what it costs and where it was read; its other values are codes, dates and addresses."""
    source = replace(intervention.source, title=_entry(intervention.source.title, say))
    partners = tuple(_entry(partner, say) for partner in intervention.partners)
    return replace(intervention, narrative=narrative, partners=partners, budget=_entry(intervention.budget, say), source=source)


def _story(story: Story, narrative: Narrative, say: Say) -> Story:
    """Where it was told, and that it may be told here."""
    source = replace(story.source, title=_entry(story.source.title, say))
    return replace(story, narrative=narrative, source=source, consent=_entry(story.consent, say))


def _entry(entry: Entry, say: Say) -> Entry:
    return replace(entry, text=say(entry.text)) if entry.text else entry


def _config(config: EditionConfig, say: Say) -> EditionConfig:
    return replace(config, title=say(config.title), changes=tuple(map(say, config.changes)), gap=_policy(config.gap, say))


def _policy(policy: GapPolicy, say: Say) -> GapPolicy:
    return replace(
        policy,
        target=_target(policy.target, say) if policy.target else None,
        targets={name: _target(target, say) for name, target in policy.targets.items()},
    )


def _target(target: Target, say: Say) -> Target:
    return replace(target, decided_by=say(target.decided_by))


def _package(package: DataPackage, say: Say) -> DataPackage:
    sources = tuple(_source(source, say) for source in package.sources)
    return replace(package, title=say(package.title), description=say(package.description), sources=sources)


def _source(source: Source, say: Say) -> Source:
    return replace(source, title=say(source.title), publisher=say(source.publisher), remarks=say(source.remarks), original=source.title)


def _regions(regions: Regions, say: Say) -> Regions:
    return replace(regions, focus_names=tuple(replace(name, note=say(name.note)) for name in regions.focus_names))


def _indicator(indicator: Indicator, say: Say) -> Indicator:
    """All but its phrase, which is said in the present and in the past where a sentence is made."""
    return replace(
        indicator,
        name=say(indicator.name),
        short=say(indicator.short),
        unit=say(indicator.unit),
        definition=say(indicator.definition),
        holder=say(indicator.holder),
        note=say(indicator.note),
    )


def narrative_in(narrative: Narrative, say: Say, language: str) -> Narrative:
    """The text in the language; a Dutch one keeps its text, and gets a title and summary that the page can be found by."""
    best = narrative.best_in(language)
    return best if best is not narrative else replace(narrative, title=say(narrative.title), summary=say(narrative.summary))
