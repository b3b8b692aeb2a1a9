"""The catalogue and the broken sites → `data/CONTROLES.md`, the guide to every check; `make docs` writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.model.check import GUIDE, Check
from generator.model.problem import Severity
from generator.validate.catalogue import CATALOGUE

ROOT = Path(__file__).parents[2]
PLACE = ROOT / GUIDE
BROKEN = ROOT / "tests" / "sites" / "broken"

_WORDS = {Severity.ERROR: "fout", Severity.WARNING: "waarschuwing"}
_OPENING = """# Controles: wat er wordt nagegaan, en wat u doet als er iets niet klopt

Dit bestand is gemaakt uit het programma zelf (`make docs`); verander het niet met de hand. De voorbeelden zijn echte meldingen over een
kleine, verzonnen stad waarin steeds één ding stuk is gemaakt.

```
python build.py validate              # alles
python build.py validate wonen        # alle versies van één pakket
```

Elke melding noemt bestand, regel en kolom, wat er staat, wat er had moeten staan, wat u kunt doen, en de plek in dit bestand. Bij een
CSV is de kolom de hoeveelste cel van de regel. Een **fout** houdt publicatie tegen. Een **waarschuwing** niet: zij blijft staan op de
pagina *Verantwoording* van de site, tot zij is opgelost of vastgelegd (zie [data/README.md](README.md)).

"""


def write_guide() -> str:
    """The whole guide: contents, then each check with why, what to do and what the problem looks like."""
    return _OPENING + "\n".join((*_contents(), *(line for heading, checks in CATALOGUE for line in _section(heading, checks))))


def _contents() -> Iterator[str]:
    for heading, checks in CATALOGUE:
        links = ", ".join(f"[{check.code}](#{check.code})" for check in checks)
        yield f"**{heading}** ({len(checks)}): {links}.\n"


def _section(heading: str, checks: tuple[Check, ...]) -> Iterator[str]:
    yield f"## {heading}\n"
    for check in checks:
        yield f"### {check.code}\n"
        yield f"{check.title}. *{_WORDS[check.severity].capitalize()}.*\n"
        yield f"- Waarom: {check.explanation}"
        yield f"- Wat u doet: {check.remedy}\n"
        yield f"```\n{example(check)}\n```\n"


def example(check: Check) -> str:
    """The first line of the broken site's report that is about this check."""
    report = (BROKEN / check.code / "expected.txt").read_text(encoding="utf-8")
    match = re.search(rf"^.*\[{check.code}\] .*$", report, re.MULTILINE)
    if match is None:
        message = f"the broken site '{check.code}' does not report its own code"
        raise LookupError(message)
    return match[0]
