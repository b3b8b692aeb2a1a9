"""An edition in, the page with everything that can be downloaded out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.model.auditor_pages import DownloadsPage
from generator.model.blocks import LinkGroup, LinkLine
from generator.model.citation import citation
from generator.model.language import text
from generator.model.package import DataPackage
from generator.model.region import Region
from generator.model.saying import say
from generator.model.sentence import Code, Link, Sentence, plain_with_status
from generator.plan.data_sets import edition_data_set
from generator.plan.heads import list_link, list_title, plan_head
from generator.plan.links import (
    AUDITOR_BUNDLE,
    CATALOGUE,
    CATALOGUE_JSON,
    api_path,
    bundle_download,
    checker_download,
    checker_parts,
    citation_download,
    csvw_path,
    edition_path,
    indicator_download,
    interventions_download,
    region_download,
)
from generator.plan.report import Report
from generator.plan.sentences.captions import kind_of_area
from generator.plan.sentences.editions import downloads_lead
from generator.plan.sentences.indicators import indicator_remark


def plan_downloads(report: Report) -> DownloadsPage:
    """ZIP, CSV per indicator and area, packages, API, checksums."""
    lead = downloads_lead()
    head = plan_head(report, edition_path(report.id, "downloads"), list_title("downloads"), lead[0])
    return DownloadsPage(
        head=replace(head, data=edition_data_set(report, plain_with_status(lead[0]))),
        lead=lead,
        groups=(
            _whole(report),
            _indicators(report),
            _regions(report),
            *_interventions(report),
            _packages(report),
            _api(report),
            _catalogue(),
        ),
        citation=citation(report.edition, report.site),
    )


def _whole(report: Report) -> LinkGroup:
    return LinkGroup(
        heading=say("Alles tegelijk"),
        links=(
            LinkLine(link=Link(text("Alle cijfers van deze editie (ZIP)"), bundle_download(report.id))),
            LinkLine(
                link=Link(text("Controlegetallen van alle bestanden"), "SHA256SUMS"),
                remark=say("om te controleren met {programma}", programma=Code("sha256sum")),
            ),
            LinkLine(link=Link(text("Lijst van alle bestanden (JSON)"), "manifest.json")),
            LinkLine(
                link=Link(text("Bronvermelding (Citation File Format)"), citation_download(report.id)),
                remark=say("voor programma’s die bronnen bijhouden"),
            ),
            LinkLine(
                link=Link(text("Controlebundel (ZIP)"), AUDITOR_BUNDLE),
                remark=say("alles waarmee deze site is gemaakt: wie haar uitpakt, bouwt dezelfde site"),
            ),
            LinkLine(
                link=Link(text("Controleprogramma (Python)"), checker_download(report.id)),
                remark=_about_checker(report),
            ),
        ),
    )


def _about_checker(report: Report) -> Sentence:
    pages, coherence = (Link(path.rpartition("/")[2], path) for path in checker_parts(report.id))
    return say(
        "rekent elk cijfer van een gedownloade site na, zonder onze code; zet {deel} en {ander_deel} ernaast",
        deel=pages,
        ander_deel=coherence,
    )


def _interventions(report: Report) -> tuple[LinkGroup, ...]:
    """What is being done, as a table; nothing in an edition without interventions."""
    if not report.edition.interventions:
        return ()
    line = LinkLine(link=Link(text("Alle maatregelen (CSV)"), interventions_download(report.id)), remark=say("elk met zijn bron en datum"))
    return (LinkGroup(heading=say("Wat er wordt gedaan"), links=(line,)),)


def _indicators(report: Report) -> LinkGroup:
    lines = [
        LinkLine(
            link=Link(text("{naam} (CSV)", naam=one.name), indicator_download(report.id, one.id)),
            remark=indicator_remark(report.newest_of(one)),
        )
        for one in report.open_indicators
    ]
    return LinkGroup(heading=say("Per cijfer"), links=tuple(lines))


def _regions(report: Report) -> LinkGroup:
    lines = [
        LinkLine(
            link=Link(text("{naam} (CSV)", naam=region.name), region_download(report.id, region.code)),
            remark=_region_remark(region),
            focus=report.is_focus(region.code),
        )
        for region in report.edition.regions.all
    ]
    return LinkGroup(heading=say("Per gebied"), links=tuple(lines))


def _region_remark(region: Region) -> Sentence:
    return say("{soort} {code}", soort=kind_of_area(region.level), code=Code(region.code))


def _packages(report: Report) -> LinkGroup:
    lines = [
        LinkLine(
            link=Link(text("{pakket}: {bestand}", pakket=package.title, bestand=file), path),
            remark=say("versie {versie}", versie=Code(package.version)),
        )
        for _, package in sorted(report.edition.packages.items())
        for file, path in _files(report, package)
    ]
    return LinkGroup(heading=say("De gegevenspakketten, byte voor byte"), links=tuple(lines))


def _files(report: Report, package: DataPackage) -> Iterator[tuple[str, str]]:
    """Its files, and a description of them in another format."""
    yield from ((file, f"{package.folder}/{file}") for file in sorted(package.files))
    yield text("beschrijving voor programma’s (CSV on the Web)"), csvw_path(report.id, package.name)


def _api(report: Report) -> LinkGroup:
    held = say("per gebied en per cijfer; bij elk cijfer ook de oordelen, met de cijfers waarop zij rusten")
    return LinkGroup(
        heading=say("Voor programma’s (JSON)"),
        links=(
            LinkLine(link=Link(text("Inhoudsopgave"), api_path(report.id, "index.json")), remark=held),
            LinkLine(link=Link(text("Beschrijving van de velden (JSON Schema)"), api_path(report.id, "schema.json"))),
            LinkLine(link=list_link(report, "herkomst")),
        ),
    )


def _catalogue() -> LinkGroup:
    """Whoever reads it should know what it was held against, for the profile has official rules and these are not those."""
    about = say(
        "beschrijft alle gegevens volgens {profiel}. Wij toetsen dat aan de regels van dat profiel, zelf opgeschreven in {taal}. "
        "Staat een licentie niet vast, dan staat dat erbij.",
        profiel=Code("DCAT-AP-NL 3.0"),
        taal=Code("SHACL"),
    )
    return LinkGroup(
        heading=say("Voor dataportalen"),
        links=(
            LinkLine(link=Link(text("Catalogus (Turtle)"), CATALOGUE), remark=about),
            LinkLine(link=Link(text("Catalogus (JSON-LD)"), CATALOGUE_JSON), remark=say("dezelfde inhoud in een andere vorm")),
        ),
    )
