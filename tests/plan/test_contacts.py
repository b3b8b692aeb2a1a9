"""Whom a resident can turn to stands on a page of its own, where the city wrote the text above it."""

from __future__ import annotations

from dataclasses import replace

from generator.load.narratives import read_narrative
from generator.model.edition import Desk, SearchWords, SiteConfig, SiteSource
from generator.model.page import TextPage
from generator.model.page_names import HELP_KEY
from generator.model.sentence import Link, plain
from generator.plan.pages.searches import plan_search
from generator.plan.pages.texts import plan_site_texts
from generator.render.chrome import Chrome
from tests.plan.planned import PlannedSite

PAGE = "waar-u-terechtkunt/index.html"
TITLE = "Waar u terechtkunt"
TEXT = f'---\ntitel: "{TITLE}"\nsamenvatting: "Wie u helpt."\n---\nWij kunnen niets regelen.\n'
DESK = Desk(name="Gemeente", purpose="voor een melding", address="https://kleinstad.example/", phone="14 099")


def texts_of(small_site: PlannedSite, site: SiteConfig, *, written: bool) -> dict[str, TextPage]:
    narrative, problems = read_narrative(TEXT.encode(), f"content/algemeen/{HELP_KEY}.md", HELP_KEY, None)
    assert problems == ()
    general = {**small_site.source.general, HELP_KEY: narrative} if written else small_site.source.general
    source: SiteSource = replace(small_site.source, config=site, general=general)
    return {str(page.head.path): page for page in plan_site_texts(source, small_site.report(site))}


def foot_of(small_site: PlannedSite, texts: dict[str, TextPage]) -> list[Link]:
    editions = tuple(edition.config for edition in small_site.source.editions)
    titles = {path: page.head.title for path, page in texts.items()}
    return list(Chrome(site=small_site.source.config, editions=editions, titles=titles).service(None))


def test_below_the_text_of_the_city_stand_its_desks_and_then_the_editors(small_site: PlannedSite) -> None:
    site = replace(small_site.source.config, desks=(DESK,))
    page = texts_of(small_site, site, written=True)[PAGE]

    assert page.head.title == TITLE
    assert [plain(sentence) for sentence in page.contact] == [
        "Gemeente: voor een melding. Bel 14\N{NO-BREAK SPACE}099.",
        "Over de cijfers op deze site: stel een vraag of meld een fout. Schrijf erbij om welke pagina het gaat.",
    ]


def test_without_desks_the_page_names_the_editors(small_site: PlannedSite) -> None:
    page = texts_of(small_site, small_site.source.config, written=True)[PAGE]

    assert [plain(sentence) for sentence in page.contact] == ["Stel een vraag of meld een fout. Schrijf erbij om welke pagina het gaat."]


def test_every_page_leads_there_at_its_foot_and_nowhere_without_the_text(small_site: PlannedSite) -> None:
    site = replace(small_site.source.config, desks=(DESK,))
    with_text, without = (texts_of(small_site, site, written=written) for written in (True, False))

    assert Link(TITLE, PAGE) in foot_of(small_site, with_text)
    assert PAGE not in without
    assert PAGE not in {link.target for link in foot_of(small_site, without)}


def test_a_word_to_search_by_leads_there_before_any_edition(small_site: PlannedSite) -> None:
    site = replace(small_site.source.config, search_words=(SearchWords(words="hulp", pages=(HELP_KEY, "indicatoren/woz")),))
    texts = texts_of(small_site, site, written=True)
    block = plan_search(small_site.report(site), tuple(texts.values())).blocks[-1]

    assert [(line.link, plain(line.remark)) for group in block.groups for line in group.links] == [
        (Link("hulp", PAGE), f"zie {TITLE} en WOZ-waarde")
    ]


def test_in_breda_the_page_has_the_desks_of_a_buurt_without_the_programme(breda: PlannedSite) -> None:
    page, buurt = breda.page(PAGE), breda.page("2022/buurten/princenhage/index.html")

    assert isinstance(page, TextPage)
    assert page.contact[:-1] == buurt.contact[:-1]  # type: ignore[union-attr] # the page of a buurt
    assert len(page.contact) > 1
