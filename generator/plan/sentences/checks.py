"""What an auditor reads of the checks: counts and findings in, sentences out."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.problem import Problem, Severity
from generator.model.sentence import Code, Link, Sentence
from generator.plan.sentences.wording import worded

SEVERITIES: Mapping[Severity, str] = {Severity.ERROR: "fout", Severity.WARNING: "waarschuwing"}
_PACKAGES = "data/"


def lead(checks: int, found: int, warnings: int) -> tuple[Sentence, ...]:
    """How much was checked, what a finding means, and how much was found."""
    checked: Sentence = (
        "Wij voeren ",
        Code(str(checks)),
        " controles uit op bestanden, datapakketten, cijfers en teksten. Vindt een controle een fout, dan wordt deze site niet gemaakt: ",
        "fouten staan hier dus nooit. Een waarschuwing blijft hier staan. ",
        "Wat al bekend was en bij het inlezen is uitgelegd, telt hier niet mee: dat staat verder naar onderen.",
    )
    if not warnings:
        return (checked, ("Voor deze editie zijn er geen waarschuwingen.",))
    return (
        checked,
        (*_counted(found, "controle vond", "controles vonden"), " iets: ", *_counted(warnings, "waarschuwing", "waarschuwingen"), "."),
        ("Een melding is geschreven voor de makers: zij zegt ook wat hun te doen staat.",),
    )


def outcome(problems: int) -> Sentence:
    """How often a check found something."""
    return (*_counted(problems, "melding", "meldingen"), ".") if problems else ("Niets nieuws gevonden.",)


def finding(problem: Problem) -> Sentence:
    """One warning with its place; a place in a package leads to the published file."""
    path = problem.place.path
    place = Link(str(problem.place), path) if path.startswith(_PACKAGES) else Code(str(problem.place))
    return (place, ": ", *worded(problem.message))


def recorded(package: str, version: str, findings: int) -> Sentence:
    """How much a check at import found, and in which package it is on record."""
    return (f"Pakket {package} ", Code(version), ": ", *_counted(findings, "bijzonderheid", "bijzonderheden"), ".")


def recorded_finding(text: str) -> Sentence:
    """One finding as the package tells it."""
    return worded(text)


def clean_summary(checks: int) -> Sentence:
    """The checks that found nothing, before they are listed."""
    return (*_counted(checks, "andere controle", "andere controles"), ": niets nieuws gevonden")


def imports_summary(checks: int) -> Sentence:
    """The checks at import that found nothing; empty when there are none."""
    return (*_counted(checks, "andere controle", "andere controles"), " bij het inlezen: niets gevonden") if checks else ()


def clean_import(name: str) -> Sentence:
    """A check at import that found nothing."""
    return worded(name)


def _counted(number: int, one: str, many: str) -> Sentence:
    return (Code(str(number)), f" {one if number == 1 else many}")
