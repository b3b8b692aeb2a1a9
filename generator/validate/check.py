"""What a check is to a reader of the accountability page and of the documentation."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.problem import Severity


@dataclass(frozen=True, kw_only=True)
class Check:
    """One thing that is checked, by the code of the problem it reports."""

    code: str
    title: str
    """What holds when nothing is wrong, in Dutch."""
    explanation: str
    """Why it is checked, in Dutch."""
    severity: Severity = Severity.ERROR
