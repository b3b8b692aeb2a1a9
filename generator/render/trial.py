"""A Markdown text of an author → every piece of it that a page would refuse, found by laying it out as a page does."""

from __future__ import annotations

from generator.render.errors import LooseDigitError
from generator.render.sanitising import FIRST_PRIVATE, Writer, cleaned

INLINE, ALONE = FIRST_PRIVATE, f"\n\n{FIRST_PRIVATE}\n\n"
"""What stands in a text for a figure, and for a chart or table."""


def refused_texts(written: str) -> tuple[str, ...]:
    """Texts with a digit that is no year, date or code once Markdown has taken its part, as they would stand on a page; in order."""
    trial = _Trial()
    trial.feed(cleaned(written))
    trial.close()
    return tuple(trial.refused)


class _Trial(Writer):
    """Goes on where a page would stop."""

    def __init__(self) -> None:
        super().__init__(level=1)
        self.refused: list[str] = []

    def handle_data(self, data: str) -> None:
        """Note what is refused."""
        try:
            super().handle_data(data)
        except LooseDigitError as error:
            self.refused.append(error.written)
