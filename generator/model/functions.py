"""The named functions of provenance records, each defined in the grammar itself, with its source; published as `functies.json`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.language import mark


@dataclass(frozen=True, kw_only=True, slots=True)
class NamedFunction:
    """A formula with a name: whoever reads a record can look up what is computed and who says it is sound."""

    name: str
    parameters: tuple[str, ...]
    formula: str
    meaning: str
    """Dutch, for an auditor: what the function gives."""
    source: str
    """Where the formula was published."""


_WILSON = mark(
    "E.B. Wilson (1927), JASA 22, p. 209-212; zo beschreven door R.G. Newcombe (1998), Statistics in Medicine 17, p. 857-872, methode 3."
)
_BYAR = mark("N.E. Breslow en N.E. Day (1987), Statistical Methods in Cancer Research II, IARC, formule 2.6 (benadering van Byar).")
_GARWOOD = mark("F. Garwood (1936), Biometrika 28, p. 437-442; D.G. Altman e.a. (2000), Statistics with Confidence, hoofdstuk 7.")
_MOVER = mark(
    "G.Y. Zou en A. Donner (2008), Statistics in Medicine 27, p. 1693-1702 (MOVER). Met de grenzen van Wilson is dit methode 10 van "
    "R.G. Newcombe (1998), Statistics in Medicine 17, p. 873-890."
)
_LOG = mark(
    "D. Katz e.a. (1978), Biometrics 34, p. 469-474 (aandelen); K.J. Rothman, S. Greenland en T.L. Lash (2008), Modern Epidemiology, "
    "3e druk, hoofdstuk 14 (aantallen gebeurtenissen)."
)
_WHOLE = mark(
    "Herleiding: het geheel is het gewogen gemiddelde van het deel (gewicht w) en de rest (1 - w); deel en rest delen geen mensen."
)

_FUNCTIONS = (
    NamedFunction(
        name="z_waarde",
        parameters=("kans",),
        formula="normaal_kwantiel((1 + kans) / 2)",
        meaning=mark("Hoeveel standaardfouten een marge breed is, aan elke kant, bij deze kans."),
        source=mark("Tweezijdig kwantiel van de normale verdeling."),
    ),
    NamedFunction(
        name="wilson_onder",
        parameters=("a", "n", "z"),
        formula="max(0, (a + z**2 / 2 - z * wortel(a * (n - a) / n + z**2 / 4)) / (n + z**2))",
        meaning=mark("Ondergrens van een aandeel: a van de n."),
        source=_WILSON,
    ),
    NamedFunction(
        name="wilson_boven",
        parameters=("a", "n", "z"),
        formula="min(1, (a + z**2 / 2 + z * wortel(a * (n - a) / n + z**2 / 4)) / (n + z**2))",
        meaning=mark("Bovengrens van een aandeel: a van de n."),
        source=_WILSON,
    ),
    NamedFunction(
        name="byar_onder",
        parameters=("a", "z"),
        formula="a * (1 - 1 / (9 * a) - z / (3 * wortel(a)))**3",
        meaning=mark("Ondergrens van een aantal gebeurtenissen, vanaf 10."),
        source=_BYAR,
    ),
    NamedFunction(
        name="byar_boven",
        parameters=("a", "z"),
        formula="(a + 1) * (1 - 1 / (9 * (a + 1)) + z / (3 * wortel(a + 1)))**3",
        meaning=mark("Bovengrens van een aantal gebeurtenissen, vanaf 10."),
        source=_BYAR,
    ),
    NamedFunction(
        name="exact_onder",
        parameters=("a", "kans"),
        formula="chi2_kwantiel((1 - kans) / 2, 2 * a) / 2",
        meaning=mark("Ondergrens van een aantal gebeurtenissen onder de 10; is dat aantal 0, dan ook de chi-kwadraat en de grens."),
        source=_GARWOOD,
    ),
    NamedFunction(
        name="exact_boven",
        parameters=("a", "kans"),
        formula="chi2_kwantiel((1 + kans) / 2, 2 * a + 2) / 2",
        meaning=mark("Bovengrens van een aantal gebeurtenissen onder de 10."),
        source=_GARWOOD,
    ),
    NamedFunction(
        name="mover_onder",
        parameters=("a", "a_onder", "b", "b_boven"),
        formula="a - b - wortel((a - a_onder)**2 + (b_boven - b)**2)",
        meaning=mark("Ondergrens van het verschil van getallen die niet van elkaar afhangen, uit hun eigen grenzen."),
        source=_MOVER,
    ),
    NamedFunction(
        name="mover_boven",
        parameters=("a", "a_boven", "b", "b_onder"),
        formula="a - b + wortel((a_boven - a)**2 + (b - b_onder)**2)",
        meaning=mark("Bovengrens van het verschil van getallen die niet van elkaar afhangen, uit hun eigen grenzen."),
        source=_MOVER,
    ),
    NamedFunction(
        name="log_onder",
        parameters=("v", "variantie", "z"),
        formula="v / exp(z * wortel(variantie))",
        meaning=mark("Ondergrens van een verhouding v, uit de variantie van haar logaritme."),
        source=_LOG,
    ),
    NamedFunction(
        name="log_boven",
        parameters=("v", "variantie", "z"),
        formula="v * exp(z * wortel(variantie))",
        meaning=mark("Bovengrens van een verhouding v, uit de variantie van haar logaritme."),
        source=_LOG,
    ),
    NamedFunction(
        name="tegenover_geheel",
        parameters=("v", "w"),
        formula="v / (w * v + 1 - w)",
        meaning=mark("Van de verhouding v van een deel tot de rest naar die van het deel tot het geheel; w is het gewicht van het deel."),
        source=_WHOLE,
    ),
)

NAMED_FUNCTIONS: Mapping[str, NamedFunction] = {function.name: function for function in _FUNCTIONS}
"""By name, each after those it leans on."""
