"""Every kind of page on a few pictures: wide and on a phone, light and dark. `make contactsheet` writes them to `docs/`.

They are for people who look at the project; no test reads them, and no build makes them. The site is built anew, and the same Chromium
gives the same pictures.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import QUIET, chromium_program
from tests.browser.kinds import KINDS

ROOT = Path(__file__).parents[2]
SITE = ROOT / ".cache" / "contactvel"
FOLDER = ROOT / "docs"
ALIKE = frozenset(
    {"older edition", "indicator with a long series", "indicator without open figures", "matrix by alphabet", "methods", "programme"}
)
"""Kinds that look like another one."""
SCHEMES: dict[Literal["light", "dark"], str] = {"light": "licht", "dark": "donker"}
SCREENS = ((1280, 900, 360), (360, 900, 101))
"""Width and height of a screen, and how wide its picture is on the sheet."""
HEIGHT = 253
GAP = 10
COLUMNS = 4
GROUND = {"light": "#c9d3d0", "dark": "#000000"}


def photograph(browser: Browser, scheme: Literal["light", "dark"]) -> Iterator[list[Image.Image]]:
    """Each kind of page, on every screen."""
    contexts = [(browser.new_context(viewport={"width": w, "height": h}, color_scheme=scheme), small) for w, h, small in SCREENS]
    for kind, path in KINDS.items():
        if kind in ALIKE:
            continue
        pictures = []
        for context, small in contexts:
            page = context.new_page()
            page.goto(f"{SITE.as_uri()}/{path}")
            picture = Image.open(BytesIO(page.screenshot(animations="disabled"))).convert("RGB")
            pictures.append(picture.resize((small, round(small * picture.height / picture.width)), Image.Resampling.LANCZOS))
            page.close()
        yield pictures
    for context, _ in contexts:
        context.close()


def lay_out(pairs: list[list[Image.Image]], ground: str) -> Image.Image:
    """The pictures in rows, those of a kind beside one another."""
    width = sum(small for _, _, small in SCREENS) + 3 * GAP
    rows = -(-len(pairs) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * width + GAP, rows * (HEIGHT + GAP) + GAP), ground)
    for number, pictures in enumerate(pairs):
        left, top = GAP + number % COLUMNS * width, GAP + number // COLUMNS * (HEIGHT + GAP)
        for picture in pictures:
            sheet.paste(picture.crop((0, 0, picture.width, min(HEIGHT, picture.height))), (left, top))
            left += picture.width + GAP
    return sheet


def main() -> None:
    """Build the site, look at it, and write the sheets."""
    subprocess.run([sys.executable, "build.py", "build", "--out", str(SITE)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_program(), args=list(QUIET))
        for scheme, name in SCHEMES.items():
            sheet = lay_out(list(photograph(browser, scheme)), GROUND[scheme])
            path = FOLDER / f"contactvel-{name}.webp"
            sheet.save(path, quality=50, method=6)
            sys.stdout.write(f"{path.relative_to(ROOT)}\n")
        browser.close()


if __name__ == "__main__":
    main()
