"""A page on disk → the words a reader sees, for tests that look at a built site without a browser."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

_UNSEEN = re.compile(r"<(script|style|svg)\b.*?</\1>|<[^>]+>", re.DOTALL)


def read_page(path: Path) -> str:
    """The text of a page in one line, without markup."""
    return " ".join(unescape(_UNSEEN.sub("", path.read_text(encoding="utf-8"))).split())
