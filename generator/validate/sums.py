"""`SHA256SUMS` and `CHANGES.md` of a version → files that changed, went or came since its release; a version that has no reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.model.package import CHANGES, DataPackage
from generator.model.problem import Place, Problem

SUMS = "SHA256SUMS"
_LINE = re.compile(r"([0-9a-f]{64})  (\S+)", re.ASCII)
_FROZEN = "Een uitgebrachte versie verandert niet."
_BACK = "Haal het bestand terug uit de geschiedenis (git). Was de verandering bedoeld, maak dan een nieuwe versie."
_AWAY = "Haal het bestand weg. Hoort het erbij, maak dan een nieuwe versie."


def check_sums(package: DataPackage) -> Iterator[Problem]:
    """Every file of the folder is listed once, with the digest of its bytes, and nothing else is."""
    text = package.documents.get(SUMS)
    if not isinstance(text, str) or not package.released:
        return
    path = f"{package.folder}/{SUMS}"
    listed: set[str] = set()
    readable = True
    for number, line in enumerate(text.removesuffix("\n").split("\n"), start=1):
        place = Place(path=path, line=number)
        match = _LINE.fullmatch(line)
        if not match:
            readable = False
            expected = "Elke regel is een sha256, twee spaties en een bestandsnaam."
            yield Problem(place=place, code="sums-syntax", found=f"'{line}' is geen regel van sha256sum.", expected=expected)
            continue
        digest, name = match.groups()
        if name in listed:
            yield Problem(place=place, code="sums-syntax", found=f"Het bestand '{name}' staat hier twee keer.")
        listed.add(name)
        if name in package.refused:
            continue
        if name not in package.files:
            yield Problem(
                place=place, code="sums-missing-file", found=f"Het bestand '{name}' is er niet meer.", expected=_FROZEN, next_step=_BACK
            )
        elif package.files[name] != digest:
            changed = Place(path=f"{package.folder}/{name}")
            found = f"Het bestand is veranderd na het uitbrengen van versie {package.version}."
            yield Problem(place=changed, code="sums-changed-file", found=found, expected=_FROZEN, next_step=_BACK)
    for name in sorted(set(package.files) - listed - {SUMS}) if readable else ():
        added = Place(path=f"{package.folder}/{name}")
        found = f"Het bestand staat niet in {SUMS}: het is toegevoegd na het uitbrengen."
        yield Problem(place=added, code="sums-extra-file", found=found, expected=_FROZEN, next_step=_AWAY)


def check_sums_presence(package: DataPackage) -> Iterator[Problem]:
    """A version with a number has its list."""
    if package.version[:1].isdecimal() and SUMS not in package.files and SUMS not in package.refused:
        found = f"{SUMS} ontbreekt: of deze versie nog is zoals zij is uitgebracht, is niet na te gaan."
        next_step = "Zet het terug. Is de versie nog niet uitgebracht, noem haar map dan 'next' en breng haar uit."
        yield Problem(place=Place(path=f"{package.folder}/{SUMS}"), code="sums-missing", found=found, next_step=next_step)


def check_changes(package: DataPackage) -> Iterator[Problem]:
    """Every version says why it exists, also one in the making; a text that is gone since or could not be read is named as that."""
    listed = str(package.documents.get(SUMS, "")).split("\n")
    gone = CHANGES not in package.files and any(line.endswith(f"  {CHANGES}") for line in listed)
    unread = CHANGES in package.refused or (package.sizes.get(CHANGES, 0) > 0 and not package.documents.get(CHANGES))
    if package.says_why or gone or unread:
        return
    path = f"{package.folder}/{CHANGES}"
    yield Problem(
        place=Place(path=path),
        code="changes-missing",
        found="Er is niet opgeschreven waarom deze versie bestaat.",
        expected=f"In {CHANGES} staat in gewone woorden waarom een versie bestaat.",
        next_step=f"Schrijf het in {path}; zie data/README.md. Is de versie al uitgebracht, maak dan een nieuwe.",
    )


SUMS_RULES: tuple[Callable[[DataPackage], Iterator[Problem]], ...] = (check_sums_presence, check_sums, check_changes)
