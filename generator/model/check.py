"""What a check is to a reader of the guide, of a problem and of the accountability page."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.problem import Severity

GUIDE = "data/CONTROLES.md"
"""The guide to all checks, relative to the project; written by `make docs`."""


@dataclass(frozen=True, kw_only=True)
class Check:
    """One thing that is checked, by the code of the problem it reports."""

    code: str
    title: str
    """What holds when nothing is wrong, in Dutch."""
    explanation: str
    """Why it is checked, in Dutch."""
    severity: Severity = Severity.ERROR
    remedy: str = ""
    """What to do when it is not so, in Dutch; the catalogue fills it in."""

    @property
    def anchor(self) -> str:
        """Where the guide explains it, e.g. `data/CONTROLES.md#totals-differ`."""
        return f"{GUIDE}#{self.code}"
