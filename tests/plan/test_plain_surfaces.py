"""Where a figure is told as plain text no sign stands beside it: its status stands there in words, on every such surface of both cities."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.draw.charts import sketch_tasks
from generator.model.blocks import ChartBlock
from generator.model.figure import Figure
from generator.model.page import EditionPage
from generator.model.sentence import Sentence, plain_with_status
from generator.plan.cards import plan_cards
from generator.plan.charts import charts_of
from generator.publish.feed import feed_text
from tests.plan.planned import PlannedSite

STAYS_BARE = {
    "model/notice.py": "names of areas",
    "model/sentence.py": "its home",
    "model/yearly_notes.py": "years",
    "model/table_reading.py": "heads of columns",
    "paper/composer.py": "how wide a column is",
    "plan/pages/searches.py": "names of blocks",
    "plan/taking_apart.py": "names of areas",
    "publish/search/index.py": "remarks with names",
    "publish/search/texts.py": "words to search by",
    "render/embedding.py": "how high a heading is",
}
"""Modules that take a sentence without the status of its figures, each with what it takes."""


@pytest.fixture(scope="module", params=["small_site", "breda"])
def site(request: pytest.FixtureRequest) -> PlannedSite:
    found: PlannedSite = request.getfixturevalue(request.param)
    return replace(found, source=replace(found.source, config=replace(found.source.config, share_pictures=True)))


def words_of(sentence: Sentence) -> set[str]:
    """The words that have to be told with a sentence."""
    return {f"{part.status.word})" for part in sentence if isinstance(part, Figure) and part.status.word}


def blocks(site: PlannedSite) -> Iterator[ChartBlock]:
    yield from (block for page in site.pages for block in charts_of(page))


def untold(told: str, *sentences: Sentence) -> list[str]:
    return [told for sentence in sentences for word in words_of(sentence) if word not in told]


def test_the_name_and_description_of_a_drawing_tell_every_status(site: PlannedSite) -> None:
    drawn = list(blocks(site))
    tasks = list(sketch_tasks(drawn))
    told = [found for block, task in zip(drawn, tasks, strict=True) for found in untold(task["name"], block.text.name)]
    told += [found for block, task in zip(drawn, tasks, strict=True) for found in untold(task["description"], block.text.description)]

    assert told == []
    assert any(words_of(block.text.name) for block in drawn)


def test_a_card_and_the_description_of_its_page_tell_every_status(site: PlannedSite) -> None:
    cards = plan_cards(site.pages, site.source)
    charts = {(page.head.path, block.text.id): block.heading for page in site.pages for block in charts_of(page)}

    assert [found for page in site.pages for found in untold(plain_with_status(page.head.description), page.head.description)] == []
    for card in cards:
        said = site.page(card.page).head.description
        heading = charts[card.page, card.chart] if card.chart else said
        assert untold(card.finding, said if card.finding == plain_with_status(said) else heading) == []


def test_the_feed_tells_every_status(site: PlannedSite) -> None:
    text = feed_text(site.source, site.pages)
    gaps = [sentence for page in site.pages if isinstance(page, EditionPage) for gap in page.gaps for sentence in (gap.dated, gap.verdict)]

    assert gaps
    assert untold(text, *gaps) == []


def test_who_takes_a_sentence_without_the_status_of_its_figures_is_known() -> None:
    root = Path(__file__).parents[2] / "generator"
    found = {path.relative_to(root).as_posix() for path in root.rglob("*.py") if re.search(r"\bplain\(", path.read_text(encoding="utf-8"))}

    assert found == {*STAYS_BARE, "validate/schema/fields.py"}  # a property of that name
