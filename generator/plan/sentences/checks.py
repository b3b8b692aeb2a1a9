"""What an auditor reads of the checks: counts and findings in, sentences out."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.language import mark, spoken_language
from generator.model.problem import Problem, Severity
from generator.model.saying import say, say_counted
from generator.model.sentence import Code, Link, Sentence
from generator.plan.sentences.wording import joined, quoted, translated, worded

SEVERITIES: Mapping[Severity, str] = {Severity.ERROR: mark("fout"), Severity.WARNING: mark("waarschuwing")}
_PACKAGES = "data/"


def lead(checks: int, found: int, warnings: int) -> tuple[Sentence, ...]:
    """How much was checked, what a finding means, and how much was found."""
    checked = say(
        "Wij voeren {aantal} controles uit op bestanden, datapakketten, cijfers en teksten. "
        "Vindt een controle een fout, dan wordt deze site niet gemaakt: fouten staan hier dus nooit. Een waarschuwing blijft hier staan. "
        "Wat al bekend was en bij het inlezen is uitgelegd, telt hier niet mee: dat staat verder naar onderen.",
        aantal=_number(checks),
    )
    if not warnings:
        return (checked, say("Voor deze editie zijn er geen waarschuwingen."))
    counted = say_counted(
        "{aantal} controle vond iets: {waarschuwingen}.",
        "{aantal} controles vonden iets: {waarschuwingen}.",
        found,
        aantal=_number(found),
        waarschuwingen=say_counted("{aantal} waarschuwing", "{aantal} waarschuwingen", warnings, aantal=_number(warnings)),
    )
    meant = say("Een melding is geschreven voor de makers: zij zegt ook wat hun te doen staat.")
    if spoken_language().is_source:
        return (checked, counted, meant)
    return (checked, counted, joined((meant, say("De meldingen zelf zijn er alleen in het Nederlands."))))


def outcome(problems: int) -> Sentence:
    """How often a check found something."""
    if not problems:
        return say("Niets nieuws gevonden.")
    return say_counted("{aantal} melding.", "{aantal} meldingen.", problems, aantal=_number(problems))


def finding(problem: Problem) -> Sentence:
    """One warning with its place; a place in a package leads to the published file."""
    path = problem.place.path
    place = Link(str(problem.place), path) if path.startswith(_PACKAGES) else Code(str(problem.place))
    return say("{plaats}: {melding}", plaats=place, melding=quoted(problem.message))


def recorded(package: str, version: str, findings: int) -> Sentence:
    """How much a check at import found, and in which package it is on record."""
    return say_counted(
        "Pakket {pakket} {versie}: {aantal} bijzonderheid.",
        "Pakket {pakket} {versie}: {aantal} bijzonderheden.",
        findings,
        pakket=package,
        versie=Code(version),
        aantal=_number(findings),
    )


def recorded_finding(about: str, found: str) -> Sentence:
    """One finding as the package tells it."""
    return (*worded(about), *translated(found))


def clean_summary(checks: int) -> Sentence:
    """The checks that found nothing, before they are listed."""
    return say_counted(
        "{aantal} andere controle: niets nieuws gevonden",
        "{aantal} andere controles: niets nieuws gevonden",
        checks,
        aantal=_number(checks),
    )


def imports_summary(checks: int) -> Sentence:
    """The checks at import that found nothing; empty when there are none."""
    if not checks:
        return ()
    return say_counted(
        "{aantal} andere controle bij het inlezen: niets gevonden",
        "{aantal} andere controles bij het inlezen: niets gevonden",
        checks,
        aantal=_number(checks),
    )


def clean_import(name: str) -> Sentence:
    """A check at import that found nothing."""
    return worded(name)


def _number(number: int) -> Code:
    return Code(str(number))
