"""An author's mistake as a value: where it is, what was found, what was expected, the next step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

MOST_REPORTED = 10_000
"""Problems of one code in one file that are shown; that there are more is told."""


class Severity(StrEnum):
    """How much a problem weighs: an error stops publication, a warning is shown and stays on record."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, kw_only=True)
class Place:
    """A spot in a source file, so that an editor can jump to it."""

    path: str
    """Relative to the project, with forward slashes, e.g. `data/wonen/0.1.0/waarnemingen.csv`."""
    line: int = 0
    """Physical line, counted from 1; 0 = the file as a whole."""
    column: int = 0
    """Column, counted from 1: of a character in text, of a cell in CSV; 0 = the line as a whole."""

    def __str__(self) -> str:
        """Give `path:line:column`, leaving out what is unknown."""
        parts = [self.path]
        if self.line:
            parts.append(str(self.line))
            if self.column:
                parts.append(str(self.column))
        return ":".join(parts)


@dataclass(frozen=True, order=True, kw_only=True)
class Problem:
    """One mistake of an author; texts are Dutch, for editors read them."""

    place: Place
    code: str
    """Stable English name, e.g. `unknown-region`."""
    found: str
    """What stands there, a Dutch sentence ending in a full stop."""
    expected: str = ""
    """What should stand there, a Dutch sentence; empty when `found` says it all."""
    next_step: str = ""
    """One thing to do now, a Dutch sentence."""
    severity: Severity = Severity.ERROR
    follows: bool = False
    """Whether others of its code lead to the same mistake: on a screen it is counted instead of told, for machines it is told."""
    hides: bool = False
    """Whether something could not be read at all, so that what depends on it is not judged before this is mended."""

    @property
    def message(self) -> str:
        """The Dutch text of the problem on one line."""
        return " ".join(part for part in (self.found, self.expected, self.next_step) if part)


def has_errors(problems: tuple[Problem, ...]) -> bool:
    """Say whether any of the problems stops publication."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def bound_problems(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Give the first of each code in each file, and one more that tells when some were left out.

    A file in which every cell is wrong would otherwise cost more memory than the machine has; nobody reads further than this.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for problem in problems:
        key = (problem.place.path, problem.code)
        counts[key] += 1
        if counts[key] > MOST_REPORTED:
            yield _left_out(problem)
            break
        yield problem


def _left_out(problem: Problem) -> Problem:
    return Problem(
        place=Place(path=problem.place.path),
        code=problem.code,
        found=f"In dit bestand staan meer problemen van deze soort; alleen de eerste {MOST_REPORTED} zijn genoemd.",
        next_step="Verbeter deze eerst en controleer dan opnieuw.",
        severity=problem.severity,
    )
