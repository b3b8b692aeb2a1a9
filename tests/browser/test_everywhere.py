"""What is wrong with a page is found on each of the visits that `make everypage` pays to it, and nothing on a page with nothing wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.everywhere import AS_IT_IS, VISITS, WITHOUT_POLICY, WITHOUT_SCRIPTS, Visit, circumstances, found_on
from tests.browser.visiting import Visitor

pytestmark = pytest.mark.browser

HOST = "https://voorbeeld.example/"
PAGE = (
    '<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'\">"
    "<title>Proef</title></head><body><main><h1>Proef</h1>{}</main></body></html>"
)
FAULTS = {
    "nothing": ("<p>Een gewone bladzijde.</p>", {visit: set() for visit in VISITS}),
    "a picture without a text": (
        '<svg role="img" width="40" height="40"><rect width="40" height="40"/></svg>',
        {visit: {"svg-img-alt"} for visit in VISITS},
    ),
    "a button without scripts": (
        '<button id="knop"></button><script>document.getElementById("knop").textContent = "Toon"</script>',
        {AS_IT_IS: set(), WITHOUT_POLICY: set(), WITHOUT_SCRIPTS: {"button-name"}},
    ),
    "a box of 340 pixels": (
        '<div style="width:340px">Breed</div>',
        {AS_IT_IS: set(), WITHOUT_POLICY: {"does not fit"}, WITHOUT_SCRIPTS: {"does not fit"}},
    ),
    "a picture from elsewhere": (
        '<img alt="Elders" src="https://elders.example/er-niet.png">',
        {visit: {"the browser complains", "asks elsewhere"} for visit in VISITS},
    ),
}


@pytest.mark.parametrize("visit", VISITS, ids=["as it is", "without policy", "without scripts"])
@pytest.mark.parametrize(("body", "rules"), FAULTS.values(), ids=FAULTS)
def test_what_is_wrong_is_found(browser: Browser, tmp_path: Path, body: str, rules: dict[Visit, set[str]], visit: Visit) -> None:
    (tmp_path / "proef.html").write_text(PAGE.format(body), encoding="utf-8")
    visitor = Visitor(browser=browser, host=HOST, folder=tmp_path, base=HOST)

    found = found_on(visit, visitor, "proef.html")

    assert {what.partition(":")[0] for _, what in found} == rules[visit]
    assert {at for at, _ in found} <= set(visit.circumstances)


def test_every_circumstance_has_a_name_of_its_own() -> None:
    assert len(set(circumstances())) == len(circumstances()) == 14
