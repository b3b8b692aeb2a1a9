"""Messages for an editor → a panel over the page in the browser, and the page that holds it when there is no page yet."""

from __future__ import annotations

from html import escape

STYLE_PATH = "/__meldingen.css"
STYLE = """\
.bouwmeldingen { position: fixed; z-index: 9999; left: 0; right: 0; bottom: 0; max-height: 60vh; overflow: auto; margin: 0;
  padding: 0.75rem 1rem; background: #fff8e1; color: #1b1b1b; border-top: 4px solid #8a3b00; font: 1rem/1.5 system-ui, sans-serif; }
.bouwmeldingen summary { font-weight: bold; cursor: pointer; }
.bouwmeldingen li { margin: 0.4rem 0; overflow-wrap: anywhere; white-space: pre-wrap; }
"""
_EMPTY = """<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
</head>
<body>
<h1>{title}</h1>
</body>
</html>
"""


def write_panel(heading: str, lines: tuple[str, ...]) -> bytes:
    """A panel that can be folded away without script: the heading, and every message on its own line; nothing in it is markup."""
    listed = "".join(f"<li>{escape(line)}</li>" for line in lines)
    link = f'<link rel="stylesheet" href="{STYLE_PATH}">'
    panel = f'<div role="alert"><details class="bouwmeldingen" open><summary>{escape(heading)}</summary><ol>{listed}</ol></details></div>'
    return f"{link}{panel}".encode()


def write_empty_page(title: str) -> bytes:
    """A page for when no site was ever built."""
    return _EMPTY.format(title=escape(title)).encode()
