"""A verdict on a site → text for an auditor, or JSON for a program."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.commands.verify import Evidence, Verdict
from generator.model.finding import Finding

SCHEMA_VERSION = 1
NAMED = 3
"""Inputs, in the text."""

_AGAINST = {
    Evidence.REBUILD: "een herbouw uit deze broncode, byte voor byte",
    Evidence.BUNDLE: "een herbouw uit de opgegeven bundel, byte voor byte",
    Evidence.DIGEST: "het opgegeven controlegetal van SHA256SUMS",
    Evidence.NOTHING: "niets buiten de site zelf",
}


def verdict_text(verdict: Verdict) -> str:
    """One line a finding, `file:line:column`, then what was looked at, what cannot be told, and the outcome."""
    lines = [_line(finding) for finding in verdict.findings]
    lines += [
        *_about_inputs(verdict),
        f"Nagekeken: {verdict.files} bestanden, {verdict.recomputed} cijfers in de herkomst, {verdict.on_pages} cijfers op pagina's.",
        f"Vergeleken met: {_AGAINST[verdict.evidence]}.",
        *(f"Niet te zeggen: {text}" for text in verdict.unknown),
        f"Uitslag: {len(verdict.findings)} afwijkingen." if verdict.findings else "Uitslag: alles klopt.",
    ]
    return "\n".join(lines) + "\n"


def verdict_json(verdict: Verdict) -> str:
    """The same for machines; described in ARCHITECTURE.md."""
    content = {
        "schema": SCHEMA_VERSION,
        "site": verdict.place,
        "klopt": not verdict.findings,
        "vergeleken_met": verdict.evidence,
        "geteld": {"bestanden": verdict.files, "herkomsten": verdict.recomputed, "cijfers_op_paginas": verdict.on_pages},
        "niet_te_zeggen": list(verdict.unknown),
        "andere_invoer": list(verdict.other_inputs),
        "afwijkingen": [dict(_entry(finding)) for finding in verdict.findings],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _about_inputs(verdict: Verdict) -> Iterator[str]:
    """Where to look first when a site differs for it was made from something else."""
    paths = verdict.other_inputs
    if verdict.findings and paths:
        named = _printable(", ".join(paths[:NAMED]))
        more = f" en nog {len(paths) - NAMED}" if len(paths) > NAMED else ""
        yield (
            f"Andere invoer: deze site zegt van andere bestanden gemaakt te zijn dan de herbouw: {named}{more}. "
            f"Dat kan de afwijkingen verklaren. {_next_step(verdict)}"
        )


def _next_step(verdict: Verdict) -> str:
    if verdict.evidence is Evidence.BUNDLE:
        return "Neem de controlebundel.zip die bij deze site hoort."
    own = "uit wat de site zelf meegeeft: --against controlebundel.zip."
    if verdict.stated:
        return f"Haal de broncode op die de site noemt: git checkout {verdict.stated}. Of herbouw {own}"
    return f"Herbouw {own}"


def _line(finding: Finding) -> str:
    place = ":".join(str(part) for part in (finding.path, finding.line, finding.column) if part)
    figure = f"cijfer {finding.figure}: " if finding.figure else ""
    return _printable(f"{place}: {finding.kind}: {figure}{finding.text}")


def _printable(text: str) -> str:
    """Without signs that would steer a terminal: a path or a text of a site may hold anything."""
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text)


def _entry(finding: Finding) -> Iterator[tuple[str, object]]:
    yield "soort", finding.kind
    yield "bestand", finding.path
    if finding.line:
        yield "regel", finding.line
    if finding.column:
        yield "kolom", finding.column
    if finding.figure:
        yield "cijfer", finding.figure
    yield "uitleg", finding.text
