"""The pages of single charts that the tests of the real site look at: one of every shape."""

import pytest
from playwright.sync_api import FrameLocator, Page

STRIP = "2022/grafieken/buurten/tuinzigt/rangorde-bijstand/"
CHARTS = {
    "rangorde": STRIP,
    "trend": "2022/grafieken/indicatoren/misdrijven-totaal/trend-misdrijven-totaal/",
    "pad": "2022/grafieken/indicatoren/misdrijven-totaal/pad-misdrijven-totaal/",
    "kloof": "2022/grafieken/indicatoren/woz/kloof-woz/",
    "kaart": "2022/grafieken/stad/kaart-bijstand/",
    "panelen": "2022/grafieken/buurten/tuinzigt/reeksen/",
}
FOLDERS = [pytest.param(folder, id=shape) for shape, folder in CHARTS.items()]
BUTTON = "Bekijk interactief"
LIVE = ".levend-beeld svg"


def begin(page: Page | FrameLocator) -> None:
    """Ask for the interactive chart and wait until it is there."""
    page.get_by_role("button", name=BUTTON).click()
    page.locator(LIVE).wait_for(timeout=60_000)
