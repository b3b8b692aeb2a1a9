"""What a source says about the rounding of its columns: read from `[[bronnen.nauwkeurigheid]]`, written into the descriptor's `series`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.model.region import Level
from generator.versions.intake.numbers import convert_number, is_number
from generator.versions.intake.section import Section

METHODS: Mapping[str, str] = {"gewoon": "nearest", "aselect": "random"}
"""Word in a mapping → word in the descriptor: to the nearest multiple, or up or down by lot (CBS, against disclosure)."""
_LEVELS = tuple(level.value for level in Level)


@dataclass(frozen=True, kw_only=True)
class Precision:
    """One statement of a source about some of its columns."""

    columns: tuple[str, ...]
    step: str
    """As delivered: `5` = every figure is a multiple of five."""
    method: str
    levels: tuple[Level, ...]
    """Levels that are rounded; figures of other levels are exact."""
    unplaced: tuple[Level, ...]
    """Levels whose total also counts what the source could not place in a part."""
    statement: str
    """The words of the source."""


def read_precision(section: Section) -> Precision:
    """Read one statement."""
    precision = Precision(
        columns=section.texts("kolommen"),
        step=_read_step(section),
        method=METHODS[section.choice("wijze", tuple(METHODS), "gewoon")],
        levels=_read_levels(section, "niveaus") or tuple(Level),
        unplaced=_read_levels(section, "niet_geplaatst"),
        statement=section.text("vermelding"),
    )
    if not precision.columns:
        section.file.report(section.key, "mapping-missing-key", "Er staan geen 'kolommen'.", "Noem de kolommen waar dit over gaat.")
    section.close()
    return precision


def _read_step(section: Section) -> str:
    """A positive number as text, for it must stay exact."""
    step = section.text("stap")
    if step and not (is_number(step) and Decimal(step) > 0):
        section.file.report((*section.key, "stap"), "mapping-not-a-number", f"'{step}' is geen stap.", 'Schrijf bijvoorbeeld "5" of "0.1".')
        return ""
    return step


def _read_levels(section: Section, name: str) -> tuple[Level, ...]:
    levels = section.texts(name)
    for level in levels:
        if level not in _LEVELS:
            found = f"'{level}' is geen niveau."
            section.file.report((*section.key, name), "mapping-unknown-word", found, f"Kies uit: {', '.join(_LEVELS)}.")
    return tuple(Level(level) for level in levels if level in _LEVELS)


def describe_precision(statements: Iterable[Precision], column: str, factor: int) -> Mapping[str, object] | None:
    """What the source says about one column, in the unit of the package; None when it says nothing."""
    found = next((statement for statement in statements if column in statement.columns), None)
    if found is None:
        return None
    described: dict[str, object] = {
        "step": convert_number(found.step, factor),
        "method": found.method,
        "levels": [level.value for level in found.levels],
    }
    if found.unplaced:
        described["unplacedIn"] = [level.value for level in found.unplaced]
    return {**described, "statement": found.statement}
