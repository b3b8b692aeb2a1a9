"""What is checked of the figures themselves: boundary year, coverage, precision, units."""

from __future__ import annotations

from generator.model.check import Check
from generator.model.language import mark
from generator.model.problem import Severity

VALUE_CHECKS: tuple[Check, ...] = (
    Check(
        code="series-syntax",
        title=mark("De descriptor zegt goed uit welke levering elke reeks komt"),
        explanation=mark("Uit 'series' blijkt welke jaren er zijn, volgens welke indeling, en hoe de bron afrondt."),
    ),
    Check(
        code="region-year",
        title=mark("Gebieden zijn van het goede indelingsjaar"),
        explanation=mark("Een code kan in een ander jaar een ander stuk stad zijn."),
    ),
    Check(
        code="region-year-unknown",
        title=mark("Van elke levering is het indelingsjaar bekend"),
        explanation=mark("Zonder indelingsjaar is niet na te gaan of een cijfer over hetzelfde gebied gaat."),
        severity=Severity.WARNING,
    ),
    Check(
        code="coverage-differs",
        title=mark("De jaren en niveaus zijn die van de opgave in de descriptor"),
        explanation=mark("Een jaar dat stil wegvalt of erbij komt, verandert elke vergelijking."),
    ),
    Check(
        code="period-gap",
        title=mark("Een reeks heeft geen gaten, of de gaten zijn opgegeven"),
        explanation=mark("Een lijn over een jaar dat ontbreekt, laat iets zien wat niet gemeten is."),
        severity=Severity.WARNING,
    ),
    Check(
        code="too-many-decimals",
        title=mark("Cijfers hebben niet meer decimalen dan is opgegeven"),
        explanation=mark("Extra decimalen komen meestal uit een omrekening, niet uit de bron."),
    ),
    Check(
        code="rounding-differs",
        title=mark("Cijfers zijn afgerond zoals de bron zegt"),
        explanation=mark("Een cijfer dat niet op de afronding van de bron past, is waarschijnlijk niet van die bron."),
        severity=Severity.WARNING,
    ),
    Check(
        code="unit-changed",
        title=mark("Eenheid, factor en decimalen zijn die van de vorige editie"),
        explanation=mark("Een andere eenheid onder dezelfde naam maakt twee edities onvergelijkbaar."),
        severity=Severity.WARNING,
    ),
    Check(
        code="thousandfold",
        title=mark("Duizendtallen en eenheden lopen niet door elkaar"),
        explanation=mark("Het CBS geeft WOZ en inkomen soms in duizenden euro's; dan is een cijfer duizend keer te klein of te groot."),
    ),
)
