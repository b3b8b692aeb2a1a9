"""What goes wrong while rendering: a mistake of ours, for authors' mistakes are problems before it comes to this."""


class RenderError(Exception):
    """A page that cannot be rendered as promised: a chart that was not drawn, an id used twice."""

    page: str = ""
    """Path of the page below the root of the site, once somebody knows it."""


class RefusedTextError(RenderError):
    """What somebody wrote cannot stand on a page; the checks know these conditions too. Should they ever differ, an editor gets a place."""

    def __init__(self, message: str, written: str = "") -> None:
        """Keep what was written: by it the place is found."""
        super().__init__(message)
        self.written = written


class LooseDigitError(RefusedTextError):
    """A digit that is no year, date, figure, code or fact."""


class DeadLinkError(RefusedTextError):
    """A link to a page or a heading that is not there."""


class EnclosedBlockError(RefusedTextError):
    """A chart or table inside other text."""
