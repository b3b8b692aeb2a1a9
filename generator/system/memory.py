"""Questions that were answered before → the same answers, as long as they are asked of the very same things."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, TypeVar

from generator.system.notebook import NO_NOTES, Notebook

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Memory:
    """The last answer to each question, for who asks again and again in one process.

    What never changes is compared by what it is, not by what it says: that costs nothing, and the things that were asked of are kept
    here, so no other can be taken for them. An answer may not depend on anything else, and nobody changes one.
    """

    notes: Notebook = NO_NOTES
    """What builds before this process found."""
    _known: dict[Hashable, tuple[tuple[object, ...], Any]] = field(default_factory=dict)
    lasts: ClassVar[bool] = True
    """Whether anything is kept."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is remembered yet."""
        return not self._known

    def recall(self, question: Hashable, things: Sequence[object], answer: Callable[[], Answer]) -> Answer:
        """The answer to a question of some things; worked out when it was asked of other things the last time."""
        known = self._known.get(question)
        if known is not None and _are_same(known[0], things):
            found: Answer = known[1]
            return found
        made = answer()
        self._known[question] = (tuple(things), made)
        return made

    def look_up(self, question: Hashable, things: Sequence[object], answer: Callable[[], Answer]) -> Answer:
        """The same, but what is not remembered may have been written down by a build before this process.

        For answers that take longer to work out than to read, and that are made of values of `generator.model`.
        """
        return self.recall(question, things, lambda: self.notes.look_up(question, things, answer))

    def settle(self, question: Hashable, made: Answer) -> Answer:
        """The answer of before when it is equal to the one that was worked out anew, so that what was made of it can be recalled."""
        known = self._known.get(question)
        if known is not None and known[1] == made:
            before: Answer = known[1]
            return before
        self._known[question] = ((), made)
        return made


@dataclass(frozen=True)
class Forgetful(Memory):
    """For who asks everything once: nothing is kept."""

    lasts: ClassVar[bool] = False

    def recall(self, question: Hashable, things: Sequence[object], answer: Callable[[], Answer]) -> Answer:  # noqa: ARG002 - as above
        """The answer, worked out."""
        return answer()

    def settle(self, question: Hashable, made: Answer) -> Answer:  # noqa: ARG002 - idem
        """The answer as it was made."""
        return made


NO_MEMORY = Forgetful()

_TEXT = (str, bytes, int)


def _are_same(known: Sequence[object], things: Sequence[object]) -> bool:
    return len(known) == len(things) and all(
        one is other or (isinstance(other, _TEXT) and type(one) is type(other) and one == other)
        for one, other in zip(known, things, strict=True)
    )
