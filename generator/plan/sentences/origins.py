"""Where a figure comes from in words: a figure, its formula and the words of a page in, sentences out."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator.model.area_claim import AreaClaim
from generator.model.book import FigureName, read_figure_id
from generator.model.figure import Figure, Missing, SourceCell
from generator.model.language import mark, spoken, text
from generator.model.naming import MEASURE_WORDS
from generator.model.notice import retold
from generator.model.saying import say
from generator.model.sentence import Code, Link, Moment, Sentence
from generator.plan.sentences.wording import joined, lowered, quantity, worded


def origins_title(indicator: str, period: str) -> str:
    """Title of a page; it holds whole years only, so a range is told in words."""
    first, _, last = period.partition("-")
    if last:
        return text("Herkomst: {indicator}, {eerste} tot en met {laatste}", indicator=indicator, eerste=first, laatste=last)
    return text("Herkomst: {indicator}, {jaar}", indicator=indicator, jaar=first)


def origins_lead(indicator: Link, period: str) -> tuple[Sentence, ...]:
    """What stands on the page, and how a reader came there."""
    return (
        say(
            "Hier staat van elk cijfer over {indicator} in {jaar} waar het vandaan komt.",
            indicator=Link(lowered(indicator.text), indicator.target),
            jaar=Moment(period),
        ),
        say(
            "Bij elk cijfer: de plaats in het bestand, de formule, en dezelfde formule met de getallen ingevuld. "
            "Onderaan staat wat de woorden betekenen."
        ),
    )


def origin_told(figure: Figure) -> Sentence:
    """The figure with its unit, and whether it was taken over or computed."""
    shown = say("{hoeveelheid}.", hoeveelheid=quantity(figure, spoken(figure.unit)))
    return joined((shown, _made_of(figure), _rounding(figure), worded(retold(figure.note))))


def missing_told(value: Missing) -> Sentence:
    """That there is no figure, and why."""
    reason = retold(value.reason)
    told = worded(reason) if reason != value.status.label else ()
    return say("Hier staat geen cijfer: {waarom}. {uitleg}", waarom=value, uitleg=told)


def claim_told(claim: AreaClaim, *, rounded: bool) -> Sentence:
    """That something was proven of the area beside the city, with the limits that prove it; of a rounded mean only rounding is known."""
    return joined((_tested(claim), _proven(claim, rounded=rounded)))


def _tested(claim: AreaClaim) -> Sentence:
    lower, upper, least, most = claim.limits
    if claim.first == claim.last:
        return say(
            "Getoetst tegen de stad: verschil tussen {onder} en {boven}, verhouding tussen {laagste} en {hoogste}.",
            onder=lower,
            boven=upper,
            laagste=least,
            hoogste=most,
        )
    return say(
        "De verandering sinds {jaar}, getoetst tegen de stad: verschil tussen {onder} en {boven}, "
        "verhouding tussen {laagste} en {hoogste}.",
        jaar=Moment(claim.first),
        onder=lower,
        boven=upper,
        laagste=least,
        hoogste=most,
    )


def _proven(claim: AreaClaim, *, rounded: bool) -> Sentence:
    if rounded:
        return say("Dat is meer dan de afronding; toeval is hier niet te toetsen.")
    return say(
        "Dat is meer dan toeval en afronding, ook met alle {aantal} uitspraken van de editie samen.", aantal=Code(str(claim.comparisons))
    )


_SIDES: Mapping[str, str] = MappingProxyType(
    {"oud": mark("was"), "nieuw": mark("is nu"), "verschil": mark("verschil"), "procent": mark("verschil in procenten")}
)


def measure_told(name: FigureName) -> Sentence:
    """What a figure is, as it stands behind the name of an area."""
    words = measure_words(name)
    return (": ", *words) if words else ()


def measure_words(name: FigureName) -> Sentence:
    """The measure when it is not the value itself; of a changed cell since when."""
    if not name.previous:
        return (measure_name(name.measure),) if name.measure else ()
    column, _, side = name.measure.partition(".")
    return say(
        "veranderd sinds de editie {editie}, kolom {kolom}, {kant}", editie=Moment(name.previous), kolom=column, kant=spoken(_SIDES[side])
    )


def _made_of(figure: Figure) -> Sentence:
    if read_figure_id(figure.id).measure == "doel":
        return say("Dit getal is gekozen, niet gemeten. De formule laat zien dat het tempo dat nodig is, daar uitkomt.")
    operands = tuple(figure.operands.values())
    if figure.formula in figure.operands and isinstance(operands[0], SourceCell):
        return say("Dit getal staat zo in het bestand.")
    cells = any(isinstance(operand, SourceCell) for operand in operands)
    figures = any(isinstance(operand, Figure) for operand in operands)
    if cells and figures:
        return say("Berekend uit getallen in het bestand en uit andere cijfers.")
    return say("Berekend uit getallen in het bestand.") if cells else say("Berekend uit andere cijfers.")


def _rounding(figure: Figure) -> Sentence:
    return say("Afgerond; de exacte waarde is {waarde}.", waarde=Code(figure.value)) if figure.rounded != figure.exact else ()


def measure_name(measure: str) -> str:
    """A measure as it stands behind the name of an area, e.g. `verschil ondergrens`."""
    return spoken(MEASURE_WORDS[measure]) if measure in MEASURE_WORDS else measure.replace("-", " ")


def recompute_all_lead() -> Sentence:
    """What the statement of a page gives."""
    return say("De uitkomst is een tabel met een rij per cijfer: zijn naam en zijn exacte waarde.")
