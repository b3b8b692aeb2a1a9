"""A published site → everything that does not hold: checksums, a build of our own beside it, and every figure computed anew."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from generator.audit.cells import Cells
from generator.audit.checksums import check_attested, check_checksums, take_digests
from generator.audit.comparison import compare_files
from generator.audit.figures import recompute_figures
from generator.audit.pages import Tally, check_pages
from generator.audit.records import read_records
from generator.commands.order import BuildOrder
from generator.commands.pipeline import check_sources, make_files
from generator.draw.charts import begin_kit
from generator.model.finding import Deviation, Finding, PublishedSite
from generator.publish.manifest import MANIFEST
from generator.system.commit import is_commit
from generator.system.foreign_build import build_bundle
from generator.system.garbage import keep_garbage
from generator.system.progress import Progress
from generator.system.published import is_address, open_published

CANNOT_COMPARE = (
    "Of deze site de site is die de gemeente gebouwd heeft: wie een getal, zijn herkomst, zijn bron en alle controlegetallen samen "
    "verandert, valt zo niet op. Vergelijk met een herbouw, of met een controlegetal dat u van een ander kreeg (--digest)."
)
CANNOT_READ = (
    "Of de zinnen waar zijn en de getypte getallen kloppen: nagerekend is alleen wat een herkomst heeft. "
    "Naar getypte getallen zoekt controleer.py met --streng; het staat op de site onder Verantwoording."
)
CANNOT_BUILD = "deze broncode is niet te bouwen, dus er is niets vergeleken; typ: .venv/bin/python build.py validate"
CANNOT_SEE_EXTRA = "Of er op dit adres ook bestanden staan die niet in SHA256SUMS staan: van buiten is dat niet te zien, in een kopie wel."
CANNOT_KNOW_ATTESTED = "Of het opgegeven controlegetal het juiste is: dat hangt af van wie het u gaf."
CANNOT_KNOW_COMMIT = (
    "Of deze broncode commit {commit} is: zo noemt de site haar, en zo is zij herbouwd. Git zegt welke u hebt: git rev-parse HEAD."
)
CANNOT_KNOW_SOURCE = "Of de leveringen van CBS, politie en gemeente zelf kloppen: de keten begint bij de vrijgegeven CSV-bestanden."


class Evidence(StrEnum):
    """What a site is held against."""

    REBUILD = "herbouw"
    BUNDLE = "bundel"
    DIGEST = "controlegetal"
    NOTHING = "niets"


@dataclass(frozen=True, kw_only=True)
class VerifyOrder:
    """Which site to verify, and against what."""

    place: str
    """A folder, a ZIP or an http(s) address."""
    evidence: Evidence
    build: BuildOrder
    """How to build anew: from the checkout that this program stands in."""
    attested: str = ""
    """sha256 of SHA256SUMS, when that is the evidence."""
    bundle: Path | None = None
    """ZIP to rebuild from, when that is the evidence."""


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What was found, and what was looked at."""

    place: str
    evidence: Evidence
    findings: tuple[Finding, ...]
    files: int
    recomputed: int
    on_pages: int
    unknown: tuple[str, ...]
    """Dutch: what this verification cannot tell."""


def verify_site(order: VerifyOrder, progress: Progress) -> Verdict:
    """Run every check, each to its end; raises NoSiteError when there is no site at the place."""
    progress.enter("De site lezen")
    with keep_garbage(), open_published(order.place, progress.enter) as site:
        progress.enter("Controlegetallen")
        digests = take_digests(site)
        findings = list(check_checksums(site, digests))
        stated = _stated_commit(site)
        findings.extend(_hold_against(site, digests, order, stated, progress))
        progress.enter("Narekenen")
        read = read_records(site)
        findings.extend(read.findings)
        findings.extend(recompute_figures(read.by_id, Cells(site, digests)))
        progress.enter("Cijfers op pagina's")
        tally = Tally()
        findings.extend(check_pages(site, read.by_id, tally))
    return Verdict(
        place=order.place,
        evidence=order.evidence,
        findings=tuple(sorted(set(findings))),
        files=len(digests),
        recomputed=len(read.by_id),
        on_pages=tally.figures,
        unknown=tuple(_unknown(order, stated)),
    )


def _hold_against(
    site: PublishedSite, digests: Mapping[str, str], order: VerifyOrder, stated: str, progress: Progress
) -> Iterator[Finding]:
    """Compare with what stands outside the site; nothing when there is nothing.

    A build that does not know its own commit takes over the one that the site states.
    """
    if order.evidence is Evidence.DIGEST:
        yield from check_attested(digests, order.attested)
    if order.evidence is Evidence.BUNDLE and order.bundle is not None:
        progress.enter("Herbouwen uit de bundel")
        with build_bundle(order.bundle, stated) as built:
            yield from compare_files(site, digests, built)
    if order.evidence is Evidence.REBUILD:
        with begin_kit(order.build.runner) as kit:
            checked = check_sources(order.build.project, progress, order.build.keeper)
            if checked.source is None:
                yield Finding(path="content", kind=Deviation.UNREADABLE, text=CANNOT_BUILD)
                return
            build = replace(order.build, commit=order.build.made_from or stated, kit=kit)
            yield from compare_files(site, digests, make_files(checked.source, checked.figures, checked.problems, build, progress))


def _stated_commit(site: PublishedSite) -> str:
    """The commit that the site says it was built from; empty when it says none. Only a label: the files are compared."""
    try:
        manifest = json.loads(site.read(MANIFEST))
    except (OSError, KeyError, ValueError):
        return ""  # what is missing or no manifest is found by the checksums and the comparison
    commit = manifest.get("commit") if isinstance(manifest, dict) else None
    return commit if isinstance(commit, str) and is_commit(commit) else ""


def _unknown(order: VerifyOrder, stated: str) -> Iterator[str]:
    if order.evidence is Evidence.NOTHING:
        yield CANNOT_COMPARE
    if order.evidence in (Evidence.NOTHING, Evidence.DIGEST):
        yield CANNOT_READ
    if order.evidence is Evidence.DIGEST:
        yield CANNOT_KNOW_ATTESTED
    if order.evidence is Evidence.REBUILD and stated and not order.build.made_from:
        yield CANNOT_KNOW_COMMIT.format(commit=stated)
    if is_address(order.place):
        yield CANNOT_SEE_EXTRA
    yield CANNOT_KNOW_SOURCE
