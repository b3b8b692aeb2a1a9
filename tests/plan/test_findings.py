"""One finding, one sentence value: heading, alt text, caption and the description for sharing are the same."""

from __future__ import annotations

import pytest

from generator.model.blocks import ChartBlock
from generator.model.page import EditionPage, IndicatorPage, NeighbourhoodPage, Page, ThemePage
from generator.model.sentence import Sentence, plain
from generator.plan.charts import charts_of
from tests.plan.planned import PlannedSite


@pytest.fixture(scope="module", params=["small_site", "breda"])
def site(request: pytest.FixtureRequest) -> PlannedSite:
    found: PlannedSite = request.getfixturevalue(request.param)
    return found


def finding_of(page: Page) -> Sentence | None:
    """The sentence that a page states as its finding; None for a page that states none."""
    match page:
        case IndicatorPage():
            return page.finding
        case NeighbourhoodPage():
            return page.lead[1]
        case ThemePage() if page.gaps:
            return page.gaps[0].dated
        case EditionPage() if page.gaps:
            return page.gaps[0].dated
        case _:
            return None


def test_the_finding_of_a_chart_is_its_heading_its_name_and_the_caption_of_its_table(site: PlannedSite) -> None:
    blocks: list[ChartBlock] = [block for page in site.pages for block in charts_of(page)]

    assert len(blocks) > 10
    assert [plain(one.heading) for one in blocks if not one.heading == one.text.name == one.table.caption] == []


def test_a_shared_page_is_described_by_the_finding_that_stands_on_it(site: PlannedSite) -> None:
    found = [(page, finding) for page in site.pages if (finding := finding_of(page))]

    assert {type(page) for page, _ in found} >= {IndicatorPage, NeighbourhoodPage, ThemePage, EditionPage}
    assert [page.head.path for page, finding in found if not plain(page.head.description).endswith(plain(finding))] == []


def test_a_finding_that_stands_alone_says_its_year(site: PlannedSite) -> None:
    gaps = [gap for page in site.pages if isinstance(page, (ThemePage, EditionPage)) for gap in page.gaps]

    assert gaps
    assert [gap for gap in gaps if plain(gap.dated) != f"{plain(gap.finding).removesuffix('.')} ({gap.period})."] == []


def test_the_words_of_an_editor_come_before_the_finding(breda: PlannedSite) -> None:
    page = breda.page("2022/themas/werk/index.html")

    assert plain(page.head.description) == (
        "Hier is de kloof het duidelijkst. Het nieuwste cijfer per buurt is van 2020. "
        "In de focusbuurten krijgen 52,0 van de 1.000 inwoners bijstand, in de rest van Breda 11,7 (2020)."
    )
