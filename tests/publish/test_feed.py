"""The feed announces editions, and only those that are published."""

from dataclasses import replace
from xml.etree import ElementTree as ET

from generator.model.edition import Edition, SiteSource
from generator.model.identifiers import EditionId
from generator.model.page import EditionPage
from generator.model.sentence import plain_with_status
from generator.publish.feed import feed_text
from generator.system.files import SourceTree
from tests.plan.planned import planned
from tests.publish.small_site import SITE, corrected_source, small_edition

ATOM = "{http://www.w3.org/2005/Atom}"


def _edition(name: str, date: str, status: str) -> Edition:
    edition = small_edition()
    return replace(edition, config=replace(edition.config, id=EditionId(name), date=date, status=status, title=f"Editie {name} & meer"))


def test_the_feed_has_an_entry_for_every_published_edition_newest_first() -> None:
    source = SiteSource(
        config=SITE,
        editions=(_edition("2021", "2021-12-01", "gepubliceerd"), _edition("2022", "2022-12-01", "gepubliceerd")),
        general={},
    )

    root = ET.fromstring(feed_text(source, ()))  # noqa: S314 - our own text

    entries = root.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}id") for entry in entries] == [
        f"https://dorp.example/staat/{year}/index.html" for year in ("2022", "2021")
    ]
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == ["Editie 2022 & meer", "Editie 2021 & meer"]
    assert root.findtext(f"{ATOM}updated") == "2022-12-01T00:00:00Z"
    assert entries[0].findtext(f"{ATOM}summary") == "Er is een jaar bij gekomen."


def test_every_day_of_corrections_is_an_entry_with_the_reasons_before_the_edition() -> None:
    root = ET.fromstring(feed_text(corrected_source(), ()))  # noqa: S314 - our own text
    entries = root.findall(f"{ATOM}entry")

    assert [entry.findtext(f"{ATOM}updated") for entry in entries] == [
        f"{date}T00:00:00Z" for date in ("2023-02-03", "2023-01-02", "2022-12-01")
    ]
    assert (entries[0].findtext(f"{ATOM}summary") or "").startswith("Te laat geleverd. Wat er stond")
    assert root.findtext(f"{ATOM}updated") == "2023-02-03T00:00:00Z"
    assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == 3


def test_a_draft_is_not_announced() -> None:
    source = SiteSource(
        config=SITE, editions=(_edition("2021", "2021-12-01", "gepubliceerd"), _edition("2022", "2022-12-01", "concept")), general={}
    )

    assert feed_text(source, ()).count("<entry>") == 1
    assert "2022" not in feed_text(source, ())


def test_the_feed_of_a_site_with_drafts_only_is_still_a_feed() -> None:
    root = ET.fromstring(feed_text(SiteSource(config=SITE, editions=(small_edition(),), general={}), ()))  # noqa: S314 - our own text

    assert root.findall(f"{ATOM}entry") == []
    assert root.findtext(f"{ATOM}author/{ATOM}name") == 'Gemeente "Dorp"'


def test_an_entry_tells_the_findings_of_the_front_page_word_for_word(klein: SourceTree) -> None:
    site = planned(klein)
    page = site.page("2022/index.html")
    assert isinstance(page, EditionPage)

    root = ET.fromstring(feed_text(site.source, site.pages))  # noqa: S314 - our own text

    summary = root.findall(f"{ATOM}entry")[0].findtext(f"{ATOM}summary")
    assert page.gaps
    assert summary == " ".join(
        [*(f"{plain_with_status(gap.dated)} {plain_with_status(gap.verdict)}" for gap in page.gaps), *site.source.newest.config.changes],
    )
