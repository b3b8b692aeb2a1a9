"""A data package as read: descriptor, tables of raw cells with physical lines, checksums."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.model.identifiers import PackageName, PackageVersion
from generator.model.problem import Place

LONGEST_NUMBER = 40
"""Characters of a number, in a table, a descriptor, a delivery or a macro: no count, amount or share of a neighbourhood is longer."""
CHANGES = "CHANGES.md"
"""The file of a version that says in plain words why it exists."""


@dataclass(frozen=True, kw_only=True)
class Table:
    """One CSV file: cells exactly as they stand, with the physical line of each row."""

    path: str
    """Relative to the project, e.g. `data/wonen/0.1.0/waarnemingen.csv`."""
    file: str
    """Name inside the package, e.g. `waarnemingen.csv`."""
    sha256: str
    header: tuple[str, ...]
    columns: tuple[tuple[str, ...], ...]
    """The cells below each name of the header, from top to bottom."""
    lines: tuple[int, ...]
    """Physical line of each row, counted from 1 (the header is line 1)."""
    unread: tuple[int, ...] = ()
    """Physical lines that could not be read as a row; empty in a table without mistakes of form."""
    content: bytes = field(default=b"", repr=False)
    """The bytes the cells were read from and the digest was made of, so that no second reader sees others."""
    line_end: str = "\n"

    @cached_property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The same cells row by row."""
        return tuple(zip(*self.columns, strict=True))

    @cached_property
    def distinct(self) -> tuple[frozenset[str], ...]:
        """The different cells of each column: rules look at each of them once."""
        return tuple(map(frozenset, self.columns))

    @cached_property
    def _verdicts(self) -> dict[object, bool]:
        """What was asked of all cells before: several rules ask the same."""
        return {}

    def all_match(self, position: int, pattern: re.Pattern[str]) -> bool:
        """Whether every filled cell of a column is written as the pattern says."""
        question = (position, pattern)
        if question not in self._verdicts:
            self._verdicts[question] = all(map(pattern.fullmatch, self.distinct[position] - {""}))
        return self._verdicts[question]

    def all_differ(self, positions: tuple[int, ...]) -> bool:
        """Whether no two rows have the same cells in these columns."""
        if positions not in self._verdicts:
            keys = zip(*(self.columns[position] for position in positions), strict=True)
            self._verdicts[positions] = len(set(keys)) == len(self.lines)
        return self._verdicts[positions]


@dataclass(frozen=True, kw_only=True)
class Source:
    """A delivery the package was made from."""

    name: str
    title: str
    publisher: str
    table: str
    date: str
    license: str
    sha256: str
    bytes: int
    path: str = ""
    remarks: str = ""
    original: str = ""
    """The Dutch title, where the site is said in another language."""

    @property
    def kept_title(self) -> str:
        """The Dutch title with which the title in another language begins, for it is the name of a table; else empty."""
        return self.original if self.original and self.title.startswith(self.original) else ""

    @property
    def own_title(self) -> str:
        """The rest of the title: all of it, or what a translator put behind the Dutch one."""
        return self.title.removeprefix(self.kept_title)


@dataclass(frozen=True, kw_only=True)
class DataPackage:
    """One version of one package."""

    name: PackageName
    version: PackageVersion
    folder: str
    """Relative to the project, e.g. `data/wonen/0.1.0`."""
    title: str
    description: str
    license: str
    created: str
    """ISO date of the newest delivery."""
    sources: tuple[Source, ...]
    released: bool
    """A version with `SHA256SUMS` is frozen."""
    tables: Mapping[str, Table]
    """By file name."""
    files: Mapping[str, str]
    """sha256 of every file of the folder, by name."""
    descriptor: Mapping[str, object]
    place: Place
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where each property of the descriptor stands, by dotted path, e.g. `resources.0.hash`."""
    refused: frozenset[str] = frozenset()
    """Names of files that stand in the folder but were not read: links, too large, hidden."""
    sizes: Mapping[str, int] = field(default_factory=dict)
    """Bytes of every file of the folder, by name."""
    documents: Mapping[str, object] = field(default_factory=dict)
    """By name: GeoJSON files as parsed, `SHA256SUMS` and `CHANGES.md` as text."""

    @property
    def fingerprint(self) -> tuple[object, ...]:
        """What says all of it: the digest of every file."""
        return self.folder, sorted(self.files.items()), sorted(self.refused)

    @cached_property
    def periods(self) -> tuple[str, ...]:
        """The years of its observations, oldest first; none in a package without observations."""
        table = self.tables.get("waarnemingen.csv")
        if table is None or "periode" not in table.header:
            return ()
        return tuple(sorted(table.distinct[table.header.index("periode")] - {""}))

    @property
    def says_why(self) -> bool:
        """Whether somebody wrote down why this version exists."""
        text = self.documents.get(CHANGES)
        return isinstance(text, str) and bool(text.strip())

    def source(self, name: str) -> Source | None:
        """The delivery of that name."""
        return next((source for source in self.sources if source.name == name), None)

    def deliveries(self, indicator: str) -> tuple[Source, ...]:
        """Every delivery that the descriptor names for an indicator, in its order: years or levels may have come apart."""
        series = self.descriptor.get("series")
        entries = [entry for entry in series if isinstance(entry, Mapping)] if isinstance(series, list) else []
        names = dict.fromkeys(str(entry.get("source")) for entry in entries if entry.get("indicator") == indicator)
        return tuple(found for name in names if (found := self.source(name)) is not None)


@dataclass(frozen=True, kw_only=True)
class RecordedCheck:
    """A check at import, as the descriptor of a package tells of it."""

    title: str
    findings: tuple[tuple[str, str], ...]
    """What it is about, e.g. `Heuvel (BU07580501), 2020: `, and what was found there."""


def recorded_checks(package: DataPackage) -> Iterator[RecordedCheck]:
    """The account of checks in the descriptor of a package."""
    entries = package.descriptor.get("checks")
    for entry in entries if isinstance(entries, list) else []:
        if isinstance(entry, dict):
            found = entry.get("findings")
            findings = tuple(_parted(str(text)) for text in found) if isinstance(found, list) else ()
            yield RecordedCheck(title=str(entry.get("title", "")), findings=findings)


def _parted(finding: str) -> tuple[str, str]:
    about, colon, found = finding.partition(": ")
    return (about + colon, found) if colon else ("", about)
