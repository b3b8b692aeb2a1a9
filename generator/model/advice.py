"""What a parser says in English → what an editor reads: what is wrong in plain Dutch, and what to do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

CURLY_QUOTES = "“”„‟‘’‚‛«»"
"""Quotes as word processors make them; no language of ours reads them as quotes."""


@dataclass(frozen=True, kw_only=True)
class Advice:
    """A mistake in plain words."""

    reason: str
    """Half a sentence, to stand between brackets or behind a colon."""
    next_step: str


_Table = Sequence[tuple[str, str, str]]
_STRAIGHT = 'Gebruik rechte aanhalingstekens: "zo". Typ ze opnieuw, of plak de tekst zonder opmaak.'

_TOML: _Table = (
    (
        r"Unterminated string|Illegal character",
        "een tekst wordt niet afgesloten",
        "Zet een aanhalingsteken aan het eind van de tekst, op dezelfde regel.",
    ),
    (r"Unescaped '\\'", "in een tekst staat een losse schuine streep naar achteren", "Schrijf \\\\ in plaats van \\."),
    (r"Expected '='", "achter de naam ontbreekt het isgelijkteken", 'Schrijf: naam = "waarde".'),
    (
        r"Expected newline",
        "achter deze waarde staat nog iets",
        'Zet elke naam met haar waarde op een eigen regel. Staat er een aanhalingsteken in de tekst, schrijf dan \\".',
    ),
    (r"Unclosed array", "een lijst wordt niet afgesloten", "Zet ] achter de lijst, en een komma tussen de teksten."),
    (r"Unclosed inline table", "een accolade wordt niet afgesloten", "Zet } achter de waarden."),
    (r"Expected '\]+'", "een rechte haak ontbreekt", "Sluit de naam tussen de haken af met ]."),
    (r"Cannot overwrite a value|Cannot declare|Duplicate inline|redefine namespace", "deze naam staat er al", "Haal één van de twee weg."),
    (r"Invalid date", "deze datum bestaat niet", "Schrijf jaar, maand en dag, zoals 2022-11-23."),
    (
        r"Invalid value",
        "dit is geen waarde",
        "Zet een tekst tussen rechte aanhalingstekens, en teksten in een lijst met een komma ertussen.",
    ),
    (r"Invalid (statement|initial character)", "hier hoort een naam te staan", 'Schrijf: naam = "waarde". Een opmerking begint met #.'),
    (r"Found invalid character", "hier staat een teken dat niet mag", "Haal het teken weg en typ de regel opnieuw."),
)
_YAML: _Table = (
    (
        r"mapping values are not allowed",
        "in de tekst staat een dubbele punt",
        'Zet de hele tekst tussen aanhalingstekens: titel: "Wonen: zo gaat het".',
    ),
    (
        r"cannot start any token",
        "een tekst begint met een teken dat hier iets anders betekent",
        "Zet de hele tekst tussen aanhalingstekens, en gebruik geen tab.",
    ),
    (r"found unexpected end of stream", "een tekst wordt niet afgesloten", "Zet een aanhalingsteken aan het eind van de tekst."),
    (r"could not find expected ':'", "achter de naam ontbreekt een dubbele punt", "Schrijf: titel: tekst."),
    (
        r"expected <block end>",
        "deze regel begint niet waar de andere beginnen, of achter een tekst tussen aanhalingstekens staat nog iets",
        "Laat elke regel vooraan beginnen, en zet de hele tekst tussen aanhalingstekens.",
    ),
    (r"did not find expected|expected ',' or", "een haak of accolade wordt niet afgesloten", "Zet de hele tekst tussen aanhalingstekens."),
    (r"undefined alias|expected alphabetic or numeric", "een tekst begint met * of &", "Zet de hele tekst tussen aanhalingstekens."),
    (
        r"unknown escape character",
        "in een tekst staat een losse schuine streep naar achteren",
        "Gebruik enkele aanhalingstekens om de tekst.",
    ),
)
_JINJA: _Table = (
    (r"unexpected char ['\"][" + CURLY_QUOTES + "]", "er staan gekrulde aanhalingstekens", _STRAIGHT),
    (
        r"unexpected char ['\"]{3}|unexpected char \"'\"",
        "een aanhalingsteken wordt niet afgesloten",
        "Zet om elke tekst in de macro twee gelijke aanhalingstekens.",
    ),
    (r"unexpected char", "er staat een teken dat in een macro niet kan", "Haal het weg; een tekst staat tussen aanhalingstekens."),
    (
        r"unexpected '[)}\]]'|expected token '[)\]]'",
        "de haakjes kloppen niet",
        "Sluit elk haakje één keer af, en zet een komma tussen de argumenten.",
    ),
    (r"expected token ','", "tussen de argumenten ontbreekt een komma", "Zet een komma tussen de argumenten."),
    (
        r"expected token 'end of print statement'",
        "achter de macro staat nog iets",
        "Zet één macro tussen {{ en }}, met een komma tussen de argumenten.",
    ),
    (
        r"Expected an expression|unexpected 'end of print statement'",
        "tussen {{ en }} staat niets, of de macro is niet af",
        "Schrijf de macro met haar argumenten, of haal de accolades weg.",
    ),
)


def advise_on_toml(message: str, line: str = "") -> Advice:
    """Advice for a message of `tomllib`, with the line it stopped at."""
    if "Invalid value" in message and any(quote in line for quote in CURLY_QUOTES):
        return Advice(reason="er staan gekrulde aanhalingstekens", next_step=_STRAIGHT)
    return _look_up(_TOML, message)


def advise_on_yaml(message: str) -> Advice:
    """Advice for the problem of a `yaml.MarkedYAMLError`."""
    return _look_up(_YAML, message)


def advise_on_jinja(message: str) -> Advice:
    """Advice for a `jinja2.TemplateSyntaxError`."""
    return _look_up(_JINJA, message)


def _look_up(table: _Table, message: str) -> Advice:
    """The first that fits; what we never met is passed on as it is, for half a hint is better than none."""
    for pattern, reason, next_step in table:
        if re.search(pattern, message):
            return Advice(reason=reason, next_step=next_step)
    return Advice(reason=message, next_step="Kijk naar het teken hier of net ervoor.")
