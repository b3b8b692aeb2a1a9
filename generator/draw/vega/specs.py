"""A shape in, its Vega spec out: authored in Altair, compiled by Vega-Lite, once a process."""

from __future__ import annotations

from functools import cache
from typing import Any


@cache
def compile_shape(name: str) -> dict[str, Any]:
    """Altair → Vega-Lite → Vega. Costs a tenth of a second and more, a filled spec only milliseconds. Never change what it gives."""
    import vl_convert  # noqa: PLC0415 - only who makes a kit needs it, and Altair

    from generator.draw.shapes.catalogue import SHAPES  # noqa: PLC0415 - idem

    compiled: dict[str, Any] = vl_convert.vegalite_to_vega(SHAPES[name]().to_dict())
    return {"signals": [], "data": []} | compiled


def filled_datasets(spec: dict[str, Any]) -> tuple[str, ...]:
    """Names of the datasets that a drawing fills: those without a source of their own; Vega-Lite's helpers stand on one of them."""
    return tuple(source["name"] for source in spec["data"] if "source" not in source)
