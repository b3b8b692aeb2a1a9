"""An outline → an HTML fragment for the site: no digit stands outside `code` or an element with `data-geen-cijfer`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from generator.versions.life.outline import Cell, Listing, Outline, Voice


def write_html(outline: Outline) -> str:
    """Write a section with a heading of the third level, the sentences as a list, and a table for each listing."""
    lines = ['<section class="verschil">', f"<h3>{_join(outline.title)}</h3>", "<ul>"]
    lines += [f"<li>{_join(sentence)}</li>" for sentence in outline.lead]
    lines.append("</ul>")
    for listing in outline.listings:
        lines += _write_listing(listing)
    lines.append("</section>")
    return "\n".join(lines) + "\n"


def _write_listing(listing: Listing) -> Iterator[str]:
    counts = ", ".join(f"{kind} {_plain(str(count))}" for kind, count in listing.counts)
    yield '<div class="verschil-tabel" tabindex="0" role="region" ' + f'aria-label="{escape(listing.title)}">'
    yield "<table>"
    yield f"<caption>{_plain(listing.title)}: {counts}</caption>"
    yield "<thead><tr>" + "".join(f'<th scope="col">{_plain(name)}</th>' for name in listing.head) + "</tr></thead>"
    yield "<tbody>"
    for row in listing.rows:
        yield "<tr>" + "".join(f"<td>{_write_cell(cell)}</td>" for cell in row) + "</tr>"
    yield "</tbody>"
    yield "</table>"
    yield "</div>"
    if listing.left_out:
        yield f"<p>Niet getoond: {_plain(str(listing.left_out))}. Alles staat in het bestand met verschillen.</p>"


def _join(cells: Iterable[Cell]) -> str:
    return "".join(_write_cell(cell) for cell in cells)


def _write_cell(cell: Cell) -> str:
    match cell.voice:
        case Voice.FILE:
            return _code(cell.text)
        case Voice.EDITOR:
            return _plain(cell.text)
        case Voice.OURS:
            return escape(cell.text)


def _code(text: str) -> str:
    return f"<code>{escape(text)}</code>" if text else ""


def _plain(text: str) -> str:
    return f"<span data-geen-cijfer>{escape(text)}</span>"
