"""Where a figure comes from in words: a figure, its formula and the words of a page in, sentences out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from generator.model.area_claim import AreaClaim
from generator.model.book import FigureName, read_figure_id
from generator.model.figure import Figure, Missing, SourceCell
from generator.model.functions import NAMED_FUNCTIONS
from generator.model.naming import MEASURE_NAMES
from generator.model.sentence import Code, Link, Moment, Sentence
from generator.plan.sentences.wording import lowered, quantity, worded

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


def origins_title(indicator: str, period: str) -> str:
    """Title of a page; it holds whole years only, so a range is told in words."""
    return f"Herkomst: {indicator}, {period.replace('-', ' tot en met ')}"


def origins_lead(indicator: Link, period: str) -> tuple[Sentence, ...]:
    """What stands on the page, and how a reader came there."""
    return (
        (
            "Hier staat van elk cijfer over ",
            Link(lowered(indicator.text), indicator.target),
            " in ",
            Moment(period),
            " waar het vandaan komt.",
        ),
        (
            "Bij elk cijfer: de plaats in het bestand, de formule, en dezelfde formule met de getallen ingevuld. ",
            "Onderaan staat wat de woorden betekenen.",
        ),
    )


def origin_told(figure: Figure) -> Sentence:
    """The figure with its unit, and whether it was taken over or computed."""
    return (*quantity(figure, figure.unit), ". ", _made_of(figure), *_rounding(figure), *_note(figure))


def missing_told(value: Missing) -> Sentence:
    """That there is no figure, and why."""
    reason = worded(value.reason) if value.reason != value.status.label else ()
    return ("Hier staat geen cijfer: ", value, ". ", *reason)


def claim_told(claim: AreaClaim) -> Sentence:
    """That something was proven of the area beside the city, with the limits that prove it."""
    lower, upper, least, most = claim.limits
    over: Sentence = ("Getoetst tegen de stad",)
    if claim.first != claim.last:
        over = ("De verandering sinds ", Moment(claim.first), ", getoetst tegen de stad")
    return (
        *over,
        ": verschil tussen ",
        lower,
        " en ",
        upper,
        ", verhouding tussen ",
        least,
        " en ",
        most,
        ". Dat is meer dan toeval en afronding, ook met alle ",
        Code(str(claim.comparisons)),
        " uitspraken van de editie samen.",
    )


_SIDES: Mapping[str, str] = MappingProxyType({"oud": "was", "nieuw": "is nu", "verschil": "verschil", "procent": "verschil in procenten"})


def measure_told(name: FigureName) -> Sentence:
    """What a figure is, as it stands behind the name of an area."""
    words = measure_words(name)
    return (": ", *words) if words else ()


def measure_words(name: FigureName) -> Sentence:
    """The measure when it is not the value itself; of a changed cell since when."""
    if not name.previous:
        return (measure_name(name.measure),) if name.measure else ()
    column, _, side = name.measure.partition(".")
    return ("veranderd sinds de editie ", Moment(name.previous), f", kolom {column}, {_SIDES[side]}")


def _made_of(figure: Figure) -> str:
    if read_figure_id(figure.id).measure == "doel":
        return "Dit getal is gekozen, niet gemeten. De formule laat zien dat het tempo dat nodig is, daar uitkomt."
    operands = tuple(figure.operands.values())
    if figure.formula in figure.operands and isinstance(operands[0], SourceCell):
        return "Dit getal staat zo in het bestand."
    cells = any(isinstance(operand, SourceCell) for operand in operands)
    figures = any(isinstance(operand, Figure) for operand in operands)
    if cells and figures:
        return "Berekend uit getallen in het bestand en uit andere cijfers."
    return "Berekend uit getallen in het bestand." if cells else "Berekend uit andere cijfers."


def _rounding(figure: Figure) -> Sentence:
    return (" Afgerond; de exacte waarde is ", Code(figure.value), ".") if figure.rounded != figure.exact else ()


def _note(figure: Figure) -> Sentence:
    return (" ", *worded(figure.note)) if figure.note else ()


def words_of_origins(figures: Iterable[Figure], measures: Iterable[str], methods: Link) -> tuple[Sentence, ...]:
    """Every word the page uses: what always stands there, then the columns, measures and functions that occur; `methods` explains how."""
    known = tuple(figures)
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
        ("Pakket en versie: bestanden die bij elkaar horen, met een nummer. Een versie verandert niet meer.",),
        *((f"Kolom {name}: {_COLUMNS[name]}.",) for name in sorted(columns & _COLUMNS.keys())),
        *((f"{_measure(name)}: ", *worded(MEASURE_NAMES[name]), ".") for name in MEASURE_NAMES if name in set(measures)),
        *_functions(known),
        *_constants(" ".join({figure.formula for figure in known}), methods),
    )


def _constants(formulas: str, methods: Link) -> Iterator[Sentence]:
    """Numbers in the formulas that stand in no file, and why they are there."""
    if "0.95" in formulas:
        yield (
            "Kans ",
            Code("0.95"),
            ": zo groot is de kans dat een marge de echte waarde bevat, als alleen toeval meespeelt (",
            Code("95 procent"),
            ").",
        )
    if "1 - 0.05 /" in formulas:
        yield (
            Code("1 - 0.05 / n"),
            ": wie veel vergelijkt, vindt altijd wel iets. Daarom is de kans op toeval (",
            Code("0.05"),
            ") gedeeld door het aantal vergelijkingen in de editie (Bonferroni). Welke dat zijn, staat onderaan ",
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
            Code("(n * (n - 1) / 2 - z_waarde(0.95) * wortel(n * (n - 1) * (2 * n + 5) / 18)) / 2"),
            ", met ",
            Code("n"),
            " jaren. De bovengrens is even ver van boven.",
        )


def measure_name(measure: str) -> str:
    """A measure as it stands behind the name of an area, e.g. `verschil, ondergrens`."""
    return measure.replace("-", " ")


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


def recompute_all_lead() -> Sentence:
    """What the statement of a page gives."""
    return ("De uitkomst is een tabel met een rij per cijfer: zijn naam en zijn exacte waarde.",)
