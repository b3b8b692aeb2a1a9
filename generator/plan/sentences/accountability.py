"""What an auditor reads: changes, checks, shortcomings and facts in, sentences out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.edition import EditionConfig, SiteConfig
from generator.model.figure import Value
from generator.model.indicator import Indicator
from generator.model.initiative import Intervention
from generator.model.language import spoken_language
from generator.model.package import Source
from generator.model.saying import listed, say
from generator.model.sentence import Fact, Link, Moment, Quoted, Sentence
from generator.model.status import Status
from generator.plan.facts import FactSentence
from generator.plan.sentences.wording import joined, named, quoted, worded


def first_edition() -> Sentence:
    """Stands where changes would be, in the first edition."""
    return say("Dit is de eerste editie: er is nog niets om mee te vergelijken.")


def no_corrections() -> Sentence:
    """Stands where corrections would be."""
    return say(
        "Sinds deze editie is gepubliceerd, is geen enkel cijfer verbeterd. Gebeurt dat wel, dan staat hier het oude en het nieuwe cijfer."
    )


def no_changed_values() -> Sentence:
    """Stands where changed values would be; margins change in every edition, for they hold for all its claims together."""
    return joined(
        (
            say("Geen enkel cijfer van een gebied dat al in de vorige editie stond, is veranderd."),
            say("Marges die voor alle uitspraken van een editie samen gelden, zijn in elke editie anders."),
        )
    )


def new_indicators(indicators: Sequence[Link]) -> Sentence:
    """Indicators that the previous edition did not have."""
    return say("Nieuw in deze editie: {indicatoren}.", indicatoren=listed([(link,) for link in indicators]))


def new_periods(period: str, indicators: Sequence[Link]) -> Sentence:
    """A year that was added to indicators."""
    names = listed([(link,) for link in indicators])
    return say("Het jaar {jaar} is erbij gekomen voor: {indicatoren}.", jaar=Moment(period), indicatoren=names)


def changed_value(indicator: Indicator, area: Link, period: str, values: tuple[Value, Value]) -> Sentence:
    """One value that differs between two editions: both numbers."""
    before, after = values
    return say(
        "{indicator} in {gebied}, {jaar}: was {oud}, is nu {nieuw}.",
        indicator=named(indicator),
        gebied=area,
        jaar=Moment(period),
        oud=before,
        nieuw=after,
    )


def corrected_figure(date: str, name: Sentence, states: tuple[Sentence, Sentence], reason: str) -> Sentence:
    """One figure that changed after it was published."""
    before, after = states
    return say(
        "{cijfer}: was {oud}, is nu {nieuw}. Verbeterd op {datum}: {reden}",
        cijfer=name,
        oud=before,
        nieuw=after,
        datum=Moment(date),
        reden=worded(reason),
    )


def corrected_alike(date: str, reason: str, subjects: Sequence[Sentence], file: Link) -> Sentence:
    """Many figures that changed after they were published, for one reason."""
    return say(
        "Verbeterd op {datum}: {reden} Dat gaat over {onderwerpen}. Wat er stond en wat er nu staat, leest u in {bestand}.",
        datum=Moment(date),
        reden=worded(reason),
        onderwerpen=listed(subjects),
        bestand=file,
    )


def figure_of_area(indicator: Indicator, area: Link | str, period: str, measure: str) -> Sentence:
    """What a figure is about, e.g. `Bijstand in Tuinzigt, 2020, verhouding`; a group is named behind a comma."""
    name, year = named(indicator), Moment(period)
    if isinstance(area, Link):
        figure = say("{indicator} in {gebied}, {jaar}", indicator=name, gebied=area, jaar=year)
    else:
        figure = say("{indicator}, {groep}, {jaar}", indicator=name, groep=area, jaar=year)
    return say("{cijfer}, {maat}", cijfer=figure, maat=measure) if measure else figure


def without_number(status: Status | None) -> Sentence:
    """What stood where no number stood; None when the figure was not there at all."""
    return (status.label,) if status else say("er niet")


def all_corrections(file: Link) -> Sentence:
    """Where every correction stands, to the last digit."""
    return say("Alle verbeteringen, ook die te klein zijn om op een pagina te zien, staan in {bestand}.", bestand=file)


def all_differences(page: Link) -> Sentence:
    """Where every difference between the packages of two editions stands."""
    return say("Alle verschillen in de gegevens, cijfer voor cijfer, staan op de pagina {pagina}.", pagina=page)


def fact_sentence(page: Link, written: FactSentence) -> Sentence:
    """A sentence with numbers typed by hand, with the page it stands on."""
    sentence: Sentence = tuple(said for part in written.parts for said in (worded(part) if isinstance(part, str) else (part,)))
    own = written.language == spoken_language().code
    return say("{zin} (op de pagina {pagina})", zin=sentence if own else (Quoted(sentence),), pagina=page)


def budget_sentence(page: Link, intervention: Intervention) -> Sentence:
    """What an intervention costs, with where that was read: a number of its head, not of its text."""
    fact = Fact(intervention.budget.text, intervention.budget_source.text)
    return say("Geld: {bedrag} (op de pagina {pagina})", bedrag=fact, pagina=page)


def remark_sentence(source: Source) -> Sentence:
    """What is known to be wrong with a delivery."""
    return say("{bron}: {opmerking}", bron=(*quoted(source.kept_title), *worded(source.own_title)), opmerking=worded(source.remarks))


def since(first: EditionConfig) -> Sentence:
    """Since which edition a version is used; whenever it was frozen, it was not published before."""
    return say("voor het eerst gebruikt in de editie {editie} van {datum}", editie=Moment(first.id), datum=Moment(first.date))


def description(site: SiteConfig, edition: str) -> Sentence:
    """The accountability page for search engines."""
    return say("Bronnen, controles en tekortkomingen van {site}, editie {editie}.", site=site.title, editie=Moment(edition))


def lead(methods: Link) -> tuple[Sentence, ...]:
    """What an auditor finds here."""
    return (
        say(
            "Hier staat waar de cijfers vandaan komen, wat wij hebben gecontroleerd, wat er niet klopt en hoe u alles zelf kunt narekenen."
        ),
        say("Hoe wij rekenen, staat bij {methoden}.", methoden=methods),
    )
