"""Interventions and stories in words: their heads in, sentences out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote

from generator.model.edition import Desk, SiteConfig
from generator.model.identifiers import FOCUS
from generator.model.initiative import UNKNOWN_STATUS, WHOLE_CITY, Intervention, Reference, Story
from generator.model.language import mark, spoken, text
from generator.model.moments import spoken_date
from generator.model.narrative import Entry
from generator.model.saying import listed, say
from generator.model.sentence import Fact, Link, Moment, Sentence
from generator.plan.sentences.wording import capitalised, joined, whole_city, worded

_BETWEEN = re.compile("[ -]")
"""Between the parts of a phone number."""

STATUS_HEADINGS = {
    "loopt": mark("Dit loopt"),
    "gepland": mark("Dit is gepland"),
    "afgerond": mark("Dit is afgerond"),
    "gestopt": mark("Dit is gestopt"),
    UNKNOWN_STATUS: mark("Hoe ver dit is, weten wij niet"),
}
"""Headings of the list, in its order."""
_STATUS_REMARKS = {
    "loopt": mark("Loopt"),
    "gepland": mark("Gepland"),
    "afgerond": mark("Afgerond"),
    "gestopt": mark("Gestopt"),
    UNKNOWN_STATUS: mark("Hoe ver het is, weten wij niet"),
}
_TELLERS = {"bewoner": mark("een bewoner"), "bestuur": mark("iemand uit het bestuur"), "partner": mark("een partner")}


def interventions_lead(site: SiteConfig, contact: Link, *, some: bool) -> tuple[Sentence, ...]:
    """What the list of interventions holds, and what it does not say."""
    if not some:
        return (say("In deze editie staat nog niet wat er in {stad} wordt gedaan.", stad=site.city), *_missing(contact))
    return (
        say(
            "Dit wordt er gedaan in de wijken en buurten van {stad}. Bij elke maatregel staat een openbare bron, met de datum.",
            stad=site.city,
        ),
        say("De lijst is niet volledig: er staat alleen wat wij konden vinden. Of iets helpt, kunnen wij niet zeggen."),
        *_missing(contact),
    )


def _missing(contact: Link) -> tuple[Sentence, ...]:
    return (say("Mist u iets? {mail}. Stuur de bron mee.", mail=contact),)


def stories_lead(site: SiteConfig, contact: Link, stories: Sequence[Story]) -> tuple[Sentence, ...]:
    """What the list of stories holds; without any, in one friendly sentence, that yours is welcome."""
    if not stories:
        return (
            say("Hier is nog plaats: er staan nog geen verhalen van mensen uit {stad}. Uw verhaal is welkom.", stad=site.city),
            *how_to_tell(contact),
        )
    return (
        say("Cijfers zeggen niet alles. Dit zijn verhalen van mensen uit {stad}.", stad=site.city),
        say("Een verhaal gaat over een paar mensen, en staat niet voor iedereen in de buurt."),
        *_retelling(stories),
        *how_to_tell(contact),
    )


def _retelling(stories: Sequence[Story]) -> tuple[Sentence, ...]:
    """That we did not hear all of them ourselves, when so it is."""
    if not any(story.retold for story in stories):
        return ()
    return (say("Wat al ergens anders stond, hebben wij naverteld, met de bron erbij. Met die mensen hebben wij niet zelf gesproken."),)


def how_to_tell(contact: Link) -> tuple[Sentence, ...]:
    """What happens to a story that is sent in."""
    return (
        say(
            "{mail}. Schrijf over welke buurt het gaat en hoe wij u kunnen bereiken. "
            "U leest het eerst na: wij plaatsen niets zonder uw toestemming. Uw naam hoeft er niet bij.",
            mail=contact,
        ),
    )


def story_contact(site: SiteConfig) -> Link:
    """Mail with a story."""
    return _mail(site, text("Mail ons uw verhaal"), text("Mijn verhaal"))


def intervention_contact(site: SiteConfig) -> Link:
    """Mail about an intervention that is not there."""
    return _mail(site, text("Mail ons over een maatregel"), text("Een maatregel die ontbreekt"))


def question_contact(site: SiteConfig, about: str) -> Sentence:
    """How to ask something about a page, or to report a mistake on it."""
    mail = _mail(site, text("Stel een vraag of meld een fout"), text("Vraag of fout: {pagina}", pagina=about))
    return say("{mail}. Schrijf erbij om welke pagina het gaat.", mail=mail)


def desk_sentence(desk: Desk) -> Sentence:
    """Whom to turn to, and what for: `Politie Breda: voor aangifte en uw wijkagent. Bel 0900 8844.`."""
    told = say("{loket}: {waarvoor}.", loket=Link(desk.name, desk.address), waarvoor=worded(desk.purpose.rstrip(".")))
    return joined((told, say("Bel {nummer}.", nummer=_phone(desk.phone)))) if desk.phone else told


def _phone(written: str) -> Link:
    """A number that a phone can call; it is not broken over lines, and nobody reads its hyphen as a minus."""
    return Link(_BETWEEN.sub("\N{NO-BREAK SPACE}", written), f"tel:{_BETWEEN.sub('', written)}")


def report_contact(site: SiteConfig, about: str) -> Sentence:
    """How to ask something about this report, where others stand beside it."""
    mail = _mail(site, text("stel een vraag of meld een fout"), text("Vraag of fout: {pagina}", pagina=about))
    return say("Over de cijfers op deze site: {mail}. Schrijf erbij om welke pagina het gaat.", mail=mail)


def _mail(site: SiteConfig, words: str, subject: str) -> Link:
    return Link(words, f"mailto:{site.contact}?subject={quote(subject)}")


def nothing_done_here(elsewhere: Link | None) -> Sentence:
    """Instead of what is being done here; `elsewhere` is the list of what is done in other places, when there is any."""
    nothing = text("Wij vonden hierover nog geen maatregel in een openbare bron.")
    return joined(((nothing,), say("Kijk ook bij {lijst}.", lijst=elsewhere) if elsewhere else ()))


def doing_here(every: Link, *, only_wider: str = "") -> Sentence:
    """Below what is being done here; `only_wider` names an area when all of it is for more than that."""
    alone = say("Een maatregel voor {gebied} alleen vonden wij nog niet.", gebied=only_wider) if only_wider else ()
    return joined((alone, say("Alles wat wij vonden, staat bij {lijst}. Of iets helpt, kunnen wij niet zeggen.", lijst=every)))


def telling_here(every: Link, contact: Link, *, some: bool) -> Sentence:
    """Below the stories from here, or instead of them."""
    if not some:
        return say("Er is nog geen verhaal van hier. Wilt u er een vertellen? {mail}.", mail=contact)
    return say("Alle verhalen staan bij {lijst}. Wilt u er ook een vertellen? {mail}.", lijst=every, mail=contact)


def intervention_remark(intervention: Intervention) -> Sentence:
    """What an intervention is, how far it is and its years, beside the link."""
    status = _status(intervention)
    if intervention.period.text and intervention.status.text == UNKNOWN_STATUS:
        stands = say("{periode}. {stand}.", stand=status, periode=capitalised_sentence(period_words(intervention.period.text)))
    elif intervention.period.text:
        stands = say("{stand}, {periode}.", stand=status, periode=period_words(intervention.period.text))
    else:
        stands = say("{stand}.", stand=status)
    return joined((worded(intervention.narrative.summary), stands))


def wider_remark(areas: Sequence[Entry], city: str) -> Sentence:
    """That something is for more than the area on whose page it stands; nothing when it is for that place."""
    named = {area.text for area in areas}
    if WHOLE_CITY in named:
        return say("Voor {stad}.", stad=whole_city(city))
    return say("Voor alle focusbuurten.") if FOCUS in named else ()


def _status(intervention: Intervention) -> str:
    known = _STATUS_REMARKS.get(intervention.status.text)
    return spoken(known) if known else ""


def status_words(intervention: Intervention) -> Sentence:
    """How far it is, and according to what moment."""
    if intervention.status.text == UNKNOWN_STATUS:
        return say("Dat weten wij niet. Onze bron is van {datum}.", datum=moment(intervention.source.date.text))
    return say("{stand} (stand van {datum})", stand=_status(intervention), datum=moment(intervention.source.date.text))


def period_words(period: str) -> Sentence:
    """From when to when: `2021–2040`, `vanaf 2023`, `tot 2040`."""
    word, _, year = period.rpartition(" ")
    match word:
        case "vanaf":
            return say("vanaf {jaar}", jaar=worded(year))
        case "tot":
            return say("tot {jaar}", jaar=worded(year))
        case _:
            return worded(period.replace("-", "–"))


def partners_words(partners: Sequence[Entry]) -> Sentence:
    """Who work together on it."""
    return capitalised_sentence(listed([worded(partner.text) for partner in partners]))


def capitalised_sentence(sentence: Sentence) -> Sentence:
    """The same sentence with a capital, when it begins with words."""
    first, *rest = sentence or ("",)
    return (capitalised(first), *rest) if isinstance(first, str) else sentence


def budget_words(intervention: Intervention) -> Sentence:
    """What it costs, with where that was read."""
    if intervention.budget.text:
        return (Fact(intervention.budget.text, intervention.budget_source.text),)
    return say("Wij vonden geen openbaar bedrag.")


def source_words(source: Reference) -> Sentence:
    """Where it was read, and from when that is."""
    link = Link(source.title.text, source.address.text)
    return say("Bron: {bron}, {datum}.", bron=link, datum=moment(source.date.text))


def story_source_words(story: Story) -> Sentence:
    """Where a story was published before, and that it may be told here."""
    published = source_words(story.source) if story.source.address.text else ()
    if story.retold:
        return joined((published, say("Wij hebben dit verhaal naverteld. Met de mensen zelf hebben wij niet gesproken.")))
    agreed = say("Toestemming: {toestemming}.", toestemming=worded(story.consent.text))
    return joined((published, agreed))


def teller_words(story: Story) -> Sentence:
    """Who tells it: to us, or where we read it."""
    return say("{bron}, door ons naverteld", bron=story.source.title.text) if story.retold else (capitalised(_teller(story)),)


def _teller(story: Story) -> str:
    known = _TELLERS.get(story.teller.text)
    return spoken(known) if known else ""


def story_remark(story: Story) -> Sentence:
    """What it is about, who tells it and when, beside the link."""
    when = moment(story.date.text)
    if story.retold:
        told = say("Bron: {bron}, door ons naverteld, {datum}.", bron=story.source.title.text, datum=when)
    else:
        told = say("Verteld door {wie}, {datum}.", wie=_teller(story), datum=when)
    return joined((worded(story.narrative.summary), told))


def moment(date: str) -> Sentence:
    """A date as written, in the language of the moment; nothing for none."""
    return (Moment(spoken_date(date)),) if date else ()
