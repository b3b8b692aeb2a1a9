"""Run the declared checks, mark the observations they found, and give the account of what was checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.model.problem import Problem
from generator.model.status import Status
from generator.versions.intake.checks.interface import Check, Evidence, Finding
from generator.versions.intake.rows import Observation, ObservationKey


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """One check and what it found."""

    check: Check
    findings: tuple[Finding, ...]
    lines: tuple[str, ...]
    """The findings as Dutch lines with the name of the area, for the descriptor."""


def run_checks(checks: Sequence[Check], evidence: Evidence) -> tuple[tuple[Outcome, ...], tuple[Problem, ...]]:
    """Run all checks; a number of findings other than the known one is a problem."""
    outcomes = tuple(_run(check, evidence) for check in checks)
    return outcomes, tuple(_surprise(outcome) for outcome in outcomes if len(outcome.findings) != outcome.check.known)


def mark_observations(
    observations: Mapping[ObservationKey, Observation], outcomes: Sequence[Outcome]
) -> Mapping[ObservationKey, Observation]:
    """Write status and note of each finding on its observation; the numbers stay as delivered."""
    marked = dict(observations)
    for outcome in outcomes:
        for finding in outcome.findings:
            key = (outcome.check.indicator, finding.region, finding.period)
            if finding.status is not None and key in marked:
                row = marked[key]
                status = row.status if finding.status is Status.NORMAL else finding.status
                marked[key] = replace(row, status=status, note=" ".join(part for part in (row.note, finding.note) if part))
    return marked


def _run(check: Check, evidence: Evidence) -> Outcome:
    findings = tuple(sorted(check.find(evidence), key=lambda finding: (finding.region, finding.period)))
    lines = tuple(f"{evidence.name_of(finding.region)} ({finding.region}), {finding.period}: {finding.note}" for finding in findings)
    return Outcome(check=check, findings=findings, lines=lines)


def _surprise(outcome: Outcome) -> Problem:
    lines = " | ".join(outcome.lines[:8]) + (" | …" if len(outcome.lines) > 8 else "")  # noqa: PLR2004 - what fits on a screen
    return Problem(
        place=outcome.check.place,
        code="check-unexpected-count",
        found=f"De controle '{outcome.check.title}' vond {len(outcome.findings)} bijzonderheden: {lines or 'geen'}.",
        expected=f"Bekend en verklaard zijn er {outcome.check.known}.",
        next_step="Bekijk elk geval; verklaar het in de mapping en zet daarna 'aantal' op het nieuwe aantal.",
    )
