"""Where a figure comes from in words: a figure, its formula and the words of a page in, sentences out."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator.model.area_claim import AreaClaim
from generator.model.book import FigureName, read_figure_id
from generator.model.figure import Figure, Missing, SourceCell
from generator.model.sentence import Code, Link, Moment, Sentence
from generator.plan.sentences.wording import lowered, quantity, worded


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


def claim_told(claim: AreaClaim, *, rounded: bool) -> Sentence:
    """That something was proven of the area beside the city, with the limits that prove it; of a rounded mean only rounding is known."""
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
        *(_ROUNDED if rounded else (_PROVEN[0], Code(str(claim.comparisons)), _PROVEN[1])),
    )


_ROUNDED: Sentence = (". Dat is meer dan de afronding; toeval is hier niet te toetsen.",)
_PROVEN = (". Dat is meer dan toeval en afronding, ook met alle ", " uitspraken van de editie samen.")


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


def measure_name(measure: str) -> str:
    """A measure as it stands behind the name of an area, e.g. `verschil, ondergrens`."""
    return measure.replace("-", " ")


def recompute_all_lead() -> Sentence:
    """What the statement of a page gives."""
    return ("De uitkomst is een tabel met een rij per cijfer: zijn naam en zijn exacte waarde.",)
