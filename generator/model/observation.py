"""The column contract of observations, checked at the door of every stage that takes a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

OBSERVATION_COLUMNS = ("indicator", "gebied", "periode", "waarde", "status", "teller", "noemer", "opmerking")
"""Columns of `waarnemingen.csv`, all text, cells exactly as they stand."""

PLACE_COLUMNS = ("pakket", "versie", "bestand", "regel")
"""Where each observation stands: package, version, file in the package, physical line (int)."""


class ColumnsError(Exception):
    """A frame without the columns its reader was promised: a mistake of ours, not of an author."""


def require_observations(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the frame when it has all columns of an observation frame; raise ColumnsError when not."""
    lacking = [name for name in (*OBSERVATION_COLUMNS, *PLACE_COLUMNS) if name not in frame.columns]
    if lacking:
        message = f"observation frame lacks columns: {', '.join(lacking)}"
        raise ColumnsError(message)
    return frame
