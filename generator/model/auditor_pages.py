"""The pages an auditor works from: one context a kind, each field documented; what `page.py` is for the other pages."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.blocks import CheckReport, LinkGroup, LinkLine, PackageLine, Section, ValueTable
from generator.model.origin_blocks import FigureOrigin, MissingOrigin, RankingNote, SourceFile
from generator.model.page_head import PageHead
from generator.model.proof import ReportingStatus, TargetProof
from generator.model.sentence import Link, Sentence


@dataclass(frozen=True, kw_only=True)
class AccountabilityPage:
    """`/<edition>/verantwoording/`."""

    head: PageHead
    lead: tuple[Sentence, ...]
    packages: tuple[PackageLine, ...]
    checks: CheckReport
    status: ReportingStatus
    proof: TargetProof
    """Every target beside what an auditor asks of it."""
    changes: tuple[Sentence, ...]
    corrections: tuple[Sentence, ...]
    """Figures that changed after they were published; one sentence that there are none, nothing in a draft."""
    shortcomings: tuple[Sentence, ...]
    facts: tuple[Sentence, ...]
    """Numbers typed by hand in narratives, with their source."""
    verify: tuple[str, ...]
    """Commands to copy."""
    methods: Link
    citation: str
    """How to name the edition as a source."""


@dataclass(frozen=True, kw_only=True)
class DifferencesPage:
    """`/<edition>/verantwoording/verschillen/`: what changed in the packages since the previous edition."""

    head: PageHead
    lead: tuple[Sentence, ...]
    overview: ValueTable
    """A row a package: versions, and how many observations changed, disappeared and came."""
    sections: tuple[Section, ...]
    """One a package: every changed cell, new observations by indicator and period, structure and metadata."""


@dataclass(frozen=True, kw_only=True)
class DownloadsPage:
    """`/<edition>/downloads/`."""

    head: PageHead
    lead: tuple[Sentence, ...]
    groups: tuple[LinkGroup, ...]
    citation: str


@dataclass(frozen=True, kw_only=True)
class ProvenancePage:
    """`/<edition>/herkomst/`: what a provenance record is, and where they stand."""

    head: PageHead
    lead: tuple[Sentence, ...]
    example: ValueTable
    """One figure with its operands filled in."""
    recompute: str
    """The same figure as a statement in SQL; empty when the edition has no figure."""
    recompute_lead: tuple[Sentence, ...]
    """How to run it, and what stands in it."""
    groups: tuple[LinkGroup, ...]
    """By indicator: the pages on which every figure of a period is taken apart."""
    files: tuple[LinkLine, ...]


@dataclass(frozen=True, kw_only=True)
class OriginPage:
    """`/<edition>/herkomst/<indicator>/<period>/`: every figure of one indicator and period that a page shows or that one rests on."""

    head: PageHead
    lead: tuple[Sentence, ...]
    origins: tuple[FigureOrigin, ...]
    steps: tuple[FigureOrigin, ...]
    """What no page shows and is computed on the way to what pages show."""
    ranking: RankingNote | None
    """The buurten as the indexes of inequality count them."""
    missing: tuple[MissingOrigin, ...]
    """What pages show as missing."""
    files: tuple[SourceFile, ...]
    """The lines that all of these are made from."""
    terms: tuple[Sentence, ...]
    """Every word that the page uses, explained."""
    recompute: str
    """One statement in SQL that computes all of them anew."""
    recompute_lead: tuple[Sentence, ...]
    records: tuple[LinkLine, ...]
    """The same for programs, and the indicator itself."""
