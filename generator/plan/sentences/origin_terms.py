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
from generator.model.language import mark, spoken
from generator.model.naming import GROUP_NAMES, MEASURE_NAMES
from generator.model.saying import listed, say
from generator.model.sentence import Code, Link, Moment, Sentence
from generator.model.status import Status
from generator.plan.sentences.origins import measure_name
from generator.plan.sentences.scope import chance
from generator.plan.sentences.wording import joined, worded

_SPREAD = re.compile(r"log_(onder|boven)|z_waarde")
_CALL = re.compile(r"\w+(?=\()")
_ARITHMETIC: Mapping[str, str] = MappingProxyType(
    {
        "som": mark("alle getallen opgeteld"),
        "gemiddelde": mark("alle getallen opgeteld, gedeeld door hoeveel het er zijn"),
        "mediaan": mark("het middelste getal als u ze op volgorde legt"),
        "min": mark("het kleinste van de getallen"),
        "max": mark("het grootste van de getallen"),
        "abs": mark("het getal zonder minteken"),
        "wortel": mark("de wortel: het getal dat met zichzelf vermenigvuldigd dit getal geeft"),
        "exp": mark("het grondtal e tot deze macht"),
        "ln": mark("de natuurlijke logaritme, het omgekeerde van exp"),
        "normaal_kwantiel": mark("de waarde waar bij de normale verdeling dit deel van de kans onder ligt"),
        "chi2_kwantiel": mark(
            "de waarde waar bij de chi-kwadraatverdeling dit deel van de kans onder ligt; het tweede getal is het aantal vrijheidsgraden"
        ),
    }
)
_COLUMNS = {
    "waarde": mark("het getal zoals de bron het geeft"),
    "teller": MEASURE_NAMES["teller"],
    "noemer": MEASURE_NAMES["noemer"],
}
_PLAIN = mark("gewoon cijfer")


def words_of_origins(figures: Iterable[Figure], *, absent: bool, rounding: Fraction, methods: Link) -> tuple[Sentence, ...]:
    """Every word the page uses: what always stands there, then the columns, measures, groups, functions and constants that occur.

    `absent` says whether the page has missing values, `rounding` is the step to which the source rounds (0 = none); `methods` explains how.
    """
    known = tuple(figures)
    names = {read_figure_id(one.id) for figure in known for one in (figure, *_figures_in(figure))}
    measures = {name.measure for name in names}
    columns = {operand.column for figure in known for operand in figure.operands.values() if isinstance(operand, SourceCell)}
    return (
        *_always(),
        *(say("Kolom {kolom}: {betekenis}.", kolom=name, betekenis=spoken(_COLUMNS[name])) for name in sorted(columns & _COLUMNS.keys())),
        *(_meant(_measure(name), MEASURE_NAMES[name]) for name in MEASURE_NAMES if name in measures),
        *(_statuses() if absent else ()),
        *_groups({name.area for name in names}, methods),
        *_functions(known),
        *_constants(" ".join({figure.formula for figure in known}), rounding, methods),
    )


def _always() -> tuple[Sentence, ...]:
    return (
        say(
            "Afgerond: op een pagina staat een cijfer met weinig decimalen; wat precies in het midden ligt, wordt van nul af afgerond. "
            "De exacte waarde is het getal daarvoor. "
            "In een exacte waarde, een formule en een bestand staat een punt voor de decimalen; in de tekst een komma."
        ),
        say(
            "Formule: de berekening, met namen voor de getallen. {keer} is keer, {gedeeld} is gedeeld door, {macht} is tot de macht. "
            "Achter ‘Ingevuld’ staat de berekening met de getallen zelf.",
            keer=Code("*"),
            gedeeld=Code("/"),
            macht=Code("**"),
        ),
        say(
            "Bestand: een tabel als tekst (CSV), die bij deze site gepubliceerd is. "
            "De regels zijn geteld vanaf de kop, dat is regel {een}.",
            een=Code("1"),
        ),
        say("Regel uit het bestand: zo staat hij er. De kolommen zijn gescheiden door komma’s. Wat gebruikt is, is omlijnd."),
        say(
            "Gebied: een code van het CBS. {gemeente} is een gemeente, {wijk} een wijk en {buurt} een buurt.",
            gemeente=Code("GM"),
            wijk=Code("WK"),
            buurt=Code("BU"),
        ),
        say("Pakket en versie: bestanden die bij elkaar horen, met een nummer. Een versie verandert niet meer."),
    )


def _meant(word: Sentence | str, meaning: str) -> Sentence:
    return say("{woord}: {betekenis}.", woord=word, betekenis=worded(spoken(meaning)))


