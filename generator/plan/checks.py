"""The catalogue of checks and the warnings of an edition in, the account of what was checked and found out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.blocks import CheckLine, CheckReport, RecordedLine
from generator.model.check import Check
from generator.model.language import spoken
from generator.model.package import DataPackage, recorded_checks
from generator.model.problem import Problem, Severity
from generator.plan.report import Report
from generator.plan.sentences import checks as words


def plan_checks(report: Report, problems: Sequence[Problem], checks: Sequence[Check]) -> CheckReport:
    """First what was found, by `validate` and at import; then, folded, the checks that found nothing."""
    own = sorted(problem for problem in problems if _concerns(report, problem))
    lines = [_line(check, [problem for problem in own if problem.code == check.code]) for check in _with_unknown(checks, own)]
    recorded = [line for _, package in sorted(report.edition.packages.items()) for line in _recorded(package)]
    found, clean = [line for line in lines if line.findings], [line for line in lines if not line.findings]
    clean_imports = tuple(words.clean_import(line.name) for line in recorded if not line.findings)
    return CheckReport(
        lead=words.lead(len(lines), len(found), len(own)),
        found=tuple(found),
        recorded=tuple(line for line in recorded if line.findings),
        clean=tuple(clean),
        clean_summary=words.clean_summary(len(clean)),
        imports_summary=words.imports_summary(len(clean_imports)),
        clean_imports=clean_imports,
    )


def _with_unknown(checks: Sequence[Check], problems: Sequence[Problem]) -> Iterator[Check]:
    """The catalogue, and after it any code that it does not explain: nothing found may disappear from the page."""
    yield from checks
    known = {check.code for check in checks}
    for code in sorted({problem.code for problem in problems} - known):
        yield Check(code=code, title=code, explanation="", severity=Severity.WARNING)


def _line(check: Check, problems: Sequence[Problem]) -> CheckLine:
    return CheckLine(
        code=check.code,
        name=spoken(check.title),
        explanation=spoken(check.explanation),
        severity=spoken(words.SEVERITIES[check.severity]),
        outcome=words.outcome(len(problems)),
        findings=tuple(words.finding(problem) for problem in problems),
    )


def _recorded(package: DataPackage) -> Iterator[RecordedLine]:
    """The account of checks in the descriptor of a package."""
    for check in recorded_checks(package):
        findings = tuple(words.recorded_finding(about, found) for about, found in check.findings)
        outcome = words.recorded(package.name, package.version, len(findings))
        yield RecordedLine(name=spoken(check.title), outcome=outcome, findings=findings)


def _concerns(report: Report, problem: Problem) -> bool:
    """A warning about this edition, its packages, or the site as a whole; not one about another edition."""
    path = problem.place.path
    folders = [f"{package.folder}/" for package in report.edition.packages.values()]
    if path.startswith("data/"):
        return any(path.startswith(folder) for folder in folders)
    part = path.removeprefix("content/").partition("/")[0]
    return part == report.id or not part.isdigit()
