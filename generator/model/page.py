"""The pages of the site: one context a kind, each field documented; templates place these fields and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.auditor_pages import AccountabilityPage, DifferencesPage, DownloadsPage, OriginPage, ProvenancePage
from generator.model.blocks import (
    ChartBlock,
    InitiativeLines,
    KeyFigure,
    LinkBlock,
    LinkGroup,
    LinkLine,
    PromiseLine,
    Prose,
    Section,
    SourceNote,
    Trait,
    ValueTable,
)
from generator.model.chart_page import ChartPage
from generator.model.gap_blocks import GapAnswer, GapSummary
from generator.model.page_head import PageHead
from generator.model.sentence import Link, Sentence
from generator.model.theme_table import ThemeTable


@dataclass(frozen=True, kw_only=True)
class HomePage:
    """`/`: the newest edition and the list of editions."""

    head: PageHead
    lead: tuple[Sentence, ...]
    answers: tuple[GapAnswer | LinkLine, ...]
    """Theme by theme the gaps of the headline; a line says why a theme has none. Empty without focus neighbourhoods."""
    horizon: str
    """The year in which the gap should be closed; empty where nobody agreed a target."""
    notes: tuple[Sentence, ...]
    """How to read the answers."""
    unknown: tuple[Sentence, ...]
    """What we do not know, in short."""
    map: ChartBlock | None
    """Leads to the focus neighbourhoods; None without any, or without boundaries."""
    neighbourhoods: tuple[LinkLine, ...]
    """The focus neighbourhoods, beside the map."""
    changes: tuple[Sentence, ...]
    """What is new or different in the newest edition, in short."""
    initiatives: InitiativeLines
    editions: tuple[LinkLine, ...]


@dataclass(frozen=True, kw_only=True)
class EditionPage:
    """`/<edition>/`: the state of the city."""

    head: PageHead
    lead: tuple[Sentence, ...]
    prose: Prose
    gaps: tuple[GapSummary, ...]
    """The headline indicators, by theme."""
    themes: tuple[LinkLine, ...]
    then_now: ChartBlock | None
    """The gaps of the headline in their base year and now; None when no two years may be compared."""
    map: ChartBlock | None
    way: ChartBlock | None
    """The map that leads to the focus neighbourhoods; None without any, or without boundaries."""
    neighbourhoods: tuple[LinkLine, ...]
    """The focus neighbourhoods."""
    districts: tuple[LinkLine, ...]
    every: Link
    """To all buurten."""
    changes: tuple[Sentence, ...]
    """What is new or different since the previous edition."""
    initiatives: InitiativeLines
    unknown: tuple[Sentence, ...]
    """What we do not know."""
    without_gap: tuple[LinkLine, ...] = ()
    """Themes of which no gap can be computed, and why."""


@dataclass(frozen=True, kw_only=True)
class ThemePage:
    """`/<edition>/themas/<theme>/`."""

    head: PageHead
    question: str
    prose: Prose
    gaps: tuple[GapSummary, ...]
    """Of the indicators that lead the theme."""
    sections: tuple[Section, ...]
    """Charts per indicator of the theme."""
    initiatives: InitiativeLines
    promises: tuple[PromiseLine, ...]
    proof: Sentence
    """The way to the table that says whether its targets can be checked; empty without targets."""
    sources: tuple[SourceNote, ...]
    downloads: tuple[LinkLine, ...]
    """Every indicator with figures, and where they come from."""
    more_gaps: tuple[GapSummary, ...] = ()
    """Of its other indicators: a reader need not pass a dozen of them to come to the story."""
    without_gap: tuple[Sentence, ...] = ()
    """Of which figures there is no gap, and why."""


@dataclass(frozen=True, kw_only=True)
class IndicatorPage:
    """`/<edition>/indicatoren/<id>/`."""

    head: PageHead
    finding: Sentence
    definition: str
    unit: str
    direction: Sentence
    boundaries: Sentence
    """By which boundaries the figures were made; empty when no package says so."""
    note: str
    gap: GapSummary | None
    charts: tuple[ChartBlock, ...]
    areas: ValueTable | None
    """Every area, newest period, beside the city; None without open figures."""
    periods: ValueTable | None
    """City, focus and rest over all periods; None without open figures."""
    inequality: ValueTable | None
    """Indexes of inequality over the buurten, for the statistician; None without figures per buurt."""
    inequality_notes: tuple[Sentence, ...]
    """How to read those."""
    holder: str
    """Who would hold the figures; empty when there are figures."""
    sources: tuple[SourceNote, ...]
    downloads: tuple[LinkLine, ...]


@dataclass(frozen=True, kw_only=True)
class DistrictPage:
    """`/<edition>/wijken/<slug>/`."""

    head: PageHead
    code: str
    lead: tuple[Sentence, ...]
    prose: Prose | None
    key_figures: tuple[KeyFigure, ...]
    sections: tuple[Section, ...]
    neighbourhoods: tuple[LinkLine, ...]
    map: ChartBlock | None
    """It leads to the same buurten."""
    tables: tuple[ThemeTable, ...]
    """All indicators: the wijk beside the city."""
    initiatives: InitiativeLines
    contact: tuple[Sentence, ...]
    """Who to turn to: for help, about the figures, and about what is being done."""
    sources: tuple[SourceNote, ...]
    downloads: tuple[LinkLine, ...]


@dataclass(frozen=True, kw_only=True)
class NeighbourhoodPage:
    """`/<edition>/buurten/<slug>/`."""

    head: PageHead
    code: str
    focus_names: tuple[Sentence, ...]
    """How the buurt relates to the list of the programme; empty outside it."""
    lead: tuple[Sentence, ...]
    """What stands out here, in two or three sentences."""
    prose: Prose | None
    key_figures: tuple[KeyFigure, ...]
    strong_heading: str
    strong: tuple[Sentence, ...]
    """What goes well here, against the city or its own past."""
    hard: tuple[Sentence, ...]
    """What is hard here, or that no figure is clearly worse; like `strong` empty only where too little is known."""
    sections: tuple[Section, ...]
    """Charts: own course over the years, place among all buurten, small multiples."""
    map: ChartBlock | None
    """Where the buurt lies."""
    tables: tuple[ThemeTable, ...]
    """All indicators: value, year, city, difference."""
    initiatives: InitiativeLines
    unknown: tuple[Sentence, ...]
    contact: tuple[Sentence, ...]
    """Who to turn to: for help, about the figures, and about what is being done."""
    neighbours: tuple[Link, ...]
    """Previous and next buurt of the wijk (or of the city), in the order of codes."""
    comparison: Link
    """Leads to the page to compare it with any other area."""
    sources: tuple[SourceNote, ...]
    downloads: tuple[LinkLine, ...]


@dataclass(frozen=True, kw_only=True)
class InterventionPage:
    """`/<edition>/maatregelen/<id>/`: what is being done."""

    head: PageHead
    lead: Sentence
    traits: tuple[Trait, ...]
    """Where, by whom, how far, until when, for how much."""
    prose: Prose
    figures: tuple[LinkLine, ...]
    """The figures to follow it by, with how the gap stands there."""
    source: Sentence
    downloads: tuple[LinkLine, ...]
    contact: Sentence
    """How to ask a question or report a mistake."""
    others: tuple[LinkLine, ...]
    """What else is being done."""


@dataclass(frozen=True, kw_only=True)
class StoryPage:
    """`/<edition>/verhalen/<id>/`: what somebody tells."""

    head: PageHead
    lead: Sentence
    traits: tuple[Trait, ...]
    """Who tells it, where and when."""
    prose: Prose
    source: Sentence
    """Where it was published, or that the teller agreed."""
    contact: Sentence
    others: tuple[LinkLine, ...]
    """What others tell."""


@dataclass(frozen=True, kw_only=True)
class ListPage:
    """A list of pages: all buurten, wijken, themes or indicators."""

    head: PageHead
    lead: tuple[Sentence, ...]
    groups: tuple[LinkGroup, ...]


@dataclass(frozen=True, kw_only=True)
class SearchPage:
    """`/zoeken/`: everything from A to Z, and with JavaScript a box to search in."""

    head: PageHead
    lead: tuple[Sentence, ...]
    blocks: tuple[LinkBlock, ...]
    """Buurten and all other names of areas first; then wijken, themes and indicators."""


@dataclass(frozen=True, kw_only=True)
class MatrixPage:
    """`/<edition>/vergelijken/` and its other orders: every area beside every indicator, as a table."""

    head: PageHead
    lead: tuple[Sentence, ...]
    orders: tuple[Link, ...]
    """The same tables in other orders, this one among them."""
    ticked: tuple[str, ...] | None
    """Names of the indicators that stand ready when a reader chooses areas; None where nothing is chosen."""
    tables: tuple[ValueTable, ...]
    """One a theme."""


@dataclass(frozen=True, kw_only=True)
class TextPage:
    """A page of prose: about, methods, how the programme works, whom to turn to, accessibility, privacy."""

    head: PageHead
    prose: Prose
    contact: tuple[Sentence, ...] = ()
    """Below the prose, on the page that says whom to turn to: for help, and about the figures."""


@dataclass(frozen=True, kw_only=True)
class NotFoundPage:
    """`/404.html`; its links are absolute, for the host serves it at any depth."""

    head: PageHead
    links: tuple[Link, ...]


Page = (
    HomePage
    | EditionPage
    | ThemePage
    | IndicatorPage
    | DistrictPage
    | NeighbourhoodPage
    | InterventionPage
    | StoryPage
    | ChartPage
    | ListPage
    | SearchPage
    | MatrixPage
    | AccountabilityPage
    | DifferencesPage
    | DownloadsPage
    | ProvenancePage
    | OriginPage
    | TextPage
    | NotFoundPage
)
