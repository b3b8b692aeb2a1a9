"""The interventions of an edition in, a CSV of them with its CSVW description out."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from generator.model.citation import citation
from generator.model.edition import Edition, SiteConfig
from generator.model.initiative import INTERVENTIONS, Intervention, find_areas
from generator.model.output import OutputFile
from generator.publish.csv_on_web import Column, Description, describe_csv

_MEANINGS = {
    "maatregel": ("Maatregel", "Id, tevens de naam van de pagina."),
    "naam": ("Naam", "Hoe de maatregel heet."),
    "samenvatting": ("Samenvatting", "Wat er gedaan wordt, in een zin."),
    "themas": ("Thema’s", "Id’s van de thema’s, met een puntkomma ertussen."),
    "gebieden": ("Gebieden", "CBS-codes van de gebieden, met een puntkomma ertussen."),
    "status": ("Status", "gepland, loopt, afgerond, gestopt of onbekend."),
    "periode": ("Periode", "Van wanneer tot wanneer; leeg als geen bron het zegt."),
    "partners": ("Partners", "Wie eraan meedoet, met een puntkomma ertussen."),
    "indicatoren": ("Indicatoren", "Id’s van cijfers om de maatregel bij te volgen; niet wat hij teweegbrengt."),
    "budget": ("Budget", "Zoals de bron het zegt; leeg als het niet openbaar is."),
    "budget_bron": ("Bron van het budget", "Adres; leeg zonder budget."),
    "bron": ("Bron", "Adres waar het te lezen is."),
    "bron_naam": ("Naam van de bron", "Wie het schreef."),
    "bron_datum": ("Datum van de bron", "Wanneer het verscheen."),
}
_REQUIRED = ("maatregel", "naam", "status")


def publish_interventions(edition: Edition, site: SiteConfig) -> Iterator[OutputFile]:
    """`<edition>/downloads/maatregelen.csv` and its description; nothing for an edition without interventions."""
    if not edition.interventions:
        return
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_MEANINGS)
    writer.writerows(_row(intervention, edition) for intervention in edition.interventions)
    description = Description(
        title=f"{edition.config.title}: maatregelen",
        text="Wat er in de buurten gedaan wordt, uit openbare bronnen, elk met zijn bron en datum.",
        publisher=site.publisher,
        citation=citation(edition, site),
        sources=tuple(dict.fromkeys(one.source.address.text for one in edition.interventions)),
    )
    columns = (
        Column(name=name, title=title, meaning=meaning, datatype="string", required=name in _REQUIRED)
        for name, (title, meaning) in _MEANINGS.items()
    )
    path, name = f"{edition.config.id}/downloads/{INTERVENTIONS}.csv", f"{INTERVENTIONS}.csv"
    yield OutputFile(path=path, content=text.getvalue().encode())
    yield OutputFile(path=f"{path}-metadata.json", content=describe_csv(name, description, columns, ("maatregel",)))


def _row(one: Intervention, edition: Edition) -> tuple[str, ...]:
    areas = dict.fromkeys(region.code for area in one.areas for region in find_areas(area.text, edition.regions))
    return (
        one.id,
        one.narrative.title,
        one.narrative.summary,
        ";".join(theme.text for theme in one.themes),
        ";".join(areas),
        one.status.text,
        one.period.text,
        ";".join(partner.text for partner in one.partners),
        ";".join(indicator.text for indicator in one.indicators),
        one.budget.text,
        one.budget_source.text,
        one.source.address.text,
        one.source.title.text,
        one.source.date.text,
    )
