"""One yearly report: its pins, and everything it is made of once loaded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model.identifiers import EditionId, IndicatorId, PackageName, PackageVersion, ThemeId
from generator.model.indicator import Indicator
from generator.model.narrative import Narrative
from generator.model.package import DataPackage
from generator.model.problem import Place
from generator.model.region import Regions

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, kw_only=True)
class Theme:
    """One theme of the programme, from `site.toml`."""

    id: ThemeId
    name: str
    question: str
    """What the theme asks, one plain Dutch sentence."""


@dataclass(frozen=True, kw_only=True)
class SiteConfig:
    """`content/site.toml`."""

    title: str
    city: str
    programme: str
    base_address: str
    """`basisadres`: absolute address of the site, ends in a slash."""
    publisher: str
    contact: str
    """Mail address for questions and errors."""
    themes: tuple[Theme, ...]
    place: Place
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where each key stands, by dotted path, e.g. `themas.0.vraag`."""


@dataclass(frozen=True, kw_only=True)
class EditionConfig:
    """`content/<edition>/editie.toml`."""

    id: EditionId
    title: str
    date: str
    """ISO date of publication: the only clock of the site."""
    status: str
    """`concept` or `gepubliceerd`."""
    pins: Mapping[PackageName, PackageVersion]
    headline: tuple[IndicatorId, ...]
    """Indicators that the front page leads with, one or more per theme."""
    changes: tuple[str, ...]
    """What differs from the previous edition, Dutch sentences (differences between deliveries declared)."""
    place: Place
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where each key stands, by dotted path, e.g. `pakketten.wonen` or `wijzigingen.0`."""


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


@dataclass(frozen=True, kw_only=True)
class SiteSource:
    """Everything the site is made of."""

    config: SiteConfig
    editions: tuple[Edition, ...]
    """Oldest first."""
    general: Mapping[str, Narrative]
    """Narratives of the site as a whole: `over`, `toegankelijkheid`, `privacy`."""

    @property
    def newest(self) -> Edition:
        """The latest edition."""
        return self.editions[-1]
