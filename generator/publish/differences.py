"""Differences between packages in, their downloads out: CSV of the observations with its description, JSON of everything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.citation import citation
from generator.model.difference_columns import DIFFERENCE_KEY, DIFFERENCE_MEANINGS
from generator.model.edition import Edition, SiteConfig
from generator.model.edition_difference import PackageStep
from generator.model.output import OutputFile
from generator.publish.csv_on_web import Column, Description, describe_csv

_NUMBERS = {"verschil": "double", "verschil_relatief": "double", "regel_oud": "integer", "regel_nieuw": "integer"}
_ALWAYS = ("wat", *DIFFERENCE_KEY)


@dataclass(frozen=True, kw_only=True)
class WrittenDifference:
    """One package that differs, as text."""

    step: PackageStep
    csv: str
    json: str


def publish_differences(written: Sequence[WrittenDifference], edition: Edition, site: SiteConfig) -> Iterator[OutputFile]:
    """Files below `<edition>/downloads/verschillen/`."""
    for one in written:
        path = f"{edition.config.id}/downloads/verschillen/{one.step.name}"
        yield OutputFile(path=f"{path}.csv", content=one.csv.encode())
        yield OutputFile(path=f"{path}.csv-metadata.json", content=_describe(one.step, edition, site))
        yield OutputFile(path=f"{path}.json", content=one.json.encode())


def _describe(step: PackageStep, edition: Edition, site: SiteConfig) -> bytes:
    old, new = step.versions
    description = Description(
        title=f"Verschillen in datapakket {step.name}, van versie {old} naar {new}",
        text="Elke waarneming die veranderd, verdwenen of nieuw is: een regel per cel, zoals de cel in het bestand staat.",
        publisher=site.publisher,
        citation=citation(edition, site),
        sources=tuple(f"datapakket {step.name} {version}" for version in (old, new)),
    )
    columns = tuple(
        Column(name=name, title=title, meaning=meaning, datatype=_NUMBERS.get(name, "string"), required=name in _ALWAYS)
        for name, (title, meaning) in DIFFERENCE_MEANINGS.items()
    )
    return describe_csv(f"{step.name}.csv", description, columns, DIFFERENCE_KEY)
