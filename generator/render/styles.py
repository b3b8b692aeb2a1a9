"""Style sheets of the templates in, one style sheet out."""

from __future__ import annotations

import re

from generator.system.files import SourceTree

FIRST = ("static/tokens.css", "static/base.css")
LAST = ("static/print.css",)
CHARTS = "static/charts.css"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BREAK = re.compile(r"\s*\n\s*")


def render_styles(templates: SourceTree) -> str:
    """All style sheets in a fixed order: tokens, base, components by name, other static ones (charts) by name, print."""
    components = [path for path in templates.files("components") if path.endswith(".css")]
    others = [path for path in templates.files("static") if path.endswith(".css") and path not in FIRST + LAST]
    sheets = [templates.read(path).decode() for path in (*FIRST, *components, *others, *LAST)]
    return "".join(_lean(sheet) for sheet in sheets)


def chart_styles(templates: SourceTree) -> str:
    """The style sheet of charts alone, for a drawing that stands by itself."""
    return _lean(templates.read(CHARTS).decode())


def _lean(sheet: str) -> str:
    """Without comments and indentation; one line a sheet."""
    return _BREAK.sub(" ", _COMMENT.sub("", sheet)).strip() + "\n"
