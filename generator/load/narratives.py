"""Markdown files below a folder of `content/` → narratives by key."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from generator.load.front_matter import PLAIN, read_front_matter
from generator.load.initiatives import HEADS
from generator.load.links import leads_out
from generator.load.segments import split_segments
from generator.load.text import decode_lines, find_conflicts
from generator.model.figure_lock import CORRECTIONS, FIGURE_LOCK
from generator.model.identifiers import EditionId
from generator.model.narrative import Narrative
from generator.model.package_lock import LOCK
from generator.model.problem import Place, Problem
from generator.system.files import SourceTree, is_hidden, is_left_behind
from generator.system.memory import NO_MEMORY, Memory

SUFFIX = ".md"
SETTINGS = ("editie.toml", LOCK, FIGURE_LOCK, CORRECTIONS)
"""What stands beside the texts of an edition and is no text."""
_TEXT_LIKE = re.compile(r"(?:\.(?:md|mdx|mdown|markdown|txt|text|rtf|docx?|odt|pages|html?))+", re.IGNORECASE)
"""How the name of a file ends that an editor means as a text."""


def load_narratives(
    files: SourceTree, folder: str, edition: EditionId | None, languages: Sequence[str] = (), memory: Memory = NO_MEMORY
) -> tuple[Mapping[str, Narrative], tuple[Problem, ...]]:
    """Read all narratives of an edition, or those of the site as a whole; a text in another language comes with the Dutch one."""
    narratives: dict[str, Narrative] = {}
    problems: list[Problem] = []
    for path in (path for path in files.files(folder) if not is_left_behind(path)):
        if is_hidden(path):
            problems += [_hidden(path)] if path.endswith(SUFFIX) and not is_hidden(path.rpartition("/")[0]) else []
        elif path.endswith(SUFFIX):
            key = path.removeprefix(f"{folder}/").removesuffix(SUFFIX)
            if leads_out(files, path):  # told with all links; that the text is missing is not said as well
                narratives[key] = _unread(path, key, edition)
                continue
            content = files.read(path)
            read = partial(read_narrative, content, path, key, edition)
            narratives[key], found = memory.look_up((read_narrative, path), (content,), read)
            problems += found
        elif path.removeprefix(f"{folder}/") not in SETTINGS:
            problems.append(_not_read(path))
    asked = (*languages, *narratives.values())  # the key of a narrative follows from what it is
    return memory.recall((load_narratives, folder), asked, partial(_with_translations, narratives, languages)), tuple(problems)


def _with_translations(narratives: Mapping[str, Narrative], languages: Sequence[str]) -> Mapping[str, Narrative]:
    """Put `buurten/tuinzigt.en` with `buurten/tuinzigt`; one without a Dutch text stays apart, and is a text without a page."""
    gathered = dict(narratives)
    for key, narrative in narratives.items():
        base, _, language = key.rpartition(".")
        if language in languages and base in gathered:
            del gathered[key]
            known = gathered[base]
            written = replace(narrative, key=base, language=language)
            gathered[base] = replace(known, translations={**known.translations, language: written})
    return gathered


def read_narrative(content: bytes, path: str, key: str, edition: EditionId | None) -> tuple[Narrative, tuple[Problem, ...]]:
    """Read one narrative; what cannot be read is a problem and is left out."""
    text, undecoded = decode_lines(content, path)
    unread = find_conflicts(text, path) or (undecoded if not text else ())
    if unread:  # nothing that could be said of the rest would be true of what the editor meant
        return _unread(path, key, edition), unread
    matter, mistakes = read_front_matter(text, path, HEADS.get(key.partition("/")[0], PLAIN) if edition else PLAIN)
    split = split_segments(text, matter.end, path)
    narrative = Narrative(
        edition=edition,
        key=key,
        title=matter.text("titel"),
        summary=matter.text("samenvatting"),
        front_matter=matter.entries,
        segments=split.segments,
        place=Place(path=path),
        places={name: entries[0].place for name, entries in matter.entries.items() if entries},
        comments=split.comments,
        unread=matter.unread,
        whole=matter.closed and not split.problems,
    )
    return narrative, (*undecoded, *mistakes, *split.problems)


def _not_read(path: str) -> Problem:
    name = path.rpartition("/")[2]
    ending = _TEXT_LIKE.search(name)
    found = "Dit bestand wordt niet gelezen."
    if ending is None or ending.end() != len(name):
        expected, next_step = "In deze map staan alleen teksten, en die eindigen op .md.", "Haal het bestand hier weg."
    elif _is_plain(name):
        expected, next_step = "Een tekst eindigt op .md:", f"noem het {name[: ending.start()]}{SUFFIX}."
    else:
        expected, next_step = "Een tekst eindigt op .md.", f"Zet de tekst als platte tekst in {name[: ending.start()]}{SUFFIX}."
    return Problem(place=Place(path=path), code="file-unread", found=found, expected=expected, next_step=next_step)


def _hidden(path: str) -> Problem:
    """A text that somebody hid; what programs hide is no text."""
    name = path.rpartition("/")[2]
    return Problem(
        place=Place(path=path),
        code="file-unread",
        found="Dit bestand wordt niet gelezen: een naam die met een punt begint, is verborgen.",
        next_step=f"Noem het {name.lstrip('.')}, of haal het weg.",
    )


def _is_plain(name: str) -> bool:
    """Whether a file of that name is text already, so that another name will do."""
    return name.lower().endswith((".md", ".mdx", ".mdown", ".markdown", ".txt", ".text"))


def _unread(path: str, key: str, edition: EditionId | None) -> Narrative:
    """A text that is there, and of which nothing was read."""
    return Narrative(edition=edition, key=key, title="", summary="", front_matter={}, segments=(), place=Place(path=path), whole=False)
