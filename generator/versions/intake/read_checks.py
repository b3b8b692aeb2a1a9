"""`[[controles]]` of a mapping → checks."""

from __future__ import annotations

import string
from collections.abc import Callable, Mapping
from decimal import Decimal

from generator.model.status import Status
from generator.versions.intake.checks.comparison import Comparison
from generator.versions.intake.checks.interface import Check, Note
from generator.versions.intake.checks.jump import Jump
from generator.versions.intake.checks.totals import DELIVERED, PARTS, Totals
from generator.versions.intake.checks.units import WholeUnits
from generator.versions.intake.checks.zero import LoneZero
from generator.versions.intake.numbers import is_number
from generator.versions.intake.read_deliveries import read_levels
from generator.versions.intake.section import Section

_STATUSES = tuple(status.value for status in Status if not status.missing)
_JUMP_GAPS = ("waarde", "vorige", "volgende", "vorig_jaar", "jaar", "volgend_jaar")


def read_check(section: Section) -> Check:
    """Read one check of any kind."""
    kind = section.choice("soort", tuple(_READERS))
    check = _READERS[kind](section, kind)
    section.close()
    return check


def _read_comparison(section: Section, kind: str) -> Check:
    gaps = ("waarde", "ander", "verschil")
    return Comparison(
        kind=kind,
        title=section.text("titel"),
        indicator=section.text("indicator"),
        known=section.integer("aantal", 0),
        place=section.place,
        source=section.text("bron"),
        measure=section.text("kolom"),
        factor=section.integer("factor", 1),
        levels=read_levels(section),
        periods=section.texts("perioden"),
        note=_read_note(section, gaps),
        explained=dict(_read_explained(entry, gaps) for entry in section.tables("verklaard")),
    )


def _read_jump(section: Section, kind: str) -> Check:
    return Jump(
        kind=kind,
        title=section.text("titel"),
        indicator=section.text("indicator"),
        known=section.integer("aantal", 0),
        place=section.place,
        threshold=float(_read_decimal(section, "drempel")),
        smallest=_read_decimal(section, "kleinste", "0"),
        spike=_read_note_table(section, "piek"),
        lasting=_read_note_table(section, "blijvend"),
    )


def _read_totals(section: Section, kind: str) -> Check:
    return Totals(
        kind=kind,
        title=section.text("titel"),
        indicator=section.text("indicator"),
        known=section.integer("aantal", 0),
        place=section.place,
        margin=_read_decimal(section, "marge", "0"),
        note=Note(status=Status.NORMAL, sentence="de delen tellen op tot {som}, het totaal is {waarde} (verschil {verschil})"),
        source=section.text("bron", ""),
        measure=section.text("kolom", ""),
        part=section.choice("deel", PARTS, DELIVERED),
    )


def _read_whole_units(section: Section, kind: str) -> Check:
    return WholeUnits(
        kind=kind,
        title=section.text("titel"),
        indicator=section.text("indicator"),
        known=section.integer("aantal", 0),
        place=section.place,
        unit=section.integer("eenheid", 1000),
        note=_read_note(section, ("waarde",)),
    )


def _read_lone_zero(section: Section, kind: str) -> Check:
    return LoneZero(
        kind=kind,
        title=section.text("titel"),
        indicator=section.text("indicator"),
        known=section.integer("aantal", 0),
        place=section.place,
        smallest=_read_decimal(section, "kleinste", "1"),
        note=_read_note(section, ("vorige", "volgende")),
    )


_READERS: Mapping[str, Callable[[Section, str], Check]] = {
    "vergelijking": _read_comparison,
    "sprong": _read_jump,
    "optelling": _read_totals,
    "hele-eenheden": _read_whole_units,
    "nul-ertussen": _read_lone_zero,
}


def _read_note(section: Section, gaps: tuple[str, ...]) -> Note:
    """Read status and sentence; a gap in the sentence that the check cannot fill is a problem."""
    sentence = section.text("opmerking")
    unknown = sorted(_gaps_of(sentence) - set(gaps))
    if unknown:
        section.file.report(
            (*section.key, "opmerking"),
            "mapping-unknown-gap",
            f"De opmerking heeft een onbekende invulplek: {', '.join(unknown)}.",
            f"Bekend zijn: {', '.join('{' + gap + '}' for gap in gaps)}.",
        )
        sentence = ""
    return Note(status=Status(section.choice("status", _STATUSES)), sentence=sentence)


def _gaps_of(sentence: str) -> set[str]:
    try:
        return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}
    except ValueError:
        return {"{"}


def _read_explained(entry: Section, gaps: tuple[str, ...]) -> tuple[str, Note]:
    pair = entry.text("verschil"), _read_note(entry, gaps)
    entry.close()
    return pair


def _read_note_table(section: Section, name: str) -> Note:
    """Read a note in a table of its own; a table that is absent is reported as empty."""
    table = section.table(name) or Section(section.file, (*section.key, name), {})
    note = _read_note(table, _JUMP_GAPS)
    table.close()
    return note


def _read_decimal(section: Section, name: str, default: str | None = None) -> Decimal:
    """Read an exact number, written as text so that it never passes through a float."""
    text = section.text(name) if default is None else section.text(name, default)
    if is_number(text):
        return Decimal(text)
    if text:
        section.file.report((*section.key, name), "mapping-not-a-number", f"'{text}' is geen getal.", 'Schrijf bijvoorbeeld "2.5".')
    return Decimal()
