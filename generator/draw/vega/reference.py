"""A drawing in, its SVG out, by vl-convert: each chart from a spec of its own; what kept views are compared with."""

from __future__ import annotations

import vl_convert

from generator.draw.drawing import Drawing
from generator.draw.vega.specs import compile_shape, filled_datasets


def draw_reference(drawing: Drawing) -> str:
    """SVG of a drawing from a fresh view. The compiled spec is never changed, so what was drawn before leaves no trace."""
    spec = compile_shape(drawing["shape"])
    filled = filled_datasets(spec)
    return str(
        vl_convert.vega_to_svg(
            spec
            | {
                "height": drawing["height"],
                "signals": [signal | {"value": drawing["scales"].get(signal["name"], signal.get("value"))} for signal in spec["signals"]],
                "data": [
                    source | {"values": drawing["rows"].get(source["name"], [])} if source["name"] in filled else source
                    for source in spec["data"]
                ],
            }
        )
    )
