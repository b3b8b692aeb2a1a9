"""The status of an observation: SDMX CL_OBS_STATUS, with the sign and words of the CBS."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """Why a value is as it is, or why it is not there. Source: SDMX code list CL_OBS_STATUS 2.2."""

    NORMAL = "A"
    BREAK = "B"
    DIFFERS = "D"
    ESTIMATED = "E"
    PROVISIONAL = "P"
    UNVALIDATED = "V"
    UNKNOWN = "O"
    SUPPRESSED = "Q"
    NOT_APPLICABLE = "M"
    TOO_SMALL = "N"
    NOT_OPEN = "L"

    @property
    def missing(self) -> bool:
        """True when an observation with this status has no value."""
        return self in _MISSING

    @property
    def sign(self) -> str:
        """The sign a Dutch reader knows from CBS tables; empty for a plain value."""
        return _SIGNS[self]

    @property
    def label(self) -> str:
        """A few Dutch words for the reader; empty for a plain value."""
        return _LABELS[self]


_MISSING = frozenset({Status.UNKNOWN, Status.SUPPRESSED, Status.NOT_APPLICABLE, Status.TOO_SMALL, Status.NOT_OPEN})

_SIGNS = {
    Status.NORMAL: "",
    Status.BREAK: "|",
    Status.DIFFERS: "d",
    Status.ESTIMATED: "~",
    Status.PROVISIONAL: "*",
    Status.UNVALIDATED: "?",
    Status.UNKNOWN: ".",
    Status.SUPPRESSED: "x",
    Status.NOT_APPLICABLE: "nvt",
    Status.TOO_SMALL: "klein",
    Status.NOT_OPEN: "geen",
}

_LABELS = {
    Status.NORMAL: "",
    Status.BREAK: "breuk in de reeks",
    Status.DIFFERS: "andere definitie",
    Status.ESTIMATED: "schatting",
    Status.PROVISIONAL: "voorlopig cijfer",
    Status.UNVALIDATED: "twijfel aan dit cijfer",
    Status.UNKNOWN: "onbekend",
    Status.SUPPRESSED: "geheim",
    Status.NOT_APPLICABLE: "niet van toepassing",
    Status.TOO_SMALL: "te weinig inwoners",
    Status.NOT_OPEN: "nog geen open cijfers",
}
