"""The names of the licences of a package → an address that a machine knows, or words; what nobody settled stays unsettled."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.language import mark, spoken, text

_ADDRESSES = {
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}
"""By SPDX name; any other licence is given in words, for we do not claim what the source does not say."""

LICENCE_UNSETTLED = "http://standaarden.overheid.nl/owms/terms/licentieonbekend"
"""The term of the Dutch government for a licence that nobody settled; who asks for one gets it, for we may not make one up."""


def licence_address(names: str) -> str | None:
    """The address of a licence; None for several licences, one that is not settled, or one without a known address."""
    return _ADDRESSES.get(names)


def licence_or_unsettled(names: str) -> str:
    """The address of a licence, or that of the term for an unsettled one."""
    return licence_address(names) or LICENCE_UNSETTLED


_UNSETTLED = {"notspecified": mark("niet vastgesteld"), "onbekend": mark("niet vastgesteld")}


def licence_words(names: str) -> str:
    """The licences as a reader knows them; Data Package's word for an unknown one in the language of the moment."""
    words = dict.fromkeys(spoken(_UNSETTLED[name]) if name in _UNSETTLED else name for name in names.split(", ") if name)
    if len(words) > 1:
        return ", ".join(text("deels {licentie}", licentie=word) for word in words)
    return next(iter(words), spoken(_UNSETTLED["notspecified"]))


def common_licence(names: Iterable[str]) -> str:
    """The licences of several packages together, each once, sorted: `CC-BY-4.0` when they all have that one."""
    return ", ".join(sorted({part for several in names for part in (several or "notspecified").split(", ")}))
