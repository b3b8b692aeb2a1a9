"""The building stones of a page: what it states, without a word of HTML."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.chart import ChartSpec, ChartText, MapChart
from generator.model.figure import Figure, Missing, Value
from generator.model.language import DUTCH, text
from generator.model.sentence import Link, Sentence


@dataclass(frozen=True, kw_only=True)
class TableRow:
    """One row: a header and its cells."""

    header: Sentence
    cells: tuple[Value | Sentence, ...]
    marked: bool = False
    """The area the page is about."""
    focus: bool = False
    """A focus neighbourhood."""

    @property
    def apart(self) -> bool:
        """Set apart from other rows, by more than colour."""
        return self.marked or self.focus


@dataclass(frozen=True, kw_only=True)
class ValueTable:
    """A table of figures; the first column holds the row headers."""

    id: str
    """Unique on its page."""
    caption: Sentence
    head: tuple[Sentence, ...]
    """One for the column of row headers and one for each cell."""
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, kw_only=True)
class SourceNote:
    """Where figures come from."""

    title: str
    """e.g. `Kerncijfers wijken en buurten`; holds no digits, the year stands in `date`."""
    kept: str = ""
    """With what the title begins that stayed Dutch on a page in another language."""
    publisher: str
    table: str
    """Table number of the publisher; may be empty."""
    date: str
    license: str
    address: str
    """Where the maker says to have found it; empty when that is nowhere on the web."""
    package: str
    version: str


@dataclass(frozen=True, kw_only=True)
class ChartBlock:
    """A chart with everything that belongs to it: finding, table of the same numbers, source, download."""

    text: ChartText
    spec: ChartSpec
    heading: Sentence
    """The finding, in words."""
    table: ValueTable
    sources: tuple[SourceNote, ...]
    download: str
    """Path of all figures on its subject from the site root, e.g. `2022/downloads/indicatoren/bijstand.csv`; those that are drawn
    stand beside the page of the chart."""
    notes: tuple[Sentence, ...] = ()
    """What a reader must know: missing areas, estimates, doubts."""

    @property
    def is_map(self) -> bool:
        """Say whether it is a map, which readers call so."""
        return isinstance(self.spec, MapChart)

    @property
    def has_figures(self) -> bool:
        """False for a map that only shows where something lies: there is nothing in it to download or to look up the origin of."""
        return any(isinstance(cell, Figure | Missing) for row in self.table.rows for cell in row.cells)

    @property
    def notes_name(self) -> str:
        """What many notes below it are called, when they are folded."""
        return text("Let op bij deze kaart") if isinstance(self.spec, MapChart) else text("Let op bij deze grafiek")

    @property
    def table_name(self) -> str:
        """What the table beside it is called; a map that only shows where something lies has no figures."""
        if isinstance(self.spec, MapChart):
            return text("Cijfers bij deze kaart") if self.has_figures else text("Deze kaart in woorden")
        return text("Cijfers bij deze grafiek") if self.has_figures else text("Deze grafiek in woorden")


@dataclass(frozen=True, kw_only=True)
class KeyFigure:
    """One number that matters, with the city beside it."""

    label: Link
    """Leads to the indicator."""
    value: Value
    period: str
    unit: str
    comparison: Sentence
    """e.g. `In heel Breda: 24,6.` with the figure inside."""
    note: Sentence = ()


@dataclass(frozen=True, kw_only=True)
class Prose:
    """A narrative with its requests filled in; strings are Markdown, blocks stand between paragraphs."""

    parts: tuple[str | Sentence | ChartBlock | ValueTable, ...]
    language: str = DUTCH.code
    """In which it is written: where nobody translated it another than that of the page."""


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part of a page under its own heading."""

    id: str
    heading: Sentence
    lead: tuple[Sentence, ...] = ()
    """Paragraphs."""
    key_figures: tuple[KeyFigure, ...] = ()
    charts: tuple[ChartBlock, ...] = ()
    tables: tuple[ValueTable, ...] = ()
    points: tuple[Sentence, ...] = ()
    """A list of short statements."""


@dataclass(frozen=True, kw_only=True)
class LinkGroup:
    """Links under a heading, e.g. the buurten of a wijk."""

    heading: Sentence
    """Empty where the block around it says enough."""
    links: tuple[LinkLine, ...]
    short: bool = False
    """Whether the links are so short, e.g. years, that they stand beside one another."""


@dataclass(frozen=True, kw_only=True)
class LinkBlock:
    """Groups of links that belong together, e.g. all buurten by letter."""

    id: str
    """Anchor on its page."""
    heading: Sentence
    groups: tuple[LinkGroup, ...]


@dataclass(frozen=True, kw_only=True)
class LinkLine:
    """A link with a few words."""

    link: Link
    remark: Sentence = ()
    focus: bool = False


@dataclass(frozen=True, kw_only=True)
class Trait:
    """One thing to know about an intervention or story, e.g. its period."""

    term: str
    words: Sentence


@dataclass(frozen=True, kw_only=True)
class InitiativeLines:
    """What is being done about a place or theme, and what people tell of it."""

    interventions: tuple[LinkLine, ...]
    doing: Sentence
    """Where all interventions stand; says it when there are none here."""
    stories: tuple[LinkLine, ...]
    telling: Sentence
    """How to tell a story; says it when there are none here."""


@dataclass(frozen=True, kw_only=True)
class PackageLine:
    """One pinned package on the accountability page."""

    name: str
    version: str
    title: str
    license: str
    newest: str
    """Date of its newest delivery as that is known (`2024-11`); empty without one."""
    since: Sentence
    """Which edition used it first, and when that appeared."""
    folder: str
    """From the site root, e.g. `data/wonen/0.2.0`."""
    sources: tuple[SourceNote, ...]
    remarks: tuple[Sentence, ...]


@dataclass(frozen=True, kw_only=True)
class PromiseLine:
    """Reporting status of one indicator: at which level and years it has open figures, or who would hold them."""

    indicator: Link
    theme: str
    """Its name."""
    levels: Sentence
    periods: Sentence
    status: Sentence


@dataclass(frozen=True, kw_only=True)
class CheckLine:
    """A check that ran, and its outcome."""

    code: str
    """Also its anchor on the page: `controle-<code>`."""
    name: str
    """What holds when nothing is wrong."""
    explanation: str
    """Why it is checked."""
    severity: str
    """How much a finding weighs: `fout` or `waarschuwing`."""
    outcome: Sentence
    findings: tuple[Sentence, ...] = ()
    """Each with a link to the file it is about."""


@dataclass(frozen=True, kw_only=True)
class RecordedLine:
    """What a check at the import of a delivery found, as the package has it on record."""

    name: str
    outcome: Sentence
    findings: tuple[Sentence, ...]


@dataclass(frozen=True, kw_only=True)
class CheckReport:
    """All checks of an edition: first those that found something."""

    lead: tuple[Sentence, ...]
    found: tuple[CheckLine, ...]
    recorded: tuple[RecordedLine, ...]
    clean: tuple[CheckLine, ...]
    clean_summary: Sentence
    """Names the others in one sentence; behind it they are listed."""
    imports_summary: Sentence
    """Names the checks at import that found nothing; empty when there are none."""
    clean_imports: tuple[Sentence, ...]
