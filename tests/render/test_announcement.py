"""What a city has to say first stands at the top of every page, and nowhere in a frame of others."""

from dataclasses import replace

from tests.render.sample_chrome import CHROME
from tests.render.small_site import html_of, rendered

SAID = replace(CHROME, site=replace(CHROME.site, announcement="Dit is een voorbeeld uit 2026."))
AT_TOP = '<p class="stand">Dit is een voorbeeld uit <time datetime="2026">2026</time>.</p>'


def test_every_page_begins_with_it_but_that_of_a_single_chart() -> None:
    without = {path for path, file in rendered(chrome=SAID).items() if path.endswith(".html") and AT_TOP not in file.content.decode()}

    assert without == {path for path in without if "/grafieken/" in path}
    assert without


def test_without_one_nothing_stands_there() -> None:
    assert "voorbeeld uit" not in html_of("index.html")
