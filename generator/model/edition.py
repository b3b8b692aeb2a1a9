"""One yearly report: its pins, and everything it is made of once loaded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from generator.model.boundaries import BoundaryYears
from generator.model.figure_lock import Correction, FigureLock
from generator.model.identifiers import EditionId, IndicatorId, PackageName, PackageVersion, Period, ThemeId
from generator.model.indicator import Direction, Indicator
from generator.model.initiative import Intervention, Story
from generator.model.language import DUTCH, Language, text
from generator.model.narrative import Narrative
from generator.model.package import DataPackage
from generator.model.package_lock import LockedVersion
from generator.model.problem import Place
from generator.model.region import Regions

if TYPE_CHECKING:
    import pandas as pd


DRAFT = "concept"
PUBLISHED = "gepubliceerd"


@dataclass(frozen=True, kw_only=True)
class Theme:
    """One theme of the programme, from `site.toml`."""

    id: ThemeId
    name: str
    question: str
    """What the theme asks, one plain Dutch sentence."""


@dataclass(frozen=True, kw_only=True)
class AreaName:
    """A name that people use for one or more buurten, which the CBS does not know, e.g. `Hoge Vucht`."""

    name: str
    slugs: tuple[str, ...]
    """The buurten it stands for, as in `gebieden.csv`."""
    source: str
    """Address of a page that says so."""


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Whom a resident can turn to, e.g. the municipality."""

    name: str
    purpose: str
    """What for, as it follows the name: `voor hulp en meldingen over uw straat`."""
    address: str
    """Address of a page that says how, begins with https://."""
    phone: str = ""
    """Number to call, as it is written: `14 076`; empty without one."""


@dataclass(frozen=True, kw_only=True)
class SearchWords:
    """Words by which people look for pages that are headed by others, e.g. `misdaad, criminaliteit`."""

    words: str
    """As written in the settings: words with commas between them."""
    pages: tuple[str, ...]
    """Where they lead, the best first, as folder and name in an edition: `indicatoren/bijstand`, `themas/werk`, `buurten/linie`;
    or a text of the site as a whole: `waar-u-terechtkunt`."""

    @property
    def each(self) -> tuple[str, ...]:
        """The words one by one."""
        return tuple(word for word in map(str.strip, self.words.split(",")) if word)


@dataclass(frozen=True, kw_only=True)
class SiteConfig:
    """`content/site.toml`."""

    title: str
    city: str
    programme: str
    """Name of the programme that the focus neighbourhoods belong to; empty in a city without one."""
    base_address: str
    """`basisadres`: absolute address of the site, ends in a slash."""
    publisher: str
    contact: str
    """Mail address for questions and errors."""
    source_code: str = ""
    """`broncode`: address of the repository; empty when it is not public (yet)."""
    announcement: str = ""
    """`mededeling`: what every page says first, e.g. that this is an example; empty when there is nothing to say."""
    themes: tuple[Theme, ...]
    plain_words: Mapping[str, str] = field(default_factory=dict)
    """`[woorden]`: words and phrases that many readers find hard, with a plainer one."""
    names: tuple[AreaName, ...] = ()
    """`[[namen]]`: names by which people look for buurten."""
    desks: tuple[Desk, ...] = ()
    """`[[loketten]]`: whom residents can turn to."""
    search_words: tuple[SearchWords, ...] = ()
    """`[zoekwoorden]`: words by which people look for figures, themes and areas."""
    languages: tuple[str, ...] = ()
    """`talen`: codes of the languages in which the site is made beside Dutch, e.g. `en`."""
    share_pictures: bool = False
    """`deelbeelden`: whether a picture is drawn of every page that people share."""
    chart_pictures: bool = False
    """`grafiekbeelden`: whether every chart with a page of its own is also drawn as PNG."""
    place: Place
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where each key stands, by dotted path, e.g. `themas.0.vraag`."""

    @property
    def full_title(self) -> str:
        """Title and city together, in the language of the moment."""
        return text("{titel} {stad}", titel=self.title, stad=self.city)


@dataclass(frozen=True, kw_only=True)
class Target:
    """Where the gap of an indicator should be at the horizon, as a ratio of focus to rest, and who decided that."""

    ratio: Fraction
    decided_by: str


@dataclass(frozen=True, kw_only=True)
class GapPolicy:
    """`[kloof]` of an edition: what was agreed beforehand about judging gaps."""

    horizon: int = 2040
    change_periods: int = 2
    """Fewest periods, first and last included, before anything is said of a change."""
    pace_periods: int = 5
    """Fewest periods before anything is said of a pace."""
    base_years: Mapping[IndicatorId, Period] = field(default_factory=dict)
    """The period a gap is compared with; of other indicators the first one."""
    target: Target | None = None
    """The target of every indicator whose better direction is declared; None = nobody decided one."""
    targets: Mapping[IndicatorId, Target] = field(default_factory=dict)
    """Targets of single indicators, which go before the common one."""
    order: IndicatorId | None = None
    """What buurten are put in order by for the slope index of inequality; None = there is no such index."""

    def target_of(self, indicator: Indicator) -> Target | None:
        """The target of an indicator, or the common one; the common one needs a better direction."""
        common = self.target if indicator.direction is not Direction.NEITHER else None
        return self.targets.get(indicator.id) or common


@dataclass(frozen=True, kw_only=True)
class EditionConfig:
    """`content/<edition>/editie.toml`."""

    id: EditionId
    title: str
    date: str
    """ISO date of publication: the only clock of the site."""
    status: str
    """DRAFT or PUBLISHED."""
    pins: Mapping[PackageName, PackageVersion]
    headline: tuple[IndicatorId, ...]
    """Indicators that the front page leads with, one or more per theme."""
    changes: tuple[str, ...]
    """What differs from the previous edition, Dutch sentences (differences between deliveries declared)."""
    gap: GapPolicy = GapPolicy()
    place: Place
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where each key stands, by dotted path, e.g. `pakketten.wonen` or `wijzigingen.0`."""

    @property
    def is_draft(self) -> bool:
        """Say whether the edition is not published yet."""
        return self.status == DRAFT


