"""The building stones of pages → blocks of a document on paper, the same for the edition and for a sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.model.blocks import ChartBlock, KeyFigure, LinkLine, Prose, SourceNote, TableRow, ValueTable
from generator.model.chart import Chart
from generator.model.gap_blocks import GapSummary
from generator.model.identifiers import PagePath
from generator.model.language import DUTCH, spoken_language, text
from generator.model.moments import written_moments
from generator.model.saying import say
from generator.model.sentence import Code, Link, Sentence, is_outside, plain, plain_with_status
from generator.model.status import Status
from generator.model.table_reading import Remark, remarks_of, word_columns
from generator.paper.drawings import chart_for_paper
from generator.paper.prose import Node, Placing, prose_nodes
from generator.paper.sources import source_line
from generator.paper.voice import from_left, voice_of
from generator.paper.words import Runs, Ways, cell_runs, runs_of, text_run, value_runs

Charts = Mapping[tuple[PagePath, str], Chart]

WORDY = 18
"""Letters of a cell above which its column gets a share of the width instead of what it asks."""

LEAST_SHARE = 4
NAME_SHARE, VERDICT_SHARE = 8, 13
"""Of the width of a table of gaps: for the name, for the verdict, and what each column between them has at least."""

_BREAK = ("\N{HYPHENATION POINT}", "\N{SOFT HYPHEN}")
"""Where a word may be broken, as a translator sees it and as the setter takes it."""

MANY_COLUMNS = 5

LONGEST_KEY = 260
"""Letters of what is said of one sign below a table."""

IN_CONTENTS = 2
"""The deepest headings that stand in the contents."""


@dataclass(frozen=True, kw_only=True)
class Writing:
    """How narratives are read, as their pages on the site do it."""

    clean: Callable[[str, int], str]
    """Markdown → HTML of a few known elements; its highest heading gets the level."""
    find: Callable[[str, str], str]
    """The page a link stands on and its address as an author wrote it → target from the root of the site."""


@dataclass(frozen=True, kw_only=True)
class Composer:
    """Composes the blocks of one page."""

    page: PagePath
    publisher: str
    """A name that stays Dutch in every language."""
    ways: Ways
    charts: Charts
    writing: Writing

    def runs(self, sentence: Sentence) -> Runs:
        """A sentence."""
        return runs_of(sentence, self.ways)

    def heading(self, level: int, words: str | Sentence) -> Node:
        """A heading; one that stands in the contents leads nowhere itself, for there it is the way to its own place."""
        runs = self.runs(words) if isinstance(words, tuple) else [text_run(words)]
        return {"kind": "heading", "level": level, "runs": without_ways(runs) if level <= IN_CONTENTS else runs}

    def paragraphs(self, sentences: Iterable[Sentence], look: str = "") -> list[Node]:
        """A paragraph for each sentence that says something."""
        return [{"kind": "paragraph", "look": look, "runs": self.runs(sentence)} for sentence in sentences if sentence]

    def points(self, sentences: Iterable[Sentence]) -> list[Node]:
        """A list; nothing without points."""
        items = [[{"kind": "paragraph", "runs": self.runs(sentence)}] for sentence in sentences]
        return [{"kind": "list", "ordered": False, "items": items}] if items else []

    def link_points(self, lines: Iterable[LinkLine]) -> list[Node]:
        """A list of links with a few words each."""
        return self.points(map(said_line, lines))

    def terms(self, pairs: Iterable[tuple[str, Sentence]]) -> list[Node]:
        """Terms with what is said of each; those of which nothing is said are left out."""
        items = [{"term": term, "runs": self.runs(words)} for term, words in pairs if words]
        return [{"kind": "terms", "items": items}] if items else []

    def table(self, table: ValueTable, shares: tuple[int, ...] = ()) -> list[Node]:
        """A table, and the key to the signs in it; its columns have these shares of the width, or what their content asks."""
        words = sorted(word_columns(table))
        node = {
            "kind": "table",
            "caption": self.runs(table.caption),
            "head": [self.runs(parts) for parts in table.head],
            "rows": [
                {"header": self.runs(row.header), "cells": [cell_runs(cell, self.ways) for cell in row.cells], "marked": row.apart}
                for row in table.rows
            ],
            "words": words,
            "widths": list(shares) or _widths(table, words),
        }
        key = [say("{teken}: {betekenis}", teken=Code(remark.sign), betekenis=Code(_short(remark))) for remark in remarks_of(table)]
        return [node, *self.paragraphs(key, "small")]

    def chart(self, block: ChartBlock, level: int, notes: int = 3) -> list[Node]:
        """A chart under the finding it shows, with its first notes; the description is what a reader who cannot see it hears."""
        svg = chart_for_paper(self.charts[self.page, block.text.id].svg)
        name, description = plain_with_status(block.text.name), plain_with_status(block.text.description)
        return [
            self.heading(level, block.heading) | {"look": "finding"},
            {"kind": "picture", "svg": svg, "alt": text("{naam}. {beschrijving}", naam=name, beschrijving=description)},
            *self.paragraphs(block.notes[:notes], "small"),
        ]

    def key_figures(self, cards: Iterable[KeyFigure]) -> list[Node]:
        """Numbers that matter beside the city."""
        items = [
            {
                "label": self.runs((card.label,)),
                "value": value_runs(card.value, self.ways, card.unit),
                "when": text("in {jaar}", jaar=written_moments(card.period)),
                "beside": self.runs(card.comparison),
                "note": self.runs(card.note),
            }
            for card in cards
        ]
        return [{"kind": "cards", "items": items}] if items else []

    def gaps(self, gaps: Iterable[GapSummary]) -> list[Node]:
        """Both sides of each gap, its size in two measures, and whether it closes."""
        rows = tuple(
            TableRow(
                header=_gap_name(gap),
                cells=(gap.focus, gap.rest, gap.difference, gap.ratio, gap.verdict),
            )
            for gap in gaps
        )
        head = tuple((words.replace(*_BREAK),) for words in _gap_heads())
        table = ValueTable(id="kloof", caption=say("Focusbuurten naast de rest van de stad"), head=head, rows=rows)
        return self.table(table, _gap_shares()) if rows else []

    def sources(self, sources: Iterable[SourceNote]) -> list[Node]:
        """Where figures come from, a line each."""
        return self.paragraphs(map(source_line, sources), "small")

    def prose(self, prose: Prose | None, level: int) -> list[Node]:
        """A narrative; one that nobody translated is set apart as Dutch, as its page does it."""
        if prose is None:
            return []
        own = prose.language == spoken_language().code
        block = self._block if own else self._block_apart
        nodes = prose_nodes(prose, level, Placing(clean=self.writing.clean, sentence=self.runs, block=block, lead=self._lead))
        if own:
            return nodes
        note = self.paragraphs([say("Deze tekst is er alleen in het Nederlands.")], "small")
        return [*note, {"kind": "spoken", "voice": voice_of(DUTCH), "nodes": nodes}]

    def more(self, words: str, path: str) -> Node:
        """What the site has more of, with its address in sight, for who holds the paper."""
        address = self.ways.address(path)
        said = say("{wat}: {adres}", wat=words, adres=Link(shown_address(address), address))
        return {"kind": "paragraph", "look": "small", "runs": self.runs(said)}

    def _block(self, block: ChartBlock | ValueTable, level: int) -> list[Node]:
        return self.chart(block, level) if isinstance(block, ChartBlock) else self.table(block)

    def _block_apart(self, block: ChartBlock | ValueTable, level: int) -> list[Node]:
        """A block in the language of the document, inside a narrative in another."""
        return [{"kind": "spoken", "voice": voice_of(spoken_language()), "nodes": self._block(block, level)}]

    def _lead(self, written: str) -> dict[str, str]:
        return self.ways.lead(written if is_outside(written) else self.writing.find(self.page, written))


def shown_address(address: str) -> str:
    """An address as it is printed: without the scheme, which every browser fills in."""
    return from_left(address.removeprefix("https://").removeprefix("http://"))


def said_line(line: LinkLine) -> Sentence:
    """A link with a few words."""
    return say("{naam}. {toelichting}", naam=line.link, toelichting=line.remark) if line.remark else (line.link,)


def _gap_name(gap: GapSummary) -> Sentence:
    if not gap.unit:
        return say("{cijfer} ({jaar})", cijfer=gap.indicator, jaar=Code(gap.period))
    unit = text("procent") + gap.unit[1:] if gap.unit.startswith("%") else gap.unit
    return say("{cijfer} ({eenheid}, {jaar})", cijfer=gap.indicator, eenheid=Code(unit), jaar=Code(gap.period))


def without_ways(runs: Runs) -> Runs:
    """The same text, leading nowhere."""
    return [{name: value for name, value in run.items() if name not in ("to", "at")} for run in runs]


def _gap_heads() -> tuple[str, ...]:
    """Above the columns of a table of gaps; in the longest words is marked where they may be broken."""
    sides = (text("Focus‧buurten"), text("Rest van de stad"))
    return (text("Cijfer"), *sides, text("Verschil"), text("Ver‧houding"), text("Oordeel"))


def _gap_shares() -> tuple[int, ...]:
    """Shares of the width, more for a column of figures with longer words above it."""
    _, *figures, _ = _gap_heads()
    longest = [max(map(len, words.replace(_BREAK[0], " ").split())) for words in figures]
    return (NAME_SHARE, *(max(LEAST_SHARE, (letters + 1) // 2) for letters in longest), VERDICT_SHARE)


def _short(remark: Remark) -> str:
    """What a sign means in a table, in a few lines: a dozen reasons in one paragraph nobody reads."""
    if len(remark.text) <= LONGEST_KEY:
        return remark.text
    label = next(status.label for status in Status if status.sign == remark.sign)
    return text("{teken}; de reden staat op de site bij elk cijfer, achter zijn link.", teken=label)


def _widths(table: ValueTable, words: list[int]) -> list[int]:
    """Shares of the width, 0 = as wide as it asks: many columns share all of it, long words get more, a few figures stay together."""
    columns = range(len(table.head) - 1)
    if len(table.head) > MANY_COLUMNS:
        return [3, *(4 if column in words else 3 for column in columns)]
    shares = [2 if column in words and _longest(table, column) > WORDY else 0 for column in columns]
    return [2 if any(shares) else 0, *shares]


def _longest(table: ValueTable, column: int) -> int:
    """Letters of the longest cell of a column of words."""
    return max((len(plain(cell)) for row in table.rows if isinstance(cell := row.cells[column], tuple)), default=0)
