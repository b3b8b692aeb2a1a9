"""The one font of text, tables and charts on paper, drawn for readers who see poorly: from a locked library, never from the system."""

from __future__ import annotations

from pathlib import Path

from fontpkg_atkinson_hyperlegible import FAMILY, ROOT

FONT: str = FAMILY
FONT_FOLDER: Path = ROOT / "files"
