"""The status of an observation: SDMX CL_OBS_STATUS, with the sign and words of the CBS."""

from __future__ import annotations

from enum import StrEnum

from generator.model.language import mark, spoken


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
    def dutch_sign(self) -> str:
        """The same in every language, for machines: `x`, `klein`; empty for a plain value."""
        return _SIGNS[self]

    @property
    def sign(self) -> str:
        """The sign a Dutch reader knows from CBS tables; empty for a plain value."""
        return spoken(_SIGNS[self]) if _SIGNS[self] else ""

    @property
    def label(self) -> str:
        """A few words for the reader; empty for a plain value."""
        return spoken(_LABELS[self]) if self in _LABELS else ""

    @property
    def word(self) -> str:
        """The same as short as it can be said, for behind a number in running text; empty for a plain value."""
        return spoken(_WORDS[self]) if self in _WORDS else self.label


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
    Status.NOT_APPLICABLE: mark("nvt"),
    Status.TOO_SMALL: mark("klein"),
    Status.NOT_OPEN: mark("geen"),
}

_LABELS = {
    Status.BREAK: mark("breuk in de reeks"),
    Status.DIFFERS: mark("andere definitie"),
    Status.ESTIMATED: mark("schatting"),
    Status.PROVISIONAL: mark("voorlopig cijfer"),
    Status.UNVALIDATED: mark("twijfel aan dit cijfer"),
    Status.UNKNOWN: mark("onbekend"),
    Status.SUPPRESSED: mark("geheim"),
    Status.NOT_APPLICABLE: mark("niet van toepassing"),
    Status.TOO_SMALL: mark("te weinig inwoners"),
    Status.NOT_OPEN: mark("nog geen open cijfers"),
}

_WORDS = {
    Status.PROVISIONAL: mark("voorlopig"),
    Status.UNVALIDATED: mark("twijfel"),
}
"""Where the label is longer than it need be in the middle of a sentence."""
