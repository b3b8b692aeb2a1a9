"""`[[namen]]` of `site.toml` → names by which people look for buurten."""

from __future__ import annotations

from generator.load.settings import Settings
from generator.model.edition import AreaName

NAMES = "namen"
_KEYS = ("naam", "buurten", "bron")


def read_area_names(settings: Settings) -> tuple[AreaName, ...]:
    """Read every name; absent = none. Whether its buurten exist is for the checks to say."""
    names: list[AreaName] = []
    for number, entry in enumerate(settings.tables(NAMES, "Begin elke naam met een regel [[namen]].")):
        prefix = f"{NAMES}.{number}."
        settings.judge_keys(entry, _KEYS, prefix)
        name, source = (settings.text(entry, key, prefix) for key in ("naam", "bron"))
        slugs = entry.get("buurten")
        if not isinstance(slugs, list) or not slugs or not all(isinstance(slug, str) for slug in slugs):
            place = f"{prefix}buurten" if "buurten" in entry else prefix.removesuffix(".")
            settings.refuse(place, "'buurten' is geen lijst van buurten.", 'Schrijf de slugs: buurten = ["biesdonk", "wisselaar"].')
            continue
        names.append(AreaName(name=name, slugs=tuple(slugs), source=source))
    return tuple(names)
