"""`[[loketten]]` of `site.toml` → whom a resident can turn to about what."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.load.settings import Settings
from generator.model.edition import Desk

DESKS = "loketten"
_KEYS = ("naam", "waarvoor", "adres")
PHONE = "telefoon"
_NUMBER = re.compile(r"\+?[0-9]+(?:[ -][0-9]+)*")
_ADDRESS = re.compile(r"https://[^\s/]+(?:/[^\s]*)?")


def read_desks(settings: Settings) -> tuple[Desk, ...]:
    """Read every desk; absent = none."""
    entries = settings.tables(DESKS, "Begin elk loket met een regel [[loketten]].")
    return tuple(_read_desk(settings, entry, f"{DESKS}.{number}.") for number, entry in enumerate(entries))


def _read_desk(settings: Settings, entry: Mapping[str, object], prefix: str) -> Desk:
    settings.judge_keys(entry, (*_KEYS, PHONE), prefix)
    name, purpose, address = (settings.text(entry, key, prefix) for key in _KEYS)
    if address and not _ADDRESS.fullmatch(address):
        settings.refuse(f"{prefix}adres", f"'{address}' is geen adres.", "Schrijf het adres van een pagina, met https:// ervoor.")
    phone = settings.text(entry, PHONE, prefix) if PHONE in entry else ""
    if phone and not _NUMBER.fullmatch(phone):
        expected = 'Schrijf alleen cijfers, met spaties of streepjes ertussen, bijvoorbeeld: telefoon = "14 076".'
        settings.refuse(prefix + PHONE, f"'{phone}' is geen telefoonnummer.", expected)
    return Desk(name=name, purpose=purpose, address=address, phone=phone)
