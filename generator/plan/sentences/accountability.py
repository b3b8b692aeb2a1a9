"""What an auditor reads: changes, checks, shortcomings and facts in, sentences out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.edition import EditionConfig, SiteConfig
from generator.model.figure import Value
from generator.model.indicator import Indicator
from generator.model.sentence import Fact, Link, Moment, Sentence
from generator.model.status import Status
from generator.plan.facts import FactUse
from generator.plan.sentences.wording import joined, listed, named, worded

FIRST_EDITION: Sentence = ("Dit is de eerste editie: er is nog niets om mee te vergelijken.",)
NO_CORRECTIONS: Sentence = (
    "Sinds deze editie is gepubliceerd, is geen enkel cijfer verbeterd. Gebeurt dat wel, dan staat hier het oude en het nieuwe cijfer.",
)
NO_CHANGED_VALUES: Sentence = (
    "Geen enkel cijfer van een gebied dat al in de vorige editie stond, is veranderd. ",
    "Marges die voor alle uitspraken van een editie samen gelden, zijn in elke editie anders.",
)


def new_indicators(indicators: Sequence[Link]) -> Sentence:
    """Indicators that the previous edition did not have."""
    return ("Nieuw in deze editie: ", *listed([(link,) for link in indicators]), ".")


def new_periods(period: str, indicators: Sequence[Link]) -> Sentence:
    """A year that was added to indicators."""
    return ("Het jaar ", Moment(period), " is erbij gekomen voor: ", *listed([(link,) for link in indicators]), ".")


def changed_value(indicator: Indicator, area: Link, period: str, values: tuple[Value, Value]) -> Sentence:
    """One value that differs between two editions: both numbers."""
    before, after = values
    return (*named(indicator), " in ", area, ", ", Moment(period), ": was ", before, ", is nu ", after, ".")


def corrected_figure(date: str, name: Sentence, states: tuple[Sentence, Sentence], reason: str) -> Sentence:
    """One figure that changed after it was published."""
    before, after = states
    return (*name, ": was ", *before, ", is nu ", *after, ". Verbeterd op ", Moment(date), ": ", *worded(reason))


def figure_of_area(indicator: Indicator, area: Link | str, period: str, measure: str) -> Sentence:
    """What a figure is about, e.g. `Bijstand in Tuinzigt, 2020, verhouding`; a group is named behind a comma."""
    where: Sentence = (" in ", area) if isinstance(area, Link) else (", ", area)
    return (*named(indicator), *where, ", ", Moment(period), *((", ", measure) if measure else ()))


def without_number(status: Status | None) -> Sentence:
    """What stood where no number stood; None when the figure was not there at all."""
    return (status.label,) if status else ("er niet",)


def all_corrections(file: Link) -> Sentence:
    """Where every correction stands, to the last digit."""
    return ("Alle verbeteringen, ook die te klein zijn om op een pagina te zien, staan in ", file, ".")


def all_differences(page: Link) -> Sentence:
    """Where every difference between the packages of two editions stands."""
    return ("Alle verschillen in de gegevens, cijfer voor cijfer, staan op de pagina ", page, ".")


def fact_sentence(page: Link, fact: FactUse) -> Sentence:
    """A number typed by hand in its own sentence, with the page it stands on."""
    return (*worded(fact.before), Fact(fact.text, fact.source), *worded(fact.after), " (op de pagina ", page, ")")


def remark_sentence(title: str, remark: str) -> Sentence:
    """What is known to be wrong with a delivery."""
    return joined(((*worded(title), ":"), worded(remark)))


def since(first: EditionConfig) -> Sentence:
    """Since which edition a version is used; whenever it was frozen, it was not published before."""
    return ("voor het eerst gebruikt in de editie ", Moment(first.id), " van ", Moment(first.date))


def description(site: SiteConfig, edition: str) -> Sentence:
    """The accountability page for search engines."""
    return (f"Bronnen, controles en tekortkomingen van {site.title}, editie ", Moment(edition), ".")


def lead(methods: Link) -> tuple[Sentence, ...]:
    """What an auditor finds here."""
    return (
        ("Hier staat waar de cijfers vandaan komen, wat we hebben gecontroleerd, wat er niet klopt en hoe u alles zelf kunt narekenen.",),
        ("Hoe we rekenen, staat bij ", methods, "."),
    )
