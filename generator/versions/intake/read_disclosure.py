"""`[[geheimhouding]]`, `[[ook_geheim]]`, `[[verbanden]]` and `[[bekend]]` of a mapping → what may not be published, and what is known."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from generator.model.disclosure import DEFAULT_RULE, Disclosure, DisclosureRule, KnownTotal, ShareRelation, SumRelation
from generator.model.region import Level
from generator.versions.intake.mapping import Withheld
from generator.versions.intake.section import Section

_KINDS = ("som", "deelsom", "aandeel")


def read_disclosure(documents: Sequence[Section]) -> Disclosure:
    """Read the rules, ties and known totals of all parts of a mapping."""
    ties = [_read_tie(entry) for document in documents for entry in document.tables("verbanden")]
    return Disclosure(
        rules=tuple(_read_rule(entry) for document in documents for entry in document.tables("geheimhouding")),
        sums=tuple(tie for tie in ties if isinstance(tie, SumRelation)),
        shares=tuple(tie for tie in ties if isinstance(tie, ShareRelation)),
        totals=tuple(_read_total(entry) for document in documents for entry in document.tables("bekend")),
    )


def read_withheld(documents: Sequence[Section]) -> tuple[Withheld, ...]:
    """Read which figures are withheld to protect others."""
    return tuple(_read_withheld(entry) for document in documents for entry in document.tables("ook_geheim"))


def _read_rule(section: Section) -> DisclosureRule:
    """A threshold that is left out is that of the default."""
    rule = DisclosureRule(
        indicators=section.texts("indicatoren"),
        minimum_count=section.integer("kleinste_aantal", DEFAULT_RULE.minimum_count),
        minimum_denominator=section.integer("kleinste_noemer", DEFAULT_RULE.minimum_denominator),
        finest=Level(section.choice("fijnste_niveau", tuple(Level), Level.NEIGHBOURHOOD)),
        rounding=section.integer("afronding", 1),
        reason=section.text("reden"),
        source=section.text("bron"),
    )
    section.close()
    if not rule.indicators:
        _report(section, "De regel noemt geen enkele indicator.", 'Schrijf bijvoorbeeld indicatoren = ["bijstand"].')
    if rule.rounding < 1 or min(rule.minimum_count, rule.minimum_denominator) < 0:
        _report(section, "Een grens is kleiner dan nul, of de afronding kleiner dan één.", "Schrijf een heel getal.")
    return rule


def _read_tie(section: Section) -> SumRelation | ShareRelation:
    kind = section.choice("soort", _KINDS)
    if kind == "aandeel":
        tie: SumRelation | ShareRelation = ShareRelation(
            share=section.text("indicator"),
            numerator=section.text("teller"),
            denominator=section.text("noemer"),
            factor=section.integer("factor", 100),
        )
    else:
        tie = SumRelation(whole=section.text("geheel"), parts=section.texts("delen"), complete=kind == "som")
    section.close()
    return tie


def _read_total(section: Section) -> KnownTotal:
    total = KnownTotal(
        indicator=section.text("indicator"),
        areas=section.texts("gebieden"),
        period=section.text("periode"),
        count=_read_decimal(section, "aantal", ""),
        margin=_read_decimal(section, "marge", "0"),
        source=section.text("bron"),
    )
    section.close()
    return total


def _read_decimal(section: Section, name: str, default: str) -> Decimal:
    text = section.text(name, default) if default else section.text(name)
    try:
        return Decimal(text)
    except InvalidOperation:
        _report(section, f"'{text}' is geen getal.", f"Schrijf '{name}' als een getal tussen aanhalingstekens.")
        return Decimal(0)


def _read_withheld(section: Section) -> Withheld:
    withheld = Withheld(
        indicator=section.text("indicator"),
        areas=section.texts("gebieden"),
        periods=section.texts("perioden"),
        place=section.place,
    )
    section.close()
    return withheld


def _report(section: Section, found: str, next_step: str) -> None:
    section.file.report(section.key, "mapping-wrong-disclosure", found, next_step)
