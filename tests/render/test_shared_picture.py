"""A page that is shared shows its own picture, or that of the page where a reader of it comes from."""

from generator.model.chart_page import ChartPage
from generator.model.identifiers import PagePath
from generator.model.page import Page
from generator.render.shared_picture import SharedPicture, picture_of
from tests.render.sample_chrome import CHROME
from tests.render.sample_pages import sample_pages

FRONT = PagePath("index.html")


def chart_page() -> ChartPage:
    return next(page for page in sample_pages() if isinstance(page, ChartPage))


def shown(page: Page, *pictured: PagePath) -> SharedPicture:
    found = picture_of(page, frozenset(pictured), CHROME)
    assert found is not None
    return found


def test_a_page_with_a_picture_of_its_own_shows_that_and_says_its_title() -> None:
    page = next(page for page in sample_pages() if page.head.path == "2022/buurten/tuinzigt/index.html")
    picture = shown(page, FRONT, page.head.path)

    assert picture.address == f"{CHROME.site.base_address}2022/buurten/tuinzigt/delen.png"
    assert picture.words == page.head.title


def test_the_page_of_a_chart_shows_the_picture_of_the_page_that_it_comes_from() -> None:
    page = chart_page()
    picture = shown(page, FRONT, page.home)

    assert picture.address == CHROME.site.base_address + page.home.replace("index.html", "delen.png")
    assert picture.words == page.origin.text != page.head.title


def test_every_other_page_shows_the_picture_of_the_front_page_and_says_so() -> None:
    page = chart_page()
    picture = shown(page, FRONT)

    assert picture.address == f"{CHROME.site.base_address}delen.png"
    assert picture.words == CHROME.site.title


def test_a_site_without_pictures_promises_none() -> None:
    assert picture_of(chart_page(), frozenset(), CHROME) is None
