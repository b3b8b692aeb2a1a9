"""A gap on a page: its two sides and measures, what may be said of its course, and the answers to what readers ask of it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.blocks import ValueTable
from generator.model.figure import Value
from generator.model.sentence import Link, Sentence


@dataclass(frozen=True, kw_only=True)
class Answer:
    """A question about a gap, answered."""

    word: str
    """A few words that stand out: `Niet te zeggen`."""
    why: Sentence
    """One sentence a resident understands."""


@dataclass(frozen=True, kw_only=True)
class GapSummary:
    """The gap of one indicator in one screen line: both sides, difference and ratio."""

    indicator: Link
    theme: str
    """Its name."""
    unit: str
    period: str
    focus: Value
    rest: Value
    difference: Value
    ratio: Value
    finding: Sentence
    """Both sides in one plain sentence."""
    dated: Sentence = ()
    """The same with its year, for where it stands alone: in what is shared, and in the feed."""
    verdict: Sentence = ()
    """Whether the gap closes, in one short sentence that is always in sight."""
    closing: Answer | None = None
    """The same as word and reason, where the word stands out."""
    without: Sentence = ()
    """What the verdict says besides, without the centre."""
    reasons: tuple[Sentence, ...] = ()
    """What the verdict rests on, and what a careful reader must know, a short paragraph each; may be folded away."""
    course: tuple[Sentence, ...] = ()
    """How both measures went from the base year on, a short paragraph each; empty where no two years can be laid side by side."""
    steps: ValueTable | None = None
    """The same as a table, for where there is room."""
    since_previous: Sentence = ()
    """The change against the period before the newest; empty when that is the base year, or when nothing can be compared."""


@dataclass(frozen=True, kw_only=True)
class GapAnswer:
    """One gap on the front page: how large, closing or not, how sure, on course or not."""

    theme: Link
    gap: GapSummary
    beside: Sentence
    """Both measures once more without the centre; empty where visitors do not weigh."""
    closing: Answer
    margin: Answer
    path: Answer
