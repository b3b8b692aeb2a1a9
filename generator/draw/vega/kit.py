"""What every process that draws needs: the scripts of Vega, and each shape compiled; made once, for it takes two seconds."""

from __future__ import annotations

from functools import cache
from typing import Any, TypedDict

from generator.system.digest import sha256

LIBRARIES = ("altair", "vl-convert-python")
"""What decides a kit beside our own source; read by the runner."""


class Kit(TypedDict):
    """JSON values, so that a kit can be kept and handed to other processes."""

    digest: str
    """Tells one kit from another."""
    scripts: str
    """JavaScript that leaves `vegaEmbed` behind."""
    shapes: dict[str, dict[str, Any]]
    """The Vega spec of each shape, by name."""


def make_kit(_: None) -> Kit:
    """Take the scripts out of vl-convert, so that both draw with the same Vega, and compile every shape."""
    from generator.draw.shapes.catalogue import SHAPES  # noqa: PLC0415 - Altair, which a build with a kept kit does not need
    from generator.draw.vega.specs import compile_shape  # noqa: PLC0415 - vl-convert, idem

    shapes = {name: compile_shape(name) for name in SHAPES}
    scripts = _bundle()
    return {"digest": sha256(f"{scripts}\n{shapes}".encode()), "scripts": scripts, "shapes": shapes}


@cache
def _bundle() -> str:
    import vl_convert  # noqa: PLC0415 - see above

    return str(vl_convert.javascript_bundle("globalThis.vegaEmbed = vegaEmbed;"))
