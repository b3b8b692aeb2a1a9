"""The building stones of pages → blocks of a document on paper, the same for the edition and for a sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.model.blocks import ChartBlock, KeyFigure, LinkLine, Prose, SourceNote, TableRow, ValueTable
from generator.model.chart import Chart
from generator.model.gap_blocks import GapSummary
from generator.model.identifiers import PagePath
from generator.model.sentence import Code, Sentence, is_outside, plain, plain_with_status
from generator.model.status import Status
from generator.model.table_reading import Remark, remarks_of, word_columns
from generator.paper.drawings import chart_for_paper
from generator.paper.prose import Node, Placing, prose_nodes
from generator.paper.words import Runs, Ways, cell_runs, runs_of, text_run, value_runs

Charts = Mapping[tuple[PagePath, str], Chart]

WORDY = 18
"""Letters of a cell above which its column gets a share of the width instead of what it asks."""

GAP_SHARES = (8, 4, 4, 4, 4, 13)

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
        return self.points((line.link, ". ", *line.remark) if line.remark else (line.link,) for line in lines)

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
        key: list[Sentence] = [(f"{remark.sign}: ", _short(remark)) for remark in remarks_of(table)]
        return [node, *self.paragraphs(key, "small")]

    def chart(self, block: ChartBlock, level: int, notes: int = 3) -> list[Node]:
        """A chart under the finding it shows, with its first notes; the description is what a reader who cannot see it hears."""
        svg = chart_for_paper(self.charts[self.page, block.text.id].svg)
        return [
            self.heading(level, block.heading) | {"look": "finding"},
            {"kind": "picture", "svg": svg, "alt": f"{plain_with_status(block.text.name)}. {plain_with_status(block.text.description)}"},
            *self.paragraphs(block.notes[:notes], "small"),
        ]

    def key_figures(self, cards: Iterable[KeyFigure]) -> list[Node]:
        """Numbers that matter beside the city."""
        items = [
            {
                "label": self.runs((card.label,)),
                "value": value_runs(card.value, self.ways, card.unit),
                "period": card.period,
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
                header=(gap.indicator, Code(f" ({_unit(gap.unit)}, {gap.period})" if gap.unit else f" ({gap.period})")),
                cells=(gap.focus, gap.rest, gap.difference, gap.ratio, gap.verdict),
            )
            for gap in gaps
        )
        head = (("Cijfer",), ("Focus\u00adbuurten",), ("Rest van de stad",), ("Verschil",), ("Ver\u00adhouding",), ("Oordeel",))
        table = ValueTable(id="kloof", caption=("Focusbuurten naast de rest van de stad",), head=head, rows=rows)
        return self.table(table, GAP_SHARES) if rows else []

    def sources(self, sources: Iterable[SourceNote]) -> list[Node]:
        """Where figures come from, a line each."""
        return [{"kind": "paragraph", "look": "small", "runs": self._source(source)} for source in sources]

    def prose(self, prose: Prose | None, level: int) -> list[Node]:
        """A narrative."""
        if prose is None:
            return []
        placing = Placing(clean=self.writing.clean, sentence=self.runs, block=self._block, lead=self._lead)
        return prose_nodes(prose, level, placing)

    def more(self, words: str, path: str) -> Node:
        """What the site has more of, with its address in sight, for who holds the paper."""
        address = self.ways.address(path)
        return {
            "kind": "paragraph",
            "look": "small",
            "runs": [text_run(f"{words}: "), {"text": shown_address(address), "look": "address", "to": address}],
        }

    def _block(self, block: ChartBlock | ValueTable, level: int) -> list[Node]:
        return self.chart(block, level) if isinstance(block, ChartBlock) else self.table(block)

    def _lead(self, written: str) -> dict[str, str]:
        return self.ways.lead(written if is_outside(written) else self.writing.find(self.page, written))

    def _source(self, source: SourceNote) -> Runs:
        title = text_run(source.title) | ({"to": source.address} if source.address else {})
        table = f", tabel {source.table}" if source.table else ""
        date = {"onbekend": ", datum onbekend", "": ""}.get(source.date, f", {source.date}")
        package = self.ways.lead(f"data/{source.package}/{source.version}/datapackage.json")
        return [
            text_run("Bron: "),
            title,
            text_run(f", {source.publisher}{table}{date}. Licentie: {source.license}. Datapakket "),
            text_run(f"{source.package} {source.version}") | package,
            text_run("."),
        ]


def shown_address(address: str) -> str:
    """An address as it is printed: without the scheme, which every browser fills in."""
    return address.removeprefix("https://").removeprefix("http://")


def _unit(unit: str) -> str:
    return f"procent{unit[1:]}" if unit.startswith("%") else unit


def without_ways(runs: Runs) -> Runs:
    """The same text, leading nowhere."""
    return [{name: value for name, value in run.items() if name not in ("to", "at")} for run in runs]


def _short(remark: Remark) -> str:
    """What a sign means in a table, in a few lines: a dozen reasons in one paragraph nobody reads."""
    if len(remark.text) <= LONGEST_KEY:
        return remark.text
    label = next(status.label for status in Status if status.sign == remark.sign)
    return f"{label}; de reden staat op de site bij elk cijfer, achter zijn link."


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
