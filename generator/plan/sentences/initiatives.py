"""Interventions and stories in words: their heads in, sentences out."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from generator.model.edition import SiteConfig
from generator.model.initiative import UNKNOWN_STATUS, Intervention, Reference, Story
from generator.model.narrative import Entry
from generator.model.sentence import Fact, Link, Moment, Sentence
from generator.plan.sentences.wording import capitalised, joined, listed, worded

DOING = "Wat er wordt gedaan"
TELLING = "Verhalen"

STATUS_HEADINGS = {
    "loopt": "Dit loopt",
    "gepland": "Dit is gepland",
    "afgerond": "Dit is afgerond",
    "gestopt": "Dit is gestopt",
    UNKNOWN_STATUS: "Hoe ver dit is, weten wij niet",
}
"""Headings of the list, in its order."""
_STATUS_REMARKS = {**{status: capitalised(status) for status in STATUS_HEADINGS}, UNKNOWN_STATUS: "Hoe ver het is, weten wij niet"}
_TELLERS = {"bewoner": "een bewoner", "bestuur": "iemand uit het bestuur", "partner": "een partner"}


def interventions_lead(site: SiteConfig, contact: Link, *, some: bool) -> tuple[Sentence, ...]:
    """What the list of interventions holds, and what it does not say."""
    if not some:
        return ((f"Wij vonden nog geen openbare bron over wat er in {site.city} wordt gedaan.",), *_missing(contact))
    return (
        (f"Dit wordt er gedaan in de wijken en buurten van {site.city}. Bij elke maatregel staat een openbare bron, met de datum.",),
        ("De lijst is niet volledig: er staat alleen wat wij konden vinden. Of iets helpt, kunnen wij niet zeggen.",),
        *_missing(contact),
    )


def _missing(contact: Link) -> tuple[Sentence, ...]:
    return (("Mist u iets? ", contact, ". Stuur de bron mee."),)


def stories_lead(site: SiteConfig, contact: Link, *, some: bool) -> tuple[Sentence, ...]:
    """What the list of stories holds; without any, in one friendly sentence, that yours is welcome."""
    if not some:
        return (
            (f"Hier is nog plaats: er staan nog geen verhalen van mensen uit {site.city}, en dat van u is welkom.",),
            *how_to_tell(contact),
        )
    return (
        (f"Cijfers zeggen niet alles. Hier vertellen mensen uit {site.city} zelf.",),
        ("Een verhaal is van een mens, en staat niet voor iedereen in de buurt.",),
        *how_to_tell(contact),
    )


def how_to_tell(contact: Link) -> tuple[Sentence, ...]:
    """What happens to a story that is sent in."""
    return (
        (
            contact,
            ". Schrijf over welke buurt het gaat en hoe wij u kunnen bereiken. ",
            "U leest het eerst na: wij plaatsen niets zonder uw toestemming. Uw naam hoeft er niet bij.",
        ),
    )


def story_contact(site: SiteConfig) -> Link:
    """Mail with a story."""
    return _mail(site, "Mail ons uw verhaal", "Mijn verhaal")


def intervention_contact(site: SiteConfig) -> Link:
    """Mail about an intervention that is not there."""
    return _mail(site, "Mail ons over een maatregel", "Een maatregel die ontbreekt")


def question_contact(site: SiteConfig, about: str) -> Sentence:
    """How to ask something about a page, or to report a mistake on it."""
    return (_mail(site, "Stel een vraag of meld een fout", f"Vraag of fout: {about}"), ". Schrijf erbij om welke pagina het gaat.")


def _mail(site: SiteConfig, text: str, subject: str) -> Link:
    return Link(text, f"mailto:{site.contact}?subject={quote(subject)}")


def doing_here(every: Link, *, some: bool) -> Sentence:
    """Below what is being done here, or instead of it."""
    if not some:
        return ("Wij vonden hierover nog geen maatregel in een openbare bron. Kijk ook bij ", every, ".")
    return ("Meer staat bij ", every, ". Of iets helpt, kunnen wij niet zeggen.")


def telling_here(every: Link, contact: Link, *, some: bool) -> Sentence:
    """Below the stories from here, or instead of them."""
    if not some:
        return ("Er is nog geen verhaal van hier. Wilt u er een vertellen? ", contact, ".")
    return ("Meer staat bij ", every, ". Wilt u er ook een vertellen? ", contact, ".")


def intervention_remark(intervention: Intervention) -> Sentence:
    """What an intervention is, how far it is and its years, beside the link."""
    status = _STATUS_REMARKS.get(intervention.status.text, "")
    period = (", ", *period_words(intervention.period.text)) if intervention.period.text else ()
    return joined((worded(intervention.narrative.summary), (status, *period, ".")))


def status_words(intervention: Intervention) -> Sentence:
    """How far it is, and according to what moment."""
    source = intervention.source
    return (f"{_STATUS_REMARKS.get(intervention.status.text, '')} (stand van ", *moment(source.date.text), ")")


def period_words(period: str) -> Sentence:
    """From when to when."""
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
    return ("Wij vonden geen openbaar bedrag.",)


def source_words(source: Reference) -> Sentence:
    """Where it was read, and from when that is."""
    return ("Bron: ", Link(source.title.text, source.address.text), ", ", *moment(source.date.text), ".")


def story_source_words(story: Story) -> Sentence:
    """Where a story was published before, and that it may be told here."""
    published = source_words(story.source) if story.source.address.text else ()
    agreed: Sentence = ("Toestemming: ", *worded(story.consent.text), ".") if story.consent.text else ()
    return joined((published, agreed))


def teller_words(story: Story) -> Sentence:
    """Who tells it."""
    return (capitalised(_TELLERS.get(story.teller.text, "")),)


def story_remark(story: Story) -> Sentence:
    """What it is about, who tells it and when, beside the link."""
    told: Sentence = (f"Verteld door {_TELLERS.get(story.teller.text, '')}, ", *moment(story.date.text), ".")
    return joined((worded(story.narrative.summary), told))


def moment(date: str) -> Sentence:
    """A date as written; nothing for none."""
    return (Moment(date),) if date else ()
