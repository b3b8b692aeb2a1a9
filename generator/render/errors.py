"""What goes wrong while rendering: a mistake of ours, for authors' mistakes are problems before it comes to this."""


class RenderError(Exception):
    """A page that cannot be rendered as promised: an unmarked digit, a link that leads nowhere, an id used twice."""
