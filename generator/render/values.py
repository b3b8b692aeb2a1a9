"""A figure, a missing value or a sentence in, its HTML out: the innermost elements, in Python because a page has hundreds of them."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol, assert_never

from markupsafe import Markup, escape

from generator.model.book import spoken_id
from generator.model.figure import Figure, Missing, Value
from generator.model.identifiers import FigureId
from generator.model.language import DUTCH, speaking, spoken_language, text
from generator.model.notation import shown
from generator.model.notice import retold
from generator.model.sentence import Code, Fact, Link, Moment, Part, Quoted, Sentence, is_outside
from generator.model.status import Status
from generator.render.marking import mark_digits, mark_dutch, mark_moments

_SIGN = '<span class="teken" aria-hidden="true">{}</span><span class="vh"> ({})</span>'


class Ways(Protocol):
    """How the page on which something stands writes the ways to elsewhere."""

    def href(self, target: str) -> str:
        """Address of a target."""

    def origin(self, figure: FigureId) -> str:
        """Address of the place that says where a figure comes from; empty when there is none."""


def figure_html(value: Value, ways: Ways, about: str = "") -> Markup:
    """A number with the id of its record and the sign of its status, or the reason why there is none.

    `about` says what the link leads to, for who hears it apart from what stands around it: in a list of links a bare number says nothing.
    """
    return Markup(_value(value, ways, about))  # noqa: S704 - all text in it is escaped


def sentence_html(sentence: Sentence, ways: Ways) -> Markup:
    """Text with its figures, years, codes, facts and links."""
    return Markup("".join([_part(part, ways) for part in sentence]))  # noqa: S704 - all text in it is escaped


def link_html(link: Link, ways: Ways) -> Markup:
    """A link; one that leads away does not hand over the window."""
    return Markup(_link(link, ways))  # noqa: S704 - all text in it is escaped


def cells_html(cells: tuple[Value | Sentence, ...], words: frozenset[int], labels: tuple[str, ...], ways: Ways) -> Markup:
    """The cells of a row of a table; those in a column of words are set flush left, words among figures are quieter than the figures.

    With labels (one a cell) the row can be stacked: each cell carries its label.
    """
    written: list[str] = []
    for number, cell in enumerate(cells):
        look = ' class="tekst"' if number in words else ' class="geen"' if isinstance(cell, tuple) else ""
        stacked = f' data-label="{escape(labels[number])}"' if labels else ""
        start = f"<td{look}{stacked}>"
        html = "".join([_part(part, ways) for part in cell]) if isinstance(cell, tuple) else _value(cell, ways)
        written.append(f"{start}{html}</td>")
    return Markup("".join(written))  # noqa: S704 - all text in it is escaped


def host(address: str) -> str:
    """Name of the site an address leads to, e.g. `verbeterbreda.nl`."""
    return address.partition("://")[2].partition("/")[0].removeprefix("www.")


def _value(value: Value, ways: Ways, about: str = "") -> str:
    if isinstance(value, Missing):
        sign, label, reason = escape(value.status.sign), value.status.label, mark_digits(retold(value.reason))
        missing = (
            f'<span class="cijfer-ontbreekt" data-status="{escape(value.status.dutch_sign)}" data-herkomst="{_record(value.id)}">'
            f'<span class="teken" aria-hidden="true">{sign}</span>{label}<span class="vh">. {reason}</span></span>'
        )
        way = ways.origin(value.id)
        return f'<a class="na" href="{escape(way)}">{missing}</a>' if way else missing
    figure = f'<data class="cijfer" value="{value.value}" data-herkomst="{_record(value.id)}">{shown(value)}</data>'
    if way := ways.origin(value.id):
        purpose = f'<span class="vh">({mark_digits(about)}) </span>' if about else ""  # before the number: its sign follows right behind
        figure = f'<a class="na" href="{_escaped(way)}">{purpose}{figure}</a>'
    return figure + _mark(value.status, spoken_language().code)


def _record(figure: FigureId) -> str:
    """The id of the record in the language of the page."""
    return _escaped(spoken_id(figure, spoken_language()))


@lru_cache(maxsize=64)
def _mark(status: Status, _language: str) -> str:
    """What stands behind a figure: a small sign, and the same in words."""
    return _SIGN.format(escape(status.sign), escape(status.label)) if status.sign else ""


@lru_cache(maxsize=16384)
def _escaped(text: str) -> str:
    """An id or address; most come back on many pages."""
    return str(escape(text))


def _part(part: Part, ways: Ways) -> str:
    match part:
        case str() | Moment():
            return mark_moments(part if isinstance(part, str) else part.text)
        case Figure() | Missing():
            return _value(part, ways)
        case Link():
            return _link(part, ways)
        case Code():
            return f"<span data-geen-cijfer>{escape(part.text)}</span>"
        case Fact():
            source = str(escape(text("bron")))
            if is_outside(part.source):
                source += f'<span class="vh"> {escape(text("op {plek}", plek=host(part.source)))}</span>'
            anchor = f"<a {_way(part.source, ways)}>{source}</a>"
            return f'<span data-feit>{escape(part.text)}</span><sup class="feitbron" data-geen-cijfer>{anchor}</sup>'
        case Quoted():
            with speaking(DUTCH):  # its dates too
                html = "".join([_part(inner, ways) for inner in part.parts])
            return mark_dutch(Markup(html))  # noqa: S704 - all text in it is escaped
        case _:
            assert_never(part)


def _link(link: Link, ways: Ways) -> str:
    return f"<a {_way(link.target, ways)}>{mark_digits(link.text)}</a>"


def _way(target: str, ways: Ways) -> str:
    way = f'href="{escape(ways.href(target))}"'
    return f'{way} rel="noopener"' if is_outside(target) else way
