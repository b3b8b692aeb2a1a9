"""Drawings for paper: a chart as it stands on the site, in the font of the document, and the code that leads a phone to an address."""

from __future__ import annotations

import io

import segno

from generator.paper.font import FONT

_GENERIC = 'font-family="sans-serif"'


def chart_for_paper(svg: str) -> str:
    """The drawing with the font of the document; raises ValueError when it does not say where its font stands."""
    if svg.count(_GENERIC) != 1:
        message = "a drawing without its one font family"
        raise ValueError(message)
    return svg.replace(_GENERIC, f'font-family="{FONT}"')


def address_code(address: str) -> str:
    """A QR code as SVG, of the middle level of error correction: readable after a fold or a stain."""
    drawn = io.BytesIO()
    segno.make_qr(address, error="m", boost_error=False).save(
        drawn, kind="svg", border=2, xmldecl=False, svgns=True, dark="#17211f", light="#ffffff"
    )
    return drawn.getvalue().decode()
