"""Which pages have a picture to be shared with, and what it says."""

from dataclasses import replace

from generator.draw.cards.card import card_words
from generator.draw.cards.letters import PATH, read_letters
from generator.model.card import Card
from generator.model.edition import DRAFT
from generator.model.language import DUTCH, Language, speaking
from generator.model.translating import in_language
from generator.plan.cards import plan_cards
from generator.plan.site import plan_site
from tests.plan.planned import PlannedSite
from tests.render.sample_heads import TEMPLATES


def cards_of(site: PlannedSite, status: str = "") -> dict[str, Card]:
    editions = site.source.editions
    if status:
        editions = (editions[0], replace(editions[1], config=replace(editions[1].config, status=status)))
    source = replace(site.source, config=replace(site.source.config, share_pictures=True), editions=editions)
    return {card.path: card for card in plan_cards(site.pages, source)}


def test_a_site_that_does_not_ask_for_pictures_has_none(small_site: PlannedSite) -> None:
    assert plan_cards(small_site.pages, small_site.source) == ()


def test_a_buurt_shows_its_name_and_the_finding_of_its_first_chart(breda: PlannedSite) -> None:
    card = cards_of(breda)["2022/buurten/tuinzigt/delen.png"]

    assert (card.kind, card.title) == ("Buurt · editie 2022", "Tuinzigt")
    assert card.finding == "Geregistreerde misdrijven in Tuinzigt: van 114,3 per 1.000 inwoners in 2012 naar 63,0 in 2022"
    assert card.address == "staatvandewijken.example/breda"


def test_a_page_with_maps_only_shows_what_it_is_about(breda: PlannedSite) -> None:
    cards = cards_of(breda)

    assert cards["delen.png"].finding.startswith("Hoe gaat het met de wijken")
    assert cards["2022/delen.png"].chart == cards["delen.png"].chart


def test_a_figure_that_nobody_publishes_has_a_card_in_words(breda: PlannedSite) -> None:
    card = cards_of(breda)["2022/indicatoren/schooluitval/delen.png"]

    assert card.chart is None
    assert "geen open cijfers" in card.finding


def test_a_draft_has_no_pictures(small_site: PlannedSite) -> None:
    assert any(path.startswith("2022/") for path in cards_of(small_site))
    assert not any(path.startswith("2022/") for path in cards_of(small_site, DRAFT))


def cut_off(cards: tuple[Card, ...]) -> list[str]:
    letters = read_letters(TEMPLATES.read(PATH))
    return [
        card.path
        for card in cards
        if " ".join(line.text for line in card_words(card, letters)) != " ".join(f"{card.title} {card.finding}".split())
    ]


def test_no_card_of_either_city_cuts_off_its_title_or_finding_in_any_language(small_site: PlannedSite, breda: PlannedSite) -> None:
    def told(site: PlannedSite, language: Language) -> tuple[Card, ...]:
        if language is DUTCH:
            return tuple(cards_of(site).values())
        source = in_language(replace(site.source, config=replace(site.source.config, share_pictures=True)), language)
        with speaking(language):
            return plan_cards(plan_site(source, site.books, (), differences=site.differences), source)

    cards = {(len(site.pages), one.code): told(site, one) for site in (small_site, breda) for one in (DUTCH, *site.source.languages)}

    assert {code for _, code in cards} == {"nl", "en"}
    assert all(found for found in cards.values())
    assert {where: cut for where, found in cards.items() if (cut := cut_off(found))} == {}
