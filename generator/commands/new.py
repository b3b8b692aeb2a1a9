"""The last edition → a draft of the next: its pins, its texts with a note, nothing published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.load.configuration import read_edition_config
from generator.load.locks import read_locks
from generator.model.figure_lock import CORRECTIONS, FIGURE_LOCK
from generator.model.identifiers import EditionId
from generator.model.initiative import STORIES
from generator.model.narrative import COPIED
from generator.model.output import OutputFile
from generator.model.package_lock import LOCK, locks_of
from generator.model.problem import Place, Problem
from generator.model.version_number import NEXT
from generator.system.files import SourceTree
from generator.system.tree import write_new_folder
from generator.versions.life.frozen import verify_released

EDITION_FILE = "editie.toml"
LEFT_BEHIND = (FIGURE_LOCK, CORRECTIONS, LOCK)
"""Belongs to a published edition: the figures and packages that may not change any more, and what was corrected."""

_YEAR = re.compile(r"[0-9]{4}")
_OPENING_COMMENT = re.compile(r"\A(?:#[^\n]*\n)+")
_STATUS = re.compile(r"^(status\s*=\s*)([\"']).*?\2", re.MULTILINE)
_TITLE = re.compile(r"^(titel\s*=.*)$", re.MULTILINE)
_DATE = re.compile(r"^(datum\s*=\s*[\"']?)([0-9]{4})(-[0-9]{2}-[0-9]{2})", re.MULTILINE)
_CHANGES = re.compile(r"^wijzigingen\s*=\s*\[(?:\s*(?:\"(?:[^\"\\\n]|\\.)*\"|#[^\n]*|,))*\s*\]", re.MULTILINE)
_FRONT_TITLE = re.compile(r"^(titel:.*)$", re.MULTILINE)
_NOTE = re.compile(rf"\{{#\s*{COPIED}.*?#\}}\n?", re.DOTALL)
_FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.MULTILINE | re.DOTALL)


def new_edition(project: Path, year: str) -> tuple[Problem, ...]:
    """Write `content/<year>/` from the last edition; refuse when it exists or is not the next in time."""
    files = SourceTree(project)
    editions = tuple(name for name in files.folders("content") if _YEAR.fullmatch(name))
    problem = _refusal(editions, year)
    if problem:
        return (problem,)
    last = editions[-1]
    changed = _find_changed(files, last)
    if changed:
        return changed
    try:
        write_new_folder(_draft_files(files, last, year), project / "content" / year)
    except FileExistsError:
        return (_exists(year),)
    return ()


def _find_changed(files: SourceTree, last: str) -> tuple[Problem, ...]:
    """Refuse to build on packages that are no longer what the last edition pinned; pins that lead nowhere are told by `validate`."""
    path = f"content/{last}/{EDITION_FILE}"
    config, _ = read_edition_config(files.read(path), path, EditionId(last))
    locked, broken = read_locks(files)
    pins = config.pins.items() if config else ()
    folders = [f"data/{name}/{version}" for name, version in pins if version != NEXT]
    present = [folder for folder in folders if files.exists(f"{folder}/datapackage.json") or locks_of(folder, locked)]
    return tuple(sorted({*broken, *(problem for folder in present for problem in verify_released(files, folder, locked))}))


def draft_settings(text: str, last: str, year: str) -> str:
    """Settings of a draft: title and date move with the year, status becomes `concept`, pins stay, changes are emptied."""
    opening = f"# De editie {year}: begonnen als concept, uit de editie {last}. Loop alles na voordat u haar publiceert.\n"
    text = opening + _OPENING_COMMENT.sub("", text)
    text = _STATUS.sub(r'\1"concept"', text)
    text = _TITLE.sub(lambda match: match.group(1).replace(last, year), text)
    text = _DATE.sub(lambda match: match.group(1) + _later(match.group(2), match.group(3), int(year) - int(last)), text)
    return _CHANGES.sub(f"# Wat is er anders dan in de editie {last}? Hele zinnen.\nwijzigingen = []", text)


def draft_narrative(text: str, last: str, year: str) -> str:
    """The same text with one note for the editor, which readers do not see; its title and its links move with the year.

    A link to a story keeps its year: stories are not taken over.
    """
    note = f"{{# {COPIED} {last}. Lees de tekst na, pas de jaren aan en haal deze regel weg. #}}\n"
    front_matter = _FRONT_MATTER.match(text)
    start = front_matter.end() if front_matter else 0
    head = _FRONT_TITLE.sub(lambda match: match.group(1).replace(last, year), text[:start])
    return head + note + re.sub(rf"\]\(/{last}/(?!{STORIES}/)", f"](/{year}/", _NOTE.sub("", text[start:]))


def _draft_files(files: SourceTree, last: str, year: str) -> Iterator[OutputFile]:
    folder = f"content/{last}"
    for path in files.files(folder):
        name = path.removeprefix(f"{folder}/")
        if name in LEFT_BEHIND or name.startswith(f"{STORIES}/"):
            continue  # a story belongs to the year in which it was told
        content = files.read(path)
        if name == EDITION_FILE:
            content = draft_settings(content.decode(), last, year).encode()
        elif name.endswith(".md"):
            content = draft_narrative(content.decode(), last, year).encode()
        yield OutputFile(path=name, content=content)


def _later(year: str, day: str, years: int) -> str:
    """The same day some years later; the 29th of February becomes the 28th."""
    return f"{int(year) + years}{'-02-28' if day == '-02-29' else day}"


def _refusal(editions: tuple[str, ...], year: str) -> Problem | None:
    if not editions:
        return Problem(
            place=Place(path="content"),
            code="no-edition",
            found="Er is nog geen editie om van uit te gaan.",
            next_step="Maak de eerste editie met de hand; content/README.md zegt hoe.",
        )
    if year in editions:
        return _exists(year)
    if year < editions[-1]:
        return Problem(
            place=Place(path=f"content/{year}"),
            code="edition-too-early",
            found=f"De editie {year} is van voor de laatste editie, {editions[-1]}.",
            next_step=f"Kies een jaar na {editions[-1]}.",
        )
    return None


def _exists(year: str) -> Problem:
    return Problem(
        place=Place(path=f"content/{year}"),
        code="edition-exists",
        found=f"De editie {year} is er al.",
        expected="Een bestaande editie wordt nooit overschreven.",
        next_step="Kies een ander jaar, of werk verder aan deze editie.",
    )