def _statuses() -> tuple[Sentence, ...]:
    letters = [say("{letter} is {betekenis}", letter=Code(one.value), betekenis=one.label or spoken(_PLAIN)) for one in Status]
    return (
        say(
            "Kolom status: een letter die zegt wat voor cijfer het is, uit de lijst {lijst} van SDMX. {letters}.",
            lijst=Code("CL_OBS_STATUS"),
            letters=listed(letters),
        ),
        say("Kolom opmerking: wat er over het getal te zeggen is, of waarom het ontbreekt."),
    )


def _figures_in(figure: Figure) -> Iterator[Figure]:
    return (operand for operand in figure.operands.values() if isinstance(operand, Figure))


def _groups(areas: Iterable[str], methods: Link) -> Iterator[Sentence]:
    """Who is in a group that is no area of the CBS."""
    found = [name for area, name in GROUP_NAMES.items() if area in set(areas) and area != NEIGHBOURHOODS]
    if found:
        quoted = listed([say("‘{naam}’", naam=spoken(name)) for name in found])
        yield say("{groepen}: wie daarbij horen, staat bij {methoden}.", groepen=quoted, methoden=methods)


def _constants(formulas: str, rounding: Fraction, methods: Link) -> Iterator[Sentence]:
    """Numbers in the formulas that stand in no file, and why they are there."""
    step = str(rounding) if rounding.denominator == 1 else repr(float(rounding))
    if rounding and (f"{step} / 2" in formulas or f"* {step}" in formulas):
        yield say(
            "{stap}: de bron rondt af op deze stap. Het echte getal kan er een stap gedeeld door {deler} naast liggen; "
            "een verschil van zulke getallen de hele stap.",
            stap=Code(step),
            deler=Code("2"),
        )
    if "0.95" in formulas:
        yield say(
            "Kans {kans}: zo groot is de kans dat een marge de echte waarde bevat, als alleen toeval meespeelt ({procent}).",
            kans=Code("0.95"),
            procent=chance(),
        )
    if _SPREAD.search(formulas):
        yield say(
            "Variantie: een maat voor hoe ver een getal door toeval kan uiteenlopen. Een standaardfout is de wortel daarvan. "
            "Een marge is een aantal standaardfouten breed, aan elke kant."
        )
    if "(1 - n / m)" in formulas or "(1 - n2 / m2)" in formulas:
        yield say(
            "Een buurt hoort zelf bij de stad. Daarom zijn zij en alle anderen vergeleken ({anderen} van de {aantal}), "
            "en is dat omgerekend naar de hele stad ({deel}). Hoe en waarom, staat bij {methoden}.",
            anderen=Code("c - a"),
            aantal=Code("m - n"),
            deel=Code("1 - n / m"),
            methoden=methods,
        )
    if "1 - 0.05 /" in formulas:
        yield say(
            "{formule}: wie veel vergelijkt, vindt altijd wel iets. Daarom is de kans op toeval ({kans}) gedeeld door het aantal "
            "vergelijkingen in de editie (Bonferroni). Welke dat zijn en hoeveel, staat onderaan {methoden}.",
            formule=Code("1 - 0.05 / aantal"),
            kans=Code("0.05"),
            methoden=methods,
        )
    if "1000000000" in formulas:
        yield _filling()


def _filling() -> Sentence:
    return joined(
        (
            say(
                "{getal}: vulling, die zelf niet meetelt. Van alle hellingen op volgorde is de grens van het tempo die op een vaste plaats "
                "(Sen, {jaar}; kans {kans}). Met de vulling erbij is dat precies de middelste, dus de mediaan.",
                getal=Code("1000000000"),
                jaar=Moment("1968"),
                kans=chance(),
            ),
            say(
                "De hoeveelste helling de ondergrens is, van onderen geteld en afgerond: {formule}. "
                "Daarin is jaren het aantal jaren met een cijfer. De bovengrens is even ver van boven.",
                formule=Code("(jaren * (jaren - 1) / 2 - z_waarde(0.95) * wortel(jaren * (jaren - 1) * (2 * jaren + 5) / 18)) / 2"),
            ),
        )
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
            yield _meant((Code(name),), _ARITHMETIC[name])
            continue
        function = NAMED_FUNCTIONS[name]
        yield (
            Code(f"{name}({', '.join(function.parameters)})"),
            " = ",
            Code(function.formula),
            ": ",
            *worded(spoken(function.meaning)),
        )
        waiting.extend(sorted(_called(function.formula)))


def primitives() -> tuple[tuple[str, str], ...]:
    """What formulas may call without a definition of their own, each with what it gives."""
    return tuple((name, spoken(meaning)) for name, meaning in _ARITHMETIC.items())


@lru_cache(maxsize=4096)
def _called(formula: str) -> frozenset[str]:
    return frozenset(_CALL.findall(formula))
