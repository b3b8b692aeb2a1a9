"""A Markdown narrative after loading: front matter, and text in which every macro is a typed request with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.identifiers import EditionId
from generator.model.language import DUTCH
from generator.model.problem import Place


@dataclass(frozen=True, kw_only=True)
class FigureRequest:
    """`{{ cijfer("bijstand", "BU07580502", 2020) }}`, `{{ verhouding(…) }}`, `{{ verschil(…) }}`."""

    measure: str
    """`cijfer`, `verhouding` or `verschil`."""
    indicator: str
    area: str
    """A CBS code, `gemeente`, `focus`, `overig`."""
    period: str
    against: str
    """`gemeente` or `overig`; empty for `cijfer`."""
    place: Place


@dataclass(frozen=True, kw_only=True)
class AreaRequest:
    """`{{ gebied("BU07580502") }}`: the name of an area, linked to its page."""

    area: str
    place: Place


@dataclass(frozen=True, kw_only=True)
class ChartRequest:
    """`{{ grafiek("trend", indicator="misdrijven-totaal", gebieden=["focus", "overig"]) }}`; stands on a line of its own."""

    kind: str
    """`trend`, `rangorde`, `kloof`."""
    indicator: str
    areas: tuple[str, ...]
    period: str
    """Empty = the newest."""
    place: Place


@dataclass(frozen=True, kw_only=True)
class MapRequest:
    """`{{ kaart(indicator="bijstand", periode=2020) }}`; stands on a line of its own."""

    indicator: str
    period: str
    place: Place


@dataclass(frozen=True, kw_only=True)
class TableRequest:
    """`{{ tabel(indicator="bijstand", gebieden=[…], perioden=[…]) }}`; stands on a line of its own."""

    indicator: str
    areas: tuple[str, ...]
    periods: tuple[str, ...]
    place: Place


@dataclass(frozen=True, kw_only=True)
class FactRequest:
    """`{{ feit("16", bron="https://verbeterbreda.nl/") }}`: a number typed by hand with its own source."""

    text: str
    source: str
    place: Place


Request = FigureRequest | AreaRequest | ChartRequest | MapRequest | TableRequest | FactRequest


@dataclass(frozen=True, kw_only=True)
class TextSegment:
    """Markdown between two macros, with the place of its first character."""

    text: str
    place: Place


Segment = TextSegment | Request


@dataclass(frozen=True, kw_only=True)
class Comment:
    """`{# … #}`: a note between editors, which readers do not see."""

    text: str
    place: Place


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One value in the head of a text, with the place of its first character."""

    text: str
    place: Place


COPIED = "Overgenomen uit de editie"
"""How the note begins that `new edition` puts above a text of the last edition."""


_PLACES: Mapping[str, str] = {"voorpagina": "", "methoden": "verantwoording/methoden/"}


def text_folder(key: str) -> str:
    """Folder of the page on which a text stands, below its edition: its own key, but for the front page and the methods."""
    return _PLACES.get(key, f"{key}/")


@dataclass(frozen=True, kw_only=True)
class Narrative:
    """One Markdown file of `content/`."""

    edition: EditionId | None
    """None for narratives of the site as a whole (`content/algemeen/`)."""
    key: str
    """Path below the edition's folder without `.md`, e.g. `voorpagina`, `themas/wonen`, `buurten/tuinzigt`."""
    title: str
    """Front matter `titel`."""
    summary: str
    """Front matter `samenvatting`; may be empty."""
    front_matter: Mapping[str, tuple[Entry, ...]]
    """Every value of the head by key: one of a text, any number of a list."""
    segments: tuple[Segment, ...]
    place: Place
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where the text of each front matter value begins, by key."""
    comments: tuple[Comment, ...] = ()
    language: str = DUTCH.code
    """The language it is written in."""
    unread: frozenset[str] = frozenset()
    """Keys of the head of which the value could not be read: they are problems already, and not missing."""
    whole: bool = True
    """Whether all of its text could be read; a macro that could not, or what stands in a head without an end, is a problem already."""
    translations: Mapping[str, Narrative] = field(default_factory=dict)
    """The same text in other languages, by code: `buurten/tuinzigt.en.md` beside `buurten/tuinzigt.md`."""

    def best_in(self, language: str) -> Narrative:
        """The text in a language, or the Dutch one where nobody wrote it."""
        return self.translations.get(language, self)
