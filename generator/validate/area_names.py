"""`[[namen]]` of the site → names that lead to a buurt which is not there, or of which nobody can check what they stand for."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.edition import SiteSource
from generator.model.problem import Problem
from generator.model.suggestion import did_you_mean


def check_area_names(source: SiteSource) -> Iterator[Problem]:
    """Every name stands for buurten of the newest edition, unless it may be one that cannot be read; and says by whom."""
    config, newest = source.config, source.newest
    known = [region.slug for region in newest.regions.neighbourhoods]
    for number, name in enumerate(config.names):
        for at, slug in enumerate(name.slugs):
            if slug not in known and not source.unread:
                place = config.places.get(f"namen.{number}.buurten.{at}", config.places.get(f"namen.{number}.buurten", config.place))
                found = f"'{slug}' is geen buurt van editie {newest.config.id}."
                expected = "Een slug uit gebieden.csv."
                yield Problem(place=place, code="area-name", found=found, expected=expected, next_step=did_you_mean(slug, known))
        if name.source and not name.source.startswith("https://"):
            place = config.places.get(f"namen.{number}.bron", config.place)
            expected = "Een adres dat begint met https://, waar staat welke buurten eronder vallen."
            yield Problem(place=place, code="area-name", found=f"'{name.source}' is geen adres.", expected=expected)