def newest_edition(editions: Sequence[EditionConfig]) -> EditionConfig:
    """The edition that the site as a whole leads to: the newest published one, or the newest draft while nothing is published.

    `editions` are oldest first and never empty.
    """
    return next((edition for edition in reversed(editions) if not edition.is_draft), editions[-1])


@dataclass(frozen=True, kw_only=True)
class Edition:
    """An edition with its packages and narratives read."""

    config: EditionConfig
    packages: Mapping[PackageName, DataPackage]
    regions: Regions
    indicators: Mapping[IndicatorId, Indicator]
    """In the order of packages (by name) and rows."""
    observations: pd.DataFrame
    """OBSERVATION_COLUMNS + PLACE_COLUMNS, text; see model.observation."""
    narratives: Mapping[str, Narrative]
    """By key."""
    interventions: tuple[Intervention, ...] = ()
    """What is being done, by id; their texts are among the narratives."""
    stories: tuple[Story, ...] = ()
    """What people tell, by id; their texts are among the narratives."""
    boundaries: BoundaryYears = field(default_factory=BoundaryYears)
    """By which boundaries its observations were made."""
    lock: tuple[LockedVersion, ...] | None = None
    """Which bytes its packages had when it was published; None without `pakketten.lock`."""
    figure_lock: FigureLock | None = None
    """How its figures were when it was published; None without `cijfers.lock`."""
    corrections: tuple[Correction, ...] = ()
    """Figures that changed since, in the order in which that was declared."""

    def with_bases(self, indicators: Iterable[Indicator]) -> Iterator[Indicator]:
        """The indicators, each with its denominator and weight."""
        for indicator in indicators:
            yield indicator
            yield from (self.indicators[base] for base in (indicator.denominator, indicator.weight) if base and base in self.indicators)


@dataclass(frozen=True, kw_only=True)
class SiteSource:
    """Everything the site is made of."""

    config: SiteConfig
    editions: tuple[Edition, ...]
    """Oldest first."""
    general: Mapping[str, Narrative]
    """Narratives of the site as a whole: `over`, `toegankelijkheid`, `privacy` and, where it was written, `waar-u-terechtkunt`."""
    languages: tuple[Language, ...] = ()
    """The languages in which the site is made beside Dutch."""
    addresses: Mapping[str, Place] = field(default_factory=dict)
    """What was locked of the addresses of published editions, each with its line."""
    unread: tuple[str, ...] = ()
    """Editions that could not be read: what depends on them is not judged, and nothing is built."""

    @property
    def narratives(self) -> Iterator[Narrative]:
        """Every Dutch text: those of editions, oldest first, then those of the site as a whole."""
        for narratives in (*(edition.narratives for edition in self.editions), self.general):
            yield from narratives.values()

    @property
    def texts(self) -> Iterator[Narrative]:
        """The same in every language they are written in, each behind its Dutch text."""
        for narrative in self.narratives:
            yield from (narrative, *narrative.translations.values())

    def language_of(self, narrative: Narrative) -> Language:
        """The language in which a text is written."""
        return next((one for one in self.languages if one.code == narrative.language), DUTCH)

    @property
    def newest(self) -> Edition:
        """The edition that the site as a whole leads to; see `newest_edition`."""
        config = newest_edition([edition.config for edition in self.editions])
        return next(edition for edition in self.editions if edition.config is config)

    @property
    def published(self) -> tuple[Edition, ...]:
        """The editions that are announced to the world, oldest first; none while there are only drafts."""
        return tuple(edition for edition in self.editions if not edition.config.is_draft)
