"""One edition → problems between its year and date and those of what it rests on: an edition cannot know what came later."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.edition import Edition, SiteSource
from generator.model.moments import written_moments
from generator.model.package import DataPackage
from generator.model.problem import Place, Problem
from generator.model.year import is_year
from generator.validate.columns import view_table
from generator.validate.contracts import OBSERVATIONS
from generator.validate.coverage import observation_packages

_NOT_BEFORE = "Een editie verschijnt niet eerder dan {what}."
_OWN_DAY = "Zet bij 'datum' de dag waarop de editie verschijnt."


def check_years(edition: Edition, _: SiteSource) -> Iterator[Problem]:
    """No package has figures of a year after the edition: the edition could not have known them."""
    for package in observation_packages(edition):
        columns = view_table(package, OBSERVATIONS, ("periode",))
        later = [cell for cell in columns.distinct("periode") if is_year(cell) and int(cell) > int(edition.config.id)] if columns else []
        if later:
            about = f"Datapakket '{package.name}' {package.version} heeft cijfers over {max(later)}"
            yield Problem(
                place=_pin(edition, package),
                code="period-after-edition",
                found=f"{about}. Deze editie is van {edition.config.id}.",
                expected=f"Een editie gaat over haar eigen jaar en de jaren ervoor: tot en met {int(edition.config.id)}.",
                next_step="Noem bij de editie een eerdere versie van het pakket.",
            )


def check_date(edition: Edition, source: SiteSource) -> Iterator[Problem]:
    """A published edition came out after the newest delivery in its packages, and not before the edition before it.

    Dates are ISO, so that they are in the order of their letters; one that cannot be read was named where it was read.
    """
    config = edition.config
    if config.is_draft or not config.date:
        return
    place, written = config.places.get("datum", config.place), f"'datum' is {written_moments(config.date)}"
    newest = max(edition.packages.values(), key=lambda package: (package.created, package.name))
    if newest.created[:10] > config.date:
        about = f"{newest.name} {newest.version}"
        yield Problem(
            place=place,
            code="edition-date-early",
            found=f"{written}, maar de nieuwste levering in datapakket '{about}' is van {written_moments(newest.created[:10])}.",
            expected=_NOT_BEFORE.format(what="de gegevens waar zij op rust"),
            next_step=f"{_OWN_DAY} Klopt hij wel, noem dan een eerdere versie van het pakket.",
        )
    before = max(
        (one.config for one in source.editions if one.config.id < config.id and not one.config.is_draft),
        key=lambda one: one.date,
        default=config,
    )
    if before.date > config.date:
        yield Problem(
            place=place,
            code="edition-date-early",
            found=f"{written}, maar de editie {before.id} is al van {written_moments(before.date)}.",
            expected=_NOT_BEFORE.format(what="de editie van het jaar ervoor"),
            next_step=_OWN_DAY,
        )


def _pin(edition: Edition, package: DataPackage) -> Place:
    return edition.config.places.get(f"pakketten.{package.name}", edition.config.place)
