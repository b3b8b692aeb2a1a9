"""`CHANGES.md` → the reasons declared for changed values, and which of them explains a given observation.

    ## Gewijzigde waarden

    - `woz BU07580302 2021`: schrijffout in de levering; de goede waarde staat in tabel 85318NED.
    - `woz * 201*`: het CBS heeft de reeks herzien.

Each entry of the list is an indicator, an area and a period with `*` for any text, a colon and a reason; indented lines belong to
the entry above.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from fnmatch import translate

from generator.model.difference import Reason
from generator.model.problem import Place, Problem

HEADING = "Gewijzigde waarden"

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*")
_ENTRY = re.compile(r"[-*+]\s+(.*)")
_PARTS = re.compile(r"(`?)([^\s`:]+)\s+([^\s`:]+)\s+([^\s`:]+)\1\s*:\s*(.*)", re.DOTALL)
_FORM = "Schrijf: - `indicator gebied periode`: reden. Een * staat voor elke tekst."


def parse_reasons(text: str, path: str) -> tuple[tuple[Reason, ...], tuple[Problem, ...]]:
    """Read the list below the heading; lines that are no entry are named, for a reason that is not understood explains nothing."""
    reasons: list[Reason] = []
    problems: list[Problem] = []
    within = False
    for number, line in enumerate(text.split("\n"), start=1):
        heading = _HEADING.fullmatch(line)
        if heading:
            within = heading.group(2).casefold() == HEADING.casefold()
        elif within and line.strip():
            _read_line(line.rstrip("\r"), Place(path=path, line=number, column=1), reasons, problems)
    for reason in reasons:
        if not reason.text:
            place = Place(path=reason.path, line=reason.line, column=1)
            found = f"Bij '{' '.join(reason.pattern)}' staat geen reden."
            problems.append(Problem(place=place, code="reason-syntax", found=found, next_step=_FORM))
    return tuple(reason for reason in reasons if reason.text), tuple(sorted(problems))


def _read_line(line: str, place: Place, reasons: list[Reason], problems: list[Problem]) -> None:
    if line[0] in " \t" and reasons:
        reasons[-1] = replace(reasons[-1], text=f"{reasons[-1].text} {line.strip()}".strip())
        return
    entry = _ENTRY.fullmatch(line)
    parts = _PARTS.fullmatch(entry.group(1)) if entry else None
    if parts:
        pattern = (parts.group(2), parts.group(3), parts.group(4))
        reasons.append(Reason(pattern=pattern, text=parts.group(5).strip(), path=place.path, line=place.line))
    elif entry:
        found = f"'{entry.group(1)}' is geen reden die bij waarnemingen te vinden is."
        problems.append(Problem(place=place, code="reason-syntax", found=found, next_step=_FORM))


class ReasonFinder:
    """Finds the reason of an observation: the one with the fewest wildcards, of these the first in the order given."""

    def __init__(self, reasons: Iterable[Reason]) -> None:
        """Sort the reasons from precise to general and translate their patterns."""
        ranked = sorted(reasons, key=lambda reason: sum(part.count("*") for part in reason.pattern))
        precise = [reason for reason in ranked if "*" not in "".join(reason.pattern)]
        self._ranked = tuple(ranked)
        self._precise: Mapping[tuple[str, ...], Reason] = {reason.pattern: reason for reason in reversed(precise)}
        self._general = tuple((reason, tuple(map(_translate, reason.pattern))) for reason in ranked[len(precise) :])
        self._used: set[Reason] = set()

    def find(self, key: tuple[str, ...]) -> Reason | None:
        """Give the reason for an indicator, area and period; None when no entry covers it."""
        reason = self._precise.get(key) or next((reason for reason, patterns in self._general if _covers(patterns, key)), None)
        if reason is not None:
            self._used.add(reason)
        return reason

    @property
    def unused(self) -> tuple[Reason, ...]:
        """Reasons that explained nothing, in the order of file and line."""
        return tuple(sorted((reason for reason in self._ranked if reason not in self._used), key=lambda one: (one.path, one.line)))


def _covers(patterns: tuple[re.Pattern[str], ...], key: tuple[str, ...]) -> bool:
    return all(pattern.match(part) for pattern, part in zip(patterns, key, strict=True))


def _translate(part: str) -> re.Pattern[str]:
    """Only `*` is special; `fnmatch` writes it so that a hostile pattern cannot make matching slow."""
    return re.compile(translate(part.replace("[", "[[]").replace("?", "[?]")))
