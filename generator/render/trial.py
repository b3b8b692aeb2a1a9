"""A Markdown text of an author → every piece of it that a page would refuse, and its links, found by laying it out as a page does."""

from __future__ import annotations

from generator.model.laid_out import LaidOut
from generator.render.errors import LooseDigitError
from generator.render.sanitising import FIRST_PRIVATE, Writer, cleaned

INLINE, ALONE = FIRST_PRIVATE, f"\n\n{FIRST_PRIVATE}\n\n"
"""What stands in a text for a figure, and for a chart or table."""


def lay_out(written: str) -> LaidOut:
    """Lay a text out."""
    trial = _Trial()
    trial.feed(cleaned(written))
    trial.close()
    return LaidOut(refused=tuple(trial.refused), links=tuple(trial.links))


class _Trial(Writer):
    """Goes on where a page would stop."""

    def __init__(self) -> None:
        super().__init__(level=1)
        self.refused: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where a link leads."""
        self.links += [value or "" for name, value in attrs if (tag, name) == ("a", "href")]
        super().handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        """Note what is refused."""
        try:
            super().handle_data(data)
        except LooseDigitError as error:
            self.refused.append(error.written)
