"""Pages and records of a site in, figures that stand otherwise on a page than in their record out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.audit.records import Record
from generator.model.characters import unescape
from generator.model.finding import Deviation, Finding, PublishedSite

_ANY = re.compile(r"<data\b|<[a-z]+\b[^<>]*\bcijfer-ontbreekt\b")
_FIGURE = re.compile(r'<data class="cijfer" value="([^"<>]*)" data-herkomst="([^"<>]*)">([^<]*)</data>')
_MISSING = re.compile(r'<span class="cijfer-ontbreekt" data-status="[^"<>]*" data-herkomst="([^"<>]*)">')


@dataclass
class Tally:
    """How many figures on pages were compared."""

    figures: int = 0


def check_pages(site: PublishedSite, records: Mapping[str, Record], tally: Tally) -> Iterator[Finding]:
    """Compare value and text of every figure on every page with its record."""
    for path in sorted(path for path in site.paths if path.endswith(".html")):
        try:
            text = site.read(path).decode("utf-8", "replace")
        except OSError:
            continue  # named already, with the files that cannot be read
        for match in _ANY.finditer(text):
            start = match.start()
            tally.figures += 1
            wrong = _judge(text, start, records)
            if wrong is not None:
                line, column = text.count("\n", 0, start) + 1, len(text[text.rfind("\n", 0, start) + 1 : start].encode()) + 1
                yield Finding(path=path, line=line, column=column, kind=Deviation.FIGURE, figure=wrong[0], text=wrong[1])


def _judge(text: str, start: int, records: Mapping[str, Record]) -> tuple[str, str] | None:
    """The id and what is wrong with the figure that begins there; None when it holds."""
    figure, missing = _FIGURE.match(text, start), _MISSING.match(text, start)
    if figure is None and missing is None:
        return "", f"dit cijfer is niet geschreven zoals het hoort: {text[start : start + 80]!r}"
    name = unescape(figure[2] if figure else missing[1] if missing else "")
    record = records.get(name)
    if record is None or not isinstance(record.content, dict):
        return name, "dit cijfer heeft geen herkomst"
    there = (unescape(figure[1]), unescape(figure[3])) if figure else (None, None)
    known = (record.content.get("waarde"), record.content.get("getoond"))
    if there != known:
        return name, f"op de pagina staat {there[1]!r} ({there[0]}), in de herkomst {known[1]!r} ({known[0]})"
    return None
