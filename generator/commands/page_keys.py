"""What a page shows → a key: equal keys mean equal bytes of the page, of its charts and of what is said of it elsewhere.

A page is read from its values and from little else, so the key is a digest of these as pickle writes them, which is twenty times as fast
as rendering. Of a figure it holds what can be seen of it, not the cells it follows from: those stand on the pages of origins.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import partial
from operator import attrgetter
from typing import Any

from generator.commands.spoken_sites import SpokenSite
from generator.model.blocks import ChartBlock
from generator.model.chart import MapChart
from generator.model.figure import Figure, Missing
from generator.model.identifiers import FigureId
from generator.model.page import Page
from generator.model.sentence import Code, Fact, Link, Moment, Quoted
from generator.render.site import Binding
from generator.system.digest import sha256
from generator.system.keeper import Keeper

FEATURES = "features"
"""Of GeoJSON: where the areas stand."""

Reduced = tuple[Callable[..., object], tuple[object, ...]]
Reducer = Callable[[Any], Reduced]


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """What a page is rendered with, beside its own values: one digest of it for all pages of a language."""

    digest: str
    """Empty when nothing is kept."""
    places: Mapping[FigureId, str]
    """Where figures are taken apart; of these a key holds only those that the page shows."""


def surroundings_of(site: SpokenSite, binding: Binding, keeper: Keeper) -> Surroundings:
    """Everything that the pages of a language share: settings, words, which pages there are; the program and its templates."""
    chrome = binding.chrome
    words = [(one.code, one.locale, one.name, one.right_to_left, sorted(one.messages.items()), one.forms) for one in chrome.languages]
    around = (chrome.site, chrome.editions, sorted(chrome.titles.items()), chrome.language.code)
    shared = (*around, words, sorted(binding.places.pages), sorted(binding.extras.pictured))
    digest = keeper.key("pages", (site.source.config, shared)) if keeper.folder else ""
    return Surroundings(digest=digest, places=binding.places.origins)


def keys_of(pages: Sequence[Page], around: Surroundings) -> Generator[None, None, list[str]]:
    """The key of each page, as a job."""
    yield from ()
    writer = KeyWriter(around.places)
    return [sha256(f"{around.digest}\n{type(page).__name__}\n{writer.digest(page)}".encode()) for page in pages]


class KeyWriter:
    """Digests of values of pages; what many of them share is read once."""

    def __init__(self, places: Mapping[FigureId, str]) -> None:
        """Begin with nothing known."""
        self._places = places
        self._known: dict[int, str] = {}
        self._figures: dict[int, Reduced] = {}
        inside: dict[type, Reducer] = {**SMALL_PARTS, Figure: self._figure, Missing: self._missing, MapChart: self._map}
        self._inside, self._outside = inside, {**inside, ChartBlock: self._block}

    def digest(self, value: object) -> str:
        """Digest of a value."""
        return _digest(value, self._outside)

    def _figure(self, figure: Figure) -> Reduced:
        """All of a figure but its operands, and the place where it is taken apart; once, for a figure stands on some six pages."""
        known = self._figures.get(id(figure))
        if known is None:
            exact = figure.exact.numerator, figure.exact.denominator
            told = figure.unit, figure.note, figure.status, figure.formula
            written = figure.value, str(figure.rounded), figure.decimals, figure.signed
            seen = figure.id, *exact, *told, *written, self._places.get(figure.id)
            known = self._figures[id(figure)] = _stand, (_digest(seen, {}),)
        return known

    def _missing(self, missing: Missing) -> Reduced:
        return _stand, (missing.id, missing.status, missing.reason, missing.unit, self._places.get(missing.id))

    def _block(self, block: ChartBlock) -> Reduced:
        """A chart stands on its page and on a page of its own."""
        return _stand, (self._once(block, partial(_digest, _values(block), self._inside)),)

    def _map(self, drawn: MapChart) -> Reduced:
        """Dozens of maps share the boundaries of their areas."""
        parts = {field.name: getattr(drawn, field.name) for field in fields(drawn)}
        parts["boundaries"] = {name: part for name, part in drawn.boundaries.items() if name != FEATURES}
        listed: Any = drawn.boundaries.get(FEATURES, ())
        return _stand, (parts, [self._once(one, partial(_digest, one, {})) for one in listed])

    def _once(self, value: object, digest: Callable[[], str]) -> str:
        """By identity: the pages hold what they show as long as keys are made."""
        known = self._known.get(id(value))
        if known is None:
            known = self._known[id(value)] = digest()
        return known


def _values(block: ChartBlock) -> tuple[object, ...]:
    return tuple(getattr(block, field.name) for field in fields(block))


def _stand(*_: object) -> None:
    """Named in what is digested, and never read back."""


def _in_short(kind: type[Any]) -> Reducer:
    """What pickle would ask a dataclass with slots itself, many times slower, and for these a hundred thousand times."""
    name, parts = kind.__name__, attrgetter(*(field.name for field in fields(kind)))
    return lambda part: (_stand, (name, parts(part)))


SMALL_PARTS: Mapping[type, Reducer] = {kind: _in_short(kind) for kind in (Link, Code, Moment, Fact, Quoted)}
"""Parts of sentences."""


def _digest(value: object, reducers: Mapping[type, Reducer]) -> str:
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, protocol=5)
    pickler.dispatch_table = reducers
    pickler.fast = True  # no regard for what is the same object: that differs between processes, and bytes do not depend on it
    pickler.dump(value)
    return sha256(buffer.getvalue())
