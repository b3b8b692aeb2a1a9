"""A published site → everything that does not hold: checksums, a build of our own beside it, and every figure computed anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from generator.audit.cells import Cells
from generator.audit.checksums import check_attested, check_checksums, take_digests
from generator.audit.comparison import compare_files
from generator.audit.figures import recompute_figures
from generator.audit.manifest import differing_inputs, stated_commit
from generator.audit.pages import Tally, check_pages
from generator.audit.records import read_records
from generator.commands.order import BuildOrder
from generator.commands.pipeline import check_sources, make_files
from generator.draw.charts import begin_kit
from generator.model.finding import Deviation, Finding, PublishedSite
from generator.model.output import OutputFile
from generator.publish.manifest import MANIFEST
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
    other_inputs: tuple[str, ...] = ()
    """Inputs that are others than those which the site states: why a whole site may differ."""
    stated: str = ""
    """The commit that the site names."""


def verify_site(order: VerifyOrder, progress: Progress) -> Verdict:
    """Run every check, each to its end; raises NoSiteError when there is no site at the place."""
    progress.enter("De site lezen")
    with keep_garbage(), open_published(order.place, progress.enter) as site:
        progress.enter("Controlegetallen")
        digests = take_digests(site)
        findings = list(check_checksums(site, digests))
        built = _Built(_manifest_of(site))
        findings.extend(_hold_against(site, digests, order, built, progress))
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
        unknown=tuple(_unknown(order, built.stated)),
        other_inputs=differing_inputs(built.published, built.manifest),
        stated=built.stated,
    )


class _Built:
    """Files that were built, one at a time, and the manifest among them beside the one that was published."""

    def __init__(self, published: bytes) -> None:
        self.published = published
        self.stated = stated_commit(published)
        """The commit that the site names."""
        self.manifest = b""

    def passing(self, files: Iterable[OutputFile]) -> Iterator[OutputFile]:
        for file in files:
            if file.path == MANIFEST:
                self.manifest = file.content
            yield file


def _hold_against(
    site: PublishedSite, digests: Mapping[str, str], order: VerifyOrder, built: _Built, progress: Progress
) -> Iterator[Finding]:
    """Compare with what stands outside the site; nothing when there is nothing.

    A build that does not know its own commit takes over the one that the site states. That is only a label: the files are compared.
    """
    if order.evidence is Evidence.DIGEST:
        yield from check_attested(digests, order.attested)
    if order.evidence is Evidence.BUNDLE and order.bundle is not None:
        progress.enter("Herbouwen uit de bundel")
        with build_bundle(order.bundle, built.stated) as files:
            yield from compare_files(site, digests, built.passing(files))
    if order.evidence is Evidence.REBUILD:
        with begin_kit(order.build.runner) as kit:
            checked = check_sources(order.build.project, progress, order.build.keeper)
            if checked.source is None:
                yield Finding(path="content", kind=Deviation.UNREADABLE, text=CANNOT_BUILD)
                return
            build = replace(order.build, commit=order.build.made_from or built.stated, kit=kit)
            files = make_files(checked.source, checked.figures, checked.problems, build, progress)
            yield from compare_files(site, digests, built.passing(files))


def _manifest_of(site: PublishedSite) -> bytes:
    """Empty when there is none to read: the checksums say so."""
    try:
        return site.read(MANIFEST)
    except (OSError, KeyError):
        return b""


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
