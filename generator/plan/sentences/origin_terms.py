"""The words and numbers on a page that takes figures apart, each explained: figures in, sentences out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType

from generator.model.book import read_figure_id
from generator.model.figure import Figure, SourceCell
from generator.model.functions import NAMED_FUNCTIONS
from generator.model.identifiers import NEIGHBOURHOODS
from generator.model.naming import GROUP_NAMES, MEASURE_NAMES
from generator.model.sentence import Code, Link, Moment, Sentence
from generator.model.status import Status
from generator.plan.sentences.origins import measure_name
from generator.plan.sentences.wording import listed, worded

_SPREAD = re.compile(r"log_(onder|boven)|z_waarde")
_CALL = re.compile(r"\w+(?=\()")
_ARITHMETIC: Mapping[str, str] = MappingProxyType(
    {
        "som": "alle getallen opgeteld",
        "gemiddelde": "alle getallen opgeteld, gedeeld door hoeveel het er zijn",
        "mediaan": "het middelste getal als u ze op volgorde legt",
        "min": "het kleinste van de getallen",
        "max": "het grootste van de getallen",
        "abs": "het getal zonder minteken",
        "wortel": "de wortel: het getal dat met zichzelf vermenigvuldigd dit getal geeft",
        "exp": "het grondtal e tot deze macht",
        "ln": "de natuurlijke logaritme, het omgekeerde van exp",
        "normaal_kwantiel": "de waarde waar bij de normale verdeling dit deel van de kans onder ligt",
        "chi2_kwantiel": "de waarde waar bij de chi-kwadraatverdeling dit deel van de kans onder ligt",
    }
)
_COLUMNS = {
    "waarde": "het getal zoals de bron het geeft",
    "teller": MEASURE_NAMES["teller"],
    "noemer": MEASURE_NAMES["noemer"],
}
_STATUSES: tuple[Sentence, ...] = (
    (
        "Kolom status: een letter die zegt wat voor cijfer het is, uit de lijst ",
        Code("CL_OBS_STATUS"),
        " van SDMX. ",
        *listed([(Code(status.value), f" is {status.label or 'gewoon cijfer'}") for status in Status]),
        ".",
    ),
    ("Kolom opmerking: wat er over het getal te zeggen is, of waarom het ontbreekt.",),
)


def words_of_origins(figures: Iterable[Figure], *, absent: bool, rounding: Fraction, methods: Link) -> tuple[Sentence, ...]:
    """Every word the page uses: what always stands there, then the columns, measures, groups, functions and constants that occur.

    `absent` says whether the page has missing values, `rounding` is the step to which the source rounds (0 = none); `methods` explains how.
    """
    known = tuple(figures)
    names = {read_figure_id(one.id) for figure in known for one in (figure, *_figures_in(figure))}
    measures = {name.measure for name in names}
    columns = {operand.column for figure in known for operand in figure.operands.values() if isinstance(operand, SourceCell)}
    return (
        (
            "Afgerond: op een pagina staat een cijfer met weinig decimalen; wat precies in het midden ligt, wordt van nul af afgerond. ",
            "De exacte waarde is het getal daarvoor. ",
            "In een exacte waarde, een formule en een bestand staat een punt voor de decimalen; in de tekst een komma.",
        ),
        (
            "Formule: de berekening, met namen voor de getallen. ",
            Code("*"),
            " is keer, ",
            Code("/"),
            " is gedeeld door, ",
            Code("**"),
            " is tot de macht. Achter ‘Ingevuld’ staat de berekening met de getallen zelf.",
        ),
        (
            "Bestand: een tabel als tekst (CSV), die bij deze site gepubliceerd is. De regels zijn geteld vanaf de kop, dat is regel ",
            Code("1"),
            ".",
        ),
        ("Regel uit het bestand: zo staat hij er. De kolommen zijn gescheiden door komma’s. Wat gebruikt is, is omlijnd.",),
        ("Gebied: een code van het CBS. ", Code("GM"), " is een gemeente, ", Code("WK"), " een wijk en ", Code("BU"), " een buurt."),
        ("Pakket en versie: bestanden die bij elkaar horen, met een nummer. Een versie verandert niet meer.",),
        *((f"Kolom {name}: {_COLUMNS[name]}.",) for name in sorted(columns & _COLUMNS.keys())),
        *((f"{_measure(name)}: ", *worded(MEASURE_NAMES[name]), ".") for name in MEASURE_NAMES if name in measures),
        *(_STATUSES if absent else ()),
        *_groups({name.area for name in names}, methods),
        *_functions(known),
        *_constants(" ".join({figure.formula for figure in known}), rounding, methods),
    )


def _figures_in(figure: Figure) -> Iterator[Figure]:
    return (operand for operand in figure.operands.values() if isinstance(operand, Figure))


def _groups(areas: Iterable[str], methods: Link) -> Iterator[Sentence]:
    """Who is in a group that is no area of the CBS."""
    found = [name for area, name in GROUP_NAMES.items() if area in set(areas) and area != NEIGHBOURHOODS]
    if found:
        yield (*listed([(f"‘{name}’",) for name in found]), ": wie daarbij horen, staat bij ", methods, ".")


def _constants(formulas: str, rounding: Fraction, methods: Link) -> Iterator[Sentence]:
    """Numbers in the formulas that stand in no file, and why they are there."""
    step = str(rounding) if rounding.denominator == 1 else repr(float(rounding))
    if rounding and (f"{step} / 2" in formulas or f"* {step}" in formulas):
        yield (
            Code(step),
            ": de bron rondt af op deze stap. Het echte getal kan er een stap gedeeld door ",
            Code("2"),
            " naast liggen; een verschil van zulke getallen de hele stap.",
        )
    if "0.95" in formulas:
        yield (
            "Kans ",
            Code("0.95"),
            ": zo groot is de kans dat een marge de echte waarde bevat, als alleen toeval meespeelt (",
            Code("95 procent"),
            ").",
        )
    if _SPREAD.search(formulas):
        yield (
            "Variantie: een maat voor hoe ver een getal door toeval kan uiteenlopen. Een standaardfout is de wortel daarvan. ",
            "Een marge is een aantal standaardfouten breed, aan elke kant.",
        )
    if "(1 - n / m)" in formulas or "(1 - n2 / m2)" in formulas:
        yield (
            "Een buurt hoort zelf bij de stad. Daarom zijn zij en alle anderen vergeleken (",
            Code("c - a"),
            " van de ",
            Code("m - n"),
            "), en is dat omgerekend naar de hele stad (",
            Code("1 - n / m"),
            "). Hoe en waarom, staat bij ",
            methods,
            ".",
        )
    if "1 - 0.05 /" in formulas:
        yield (
            Code("1 - 0.05 / aantal"),
            ": wie veel vergelijkt, vindt altijd wel iets. Daarom is de kans op toeval (",
            Code("0.05"),
            ") gedeeld door het aantal vergelijkingen in de editie (Bonferroni). Welke dat zijn en hoeveel, staat onderaan ",
            methods,
            ".",
        )
    if "1000000000" in formulas:
        yield (
            Code("1000000000"),
            ": vulling, die zelf niet meetelt. Van alle hellingen op volgorde is de grens van het tempo die op een vaste plaats (Sen, ",
            Moment("1968"),
            "; kans ",
            Code("95 procent"),
            "). Met de vulling erbij is dat precies de middelste, dus de mediaan. ",
            "De hoeveelste helling de ondergrens is, van onderen geteld en afgerond: ",
            Code("(jaren * (jaren - 1) / 2 - z_waarde(0.95) * wortel(jaren * (jaren - 1) * (2 * jaren + 5) / 18)) / 2"),
            ". Daarin is jaren het aantal jaren met een cijfer. De bovengrens is even ver van boven.",
        )


def _measure(name: str) -> str:
    return measure_name(name).capitalize()


def _functions(figures: tuple[Figure, ...]) -> Iterator[Sentence]:
    waiting = sorted({name for formula in {figure.formula for figure in figures} for name in _called(formula)})
    told: set[str] = set()
    while waiting:
        name = waiting.pop(0)
        if name in told:
            continue
        told.add(name)
        if name in _ARITHMETIC:
            yield (Code(name), f": {_ARITHMETIC[name]}.")
            continue
        function = NAMED_FUNCTIONS[name]
        yield (
            Code(f"{name}({', '.join(function.parameters)})"),
            " = ",
            Code(function.formula),
            ": ",
            *worded(function.meaning),
        )
        waiting.extend(sorted(_called(function.formula)))


def primitives() -> tuple[tuple[str, str], ...]:
    """What formulas may call without a definition of their own, each with what it gives."""
    return tuple(_ARITHMETIC.items())


@lru_cache(maxsize=4096)
def _called(formula: str) -> frozenset[str]:
    return frozenset(_CALL.findall(formula))
